package form

// Candidates of a field as a table: told apart by what differs, with what choosing
// each would come to.

import (
	"strconv"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/look"
	"liuzhuan/ui/text"
)

// tabled is how the candidates of a field are drawn.
type tabled struct {
	columns look.Table
	cells   func(candidate string) [][]look.Span
	label   string // of the marked one in full, below
}

// draw draws as many of the candidates as h lines hold, the marked one among them, and
// that one in full once below. Where there is no room for heads the rows matter more.
func (t *tabled) draw(v *dialog.Sight, list []string, marked, w, h int) []string {
	full := hanzi.Wrap(t.label+" "+list[min(marked, len(list)-1)], w-2)
	heads, below := 1, len(full)
	if h < below+3 {
		below = 0
	}
	if h < below+3 {
		heads = 0
	}
	room := max(1, h-heads-below)
	first := max(0, min(marked-room+1, len(list)-room))
	shown := list[first:min(len(list), first+room)]
	rows := make([][][]look.Span, len(shown))
	for i, candidate := range shown {
		rows[i] = t.cells(candidate)
	}
	columns := append(look.Table(nil), t.columns...)
	columns.Measure(rows)
	columns = columns.Within(w)
	var lines []string
	if heads > 0 {
		lines = append(lines, v.Look.Heads(columns, w))
	}
	for i, row := range rows {
		lines = append(lines, v.Look.Row(columns, w, first+i == marked, row...))
	}
	for _, s := range full[:below] {
		lines = append(lines, v.Look.Line(look.Page, w, look.Span{Text: "  "}, look.Span{Text: s, Role: look.Dim}))
	}
	return lines
}

// destinations draws posts by team and duty, with how many the team would have of its
// establishment.
func destinations(in *dialog.Sight, m *model.Meeting, decided func() model.Decision) *tabled {
	t := in.Text
	columns := look.Table{{Head: t.List.Team, Gives: true}, {Head: t.Head[text.HeadTitle], Gives: true}, {Head: t.List.After, Right: true}, {Head: ""}}
	return &tabled{columns: columns, label: t.List.Whole, cells: func(candidate string) [][]look.Span {
		post := model.ParsePost(candidate)
		team, title := post.Org(), post.Title
		if post.Team != "" {
			team = model.ShortTeam(post.Team)
		}
		row := [][]look.Span{{{Text: hanzi.Fold(team)}}, {{Text: hanzi.Fold(title)}}, nil, nil}
		dec := decided()
		dec.To = candidate
		if to := m.TeamNamed(post.Team); to != nil {
			row[2], row[3] = after(in, m.StrengthsIf(dec)[to.ID])
		}
		return row
	}}
}

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
