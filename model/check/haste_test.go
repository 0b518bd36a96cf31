package check_test

import (
	"testing"

	"liuzhuan/model"
	"liuzhuan/model/check"
)

// only looks over a meeting by one rule.
func only(m *model.Meeting, rule string) []string {
	var out []check.Finding
	for _, f := range check.Run(m, meetingDay) {
		if f.Rule == rule {
			out = append(out, f)
		}
	}
	return sayAll(m, out)
}

func TestMovedAgainWithinAYear(t *testing.T) {
	moved := model.Person{Planned: model.Transferred, Proposed: staffB, Relieved: staffA}
	person := func(name, current string, since model.Date, planned model.Disposition) model.Person {
		p := moved
		p.Name, p.Current, p.CurrentSince, p.Planned = name, current, since, planned
		return p
	}
	m := gather(
		person("甲", staffA, "202512", model.Transferred),
		person("乙", staffA, "202511", model.Transferred), // a year by the month
		person("丙", staffA, "202603", model.Promoted),
		person("丁", staffA, "202603", model.Seconded), // the post stays
		person("戊", staffA, "202603", model.Retained),
		person("己", deputyA+"（试用期一年）", "202603", model.Transferred),
		person("庚", deputyA+"（试用期一年）", "202401", model.Transferred),
		person("辛", staffA, "", model.Transferred),
		person("壬", staffB, "202603", model.Transferred), // R27's business
		person("癸", staffA, "202703", model.Transferred), // R25's
	)
	compare(t, only(m, "R09"), []string{"R09 hasty 甲 2025.12 11/0", "R09 hasty 丙 2026.03 8/0", "R09 still_on_probation 己 2026.03"})
	decide(m, 0, model.Retained, "")
	compare(t, only(m, "R09"), []string{"R09 hasty 丙 2026.03 8/0", "R09 still_on_probation 己 2026.03"})
}

func TestProbationWhereThereIsNone(t *testing.T) {
	person := func(name, current string, d model.Disposition, proposed string) model.Person {
		return model.Person{Name: name, Current: current, Planned: d, Proposed: proposed, Relieved: current}
	}
	m := gather(
		person("甲", deputyA, model.Promoted, headA+"（试用期一年）"),
		person("乙", headA, model.Transferred, headB+"（试用期一年）"),
		person("丙", staffA, model.Promoted, "市纪委监委驻甲局纪检监察组一级主任科员"),
		person("丁", staffA, model.Transferred, deputyA+"（试用期一年）"), // R32 asks
		person("戊", staffA, model.RankPromoted, "市纪委监委驻甲局纪检监察组一级主任科员（试用期一年）"),
		person("己", deputyA, model.Promoted, "市纪委常委（试用期一年）"),
		person("庚", deputyA, model.Promoted, headB),
		person("辛", deputyA+"（试用期一年）", model.Retained, ""),
		person("壬", deputyA+"（试用期一年）", model.ProbationPassed, deputyA),
	)
	compare(t, only(m, "R19"), []string{
		"R19 no_probation 乙 " + headB + "（试用期一年）",
		"R19 promoted_to_rank 丙 市纪委监委驻甲局纪检监察组一级主任科员",
		"R19 no_probation 戊 市纪委监委驻甲局纪检监察组一级主任科员（试用期一年）",
		"R19 no_probation 己 市纪委常委（试用期一年）",
	})
	terms := m.Terms()
	terms.ProbationMonths = 0
	c, err := m.Set(map[model.SettingName]any{model.SettingTerms: terms}, 1)
	if err != nil {
		t.Fatal(err)
	}
	m.Apply(c)
	compare(t, only(m, "R19"), []string{"R19 promoted_to_rank 丙 市纪委监委驻甲局纪检监察组一级主任科员"})
}
