package model_test

import (
	"math/rand/v2"
	"testing"

	"liuzhuan/model"
)

var both = []model.Kind{model.PreAppointment, model.Integrity}

// room seats 甲乙丙 who owe both talks, 丁 who is removed and owes none, and 客
// who is not on the list. 戊 and 己 owe both and have not come.
func room(t *testing.T) (m *model.Meeting, do func(model.Change, error), id func(string) model.ID) {
	m = meeting(
		model.Person{Name: "甲", Current: staffA},
		model.Person{Name: "乙", Current: staffA},
		model.Person{Name: "丙", Current: staffA, Planned: model.Transferred, Proposed: staffB, Relieved: staffA},
		model.Person{Name: "丁", Current: staffA, Planned: model.Removed, Relieved: staffA},
		model.Person{Name: "戊", Current: staffB},
		model.Person{Name: "己", Current: staffB},
	)
	do = doing(t, m)
	id = func(name string) model.ID { return who(t, m, name).ID }
	for _, name := range []string{"甲", "乙", "丙", "丁"} {
		do(m.Arrive(id(name), at(8, 50, 0)))
	}
	do(m.AddGuest("客", "", at(8, 55, 0)))
	return m, do, id
}

func start(kinds []model.Kind, hour, minute int) model.TalkSession {
	return model.TalkSession{Kinds: kinds, Talkers: []model.Talker{{Name: "部长"}}, Started: at(hour, minute, 0)}
}

// had lists who has had a kind of talk.
func had(m *model.Meeting, kind model.Kind) (out string) {
	for _, p := range m.People() {
		if m.TalkDone(p.ID, kind) != nil {
			out += p.Name
		}
	}
	return out
}

func settle(m *model.Meeting) (out string) {
	sessions := m.Sessions()
	for _, part := range m.ToCount(sessions[len(sessions)-1]) {
		out += m.Person(part.Person).Name
	}
	return out
}

func TestCollectiveTalk(t *testing.T) {
	m, do, id := room(t)
	equal(t, "audience", names(m.Audience(both)), []string{"甲", "乙", "丙"})
	c, err := m.StartTalk(start(both, 9, 40), nil)
	do(c, err)
	equal(t, "said", c.Args, model.Args{Kinds: both, Count: 3, Clock: at(9, 40, 0)})
	equal(t, "counts", m.TalkCounts(m.RunningTalk()), model.TalkCounts{In: 3, Missing: 2})
	equal(t, "had while it runs", had(m, model.Integrity), "")
	refused(t, model.ErrTalkRuns)(m.StartTalk(start(both, 9, 41), nil))

	do(m.EndTalk(at(10, 0, 0)))
	equal(t, "had 任前谈话", had(m, model.PreAppointment), "甲乙丙")
	equal(t, "had 廉政谈话", had(m, model.Integrity), "甲乙丙")
	equal(t, "to settle", settle(m), "")
	equal(t, "open", names(m.Open(model.ItemPreTalk)), []string{"戊", "己"})
	refused(t, model.ErrNoTalk)(m.EndTalk(at(10, 1, 0)))
	equal(t, "held once more, for those present", names(m.Audience(both)), []string{"甲", "乙", "丙"})

	// A make-up talk with one who came later: only that one is in it.
	do(m.Arrive(id("戊"), at(10, 5, 0)))
	equal(t, "now only who has not had it", names(m.Audience(both)), []string{"戊"})
	s := start([]model.Kind{model.PreAppointment}, 10, 10)
	s.Individual = true
	do(m.StartTalk(s, []*model.Person{m.Person(id("戊"))}))
	do(m.Arrive(id("己"), at(10, 11, 0)))
	equal(t, "nobody walks into a talk of two", m.TalkCounts(m.RunningTalk()).In, 1)
	do(m.EndTalk(at(10, 20, 0)))
	equal(t, "had 任前谈话", had(m, model.PreAppointment), "甲乙丙戊")
	equal(t, "had 廉政谈话", had(m, model.Integrity), "甲乙丙")
	equal(t, "戊 still owes", m.OpenItems(m.Person(id("戊"))), []model.Item{model.ItemAnnounce, model.ItemIntegrity, model.ItemPledge})
	equal(t, "tally", m.Tally().Talks, map[model.Kind]model.TalkTally{
		model.PreAppointment: {Required: 5, Done: 4}, model.Integrity: {Required: 5, Done: 3},
	})
	equal(t, "last talk", m.LastTalk(id("戊")).Started, at(10, 10, 0))
	if m.LastTalk(id("丁")) != nil {
		t.Error("丁 was in no talk")
	}
}

// Who comes in midway, or is gone at the end, is for the clerk to settle; who
// was there at both ends had the talk.
func TestMidway(t *testing.T) {
	m, do, id := room(t)
	do(m.StartTalk(start(both, 9, 40), nil))
	do(m.Arrive(id("戊"), at(9, 50, 0)))
	do(m.StepInOrOut(id("甲"), at(9, 51, 0)))
	do(m.StepInOrOut(id("乙"), at(9, 52, 0)))
	equal(t, "counts", m.TalkCounts(m.RunningTalk()), model.TalkCounts{In: 2, Away: 2, Midway: 1, Missing: 1})
	c, err := m.StepInOrOut(id("甲"), at(9, 55, 0))
	do(c, err)
	equal(t, "said", []any{c.Command, c.Args.Name}, []any{model.CommandTalkBack, "甲"})
	refused(t, model.ErrNotInTalk)(m.StepInOrOut(id("丁"), at(9, 56, 0)))
	refused(t, model.ErrNotInTalk)(m.StepInOrOut(id("客"), at(9, 56, 0)))
	refused(t, model.ErrNotInTalk)(m.StepInOrOut(id("己"), at(9, 56, 0)))
	refused(t, model.ErrNoPerson)(m.StepInOrOut(1, at(9, 56, 0)))
	do(m.EndTalk(at(10, 0, 0)))
	refused(t, model.ErrNoTalk)(m.StepInOrOut(id("甲"), at(10, 1, 0)))

	s := m.Sessions()[0]
	equal(t, "甲", m.Participation(s.ID, id("甲")).Spans, []model.Span{{From: at(9, 40, 0), To: at(9, 51, 0)}, {From: at(9, 55, 0)}})
	equal(t, "had", had(m, model.Integrity), "甲丙")
	equal(t, "to settle", settle(m), "乙戊")
	do(m.CountTalk(s.ID, id("戊"), true, at(10, 1, 0)))
	do(m.CountTalk(s.ID, id("乙"), false, at(10, 1, 0)))
	equal(t, "had", had(m, model.Integrity), "甲丙戊")
	equal(t, "to settle", settle(m), "")
	do(m.CountTalk(s.ID, id("乙"), true, at(10, 2, 0)))
	equal(t, "settled the other way", had(m, model.Integrity), "甲乙丙戊")
	refused(t, model.ErrNotInTalk)(m.CountTalk(s.ID, id("丁"), true, at(10, 3, 0)))
}

// 部长 speaks for both kinds, then the secretary goes on with 廉政谈话 alone: who
// is in the room stays in, who was out at that moment comes in midway.
func TestNextTalk(t *testing.T) {
	m, do, id := room(t)
	refused(t, model.ErrNoTalk)(m.NextTalk(start(both, 9, 40)))
	refused(t, model.ErrNoKind)(m.StartTalk(start(nil, 9, 40), nil))
	do(m.StartTalk(start([]model.Kind{model.PreAppointment}, 9, 40), nil))
	refused(t, model.ErrNoKind)(m.NextTalk(start(nil, 9, 50)))
	do(m.StepInOrOut(id("乙"), at(10, 5, 0)))
	do(m.NextTalk(start([]model.Kind{model.Integrity}, 10, 8)))

	sessions := m.Sessions()
	equal(t, "chain", []any{len(sessions), sessions[1].After == sessions[0].ID, sessions[0].Ended, m.RunningTalk() == sessions[1]},
		[]any{2, true, at(10, 8, 0), true})
	equal(t, "had 任前谈话", had(m, model.PreAppointment), "甲丙")
	equal(t, "counts", m.TalkCounts(sessions[1]), model.TalkCounts{In: 2, Missing: 3})
	c, err := m.StepInOrOut(id("乙"), at(10, 11, 0))
	do(c, err)
	equal(t, "乙 is back", []any{c.Command, m.TalkCounts(sessions[1])}, []any{model.CommandTalkBack, model.TalkCounts{In: 3, Midway: 1, Missing: 2}})
	do(m.EndTalk(at(10, 31, 0)))
	equal(t, "had 廉政谈话", had(m, model.Integrity), "甲丙")
	equal(t, "to settle, in both talks", settle(m), "乙乙")
	do(m.CountTalk(sessions[1].ID, id("乙"), true, at(10, 32, 0)))
	equal(t, "had 廉政谈话", had(m, model.Integrity), "甲乙丙")
	equal(t, "had 任前谈话", had(m, model.PreAppointment), "甲丙")
}

func TestNotes(t *testing.T) {
	m, do, id := room(t)
	do(m.StartTalk(start(both, 9, 40), nil))
	s := m.RunningTalk().ID
	do(m.Note(s, id("甲"), "个人有关事项会后说明", at(9, 45, 0)))
	equal(t, "note", m.Participation(s, id("甲")).Note, "个人有关事项会后说明")
	refused(t, model.ErrNothing)(m.Note(s, id("甲"), "个人有关事项会后说明", at(9, 46, 0)))
	refused(t, model.ErrNotInTalk)(m.Note(s, id("丁"), "无", at(9, 46, 0)))
	refused(t, model.ErrNotInTalk)(m.Note(1, id("甲"), "无", at(9, 46, 0)))
	do(m.StepInOrOut(id("甲"), at(9, 47, 0)))
	equal(t, "the note stays when the person goes", m.Participation(s, id("甲")).Note, "个人有关事项会后说明")
}

// A session's people and words are put right afterwards; its kinds and times are
// facts.
func TestEditTalk(t *testing.T) {
	m, do, _ := room(t)
	do(m.StartTalk(start(both, 9, 40), nil))
	s := *m.RunningTalk()
	refused(t, model.ErrNothing)(m.EditTalk(s, at(9, 41, 0)))
	refused(t, model.ErrNoTalk)(m.EditTalk(model.TalkSession{ID: 1}, at(9, 41, 0)))
	after := s
	after.Talkers, after.Recorder, after.Kinds, after.Started, after.Ended = []model.Talker{{Name: "书记"}}, "记录人", nil, 0, at(10, 0, 0)
	do(m.EditTalk(after, at(9, 42, 0)))
	s.Talkers, s.Recorder = after.Talkers, "记录人"
	equal(t, "session", *m.RunningTalk(), s) // it runs, and no correction ends it
}

// The minutes of a talk are put right afterwards: who was there from the beginning
// or to the end still is, and a chain stays one.
func TestRetimeTalk(t *testing.T) {
	m, do, id := room(t)
	do(m.StartTalk(start(both, 9, 40), nil))
	do(m.StepInOrOut(id("甲"), at(9, 50, 0)))
	do(m.StepInOrOut(id("甲"), at(9, 55, 0)))
	do(m.NextTalk(start([]model.Kind{model.Integrity}, 10, 8)))
	do(m.StepInOrOut(id("乙"), at(10, 40, 0)))
	do(m.EndTalk(at(11, 31, 0))) // the lid was closed for an hour
	first, second := *m.Sessions()[0], *m.Sessions()[1]
	equal(t, "had", had(m, model.Integrity), "甲乙丙")

	edited := second
	edited.Ended = at(10, 31, 0)
	do(m.EditTalk(edited, at(11, 40, 0)))
	equal(t, "ended", m.Session(second.ID).Ended, at(10, 31, 0))
	equal(t, "went out after the end", m.Participation(second.ID, id("乙")).Present(m.Session(second.ID)),
		[]model.Span{{From: second.Started, To: at(10, 31, 0)}})
	equal(t, "had still", had(m, model.Integrity), "甲乙丙")

	edited = *m.Session(second.ID)
	edited.Started = at(10, 10, 0)
	do(m.EditTalk(edited, at(11, 41, 0)))
	equal(t, "the one before meets it", m.Session(first.ID).Ended, at(10, 10, 0))
	equal(t, "from the beginning", m.Participation(second.ID, id("丙")).Spans[0].From, at(10, 10, 0))

	edited = *m.Session(first.ID)
	edited.Started = at(9, 45, 0)
	do(m.EditTalk(edited, at(11, 42, 0)))
	equal(t, "甲", m.Participation(first.ID, id("甲")).Spans, []model.Span{{From: at(9, 45, 0), To: at(9, 50, 0)}, {From: at(9, 55, 0)}})
	equal(t, "all had both", had(m, model.PreAppointment), "甲乙丙")

	edited = *m.Session(first.ID)
	edited.Started = at(10, 30, 0)
	refused(t, model.ErrBackwards)(m.EditTalk(edited, at(11, 43, 0)))
	edited = *m.Session(second.ID)
	edited.Started = at(10, 32, 0)
	refused(t, model.ErrBackwards)(m.EditTalk(edited, at(11, 43, 0)))
}

// A talk that ends before it began lasts no time; who left at that instant
// stayed to its end.
func TestClockSetBack(t *testing.T) {
	m, do, id := room(t)
	do(m.StartTalk(start(both, 9, 40), nil))
	do(m.StepInOrOut(id("甲"), at(9, 30, 0)))
	do(m.EndTalk(at(9, 20, 0)))
	s := m.Sessions()[0]
	equal(t, "ended", s.Ended, s.Started)
	equal(t, "甲", m.Participation(s.ID, id("甲")).Spans, []model.Span{{From: s.Started, To: s.Started}})
	equal(t, "had", had(m, model.Integrity), "甲乙丙")
}

// A talk that goes on while the clock stands before the one it follows begins an
// instant after that one began: they keep their order, and nobody's minutes run
// backwards.
func TestNextTalkClockSetBack(t *testing.T) {
	for _, tt := range []struct{ hour, minute int }{{9, 35}, {9, 40}, {10, 8}} {
		m, do, id := room(t)
		do(m.StartTalk(start(both, 9, 40), nil))
		c, err := m.NextTalk(start([]model.Kind{model.Integrity}, tt.hour, tt.minute))
		do(c, err)
		want := max(at(tt.hour, tt.minute, 0), at(9, 40, 0)+1)
		first, next := m.Sessions()[0], m.RunningTalk()
		equal(t, "ended", first.Ended, want)
		equal(t, "began", []any{next.Started, next.After, c.Args.Clock}, []any{want, first.ID, want})
		equal(t, "甲", m.Participation(next.ID, id("甲")).Spans, []model.Span{{From: want}})
		equal(t, "whole", m.Participation(first.ID, id("甲")).Whole(first), true)
		do(m.EndTalk(at(9, 0, 0)))
		equal(t, "over", m.Session(next.ID).Ended, want)
		equal(t, "had", had(m, model.Integrity), "甲乙丙")
	}
}

// Who is in the room but owes none of what goes on is not in what goes on.
func TestNextTalkTakesAlongWhoOwesIt(t *testing.T) {
	m := meeting(model.Person{Name: "甲", Current: staffA}, model.Person{Name: "挂", Current: staffA, Planned: model.Seconded, Proposed: staffB})
	do := doing(t, m)
	do(m.ArriveAll(m.People(), "全部", at(8, 50, 0)))
	do(m.StartTalk(start(both, 9, 40), nil))
	c, err := m.NextTalk(start([]model.Kind{model.Integrity}, 10, 8))
	do(c, err)
	equal(t, "in the second", []any{c.Args.Count, len(m.Participants(m.RunningTalk().ID))}, []any{1, 1})
	equal(t, "挂", m.Participation(m.RunningTalk().ID, who(t, m, "挂").ID) == nil, true)
}

// Whatever the clock does, the times somebody was in the room follow each other.
func TestSpansFollowEachOther(t *testing.T) {
	for seed := range uint64(50) {
		r := rand.New(rand.NewPCG(seed, 6))
		m, do, id := room(t)
		do(m.StartTalk(start(both, 9, 40), nil))
		for range 12 {
			do(m.StepInOrOut(id("甲"), at(9, 30+r.IntN(40), 0)))
		}
		do(m.EndTalk(at(9, 30+r.IntN(40), 0)))
		var last model.Stamp
		spans := m.Participation(m.Sessions()[0].ID, id("甲")).Spans
		for _, s := range spans {
			if s.From < last || s.To != 0 && s.To < s.From {
				t.Fatalf("seed %d: %v", seed, spans)
			}
			last = max(s.From, s.To)
		}
		for _, s := range m.Participation(m.Sessions()[0].ID, id("甲")).Present(m.Sessions()[0]) {
			if s.To < s.From {
				t.Fatalf("seed %d: in the room from %s to %s", seed, s.From.Clock(), s.To.Clock())
			}
		}
	}
}

// In a stranger's file a talk may go on from itself: that is one talk.
func TestTalkThatGoesOnFromItself(t *testing.T) {
	m, do, id := room(t)
	do(m.StartTalk(start(both, 9, 40), nil))
	do(m.StepInOrOut(id("甲"), at(9, 50, 0)))
	do(m.EndTalk(at(10, 0, 0)))
	s := *m.Sessions()[0]
	s.After = s.ID
	m.Load(&s)
	equal(t, "chain", m.Chain(m.Sessions()[0]), []*model.TalkSession{&s})
	equal(t, "to count", settle(m), "甲")
}

// Somebody who turns out not to be here is not in the running talk either, however
// that is said; whoever comes after all is in it again from then on.
func TestNotHereIsNotInTheTalk(t *testing.T) {
	away := map[string]func(m *model.Meeting, p model.ID, at model.Stamp) (model.Change, error){
		"absent": func(m *model.Meeting, p model.ID, at model.Stamp) (model.Change, error) {
			return m.Attend(model.Attendance{Person: p, State: model.Absent, At: at}, at)
		},
		"leave": func(m *model.Meeting, p model.ID, at model.Stamp) (model.Change, error) {
			return m.Attend(model.Attendance{Person: p, State: model.Leave, Reason: "急事", At: at}, at)
		},
		"taken back": func(m *model.Meeting, p model.ID, at model.Stamp) (model.Change, error) { return m.Unattend(p, at) },
	}
	for name, say := range away {
		m, do, id := room(t)
		do(m.StartTalk(start(both, 9, 40), nil))
		do(say(m, id("甲"), at(9, 50, 0)))
		equal(t, name, m.TalkCounts(m.RunningTalk()), model.TalkCounts{In: 2, Away: 1, Missing: 2})
		do(m.Arrive(id("甲"), at(10, 0, 0)))
		part := m.Participation(m.RunningTalk().ID, id("甲"))
		equal(t, name+", back", part.Spans, []model.Span{{From: at(9, 40, 0), To: at(9, 50, 0)}, {From: at(10, 0, 0)}})
		do(say(m, id("甲"), at(10, 5, 0)))
		do(m.EndTalk(at(10, 31, 0)))
		equal(t, name+", at its end", settle(m), "甲")
		equal(t, name+", had", had(m, model.PreAppointment), "乙丙")
	}
}
