package model

// Talks: one session may count as two kinds (合开) and covers everybody present
// who owes one of them.

import (
	"errors"
	"slices"
)

// Errors of commands on talks.
var (
	ErrTalkRuns  = errors.New("a talk is running already")
	ErrNoTalk    = errors.New("no talk is running")
	ErrNoKind    = errors.New("a talk needs a kind")
	ErrNotInTalk = errors.New("the person is not in the talk")
)

// Kind is a kind of talk; it is also the item that the talk fulfils.
type Kind string

// The two kinds of the sitting.
const (
	PreAppointment Kind = "pre_appointment" // 任前谈话
	Integrity      Kind = "integrity"       // 廉政谈话
)

// Kinds lists the kinds in the order of the tally line.
var Kinds = []Kind{PreAppointment, Integrity}

// TalkSession is one talk, collective or individual. Where another speaker or
// kind goes on from here, that is a new session After this one.
type TalkSession struct {
	ID         ID       `json:"id"`
	Kinds      []Kind   `json:"kinds,omitempty"`
	Individual bool     `json:"individual"`
	Talkers    []Talker `json:"talkers,omitempty"`
	Recorder   string   `json:"recorder"`
	Place      string   `json:"place"`
	Started    Stamp    `json:"started"`
	Ended      Stamp    `json:"ended"` // 0 while it runs
	After      ID       `json:"after_id"`
	Outline    string   `json:"outline"`
	Content    string   `json:"content"`

	PlannedFrom  Stamp  `json:"planned_from,omitempty"`
	PlannedUntil Stamp  `json:"planned_until,omitempty"`
	Merits       string `json:"merits,omitempty"`   // 肯定成绩
	Faults       string `json:"faults,omitempty"`   // 指出不足
	Demands      string `json:"demands,omitempty"`  // 提出要求
	Cautions     string `json:"cautions,omitempty"` // 注意事项
}

// Talker is one of those who give the talk. The first is 主谈, the rest 陪同.
type Talker struct {
	Name string `json:"name"`
	Post string `json:"post"`
}

// Table names the session table.
func (*TalkSession) Table() Table { return SessionTable }

// RowID is the session's ID.
func (s *TalkSession) RowID() ID { return s.ID }

// Has reports whether the session counts as kind.
func (s *TalkSession) Has(kind Kind) bool { return slices.Contains(s.Kinds, kind) }

// Participation is one person in one session.
type Participation struct {
	ID        ID      `json:"id"`
	Session   ID      `json:"session_id"`
	Person    ID      `json:"person_id"`
	Spans     []Span  `json:"spans,omitempty"` // in the room, in order; at least one
	Counted   Counted `json:"counted"`
	Note      string  `json:"note"`
	Statement string  `json:"statement"`
}

// Span is a time in the room. To is 0 while the person stays.
type Span struct {
	From Stamp `json:"from"`
	To   Stamp `json:"to"`
}

// Counted settles whether somebody who was there for a part took part.
type Counted string

// Unsettled leaves it to the minutes: there from start to end is counted.
const (
	Unsettled  Counted = ""
	CountedIn  Counted = "in"  // 计入
	CountedOut Counted = "out" // 补谈
)

// Table names the participation table.
func (*Participation) Table() Table { return ParticipationTable }

// RowID is the participation's ID.
func (p *Participation) RowID() ID { return p.ID }

// In reports whether the person is in the room as far as this talk knows.
func (p *Participation) In() bool { return p.Spans[len(p.Spans)-1].To == 0 }

// Whole reports whether the person was there when s began and when it ended.
func (p *Participation) Whole(s *TalkSession) bool {
	last := p.Spans[len(p.Spans)-1].To
	return p.Spans[0].From <= s.Started && (last == 0 || s.Ended != 0 && last >= s.Ended)
}

// Present gives the times that the person was in the room of s. Who did not leave
// before is there to its end; To is 0 only while s runs.
func (p *Participation) Present(s *TalkSession) []Span {
	out := slices.Clone(p.Spans)
	if last := &out[len(out)-1]; last.To == 0 {
		last.To = s.Ended
	}
	return out
}

// TookPart reports whether an ended session counts for the person.
func (p *Participation) TookPart(s *TalkSession) bool {
	return s.Ended != 0 && (p.Counted == CountedIn || p.Counted == Unsettled && p.Whole(s))
}

// with returns a copy changed by f.
func (p *Participation) with(f func(*Participation)) *Participation {
	c := *p
	c.Spans = slices.Clone(p.Spans)
	f(&c)
	return &c
}

// RunningTalk is the session that has begun and not ended, nil if there is none.
func (m *Meeting) RunningTalk() *TalkSession {
	for _, s := range slices.Backward(m.Sessions()) {
		if s.Ended == 0 {
			return s
		}
	}
	return nil
}

// Participants lists who is in a session, in roster order.
func (m *Meeting) Participants(session ID) []*Participation {
	var out []*Participation
	for _, p := range m.bySession[session] {
		out = append(out, p)
	}
	slices.SortFunc(out, func(a, b *Participation) int {
		return comparePeople(m.Person(a.Person), m.Person(b.Person))
	})
	return out
}

// TalkCounts is what the strip of a running talk shows.
type TalkCounts struct {
	In, Away, Midway, Missing int // Missing: owe it and are not in the session
}

// TalkCounts counts a session.
func (m *Meeting) TalkCounts(s *TalkSession) TalkCounts {
	var c TalkCounts
	for _, p := range m.bySession[s.ID] {
		if p.In() {
			c.In++
		} else {
			c.Away++
		}
		if p.Spans[0].From > s.Started {
			c.Midway++
		}
	}
	for _, p := range m.People() {
		if m.Participation(s.ID, p.ID) == nil && m.owesAny(p, s.Kinds, true) {
			c.Missing++
		}
	}
	return c
}

// owesAny reports whether p owes one of kinds; with open, one still to be done.
func (m *Meeting) owesAny(p *Person, kinds []Kind, open bool) bool {
	return slices.ContainsFunc(kinds, func(k Kind) bool {
		return m.Owes(p, k.Item()) && !(open && m.Done(p, k.Item()))
	})
}

// Audience lists whom a talk of these kinds would cover now: everybody present
// who owes one of them and has not had it; where all have had it, everybody
// present who owes one, for the talk is then held once more.
func (m *Meeting) Audience(kinds []Kind) []*Person {
	var open, all []*Person
	for _, p := range m.People() {
		if !m.Here(p.ID) || !m.owesAny(p, kinds, false) {
			continue
		}
		all = append(all, p)
		if m.owesAny(p, kinds, true) {
			open = append(open, p)
		}
	}
	if open != nil {
		return open
	}
	return all
}

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
	after.Ended = max(at, s.Started)
	return Change{
		Command: CommandTalkEnd,
		Args:    Args{Kinds: s.Kinds, Count: len(m.bySession[s.ID]), Clock: at},
		At:      at,
		Edits:   []Edit{edit(s, &after)},
	}, nil
}

// NextTalk ends the running session and goes on at once with next: another
// speaker, or one kind only. Whoever is in the room stays in.
func (m *Meeting) NextTalk(next TalkSession) (Change, error) {
	s := m.RunningTalk()
	if s != nil { // a clock set back puts no talk before the one it follows, nor beside it
		next.Started = max(next.Started, s.Started+1)
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

// ToCount lists the participations of a chain of sessions ending in s that the
// minutes do not decide: in midway, or gone before the end.
func (m *Meeting) ToCount(s *TalkSession) []*Participation {
	var out []*Participation
	for ; s != nil; s = m.Session(s.After) {
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

// LastTalk is the latest session the person was in, nil if there is none.
func (m *Meeting) LastTalk(person ID) *TalkSession {
	for _, s := range slices.Backward(m.Sessions()) {
		if m.Participation(s.ID, person) != nil {
			return s
		}
	}
	return nil
}

// talks says who has had which kind.
func (m *Meeting) talks() map[duty]*TalkSession {
	return m.talked.get(func() map[duty]*TalkSession {
		done := map[duty]*TalkSession{}
		for _, s := range m.Sessions() {
			for _, p := range m.bySession[s.ID] {
				if p.TookPart(s) {
					for _, k := range s.Kinds {
						done[duty{p.Person, k.Item()}] = s
					}
				}
			}
		}
		return done
	})
}

// TalkDone gives the latest session that counts as kind for the person, nil if
// the talk is still to be held.
func (m *Meeting) TalkDone(person ID, kind Kind) *TalkSession {
	return m.talks()[duty{person, kind.Item()}]
}
