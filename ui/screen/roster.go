package screen

// The roster's rows. Which columns there are depends on the phase: at sign-in the
// queue stands before the screen and reads along, so nothing of the plan is there.

import (
	"slices"
	"strings"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
)

// atTheDoor reports whether those who are on the list may be reading along: their
// plans, results and findings stay off the screen then.
func (a *App) atTheDoor() bool { return a.phase() == model.SignIn }

// listLines draws header and rows; row is the line of the selected person.
func (a *App) listLines(w, h int) (lines []string, row int) {
	cols := a.columns(w)
	lines = append(lines, hanzi.Cut(heads(cols), w))
	rows := max(1, h-1)
	if len(a.list) == 0 {
		empty := a.t.Message.EmptyFilter
		if len(a.meeting().People()) == 0 {
			empty = a.t.Message.NoPeople
		}
		lines = append(lines, hanzi.Cut(empty, w))
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
		line := hanzi.Fit(hanzi.Cut(a.row(cols, p, i == a.sel), w), w)
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

// column is one column of the roster: its head, its width with the blank behind
// it, and what it says of a person.
type column struct {
	head  string
	width int
	cell  func(p *model.Person) string
}

// columns are the columns of the phase in w columns of the screen. No number is
// cut: it would be another person's.
func (a *App) columns(w int) []column {
	t, m := a.t, a.meeting()
	cols := []column{
		{t.Screen.No, max(4, a.numberWidth()+1), t.Number},
		{t.Screen.Here, 3, func(p *model.Person) string { return t.Presence(m, p) }},
		{t.Screen.Name, 10, a.listName},
	}
	last := column{t.Screen.Result[a.phase()], a.termWidth(), func(p *model.Person) string { return t.Result(m, p, a.phase()) }}
	if a.atTheDoor() {
		return spread(w-2, cols, []column{
			{t.Screen.Unit, 0, func(p *model.Person) string { return hanzi.Fold(t.UnitOf(p)) }},
			{t.Screen.Title, 0, func(p *model.Person) string { return hanzi.Fold(t.TitleOf(p)) }},
		}, []column{{t.Screen.Phone, 13, func(p *model.Person) string { return hanzi.Fold(p.Phone) }}, last})
	}
	return spread(w-2, cols, []column{
		{t.Screen.Current, 0, func(p *model.Person) string { return hanzi.Fold(model.ParsePost(p.Current).Short()) }},
		{t.Screen.Proposed, 0, func(p *model.Person) string { return hanzi.Fold(t.Proposed(p)) }},
	}, []column{{t.Screen.Plan, a.termWidth() + 1, t.PlanTerm}, last})
}

// spread gives the columns in the middle what the others leave of w, in equal
// parts.
func spread(w int, left, middle, right []column) []column {
	all := slices.Concat(left, middle, right)
	for _, c := range all {
		w -= c.width
	}
	for i := range middle {
		part := max(0, w) / (len(middle) - i)
		all[len(left)+i].width = part
		w -= part
	}
	return all
}

// termWidth is the width of the common dispositions in the language.
func (a *App) termWidth() int {
	w := 0
	for _, d := range []model.Disposition{model.Retained, model.Reassigned, model.Transferred, model.Promoted, model.Removed} {
		w = max(w, hanzi.Width(a.t.Term[d]))
	}
	return w
}

// listName is a name as it is written, in every language; namesakes are told apart.
func (a *App) listName(p *model.Person) string {
	name := hanzi.Fold(p.Name)
	if a.meeting().Namesakes(p) {
		name += " " + a.t.Born(p)
	}
	return name
}

// cell fills a column and keeps one blank behind it.
func cell(s string, w int) string {
	if w <= 1 {
		return strings.Repeat(" ", w)
	}
	return hanzi.Fit(s, w-1) + " "
}

// heads draws the heads of the columns.
func heads(cols []column) string {
	line := "  "
	for _, c := range cols {
		line += cell(c.head, c.width)
	}
	return strings.TrimRight(line, " ")
}

// nameColumn is where the name stands among the columns.
const nameColumn = 2

// row draws one person. The selected row begins with > and shows the whole name,
// at the cost of the columns beside it.
func (a *App) row(cols []column, p *model.Person, selected bool) string {
	mark := "  "
	open := a.meeting().OpenMatter(p.ID) && !a.atTheDoor()
	switch {
	case selected && open:
		mark = ">!"
	case selected:
		mark = "> "
	case open:
		mark = " !"
	}
	line, owed := mark, 0 // what the name took from the columns behind it
	for i, c := range cols {
		text, w := c.cell(p), c.width
		switch {
		case i == nameColumn && selected:
			w = max(w, hanzi.Width(text)+1)
			owed = w - c.width
		case owed > 0:
			given := min(owed, w)
			owed, w = owed-given, w-given
		}
		if i == len(cols)-1 {
			line += hanzi.Fit(text, w)
		} else {
			line += cell(text, w)
		}
	}
	return line
}
