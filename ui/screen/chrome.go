package screen

// What stands on every screen: the first line with the meeting and its phases, the
// tally with how far the phase is, the filters, the message and the keys.

import (
	"strconv"
	"strings"
	"time"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/look"
)

// titleLine is the meeting, where in it we are, and the hour.
func (a *App) titleLine() string {
	if a.Sitting == nil {
		return a.Look.Line(look.Bar, a.W, look.Span{Text: " " + a.Text.Screen.Program, Role: look.Strong})
	}
	name := ""
	if a.rehearsing() {
		name = a.Text.Rehearsal.Name + " "
	}
	if apart := a.apart(); apart != "" {
		name += hanzi.Fold(apart) + " "
	}
	if name == "" {
		return a.meetingLine(a.W)
	}
	w := min(hanzi.Width(name), a.W)
	return a.Look.Line(look.Selected, w, look.Span{Text: name, Role: look.Strong}) + a.meetingLine(a.W-w)
}

// apart says what is shown in place of the meeting, "" where it is the meeting.
func (a *App) apart() string {
	for _, d := range a.dialogs {
		if d, ok := d.(dialog.Apart); ok {
			return d.Apart()
		}
	}
	return ""
}

// meetingLine is that in w columns.
func (a *App) meetingLine(w int) string {
	info := a.meeting().Info()
	title := " " + hanzi.Fold(info.Title)
	clock := a.Text.Screen.NowAt + " " + a.now().Format("15:04") + " "
	whole := clock
	if info.Time != "" {
		opens := info.Time
		if day := info.Date.String(); info.Date != "" && info.Date != model.DateOf(a.now()) {
			opens = day[len("2026."):] + " " + opens // not today
		}
		whole = a.Text.Screen.OpensAt + " " + opens + "  " + clock
	}
	for _, try := range []struct{ steps, clock string }{
		{a.allSteps(), whole}, {a.step(), whole}, {a.step(), clock}, {a.step(), ""},
	} {
		room := w - hanzi.Width(try.steps) - hanzi.Width(try.clock)
		if least := min(hanzi.Width(title), w/3) + 2; room < least && try.clock != "" {
			continue
		}
		left := hanzi.Width(title)
		if left > room-1 {
			left = max(0, room-1)
			if try.clock != "" {
				left-- // a blank before the steps and one behind
			}
			title = hanzi.Fit(title, left)
		}
		before := (room - left) / 2
		if try.clock == "" { // nothing stands behind
			before = (room - left + 1) / 2
		}
		return a.Look.Line(look.Bar, left+before, look.Span{Text: title, Role: look.Strong}) + try.steps +
			a.Look.Line(look.Bar, room-left-before+hanzi.Width(try.clock), look.Span{Text: blank(room - left - before)}, look.Span{Text: try.clock})
	}
	return ""
}

func blank(n int) string { return strings.Repeat(" ", max(0, n)) }

// allSteps are the phases in a row, the one that is taken marked.
func (a *App) allSteps() string {
	line := a.copyMark() + a.wallMark() + a.sealed()
	for _, p := range model.Phases {
		line += a.Look.Step(a.Text.Phase[p], p == a.phase())
	}
	return line
}

// step is the phase alone, with its place among them.
func (a *App) step() string {
	for i, p := range model.Phases {
		if p == a.phase() {
			return a.copyMark() + a.wallMark() + a.sealed() + a.Look.Step(a.Text.Phase[p]+" "+strconv.Itoa(i+1)+"/"+strconv.Itoa(len(model.Phases)), true)
		}
	}
	return a.copyMark() + a.wallMark() + a.sealed()
}

// sealed says in every phase that the meeting is sealed: what is recorded then is an
// amendment.
func (a *App) sealed() string {
	if a.meeting().Info().Sealed == 0 {
		return ""
	}
	return a.Look.Step(a.Text.Phase[model.Sealed], a.phase() == model.Sealed)
}

// meterWidth is how many columns the bar of the phase has.
const meterWidth = 24

// tallyLine begins with the numbers that programs read. Behind them stands how far
// the phase is, as far as there is room.
func (a *App) tallyLine() string {
	if a.Sitting == nil {
		return ""
	}
	tally := wholeFields(a.Text.Tally(a.counts()), a.W)
	line := a.Look.Text(look.Strong, tally)
	done, all, words := a.progress()
	room := a.W - hanzi.Width(tally)
	count := ""
	if all > 0 {
		count = strconv.Itoa(done) + "/" + strconv.Itoa(all)
	}
	whole := strings.TrimSpace(count + "  " + words)
	switch n := hanzi.Width(whole); {
	case whole == "":
		return line
	case all > 0 && room >= meterWidth+n+6:
		return line + blank(room-meterWidth-n-3) + a.Look.Meter(look.Accent, done, all, meterWidth) + a.Look.Text(look.Dim, "  "+whole+" ")
	case room >= n+3:
		return line + blank(room-n-1) + a.Look.Text(look.Dim, whole+" ")
	case words != "" && room >= hanzi.Width(words)+3:
		return line + blank(room-hanzi.Width(words)-1) + a.Look.Text(look.Dim, words+" ")
	}
	return line
}

// progress is how far the phase is: so many of all, and how long it takes still.
func (a *App) progress() (done, all int, words string) {
	c := a.counts()
	switch a.phase() {
	case model.SignIn:
		if left := a.untilOpening(); left > 0 {
			words = a.Text.Sprintf(a.Text.List.ToOpening, left)
		}
		return c.Present, c.People, words
	case model.Announce:
		done, all = c.Decided, c.People
	case model.Talk: // who has had every kind
		done = c.People
		for _, t := range c.Talks {
			done, all = min(done, t.Done), max(all, t.Required)
		}
		return done, all, ""
	case model.Pledge:
		done, all = c.Pledged.Done, c.Pledged.Required
	default:
		return 0, 0, ""
	}
	if left := a.minutesLeft(all - done); left > 0 {
		words = a.Text.Sprintf(a.Text.List.MinutesLeft, left)
	}
	return done, all, words
}

// soon is within how many minutes of the hour of the meeting they are counted.
const soon = 180

// untilOpening is how many minutes there are to the hour of the meeting, 0 from then
// on, while it is far off, or where no hour is set.
func (a *App) untilOpening() int {
	start := a.meeting().Info().Start()
	if start == 0 {
		return 0
	}
	if left := int((start.Time().Sub(a.now()) + time.Minute - 1) / time.Minute); left > 0 && left <= soon {
		return left
	}
	return 0
}

// What the pace is taken from: the last so many entries of the phase, none of them so
// long after the one before that there was a break, and no fewer than a few.
const (
	paceOf    = 20
	paceLeast = 4
	paceBreak = 10 * time.Minute
)

// minutesLeft is how long so many people take at the pace of the last ones, 0 while
// there is none to speak of.
func (a *App) minutesLeft(people int) int {
	entries := a.Sitting.History.Entries()
	var last, first model.Stamp
	steps := 0
	for i := len(entries) - 1; i >= 0 && i >= len(entries)-paceOf; i-- {
		e := entries[i]
		if e.Phase != a.phase() || e.Command == model.CommandUndo || e.Command == model.CommandRedo || e.Args.Count > 1 {
			break
		}
		if first != 0 && first.Time().Sub(e.At.Time()) > paceBreak {
			break
		}
		if last == 0 {
			last = e.At
		}
		first = e.At
		steps++
	}
	if steps < paceLeast || people == 0 {
		return 0
	}
	each := last.Time().Sub(first.Time()) / time.Duration(steps-1)
	return int((each*time.Duration(people) + time.Minute - 1) / time.Minute)
}

// filterLine says what the list shows and where the walk stands.
func (a *App) filterLine() string {
	right := a.whereabouts()
	room := a.W - hanzi.Width(right) - 1
	line, used := " ", 1
	filters := a.filters()
	for n, last := len(filters), 0; n > 0; n = last {
		last = n - 1
		if n < len(filters) && filters[n] == a.Filter {
			break // the one that is chosen stays
		}
		line, used = " ", 1
		for _, f := range filters[:n] {
			word := hanzi.Fold(a.Text.FilterShort(a.meeting(), f)) + " " + strconv.Itoa(f.Count(a.meeting()))
			line += a.Look.Choice(word, f == a.Filter) + " "
			used += hanzi.Width(word) + 3
		}
		if used <= room {
			break
		}
	}
	if right == "" || used > room {
		return line
	}
	return line + blank(a.W-used-hanzi.Width(right)-1) + a.Look.Text(look.Dim, right) + " "
}

// filters are those that Tab walks. At the door none of them tells of the plan.
func (a *App) filters() []model.Filter {
	all := a.meeting().Filters()
	if !a.atTheDoor() {
		return all
	}
	var open []model.Filter
	for _, f := range all {
		if f.Show == model.ShowAll || f.Show == model.ShowNotHere || f == a.Filter {
			open = append(open, f)
		}
	}
	return open
}

// whereabouts is where the walk stands, whether we are away from it, and the batch.
func (a *App) whereabouts() string {
	var parts []string
	if walk, ok := a.Text.Screen.Walk[a.phase()]; ok && len(a.list) > 0 {
		parts = append(parts, a.Text.WalkAt(walk, a.mark()+1, a.listed()))
	}
	if a.away {
		parts = append(parts, a.Text.Screen.Away)
	}
	return strings.Join(parts, " | ")
}

// messageDrawn is the message as it is drawn: what was done last large, what was
// refused as a warning, what stands there for good steps back.
func (a *App) messageDrawn() []string {
	var lines []string
	role := look.Strong
	switch {
	case a.message == "" && !a.resume && a.busy == nil:
		role = look.Dim
	case a.refused:
		role = look.Warning
	}
	for _, line := range a.messageLines() {
		lines = append(lines, a.Look.Text(role, line))
	}
	return lines
}

func (a *App) footerLine() string {
	if d := a.dialog(); d != nil {
		return a.Foot(a.dialogBindings(d), a.W)
	}
	return a.Foot(a.actionsHere(), a.W)
}
