package model

// What a digit settles: a doubtful value, how a name is said, where form and
// roster differ.

import "slices"

// SettleDoubt records that somebody has looked at a doubtful value and it stands;
// of a value that may be January or October month says which, "01" or "10".
func (m *Meeting) SettleDoubt(person ID, flag Flag, month string, at Stamp) (Change, error) {
	was := m.Person(person)
	if was == nil {
		return Change{}, ErrNoPerson
	}
	i := slices.Index(was.Doubts, flag)
	if i < 0 {
		return Change{}, ErrNothing
	}
	after := was.with(func(p *Person) {
		p.Doubts = slices.Delete(p.Doubts, i, i+1)
		if year := flag.October(); year != "" && month != "" {
			p.Set(flag.Field, year+month)
		}
	})
	return Change{Command: CommandSettle, Args: Args{Person: was.ID, Name: was.Name, Fields: []Field{flag.Field}}, At: at, Edits: []Edit{edit(was, after)}}, nil
}

// SettleReading records how a name is said, in syllables with tone marks.
func (m *Meeting) SettleReading(person ID, reading string, at Stamp) (Change, error) {
	was := m.Person(person)
	switch {
	case was == nil:
		return Change{}, ErrNoPerson
	case reading == "" || was.Reading == reading:
		return Change{}, ErrNothing
	}
	after := was.with(func(p *Person) { p.Reading = reading })
	return Change{Command: CommandSettle, Args: Args{Person: was.ID, Name: was.Name, Fields: []Field{FieldReading}, Reading: reading}, At: at,
		Edits: []Edit{edit(was, after)}}, nil
}

// SettleDifference takes one side where form and roster differ. The list's value
// is what the roster had when the form came.
func (m *Meeting) SettleDifference(id ID, taken Taken, at Stamp) (Change, error) {
	d := differenceRows.in(m).get(id)
	if d == nil || d.Taken == taken {
		return Change{}, ErrNothing
	}
	was := m.Person(d.Person)
	if was == nil {
		return Change{}, ErrNoPerson
	}
	settled := *d
	settled.Taken = taken
	c := Change{
		Command: CommandSettle, At: at, Edits: []Edit{edit(d, &settled)},
		Args: Args{Person: was.ID, Name: was.Name, Fields: []Field{d.Field}, Taken: taken},
	}
	value := map[Taken]string{TakenList: d.Listed, TakenForm: d.Formed, TakenOpen: was.Get(d.Field)}[taken]
	if was.Get(d.Field) == value {
		return c, nil
	}
	g := newBodies(m, nil)
	after := was.with(func(p *Person) {
		p.Set(d.Field, value)
		if d.Field == FieldProposed || d.Field == FieldRelieved {
			p.Planned = replanned(was, p)
		}
		g.station(was, p)
	})
	c.Edits = append(append(g.edits, c.Edits...), edit(was, after))
	return c, nil
}
