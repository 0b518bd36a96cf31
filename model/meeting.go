package model

import (
	"cmp"
	"slices"
)

// Meeting is the whole of a meeting file in memory. It is read freely and
// altered only by Apply.
type Meeting struct {
	Version int // counts Applies; lets a reader keep what it derived until the next

	info   *Info
	tables []any // a *table of each kind of row, by its place

	teamNames map[string]*Team
	doneItems map[ID]map[Item]*Fulfilment  // by person
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
	m := &Meeting{
		teamNames: map[string]*Team{},
		doneItems: map[ID]map[Item]*Fulfilment{},
		bySession: map[ID]map[ID]*Participation{},
	}
	for i := range rowKinds {
		m.tables = append(m.tables, rowKinds[i].open(m))
	}
	return m
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
	m.recountAll(c.Edits)
	m.Version++
}

// Load puts a row that was read from disk.
func (m *Meeting) Load(r Row) {
	m.census.drop()
	kindOf(r.Table()).apply(m, Edit{After: r})
}

// renamed drops what hangs on the names of organisations and on who bears them.
func (m *Meeting) renamed() {
	m.home.drop()
	m.named.drop()
}

// Info describes the meeting. It is never nil.
func (m *Meeting) Info() *Info { return m.info }

// People lists the roster in its order, then the people not on the list.
func (m *Meeting) People() []*Person { return personRows.in(m).all() }

// Person finds a person, nil if there is none.
func (m *Meeting) Person(id ID) *Person { return personRows.in(m).get(id) }

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
func (m *Meeting) Teams() []*Team { return teamRows.in(m).all() }

// Team finds a team, nil if there is none.
func (m *Meeting) Team(id ID) *Team { return teamRows.in(m).get(id) }

// TeamName gives the name of a team, "" if there is none.
func (m *Meeting) TeamName(id ID) string {
	if t := teamRows.in(m).get(id); t != nil {
		return t.Name
	}
	return ""
}

// Units lists the supervised bodies by name.
func (m *Meeting) Units() []*Unit { return unitRows.in(m).all() }

// Batches lists the batches in their order.
func (m *Meeting) Batches() []*Batch { return batchRows.in(m).all() }

// Batch finds a batch, nil if there is none.
func (m *Meeting) Batch(id ID) *Batch { return batchRows.in(m).get(id) }

// Decision gives what was decided for a person, nil if nothing is.
func (m *Meeting) Decision(person ID) *Decision { return decisionRows.in(m).get(person) }

// Attendance gives what is known of a person's presence, nil if nothing is.
func (m *Meeting) Attendance(person ID) *Attendance { return attendanceRows.in(m).get(person) }

// Sessions lists the talks in the order they began.
func (m *Meeting) Sessions() []*TalkSession { return sessionRows.in(m).all() }

// Session finds a talk, nil if there is none.
func (m *Meeting) Session(id ID) *TalkSession { return sessionRows.in(m).get(id) }

// Participation gives one person's part in one talk, nil if there is none.
func (m *Meeting) Participation(session, person ID) *Participation {
	return m.bySession[session][person]
}

// Rows gives every row of the meeting, table by table, in no promised order
// within a table.
func (m *Meeting) Rows(yield func(Row) bool) {
	for i := range rowKinds {
		if !rowKinds[i].each(m, yield) {
			return
		}
	}
}
