package model

import (
	"maps"
	"strings"

	"liuzhuan/model/seat"
)

// Team is a dispatched office (派驻机构).
type Team struct {
	ID            ID     `json:"id"`
	No            int    `json:"no"` // order on paper, from 1
	Name          string `json:"name"`
	Combined      bool   `json:"combined"`      // 综合派驻; false = 单独派驻 or unknown
	Establishment int    `json:"establishment"` // 编制; Unknown until somebody says
	LeaderPosts   int    `json:"leader_posts"`  // 领导职数; Unknown likewise
	Reform        string `json:"reform"`        // ReformNew ...; "" unknown
	OldName       string `json:"old_name"`      // before the reform; of several teams that became one all, with 、 between
	Doubts        []Flag `json:"doubts,omitempty"`

	// What a list of teams says is there now, people outside the roster included;
	// 0 = no list says.
	Present        int `json:"present"`
	LeadersPresent int `json:"leaders_present"`
}

// Unknown stands for a number nobody has given yet.
const Unknown = -1

// Table names the team table.
func (*Team) Table() Table { return TeamTable }

// RowID is the team's ID.
func (t *Team) RowID() ID { return t.ID }

// OldNames lists the names that the team, or those that became it, had before
// the reform.
func (t *Team) OldNames() []string { return oldNames(t.OldName) }

func oldNames(joined string) []string {
	return strings.FieldsFunc(joined, func(r rune) bool { return r == '、' })
}

// Unit is a body that a team supervises (监督单位). Team 0 is a gap in
// coverage; two Units of one name are an overlap.
type Unit struct {
	ID   ID     `json:"id"`
	No   int    `json:"no"` // place among the bodies of its team, from 1
	Name string `json:"name"`
	Team ID     `json:"team_id"`
}

// Table names the unit table.
func (*Unit) Table() Table { return UnitTable }

// RowID is the unit's ID.
func (u *Unit) RowID() ID { return u.ID }

// Strength is a team's head count before and after what is decided, or planned
// where nothing is decided yet: 编6 现8 出2 进0 > 6.
type Strength struct {
	Team                *Team
	Now, Out, In, After int
	LeadersAfter        int
	Heads               int // people who are 组长 afterwards
}

// Balance is how many are over (+) or short (-) of the establishment; ok is
// false while the establishment is unknown.
func (s Strength) Balance() (over int, ok bool) {
	if s.Team == nil || s.Team.Establishment == Unknown {
		return 0, false
	}
	return s.After - s.Team.Establishment, true
}

// Strengths counts every team. People not on the list do not count. The map is
// the meeting's own and holds until the next Apply.
func (m *Meeting) Strengths() map[ID]Strength { return m.counted().strengths }

// StrengthsIf counts as Strengths does, as if d were decided.
func (m *Meeting) StrengthsIf(d Decision) map[ID]Strength {
	out := maps.Clone(m.Strengths())
	if p := m.Person(d.Person); p != nil {
		d = d.completed(p)
		m.enlist(out, p, m.Outcome(p), -1)
		m.enlist(out, p, outcomeOf(p, &d), 1)
	}
	return out
}

// enlist counts p under an outcome in the strengths of the teams it touches, or
// with -1 takes that back.
func (m *Meeting) enlist(strengths map[ID]Strength, p *Person, o Outcome, by int) {
	if p.OffList {
		return
	}
	post := ParsePost(o.Post)
	from, to := p.Team, m.teamOf(p, post, o)
	if s, ok := strengths[from]; ok {
		s.Now += by
		if to != from {
			s.Out += by
		}
		strengths[from] = s
	}
	if s, ok := strengths[to]; ok {
		s.After += by
		if to != from {
			s.In += by
		}
		if post.Leader() {
			s.LeadersAfter += by
		}
		if post.Head() {
			s.Heads += by
		}
		strengths[to] = s
	}
}

// TeamAfter is the team that an outcome leaves p in, 0 for none.
func (m *Meeting) TeamAfter(p *Person, o Outcome) ID { return m.teamOf(p, ParsePost(o.Post), o) }

// teamOf is where an outcome leaves p: the present team where the post stays
// (whatever the post's text calls it), else the team that the new post names,
// the present one where it names none and the move is within the team, 0 where
// p leaves.
func (m *Meeting) teamOf(p *Person, post seat.Post, o Outcome) ID {
	switch {
	case o.Disposition.Leaves():
		return 0
	case o.Post == p.Current && p.Team != 0:
		return p.Team
	case post.Team != "":
		if t := m.TeamNamed(post.Team); t != nil {
			return t.ID
		}
	case o.Disposition == Reassigned:
		return p.Team
	}
	return 0
}
