package model

// Minutes that a wrong clock recorded, put right in one step.

import (
	"cmp"
	"slices"
	"time"
)

// timed lists the rows that an instant from since on was recorded in: arrivals,
// decisions, talks, who was in them, and what was fulfilled, in a fixed order.
func (m *Meeting) timed(since Stamp) []Row {
	var out []Row
	for r := range m.Rows {
		if slices.ContainsFunc(instants(r), func(s *Stamp) bool { return *s >= since }) {
			out = append(out, r)
		}
	}
	slices.SortFunc(out, func(a, b Row) int {
		return cmp.Or(cmp.Compare(a.Table(), b.Table()), cmp.Compare(a.RowID(), b.RowID()))
	})
	return out
}

// instants are the places in a row where something that happened in the room has
// its minute.
func instants(r Row) []*Stamp {
	switch r := r.(type) {
	case *Attendance:
		return []*Stamp{&r.At}
	case *Decision:
		return []*Stamp{&r.At}
	case *Fulfilment:
		return []*Stamp{&r.At}
	case *TalkSession:
		return []*Stamp{&r.Started, &r.Ended}
	case *Participation:
		var out []*Stamp
		for i := range r.Spans {
			out = append(out, &r.Spans[i].From, &r.Spans[i].To)
		}
		return out
	}
	return nil
}

// CountTimed counts what ShiftTimes would put right.
func (m *Meeting) CountTimed(since Stamp) int { return len(m.timed(since)) }

// ShiftTimes moves every minute that was recorded at or after since by so much, as
// one Change: the clock of the computer was wrong from then on.
func (m *Meeting) ShiftTimes(since Stamp, by time.Duration, at Stamp) (Change, error) {
	c := Change{Command: CommandClock, At: at}
	for _, r := range m.timed(since) {
		after := copyOf(r)
		for _, s := range instants(after) {
			if *s >= since {
				*s += Stamp(by.Milliseconds())
			}
		}
		c.Edits = append(c.Edits, Edit{Before: r, After: after})
	}
	if c.Empty() || by == 0 {
		return Change{}, ErrNothing
	}
	c.Args = Args{Count: len(c.Edits), Minutes: int(by.Minutes())}
	return c, nil
}

// copyOf gives a copy of a row that has instants.
func copyOf(r Row) Row {
	switch r := r.(type) {
	case *Attendance:
		c := *r
		return &c
	case *Decision:
		c := *r
		return &c
	case *Fulfilment:
		c := *r
		return &c
	case *TalkSession:
		c := *r
		return &c
	case *Participation:
		return r.with(func(*Participation) {})
	}
	return r
}
