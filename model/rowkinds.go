package model

// The registry of row kinds: all that is said of each kind of row. A new one is its
// type, its three entries here (Table, tables, rowKinds), a step under
// data/store/migrations and its words in ui/text/rowkinds.go.

import (
	"cmp"
	"maps"
	"slices"
)

// Table names a kind of row.
type Table string

// The tables of a meeting file that hold facts (the journal and the desk are
// the store's own).
const (
	InfoTable          Table = "meeting"
	BatchTable         Table = "batch"
	TeamTable          Table = "team"
	UnitTable          Table = "unit"
	PersonTable        Table = "person"
	RelativeTable      Table = "relative"
	FormTable          Table = "form"
	DifferenceTable    Table = "difference"
	DecisionTable      Table = "decision"
	AttendanceTable    Table = "attendance"
	SessionTable       Table = "session"
	ParticipationTable Table = "participation"
	FulfilmentTable    Table = "fulfilment"
	SettingTable       Table = "setting"
	MatterTable        Table = "matter"
	ErrandTable        Table = "errand"
)

// upkeep says what becomes of the census when a row of a kind changes.
type upkeep int

const (
	countsAnew    upkeep = iota // the counts of many hang on it: they are taken anew
	countsOutcome               // those of its person alone
	countsOwner                 // likewise, and no team's nor seat's
	countsNone
)

// rows says of rows of type T how a Meeting holds them.
type rows[T any, P rowOf[T]] struct {
	table Table
	in    func(*Meeting) *table[T, P]
	order func(a, b P) int

	person   func(P) ID                  // whom a row is about; nil = nobody
	of       func(m *Meeting, id ID) []P // the rows about a person; nil where person is, and of people themselves
	recorded bool                        // was recorded in the meeting: with such a row a person stays on file
	counts   upkeep
	moved    func(m *Meeting, was, is P) // keeps right what else a Meeting holds of them; nil for absent
}

// rowKind is such a row of the registry, whatever its type.
type rowKind struct {
	table    Table
	blank    func() Row
	open     func(*Meeting) // makes the place for its rows
	apply    func(*Meeting, Edit)
	each     func(m *Meeting, yield func(Row) bool) bool
	person   func(Row) ID
	of       func(m *Meeting, id ID) []Row
	recorded bool
	counts   upkeep
}

// tables holds the rows of each kind, in the order of the kind.
type tables struct {
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
	errands       table[Errand, *Errand]
}

// rowKinds holds the kinds, those before others that name them.
var rowKinds = []rowKind{
	infoKind,
	rows[Batch, *Batch]{
		table: BatchTable, in: func(m *Meeting) *table[Batch, *Batch] { return &m.batches },
		order:  func(a, b *Batch) int { return cmp.Or(a.No-b.No, cmp.Compare(a.ID, b.ID)) },
		counts: countsNone,
	}.kind(),
	rows[Team, *Team]{
		table: TeamTable, in: func(m *Meeting) *table[Team, *Team] { return &m.teams },
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
	}.kind(),
	rows[Unit, *Unit]{
		table: UnitTable, in: func(m *Meeting) *table[Unit, *Unit] { return &m.units },
		order:  func(a, b *Unit) int { return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID)) },
		counts: countsNone,
		moved:  func(m *Meeting, _, _ *Unit) { m.renamed() },
	}.kind(),
	rows[Person, *Person]{
		table: PersonTable, in: func(m *Meeting) *table[Person, *Person] { return &m.people },
		order:  comparePeople,
		person: (*Person).RowID,
		moved: func(m *Meeting, _, _ *Person) {
			m.nameCounts.drop()
			m.renamed()
		},
	}.kind(),
	rows[Relative, *Relative]{
		table: RelativeTable, in: func(m *Meeting) *table[Relative, *Relative] { return &m.relatives },
		order:  compareRelatives,
		person: func(r *Relative) ID { return r.Person },
		of:     (*Meeting).Relatives,
		counts: countsNone,
		moved:  func(m *Meeting, _, _ *Relative) { m.kin.drop() },
	}.kind(),
	rows[Form, *Form]{
		table: FormTable, in: func(m *Meeting) *table[Form, *Form] { return &m.forms },
		order:  func(a, b *Form) int { return cmp.Compare(a.Person, b.Person) },
		person: (*Form).RowID,
		of:     func(m *Meeting, id ID) []*Form { return one(m.Form(id)) },
	}.kind(),
	rows[Difference, *Difference]{
		table: DifferenceTable, in: func(m *Meeting) *table[Difference, *Difference] { return &m.differences },
		order:  compareDifferences,
		person: func(d *Difference) ID { return d.Person },
		of:     (*Meeting).Differences,
		moved:  func(m *Meeting, _, _ *Difference) { m.differing.drop() },
	}.kind(),
	rows[Decision, *Decision]{
		table: DecisionTable, in: func(m *Meeting) *table[Decision, *Decision] { return &m.decisions },
		order:  func(a, b *Decision) int { return cmp.Compare(a.Person, b.Person) },
		person: (*Decision).RowID,
		of:     func(m *Meeting, id ID) []*Decision { return one(m.Decision(id)) }, recorded: true,
		counts: countsOutcome,
	}.kind(),
	rows[Attendance, *Attendance]{
		table: AttendanceTable, in: func(m *Meeting) *table[Attendance, *Attendance] { return &m.attendance },
		order:  func(a, b *Attendance) int { return cmp.Compare(a.Person, b.Person) },
		person: (*Attendance).RowID,
		of:     func(m *Meeting, id ID) []*Attendance { return one(m.Attendance(id)) }, recorded: true,
		counts: countsOwner,
	}.kind(),
	rows[TalkSession, *TalkSession]{
		table: SessionTable, in: func(m *Meeting) *table[TalkSession, *TalkSession] { return &m.sessions },
		order: func(a, b *TalkSession) int { return cmp.Or(cmp.Compare(a.Started, b.Started), cmp.Compare(a.ID, b.ID)) },
		moved: func(m *Meeting, _, _ *TalkSession) { m.talked.drop() },
	}.kind(),
	rows[Participation, *Participation]{
		table: ParticipationTable, in: func(m *Meeting) *table[Participation, *Participation] { return &m.participation },
		order:  func(a, b *Participation) int { return cmp.Compare(a.ID, b.ID) },
		person: func(p *Participation) ID { return p.Person },
		of:     (*Meeting).partsIn, recorded: true,
		moved: func(m *Meeting, was, is *Participation) {
			m.talked.drop()
			if was != nil {
				delete(m.bySession[was.Session], was.Person)
			}
			if is == nil {
				return
			}
			if m.bySession[is.Session] == nil {
				m.bySession[is.Session] = map[ID]*Participation{}
			}
			m.bySession[is.Session][is.Person] = is
		},
	}.kind(),
	rows[Fulfilment, *Fulfilment]{
		table: FulfilmentTable, in: func(m *Meeting) *table[Fulfilment, *Fulfilment] { return &m.fulfilments },
		order:  func(a, b *Fulfilment) int { return cmp.Compare(a.ID, b.ID) },
		person: func(f *Fulfilment) ID { return f.Person },
		of:     (*Meeting).fulfilled, recorded: true,
		counts: countsOwner,
		moved: func(m *Meeting, was, is *Fulfilment) {
			if was != nil {
				delete(m.doneItems[was.Person], was.Item)
			}
			if is == nil {
				return
			}
			if m.doneItems[is.Person] == nil {
				m.doneItems[is.Person] = map[Item]*Fulfilment{}
			}
			m.doneItems[is.Person][is.Item] = is
		},
	}.kind(),
	rows[Setting, *Setting]{
		table: SettingTable, in: func(m *Meeting) *table[Setting, *Setting] { return &m.settings },
		order: func(a, b *Setting) int { return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID)) },
		moved: func(m *Meeting, _, _ *Setting) {
			m.duties.drop()
			m.renamed()
		},
	}.kind(),
	rows[Matter, *Matter]{
		table: MatterTable, in: func(m *Meeting) *table[Matter, *Matter] { return &m.matters },
		order:  func(a, b *Matter) int { return cmp.Compare(a.Person, b.Person) },
		person: (*Matter).RowID,
		of:     func(m *Meeting, id ID) []*Matter { return one(m.Matter(id)) }, recorded: true,
		counts: countsNone,
	}.kind(),
	rows[Errand, *Errand]{
		table: ErrandTable, in: func(m *Meeting) *table[Errand, *Errand] { return &m.errands },
		order:  func(a, b *Errand) int { return cmp.Or(a.No-b.No, cmp.Compare(a.ID, b.ID)) },
		counts: countsNone,
	}.kind(),
}

// infoKind is the one row that a Meeting always has.
var infoKind = rowKind{
	table: InfoTable,
	blank: func() Row { return &Info{} },
	open:  func(m *Meeting) { m.info = &Info{ID: InfoID} },
	apply: func(m *Meeting, e Edit) {
		m.info = &Info{ID: InfoID}
		if e.After != nil {
			m.info = e.After.(*Info)
		}
	},
	each: func(m *Meeting, yield func(Row) bool) bool { return yield(m.info) },
}

// kindOf finds the kind of a table's rows, nil if there is no such table.
func kindOf(t Table) *rowKind {
	for i := range rowKinds {
		if rowKinds[i].table == t {
			return &rowKinds[i]
		}
	}
	return nil
}

// Tables lists the tables that hold facts, those before others that name them.
func Tables() []Table {
	out := make([]Table, len(rowKinds))
	for i := range rowKinds {
		out[i] = rowKinds[i].table
	}
	return out
}

// NewRow gives an empty row of a table, nil if there is no such table.
func NewRow(t Table) Row {
	if k := kindOf(t); k != nil {
		return k.blank()
	}
	return nil
}

// PersonOf gives the person whom a row is about, 0 for none.
func PersonOf(r Row) ID {
	if k := kindOf(r.Table()); k != nil && k.person != nil {
		return k.person(r)
	}
	return 0
}

func (x rows[T, P]) kind() rowKind {
	k := rowKind{
		table: x.table, recorded: x.recorded, counts: x.counts,
		blank: func() Row { return P(new(T)) },
		open:  func(m *Meeting) { *x.in(m) = newTable(x.order) },
		each:  func(m *Meeting, yield func(Row) bool) bool { return each(x.in(m), yield) },
		apply: func(m *Meeting, e Edit) {
			t, is := x.in(m), P(nil)
			was := t.get(e.ID())
			if e.After != nil {
				is = e.After.(P)
			}
			apply(t, e, e.row().(P))
			if x.moved != nil {
				x.moved(m, was, is)
			}
		},
	}
	if x.person != nil {
		k.person = func(r Row) ID { return x.person(r.(P)) }
	}
	if x.of != nil {
		k.of = func(m *Meeting, id ID) []Row {
			var out []Row
			for _, r := range x.of(m, id) {
				out = append(out, r)
			}
			return out
		}
	}
	return k
}

// one gives the list of a row that may be absent.
func one[T any, P rowOf[T]](r P) []P {
	if r == nil {
		return nil
	}
	return []P{r}
}

// partsIn lists the parts that a person had in talks.
func (m *Meeting) partsIn(person ID) []*Participation {
	var out []*Participation
	for _, s := range m.Sessions() {
		out = append(out, one(m.Participation(s.ID, person))...)
	}
	return out
}

// fulfilled lists what a person was ticked off for.
func (m *Meeting) fulfilled(person ID) []*Fulfilment {
	return slices.SortedFunc(maps.Values(m.doneItems[person]), m.fulfilments.order)
}
