package model

// The record of a talk put right: who gave it, what was said, and from when to
// when it was, which a closed lid or a late key may have got wrong.

import (
	"errors"
	"reflect"
)

// ErrBackwards: a talk would end before it begins, or begin before the one it goes
// on from.
var ErrBackwards = errors.New("the talk would end before it begins")

// EditTalk corrects a session: its talkers, recorder and place, its outline,
// content and points, when it was planned, when it began and, once it is over,
// ended. A zero Started or Ended stays as it is, and so do kinds. Whoever was there
// from the beginning, or to the end, still is; the session before or behind in a
// chain meets the new minute. ErrBackwards where that cannot be.
func (m *Meeting) EditTalk(after TalkSession, at Stamp) (Change, error) {
	before := m.Session(after.ID)
	if before == nil {
		return Change{}, ErrNoTalk
	}
	after.Kinds, after.Individual, after.After = before.Kinds, before.Individual, before.After
	if after.Started == 0 {
		after.Started = before.Started
	}
	if after.Ended == 0 || before.Ended == 0 {
		after.Ended = before.Ended
	}
	if reflect.DeepEqual(after, *before) {
		return Change{}, ErrNothing
	}
	c := Change{
		Command: CommandTalkEdit,
		Args:    Args{Kinds: before.Kinds, Clock: after.Started},
		At:      at,
	}
	for _, s := range m.retimed(before, &after) {
		if s.Ended != 0 && s.Ended < s.Started {
			return Change{}, ErrBackwards
		}
		was := m.Session(s.ID)
		c.Edits = append(c.Edits, edit(was, s))
		for _, p := range m.Participants(s.ID) {
			if moved := p.retimed(was, s); !reflect.DeepEqual(moved, p) {
				c.Edits = append(c.Edits, edit(p, moved))
			}
		}
	}
	return c, nil
}

// retimed gives the session as it is to be, with those before and behind it in the
// chain where their minutes move along.
func (m *Meeting) retimed(before, after *TalkSession) []*TalkSession {
	out := []*TalkSession{after}
	if prior := m.Session(before.After); prior != nil && after.Started != before.Started {
		s := *prior
		s.Ended = after.Started
		out = append(out, &s)
	}
	for _, next := range m.Sessions() {
		if next.After == before.ID && after.Ended != before.Ended {
			s := *next
			s.Started = after.Ended
			out = append(out, &s)
		}
	}
	return out
}

// retimed is the participation once its session was put from was to is.
func (p *Participation) retimed(was, is *TalkSession) *Participation {
	return p.with(func(t *Participation) {
		if first := &t.Spans[0]; first.From <= was.Started {
			first.From = is.Started
		}
		for i := range t.Spans {
			span := &t.Spans[i]
			span.From = max(span.From, is.Started)
			if is.Ended != 0 {
				span.From = min(span.From, is.Ended)
				if span.To != 0 {
					span.To = min(span.To, is.Ended)
				}
			}
			if span.To != 0 {
				span.To = max(span.To, span.From)
			}
		}
	})
}
