package intake

import (
	"fmt"
	"slices"
	"testing"

	"liuzhuan/model"
)

// brought reads files one after another into a new meeting and tells its teams
// and who stands where.
func brought(t *testing.T, paths ...string) (m *model.Meeting, seen []string) {
	t.Helper()
	m = model.NewMeeting()
	for i, path := range paths {
		r, err := Read(path, Options{Meeting: m})
		if err != nil {
			t.Fatal(err)
		}
		m.Apply(r.Reconcile(m, nil, nil).Change(model.Stamp(i + 1)))
	}
	for _, team := range m.Teams() {
		s := m.Strengths()[team.ID]
		line := fmt.Sprint(team.Name, " ", team.No, " ", team.Establishment, "/", team.LeaderPosts, " ", team.Reform, " <", team.OldName, " ", s.Now, s.Out,
			s.In, s.After)
		for _, u := range m.UnitsOf(team.ID) {
			line += " " + u.Name
		}
		seen = append(seen, line)
	}
	for _, p := range m.People() {
		seen = append(seen, p.Name+" "+m.TeamName(p.Team)+" "+m.TeamName(m.TeamAfter(p, m.Outcome(p))))
	}
	return m, seen
}

// A renamed team is one team, whatever comes first.
func TestRenamedTeamWhateverComesFirst(t *testing.T) {
	const roster, teams = "testdata/rename-roster.csv", "testdata/rename-teams.csv"
	want := []string{
		"驻市新局纪检监察组 1 4/2 renamed <驻市老局纪检监察组 2 0 0 2 市新局 市丁局",
		"甲一 驻市新局纪检监察组 驻市新局纪检监察组", "乙二 驻市新局纪检监察组 驻市新局纪检监察组",
	}
	for _, order := range [][]string{{roster, teams}, {teams, roster}, {roster, teams, roster, teams}} {
		if _, got := brought(t, order...); !slices.Equal(got, want) {
			t.Errorf("%q\n%q\n%q", order, got, want)
		}
	}
}

// Two old teams of one new one, as a column of old names has them.
func TestTwoOldTeamsBecomeOne(t *testing.T) {
	roster := put(t, "名册.csv", "姓名,性别,现任职务\n甲,男,市纪委监委驻市甲局纪检监察组组长\n乙,男,市纪委监委驻市乙局纪检监察组组长\n")
	teams := put(t, "机构.csv", "机构名称,编制数,领导职数,改革情况,原名称\n驻市合局纪检监察组,8,3,更名,\"驻市甲局纪检监察组、驻市乙局纪检监察组\"\n")
	want := []string{"驻市合局纪检监察组 1 8/3 renamed <驻市甲局纪检监察组、驻市乙局纪检监察组 2 0 0 2", "甲 驻市合局纪检监察组 驻市合局纪检监察组",
		"乙 驻市合局纪检监察组 驻市合局纪检监察组"}
	for _, order := range [][]string{{roster, teams}, {teams, roster}} {
		if _, got := brought(t, order...); !slices.Equal(got, want) {
			t.Errorf("%q\n%q", got, want)
		}
	}
}

// A corrected list in another office's layout and spelling meets the same people
// and changes only what differs.
func TestAnotherOfficesLayout(t *testing.T) {
	ours := put(t, "ours.csv", "序号,姓名,性别,出生年月,现任职务,拟任职务,拟免职务\n"+
		"1,陆鸣远,男,1976.06,云川市纪委监委驻市卫生健康委员会纪检监察组组长,,\n"+
		"2,阮青禾,女,1981.02,云川市纪委监委驻市委办公室纪检监察组副组长,云川市纪委监委驻市财政局纪检监察组副组长,云川市纪委监委驻市委办公室纪检监察组副组长\n"+
		"3,严守正,男,1979.11,云川市审计局副局长,,\n")
	theirs := put(t, "theirs.csv", "拟免职务,拟任职务,现职务,出生日期,性 别,姓 名\n"+
		",,市审计局副局长,197911,男,严守正\n"+
		"市纪委监委驻市委办纪检监察组副组长,市纪委监委驻云川市财政局纪检监察组副组长,市纪委监委驻市委办纪检监察组副组长,1981年2月,女,阮青禾\n"+
		",,市纪委监委驻市卫健委纪检监察组组长,1976年7月,男,陆 鸣 远\n")
	m, _ := brought(t, ours)
	r, err := Read(theirs, Options{Meeting: m})
	if err != nil {
		t.Fatal(err)
	}
	got := r.Reconcile(m, nil, nil)
	if got.New != 0 || got.Changed != 1 || got.Same != 2 || len(got.Vanished) != 0 || len(got.Changes) != 1 {
		t.Fatalf("%d new, %d changed, %d same, %+v", got.New, got.Changed, got.Same, got.Changes)
	}
	if c := got.Changes[0]; c.Name != "陆鸣远" || c.Field != "birth" || c.Old != "197606" || c.New != "197607" {
		t.Errorf("%+v", c)
	}
	m.Apply(got.Change(9))
	if len(m.Teams()) != 3 {
		t.Errorf("%d teams", len(m.Teams()))
	}
}
