package page

// How the look-up is drawn: what is typed, and the answers in columns.

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/look"
)

// prompt stands before what is typed.
func (d *Find) prompt() string { return hanzi.Fold(d.Text.Screen.Find) + " > " }

// counted is for whom one looks, and how many answers there are.
func (d *Find) counted() string {
	if d.leads != nil {
		return d.Text.Sprintf(d.Text.Pages.SeekCount, d.Title, len(d.Found))
	}
	return d.Text.FindCount(d.Title, len(d.Found))
}

// typedIn is how many of w columns there are for what is typed.
func (d *Find) typedIn(w int) int { return max(1, w-hanzi.Width(d.prompt())-1) }

// Fit moves what is seen of the text so that the cursor is in it.
func (d *Find) Fit(w, _ int) { d.field.Fit(d.typedIn(w)) }

// Draw draws what is typed and as many answers as there is room for, the one that is stood
// on among them.
func (d *Find) Draw(w, h int) ([]string, *tea.Cursor) {
	value, at := d.field.Draw(d.typedIn(w))
	cursor := tea.NewCursor(min(hanzi.Width(d.prompt())+at, w-1), 1)
	typed := hanzi.Cut(d.prompt()+value, w)
	switch {
	case d.field.Value() == "":
		return []string{d.Rule(d.Title, w), typed}, cursor
	case len(d.Found) == 0:
		lines := append([]string{d.Rule(d.counted(), w), typed}, hanzi.Wrap(d.Text.Screen.FindHint, w)...)
		return lines[:min(len(lines), h)], cursor
	}
	room := h - 2
	first := max(0, min(d.pick-room+1, len(d.Found)-room))
	last := min(len(d.Found), first+room)
	lines := []string{d.HeadingEnding(d.counted(), d.Text.Further(first, len(d.Found)-last), w)[0], typed}
	return append(lines, d.drawAnswers(first, last, w)...), cursor
}

// answerColumns are the columns of the answers: the digit that picks one, number, name, year
// of birth, team, duty, what becomes of them, and whether they are here. Those that tell
// namesakes apart stay longest.
func answerColumns() look.Table {
	return look.Table{{}, {Right: true}, {}, {Goes: 1}, {Gives: true}, {Goes: 3}, {Goes: 2}, {}}
}

// drawAnswers draws some of the answers.
func (d *Find) drawAnswers(first, last, w int) (lines []string) {
	rows := make([][][]look.Span, 0, last-first)
	for i := first; i < last; i++ {
		rows = append(rows, d.answerCells(i))
	}
	t := answerColumns()
	t.Measure(rows)
	t = t.Within(w)
	for i, row := range rows {
		lines = append(lines, d.Look.Row(t, w, first+i == d.pick, row...))
	}
	return lines
}

// answerCells are the cells of an answer. While the queue reads along nothing of the plan is
// among them.
func (d *Find) answerCells(i int) [][]look.Span {
	t, m, digit := d.Text, d.Meeting(), ""
	if i < 9 && !dialog.Numeric(d.field.Value()) {
		digit = strconv.Itoa(i + 1)
	}
	p := d.Found[i].person
	if p == nil {
		return [][]look.Span{cell(look.Strong, digit), nil, cell(look.Strong, hanzi.Fold(model.ShortTeam(d.Found[i].team.Name)))}
	}
	cells := [][]look.Span{cell(look.Strong, digit), cell(look.Dim, t.Number(p)), cell(look.Strong, hanzi.Fold(p.Name)),
		cell(look.Dim, t.BornShort(p)), cell(look.Ink, hanzi.Fold(t.UnitOf(p))), cell(look.Dim, hanzi.Fold(t.TitleOf(p))), nil,
		cell(look.Warning, t.Presence(m, p))}
	if d.Phase() != model.SignIn {
		becomes := m.Outcome(p).Disposition
		cells[6] = cell(dialog.RoleOf(becomes), t.TermShort(becomes))
	}
	return cells
}
