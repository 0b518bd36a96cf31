package model

import (
	"cmp"
	"errors"
	"maps"
	"slices"
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

	Contact      string `json:"contact,omitempty"` // whom to call at the host body
	ContactPhone string `json:"contact_phone,omitempty"`
	Escort       string `json:"escort,omitempty"`    // 送任: who goes along when people report
	EscortOn     Date   `json:"escort_on,omitempty"` // and on which day

	Grade string `json:"grade,omitempty"` // 机构规格, as the list words it: 正处级; "" = nobody has said
}

// Unknown stands for a number nobody has given yet.
const Unknown = -1

// TeamTable names the kind, teamRows is its place among the others.
const (
	TeamTable Table               = "team"
	teamRows  rowsAt[Team, *Team] = 2
)

// Table names the team table.
func (*Team) Table() Table { return TeamTable }

// RowID is the team's ID.
func (t *Team) RowID() ID { return t.ID }

func init() {
	teamRows.hold(rows[Team, *Team]{
		order: func(a, b *Team) int { return cmp.Or(a.No-b.No, cmp.Compare(a.ID, b.ID)) },
		moved: func(m *Meeting, was, is *Team) {
			m.renamed()
			if was != nil && m.teamNames[was.Name] == was {
				delete(m.teamNames, was.Name)
			}
			if is != nil {
				m.teamNames[is.Name] = is
			}
		},
	})
}

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

	Tier     string `json:"tier,omitempty"`     // 层级: 市直, 区县, as the list words it
	Category string `json:"category,omitempty"` // 类别: 机关, 国企, 高校
}

// UnitTable names the kind, unitRows is its place among the others.
const (
	UnitTable Table               = "unit"
	unitRows  rowsAt[Unit, *Unit] = 3
)

// Table names the unit table.
func (*Unit) Table() Table { return UnitTable }

// RowID is the unit's ID.
func (u *Unit) RowID() ID { return u.ID }

func init() {
	unitRows.hold(rows[Unit, *Unit]{
		order:  func(a, b *Unit) int { return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID)) },
		counts: countsNone,
		moved:  func(m *Meeting, _, _ *Unit) { m.renamed() },
	})
}

// Strength is a team's head count before and after what is decided, or planned
// where nothing is decided yet: 编6 现8 出2 进0 > 6.
type Strength struct {
	Team                *Team
	Now, Out, In, After int
	levels              [seat.Staff + 1]Flow

	// Blurred is a team some of whose leaders, or perhaps leaders, are not on the roster
	// while nobody says at which level they are.
	Blurred        bool
	leadersOutside int // such leaders
}

// Flow is a head count before and what changes in it.
type Flow struct{ Now, Out, In int }

// After is the count afterwards.
func (f Flow) After() int { return f.Now - f.Out + f.In }

// LeadersAfter is how many lead the team afterwards.
func (s Strength) LeadersAfter() int {
	return s.HeadsAfter() + s.levels[seat.Deputies].After()
}

// HeadsAfter is how many are 组长 afterwards.
func (s Strength) HeadsAfter() int { return s.levels[seat.Heads].After() }

// Level gives the flow of one level.
func (s Strength) Level(l seat.Level) Flow { return s.levels[l] }

// Approved is how many posts a level has: one head, the other leaders, and what the
// establishment leaves; ok is false while nobody has said.
func (s Strength) Approved(l seat.Level) (posts int, ok bool) {
	t := s.Team
	switch {
	case t == nil || t.LeaderPosts == Unknown || l == seat.Staff && t.Establishment == Unknown:
		return 0, false
	case l == seat.Heads:
		return min(1, t.LeaderPosts), true
	case l == seat.Deputies:
		return max(0, t.LeaderPosts-1), true
	}
	return t.Establishment - t.LeaderPosts, true
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
		m.enlist(out, p, m.Outcome(p), m.holder(p, m.Decision(p.ID)), -1)
		m.enlist(out, p, outcomeOf(p, &d), m.holder(p, &d), 1)
	}
	return out
}

// enlist counts p under an outcome in the strengths of the teams it touches, or
// with -1 takes that back.
func (m *Meeting) enlist(strengths map[ID]Strength, p *Person, o Outcome, h *seat.Holder, by int) {
	if p.OffList {
		return
	}
	tell := func(team ID, count func(*Strength)) {
		if s, ok := strengths[team]; ok {
			count(&s)
			strengths[team] = s
		}
	}
	from, to := m.TeamNow(p), m.TeamAfter(p, o)
	tell(from, func(s *Strength) { s.Now += by })
	tell(to, func(s *Strength) { s.After += by })
	if from != to {
		tell(from, func(s *Strength) { s.Out += by })
		tell(to, func(s *Strength) { s.In += by })
	}
	was, is := m.places(from, h.Before), m.places(to, h.After)
	for _, at := range was {
		tell(at.team, func(s *Strength) { s.levels[at.level].Now += by })
		if !slices.Contains(is, at) {
			tell(at.team, func(s *Strength) { s.levels[at.level].Out += by })
		}
	}
	for _, at := range is {
		if !slices.Contains(was, at) {
			tell(at.team, func(s *Strength) { s.levels[at.level].In += by })
		}
	}
}

// place is a level in a team.
type place struct {
	team  ID
	level seat.Level
}

// places lists where somebody with such seats counts: at the level of each, and in
// their own team below all where they lead nothing there.
func (m *Meeting) places(own ID, held []seat.Group) []place {
	var out []place
	leads := own == 0
	for _, g := range held {
		t := m.teamNames[g.Org]
		if t == nil || g.Level() == seat.Elsewhere {
			continue
		}
		out = append(out, place{t.ID, g.Level()})
		leads = leads || t.ID == own
	}
	if !leads {
		out = append(out, place{own, seat.Staff})
	}
	return out
}

// Uncharged lists the teams that have people afterwards of whom nobody has a 分工.
func (m *Meeting) Uncharged() []*Team {
	peopled, charged := map[ID]bool{}, map[ID]bool{}
	for _, p := range m.People()[:m.OnList()] {
		t := m.TeamAfter(p, m.Outcome(p))
		peopled[t], charged[t] = true, charged[t] || p.Charge != ""
	}
	var out []*Team
	for _, t := range m.Teams() {
		if peopled[t.ID] && !charged[t.ID] {
			out = append(out, t)
		}
	}
	return out
}

// TeamNow is the team that p counts in today, 0 for none: not whoever is there on
// loan.
func (m *Meeting) TeamNow(p *Person) ID {
	if p.Team != 0 && m.SeatReader(p.Team).OnLoan(p.Current) {
		return 0
	}
	return p.Team
}

// TeamAfter is the team in whose numbers an outcome leaves p, 0 for none: the present
// one where the post stays, whatever the post's text calls it, or where p goes
// somewhere on loan; else the team that the new post names, the present one where it
// names none and the move is within the team.
func (m *Meeting) TeamAfter(p *Person, o Outcome) ID {
	switch {
	case o.Disposition.Leaves():
		return 0
	case o.Post == p.Current && p.Team != 0, o.Disposition.OnLoan():
		return m.TeamNow(p)
	}
	named := ParsePost(o.Post).Team
	t := m.TeamNamed(named)
	switch {
	case t != nil && !m.SeatReader(t.ID).OnLoan(o.Post):
		return t.ID
	case named == "" && o.Disposition == Reassigned:
		return p.Team
	}
	return 0
}

// ErrNoTeam says that a team is not there any more.
var ErrNoTeam = errors.New("no such team")

// EditTeam corrects what is known of a team beside its name, its reform and what it
// supervises, which lists say. A doubt about what was corrected is settled by it.
func (m *Meeting) EditTeam(after Team, at Stamp) (Change, error) {
	before := m.Team(after.ID)
	if before == nil {
		return Change{}, ErrNoTeam
	}
	after.No, after.Name, after.Reform, after.OldName, after.Combined = before.No, before.Name, before.Reform, before.OldName, before.Combined
	after.Doubts = before.Doubts
	if err := firstWording(after.Grade, after.Contact, after.Escort); err != nil {
		return Change{}, err
	}
	changes := teamDifferences(&TeamLine{}, before, &after, nil, nil)
	if len(changes) == 0 {
		return Change{}, ErrNothing
	}
	c := Change{Command: CommandTeam, Args: Args{Name: before.Name}, At: at}
	for _, x := range changes {
		c.Args.Fields = append(c.Args.Fields, x.Field)
	}
	after.Doubts = slices.DeleteFunc(slices.Clone(before.Doubts), func(f Flag) bool { return slices.Contains(c.Args.Fields, f.Field) })
	c.Edits = []Edit{edit(before, &after)}
	return c, nil
}
