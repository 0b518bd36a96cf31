package model_test

import (
	"errors"
	"testing"

	"liuzhuan/model"
)

// cast is one of each: 甲 stays, 乙 moves, 丙 goes, 丁 is put off by plan, 戊 has
// no plan, 己 moves to nowhere, 庚 stays under the team's new name.
func cast() *model.Meeting {
	return meeting(
		model.Person{Name: "甲", Current: staffA},
		model.Person{Name: "乙", Current: staffA, Planned: model.Transferred, Proposed: staffB, Relieved: staffA},
		model.Person{Name: "丙", Current: staffA, Planned: model.Removed, Relieved: staffA},
		model.Person{Name: "丁", Current: staffA, Planned: model.Deferred},
		model.Person{Name: "戊", Current: staffA, Planned: model.Pending},
		model.Person{Name: "己", Planned: model.Promoted},
		model.Person{Name: "庚", Current: staffA, Planned: model.Retained, Proposed: "市纪委监委驻新局纪检监察组二级主任科员"},
	)
}

const renamed = "市纪委监委驻新局纪检监察组二级主任科员"

func TestDecide(t *testing.T) {
	tests := []struct {
		name        string
		person      string
		disposition model.Disposition
		to, reason  string
		want        error
		settled     string // the destination that is recorded
		deviates    bool
	}{
		{"as planned", "甲", model.Retained, "", "", nil, staffA, false},
		{"as planned, the post typed again", "甲", model.Retained, staffA, "", nil, staffA, false},
		{"as planned under the new name", "庚", model.Retained, "", "", nil, renamed, false},
		{"as planned with the destination", "乙", model.Transferred, staffB, "", nil, staffB, false},
		{"without the destination", "乙", model.Transferred, "", "", model.ErrPostNeeded, "", false},
		{"without the destination but with a reason", "乙", model.Transferred, "", "会上", model.ErrPostNeeded, "", false},
		{"another destination", "乙", model.Transferred, headB, "", model.ErrReasonNeeded, "", false},
		{"another destination with a reason", "乙", model.Transferred, headB, "会上", nil, headB, true},
		{"stays after all", "乙", model.Retained, "", "会上", nil, staffA, true},
		{"stays without a reason", "乙", model.Retained, "", "", model.ErrReasonNeeded, "", false},
		{"goes as planned; a post is not kept", "丙", model.Removed, staffB, "", nil, "", false},
		{"goes against the plan", "甲", model.Removed, "", "辞职", nil, "", true},
		{"put off", "乙", model.Deferred, staffB, "待复核", nil, "", true},
		{"put off without a reason", "乙", model.Deferred, "", "", model.ErrReasonNeeded, "", false},
		{"put off as planned without a reason", "丁", model.Deferred, "", "", model.ErrReasonNeeded, "", false},
		{"put off as planned", "丁", model.Deferred, "", "待复核", nil, "", false},
		{"no plan, with a reason", "戊", model.Retained, "", "会上", nil, staffA, true},
		{"no plan, no reason", "戊", model.Retained, "", "", model.ErrReasonNeeded, "", false},
		{"pending is no decision", "甲", model.Pending, "", "会上", model.ErrNoDisposition, "", false},
		{"no such disposition", "甲", "kept", "", "会上", model.ErrNoDisposition, "", false},
		{"nobody", "", model.Retained, "", "", model.ErrNoPerson, "", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m := cast()
			before := state(m)
			d := model.Decision{Disposition: tt.disposition, To: tt.to, Reason: tt.reason, By: "主持人", At: at(9, 10, 0)}
			if tt.person != "" {
				d.Person = who(t, m, tt.person).ID
			}
			c, err := m.Decide(d)
			equal(t, "error", err, tt.want)
			equal(t, "the meeting before Apply", state(m), before)
			if tt.want != nil {
				equal(t, "edits", len(c.Edits), 0)
				return
			}
			m.Apply(c)
			got := m.Decision(d.Person)
			equal(t, "destination", got.To, tt.settled)
			equal(t, "deviates", got.Deviates, tt.deviates)
			equal(t, "said", []any{c.Args.Name, c.Args.Disposition, c.Args.Deviates, c.Args.To, c.Args.Reason, c.Args.Clock},
				[]any{tt.person, tt.disposition, tt.deviates, tt.settled, tt.reason, at(9, 10, 0)})
			equal(t, "needs a reason", d.NeedsReason(m.Person(d.Person)), tt.deviates || tt.disposition == model.Deferred)
		})
	}
}

// Enter never overwrites, asks for a plan, and leaves what it cannot record.
func TestConfirm(t *testing.T) {
	m := cast()
	do := doing(t, m)
	do(m.AddGuest("客", "市丙局", at(8, 50, 0)))
	for name, want := range map[string]error{
		"丁": model.ErrReasonNeeded, "戊": model.ErrNoPlan, "己": model.ErrPostNeeded, "客": model.ErrOffList,
	} {
		refused(t, want)(m.Confirm(who(t, m, name).ID, at(9, 1, 0)))
	}
	refused(t, model.ErrNoPerson)(m.Confirm(1, at(9, 1, 0)))
	for _, name := range []string{"甲", "乙", "丙", "庚"} {
		p := who(t, m, name)
		do(m.Confirm(p.ID, at(9, 2, 0)))
		d := *m.Decision(p.ID)
		equal(t, name, d, model.Decision{Person: p.ID, Disposition: p.Planned, To: p.Destination(), At: at(9, 2, 0)})
		refused(t, model.ErrDecided)(m.Confirm(p.ID, at(9, 3, 0)))
		equal(t, name, *m.Decision(p.ID), d)
	}
}

// A digit pressed on purpose replaces what was decided; 0 takes it back.
func TestDecideAgain(t *testing.T) {
	m := cast()
	do := doing(t, m)
	p := who(t, m, "乙")
	do(m.Confirm(p.ID, at(9, 2, 0)))
	do(m.Decide(model.Decision{Person: p.ID, Disposition: model.Deferred, Reason: "待复核", At: at(9, 5, 0)}))
	equal(t, "decision", m.Decision(p.ID).Disposition, model.Deferred)
	equal(t, "one decision", m.Tally().Decided, 1)
	equal(t, "outcome", m.Outcome(p), model.Outcome{Disposition: model.Deferred, Post: staffA, Decided: true})
	do(m.Withdraw(p.ID, at(9, 6, 0)))
	equal(t, "outcome", m.Outcome(p), model.Outcome{Disposition: model.Transferred, Post: staffB})
	refused(t, model.ErrNotDecided)(m.Withdraw(p.ID, at(9, 7, 0)))
	refused(t, model.ErrNoPerson)(m.Withdraw(1, at(9, 7, 0)))
	do(m.AddGuest("客", "", at(9, 8, 0)))
	refused(t, model.ErrOffList)(m.Decide(model.Decision{Person: who(t, m, "客").ID, Disposition: model.Retained, Reason: "会上"}))
}

func TestConfirmAll(t *testing.T) {
	m := cast()
	do := doing(t, m)
	do(m.AddGuest("客", "", at(8, 50, 0)))
	do(m.Decide(model.Decision{Person: who(t, m, "甲").ID, Disposition: model.Removed, Reason: "辞职", At: at(9, 1, 0)}))
	equal(t, "confirmable", names(m.Confirmable(m.People())), []string{"乙", "丙", "庚"})
	c, err := m.ConfirmAll(m.People(), "驻甲局组", at(9, 2, 0))
	do(c, err)
	equal(t, "said", c.Args, model.Args{Group: "驻甲局组", Count: 3, Clock: at(9, 2, 0)})
	equal(t, "甲 keeps the decision", m.Decision(who(t, m, "甲").ID).Disposition, model.Removed)
	equal(t, "decided", m.Tally().Decided, 4)
	refused(t, model.ErrNothing)(m.ConfirmAll(m.People(), "", at(9, 3, 0)))
	m.Apply(model.TakeBack(model.Entry{Seq: 1, Command: c.Command, Args: c.Args}, c.Edits, at(9, 4, 0)))
	equal(t, "one undo takes back all", m.Tally().Decided, 1)
}

// What was announced was announced when it was: the same said once more changes
// nothing, not even the minute.
func TestDecideOnceMore(t *testing.T) {
	m := model.NewMeeting()
	p := &model.Person{ID: 1, No: 1, Name: "甲", Planned: model.Retained, Current: "驻市财政局纪检监察组组长"}
	m.Load(p)
	c, err := m.Confirm(1, 5)
	if err != nil {
		t.Fatal(err)
	}
	m.Apply(c)
	if _, err := m.Decide(model.Decision{Person: 1, Disposition: model.Retained, At: 9}); !errors.Is(err, model.ErrNothing) {
		t.Error(err)
	}
	if _, err := m.Decide(model.Decision{Person: 1, Disposition: model.Deferred, Reason: "待复核", At: 9}); err != nil {
		t.Error(err)
	}
}
