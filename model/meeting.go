package model

import (
	"cmp"
	"slices"
)

// Meeting is the whole of a meeting file in memory. It is read freely and
// altered only by Apply.
type Meeting struct {
	Version int // counts Applies; lets a reader keep what it derived until the next

	info          *Info
	batches       table[Batch, *Batch]
	teams         table[Team, *Team]
	units         table[Unit, *Unit]
	people        table[Person, *Person]
	relatives     table[Relative, *Relative]
	forms         table[Form, *Form]
	differences   table[Difference, *Difference]
	decisions     table[Decision, *Decision]
	attendance    table[Attendance, *Attendance]
	sessions      table[TalkSession, *TalkSession]
	participation table[Participation, *Participation]
	fulfilments   table[Fulfilment, *Fulfilment]
	settings      table[Setting, *Setting]
	matters       table[Matter, *Matter]

	teamNames map[string]*Team
	doneItems map[duty]*Fulfilment
	bySession map[ID]map[ID]*Participation // session -> person

	// Derived from the rows when asked for, and dropped when those rows change.
	talked     lazy[map[duty]*TalkSession]
	duties     lazy[duties]
	home       lazy[string] // the place whose lists these are: 云川市
	named      lazy[*naming]
	kin        lazy[map[ID][]*Relative]   // by person
	differing  lazy[map[ID][]*Difference] // by person
	census     lazy[*census]
	nameCounts lazy[map[string]int]
}

// NewMeeting gives a meeting with no rows.
func NewMeeting() *Meeting {
	return &Meeting{
		info:          &Info{ID: InfoID},
		batches:       newTable(func(a, b *Batch) int { return cmp.Or(a.No-b.No, cmp.Compare(a.ID, b.ID)) }),
		teams:         newTable(func(a, b *Team) int { return cmp.Or(a.No-b.No, cmp.Compare(a.ID, b.ID)) }),
		units:         newTable(func(a, b *Unit) int { return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID)) }),
		people:        newTable(comparePeople),
		relatives:     newTable(compareRelatives),
		forms:         newTable(func(a, b *Form) int { return cmp.Compare(a.Person, b.Person) }),
		differences:   newTable(compareDifferences),
		decisions:     newTable(func(a, b *Decision) int { return cmp.Compare(a.Person, b.Person) }),
		attendance:    newTable(func(a, b *Attendance) int { return cmp.Compare(a.Person, b.Person) }),
		sessions:      newTable(func(a, b *TalkSession) int { return cmp.Or(cmp.Compare(a.Started, b.Started), cmp.Compare(a.ID, b.ID)) }),
		participation: newTable(func(a, b *Participation) int { return cmp.Compare(a.ID, b.ID) }),
		fulfilments:   newTable(func(a, b *Fulfilment) int { return cmp.Compare(a.ID, b.ID) }),
		matters:       newTable(func(a, b *Matter) int { return cmp.Compare(a.Person, b.Person) }),
		settings:      newTable(func(a, b *Setting) int { return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID)) }),
		teamNames:     map[string]*Team{},
		doneItems:     map[duty]*Fulfilment{},
		bySession:     map[ID]map[ID]*Participation{},
	}
}

// comparePeople puts the list in its order and people not on it behind.
func comparePeople(a, b *Person) int {
	if a.OffList != b.OffList {
		if b.OffList {
			return -1
		}
		return 1
	}
	return cmp.Or(a.No-b.No, cmp.Compare(a.ID, b.ID))
}

// Apply moves memory along with a Change that is on disk.
func (m *Meeting) Apply(c Change) {
	for _, e := range c.Edits {
		m.recount(e, func() { m.applyEdit(e) })
	}
	m.Version++
}

// Load puts a row that was read from disk.
func (m *Meeting) Load(r Row) {
	m.census.drop()
	m.applyEdit(Edit{After: r})
}

func (m *Meeting) applyEdit(e Edit) {
	switch r := e.row().(type) {
	case *Info:
		if e.After == nil {
			r = &Info{ID: InfoID}
		}
		m.info = r
	case *Batch:
		apply(&m.batches, e, r)
	case *Team:
		m.renamed()
		if old := m.teams.get(r.ID); old != nil && m.teamNames[old.Name] == old {
			delete(m.teamNames, old.Name)
		}
		apply(&m.teams, e, r)
		if e.After != nil {
			m.teamNames[r.Name] = r
		}
	case *Unit:
		m.renamed()
		apply(&m.units, e, r)
	case *Person:
		m.nameCounts.drop()
		m.renamed()
		apply(&m.people, e, r)
	case *Relative:
		m.kin.drop()
		apply(&m.relatives, e, r)
	case *Form:
		apply(&m.forms, e, r)
	case *Difference:
		m.differing.drop()
		apply(&m.differences, e, r)
	case *Setting:
		m.duties.drop()
		m.renamed()
		apply(&m.settings, e, r)
	case *Matter:
		apply(&m.matters, e, r)
	case *Decision:
		apply(&m.decisions, e, r)
	case *Attendance:
		apply(&m.attendance, e, r)
	case *TalkSession:
		m.talked.drop()
		apply(&m.sessions, e, r)
	case *Participation:
		m.talked.drop()
		apply(&m.participation, e, r)
		if e.After == nil {
			delete(m.bySession[r.Session], r.Person)
			break
		}
		if m.bySession[r.Session] == nil {
			m.bySession[r.Session] = map[ID]*Participation{}
		}
		m.bySession[r.Session][r.Person] = r
	case *Fulfilment:
		apply(&m.fulfilments, e, r)
		if e.After == nil {
			delete(m.doneItems, duty{r.Person, r.Item})
		} else {
			m.doneItems[duty{r.Person, r.Item}] = r
		}
	}
}

// renamed drops what hangs on the names of organisations and on who bears them.
func (m *Meeting) renamed() {
	m.home.drop()
	m.named.drop()
}

// Info describes the meeting. It is never nil.
func (m *Meeting) Info() *Info { return m.info }

// People lists the roster in its order, then the people not on the list.
func (m *Meeting) People() []*Person { return m.people.all() }

// Person finds a person, nil if there is none.
func (m *Meeting) Person(id ID) *Person { return m.people.get(id) }

// OnList counts the people on the approved list.
func (m *Meeting) OnList() int {
	people := m.People()
	n, _ := slices.BinarySearchFunc(people, true, func(p *Person, off bool) int {
		if p.OffList {
			return 0
		}
		return -1
	})
	return n
}

// Teams lists the dispatched offices in their order.
func (m *Meeting) Teams() []*Team { return m.teams.all() }

// Team finds a team, nil if there is none.
func (m *Meeting) Team(id ID) *Team { return m.teams.get(id) }

// TeamName gives the name of a team, "" if there is none.
func (m *Meeting) TeamName(id ID) string {
	if t := m.teams.get(id); t != nil {
		return t.Name
	}
	return ""
}

// Units lists the supervised bodies by name.
func (m *Meeting) Units() []*Unit { return m.units.all() }

// Batches lists the batches in their order.
func (m *Meeting) Batches() []*Batch { return m.batches.all() }

// Batch finds a batch, nil if there is none.
func (m *Meeting) Batch(id ID) *Batch { return m.batches.get(id) }

// Decision gives what was decided for a person, nil if nothing is.
func (m *Meeting) Decision(person ID) *Decision { return m.decisions.get(person) }

// Attendance gives what is known of a person's presence, nil if nothing is.
func (m *Meeting) Attendance(person ID) *Attendance { return m.attendance.get(person) }

// Sessions lists the talks in the order they began.
func (m *Meeting) Sessions() []*TalkSession { return m.sessions.all() }

// Session finds a talk, nil if there is none.
func (m *Meeting) Session(id ID) *TalkSession { return m.sessions.get(id) }

// Participation gives one person's part in one talk, nil if there is none.
func (m *Meeting) Participation(session, person ID) *Participation {
	return m.bySession[session][person]
}

// Rows gives every row of the meeting, table by table, in no promised order
// within a table.
func (m *Meeting) Rows(yield func(Row) bool) {
	_ = yield(m.info) && each(&m.batches, yield) && each(&m.teams, yield) && each(&m.units, yield) &&
		each(&m.people, yield) && each(&m.relatives, yield) && each(&m.forms, yield) && each(&m.differences, yield) &&
		each(&m.decisions, yield) && each(&m.attendance, yield) && each(&m.sessions, yield) && each(&m.participation, yield) &&
		each(&m.fulfilments, yield) && each(&m.settings, yield) && each(&m.matters, yield)
}
