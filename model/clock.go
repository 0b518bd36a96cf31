package model

// Minutes that a wrong clock recorded, put right in one step.

import (
	"cmp"
	"slices"
	"time"
)

// timed lists the rows that an instant from since on was recorded in, in a fixed order.
func (m *Meeting) timed(since Stamp) []Row {
	var out []Row
	for _, k := range rowKinds {
		if k.instants == nil {
			continue
		}
		k.each(m, func(r Row) bool {
			if slices.ContainsFunc(k.instants(r), func(s *Stamp) bool { return *s >= since }) {
				out = append(out, r)
			}
			return true
		})
	}
	slices.SortFunc(out, func(a, b Row) int {
		return cmp.Or(cmp.Compare(a.Table(), b.Table()), cmp.Compare(a.RowID(), b.RowID()))
	})
	return out
}

// CountTimed counts what ShiftTimes would put right.
func (m *Meeting) CountTimed(since Stamp) int { return len(m.timed(since)) }

// ShiftTimes moves every minute that was recorded at or after since by so much, as
// one Change: the clock of the computer was wrong from then on.
func (m *Meeting) ShiftTimes(since Stamp, by time.Duration, at Stamp) (Change, error) {
	c := Change{Command: CommandClock, At: at}
	for _, r := range m.timed(since) {
		k := kindOf(r.Table())
		after := k.copied(r)
		for _, s := range k.instants(after) {
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
