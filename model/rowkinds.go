package model

// The kinds of rows. Each stands whole in the file of its type: the name of its table,
// its place, how a Meeting holds it. A new one is such a file, a step under
// data/store/migrations and its words in ui/text/rowkinds.go.

import "slices"

// Table names a kind of row; the tables of a meeting file that hold facts bear these
// names (the journal and the desk are the store's own).
type Table string

// rowKinds holds the kinds by their places: from 0 on each is taken once.
var rowKinds []rowKind

// rowsAt is where a kind stands among the others: behind those that its rows name. What
// is written or compared kind by kind goes in this order; a new kind takes the next place.
type rowsAt[T any, P rowOf[T]] int

// in gives the rows of the kind in a meeting.
func (at rowsAt[T, P]) in(m *Meeting) *table[T, P] { return m.tables[at].(*table[T, P]) }

// hold enters the kind. Every kind is entered before the program begins.
func (at rowsAt[T, P]) hold(x rows[T, P]) { enter(x.kind(at)) }

func enter(k rowKind) {
	i, _ := slices.BinarySearchFunc(rowKinds, k.at, func(has rowKind, at int) int { return has.at - at })
	rowKinds = slices.Insert(rowKinds, i, k)
}

// upkeep says what becomes of the census when a row of a kind changes.
type upkeep int

const (
	countsAnew    upkeep = iota // the counts of many hang on it: they are taken anew
	countsOutcome               // those of its person alone
	countsOwner                 // likewise, and no team's nor seat's
	countsSelf                  // those of the person that the row is, where countsAlone says so
	countsNone
)

// rows says of rows of type T how a Meeting holds them.
type rows[T any, P rowOf[T]] struct {
	order func(a, b P) int

	person   func(P) ID                  // whom a row is about; nil = nobody
	of       func(m *Meeting, id ID) []P // the rows about a person; nil where person is, and of people themselves
	recorded bool                        // was recorded in the meeting: with such a row a person stays on file
	counts   upkeep
	moved    func(m *Meeting, was, is P) // keeps right what else a Meeting holds of them; nil for absent

	instants func(P) []*Stamp // the places of what was recorded in the room at a minute; nil where there is none
	copied   func(P) P        // a row of its own to be altered; nil where the fields are all there is to one
}

// rowKind is such a row of the registry, whatever its type.
type rowKind struct {
	at       int
	table    Table
	blank    func() Row
	open     func(*Meeting) any // gives what a new meeting holds of its rows: a *table
	apply    func(*Meeting, Edit)
	each     func(m *Meeting, yield func(Row) bool) bool
	person   func(Row) ID
	of       func(m *Meeting, id ID) []Row
	recorded bool
	counts   upkeep
	instants func(Row) []*Stamp
	copied   func(Row) Row
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

func (x rows[T, P]) kind(at rowsAt[T, P]) rowKind {
	k := rowKind{
		at: int(at), table: P(nil).Table(), recorded: x.recorded, counts: x.counts,
		blank: func() Row { return P(new(T)) },
		open:  func(*Meeting) any { return newTable(x.order) },
		each:  func(m *Meeting, yield func(Row) bool) bool { return each(at.in(m), yield) },
		apply: func(m *Meeting, e Edit) {
			t, is := at.in(m), P(nil)
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
	k.copied = func(r Row) Row {
		if x.copied != nil {
			return x.copied(r.(P))
		}
		c := *r.(P)
		return P(&c)
	}
	if x.instants != nil {
		k.instants = func(r Row) []*Stamp { return x.instants(r.(P)) }
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
