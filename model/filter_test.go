package model_test

import (
	"slices"
	"testing"

	"liuzhuan/model"
)

func TestFilters(t *testing.T) {
	m := cast()
	do := doing(t, m)
	first, second := *who(t, m, "甲"), *who(t, m, "乙")
	equal(t, "one batch needs no filter", len(m.Filters()), 6)
	do(m.EditPerson(first, "市委批次", at(8, 0, 0)))
	do(m.EditPerson(second, "纪委批次", at(8, 0, 0)))
	do(m.AddGuest("客", "", at(8, 50, 0)))
	do(m.Arrive(first.ID, at(8, 55, 0)))
	do(m.Confirm(first.ID, at(9, 1, 0)))
	do(m.Decide(model.Decision{Person: second.ID, Disposition: model.Retained, Reason: "会上", At: at(9, 2, 0)}))
	want := [][]string{
		{"甲", "乙", "丙", "丁", "戊", "己", "庚", "客"},
		{"丙", "丁", "戊", "己", "庚"}, // 待定
		{"甲", "乙", "庚"},           // 留任, decided or planned
		{},                        // 转任: 乙 was, and stays
		{"乙"},                     // 与方案不一致
		{"乙", "丙", "丁", "戊", "己", "庚"},          // 未到
		{"丙", "丁", "戊", "己", "庚"}, {"甲"}, {"乙"}, // the batches, that of the list first
	}
	filters := m.Filters()
	equal(t, "filters", len(filters), len(want))
	for i, f := range filters {
		let := m.Select(f, model.Prepare)
		equal(t, string(f.Show), names(let), want[i])
		let = slices.DeleteFunc(slices.Clone(let), func(p *model.Person) bool { return p.OffList })
		equal(t, string(f.Show)+", counted", f.Count(m), len(let))
	}
	equal(t, "an unknown filter, counted", model.Filter{Show: "none"}.Count(m), 0)
	equal(t, "an unknown filter", names(m.Select(model.Filter{Show: "none"}, model.Prepare)), []string{})
}

// Each phase goes through people in the order that was arranged for it, and
// guests stand behind.
func TestWalkFollowsThePhase(t *testing.T) {
	m := meeting(model.Person{Name: "甲", Current: staffA}, model.Person{Name: "乙", Current: staffA}, model.Person{Name: "丙", Current: staffA})
	do := doing(t, m)
	do(m.AddGuest("客", "", at(8, 0, 0)))
	do(m.Reorder(model.SettingReading, who(t, m, "丙").ID, -2, at(8, 1, 0)))
	do(m.Reorder(model.SettingSeating, who(t, m, "甲").ID, +1, at(8, 1, 0)))
	do(m.Reorder(model.SettingTalking, who(t, m, "乙").ID, +1, at(8, 1, 0)))
	for phase, want := range map[model.Phase][]string{
		model.Prepare: {"甲", "乙", "丙", "客"}, model.SignIn: {"乙", "甲", "丙", "客"}, model.Announce: {"丙", "甲", "乙", "客"},
		model.Talk: {"甲", "丙", "乙", "客"}, model.Pledge: {"甲", "乙", "丙", "客"},
	} {
		equal(t, string(phase), names(m.Walk(phase)), want)
		equal(t, string(phase)+", pending", names(m.Select(model.Filter{Show: model.ShowPending}, phase)), want[:3])
	}
}
