package page

// Who takes whose seat: rings and chains, the longest first, and who waits.

import (
	"strconv"
	"strings"

	"liuzhuan/model"
	"liuzhuan/model/check"
	"liuzhuan/model/seat"
	"liuzhuan/ui/screen/look"
)

// chains lists who waits, the rings and the chains.
func chains(l *Listing) {
	m, w := l.Meeting(), l.Text.Pages
	chains, rings := m.Chains()
	l.waiting()
	if len(l.Lines) > 0 {
		l.Lines = l.Lines[1:] // nothing stands above to be parted from
	}
	takes := map[int]*panel{} // by line: who takes whose seat
	if len(rings) > 0 {
		people := 0
		for _, r := range rings {
			people += len(r)
		}
		l.group(w.Rings, len(rings), people)
		for _, r := range rings {
			takes[len(l.Lines)] = l.takes(w.Rings, append(r[1:len(r):len(r)], r[0]))
			l.add(l.path(len(r), append(r[:len(r):len(r)], r[0]), "", nil))
		}
	}
	if len(chains) > 0 {
		people := 0
		for _, c := range chains {
			people += len(c.Path)
		}
		l.group(w.Chains, len(chains), people)
		for _, c := range chains {
			opens := w.Leaves
			if len(c.Opens) > 0 {
				opens = shortSeats(c.Opens)
			}
			takes[len(l.Lines)] = l.takes(w.Chains, c.Path)
			l.add(l.path(len(c.Path), c.Path, opens, c.Empty))
		}
	}
	if len(takes) > 0 {
		l.about = func() *panel { return takes[l.At] }
	}
	if len(l.Lines) == 0 {
		l.add(nothing(w.NoChains))
	}
}

// takes says of everybody on a path from where to where they go, in the order of the path.
func (l *Listing) takes(name string, holders []*seat.Holder) *panel {
	m := l.Meeting()
	var lines []Line
	for i := len(holders) - 1; i >= 0; i-- {
		p := m.Person(model.ID(holders[i].Person))
		o := m.Outcome(p)
		now, then := model.ParsePost(p.Current).Short(), model.ParsePost(o.Post).Short()
		if then == "" {
			then = l.Text.Term[o.Disposition]
		}
		lines = append(lines, Line{Lead: []look.Span{{Text: l.Text.Number(p), Role: look.Dim}, {Text: l.Text.InList(m, p), Role: look.Strong}},
			Text: now + " " + l.Look.To + " " + then, joints: []string{l.Look.To}})
	}
	about := &panel{name: name + " " + l.Text.Sprintf(l.Text.Pages.Persons, len(holders))}
	about.add("", "", aligned(lines)...)
	return about
}

// group begins a group of so many lines about so many people; 0 = it need not be said.
func (l *Listing) group(name string, n, people int) {
	if len(l.Lines) > 0 {
		l.add(air())
	}
	figures := ""
	if people > 0 {
		figures = l.Text.Sprintf(l.Text.Pages.Persons, people)
	}
	l.add(heading(counted(name, n), figures, "", ""))
}

// path draws people of whom each takes the seat of the one before, as they move: from
// the last to the first, who takes what opens it; empty is what the last leaves.
func (l *Listing) path(n int, holders []*seat.Holder, opens string, empty []seat.Group) Line {
	m, w := l.Meeting(), l.Text.Pages
	var names []string
	for i := len(holders) - 1; i >= 0; i-- {
		names = append(names, l.Text.Label(m, m.Person(model.ID(holders[i].Person))))
	}
	if opens != "" {
		names = append(names, opens)
	}
	line := Line{Person: model.ID(holders[0].Person), Lead: cell(look.Dim, padded(l.Text.Sprintf(w.Persons, n), 7)),
		Text: strings.Join(names, " "+l.Look.To+" ")}
	if len(empty) > 0 {
		line.Text += "   " + l.Text.Sprintf(w.LeavesEmpty, shortSeats(empty))
	}
	return line
}

// shortSeats names seats with their team in short.
func shortSeats(groups []seat.Group) string {
	var names []string
	for _, g := range groups {
		names = append(names, shortSeat(g))
	}
	return strings.Join(names, "、")
}

func shortSeat(g seat.Group) string { return strings.TrimSpace(model.ShortTeam(g.Org) + " " + g.Duty) }

// vacancies lists the seats that stay empty, those with too many people, and the
// people without a post.
func vacancies(l *Listing) {
	m, w := l.Meeting(), l.Text.Pages
	over, empty, without := m.Seating().Over(), m.SeatsVacant(), m.Unposted()
	t := &look.Table{{}, {Head: w.Seat, Gives: true, Wraps: true}, {Head: w.Count, Right: true}, {Head: w.Who, Gives: true, Wraps: true}}
	var crowded, vacant []Line
	for _, o := range over {
		var names []string
		for _, h := range o.Who {
			names = append(names, l.Text.Label(m, m.Person(model.ID(h.Person))))
		}
		first := model.ID(o.Who[0].Person)
		crowded = append(crowded, row(t, first, func() [][]look.Span {
			return [][]look.Span{cell(look.Warning, "!"), cell(look.Ink, shortSeat(o.Seat)),
				cell(look.Warning, strconv.Itoa(o.Holders)+"/"+strconv.Itoa(o.Seats)), cell(look.Ink, l.Text.Names(names))}
		}))
	}
	for _, v := range empty {
		mark := ""
		if v.Seat.Level() == seat.Heads {
			mark = "!"
		}
		vacant = append(vacant, row(t, 0, func() [][]look.Span {
			return [][]look.Span{cell(look.Warning, mark), cell(look.Ink, shortSeat(v.Seat)), cell(look.Strong, strconv.Itoa(v.N)), nil}
		}))
	}
	table(*t, append(crowded[:len(crowded):len(crowded)], vacant...))
	if len(over) > 0 {
		l.group(w.Crowded, len(over), 0)
		l.add(crowded...)
	}
	if len(empty) > 0 {
		l.group(w.Vacancies, len(empty), 0)
		l.add(vacant...)
	}
	if len(without) > 0 {
		l.group(w.WithoutPost, len(without), 0)
		l.add(l.unposted(without)...)
	}
	if coming := l.Sitting.Preflight().ComingVacancies(); len(coming) > 0 {
		l.group(w.ComingVacancies, len(coming), 0)
		l.add(l.coming(coming)...)
	}
	if len(l.Lines) == 0 {
		l.add(nothing(w.NoVacancies))
	}
}

// coming lists the heads' seats that will be empty within the year.
func (l *Listing) coming(list []check.Coming) []Line {
	t := &look.Table{{Right: true}, {}, {Gives: true, Wraps: true}, {Gives: true, Wraps: true}}
	var lines []Line
	for _, x := range list {
		lines = append(lines, row(t, x.Person.ID, func() [][]look.Span {
			return [][]look.Span{cell(look.Dim, l.Text.Number(x.Person)), cell(look.Ink, l.Text.Label(l.Meeting(), x.Person)),
				cell(look.Ink, shortSeat(x.Seat)),
				cell(look.Warning, l.Text.Sprintf(l.Text.Pages.RetiresIn, x.On, x.Months))}
		}))
	}
	table(*t, lines)
	return lines
}

// unposted lists people without a post, and why.
func (l *Listing) unposted(list []model.Unposted) []Line {
	m := l.Meeting()
	t := &look.Table{{Right: true}, {}, {Gives: true, Wraps: true}, {Gives: true, Wraps: true}}
	var lines []Line
	for _, u := range list {
		p := u.Person
		lines = append(lines, row(t, p.ID, func() [][]look.Span {
			return [][]look.Span{cell(look.Dim, l.Text.Number(p)), cell(look.Ink, l.Text.Label(m, p)), cell(look.Dim, model.ParsePost(p.Current).Short()),
				cell(look.Warning, l.Text.WithoutPost(u))}
		}))
	}
	table(*t, lines)
	return lines
}
