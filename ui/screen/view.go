package screen

// The frame: title, tally, body, message, footer. Every line is cut at the
// width; the tally stays in sight under every dialog. A message that is too long
// takes a second line from the body, for what to do stands at its end.

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/model"
	"liuzhuan/ui/text"
)

// wideFrom is the width from which the card stands beside the list.
const (
	wideFrom   = 110
	cardHeight = 6
	chrome     = 3 // title, tally, footer
)

func (a *App) bodyHeight() int { return max(1, a.h-chrome-len(a.messageLines())) }

// messageLines is the message in one line, or in two where it needs them. What
// stands there when there is nothing new to say is cut: the list must not be
// short of a line for good.
func (a *App) messageLines() []string {
	message := safe(a.messageLine())
	if fresh := a.message != "" || a.resume; width(message) <= a.w || a.busy != nil || !fresh {
		return []string{cut(message, a.w)}
	}
	lines := wrap(message, a.w)
	return lines[:min(len(lines), 2)]
}

// View draws the frame and puts the real cursor on the selected row or into the
// field, for an input method opens its box there.
func (a *App) View() tea.View {
	lines, cursor := a.frame()
	v := tea.NewView(strings.Join(lines, "\n"))
	v.AltScreen = true
	v.WindowTitle = a.t.Screen.Program
	v.Cursor = cursor
	return v
}

func (a *App) frame() ([]string, *tea.Cursor) {
	if a.quitting {
		return nil, nil
	}
	if a.locked != nil {
		return a.locked.frame(a)
	}
	lines := []string{styleTitle.Render(a.titleLine()), a.tallyLine()}
	body, cursor := a.body()
	if cursor != nil {
		cursor.Y += len(lines)
	}
	for len(body) < a.bodyHeight() {
		body = append(body, "")
	}
	lines = append(lines, body[:a.bodyHeight()]...)
	for _, line := range a.messageLines() {
		lines = append(lines, styleMessage.Render(line))
	}
	lines = append(lines, a.footerLine())
	for i := range lines {
		lines[i] = cut(lines[i], a.w)
	}
	return lines, cursor
}

func (a *App) titleLine() string {
	if a.store == nil {
		return cut(a.t.Screen.Program, a.w)
	}
	info := a.meeting().Info()
	left := a.t.Screen.Program + " " + safe(info.Title)
	clock := " " + a.t.Screen.NowAt + " " + a.now().Format("15:04")
	if info.Time != "" {
		clock = " " + a.t.Screen.OpensAt + " " + info.Time + clock
	}
	phase := a.t.Phase[a.phase()]
	if info.Sealed != 0 && a.phase() != model.Sealed {
		phase = a.t.Phase[model.Sealed] + " " + phase // what is recorded here is an amendment
	}
	right := phase + " | " + a.t.KeyName("enter") + "=" + a.t.Usual[a.phase()]
	room := a.w - width(right) - 1 - width(clock)
	if width(left) > room {
		left = fit(left, max(0, room))
	}
	return ends(left+clock, right, a.w)
}

func (a *App) tallyLine() string {
	if a.store == nil {
		return ""
	}
	return wholeFields(a.t.Tally(a.counts()), a.w)
}

// wholeFields shortens a line of words with numbers behind them to at most w
// columns by whole fields from its end: 0 for 0/66 would be a number that is not
// so.
func wholeFields(s string, w int) string {
	if width(s) <= w {
		return s
	}
	best := ""
	for i := 1; i < len(s); i++ {
		if s[i] != ' ' || s[i-1] < '0' || s[i-1] > '9' {
			continue
		}
		if width(s[:i]) > w {
			break
		}
		best = s[:i]
	}
	return best
}

func (a *App) messageLine() string {
	switch {
	case a.busy != nil:
		return a.busy.line(a.t)
	case a.message != "":
		return a.message
	case a.store == nil:
		return ""
	case a.resume:
		stopped := a.t.Resume(a.meeting(), a.now(), a.Seen, a.phase(), a.sel+1, a.listed(), a.person())
		if gap := a.t.Gap(a.meeting(), a.Seen, a.now()); gap != "" {
			stopped += " | " + gap
		}
		return stopped
	}
	return a.standing()
}

// standing is the message line when there is nothing new to say: the talk and
// what F8 would take back.
func (a *App) standing() string {
	m := a.meeting()
	line := a.t.Screen.NoTalkYet
	if s := m.RunningTalk(); s != nil {
		line = a.t.Screen.TalkRuns
	} else if len(m.Sessions()) > 0 {
		line = a.t.Screen.TalkOver
	}
	if e, ok := a.store.History.Undoable(); ok && a.writing() == nil { // there F8 undoes typing
		said := e.Said()
		line += " | " + a.t.CanUndo(a.meeting(), said)
	}
	return line
}

func (a *App) footerLine() string {
	if d := a.dialog(); d != nil {
		return d.footer(a.t)
	}
	return bar(a.t, a.phase(), a.store != nil && a.meeting().RunningTalk() != nil, a.w)
}

// body draws what is between tally and message.
func (a *App) body() ([]string, *tea.Cursor) {
	d := a.dialog()
	h := a.bodyHeight()
	if d != nil && (d.full() || a.store == nil) { // no roster yet for a panel to stand below
		return d.draw(a, a.w, h)
	}
	if a.store == nil {
		return nil, nil
	}
	head := []string{styleRule.Render(a.filterLine())}
	if s := a.meeting().RunningTalk(); s != nil {
		head = append(head, a.talkStrip(s))
	}
	rest := h - len(head)
	if a.w >= wideFrom {
		return a.wideBody(head, d, rest)
	}
	var panel []string
	var cursor *tea.Cursor
	if d != nil {
		panel, cursor = d.draw(a, a.w, max(3, rest-4))
	} else {
		panel = a.card(a.w, cardHeight)
	}
	list, row := a.listLines(a.w, max(2, rest-len(panel)))
	lines := append(head, list...)
	switch {
	case cursor != nil:
		cursor.Y += len(lines)
	case d == nil:
		cursor = tea.NewCursor(0, len(head)+row)
	}
	return append(lines, panel...), cursor
}

// talkStrip is the line of a running talk. On a narrow screen the talker gives
// way, for who is in the room matters more.
func (a *App) talkStrip(s *model.TalkSession) string {
	since, kinds, talker, counts := a.t.TalkStrip(a.meeting(), s, a.now())
	parts := []string{since, kinds, safe(talker), counts}
	if talker == "" || width(strings.Join(parts, " | "))+4 > a.w {
		parts = []string{since, kinds, counts}
	}
	return rule(strings.Join(parts, " | "), a.w)
}

// wideBody puts the list left and the card or panel at its right.
func (a *App) wideBody(head []string, d dialog, h int) ([]string, *tea.Cursor) {
	left := a.w * 5 / 8
	right := a.w - left - 3
	list, row := a.listLines(left, h)
	var panel []string
	var cursor *tea.Cursor
	if d != nil {
		panel, cursor = d.draw(a, right, h)
	} else {
		panel = a.card(right, h)
	}
	lines := head
	for i := range h {
		l, r := "", ""
		if i < len(list) {
			l = list[i]
		}
		if i < len(panel) {
			r = panel[i]
		}
		lines = append(lines, l+strings.Repeat(" ", max(0, left-width(l)))+" | "+r)
	}
	switch {
	case cursor != nil:
		cursor.X += left + 3
		cursor.Y += len(head)
	case d == nil:
		cursor = tea.NewCursor(0, len(head)+row)
	}
	return lines, cursor
}

// listRows is how many people the list shows.
func (a *App) listRows() int {
	rest := a.bodyHeight() - 2
	if a.w < wideFrom {
		rest -= cardHeight
	}
	return max(1, rest)
}

// filterLine says what the list shows and where the walk stands.
func (a *App) filterLine() string {
	m := a.meeting()
	parts := []string{a.t.FilterName(m, a.Filter)}
	if batches := m.Batches(); len(batches) > 0 {
		parts = append(parts, a.t.BatchCounts(m))
	}
	if walk, ok := a.t.Screen.Walk[a.phase()]; ok && len(a.list) > 0 {
		parts = append(parts, a.t.WalkAt(walk, a.mark()+1, a.listed()))
	}
	if a.away {
		parts = append(parts, a.t.Screen.Away)
	}
	return rule(strings.Join(parts, " | "), a.w)
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

// listLines draws header and rows; row is the line of the selected person.
func (a *App) listLines(w, h int) (lines []string, row int) {
	cols := columnsFor(a.t, w, a.numberWidth())
	lines = append(lines, cut(cols.header(a.t, a.phase()), w))
	rows := max(1, h-1)
	if len(a.list) == 0 {
		empty := a.t.Message.EmptyFilter
		if len(a.meeting().People()) == 0 {
			empty = a.t.Message.NoPeople
		}
		lines = append(lines, cut(empty, w))
		for len(lines) < h {
			lines = append(lines, "")
		}
		return lines, 1
	}
	a.top = max(min(a.top, a.sel), a.sel-rows+1)
	a.top = max(0, min(a.top, len(a.list)-rows))
	for i := a.top; i < len(a.list) && i < a.top+rows; i++ {
		p := a.meeting().Person(a.list[i])
		if p == nil {
			continue
		}
		line := cols.row(a, p, i == a.sel)
		if i == a.sel {
			row = len(lines)
			line = styleSelected.Render(line)
		}
		lines = append(lines, line)
	}
	for len(lines) < h {
		lines = append(lines, "")
	}
	return lines, row
}

// columns are the widths of the roster's columns.
type columns struct {
	total, no, mark, name, now, to, plan, result int
}

// columnsFor shares w columns out. Plan and result hold the common terms of the
// language whole, and no number is cut: it would be another person's.
func columnsFor(t *text.Text, w, number int) columns {
	c := columns{total: w, no: max(4, number+1), mark: 3, name: 10}
	for _, d := range []model.Disposition{model.Retained, model.Reassigned, model.Transferred, model.Promoted, model.Removed} {
		c.result = max(c.result, width(t.Term[d]))
	}
	c.plan = c.result + 1
	rest := max(0, w-2-c.no-c.mark-c.name-c.plan-c.result)
	c.now = rest / 2
	c.to = rest - c.now
	return c
}

// cell fills a column and keeps one blank behind it.
func cell(s string, w int) string {
	if w <= 1 {
		return strings.Repeat(" ", w)
	}
	return fit(s, w-1) + " "
}

func (c columns) header(t *text.Text, phase model.Phase) string {
	s := t.Screen
	return "  " + cell(s.No, c.no) + cell(s.Here, c.mark) + cell(s.Name, c.name) + cell(s.Current, c.now) +
		cell(s.Proposed, c.to) + cell(s.Plan, c.plan) + cell(s.Result[phase], c.result)
}

// row draws one person. The selected row begins with > and shows the whole
// name, at the cost of the column beside it.
func (c columns) row(a *App, p *model.Person, selected bool) string {
	m, t := a.meeting(), a.t
	name := safe(p.Name) // as it is written, in every language
	if m.Namesakes(p) {
		name += " " + t.Born(p)
	}
	mark, namew, noww := "  ", c.name, c.now
	open := m.OpenMatter(p.ID)
	if open {
		mark = " !"
	}
	if selected {
		mark = "> "
		if open {
			mark = ">!"
		}
		if grow := width(name) + 1 - c.name; grow > 0 {
			namew += grow
			noww = max(0, noww-grow)
		}
	}
	line := mark + cell(t.Number(p), c.no) + cell(t.Presence(m, p), c.mark) + cell(name, namew) +
		cell(safe(model.ParsePost(p.Current).Short()), noww) + cell(safe(t.Proposed(p)), c.to) +
		cell(t.PlanTerm(p), c.plan) + fit(t.Result(m, p, a.phase()), c.result)
	return fit(cut(line, c.total), c.total)
}

// card draws the selected person in at most h lines.
func (a *App) card(w, h int) []string {
	p := a.person()
	if p == nil {
		return []string{rule("", w)}
	}
	m := a.meeting()
	name, about := a.t.CardHead(m, p, a.day())
	lines := []string{styleRule.Render(rule(safe(name+" "+about), w))}
	if width(name)+width(about)+5 > w {
		lines = append([]string{styleRule.Render(rule(safe(name), w))}, wrap(about, w)...)
	}
	facts := a.t.CardLines(m, p)
	for _, f := range a.preflight().Person(p) {
		facts = append(facts, "! "+a.t.FindingShort(m, f))
	}
	for _, fact := range facts {
		lines = append(lines, wrap(fact, w)...)
	}
	return lines[:min(len(lines), h)]
}
