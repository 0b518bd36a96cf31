package model_test

import (
	"testing"

	"liuzhuan/model"
)

func TestStrengths(t *testing.T) {
	m := meeting(
		model.Person{Name: "甲", Current: headA},
		model.Person{Name: "乙", Current: staffA, Planned: model.Promoted, Proposed: headB, Relieved: staffA},
		model.Person{Name: "丙", Current: staffA, Planned: model.Removed, Relieved: staffA},
		model.Person{Name: "丁", Current: staffA, Planned: model.Reassigned, Proposed: "综合室一级主任科员", Relieved: staffA},
		model.Person{Name: "戊", Current: staffB, Planned: model.Transferred, Proposed: "市丙局科长", Relieved: staffB},
		model.Person{Name: "己", Current: "市丙局科长", Planned: model.Transferred, Proposed: deputyA, Relieved: "市丙局科长"},
	)
	do := doing(t, m)
	do(m.AddGuest("客", "", at(9, 0, 0)))
	a, b := m.TeamNamed("驻甲局纪检监察组"), m.TeamNamed("驻乙局纪检监察组")
	say := func(s model.Strength) []int {
		return []int{s.Now, s.Out, s.In, s.After, s.LeadersAfter(), s.HeadsAfter()}
	}
	equal(t, "甲局 as planned", say(m.Strengths()[a.ID]), []int{4, 2, 1, 3, 2, 1})
	equal(t, "乙局 as planned", say(m.Strengths()[b.ID]), []int{1, 1, 1, 1, 1, 1})
	if _, known := m.Strengths()[a.ID].Balance(); known {
		t.Error("nobody has said the establishment")
	}

	p := who(t, m, "乙")
	d := model.Decision{Person: p.ID, Disposition: model.Deferred, Reason: "待复核"}
	put := m.StrengthsIf(d)
	equal(t, "甲局 if 乙 is put off", say(put[a.ID]), []int{4, 1, 1, 4, 2, 1})
	equal(t, "乙局 if 乙 is put off", say(put[b.ID]), []int{1, 1, 0, 0, 0, 0})
	equal(t, "nothing is decided by asking", say(m.Strengths()[b.ID]), []int{1, 1, 1, 1, 1, 1})
	do(m.Decide(d))
	equal(t, "甲局 when 乙 is put off", say(m.Strengths()[a.ID]), say(put[a.ID]))

	said := *a
	said.Establishment, said.LeaderPosts = 3, 2
	m.Load(&said)
	over, known := m.Strengths()[a.ID].Balance()
	equal(t, "balance", []any{over, known}, []any{1, true})
	reconciles(t, m)
}

// A person of whom the list has no post belongs to the team of the group row
// and stays there unless something says otherwise.
func TestStrengthWithoutPost(t *testing.T) {
	m := model.NewMeeting()
	l := list(model.Person{Name: "甲", Planned: model.Retained}, model.Person{Name: "乙", Planned: model.Removed})
	l.Rows[0].Team, l.Rows[1].Team = "驻甲局纪检监察组", "驻甲局纪检监察组"
	m.Apply(m.Reconcile(l).Change(1))
	s := m.Strengths()[m.TeamNamed("驻甲局纪检监察组").ID]
	equal(t, "strength", []int{s.Now, s.Out, s.After}, []int{2, 1, 1})
}
