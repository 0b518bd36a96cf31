package page

// Two plans held against one another: the meeting's, and one that is tried out.

import (
	"strconv"

	"liuzhuan/model"
	"liuzhuan/model/check"
	"liuzhuan/model/hanzi"
	"liuzhuan/model/seat"
	"liuzhuan/ui/screen/look"
	"liuzhuan/ui/text"
)

// compared is what two plans come to; of each pair the first is of the meeting.
type compared struct {
	tried    *model.Meeting
	measures []held
	figures  []levelPair
	chains   twoSides
	seats    twoSides
	findings twoSides
}

// held is one number of both.
type held struct {
	what text.Measure
	of   [2]int
}

// levelPair is one level of a team in both; seat.Elsewhere is the team as a whole.
type levelPair struct {
	team  *model.Team
	level seat.Level
	of    [2]model.LevelFigures
}

// differs reports whether the two differ in what is shown of them.
func (x levelPair) differs() bool {
	return x.of[0].After != x.of[1].After || x.of[0].Balance != x.of[1].Balance
}

// twoSides are lines of which some stand in one plan alone.
type twoSides struct{ only, lost, both []Line }

// apart sorts the lines of the meeting and those of what is tried out by what they say.
func apart(plan, tried []Line) twoSides {
	var s twoSides
	in := map[string]int{}
	for _, l := range plan {
		in[wording(l)]++
	}
	for _, l := range tried {
		if key := wording(l); in[key] > 0 {
			in[key]--
			s.both = append(s.both, l)
			continue
		}
		s.only = append(s.only, l)
	}
	for i := len(plan) - 1; i >= 0; i-- { // what is left of the same words stood last
		if key := wording(plan[i]); in[key] > 0 {
			in[key]--
			s.lost = append([]Line{plan[i]}, s.lost...)
		}
	}
	return s
}

func wording(l Line) string { return pieces(l.Lead) + l.Text }

// compare reckons both; the page may be drawn meanwhile. rules look at the meeting.
func (d *WhatIf) compare(rules *check.Context, tried *model.Meeting) *compared {
	m, c := rules.Meeting, &compared{tried: tried}
	found := [2][]check.Finding{rules.Run(), rules.Of(tried).Run()}
	plan, other := d.reckon(m, found[0]), d.reckon(tried, found[1])
	for i, x := range plan.measures {
		c.measures = append(c.measures, held{x.what, [2]int{x.n, other.measures[i].n}})
	}
	c.chains, c.seats, c.findings = apart(plan.moves, other.moves), apart(plan.seats, other.seats), d.foundApart(m, found)
	c.figures = levelPairs(m.Establishment(), tried.Establishment())
	return c
}

// reckoned is one plan in numbers and lines.
type reckoned struct {
	measures     []measure
	moves, seats []Line
}

type measure struct {
	what text.Measure
	n    int
}

// reckon counts one plan. Its people are those of the meeting.
func (d *WhatIf) reckon(m *model.Meeting, found []check.Finding) reckoned {
	l, w := &d.Listing, d.Text.Pages
	var x reckoned
	chains, rings := m.Chains()
	waits, over, empty, without := m.AllWaiting(), m.Seating().Over(), m.SeatsVacant(), m.Unposted()
	for _, one := range waits {
		x.moves = append(x.moves, personal(one.Who.ID,
			fault(w.Waiting, d.Text.Sprintf(d.Text.Seats.WaitLine, d.Text.Label(m, one.Who), d.Text.Label(m, one.For), shortSeat(one.Seat)))))
	}
	for _, r := range rings {
		x.moves = append(x.moves, l.path(len(r), append(r[:len(r):len(r)], r[0]), "", nil))
	}
	for _, c := range chains {
		opens := w.Leaves
		if len(c.Opens) > 0 {
			opens = shortSeats(c.Opens)
		}
		x.moves = append(x.moves, l.path(len(c.Path), c.Path, opens, c.Empty))
	}
	vacant, heads := 0, 0
	for _, o := range over {
		x.seats = append(x.seats, personal(model.ID(o.Who[0].Person),
			fault(w.Crowded, shortSeat(o.Seat)+" "+strconv.Itoa(o.Holders)+"/"+strconv.Itoa(o.Seats))))
	}
	for _, v := range empty {
		vacant += v.N
		if v.Seat.Level() == seat.Heads {
			heads += v.N
		}
		x.seats = append(x.seats, Line{Lead: cell(look.Dim, w.Vacancies+" "), Text: shortSeat(v.Seat) + " " + strconv.Itoa(v.N)})
	}
	for _, u := range without {
		x.seats = append(x.seats, personal(u.Person.ID,
			Line{Lead: cell(look.Dim, w.WithoutPost+" "), Text: d.Text.Sprintf(d.Text.Seats.WithoutLine, d.Text.Label(m, u.Person), d.Text.WithoutPost(u))}))
	}
	moving, crowded, short, pressing := 0, 0, 0, 0
	for _, p := range m.People()[:m.OnList()] {
		if o := m.Outcome(p); o.Disposition.Moves() || o.Disposition.Leaves() {
			moving++
		}
	}
	for _, s := range m.Strengths() {
		if n, ok := s.Balance(); ok && n != 0 {
			crowded, short = crowded+min(1, max(0, n)), short+min(1, max(0, -n))
		}
	}
	for _, f := range found {
		if f.Urgent() {
			pressing++
		}
	}
	x.measures = []measure{
		{text.MeasureMoves, moving}, {text.MeasureOver, crowded}, {text.MeasureShort, short}, {text.MeasureVacant, vacant}, {text.MeasureHeadless, heads},
		{text.MeasureCrowded, len(over)},
		{text.MeasureChains, len(chains)}, {text.MeasureRings, len(rings)}, {text.MeasureWaiting, len(waits)}, {text.MeasureUnposted, len(without)},
		{text.MeasurePressing, pressing}, {text.MeasureFindings, len(found)},
	}
	return x
}

// personal is a line that leads to somebody.
func personal(id model.ID, l Line) Line {
	l.Person = id
	return l
}

// foundApart sorts what preflight finds by its facts; of what both have only how many is
// told.
func (d *WhatIf) foundApart(m *model.Meeting, found [2][]check.Finding) twoSides {
	var s twoSides
	in := map[string]int{}
	for _, f := range found[0] {
		in[mark(f)]++
	}
	line := func(f check.Finding) Line {
		return personal(f.Person, Line{Lead: cell(look.Dim, d.Text.RuleName(f)+" "), Text: d.Text.FindingShort(m, f)})
	}
	same := 0
	for _, f := range found[1] {
		if key := mark(f); in[key] > 0 {
			in[key]--
			same++
			continue
		}
		s.only = append(s.only, line(f))
	}
	for _, f := range found[0] {
		if key := mark(f); in[key] > 0 {
			in[key]--
			s.lost = append(s.lost, line(f))
		}
	}
	if same > 0 {
		s.both = []Line{nothing(d.Text.Sprintf(d.Text.WhatIf.SameFindings, same))}
	}
	return s
}

// levelPairs puts the figures of both beside one another, level by level, each team's
// sum last, and last of all the sums of all.
func levelPairs(plan, tried []model.TeamFigures) []levelPair {
	var out []levelPair
	for i := range plan {
		for _, level := range seat.Levels {
			out = append(out, levelPair{plan[i].Team, level, [2]model.LevelFigures{plan[i].Levels[level], tried[i].Levels[level]}})
		}
		out = append(out, levelPair{plan[i].Team, seat.Elsewhere, [2]model.LevelFigures{plan[i].Total, tried[i].Total}})
	}
	return out
}

// sums says beside the lines what both come to.
func (d *WhatIf) sums() *panel {
	w := d.Text.WhatIf
	p := &panel{name: d.Text.Sprintf(w.Named, d.one().Name), aside: w.Plan + " " + d.Look.To + " " + w.Tried}
	if d.seen == nil {
		return p
	}
	label := 0
	for _, words := range w.Measure {
		label = max(label, hanzi.Width(words)+2)
	}
	var differ, alike []Line
	for _, x := range d.seen.measures {
		head := padded(w.Measure[x.what], label)
		if x.of[0] == x.of[1] {
			alike = append(alike, Line{Lead: cell(look.Dim, head+strconv.Itoa(x.of[0]))})
			continue
		}
		differ = append(differ, Line{Lead: []look.Span{{Text: head, Role: look.Ink}, {Text: strconv.Itoa(x.of[0]) + " " + d.Look.To + " ", Role: look.Dim},
			{Text: strconv.Itoa(x.of[1]), Role: look.Strong}}})
	}
	if d.At < len(d.Lines) {
		if q := d.Meeting().Person(d.Lines[d.At].Person); q != nil {
			p.add("", "", Line{Lead: cell(look.Strong, d.Text.InList(d.Meeting(), q)+" "), Text: q.Current, Role: look.Dim})
		}
	}
	p.addFew(differ...)
	p.addFew(alike...)
	return p
}

// levels lists the figures of both, what differs first.
func (d *WhatIf) levels() {
	w, p := d.Text.WhatIf, d.Text.Pages
	t := &look.Table{{Head: p.Team, Gives: true}, {Head: w.Level}, {Head: p.Approved, Right: true}, {Head: w.Plan, Right: true}, {},
		{Head: w.Tried, Right: true}, {}}
	var differ, alike []Line
	for _, x := range d.seen.figures {
		changed := x.differs()
		line := row(t, 0, func() [][]look.Span { return d.pairCells(x, changed) })
		if changed {
			differ = append(differ, line)
		} else {
			alike = append(alike, line)
		}
	}
	table(*t, append(differ[:len(differ):len(differ)], alike...))
	d.heads = t
	d.grouped(w.Differ, differ)
	d.grouped(w.Alike, alike)
}

// grouped adds lines under a head with how many they are.
func (d *WhatIf) grouped(name string, lines []Line) {
	if len(lines) == 0 {
		return
	}
	if len(d.Lines) > 0 {
		d.add(air())
	}
	d.add(heading(name, "", "", d.Text.Sprintf(d.Text.Pages.Items, len(lines))))
	d.add(lines...)
}

// pairCells are one level in both.
func (d *WhatIf) pairCells(x levelPair, changed bool) [][]look.Span {
	ink, s := look.Dim, d.Text.Seats
	if changed {
		ink = look.Ink
	}
	team, level := s.All, s.Levels[x.level]
	if x.team != nil {
		team = model.ShortTeam(x.team.Name)
	}
	if x.level == seat.Elsewhere {
		level = s.Sum
	}
	return [][]look.Span{
		cell(ink, team), cell(ink, level), cell(ink, d.figure(x.of[0].Approved)),
		cell(ink, d.figure(x.of[0].After)), d.balanced(x.of[0].Balance, ink), cell(ink, d.figure(x.of[1].After)), d.balanced(x.of[1].Balance, ink),
	}
}

func (d *WhatIf) figure(f model.Figure) string {
	if !f.Known {
		return d.Text.Pages.Unknown
	}
	return strconv.Itoa(f.N)
}

// balanced says how many are over or lack.
func (d *WhatIf) balanced(b model.Figure, ink look.Role) []look.Span {
	warning := look.Warning
	if ink == look.Dim {
		warning = look.Dim
	}
	switch w := d.Text.Pages; {
	case !b.Known:
		return nil
	case b.N > 0:
		return cell(warning, d.Text.Sprintf(w.Over, b.N))
	case b.N < 0:
		return cell(warning, d.Text.Sprintf(w.Short, -b.N))
	default:
		return cell(look.Dim, w.Even)
	}
}

// chains, seats and findings list what one plan has and the other has not, then what both
// have.
func (d *WhatIf) chains()   { d.sides(d.seen.chains) }
func (d *WhatIf) seats()    { d.sides(d.seen.seats) }
func (d *WhatIf) findings() { d.sides(d.seen.findings) }

func (d *WhatIf) sides(s twoSides) {
	w := d.Text.WhatIf
	marked := func(sign string, role look.Role, lines []Line) []Line {
		out := make([]Line, len(lines))
		for i, l := range lines {
			l.Lead = append([]look.Span{{Text: sign + " ", Role: role}}, l.Lead...)
			out[i] = l
		}
		return out
	}
	d.grouped(w.Only, marked("+", look.Strong, s.only))
	d.grouped(w.Lost, marked(d.Look.Minus, look.Strong, s.lost))
	if len(s.both) == 1 && s.both[0].Still {
		d.add(s.both...)
		return
	}
	var dim []Line
	for _, l := range s.both {
		l.Role = look.Dim
		dim = append(dim, l)
	}
	d.grouped(w.Both, dim)
}
