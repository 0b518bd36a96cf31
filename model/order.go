package model

// The order in which people are read out, sit, and are talked to, each apart
// from the order of the roster.

import (
	"cmp"
	"math"
	"slices"
)

// Orderings lists the settings that hold an order, as a page numbers them.
var Orderings = []SettingName{SettingReading, SettingSeating, SettingTalking}

// walks says which of the Orderings a phase goes by; the others go by the roster.
var walks = map[Phase]SettingName{SignIn: SettingSeating, Announce: SettingReading, Talk: SettingTalking}

// WalkOrder is the arrangement that a phase goes through people by, nil where that
// is the roster's own order.
func (m *Meeting) WalkOrder(phase Phase) *Setting {
	if by := walks[phase]; by != "" {
		return m.setting(by)
	}
	return nil
}

// Walk lists everybody in the order in which a phase goes through them, people not
// on the list behind.
func (m *Meeting) Walk(phase Phase) []*Person {
	if m.WalkOrder(phase) == nil && !m.readByBatch(walks[phase]) {
		return m.People()
	}
	return append(m.Ordered(walks[phase]), m.People()[m.OnList():]...)
}

// Ordered lists the people on the list in one of the Orderings: as it was
// arranged, then in roster order whoever came to the list later. A reading that
// nobody arranged goes by who decided: batch after batch, and whoever is in none
// at the end.
func (m *Meeting) Ordered(by SettingName) []*Person {
	people := slices.Clone(m.People()[:m.OnList()])
	var chosen []ID
	if !ReadSetting(m, by, &chosen) {
		if m.readByBatch(by) {
			last := &Batch{No: math.MaxInt}
			slices.SortStableFunc(people, func(a, b *Person) int {
				return batchRows.in(m).order(cmp.Or(m.Batch(a.Batch), last), cmp.Or(m.Batch(b.Batch), last))
			})
		}
		return people
	}
	place := make(map[ID]int, len(chosen))
	for i, id := range chosen {
		place[id] = i - len(chosen)
	}
	slices.SortStableFunc(people, func(a, b *Person) int { return cmp.Compare(place[a.ID], place[b.ID]) })
	return people
}

// readByBatch reports whether an order that nobody arranged goes by batch.
func (m *Meeting) readByBatch(by SettingName) bool {
	return by == SettingReading && len(m.Batches()) > 1
}

// Reorder moves a person by so many places in one of the Orderings.
func (m *Meeting) Reorder(by SettingName, person ID, step int, at Stamp) (Change, error) {
	p, people := m.Person(person), m.Ordered(by)
	from := slices.Index(people, p)
	if p == nil || from < 0 {
		return Change{}, ErrNoPerson
	}
	to := max(0, min(from+step, len(people)-1))
	if to == from {
		return Change{}, ErrNothing
	}
	people = slices.Insert(slices.Delete(people, from, from+1), to, p)
	ids := make([]ID, len(people))
	for i, q := range people {
		ids[i] = q.ID
	}
	c, err := m.Set(map[SettingName]any{by: ids}, at)
	c.Args.Person, c.Args.Name = p.ID, p.Name
	return c, err
}
