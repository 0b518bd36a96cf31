package model_test

import (
	"strings"
	"testing"

	"liuzhuan/model"
)

// The next meeting has people where the last one left them, and nothing planned.
func TestNewFrom(t *testing.T) {
	old := meeting(
		model.Person{Name: "甲", Current: headA + "、一级调研员", CurrentSince: "201905", Planned: model.Transferred, Proposed: headB, Relieved: headA},
		model.Person{Name: "乙", Current: headB, Planned: model.Removed, Relieved: headB},
		model.Person{Name: "丙", Current: staffA, CurrentSince: "202001", Planned: model.Transferred, Proposed: staffB, Relieved: staffA},
		model.Person{Name: "丁", Current: staffA, CurrentSince: "202002", Planned: model.Transferred, Proposed: staffB, Relieved: staffA},
		model.Person{Name: "戊", Current: staffA, Planned: model.Seconded, Proposed: "丁县县委副书记（挂职一年）"},
		model.Person{Name: "己", Current: staffA, CurrentSince: "202003", Planned: model.RankPromoted, Proposed: "市纪委监委驻甲局纪检监察组一级主任科员"},
		model.Person{Name: "庚", Current: "市纪委监委驻丙局纪检监察组二级主任科员", Planned: model.Transferred,
			Proposed: "市纪委监委驻甲局纪检监察组二级主任科员"},
	)
	do := doing(t, old)
	do(old.ReconcileTeams(model.TeamList{Lines: []model.TeamLine{
		{Name: "驻甲局纪检监察组", Establishment: 6, LeaderPosts: 2, Present: 5, LeadersPresent: 2, Reform: model.ReformRenamed,
			OldName: "驻老局纪检监察组", Units: []string{"市甲局"}},
		{Name: "驻丙局纪检监察组", Establishment: 3, LeaderPosts: 1, Reform: model.ReformAbolished, Units: []string{"市丙局"}},
		{Units: []string{"市丁局"}},
	}}).Change(2), nil)
	do(old.ReconcileKin(model.KinList{Lines: []model.KinLine{{Person: "丁", Relation: "妻子", Name: "某", Post: "市甲局局长"}}}).Change(3), nil)
	do(old.Set(map[model.SettingName]any{model.SettingTerms: model.Terms{MinStaff: 4}, model.SettingReading: []model.ID{old.People()[1].ID}}, 4))
	b := *old.Batches()[0]
	b.Date = "20261110"
	do(old.EditBatch(b, 5))
	do(old.Decide(model.Decision{Person: who(t, old, "丙").ID, Disposition: model.Deferred, Reason: "待复核", At: 6}))
	do(old.ConfirmAll(old.People(), "", 7))
	do(old.Withdraw(who(t, old, "丁").ID, 7)) // nothing announced: still where they were

	m := model.NewMeeting()
	c := model.NewFrom(old, model.Info{Title: "第二次调整会", Date: "20270310"}, 8)
	m.Apply(c)
	equal(t, "said", c.Args, model.Args{Name: "第二次调整会", Other: "调整会", Count: 6})
	var got []string
	for _, p := range m.People() {
		got = append(got, strings.TrimSpace(p.Name+" "+p.Current+" "+string(p.CurrentSince)+" "+model.ShortTeam(m.TeamName(p.Team))))
		equal(t, p.Name+": plan", []any{p.Planned, p.Proposed, p.Relieved, m.Batch(p.Batch).Name}, []any{model.Retained, "", "", "第二次调整会"})
	}
	equal(t, "people", strings.Join(got, "\n"), strings.Join([]string{
		"甲 " + headB + "、一级调研员 202611 驻乙局", "丙 " + staffA + " 202001 驻甲局", "丁 " + staffA + " 202002 驻甲局", "戊 " + staffA + "  驻甲局",
		"己 市纪委监委驻甲局纪检监察组一级主任科员 202003 驻甲局", "庚 市纪委监委驻甲局纪检监察组二级主任科员 202611 驻甲局",
	}, "\n"))
	team := m.TeamNamed("驻老局纪检监察组")
	equal(t, "a team", []any{team.Name, team.Establishment, team.LeaderPosts, team.Present, team.Reform}, []any{"驻甲局纪检监察组", 6, 2, 5, model.ReformKept})
	equal(t, "the abolished one is gone", m.TeamNamed("驻丙局纪检监察组") == nil, true)
	equal(t, "units", len(m.UnitsOf(team.ID))+len(m.UnitsOf(0)), 2)
	equal(t, "kin", len(m.Relatives(who(t, m, "丁").ID)), 1)
	equal(t, "settings", m.Terms().MinStaff, 4)
	equal(t, "no order of others", len(m.Settings()), 1)
	equal(t, "nothing is decided", m.Tally().Decided, 0)
	for _, p := range m.People() {
		if old.Person(p.ID) != nil {
			t.Errorf("%s has the ID of the other file", p.Name)
		}
	}
}
