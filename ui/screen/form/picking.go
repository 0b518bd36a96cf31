package form

// Candidates of a field as a table: told apart by what differs, with what choosing
// each would come to.

import (
	"slices"
	"strconv"
	"strings"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/look"
	"liuzhuan/ui/text"
)

// tabled is how the candidates of a field are drawn, the digit that chooses each before
// it.
type tabled struct {
	columns look.Table
	cells   func(candidate string) [][]look.Span
	label   string                        // of the marked one in full
	hint    string                        // what may be typed
	short   func(candidate string) string // as it is called where there is too little room
}

// leastPicked is how many candidates are seen before anything is said below them.
const leastPicked = 3

// picking draws in at most h lines the candidates of the focused field and, as far as
// there is room, what the marked one would come to.
func (f *Form) picking(found []string, w, h int) []string {
	cur, gap := f.Focused(), f.gap()
	var below [][]string
	rest := h - 1 - min(len(found), leastPicked)
	for _, part := range f.comesTo(cur.tabled, found[cur.pick], w) {
		if rest -= len(part) + gap; rest < 0 {
			break
		}
		below = append(below, part)
	}
	for _, part := range below {
		h -= len(part) + gap
	}
	return stacked(append([][]string{cur.tabled.draw(f.Sight, found, cur.pick, w, h)}, below...), gap)
}

// comesTo is what choosing a candidate would come to: what would be read out, what is to
// be known and what it does to others, or its name in full where nothing is read.
func (f *Form) comesTo(t *tabled, candidate string, w int) [][]string {
	first := f.aloud(w)
	if first == nil {
		for _, s := range hanzi.Wrap(t.label+" "+candidate, w-marked) {
			first = append(first, strings.Repeat(" ", marked)+f.Look.Text(look.Dim, s))
		}
	}
	parts := [][]string{first}
	if f.beside() {
		parts = append(parts, f.noted(w), f.effects(w))
	}
	return slices.DeleteFunc(parts, func(p []string) bool { return len(p) == 0 })
}

// draw draws as many of the candidates as h lines hold, the marked one among them. Where
// there is no room for heads the rows matter more.
func (t *tabled) draw(v *dialog.Sight, list []string, marked, w, h int) []string {
	heads := 1
	if h < leastPicked {
		heads = 0
	}
	room := max(1, h-heads)
	first := max(0, min(marked-room+1, len(list)-room))
	shown := list[first:min(len(list), first+room)]
	rows := make([][][]look.Span, len(shown))
	for i, candidate := range shown {
		digit := look.Span{Role: look.Accent}
		if first+i < mostDigits {
			digit.Text = strconv.Itoa(first + i + 1)
		}
		rows[i] = append([][]look.Span{{digit}}, t.cells(candidate)...)
	}
	columns := append(look.Table{{}}, t.columns...)
	columns.Measure(rows)
	columns = columns.Within(w)
	var lines []string
	if heads > 0 {
		lines = append(lines, headed(v, columns, w, first, len(list)-first-len(shown), strconv.Itoa(marked+1)+"/"+strconv.Itoa(len(list))))
	}
	for i, row := range rows {
		lines = append(lines, v.Look.Row(columns, w, first+i == marked, row...))
	}
	return lines
}

// headed draws the heads of the columns and, as far as there is room behind the last of
// them, how many candidates are out of sight above and below, or else at which of all one
// is.
func headed(v *dialog.Sight, columns look.Table, w, above, below int, at string) string {
	for len(columns) > 0 && columns[len(columns)-1].Head == "" {
		columns = columns[:len(columns)-1]
	}
	head := hanzi.Cut(v.Look.Heads(columns, w), w)
	for _, more := range []string{v.Text.Further(above, below), v.Text.More(above + below), at} {
		if blanks := w - columns.Needs() - hanzi.Width(more); above+below > 0 && blanks > 0 {
			return hanzi.Cut(head, columns.Needs()) + v.Look.Text(look.Dim, strings.Repeat(" ", blanks)+more)
		}
	}
	return head
}

// mostDigits is how many candidates a digit can choose.
const mostDigits = 9

// posts draws posts by team and duty.
func posts(in *dialog.Sight) *tabled {
	t := in.Text
	columns := look.Table{{Head: t.List.Team, Gives: true}, {Head: t.Head[text.HeadTitle], Gives: true}}
	return &tabled{columns: columns, label: t.List.Whole, hint: t.Form.DestinationHint, short: shortPost, cells: func(candidate string) [][]look.Span {
		post := model.ParsePost(candidate)
		team, title := post.Org(), post.Title
		if post.Team != "" {
			team = model.ShortTeam(post.Team)
		}
		return [][]look.Span{{{Text: hanzi.Fold(team)}}, {{Text: hanzi.Fold(title)}}}
	}}
}

// destinations draws posts that somebody may go to, with how many the team would have of
// its establishment.
func destinations(in *dialog.Sight, m *model.Meeting, decided func() model.Decision) *tabled {
	t, table, empty := in.Text, posts(in), m.PostsVacant()
	table.columns = append(table.columns, look.Column{Head: t.List.After, Right: true}, look.Column{})
	named := table.cells
	table.cells = func(candidate string) [][]look.Span {
		row := append(named(candidate), nil, nil)
		dec := decided()
		dec.To = candidate
		if to := m.TeamNamed(model.ParsePost(candidate).Team); to != nil {
			row[2], row[3] = after(in, m.StrengthsIf(dec)[to.ID])
			if len(row[3]) > 0 && row[3][0].Role == look.OK && slices.Contains(empty, candidate) {
				row[3][0].Text = t.List.Fills
			}
		}
		return row
	}
	return table
}

func shortPost(post string) string { return model.ParsePost(post).Short() }

// after is how many a team would have, and what that comes to.
func after(in *dialog.Sight, s model.Strength) (count, comes []look.Span) {
	if s.Team == nil || s.Team.Establishment == model.Unknown {
		return []look.Span{{Text: strconv.Itoa(s.After), Role: look.Dim}}, nil
	}
	count = []look.Span{{Text: strconv.Itoa(s.After) + "/" + strconv.Itoa(s.Team.Establishment), Role: look.Dim}}
	if _, fault := in.Text.TeamFigures(s, "", ""); fault != "" {
		return count, []look.Span{{Text: fault, Role: look.Warning}}
	}
	return count, []look.Span{{Text: in.Text.List.Even, Role: look.OK}}
}
