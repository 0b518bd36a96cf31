package model

// Talks: one session may count as two kinds (合开) and covers everybody present
// who owes one of them.

import (
	"cmp"
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

// Talker is one of those who give the talk. The first is 谈话人, the rest 参加谈话人.
type Talker struct {
	Name string `json:"name"`
	Post string `json:"post"`
}

// SessionTable names the kind, sessionRows is its place among the others.
const (
	SessionTable Table                             = "session"
	sessionRows  rowsAt[TalkSession, *TalkSession] = 10
)

// Table names the session table.
func (*TalkSession) Table() Table { return SessionTable }

// RowID is the session's ID.
func (s *TalkSession) RowID() ID { return s.ID }

func init() {
	sessionRows.hold(rows[TalkSession, *TalkSession]{
		order:    func(a, b *TalkSession) int { return cmp.Or(cmp.Compare(a.Started, b.Started), cmp.Compare(a.ID, b.ID)) },
		moved:    func(m *Meeting, _, _ *TalkSession) { m.talked.drop() },
		instants: func(s *TalkSession) []*Stamp { return []*Stamp{&s.Started, &s.Ended} },
	})
}

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

// ParticipationTable names the kind, participationRows is its place among the others.
const (
	ParticipationTable Table                                 = "participation"
	participationRows  rowsAt[Participation, *Participation] = 11
)

// Table names the participation table.
func (*Participation) Table() Table { return ParticipationTable }

// RowID is the participation's ID.
func (p *Participation) RowID() ID { return p.ID }

func init() {
	participationRows.hold(rows[Participation, *Participation]{
		order:  func(a, b *Participation) int { return cmp.Compare(a.ID, b.ID) },
		person: func(p *Participation) ID { return p.Person },
		of:     (*Meeting).partsIn, recorded: true,
		counts: countsOwner,
		moved: func(m *Meeting, was, is *Participation) {
			m.talked.drop()
			if was != nil {
				delete(m.bySession[was.Session], was.Person)
			}
			if is == nil {
				return
			}
			if m.bySession[is.Session] == nil {
				m.bySession[is.Session] = map[ID]*Participation{}
			}
			m.bySession[is.Session][is.Person] = is
		},
		instants: (*Participation).instants,
		copied:   func(p *Participation) *Participation { return p.with(func(*Participation) {}) },
	})
}

// partsIn lists the parts that a person had in talks.
func (m *Meeting) partsIn(person ID) []*Participation {
	var out []*Participation
	for _, s := range m.Sessions() {
		out = append(out, one(m.Participation(s.ID, person))...)
	}
	return out
}

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

func (p *Participation) instants() []*Stamp {
	var out []*Stamp
	for i := range p.Spans {
		out = append(out, &p.Spans[i].From, &p.Spans[i].To)
	}
	return out
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
	c.Missing = len(m.Lacking(s))
	return c
}

// Lacking lists who owes a talk that a session is, and is not in it.
func (m *Meeting) Lacking(s *TalkSession) []*Person {
	var out []*Person
	for _, p := range m.People() {
		if m.Participation(s.ID, p.ID) == nil && m.owesAny(p, s.Kinds, true) {
			out = append(out, p)
		}
	}
	return out
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
