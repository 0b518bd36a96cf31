package model

// When a phase is through: nobody is left to announce, no pledge is missing.

// Over reports whether what a phase does has been done for everybody who owes it.
// Only the announcement and the pledges are counted out; the other phases have no
// end of their own.
func (m *Meeting) Over(phase Phase) bool {
	t := m.Tally()
	switch phase {
	case Announce:
		return t.People > 0 && t.Pending == 0
	case Pledge:
		return t.Pledged.Required > 0 && t.Pledged.Done == t.Pledged.Required
	}
	return false
}

// AnnouncedLast reports whether a Change that was applied gave the last of those
// who were pending their result.
func (m *Meeting) AnnouncedLast(c Change) bool {
	if !m.Over(Announce) || c.Command == CommandUndo || c.Command == CommandRedo {
		return false
	}
	for _, e := range c.Edits {
		if _, decided := e.After.(*Decision); decided && e.Before == nil {
			return true
		}
	}
	return false
}

// Deviating lists who was not announced as planned, in roster order.
func (m *Meeting) Deviating() []*Person {
	var out []*Person
	for _, p := range m.People() {
		if d := m.Decision(p.ID); d != nil && d.Deviates {
			out = append(out, p)
		}
	}
	return out
}
