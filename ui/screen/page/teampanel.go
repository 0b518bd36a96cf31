package page

// The panel of one team: its levels, and who comes and goes.

import (
	"strconv"
	"strings"

	"liuzhuan/model"
	"liuzhuan/model/check"
	"liuzhuan/model/hanzi"
	"liuzhuan/model/seat"
	"liuzhuan/ui/screen/look"
)

// members are the people of the teams, by team: who goes, who comes, who is there
// afterwards; what preflight finds of each, and its figures level by level.
type members struct {
	out, in, after map[model.ID][]*model.Person
	found          map[model.ID][]check.Finding
	figures        map[model.ID]model.TeamFigures
}

// members counts everybody once.
func (l *Listing) members() func() *members {
	var all *members
	return func() *members {
		if all != nil {
			return all
		}
		m := l.Meeting()
		all = &members{map[model.ID][]*model.Person{}, map[model.ID][]*model.Person{}, map[model.ID][]*model.Person{}, map[model.ID][]check.Finding{},
			map[model.ID]model.TeamFigures{}}
		for _, f := range m.Establishment() {
			if f.Team != nil {
				all.figures[f.Team.ID] = f
			}
		}
		for _, p := range m.People()[:m.OnList()] {
			from, to := m.TeamNow(p), m.TeamAfter(p, m.Outcome(p))
			all.after[to] = append(all.after[to], p)
			if from != to {
				all.out[from] = append(all.out[from], p)
				all.in[to] = append(all.in[to], p)
			}
		}
		for _, f := range l.rules.Run() {
			if f.Team != 0 && f.Person == 0 {
				all.found[f.Team] = append(all.found[f.Team], f)
			}
		}
		return all
	}
}

// teamPanel says of a team what it is, what is wrong with it, and who is in it.
func (l *Listing) teamPanel(s model.Strength, all func() *members) *panel {
	m, w, t := l.Meeting(), l.Text.Pages, s.Team
	p := &panel{name: t.Name, aside: pieces(l.balance(s))}
	var what []string
	for _, word := range []string{t.Grade, l.Text.Screen.TeamForm[t.Form()], l.Text.Screen.Reform[t.Reform]} {
		if word != "" {
			what = append(what, word)
		}
	}
	if t.OldName != "" && t.OldName != t.Name {
		what = append(what, strings.Trim(l.Text.Sprintf(l.Text.Screen.FormerName, t.OldName), "（） ()"))
	}
	about := []Line{}
	if len(what) > 0 {
		about = append(about, sentence(look.Dim, strings.Join(what, "   ")))
	}
	var units []string
	for _, u := range m.UnitsOf(t.ID) {
		units = append(units, u.Name)
	}
	if len(units) > 0 {
		about = append(about, Line{Lead: cell(look.Dim, w.Supervises+" "), Text: l.Text.Names(units)})
	}
	for _, s := range []struct{ of, what string }{{l.Text.FieldName(model.FieldContact), joined(t.Contact, t.ContactPhone)},
		{l.Text.FieldName(model.FieldEscort), joined(t.Escort, t.EscortOn.String())}} {
		if s.what != "" {
			about = append(about, Line{Lead: cell(look.Dim, s.of+" "), Text: s.what})
		}
	}
	var faults []Line
	for _, f := range all().found[t.ID] {
		faults = append(faults, Line{Lead: cell(look.Warning, "! "), Text: l.Text.FindingShort(m, f)},
			Line{Lead: cell(look.Dim, "  "), Text: l.Text.Basis(f.Rule), Role: look.Dim})
	}
	p.add(w.Notice, "", faults...)
	p.add("", "", about...)
	p.add(w.Moves, "", aligned(append(l.moving(w.Out, l.Look.Minus, all().out[t.ID], true), l.moving(w.In, "+", all().in[t.ID], false)...))...)
	p.add(w.Levels, w.LevelsHead, l.levels(all().figures[t.ID])...)
	var people []Line
	for _, q := range all().after[t.ID] {
		people = append(people, Line{Lead: []look.Span{{Text: l.Text.Number(q), Role: look.Dim}, {Text: l.Text.InList(l.Meeting(), q)}},
			Text: model.ParsePost(m.Outcome(q).Post).Title, Role: look.Dim})
	}
	p.add(w.People, l.Text.Sprintf(w.Persons, len(people)), aligned(people)...)
	return p
}

// joined puts a blank between two texts that are there.
func joined(a, b string) string { return strings.TrimSpace(a + " " + b) }

// levels says of a team, level by level, how many there are afterwards of how many.
func (l *Listing) levels(f model.TeamFigures) (lines []Line) {
	w := l.Text.Pages
	figure := func(f model.Figure) string {
		if !f.Known {
			return w.Unknown
		}
		return strconv.Itoa(f.N)
	}
	widest := 0
	for _, level := range seat.Levels {
		widest = max(widest, hanzi.Width(l.Text.Seats.Levels[level]))
	}
	for _, level := range seat.Levels {
		of := f.Levels[level]
		line := Line{Lead: []look.Span{{Text: padded(l.Text.Seats.Levels[level], widest+2), Role: look.Dim},
			{Text: figure(of.After) + "/" + figure(of.Approved) + "  "}}}
		switch b := of.Balance; {
		case b.Known && b.N > 0:
			line.Text, line.Role = l.Text.Sprintf(w.Over, b.N), look.Warning
		case b.Known && b.N < 0:
			line.Text, line.Role = l.Text.Sprintf(w.Short, -b.N), look.Warning
		}
		lines = append(lines, line)
	}
	return lines
}

// moving lists who goes or comes, and whereto or from where.
func (l *Listing) moving(word, sign string, people []*model.Person, away bool) (lines []Line) {
	m := l.Meeting()
	for _, p := range people {
		post := p.Current
		if away {
			post = m.Outcome(p).Post
		}
		lines = append(lines, Line{Lead: []look.Span{{Text: sign + " " + l.Text.InList(l.Meeting(), p)}},
			Text: model.ParsePost(post).Short(), Role: look.Dim})
	}
	return lines
}

// pieces joins the texts of a cell.
func pieces(spans []look.Span) string {
	s := ""
	for _, piece := range spans {
		s += piece.Text
	}
	return s
}
