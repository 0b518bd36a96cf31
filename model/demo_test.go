package model_test

import (
	"testing"

	"liuzhuan/model"
)

// The invented meeting has the size and shape of the real one, and nobody in it
// can be anybody: the ids are of an area that is not assigned.
func TestDemo(t *testing.T) {
	l := model.DemoList()
	equal(t, "the same every time", model.DemoList(), l)
	m := model.NewMeeting()
	m.Apply(model.NewInfo(model.DemoInfo(day), 1))
	r := m.Reconcile(l)
	m.Apply(r.Change(2))
	equal(t, "doubts", len(r.Doubtful), 0)
	equal(t, "people", m.OnList(), 68)
	equal(t, "planned", m.Tally().Planned, map[model.Disposition]int{
		model.Retained: 41, model.Reassigned: 6, model.Transferred: 15, model.Promoted: 4, model.Removed: 2})
	equal(t, "teams, three of them new", len(m.Teams()), 12)
	for _, p := range m.People() {
		if !model.CheckID(p.IDNumber) || p.IDNumber[:6] != "999900" || model.IDSex(p.IDNumber) != p.Sex || model.IDBirth(p.IDNumber)[:6] != p.Birth {
			t.Errorf("%s %s %s has the id %s", p.Name, p.Sex, p.Birth, p.IDNumber)
		}
	}
	equal(t, "opens", m.Info().Start(), at(9, 0, 0))
	equal(t, "again", sum(m.Reconcile(model.DemoList())), "0/0/68")
	x := model.NewIndex()
	for query, want := range map[string][]string{"szy": {"单志远"}, "qm": {"仇敏"}, "张伟": {"张伟", "张伟"}} {
		equal(t, query, names(m.Find(x, query)), want)
	}
}

// Its teams have establishment, leader posts and bodies to supervise; some bodies
// have no team and one has two, as in a real reform. The list alters no person.
func TestDemoTeams(t *testing.T) {
	m := model.NewMeeting()
	m.Apply(model.NewInfo(model.DemoInfo(day), 1))
	m.Apply(model.DemoChange(2))
	equal(t, "teams", len(m.Teams()), 12)
	equal(t, "people", m.OnList(), 68)
	teams := map[string]int{}
	for _, team := range m.Teams() {
		if team.Establishment <= 0 || team.LeaderPosts <= 0 || team.Reform == "" || len(m.UnitsOf(team.ID)) == 0 {
			t.Errorf("%+v supervises %d", team, len(m.UnitsOf(team.ID)))
		}
		for _, u := range m.UnitsOf(team.ID) {
			teams[u.Name]++
		}
	}
	equal(t, "gaps", len(m.UnitsOf(0)), 2)
	equal(t, "overlap", teams["市文化和旅游局"], 2)
	chains, rings := m.Chains()
	if len(chains) != 0 || len(rings) != 1 || len(rings[0]) != 3 {
		t.Errorf("chains %v, rings %v, want one ring of three", chains, rings)
	}
	equal(t, "kinds of empty seats", len(m.SeatsVacant()), 3) // the heads of the new teams
	equal(t, "again", sum(m.ReconcileTeams(model.DemoTeams())), "0/0/14")
	equal(t, "people again", sum(m.Reconcile(model.DemoList())), "0/0/68")
}
