package paper

import (
	"slices"
	"strings"
	"testing"

	"liuzhuan/model"
)

// Over and short are told by level, in figures and in a word; what is not known is said.
func TestPostsByLevel(t *testing.T) {
	s := newSitting(t, 26)
	say := func(team *model.Team) string {
		s.Load(team)
		x, ok := newExtract(s.Meeting, talkOptions(Establishment, CSV))
		if !ok {
			t.Fatal("no such paper")
		}
		var out []string
		for _, r := range establishmentTable(x).rows {
			if len(r.cells) > 8 && r.cells[1] == team.Name {
				out = append(out, strings.Join(slices.Concat(r.cells[2:10]), " "))
			}
		}
		return strings.TrimSpace(strings.Join(out, "|"))
	}
	team := *s.Teams()[0]
	if got, want := say(&team), "组长 待核 1 0 0 1 待核 |副组长 待核 1 0 0 1 待核 |其他 待核 1 0 0 1 待核 |合计 待核 3 0 0 3 待核"; got != want {
		t.Errorf("unknown\n%s\n%s", got, want)
	}
	team.Establishment, team.LeaderPosts, team.Present, team.LeadersPresent = 5, 3, 4, 2
	if got, want := say(&team), "组长 1 1 0 0 1 0 平 |副组长 2 1 0 0 1 -1 缺 副组长|其他 2 2 0 0 2 0 平 |合计 5 4（1） 0 0 4 -1 缺"; got != want {
		t.Errorf("short\n%s\n%s", got, want)
	}
	team.Grade = "正处级"
	say(&team)
	x, _ := newExtract(s.Meeting, talkOptions(Establishment, CSV))
	if !slices.ContainsFunc(establishmentTable(x).rows, func(r row) bool {
		return len(r.cells) > 10 && r.cells[2] == "合计" && r.cells[10] == "规格正处级"
	}) {
		t.Error("the grade of a team is not on paper")
	}
	team.Establishment, team.LeaderPosts, team.Present = 2, 2, 3
	if got, want := say(&team), "组长 1 1 0 0 1 0 平 |副组长 1 1 0 0 1 0 平 |其他 0 1 0 0 1 +1 超 |合计 2 3 0 0 3 +1 超"; got != want {
		t.Errorf("over\n%s\n%s", got, want)
	}
}
