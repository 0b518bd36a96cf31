package model

import (
	"slices"

	"liuzhuan/model/seat"
)

// census is what is counted over the whole roster. A key that touches one
// person counts that person again and nobody else, so that a roster of 65,000
// answers within a frame.
type census struct {
	home      string // names of teams were understood as those of it
	tally     Tally
	strengths map[ID]Strength
	seats     *seat.Plan
}

// counted gives the census, taken anew if rows have changed that many people's
// counts hang on.
func (m *Meeting) counted() *census {
	home := m.home.get(m.findHome)
	return m.census.getIf(func(c *census) bool { return c.home == home }, func() *census {
		c := &census{
			home: home,
			tally: Tally{
				Planned: map[Disposition]int{}, ByDecision: map[Disposition]int{}, Outcomes: map[Disposition]int{},
				Batches: map[ID]int{}, Talks: map[Kind]TalkTally{},
			},
			strengths: make(map[ID]Strength, teamRows.in(m).len()),
			seats:     seat.NewPlan(),
		}
		for _, t := range m.Teams() {
			c.strengths[t.ID] = Strength{Team: t}
			c.seats.Describe(m.office(t))
		}
		for _, p := range m.People() {
			m.tallyOne(&c.tally, p, 1)
			m.seatOne(c, p, 1)
		}
		m.countOthers(c)
		return c
	})
}

// countOthers adds those who are in a team by its own list and are not on the
// roster: they stay where they are.
func (m *Meeting) countOthers(c *census) {
	for id, s := range c.strengths {
		t := s.Team
		others := max(0, t.Present-s.Now)
		leaders := s.levels[seat.Heads].Now + s.levels[seat.Deputies].Now
		lead := max(0, t.LeadersPresent-leaders)
		if others+lead == 0 {
			continue
		}
		o := m.office(t)
		switch {
		case lead == 0 && t.LeadersPresent > 0:
		case lead > 0 && s.levels[seat.Heads].Now > 0:
			o.DeputiesOutside = lead
		case lead > 0 && t.LeaderPosts != Unknown && leaders+lead >= t.LeaderPosts: // all posts are held, that of the head too
			o.HeadOutside, o.DeputiesOutside = 1, lead-1
		default:
			o.Blurred, s.Blurred, s.leadersOutside = true, true, lead
		}
		s.Now, s.After = s.Now+others, s.After+others
		s.levels[seat.Heads].Now += o.HeadOutside
		s.levels[seat.Deputies].Now += o.DeputiesOutside
		s.levels[seat.Staff].Now += max(0, others-lead)
		c.strengths[id] = s
		c.seats.Describe(o)
	}
}

// seatOne counts p in teams and seats as p stands now, or with -1 takes that back.
func (m *Meeting) seatOne(c *census, p *Person, by int) {
	if p.OffList {
		return
	}
	h := m.holder(p, m.Decision(p.ID))
	m.enlist(c.strengths, p, m.Outcome(p), h, by)
	if by > 0 {
		c.seats.Put(h)
	} else {
		c.seats.Drop(h.Person)
	}
}

// recount applies an edit and keeps the census right, as the kind of row wants it.
func (m *Meeting) recount(e Edit) {
	k := kindOf(e.Table())
	if k.counts == countsNone {
		k.apply(m, e)
		return
	}
	was := personRows.in(m).get(e.Person())
	is := was
	if k.counts == countsSelf {
		is, _ = e.After.(*Person)
	}
	if !m.census.have || k.counts == countsAnew || was == nil && is == nil || k.counts == countsSelf && !m.countsAlone(was, is) {
		m.census.drop()
		k.apply(m, e)
		return
	}
	c := m.census.v
	count := func(p *Person, by int) {
		if p == nil {
			return
		}
		m.tallyOne(&c.tally, p, by)
		if k.counts != countsOwner {
			m.seatOne(c, p, by)
		}
	}
	count(was, -1)
	k.apply(m, e)
	count(is, 1)
}

// countsAlone reports whether the counts of nobody else hang on a change of a person's
// row: who are not on the list count nowhere, and of a team whose list tells how many
// there are those who are not on the roster are the rest.
func (m *Meeting) countsAlone(was, is *Person) bool {
	off := func(p *Person) bool { return p == nil || p.OffList }
	switch {
	case off(was) && off(is):
		return true
	case off(was) || off(is):
		return false
	case was.Team == is.Team && was.Current == is.Current:
		return true
	}
	return !slices.ContainsFunc(m.Teams(), func(t *Team) bool { return t.Present+t.LeadersPresent > 0 })
}

// muchAtOnce is how many edits of one Change are more than are counted one by one.
const muchAtOnce = 500

// recountAll applies the edits of a Change.
func (m *Meeting) recountAll(edits []Edit) {
	if len(edits) > muchAtOnce {
		m.census.drop()
	}
	for _, e := range edits {
		m.recount(e)
	}
}

// Tally holds the numbers that are always in sight. They reconcile:
// Expected = Present + Leave + Absent, People = Decided + Pending.
type Tally struct {
	People     int // on the list
	Extra      int // 名单外, apart
	Present    int // Late included
	Late       int
	Leave      int
	Absent     int // said to be absent, or not come yet
	Marked     int // have an attendance row
	Decided    int
	Pending    int
	Deviations int
	TakenOver  int // 划转
	Planned    map[Disposition]int
	ByDecision map[Disposition]int
	Outcomes   map[Disposition]int // decided, or planned while nothing is
	Batches    map[ID]int          // on the list, by batch; 0 = in none
	Talks      map[Kind]TalkTally
	Pledged    TalkTally // 承诺书: owed and signed
}

// TalkTally says how many owe an item and how many of those have done it.
type TalkTally struct {
	Required, Done int
}

// Tally counts the meeting. Its maps are the meeting's own and hold until the
// next Apply.
func (m *Meeting) Tally() Tally {
	t := m.counted().tally
	t.Absent = t.People - t.Present - t.Leave
	t.Pending = t.People - t.Decided
	return t
}

// tallyOne counts p as p stands now, or with -1 takes that back. Absent and
// Pending follow from the rest.
func (m *Meeting) tallyOne(t *Tally, p *Person, by int) {
	if p.OffList {
		t.Extra += by
		return
	}
	t.People += by
	if a := m.Attendance(p.ID); a != nil {
		t.Marked += by
		switch a.State {
		case Present:
			t.Present += by
		case Leave:
			t.Leave += by
		}
		if m.Late(p.ID) {
			t.Late += by
		}
	}
	t.TakenOver += by * btoi(p.TakenOver())
	tell(t.Planned, p.Planned, by)
	tell(t.Batches, p.Batch, by)
	outcome := p.Planned
	if d := m.Decision(p.ID); d != nil {
		outcome = d.Disposition
		t.Decided += by
		tell(t.ByDecision, d.Disposition, by)
		if d.Deviates {
			t.Deviations += by
		}
	}
	tell(t.Outcomes, outcome, by)
	for _, k := range Kinds {
		t.Talks[k] = m.owedOne(t.Talks[k], p, outcome, k.Item(), by)
	}
	t.Pledged = m.owedOne(t.Pledged, p, outcome, ItemPledge, by)
}

// tell adds to one count; nothing is left of a count of nobody.
func tell[K comparable](counts map[K]int, k K, by int) {
	if counts[k] += by; counts[k] == 0 {
		delete(counts, k)
	}
}

func (m *Meeting) owedOne(t TalkTally, p *Person, d Disposition, item Item, by int) TalkTally {
	if m.OwedUnder(d, item) {
		t.Required += by
		if m.Done(p, item) {
			t.Done += by
		}
	}
	return t
}
