package model

// The phases of a sitting, and when one is through: nobody is left to announce, no pledge is
// missing.

// Phase is the part of the sitting the clerk is in; it decides what Enter,
// Space and the digits do.
type Phase string

// The phases in their order. Sealed is never chosen: sealing leads there.
const (
	Prepare  Phase = "prepare"
	SignIn   Phase = "signin"
	Announce Phase = "announce"
	Talk     Phase = "talk"
	Pledge   Phase = "pledge"
	WrapUp   Phase = "wrapup"
	Sealed   Phase = "sealed"
)

// Phases lists the phases a clerk can choose, as the menu numbers them from 1.
var Phases = []Phase{Prepare, SignIn, Announce, Talk, Pledge, WrapUp}

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
