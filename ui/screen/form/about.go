package form

// Whom a form is about: the plate over its fields, as the card has it.

import (
	"slices"
	"strings"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/look"
	"liuzhuan/ui/text"
)

// about is the person on the plate of a form, and what is done to them.
type about struct {
	who, number, name string
	says              func() []string // drawn, none of them torn; nil = the parts of the title
}

// on puts a person on the plate of a form.
func (f *Form) on(p *model.Person) *Form {
	f.about = &about{who: f.Text.Label(f.Meeting(), p), number: f.Text.Number(p), name: hanzi.PaperName(hanzi.Fold(p.Name))}
	if f.Meeting().Namesakes(p) {
		f.about.name += " " + f.Text.Born(p)
	}
	return f
}

// The plate stands over forms of at least so many lines; in those of more there is air
// about it.
const (
	leastPlated = 9
	leastAiry   = 24
)

// heading is the title, or the plate and what is done under it, and behind them what is
// above and below.
func (f *Form) heading(w, h int, end string) []string {
	a := f.about
	switch {
	case a == nil:
		return f.HeadingEnding(f.Title, end, w)
	case h < leastPlated:
		return f.HeadingEnding(f.Text.AboutTitle(a.number, a.who, f.Title), end, w)
	}
	if end == "" {
		end = f.Text.Head[text.HeadNo] + " " + a.number
	}
	if f.Whole {
		return []string{f.Look.Plate(a.name, f.Title, end, w)}
	}
	lines := []string{f.Look.Plate(a.name, "", end, w)}
	said := f.said(w - marked)
	if f.airy(h) {
		blank := f.Look.Line(look.Plate, w)
		lines = append([]string{blank}, append(lines, blank, "")...)
		said = append(said, "")
	}
	for _, s := range said {
		lines = append(lines, strings.Repeat(" ", marked)+s)
	}
	return lines
}

// said is what is done, in w columns.
func (f *Form) said(w int) []string {
	if f.about.says != nil {
		return look.Flow(w, 2, f.about.says()...)
	}
	var pieces []string
	for i, part := range strings.Split(f.Title, dialog.Parts) {
		role := look.Dim
		switch {
		case i == 0:
			role = look.Strong
		case part == f.Text.Form.NotYet:
			role, part = look.Warning, "! "+part
		}
		pieces = append(pieces, f.Look.Text(role, part))
	}
	return look.Flow(w, 2, pieces...)
}

// change is the plan of somebody, what is to be announced in its place, and that it is not
// recorded yet.
func (f *Form) change(p *model.Person, to model.Disposition, same bool) []string {
	t := f.Text
	plan := f.Look.Text(look.Dim, t.Head[text.HeadPlan]+" ") + f.Look.Text(look.Ink, hanzi.Fold(t.Term[p.Planned]))
	where := ""
	if to := t.Proposed(p); to != t.Screen.Unchanged {
		where = f.Look.Text(look.Ink, hanzi.Fold(to))
	}
	chip := f.Look.Chip(dialog.RoleOf(to), hanzi.Fold(t.Term[to]))
	if dialog.RoleOf(to) == look.Dim {
		chip = f.Look.Chip(look.Ink, hanzi.Fold(t.Term[to]))
	}
	pieces := []string{plan, where, f.Look.Text(look.Dim, t.Form.Instead+" ") + chip}
	if same {
		pieces = []string{f.Look.Text(look.Dim, t.Head[text.HeadPlan]+" ") + chip, where, f.Look.Text(look.Dim, t.Form.MayChange)}
	}
	pieces = append(pieces, f.Look.Text(look.Warning, "! "+t.Form.NotYet))
	return slices.DeleteFunc(pieces, func(s string) bool { return s == "" })
}

// effects draws what a decision would do to others: under a head where the form stands
// beside the list, else behind a label.
func (f *Form) effects(w int) []string {
	if f.Effects == nil {
		return nil
	}
	t, right := f.Text.Form, ""
	var pieces []string
	teams, others := f.Effects()
	if len(teams) > 0 {
		right = f.Text.List.Establishment
	}
	for _, e := range append(teams, others...) {
		n := 0
		for _, s := range e {
			n += hanzi.Width(s.Text)
		}
		pieces = append(pieces, f.Look.Line(look.Page, n, e...))
	}
	switch {
	case len(pieces) == 0:
		return nil
	case f.beside():
		return append([]string{f.Look.Head(t.Impact, right, w)}, look.Flow(w, w, pieces...)...)
	}
	hang := hanzi.Width(t.Impact) + 1
	lines := look.Flow(max(1, w-hang), 2, pieces...)
	for i, s := range lines {
		if i == 0 {
			lines[i] = f.Look.Text(look.Dim, t.Impact) + " " + s
		} else {
			lines[i] = strings.Repeat(" ", hang) + s
		}
	}
	return lines
}

// changes are the teams that have more or fewer people than before, and how many owe a
// talk.
func changes(in *dialog.Sight, m *model.Meeting, p *model.Person, d model.Decision) (teams, others [][]look.Span) {
	before, after := m.Strengths(), m.StrengthsIf(d)
	width := 0
	for _, pass := range []bool{false, true} {
		for _, team := range m.Teams() {
			s, ok := after[team.ID]
			switch {
			case !ok || before[team.ID].After == s.After:
			case !pass:
				width = max(width, hanzi.Width(hanzi.Fold(model.ShortTeam(team.Name))))
			default:
				teams = append(teams, in.TeamLine(s, width))
			}
		}
	}
	if n, to := m.TalksOwedIf(p, d); n != to {
		others = append(others, []look.Span{{Text: in.Text.TalksOwed(n, to, in.Look.To), Role: look.Dim}})
	}
	return teams, others
}
