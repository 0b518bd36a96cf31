package model_test

import (
	"testing"

	"liuzhuan/model"
)

func TestFilters(t *testing.T) {
	m := cast()
	do := doing(t, m)
	first, second := *who(t, m, "甲"), *who(t, m, "乙")
	do(m.EditPerson(first, "市委批次", at(8, 0, 0)))
	equal(t, "one batch needs no filter", len(m.Filters()), 6)
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
		{"乙", "丙", "丁", "戊", "己", "庚"}, // 未到
		{"甲"}, {"乙"}, // the batches
	}
	filters := m.Filters()
	equal(t, "filters", len(filters), len(want))
	for i, f := range filters {
		equal(t, string(f.Show), names(m.Select(f)), want[i])
	}
	equal(t, "an unknown filter", names(m.Select(model.Filter{Show: "none"})), []string{})
}
