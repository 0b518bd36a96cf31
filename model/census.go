package model

// census is what is counted over the whole roster. A key that touches one
// person counts that person again and nobody else, so that a roster of 65,000
// answers within a frame.
type census struct {
	tally     Tally
	strengths map[ID]Strength
}

// counted gives the census, taken anew if rows have changed that many people's
// counts hang on.
func (m *Meeting) counted() *census {
	return m.census.get(func() *census {
		c := &census{
			tally: Tally{
				Planned: map[Disposition]int{}, ByDecision: map[Disposition]int{}, Outcomes: map[Disposition]int{},
				Batches: map[ID]int{}, Talks: map[Kind]TalkTally{},
			},
			strengths: make(map[ID]Strength, m.teams.len()),
		}
		for _, t := range m.Teams() {
			c.strengths[t.ID] = Strength{Team: t}
		}
		for _, p := range m.People() {
			m.countOne(c, p, 1)
		}
		m.countOthers(c)
		return c
	})
}

// countOthers adds those who are in a team by its own list and are not on the
// roster: they stay where they are.
func (m *Meeting) countOthers(c *census) {
	leaders := map[ID]int{}
	for _, t := range m.Teams() {
		if t.LeadersPresent > 0 {
			leaders[t.ID] = t.LeadersPresent
		}
	}
	if len(leaders) > 0 {
		for _, p := range m.People() {
			if _, told := leaders[p.Team]; told && !p.OffList && ParsePost(p.Current).Leader() {
				leaders[p.Team]--
			}
		}
	}
	for id, s := range c.strengths {
		others := max(0, s.Team.Present-s.Now)
		s.Now, s.After = s.Now+others, s.After+others
		s.LeadersAfter += max(0, leaders[id])
		c.strengths[id] = s
	}
}

// countOne counts p as p stands now, or with -1 takes that back.
func (m *Meeting) countOne(c *census, p *Person, by int) {
	m.tallyOne(&c.tally, p, by)
	m.enlist(c.strengths, p, m.Outcome(p), by)
}

// recount applies an edit and keeps the census right, as the kind of row wants it.
func (m *Meeting) recount(e Edit) {
	k := kindOf(e.Table())
	if k.counts == countsNone {
		k.apply(m, e)
		return
	}
	var p *Person
	if k.counts == countsOwner {
		p = m.people.get(e.Person())
	}
	if !m.census.have || p == nil {
		m.census.drop()
		k.apply(m, e)
		return
	}
	m.countOne(m.census.v, p, -1)
	k.apply(m, e)
	m.countOne(m.census.v, p, 1)
}
