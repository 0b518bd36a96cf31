package model_test

import (
	"slices"
	"testing"

	"liuzhuan/model"
)

func TestTraits(t *testing.T) {
	for _, c := range []struct {
		p    model.Person
		want []model.Trait
	}{
		{model.Person{Sex: "女", Ethnic: "苗族", Birth: "19911122", Education: "大学"}, []model.Trait{model.TraitAll, model.TraitTo35, model.TraitUniversity, model.TraitWoman, model.TraitMinority}},
		{model.Person{Sex: "男", Ethnic: "汉族", Birth: "199010", Education: "大专", EducationIn: "省委党校研究生"}, []model.Trait{model.TraitAll, model.TraitTo45, model.TraitGraduate}},
		{model.Person{Ethnic: "汉", Birth: "197011", Education: "中专"}, []model.Trait{model.TraitAll, model.TraitOver55, model.TraitSchool}},
		{model.Person{Birth: "1971"}, []model.Trait{model.TraitAll, model.TraitNoAge, model.TraitNoEducation}},
		{model.Person{Birth: "197112", Education: "本科"}, []model.Trait{model.TraitAll, model.TraitTo55, model.TraitUniversity}},
	} {
		if got := c.p.Traits("20261122"); !slices.Equal(got, c.want) {
			t.Errorf("%+v: %v, want %v", c.p, got, c.want)
		}
	}
}

// Of every kind but the first the counts add up to all, before and after, and the teams
// add up to what they are together.
func TestMakeups(t *testing.T) {
	m := model.NewMeeting()
	m.Apply(m.Reconcile(model.DemoList()).Change(1))
	m.Apply(m.ReconcileTeams(model.DemoTeams()).Change(2))
	all := m.Makeups("20261122")
	for _, kind := range model.TraitKinds[1:] {
		before, after := 0, 0
		for _, trait := range kind {
			before, after = before+all[0].Before[trait], after+all[0].After[trait]
		}
		if before != all[0].Before[model.TraitAll] || after != all[0].After[model.TraitAll] {
			t.Errorf("%v: %d before and %d after of %+v", kind, before, after, all[0])
		}
	}
	for _, trait := range slices.Concat(model.TraitKinds...) {
		before, after := 0, 0
		for id, of := range all {
			if id != 0 {
				before, after = before+of.Before[trait], after+of.After[trait]
			}
		}
		if before != all[0].Before[trait] || after != all[0].After[trait] {
			t.Errorf("%s: the teams have %d and %d of %+v", trait, before, after, all[0])
		}
	}
	for id, s := range m.Strengths() {
		if all[id].Before[model.TraitAll] != s.Now || all[id].After[model.TraitAll] != s.After {
			t.Errorf("%s: %+v, the strength says %+v", s.Team.Name, all[id], s)
		}
	}
}
