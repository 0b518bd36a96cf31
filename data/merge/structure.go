package merge

// Rows that name others: nothing is taken that would name what the merged meeting does
// not have, and nothing goes that is still named.

import "liuzhuan/model"

func (m *Merging) structure() {
	for m.holdOrphans() || m.holdRemovals() {
	}
}

// holdOrphans asks about rows that name what is not there, and reports whether there
// were any.
func (m *Merging) holdOrphans() (found bool) {
	for _, at := range ordered(m.edits) {
		e := m.edits[at]
		if e.After == nil {
			continue
		}
		for _, ref := range references(e.After) {
			if !m.has(ref) {
				m.ask(Conflict{Kind: Orphan, Table: at.table, ID: at.id, Fields: []string{WholeRow}, Base: e.Before, Ours: e.Before, Theirs: e.After})
				found = true
				break
			}
		}
	}
	return found
}

// holdRemovals asks about rows that would go and that others still name.
func (m *Merging) holdRemovals() (found bool) {
	gone := map[key]bool{}
	for at, e := range m.edits {
		if e.After == nil {
			gone[at] = true
		}
	}
	if len(gone) == 0 {
		return false
	}
	for r := range m.after() {
		for _, ref := range references(r) {
			if !gone[ref] {
				continue
			}
			delete(gone, ref)
			e := m.edits[ref]
			m.ask(Conflict{Kind: GoneThere, Table: ref.table, ID: ref.id, Fields: []string{WholeRow}, Base: e.Before, Ours: e.Before})
			found = true
		}
	}
	return found
}

// has reports whether the merged meeting has a row.
func (m *Merging) has(at key) bool {
	if e, ok := m.edits[at]; ok {
		return e.After != nil
	}
	switch at.table {
	case model.PersonTable:
		return m.ours.Person(at.id) != nil
	case model.TeamTable:
		return m.ours.Team(at.id) != nil
	case model.BatchTable:
		return m.ours.Batch(at.id) != nil
	default: // of talks; nothing else is named
		return m.ours.Session(at.id) != nil
	}
}

// after gives the rows of the merged meeting as far as it is decided.
func (m *Merging) after() func(yield func(model.Row) bool) {
	return func(yield func(model.Row) bool) {
		for r := range m.ours.Rows {
			if _, ok := m.edits[keyOf(r)]; !ok && !yield(r) {
				return
			}
		}
		for _, e := range m.edits {
			if e.After != nil && !yield(e.After) {
				return
			}
		}
	}
}
