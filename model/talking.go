package model

// What is done with talks: begun, ended, gone on with another speaker, left and come
// back to, counted, written down.

import "slices"

// StartTalk begins a session at s.Started with the people given, or with the
// Audience of its kinds when it is collective and people is nil. A running
// talk must be ended first: ErrTalkRuns.
func (m *Meeting) StartTalk(s TalkSession, people []*Person) (Change, error) {
	if m.RunningTalk() != nil {
		return Change{}, ErrTalkRuns
	}
	if len(s.Kinds) == 0 {
		return Change{}, ErrNoKind
	}
	if people == nil && !s.Individual {
		people = m.Audience(s.Kinds)
	}
	s.ID, s.Ended = NewID(), 0
	c := Change{Command: CommandTalkStart, At: s.Started, Edits: []Edit{{After: &s}}}
	for _, p := range people {
		c.Edits = append(c.Edits, Edit{After: &Participation{
			ID: NewID(), Session: s.ID, Person: p.ID, Spans: []Span{{From: s.Started}},
		}})
	}
	c.Args = Args{Kinds: s.Kinds, Count: len(people), Clock: s.Started}
	return c, nil
}

// EndTalk ends the running session.
func (m *Meeting) EndTalk(at Stamp) (Change, error) {
	s := m.RunningTalk()
	if s == nil {
		return Change{}, ErrNoTalk
	}
	after := *s
	after.Ended = m.notBefore(s, at)
	return Change{
		Command: CommandTalkEnd,
		Args:    Args{Kinds: s.Kinds, Count: len(m.bySession[s.ID]), Clock: at},
		At:      at,
		Edits:   []Edit{edit(s, &after)},
	}, nil
}

// notBefore is a minute at which a talk may end: a clock set back ends none before it
// began, nor before somebody came or went.
func (m *Meeting) notBefore(s *TalkSession, at Stamp) Stamp {
	at = max(at, s.Started)
	for _, p := range m.bySession[s.ID] {
		last := p.Spans[len(p.Spans)-1]
		at = max(at, last.From, last.To)
	}
	return at
}

// NextTalk ends the running session and goes on at once with next: another
// speaker, or one kind only. Whoever is in the room stays in.
func (m *Meeting) NextTalk(next TalkSession) (Change, error) {
	s := m.RunningTalk()
	if s != nil { // nor before the one it follows, nor beside it
		next.Started = m.notBefore(s, max(next.Started, s.Started+1))
	}
	c, err := m.EndTalk(next.Started)
	if err != nil {
		return Change{}, err
	}
	if len(next.Kinds) == 0 {
		return Change{}, ErrNoKind
	}
	next.ID, next.Ended, next.After, next.Individual = NewID(), 0, s.ID, s.Individual
	c.Edits = append(c.Edits, Edit{After: &next})
	count := 0
	for _, p := range m.Participants(s.ID) {
		if p.In() && m.owesAny(m.Person(p.Person), next.Kinds, false) {
			count++
			c.Edits = append(c.Edits, Edit{After: &Participation{
				ID: NewID(), Session: next.ID, Person: p.Person, Spans: []Span{{From: next.Started}},
			}})
		}
	}
	c.Command = CommandTalkNext
	c.Args = Args{Kinds: next.Kinds, Count: count, Clock: next.Started}
	return c, nil
}

// StepInOrOut records that a participant of the running talk left the room, or has
// come back: what Space does while a talk runs. Somebody present who owes the
// talk and is not in it (out of the room when NextTalk went on) comes in midway;
// anybody else is refused with ErrNotInTalk.
func (m *Meeting) StepInOrOut(person ID, at Stamp) (Change, error) {
	p, s := m.Person(person), m.RunningTalk()
	if p == nil {
		return Change{}, ErrNoPerson
	}
	if s == nil {
		return Change{}, ErrNoTalk
	}
	c := Change{Command: CommandTalkLeave, Args: Args{Person: p.ID, Name: p.Name, Clock: at}, At: at}
	part := m.Participation(s.ID, person)
	if part == nil {
		if m.Here(person) {
			c.Command, c.Edits = CommandTalkBack, m.joinRunning(p, at)
		}
		if c.Empty() {
			return Change{}, ErrNotInTalk
		}
		return c, nil
	}
	if !part.In() {
		c.Command = CommandTalkBack
	}
	c.Edits = []Edit{edit(part, part.crossing(at))}
	return c, nil
}

// crossing is the participation once the person has gone through the door: out,
// or in again. Where the clock was set back, no time in the room begins before
// the one it follows has ended.
func (p *Participation) crossing(at Stamp) *Participation {
	return p.with(func(t *Participation) {
		last := &t.Spans[len(t.Spans)-1]
		if t.In() {
			last.To = max(at, last.From)
		} else {
			t.Spans = append(t.Spans, Span{From: max(at, last.To)})
		}
	})
}

// quitRunning ends the presence in the running talk of somebody who turns out not
// to be there.
func (m *Meeting) quitRunning(p *Person, at Stamp) []Edit {
	if s := m.RunningTalk(); s != nil {
		if part := m.Participation(s.ID, p.ID); part != nil && part.In() {
			return []Edit{edit(part, part.crossing(at))}
		}
	}
	return nil
}

// joinRunning lets somebody who comes in late into the running collective talk,
// or back into it.
func (m *Meeting) joinRunning(p *Person, at Stamp) []Edit {
	s := m.RunningTalk()
	if s == nil {
		return nil
	}
	if part := m.Participation(s.ID, p.ID); part != nil {
		if part.In() {
			return nil
		}
		return []Edit{edit(part, part.crossing(at))}
	}
	if s.Individual || !m.owesAny(p, s.Kinds, true) {
		return nil
	}
	return []Edit{{After: &Participation{
		ID: NewID(), Session: s.ID, Person: p.ID, Spans: []Span{{From: max(at, s.Started)}},
	}}}
}

// Chain gives a session and those that it went on from, the latest first, each once: in a
// stranger's file one may go on from itself. Of nil it is empty.
func (m *Meeting) Chain(s *TalkSession) []*TalkSession {
	var out []*TalkSession
	for s != nil && !slices.Contains(out, s) {
		out = append(out, s)
		s = m.Session(s.After)
	}
	return out
}

// ToCount lists the participations of a chain of sessions ending in s that the
// minutes do not decide: in midway, or gone before the end.
func (m *Meeting) ToCount(s *TalkSession) []*Participation {
	var out []*Participation
	for _, s := range m.Chain(s) {
		for _, p := range m.Participants(s.ID) {
			if s.Ended != 0 && p.Counted == Unsettled && !p.Whole(s) {
				out = append(out, p)
			}
		}
	}
	return out
}

// CountTalk records for a participation whether it counts (1 计入) or is to be
// made up (2 补谈).
func (m *Meeting) CountTalk(session, person ID, counted bool, at Stamp) (Change, error) {
	part, p := m.Participation(session, person), m.Person(person)
	if part == nil || p == nil {
		return Change{}, ErrNotInTalk
	}
	after := part.with(func(t *Participation) {
		t.Counted = CountedOut
		if counted {
			t.Counted = CountedIn
		}
	})
	return Change{
		Command: CommandTalkCount,
		Args:    Args{Person: p.ID, Name: p.Name, Counted: counted},
		At:      at,
		Edits:   []Edit{edit(part, after)},
	}, nil
}

// Note keeps what is written about one person in one session. Somebody who is
// not in the session cannot be noted there: ErrNotInTalk.
func (m *Meeting) Note(session, person ID, note string, at Stamp) (Change, error) {
	part, p := m.Participation(session, person), m.Person(person)
	switch {
	case part == nil || p == nil:
		return Change{}, ErrNotInTalk
	case part.Note == note:
		return Change{}, ErrNothing
	}
	after := part.with(func(t *Participation) { t.Note = note })
	return Change{
		Command: CommandTalkNote,
		Args:    Args{Person: p.ID, Name: p.Name},
		At:      at,
		Edits:   []Edit{edit(part, after)},
	}, nil
}

// Say keeps what one person said to the talk (表态), as Note keeps what is
// written about them. Whoever owes a statement has then made it.
func (m *Meeting) Say(session, person ID, statement string, at Stamp) (Change, error) {
	part, p := m.Participation(session, person), m.Person(person)
	switch {
	case part == nil || p == nil:
		return Change{}, ErrNotInTalk
	case part.Statement == statement:
		return Change{}, ErrNothing
	}
	after := part.with(func(t *Participation) { t.Statement = statement })
	c := Change{
		Command: CommandTalkSay,
		Args:    Args{Person: p.ID, Name: p.Name},
		At:      at,
		Edits:   []Edit{edit(part, after)},
	}
	if statement != "" && m.Owes(p, ItemStatement) && !m.Done(p, ItemStatement) {
		c.Edits = append(c.Edits, Edit{After: &Fulfilment{ID: NewID(), Person: person, Item: ItemStatement, At: at}})
	}
	return c, nil
}
