package model

// What F2 does before and during the meeting: facts, plans, swaps.

import (
	"slices"

	"liuzhuan/model/hanzi"
)

// NewInfo is the first Change of a meeting file.
func NewInfo(info Info, at Stamp) Change {
	info.ID = InfoID
	return Change{
		Command: CommandNew,
		Args:    Args{Name: info.Title},
		At:      at,
		Edits:   []Edit{{After: &info}},
	}
}

// EditInfo corrects the meeting's title, date, hour, venue or approval.
func (m *Meeting) EditInfo(info Info, at Stamp) (Change, error) {
	info.ID = InfoID
	if info == *m.info {
		return Change{}, ErrNothing
	}
	return Change{Command: CommandInfo, Args: Args{Name: info.Title}, At: at, Edits: append([]Edit{edit(m.info, &info)}, m.rebatch(&info)...)}, nil
}

// EditPerson replaces the texts, plan and batch of a person by those of after.
// A current post that names another team takes the person there. batch names
// the batch, which is made if there is none of that name; "" = no batch.
func (m *Meeting) EditPerson(after Person, batch string, at Stamp) (Change, error) {
	before := m.Person(after.ID)
	if before == nil {
		return Change{}, ErrNoPerson
	}
	after.Name = hanzi.CleanName(after.Name)
	if after.Name == "" {
		return Change{}, ErrNoName
	}
	for _, f := range Fields {
		if f.Dated() {
			after.Set(f, retyped(before.Get(f), after.Get(f)))
		}
	}
	g := newBodies(m, nil)
	g.station(before, &after)
	after.Batch = g.batch(batch)
	c := Change{Command: CommandEdit, Args: Args{Person: after.ID, Name: after.Name}, At: at}
	for _, f := range Fields {
		if before.Get(f) != after.Get(f) {
			c.Args.Fields = append(c.Args.Fields, f)
		}
	}
	if before.Batch != after.Batch {
		c.Args.Fields = append(c.Args.Fields, FieldBatch)
	}
	if before.Team != after.Team {
		c.Args.Fields = append(c.Args.Fields, FieldTeam)
	}
	if len(c.Args.Fields) == 0 {
		return Change{}, ErrNothing
	}
	// A value that somebody has looked at and changed is no longer doubtful.
	after.Doubts = slices.DeleteFunc(slices.Clone(before.Doubts), func(f Flag) bool {
		return slices.Contains(c.Args.Fields, f.Field)
	})
	c.Edits = append(g.edits, edit(before, &after))
	return c, nil
}

// retyped reads a date that may have been typed anew. Untouched, it stays what
// it was, doubtful or not; what is no date is kept as it was typed.
func retyped(before, typed string) string {
	if typed == Date(before).String() {
		return before
	}
	if d, ok := ParseDay(typed); ok {
		return string(d)
	}
	return typed
}

// Swapped gives the decisions that let two people take each other's planned
// destination. The dispositions follow from where each one stands now.
func Swapped(a, b *Person, reason, by string, at Stamp) (da, db Decision) {
	one := func(p, other *Person) Decision {
		d := Decision{Person: p.ID, To: other.Destination(), Reason: reason, By: by, At: at}
		d.Disposition = PlanFromTexts(p.Current, d.To, p.Current)
		if d.To == p.Current {
			d.Disposition = Retained
		}
		return d
	}
	return one(a, b), one(b, a)
}

// Swap lets two people take each other's destination, as one Change with one
// reason (两人对调). Both must be on the list and have a destination.
func (m *Meeting) Swap(a, b ID, reason, by string, at Stamp) (Change, error) {
	pa, pb := m.Person(a), m.Person(b)
	if pa == nil || pb == nil || a == b {
		return Change{}, ErrNoPerson
	}
	if pa.Destination() == "" || pb.Destination() == "" {
		return Change{}, ErrPostNeeded
	}
	da, db := Swapped(pa, pb, reason, by, at)
	first, err := m.Decide(da)
	if err != nil {
		return Change{}, err
	}
	second, err := m.Decide(db)
	if err != nil {
		return Change{}, err
	}
	return Change{
		Command: CommandSwap,
		Args:    Args{Person: a, Name: pa.Name, Other: pb.Name, Reason: reason, Clock: at},
		At:      at,
		Edits:   append(first.Edits, second.Edits...),
	}, nil
}
