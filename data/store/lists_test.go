package store

import (
	"fmt"
	"slices"
	"testing"

	"liuzhuan/model"
)

// everyRow writes down every row of a meeting.
func everyRow(m *model.Meeting) []string {
	var out []string
	for r := range m.Rows {
		out = append(out, fmt.Sprintf("%s %+v", r.Table(), r))
	}
	slices.Sort(out)
	return out
}

// What a list of teams and one of relatives make comes back from disk as it was,
// is sound, and goes again when both are taken back.
func TestTeamsAndKinComeBack(t *testing.T) {
	path := newFile(t)
	s, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	commit := func(c model.Change) {
		t.Helper()
		if _, err := s.Commit(c, nil); err != nil {
			t.Fatal(err)
		}
	}
	roster := model.List{File: "名册.csv", Fields: model.Fields,
		Rows: []model.Incoming{{Row: 2, Person: model.Person{Name: "甲", Current: "驻甲局纪检监察组组长"}}}}
	teams := func(establishment int, units ...string) model.TeamList {
		return model.TeamList{File: "机构编制.csv", Lines: []model.TeamLine{
			{Row: 2, Name: "驻甲局纪检监察组", Form: model.TeamCombined, Establishment: establishment, LeaderPosts: 2, Reform: "kept", Units: units},
			{Row: 3, Name: "驻乙局纪检监察组", OldName: "驻丙局纪检监察组", Establishment: model.Unknown, LeaderPosts: model.Unknown,
				Units: []string{"共管局"}},
			{Row: 4, Establishment: model.Unknown, LeaderPosts: model.Unknown, Units: []string{"无人局"}},
		}}
	}
	kin := func(post string) model.KinList {
		return model.KinList{File: "家庭关系.csv", Lines: []model.KinLine{{Row: 2, Person: "甲", Relation: "妻子", Name: "乙", Post: post}}}
	}
	commit(s.Meeting.Reconcile(roster).Change(2000))
	before := everyRow(s.Meeting)
	commit(s.Meeting.ReconcileTeams(teams(5, "甲局", "甲院")).Change(3000))
	commit(s.Meeting.ReconcileTeams(teams(6, "共管局", "甲局")).Change(4000))
	commit(s.Meeting.ReconcileKin(kin("")).Change(5000))
	commit(s.Meeting.ReconcileKin(kin("甲局局长")).Change(6000))
	after := everyRow(s.Meeting)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if s, err = Open(path); err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if got := everyRow(s.Meeting); !slices.Equal(got, after) {
		t.Errorf("rows\n%v\nwant\n%v", got, after)
	}
	if r, err := s.Check(); err != nil || len(r.Damage) != 0 {
		t.Error(r, err)
	}
	for range 4 {
		e, _ := s.History.Undoable()
		if _, err := takeBackOne(s, e, 7000, model.Prepare, nil); err != nil {
			t.Fatal(err)
		}
	}
	if got := everyRow(s.Meeting); !slices.Equal(got, before) {
		t.Errorf("taken back\n%v\nwant\n%v", got, before)
	}
	if r, err := s.Check(); err != nil || len(r.Damage) != 0 {
		t.Error(r, err)
	}
}
