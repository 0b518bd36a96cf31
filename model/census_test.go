package model_test

import (
	"testing"

	"liuzhuan/model"
)

func TestTally(t *testing.T) {
	m := cast()
	do := doing(t, m)
	equal(t, "planned", m.Tally().Planned, map[model.Disposition]int{
		model.Retained: 2, model.Transferred: 1, model.Removed: 1, model.Deferred: 1, model.Pending: 1, model.Promoted: 1})
	do(m.ConfirmAll(m.People(), "", at(9, 5, 0)))
	do(m.Decide(model.Decision{Person: who(t, m, "戊").ID, Disposition: model.Retained, Reason: "会上", At: at(9, 6, 0)}))
	do(m.Arrive(who(t, m, "甲").ID, at(8, 50, 0)))
	do(m.Arrive(who(t, m, "乙").ID, at(9, 10, 0)))
	do(m.Attend(model.Attendance{Person: who(t, m, "丙").ID, State: model.Leave, Reason: "病", At: at(8, 0, 0)}, at(8, 0, 0)))
	do(m.Attend(model.Attendance{Person: who(t, m, "丁").ID, State: model.Absent, At: at(9, 0, 0)}, at(9, 0, 0)))
	do(m.AddGuest("客", "", at(9, 0, 0)))
	tally := m.Tally()
	equal(t, "tally", tally, model.Tally{
		People: 7, Extra: 1, Present: 2, Late: 1, Leave: 1, Absent: 4, Marked: 4,
		Decided: 5, Pending: 2, Deviations: 1,
		Planned:    tally.Planned,
		ByDecision: map[model.Disposition]int{model.Retained: 3, model.Transferred: 1, model.Removed: 1},
		Outcomes:   map[model.Disposition]int{model.Retained: 3, model.Transferred: 1, model.Promoted: 1, model.Removed: 1, model.Deferred: 1},
		Batches:    map[model.ID]int{m.Batches()[0].ID: 7},
		Talks: map[model.Kind]model.TalkTally{
			model.PreAppointment: {Required: 5}, model.Integrity: {Required: 5},
		},
		Pledged: model.TalkTally{Required: 5},
	})
	reconciles(t, m)
}

// reconciles checks what must hold of every tally, whatever was done before.
func reconciles(t testing.TB, m *model.Meeting) {
	t.Helper()
	tally := m.Tally()
	sum := func(by map[model.Disposition]int) (n int) {
		for _, k := range by {
			n += k
		}
		return n
	}
	switch {
	case tally.People != tally.Present+tally.Leave+tally.Absent,
		tally.People != tally.Decided+tally.Pending,
		tally.People != sum(tally.Planned), tally.Decided != sum(tally.ByDecision),
		tally.People+tally.Extra != len(m.People()), tally.People != m.OnList(),
		tally.Late > tally.Present, tally.Deviations > tally.Decided, tally.Absent < 0,
		tally.Pledged.Done > tally.Pledged.Required:
		t.Fatalf("does not reconcile: %+v", tally)
	}
	for _, k := range model.Kinds {
		if tt := tally.Talks[k]; tt.Done > tt.Required || tt.Required-tt.Done != len(m.Open(k.Item())) {
			t.Fatalf("%s does not reconcile: %+v, %d open", k, tt, len(m.Open(k.Item())))
		}
	}
	before, out, in, after := 0, 0, 0, 0
	for _, s := range m.Strengths() {
		before, out, in, after = before+s.Now, out+s.Out, in+s.In, after+s.After
		if s.Now-s.Out+s.In != s.After || s.HeadsAfter() > s.LeadersAfter() {
			t.Fatalf("strength does not reconcile: %+v", s)
		}
	}
	if before-out+in != after {
		t.Fatalf("%d - %d + %d is not %d", before, out, in, after)
	}
}
