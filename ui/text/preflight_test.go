package text

import (
	"testing"

	"liuzhuan/model"
	"liuzhuan/model/check"
)

// Every rule has a name in both languages, and a finding in one line says nothing twice:
// whom it is about does not stand in what is said of them.
func TestRulesHaveNames(t *testing.T) {
	for _, words := range languages {
		for _, r := range check.Rules() {
			if words.RuleName(check.Finding{Rule: r.ID}) == "" {
				t.Errorf("%s: %s has no name", words.Lang, r.ID)
			}
		}
	}
	for name := range zh.Pages.Rules {
		if zh.Pages.Rules[name] == "" || en.Pages.Rules[name] == "" {
			t.Errorf("%s has no name", name)
		}
	}
	m := model.NewMeeting()
	m.Apply(m.Reconcile(model.DemoList()).Change(1))
	m.Apply(m.ReconcileTeams(model.DemoTeams()).Change(2))
	const head = "云川市纪委监委驻市委办公室纪检监察组组长"
	for variant, want := range map[check.Variant]string{
		"same_post": "驻市委办 组长同时给了余刚超、汪海景", "not_freed": "驻市委办 组长要给余刚超，现任汪海景没有免",
	} {
		f := check.Finding{Rule: "R26", Variant: variant, Person: m.People()[0].ID, Others: []model.ID{m.People()[1].ID}, Value: head}
		if _, what := zh.FindingShape(m, f, nil); what != want {
			t.Errorf("%q, want %q", what, want)
		}
	}
	for _, f := range check.Run(m, "20261122") {
		who, what := zh.FindingShape(m, f, nil)
		if who == "" || what == "" || len(who) < len(what) && what[:len(who)] == who {
			t.Errorf("%+v: %q %q", f, who, what)
		}
	}
}
