package model_test

import (
	"testing"

	"liuzhuan/model"
)

func TestStructures(t *testing.T) {
	m := meeting(
		model.Person{Name: "甲", Sex: "男", Birth: "199112", Ethnic: "汉族", Education: "大学", EducationIn: "省委党校研究生", Current: headA},
		model.Person{Name: "乙", Sex: "女", Birth: "199010", Ethnic: "苗族", Education: "大学", Current: staffA, Planned: model.Transferred,
			Proposed: staffB, Relieved: staffA},
		model.Person{Name: "丙", Sex: "女", Birth: "197011", Ethnic: "汉", Education: "大专", EducationIn: "本科", Current: staffA},
		model.Person{Name: "丁", Sex: "男", Ethnic: "", Education: "中专", Current: staffA, Planned: model.Retired, Relieved: staffA},
		model.Person{Name: "戊", Sex: "男", Birth: "198011", Education: "专科", Current: headB},
		model.Person{Name: "己", Sex: "男", Birth: "196001", Current: "市丙局局长"},
	)
	rows := m.Structures(day)
	equal(t, "rows", len(rows), 3)
	a, b, all := rows[0], rows[1], rows[2]
	equal(t, "甲局 before", []any{a.Before.People, a.Before.Women, a.Before.Minority, a.Before.Ages, a.Before.Aged}, []any{4, 2, 1, [4]int{1, 1, 0, 1}, 3})
	equal(t, "甲局 after", []any{a.After.People, a.After.Women, a.After.Minority, a.After.Ages}, []any{2, 1, 0, [4]int{1, 0, 0, 1}})
	equal(t, "schooling before", a.Before.Education, map[model.Schooling]int{model.Postgraduate: 1, model.Graduate: 2, model.LessSchool: 1})
	equal(t, "乙局 after", []any{b.After.People, b.After.Women, b.After.Minority, b.After.Education[model.College]}, []any{2, 1, 1, 1})
	equal(t, "together", []any{all.Team == nil, all.Before.People, all.After.People}, []any{true, 5, 4})
	tenths, ok := a.Before.AverageAge() // 34, 36 and 56
	equal(t, "average", []any{tenths, ok}, []any{420, true})
	_, ok = model.Composition{}.AverageAge()
	equal(t, "of nobody", ok, false)
}
