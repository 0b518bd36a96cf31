package check_test

import (
	"testing"

	"liuzhuan/model"
)

// form lets a person have come with a form that says so much.
func form(m *model.Meeting, p *model.Person, facts ...model.FormFact) {
	m.Load(&model.Form{Person: p.ID, File: p.Name + ".lrmx", Facts: facts})
}

func TestSanctions(t *testing.T) {
	moves := func(name string, d model.Disposition) model.Person {
		return model.Person{Name: name, Current: staffA, Planned: d, Proposed: staffB, Relieved: staffA}
	}
	m := gather(moves("甲", model.Promoted), moves("乙", model.Transferred), moves("丙", model.Promoted),
		model.Person{Name: "丁", Current: staffA}, model.Person{Name: "戊", Current: staffA, Planned: model.Removed, Relieved: staffA})
	warned := model.FormFact{Kind: model.FactPenalty, Text: "2024年6月受党内警告处分"}
	for i, p := range m.People() {
		if i != 2 {
			form(m, p, warned)
		}
	}
	form(m, m.People()[1], warned, model.FormFact{Kind: model.FactPenalty, Text: "2025年3月诫勉"})
	compare(t, only(m, "R33"), []string{"R33 sanctioned 甲 2024年6月受党内警告处分", "R33 sanctioned 乙 2024年6月受党内警告处分；2025年3月诫勉"})
	compare(t, onCard(m, m.People()[0], "R33"), []string{"R33 sanctioned 甲 2024年6月受党内警告处分"})
	decide(m, 0, model.Retained, "")
	compare(t, only(m, "R33"), []string{"R33 sanctioned 乙 2024年6月受党内警告处分；2025年3月诫勉"})
}

func TestPoorYear(t *testing.T) {
	var people []model.Person
	for _, name := range []string{"甲", "乙", "丙", "丁", "戊"} {
		people = append(people, model.Person{Name: name, Current: staffA, Planned: model.Promoted, Proposed: headB, Relieved: staffA})
	}
	people[3].Planned, people[3].Proposed = model.Transferred, staffB
	m := gather(people...)
	grade := func(year, text string) model.FormFact {
		return model.FormFact{Kind: model.FactAssessment, From: model.Date(year), Text: text}
	}
	for i, f := range []model.FormFact{
		grade("2025", "2025年度基本称职"), grade("2024", "2024年度不称职"), grade("", "不定等次"), grade("2025", "2025年度不称职"),
	} {
		form(m, m.People()[i], f)
	}
	compare(t, only(m, "R34"), []string{"R34 poor_year 甲 2025年度基本称职", "R34 poor_year 丙 不定等次"})
}

// Who comes from a body that the new team supervises, by the post or by the last three
// years of the résumé.
func TestFromSupervisedLately(t *testing.T) {
	moves := model.Person{Current: staffA, Planned: model.Transferred, Proposed: staffB, Relieved: staffA}
	var people []model.Person
	for _, name := range []string{"甲", "乙", "丙", "丁", "戊"} {
		p := moves
		p.Name = name
		people = append(people, p)
	}
	people[2].Proposed, people[2].Planned = "", model.Retained
	m := gather(people...)
	m.Load(&model.Unit{ID: model.NewID(), Name: "市丙局", Team: m.TeamNamed("驻乙局纪检监察组").ID})
	was := func(i int, until, text string) {
		form(m, m.People()[i], model.FormFact{Kind: model.FactPost, From: "201501", To: model.Date(until), Text: text})
	}
	was(0, "202311", "市丙局办公室科员")
	was(1, "202310", "市丙局科员") // more than three years
	was(2, "202501", "市丙局科员") // stays where they are
	was(3, "202501", "市丁局科员")
	was(4, "202501", "云川市丙局副局长")
	compare(t, only(m, "R30"), []string{"R30 from_supervised_lately 甲 2023.11 市丙局", "R30 from_supervised_lately 戊 2025.01 市丙局"})
}

func TestTenYearsInTeam(t *testing.T) {
	m := gather(
		model.Person{Name: "甲", Current: staffA, CurrentSince: "202401"},
		model.Person{Name: "乙", Current: staffA, CurrentSince: "202401"},
		model.Person{Name: "丙", Current: staffA, CurrentSince: "201501"}, // the post itself
		model.Person{Name: "丁", Current: staffA, CurrentSince: "202401", Planned: model.Transferred, Proposed: staffB, Relieved: staffA},
		model.Person{Name: "戊", Current: staffB, CurrentSince: "202401"}, // the form is of another team
	)
	for i, since := range []string{"201611", "201612", "201501", "201001", "201001"} {
		form(m, m.People()[i], model.FormFact{Kind: model.FactTeam, From: model.Date(since), Text: "驻甲局纪检监察组"})
	}
	compare(t, only(m, "R06"), []string{"R06 ten_years_team 甲 2016.11 10/0", "R06 ten_years 丙 2015.01 11/0"})
}
