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
