package model

// The plan tried out otherwise (推演): a named copy of it in which people go elsewhere.
// A copy holds only what it says otherwise, person by person, beside the plan that this
// was said of, so that whatever is recorded meanwhile is in it by itself.

import (
	"errors"
	"slices"
)

// Intent is what a plan says of one person.
type Intent struct {
	Planned  Disposition `json:"planned,omitempty"`
	Proposed string      `json:"proposed,omitempty"` // 拟任
	Relieved string      `json:"relieved,omitempty"` // 拟免
}

// Intent is what the plan says of p.
func (p *Person) Intent() Intent { return Intent{p.Planned, p.Proposed, p.Relieved} }

// intending is p under another plan. What somebody has looked at and changed is no
// longer doubtful.
func (p *Person) intending(is Intent) *Person {
	return p.with(func(q *Person) {
		q.Planned, q.Proposed, q.Relieved = is.Planned, is.Proposed, is.Relieved
		q.Doubts = slices.DeleteFunc(q.Doubts, func(f Flag) bool { return p.Get(f.Field) != q.Get(f.Field) })
	})
}

// WhatIf is a named copy of the plan. It is a value: what changes one gives another.
type WhatIf struct {
	Name   string  `json:"name"`
	Made   Stamp   `json:"made"`
	Trials []Trial `json:"trials,omitempty"` // by person, in the order in which they were first tried
}

// Trial is one person who goes elsewhere.
type Trial struct {
	Person ID     `json:"person"`
	Was    Intent `json:"was"` // what the plan said then
	Is     Intent `json:"is"`
}

// Trial gives what a copy says of a person otherwise than the plan said.
func (w WhatIf) Trial(person ID) (t Trial, ok bool) {
	i := w.at(person)
	if i < 0 {
		return Trial{}, false
	}
	return w.Trials[i], true
}

func (w WhatIf) at(person ID) int {
	return slices.IndexFunc(w.Trials, func(t Trial) bool { return t.Person == person })
}

// Without is the copy in which a person goes where the plan says.
func (w WhatIf) Without(person ID) WhatIf {
	w.Trials = slices.DeleteFunc(slices.Clone(w.Trials), func(t Trial) bool { return t.Person == person })
	return w
}

// Errors of what is tried out.
var (
	ErrAnnounced = errors.New("the result of the person is announced") // and no plan changes it
	ErrClash     = errors.New("the plan has changed under what was tried out")
)

// Try is the copy in which a person goes elsewhere, whatever it said before. Errors:
// ErrNoPerson, ErrOffList, ErrAnnounced, ErrNoDisposition, ErrPostNeeded, ErrNothing, and
// those of Wording.
func (m *Meeting) Try(w WhatIf, person ID, is Intent) (WhatIf, error) {
	p := m.Person(person)
	switch {
	case p == nil:
		return w, ErrNoPerson
	case p.OffList:
		return w, ErrOffList
	case m.HasResult(person):
		return w, ErrAnnounced
	case is.Planned == Pending || is.Planned == Deferred || !is.Planned.Valid():
		return w, ErrNoDisposition
	case is.Planned.Moves() && is.Proposed == "":
		return w, ErrPostNeeded
	}
	if err := firstWording(is.Proposed, is.Relieved); err != nil {
		return w, err
	}
	if was, ok := w.Trial(person); is == p.Intent() && !ok || ok && was.Is == is && was.Was == p.Intent() {
		return w, ErrNothing
	}
	if is == p.Intent() {
		return w.Without(person), nil
	}
	w.Trials = slices.Clone(w.Trials)
	t := Trial{Person: person, Was: p.Intent(), Is: is}
	if i := w.at(person); i >= 0 {
		w.Trials[i] = t
	} else {
		w.Trials = append(w.Trials, t)
	}
	return w, nil
}

// HasResult reports whether a person has a result that a plan changes no more. Whoever
// was put off is announced again.
func (m *Meeting) HasResult(person ID) bool {
	d := m.Decision(person)
	return d != nil && d.Disposition != Deferred
}

// Standing says how a trial stands against the plan as it is now.
type Standing uint8

// The standings. Beside Open and Settled somebody has to say what is to become of it.
const (
	Open      Standing = iota // the plan is as it was
	Settled                   // the plan says the same now
	Replanned                 // the plan says something else than then
	Announced                 // the result of the person is announced
	Gone                      // the person is on the list no more
)

// Clashes reports whether somebody has to say what becomes of the trial.
func (s Standing) Clashes() bool { return s > Settled }

// Standing says how a trial stands.
func (m *Meeting) Standing(t Trial) Standing {
	p := m.Person(t.Person)
	switch {
	case p == nil || p.OffList:
		return Gone
	case p.Intent() == t.Is:
		return Settled
	case m.HasResult(t.Person):
		return Announced
	case p.Intent() != t.Was:
		return Replanned
	}
	return Open
}

// Trials counts those of a copy that are open or clash, and those that clash.
func (m *Meeting) Trials(w WhatIf) (open, clashing int) {
	for _, t := range w.Trials {
		s := m.Standing(t)
		if s != Settled {
			open++
		}
		if s.Clashes() {
			clashing++
		}
	}
	return open, clashing
}

// Again is the copy that holds on to what it says of somebody whose plan has changed.
func (m *Meeting) Again(w WhatIf, person ID) (WhatIf, error) {
	t, ok := w.Trial(person)
	if !ok {
		return w, ErrNothing
	}
	return m.Try(w, person, t.Is)
}

// If is the meeting as it would be under a copy of the plan: a meeting of its own, which
// goes nowhere. Whoever was put off is counted as if announced so.
func (m *Meeting) If(w WhatIf) *Meeting {
	tried := NewMeeting()
	for r := range m.Rows {
		tried.Load(r)
	}
	for _, t := range w.Trials {
		if s := m.Standing(t); s != Open && s != Replanned {
			continue
		}
		tried.Load(m.Person(t.Person).intending(t.Is))
		if d := m.Decision(t.Person); d != nil {
			tried.Apply(Change{Edits: []Edit{{Before: d}}})
		}
	}
	return tried
}

// TakeOver makes a copy the plan, as one Change: of the people whom it sends elsewhere
// what is planned, and nothing else. Errors: ErrClash while Standing clashes for one of
// them, ErrNothing.
func (m *Meeting) TakeOver(w WhatIf, at Stamp) (Change, error) {
	c := Change{Command: CommandWhatIf, Args: Args{Name: w.Name}, At: at}
	for _, t := range w.Trials {
		switch s := m.Standing(t); {
		case s.Clashes():
			return Change{}, ErrClash
		case s == Open:
			p := m.Person(t.Person)
			c.Edits = append(c.Edits, edit(p, p.intending(t.Is)))
		}
	}
	if c.Empty() {
		return Change{}, ErrNothing
	}
	c.Args.Count = len(c.Edits)
	return c, nil
}
