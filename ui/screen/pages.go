package screen

// Pages that list lines over the whole body: help, who is left, teams, journal,
// preflight. Each line may lead to a person.

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/dialog"
)

// listing is a page of lines with one marked.
type listing struct {
	title string
	lines []listLine
	at    int
	top   int                           // the first line on the page
	skip  int                           // rows of the marked line above the page, and below it: one that
	below int                           // is longer than the page
	hang  int                           // columns that stay free below a line that wraps
	tabs  func(a *App, by int) *listing // Tab: the next page of the family; nil = none
}

type listLine struct {
	text   string
	person model.ID // Enter goes there; 0 = nowhere
}

func (l *listing) full() bool { return true }

func (l *listing) bindings(a *App) []dialog.Bound {
	list := append(l.scrolling(a), a.bind("turn", dialog.Common, "tab").Or("shift+tab").When(l.tabs != nil))
	return append(append(list, l.going(a)), a.pageKeys()...)
}

// scrolling are the keys that only look.
func (l *listing) scrolling(a *App) []dialog.Bound {
	return []dialog.Bound{
		a.bind("scroll", dialog.Spare, "up", "down").Or("k", "j"),
		a.bind("page", dialog.InHelp, "pgup", "pgdown").Or("space"),
		a.bind("ends", dialog.InHelp, "home", "end"),
	}
}

// going is Enter on a line that leads to a person.
func (l *listing) going(a *App) dialog.Bound {
	return a.bind("go", dialog.Common, "enter").When(l.at < len(l.lines) && l.lines[l.at].person != 0)
}

func (l *listing) handle(a *App, e dialog.Event) tea.Cmd {
	switch e.Key {
	case "up", "k":
		if l.skip > 0 {
			l.skip = max(0, l.skip-a.bodyHeight()+2)
			return nil
		}
		l.at--
	case "down", "j":
		if l.below > 0 {
			l.skip += a.bodyHeight() - 2
			return nil
		}
		l.at++
	case "pgup":
		l.at -= a.bodyHeight() - 2
	case "pgdown", "space":
		l.at += a.bodyHeight() - 2
	case "home":
		l.at = 0
	case "end":
		l.at = len(l.lines) - 1
	case "tab", "shift+tab":
		if l.tabs != nil {
			by := 1
			if e.Key == "shift+tab" {
				by = -1
			}
			a.closeDialog()
			a.push(l.tabs(a, by))
		}
		return nil
	case "enter":
		if l.at >= len(l.lines) || l.lines[l.at].person == 0 {
			return a.leavePage(e) // it leads nowhere; a second Enter would announce somebody
		}
		a.closeDialog()
		a.goTo(l.lines[l.at].person)
		a.away = true
		a.say(a.t.Message.FoundStand)
		return a.keepMove()
	default:
		return a.leavePage(e)
	}
	l.at, l.skip = max(0, min(l.at, len(l.lines)-1)), 0
	return nil
}

// leavePage is a key that a page has no use for: Esc closes the page, the keys
// of the whole program close it and do what they do, and any other changes
// nothing, for the key behind it would fall on the roster.
func (a *App) leavePage(e dialog.Event) tea.Cmd {
	switch {
	case e.Key == "esc":
		a.closeDialog()
		a.say("")
		return nil
	case e.Key.Global() && actionFor(e.Key, a.phase(), false) != nil:
		a.closeDialog()
		return a.handle(e) // below may be another page, or a text being written
	}
	a.say(a.t.Message.NoSuchKey)
	return nil
}

func (l *listing) draw(a *App, w, h int) ([]string, *tea.Cursor) {
	out := []string{rule(l.title, w)}
	if len(l.lines) == 0 {
		return out, tea.NewCursor(0, 0)
	}
	room := max(1, h-1)
	marked := l.rows(l.at, w)
	before := l.scroll(len(marked), room, w)
	for i := l.top; i < len(l.lines) && len(out) <= room; i++ {
		if i == l.at {
			out = append(out, marked[l.skip:]...)
			continue
		}
		out = append(out, l.rows(i, w)...)
	}
	return out[:min(len(out), 1+room)], tea.NewCursor(0, min(1+before, h-1))
}

// rows are one line as it stands on the page: a long one wraps below itself.
func (l *listing) rows(i, w int) []string {
	var rows []string
	for j, part := range l.wrap(l.lines[i].text, w-2) {
		mark := "  "
		if j == 0 && i == l.at {
			mark = "> "
		}
		row := hanzi.Fit(mark+part, w)
		if i == l.at {
			row = styleSelected.Render(row)
		}
		rows = append(rows, row)
	}
	return rows
}

// wrap breaks a line into rows of w columns. What does not fit stands below what it
// goes on from, unless that leaves too little room.
func (l *listing) wrap(s string, w int) []string {
	if l.hang == 0 || hanzi.Width(s) <= w || w < 2*l.hang {
		return hanzi.Wrap(s, w)
	}
	head := hanzi.Cut(s, l.hang)
	rows := hanzi.Wrap(s[len(head):], w-l.hang)
	for i := range rows {
		if i > 0 {
			head = strings.Repeat(" ", l.hang)
		}
		rows[i] = head + rows[i]
	}
	return rows
}

// scroll moves the page so that the whole marked line, of so many rows, is on
// it, and gives how many rows stand before that. It looks at no more lines than
// the page holds, for there may be 65,000. A line longer than the page has the
// page to itself and is read piece by piece.
func (l *listing) scroll(marked, room, w int) (before int) {
	if marked > room {
		l.top, l.skip = l.at, min(l.skip, marked-room)
		l.below = marked - room - l.skip
		return 0
	}
	l.skip, l.below = 0, 0
	first := l.at
	for first > 0 && first > l.top {
		n := len(l.rows(first-1, w))
		if marked+before+n > room {
			break
		}
		before += n
		first--
	}
	l.top = first
	return before
}

// showHelp explains this screen: every action that works here, from the table.
func showHelp(a *App) tea.Cmd {
	if d, ok := a.dialog().(*listing); ok && d.title == a.t.Screen.Help {
		a.closeDialog()
		return nil
	}
	l := &listing{title: a.t.Screen.Help, hang: dialog.HelpHang}
	phase := a.phase()
	if d := a.dialog(); d != nil {
		l.add(a.t.Screen.HelpHere)
		for _, b := range a.bindingsOf(d) {
			if b.Enabled() {
				l.add(dialog.HelpLine(a.t, b))
			}
		}
	}
	l.add(a.t.Screen.HelpPhase + a.t.Phase[phase])
	for i := range actions {
		act := &actions[i]
		if !act.in(phase) || a.sitting == nil && !act.start {
			continue
		}
		talking := a.sitting != nil && a.meeting().RunningTalk() != nil
		l.add(dialog.HelpLine(a.t, act.bound(a.t, phase, talking)))
	}
	a.push(l)
	return nil
}

func (l *listing) add(s string) { l.lines = append(l.lines, listLine{text: s}) }

// showLeft is F4: who is left, an obligation at a time.
func showLeft(a *App) tea.Cmd {
	item := model.ItemSignIn
	switch a.phase() {
	case model.Announce:
		item = model.ItemAnnounce
	case model.Talk, model.WrapUp:
		item = model.ItemPreTalk
	case model.Pledge:
		item = model.ItemPledge
	}
	a.push(leftPage(a, item))
	return nil
}

func leftPage(a *App, item model.Item) *listing {
	m := a.meeting()
	open := m.Open(item)
	l := &listing{title: a.t.LeftTitle(item, len(open))}
	l.tabs = func(a *App, by int) *listing {
		items := m.Items()
		i := slices.Index(items, item)
		return leftPage(a, items[(i+by+len(items))%len(items)])
	}
	if item == model.ItemSignIn {
		l.add(a.t.Roll(m)) // ready to be read out
		l.at = min(1, len(open))
	}
	for _, p := range open {
		l.lines = append(l.lines, listLine{a.t.LeftLine(m, p, item), p.ID})
	}
	if len(open) == 0 {
		l.add(a.t.Screen.NobodyOwes)
	}
	return l
}

// showTeams is F7: establishment before and after, team by team, and how many
// teams each supervised body has.
func showTeams(a *App) tea.Cmd {
	m := a.meeting()
	l := &listing{title: a.t.Screen.Teams}
	strengths := m.Strengths()
	for _, team := range m.Teams() {
		l.add(a.t.TeamLine(m, strengths[team.ID]))
	}
	for _, line := range a.t.CoverageLines(m) {
		l.add(line)
	}
	if len(m.Teams()) == 0 {
		l.add(a.t.Screen.NoTeams)
	}
	a.push(l)
	return nil
}

// showJournal lists every change, newest first.
func showJournal(a *App) tea.Cmd {
	l := &listing{title: a.t.Screen.Journal}
	for _, e := range slices.Backward(a.sitting.History.Entries()) {
		l.lines = append(l.lines, listLine{
			strconv.FormatInt(e.Seq, 10) + " " + e.At.Time().Format("01-02 15:04:05") + " " + a.t.Logged(a.meeting(), a.sitting.History, e), e.Args.Person,
		})
	}
	a.push(l)
	return nil
}
