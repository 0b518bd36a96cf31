package screen

// The frame: title, tally, body, message, footer. Every line is cut at the
// width; the tally stays in sight under every dialog. A message that is too long
// takes further lines from the body, for what to do stands at its end.

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/look"
)

// wideFrom is the width from which the card stands beside the list.
const (
	wideFrom   = 118
	cardHeight = 6
	chrome     = 3 // title, tally, footer
)

func (a *App) bodyHeight() int { return max(1, a.H-chrome-len(a.messageLines())) }

// messageLines is the message in as many lines as it needs, up to a sixth of the screen. What
// stands there when there is nothing new to say is cut: the list must not be
// short of a line for good.
func (a *App) messageLines() []string {
	message := hanzi.Fold(a.messageLine())
	if fresh := a.message != "" || a.resume; hanzi.Width(message) <= a.W || a.busy != nil || !fresh {
		return []string{hanzi.Cut(message, a.W)}
	}
	lines := hanzi.Wrap(message, a.W)
	if most := max(2, a.H/6); len(lines) > most {
		return append(lines[:most-1], hanzi.Fit(strings.Join(lines[most-1:], " "), a.W))
	}
	return lines
}

// View tells Bubble Tea the modes of the terminal; what is seen is painted by show.
func (a *App) View() tea.View {
	v := tea.NewView(" ")
	v.AltScreen = true
	if !a.untitled {
		v.WindowTitle = a.Text.Screen.Program
	}
	return v
}

// leastHeight is how many lines a screen is laid out in; of a lower window the lines
// that matter are seen.
const leastHeight = 10

// squeezed leaves of a frame what a window of so many lines can show: the line with the
// cursor to the last, the tally before the message, and what stands near the cursor
// before what does not.
func squeezed(lines []string, cursor *tea.Cursor, h int) ([]string, *tea.Cursor) {
	if len(lines) <= h || cursor == nil {
		return lines, cursor
	}
	rank := func(i int) int {
		switch {
		case i == cursor.Y:
			return 0
		case i == 1: // the tally
			return 1
		case i == len(lines)-2: // the message
			return 2
		case i == 0, i == len(lines)-1, i == 2:
			return 100 - i
		}
		return 2 + max(i-cursor.Y, cursor.Y-i)
	}
	at := make([]int, len(lines))
	for i := range at {
		at[i] = i
	}
	slices.SortStableFunc(at, func(a, b int) int { return rank(a) - rank(b) })
	at = at[:h]
	slices.Sort(at)
	kept := make([]string, h)
	moved := *cursor
	for to, from := range at {
		kept[to] = lines[from]
		if from == cursor.Y {
			moved.Y = to
		}
	}
	return kept, &moved
}

// frame gives the lines of the screen, and the real cursor on the selected row or
// in the field, for an input method opens its box there. There is none any more when
// the program is left.
func (a *App) frame() ([]string, *tea.Cursor) {
	if a.quitting {
		return nil, nil
	}
	if a.locked != nil {
		lines, cursor := a.locked.frame(a)
		return squeezed(lines, cursor, a.seen)
	}
	lines := []string{a.titleLine(), a.tallyLine()}
	body, cursor := a.body()
	if cursor != nil {
		cursor.Y += len(lines)
	}
	for len(body) < a.bodyHeight() {
		body = append(body, "")
	}
	lines = append(lines, body[:a.bodyHeight()]...)
	lines = append(lines, a.messageDrawn()...)
	lines = append(lines, a.footerLine())
	for i := range lines {
		lines[i] = hanzi.Cut(lines[i], a.W)
	}
	return squeezed(lines, cursor, a.seen)
}

// wholeFields shortens a line of words with numbers behind them to at most w
// columns by whole fields from its end: 0 for 0/66 would be a number that is not
// so.
func wholeFields(s string, w int) string {
	if hanzi.Width(s) <= w {
		return s
	}
	best := ""
	for i := 1; i < len(s); i++ {
		if s[i] != ' ' || s[i-1] < '0' || s[i-1] > '9' {
			continue
		}
		if hanzi.Width(s[:i]) > w {
			break
		}
		best = s[:i]
	}
	return best
}

func (a *App) messageLine() string {
	switch {
	case a.busy != nil:
		return a.inRehearsal(a.busy.line(a.Look, a.Text, a.W+1-hanzi.Width(a.inRehearsal(" "))))
	case a.message != "":
		return a.inRehearsal(a.message)
	case a.Sitting == nil:
		return ""
	case a.resume:
		stopped := a.Text.Resume(a.meeting(), a.now(), a.Seen, a.phase(), a.sel+1, a.listed(), a.person())
		if gap := a.Text.Gap(a.meeting(), a.Seen, a.now()); gap != "" {
			stopped += " | " + gap
		}
		return stopped
	}
	switch d := a.dialog(); {
	case d == nil || !d.Full():
		return a.inRehearsal(a.standing())
	case a.rehearsing():
		return a.inRehearsal(a.Text.Rehearsal.Idle)
	}
	return "" // the page speaks for itself
}

// standing is the message line when there is nothing new to say: the talk and
// what F8 would take back.
func (a *App) standing() string {
	m := a.meeting()
	line := a.Text.Screen.NoTalkYet
	if s := m.RunningTalk(); s != nil {
		line = a.Text.Screen.TalkRuns
	} else if len(m.Sessions()) > 0 {
		line = a.Text.Screen.TalkOver
	}
	e, ok := a.Sitting.History.Undoable()
	if a.writing() != nil || a.atTheDoor() && e.Phase != model.SignIn {
		ok = false // there F8 undoes typing; the queue reads no results
	}
	if !ok {
		return line
	}
	undo := a.Text.CanUndo(a.meeting(), e.Said(), a.W)
	if both := line + dialog.Parts + undo; m.RunningTalk() != nil || hanzi.Width(both) <= a.W {
		return line + dialog.Parts + a.Text.CanUndo(a.meeting(), e.Said(), a.W-hanzi.Width(line+dialog.Parts))
	}
	return undo
}

// body draws what is between tally and message.
func (a *App) body() ([]string, *tea.Cursor) {
	d := a.dialog()
	h := a.bodyHeight()
	if d != nil && a.covers(d) {
		return d.Draw(a.room(d))
	}
	if a.Sitting == nil {
		return nil, nil
	}
	head := a.above()
	rest := h - len(head)
	if a.W >= wideFrom {
		return a.wideBody(head, d, rest)
	}
	var panel []string
	var cursor *tea.Cursor
	if d != nil {
		panel, cursor = d.Draw(a.room(d))
	} else {
		panel = a.card(a.W, panelHeight(rest))
	}
	people, row := a.pane().Draw(a.Look, a.W, max(2, rest-len(panel)))
	lines := append(head, people...)
	switch {
	case cursor != nil:
		cursor.Y += len(lines)
	case d == nil:
		cursor = tea.NewCursor(0, len(head)+row)
	}
	return append(lines, panel...), cursor
}

// above is what stands over the list: the filters, and a talk that runs.
func (a *App) above() []string {
	head := []string{a.filterLine()}
	if a.stripped() {
		head = append(head, a.talkStrip(a.meeting().RunningTalk()))
	}
	return head
}

// onPlate reports whether the plate is that of a running talk, not that of a person.
func (a *App) onPlate() bool { return a.phase() == model.Talk && a.meeting().RunningTalk() != nil }

// stripped reports whether a running talk has a line over the list: where it does not
// stand on the plate, or something lies over that.
func (a *App) stripped() bool {
	return a.meeting().RunningTalk() != nil && (!a.onPlate() || a.dialog() != nil && !a.inCard())
}

// inCard reports whether the dialog stands within the card, which stays as it is around it.
func (a *App) inCard() bool {
	d, ok := a.dialog().(dialog.Inset)
	return ok && d.Within()
}

// panelHeight is how many of the lines below the filters the panel has where it
// stands under the list.
func panelHeight(rest int) int { return min(10, (rest+1)*2/5) }

// rest is how many lines there are below what stands over the list.
func (a *App) rest() int {
	rest := a.bodyHeight() - 1
	if a.stripped() {
		rest--
	}
	return rest
}

// covers reports whether a dialog takes the whole body: where no meeting is open there
// is no list for it to stand by.
func (a *App) covers(d dialog.Dialog) bool { return d.Full() || a.Sitting == nil }

// room is what a dialog is drawn in.
func (a *App) room(d dialog.Dialog) (w, h int) {
	switch {
	case a.covers(d):
		return a.W, a.bodyHeight()
	case a.W >= wideFrom:
		return a.panelWidth(), a.rest()
	}
	return a.W, max(3, a.rest()-4)
}

// listHeight is how many lines the list has while nothing lies over it.
func (a *App) listHeight() int {
	rest := a.rest()
	if a.W >= wideFrom {
		return max(1, rest)
	}
	return max(2, rest-panelHeight(rest))
}

// follow moves on what is seen of the list, and of what lies over it, where the
// selected row or the cursor has left it.
func (a *App) follow() {
	if a.Sitting != nil {
		a.top = a.pane().Follow(a.listHeight())
	}
	if d, ok := a.dialog().(dialog.Windowed); ok {
		d.Fit(a.room(a.dialog()))
	}
}

// talkStrip is the line of a running talk: whole pieces of it, as many as there is room
// for. The talker gives way first, for who is in the room matters more; then the counts
// of nobody, the kinds, and the counts from the last.
func (a *App) talkStrip(s *model.TalkSession) string {
	since, kinds, talker, _ := a.Text.TalkStrip(a.meeting(), s, a.now())
	c := a.meeting().TalkCounts(s)
	counts := a.Text.RoomCounts(c)
	strip := func() string {
		whole := func(parts []string) []string {
			return slices.DeleteFunc(slices.Clone(parts), func(s string) bool { return s == "" })
		}
		return strings.Join(whole([]string{since, kinds, hanzi.Fold(talker), strings.Join(whole(counts), " ")}), dialog.Parts)
	}
	gives := []*string{&talker}
	for _, k := range []int{2, 1, 3} {
		if []int{c.In, c.Away, c.Midway, c.Missing}[k] == 0 {
			gives = append(gives, &counts[k])
		}
	}
	for _, piece := range append(gives, &kinds, &counts[2], &counts[1], &counts[3]) {
		if hanzi.Width(strip())+4 <= a.W {
			break
		}
		*piece = ""
	}
	return a.Rule(strip(), a.W)
}

// panelWidth is how many columns the panel has beside the list: a third of the screen,
// less where the list needs more. A dialog in its place has what its sentences want.
func (a *App) panelWidth() int {
	if a.dialog() != nil && !a.inCard() {
		return a.W * 35 / 100
	}
	return min(60, a.W/3, max(a.W*28/100, a.W-3-a.pane().Need()))
}

// wideBody puts the list left and the card or panel at its right.
func (a *App) wideBody(head []string, d dialog.Dialog, h int) ([]string, *tea.Cursor) {
	right := a.panelWidth()
	left := a.W - right - look.Between
	people, row := a.pane().Draw(a.Look, left, h)
	var panel []string
	var cursor *tea.Cursor
	if d != nil {
		panel, cursor = d.Draw(a.room(d))
	} else {
		panel = a.card(right, h)
	}
	lines := append(head, a.Look.Beside(people, left, panel, h)...)
	switch {
	case cursor != nil:
		cursor.X += left + look.Between
		cursor.Y += len(head)
	case d == nil:
		cursor = tea.NewCursor(0, len(head)+row)
	}
	return lines, cursor
}

// listed is how many of the filter's people are on the approved list.
func (a *App) listed() int {
	n := len(a.list)
	for n > 0 {
		if p := a.meeting().Person(a.list[n-1]); p != nil && !p.OffList {
			break
		}
		n-- // guests stand behind everybody
	}
	return n
}
