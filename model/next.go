package model

// The next meeting begins with where the last one left people.

import (
	"cmp"
	"slices"
	"strings"

	"liuzhuan/model/seat"
)

// NewFrom is the first Change of a meeting file that begins with what came of an earlier
// meeting: the people in the posts they hold since, their relatives, the teams with
// establishment and supervised bodies, and the settings. Whoever left is not there, nor
// is a team that was abolished and stands empty; nothing is planned yet.
func NewFrom(old *Meeting, info Info, at Stamp) Change {
	c := NewInfo(info, at)
	n := next{old: old, was: map[ID]staff{}, is: map[ID]staff{}, teams: map[ID]ID{}}
	n.goOn()
	n.carryTeams()
	batch := &Batch{ID: NewID(), No: 1, Name: info.batch()}
	if batch.Name != "" {
		n.add(batch)
	} else {
		batch.ID = 0
	}
	for _, at := range n.stay {
		n.carry(at, batch.ID)
	}
	for _, s := range old.Settings() {
		if !slices.Contains(Orderings, s.Name) { // of people who have other IDs now
			n.add(&Setting{ID: settingID(s.Name), Name: s.Name, Value: s.Value})
		}
	}
	c.Edits = append(c.Edits, n.edits...)
	c.Args.Other, c.Args.Count = old.Info().Title, n.people
	return c
}

// next is one carrying over.
type next struct {
	old    *Meeting
	edits  []Edit
	stay   []stander
	was    map[ID]staff // the roster by team before the earlier meeting
	is     map[ID]staff // and since
	teams  map[ID]ID
	people int
}

// stander is where an earlier meeting left somebody.
type stander struct {
	*Person
	outcome Outcome
	post    string
	since   Date
	team    ID
}

// goOn finds who goes on, and where.
func (n *next) goOn() {
	for _, p := range n.old.People()[:n.old.OnList()] {
		at := stander{p, n.old.Outcome(p), p.Current, p.CurrentSince, n.old.TeamNow(p)}
		n.count(n.was, at.team, at.post)
		if at.outcome.Decided {
			if at.outcome.Disposition.Leaves() {
				continue
			}
			at.post, at.since = n.old.PostAfter(p, at.outcome)
			at.team = n.old.TeamAfter(p, at.outcome)
		}
		n.stay = append(n.stay, at)
		n.count(n.is, at.team, at.post)
	}
}

// staff counts people of a team, and those of them who lead it.
type staff struct{ people, leaders int }

// count adds somebody to a team's people.
func (n *next) count(by map[ID]staff, team ID, post string) {
	s := by[team]
	s.people++
	r := n.old.SeatReader(team)
	if slices.ContainsFunc(r.Groups(post), func(g seat.Group) bool { return g.Org == r.Home && g.Level() != seat.Elsewhere }) {
		s.leaders++
	}
	by[team] = s
}

func (n *next) add(r Row) { n.edits = append(n.edits, Edit{After: r}) }

func (n *next) carryTeams() {
	no := 0
	for _, t := range n.old.Teams() {
		was, is := n.was[t.ID], n.is[t.ID]
		if t.Reform == ReformAbolished && is.people == 0 {
			continue
		}
		no++
		c := *t
		c.ID, c.No, c.Doubts = NewID(), no, nil
		if c.Reform != "" && c.Reform != ReformAbolished {
			c.Reform = ReformKept
		}
		if c.Present > 0 {
			c.Present = max(c.Present-was.people, 0) + is.people
		}
		if c.LeadersPresent > 0 {
			c.LeadersPresent = max(c.LeadersPresent-was.leaders, 0) + is.leaders
		}
		n.teams[t.ID] = c.ID
		n.add(&c)
	}
	for _, u := range n.old.Units() {
		if team, kept := n.teams[u.Team]; kept || u.Team == 0 {
			c := *u
			c.ID, c.Team = NewID(), team
			n.add(&c)
		}
	}
}

func (n *next) carry(at stander, batch ID) {
	n.people++
	p := at.Person
	c := *p.with(func(*Person) {})
	c.ID, c.No, c.Batch, c.Team = NewID(), n.people, batch, n.teams[at.team]
	c.Planned, c.Proposed, c.Relieved, c.Basis = Retained, "", "", ""
	renewed := []Field{FieldPlanned, FieldProposed, FieldRelieved}
	if at.post != p.Current {
		c.Current, c.Charge = at.post, ""
		renewed = append(renewed, FieldCurrent)
		if at.since != p.CurrentSince {
			c.CurrentSince = at.since[:min(6, len(at.since))] // a month, as lists have it
			renewed = append(renewed, FieldCurrentSince)
		}
	}
	c.Doubts = slices.DeleteFunc(c.Doubts, func(f Flag) bool { return slices.Contains(renewed, f.Field) })
	n.add(&c)
	for _, r := range n.old.Relatives(p.ID) {
		n.add(&Relative{ID: NewID(), Person: c.ID, Relation: r.Relation, Name: r.Name, Post: r.Post})
	}
}

// PostAfter is the text of what p holds after an outcome, and since when: the new post,
// with those parts of the present one that nobody relieved p of, from the day on which it
// was decided. A post that only has another name since is held as long as before.
func (m *Meeting) PostAfter(p *Person, o Outcome) (post string, since Date) {
	if o.Decided && o.Disposition.Leaves() {
		return "", ""
	}
	post, since = m.postAfter(p, o), p.CurrentSince
	if post != p.Current && o.Disposition.Moves() {
		since = m.termFrom(p)
	}
	return post, since
}

// termFrom is the day from which a new post of p counts: that of the decision outside the
// meeting, else of the batch, else of the meeting.
func (m *Meeting) termFrom(p *Person) Date {
	var outside, batch Date
	if d := m.Decision(p.ID); d != nil {
		outside = d.OutsideOn
	}
	if b := m.Batch(p.Batch); b != nil {
		batch = b.Date
	}
	return cmp.Or(outside, batch, m.info.Date)
}

func (m *Meeting) postAfter(p *Person, o Outcome) string {
	switch {
	case !o.Decided || o.Disposition.OnLoan() || o.Disposition == Deferred || o.Post == "":
		return p.Current
	case !o.Disposition.Moves() || seat.WholePost(p.Relieved):
		return o.Post
	}
	settled := slices.Concat(seat.Parts(o.Post), seat.Parts(p.Relieved))
	ranked := slices.ContainsFunc(seat.Parts(o.Post), seat.Part.Rank)
	out := []string{o.Post}
	for _, held := range seat.Parts(p.Current) {
		if held.Past || held.Rank() && ranked || slices.ContainsFunc(settled, func(part seat.Part) bool { return m.SamePart(part, held) }) {
			continue
		}
		if held.Rank() {
			out = append(out, held.Duty)
		} else {
			out = append(out, held.Org+held.Duty)
		}
	}
	return strings.Join(out, "、")
}
