package model

// A table of a Meeting: the rows of one kind, by ID and in their order.

import (
	"maps"
	"slices"
	"sync"
)

// rowOf is a pointer to T that is a Row.
type rowOf[T any] interface {
	*T
	Row
}

// table holds the rows of one kind by ID, and sorted once asked for.
type table[T any, P rowOf[T]] struct {
	rows   map[ID]P
	sorted lazy[[]P]
	order  func(a, b P) int
}

func newTable[T any, P rowOf[T]](order func(a, b P) int) *table[T, P] {
	return &table[T, P]{rows: map[ID]P{}, order: order}
}

func (t *table[T, P]) len() int { return len(t.rows) }

func (t *table[T, P]) get(id ID) P { return t.rows[id] }

func (t *table[T, P]) all() []P {
	return t.sorted.get(func() []P {
		return slices.SortedFunc(maps.Values(t.rows), t.order)
	})
}

func (t *table[T, P]) put(r P) {
	old, had := t.rows[r.RowID()]
	t.rows[r.RowID()] = r
	if sorted := t.sorted.v; had && t.sorted.have {
		// A row that keeps its place is replaced where it stands, so that one
		// key on a long roster does not sort it again.
		if i, ok := slices.BinarySearchFunc(sorted, old, t.order); ok && t.order(old, r) == 0 {
			sorted[i] = r
			return
		}
	}
	t.sorted.drop()
}

func (t *table[T, P]) remove(id ID) {
	if _, ok := t.rows[id]; ok {
		delete(t.rows, id)
		t.sorted.drop()
	}
}

func apply[T any, P rowOf[T]](t *table[T, P], e Edit, r P) {
	if e.After == nil {
		t.remove(r.RowID())
	} else {
		t.put(r)
	}
}

func each[T any, P rowOf[T]](t *table[T, P], yield func(Row) bool) bool {
	for _, r := range t.rows {
		if !yield(r) {
			return false
		}
	}
	return true
}

// lazy is what is derived from the rows when it is first asked for, and dropped
// when they change. Any number may ask at once: what runs beside the screen
// reads the Meeting while the screen draws it. Only one may change it, when
// nobody reads.
type lazy[T any] struct {
	mu   sync.Mutex
	have bool
	v    T
}

func (l *lazy[T]) get(derive func() T) T {
	l.mu.Lock()
	defer l.mu.Unlock()
	if !l.have {
		l.v, l.have = derive(), true
	}
	return l.v
}

// getIf is get where what was derived may have aged otherwise: fits says whether it holds.
func (l *lazy[T]) getIf(fits func(T) bool, derive func() T) T {
	l.mu.Lock()
	defer l.mu.Unlock()
	if !l.have || !fits(l.v) {
		l.v, l.have = derive(), true
	}
	return l.v
}

func (l *lazy[T]) drop() {
	var none T
	l.v, l.have = none, false
}
