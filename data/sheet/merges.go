package sheet

import "slices"

// merges answers which merged range covers a cell, for rows asked for in
// ascending order.
type merges struct {
	ahead  []span // not reached yet, by top
	active []span // covering the row last asked for
}

func newMerges(all []span) *merges {
	ahead := slices.Clone(all)
	slices.SortStableFunc(ahead, func(a, b span) int { return a.top - b.top })
	return &merges{ahead: ahead}
}

// move goes on to row n.
func (m *merges) move(n int) {
	m.active = slices.DeleteFunc(m.active, func(s span) bool { return s.bottom < n })
	for len(m.ahead) > 0 && m.ahead[0].top <= n {
		s := m.ahead[0]
		m.ahead = m.ahead[1:]
		// Ranges of a sound file do not overlap: one row has no more of them
		// than columns. What is beyond that is a trick to make us slow.
		if s.bottom >= n && len(m.active) < maxColumns {
			m.active = append(m.active, s)
		}
	}
}

// covering gives the range over a column of the present row.
func (m *merges) covering(col int) (span, bool) {
	for _, s := range m.active {
		if s.left <= col && col <= s.right {
			return s, true
		}
	}
	return span{}, false
}

// near gives the ranges that touch the rows after the one last moved to, as far
// as row to.
func (m *merges) near(to int) []span {
	out := slices.Clone(m.active)
	for _, s := range m.ahead {
		if s.top > to || len(out) > headDepth*maxColumns {
			break
		}
		out = append(out, s)
	}
	return out
}

// within gives the ranges that touch rows from to to, both included.
func within(all []span, from, to int) []span {
	var out []span
	for _, s := range all {
		if s.top <= to && s.bottom >= from {
			out = append(out, s)
		}
	}
	return out
}

// over gives the range that covers a cell.
func over(spans []span, row, col int) (span, bool) {
	for _, s := range spans {
		if s.top <= row && row <= s.bottom && s.left <= col && col <= s.right {
			return s, true
		}
	}
	return span{}, false
}
