package model_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"liuzhuan/model"
)

const (
	teamA = "驻甲局纪检监察组"
	teamB = "驻乙局纪检监察组"
	teamC = "驻丙局纪检监察组"
)

// line makes a line of a list of teams that says no numbers.
func line(name string, units ...string) model.TeamLine {
	return model.TeamLine{Name: name, Establishment: model.Unknown, LeaderPosts: model.Unknown, Units: units}
}

func described(l model.TeamLine, f func(*model.TeamLine)) model.TeamLine {
	f(&l)
	return l
}

func teamList(lines ...model.TeamLine) model.TeamList {
	l := model.TeamList{File: "机构编制.csv", Lines: slices.Clone(lines)}
	for i := range l.Lines {
		l.Lines[i].Row = i + 2
	}
	return l
}

// teams writes down the teams with what they supervise, then the gaps.
func teams(m *model.Meeting) string {
	units := func(id model.ID) string {
		var names []string
		for _, u := range m.UnitsOf(id) {
			names = append(names, u.Name)
		}
		return strings.Join(names, "+")
	}
	var out []string
	for _, t := range m.Teams() {
		s := model.ShortTeam(t.Name)
		if t.OldName != "" {
			s += "<" + model.ShortTeam(t.OldName)
		}
		out = append(out, fmt.Sprintf("%s %d/%d %s %s [%s]", s, t.Establishment, t.LeaderPosts, t.Form(), t.Reform, units(t.ID)))
	}
	return strings.Join(append(out, "gaps ["+units(0)+"]"), "; ")
}

func TestReconcileTeams(t *testing.T) {
	full := described(line(teamA, "甲局", "甲院"), func(l *model.TeamLine) {
		l.Form, l.Establishment, l.LeaderPosts, l.Reform = model.TeamCombined, 6, 2, "kept"
	})
	tests := []struct {
		name         string
		there, lines []model.TeamLine
		want, after  string
	}{
		{"new teams and a gap", nil, []model.TeamLine{full, line(teamB, "甲院"), line("", "丁局")},
			"3/0/0", "驻甲局 6/2 combined kept [甲局+甲院]; 驻乙局 -1/-1   [甲院]; gaps [丁局]"},
		{"the same again", []model.TeamLine{full, line("", "丁局")}, []model.TeamLine{full, line("", "丁局")},
			"0/0/2", "驻甲局 6/2 combined kept [甲局+甲院]; gaps [丁局]"},
		{"every field", []model.TeamLine{line(teamA)}, []model.TeamLine{full},
			"0/1/0 combined:>combined establishment:>6 leader_posts:>2 reform:>kept units:>甲局、甲院", "驻甲局 6/2 combined kept [甲局+甲院]; gaps []"},
		{"what is not said stays", []model.TeamLine{full}, []model.TeamLine{line(teamA)},
			"0/0/1", "驻甲局 6/2 combined kept [甲局+甲院]; gaps []"},
		{"single after combined", []model.TeamLine{full}, []model.TeamLine{described(full, func(l *model.TeamLine) { l.Form = model.TeamSingle })},
			"0/1/0 combined:combined>single", "驻甲局 6/2 single kept [甲局+甲院]; gaps []"},
		{"units go, come, and change places", []model.TeamLine{full}, []model.TeamLine{line(teamA, "乙局", "甲院", "乙局")},
			"0/1/0 units:甲局、甲院>乙局、甲院", "驻甲局 6/2 combined kept [乙局+甲院]; gaps []"},
		{"no units in a list that has them", []model.TeamLine{full}, []model.TeamLine{line(teamA), line(teamB, "甲局")},
			"1/1/0 units:甲局、甲院>", "驻甲局 6/2 combined kept []; 驻乙局 -1/-1   [甲局]; gaps []"},
		{"a gap that closes", []model.TeamLine{line(teamA, "甲局"), line("", "丁局", "戊局")}, []model.TeamLine{line(teamA, "甲局", "丁局")},
			"0/1/0 units:甲局>甲局、丁局", "驻甲局 -1/-1   [甲局+丁局]; gaps [戊局]"},
		{"teams and gaps not in the list stay", []model.TeamLine{full, line("", "丁局")}, []model.TeamLine{line(teamB, "乙局"), line("", "戊局", "丁局")},
			"2/0/0", "驻甲局 6/2 combined kept [甲局+甲院]; 驻乙局 -1/-1   [乙局]; gaps [戊局+丁局]"},
		{"renamed", []model.TeamLine{full}, []model.TeamLine{described(line(teamB), func(l *model.TeamLine) { l.OldName, l.Reform = teamA, "renamed" })},
			"0/1/0 team_name:" + teamA + ">" + teamB + " reform:kept>renamed old_name:>" + teamA, "驻乙局<驻甲局 6/2 combined renamed [甲局+甲院]; gaps []"},
		{"an old name is not taken from the line that has it", []model.TeamLine{full}, []model.TeamLine{
			described(line(teamB), func(l *model.TeamLine) { l.OldName = teamA }), line(teamA),
		}, "1/0/1", "驻甲局 6/2 combined kept [甲局+甲院]; 驻乙局<驻甲局 -1/-1   []; gaps []"},
		{"a list from before the renaming", []model.TeamLine{described(full, func(l *model.TeamLine) { l.Name, l.OldName = teamB, teamA })},
			[]model.TeamLine{full},
			"0/0/1", "驻乙局<驻甲局 6/2 combined kept [甲局+甲院]; gaps []"},
		{"a row a unit", nil, []model.TeamLine{full, line(teamA, "丁局"), line(teamB, "乙局")},
			"2/0/0", "驻甲局 6/2 combined kept [甲局+甲院+丁局]; 驻乙局 -1/-1   [乙局]; gaps []"},
		{"rows of one team that contradict", nil, []model.TeamLine{full, described(full, func(l *model.TeamLine) { l.Establishment = 9 })},
			"1/0/0 ?team_twice", "驻甲局 6/2 combined kept [甲局+甲院]; gaps []"},
		{"a doubt", nil, []model.TeamLine{described(full, func(l *model.TeamLine) { l.Doubts = []model.Flag{{Doubt: model.DoubtNumber}} })},
			"1/0/0 ?number", "驻甲局 6/2 combined kept [甲局+甲院]; gaps []"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m := meeting()
			m.Apply(m.ReconcileTeams(teamList(tt.there...)).Change(1))
			before := state(m)
			r := m.ReconcileTeams(teamList(tt.lines...))
			equal(t, "reconciliation", sum(r), tt.want)
			equal(t, "the meeting before Apply", state(m), before)
			c := r.Change(2)
			equal(t, "nothing to write", c.Empty(), r.New+r.Changed == 0)
			equal(t, "said", []any{c.Command, c.Args.File, c.Args.Count}, []any{model.CommandTeams, "机构编制.csv", r.New + r.Changed})
			m.Apply(c)
			equal(t, "teams", teams(m), tt.after)
			again := m.ReconcileTeams(teamList(tt.lines...))
			equal(t, "once more", []any{again.New, again.Changed, again.Change(3).Empty()}, []any{0, 0, true})
			m.Apply(model.Change{Edits: model.Inverse(c.Edits)})
			equal(t, "taken back", state(m), before)
		})
	}
}

// A team that was renamed keeps its people, and posts that use its old name are
// still its posts.
func TestRenamedTeamKeepsItsPeople(t *testing.T) {
	m := meeting(model.Person{Name: "甲", Current: headA},
		model.Person{Name: "乙", Current: staffB, Planned: model.Transferred, Proposed: staffA, Relieved: staffB})
	l := list(*who(t, m, "甲"), *who(t, m, "乙"))
	renamed := described(line(teamC), func(l *model.TeamLine) { l.OldName = teamA })
	m.Apply(m.ReconcileTeams(teamList(renamed)).Change(1))
	team := m.TeamNamed(teamC)
	equal(t, "by the old name", m.TeamNamed(teamA), team)
	s := m.Strengths()[team.ID]
	equal(t, "strength", []int{s.Now, s.In, s.After, s.HeadsAfter()}, []int{1, 1, 2, 1})
	equal(t, "the roster again", sum(m.Reconcile(l)), "0/0/2")
	m.Apply(m.Reconcile(list(model.Person{Name: "丙", Current: deputyA})).Change(2))
	equal(t, "a newcomer under the old name", who(t, m, "丙").Team, team.ID)
	equal(t, "teams", len(m.Teams()), 2)
}

func TestCoverage(t *testing.T) {
	m := meeting()
	m.Apply(m.ReconcileTeams(teamList(
		line(teamA, "甲局", "共管局"), line(teamB, "乙局", "共管局"), line("", "无人局"),
		described(line(teamC, "丙局", "甲局"), func(l *model.TeamLine) { l.Reform = "abolished" }),
	)).Change(1))
	got := map[string]int{}
	for _, c := range m.Coverage() {
		got[c.Unit] = len(c.Teams)
	}
	equal(t, "coverage", got, map[string]int{"甲局": 1, "共管局": 2, "乙局": 1, "无人局": 0, "丙局": 0})
}

// A list of teams counts everybody who is there. Who is not on the roster stays
// where he is, and fills a place there.
func TestPeopleOutsideTheRosterCount(t *testing.T) {
	m := model.NewMeeting()
	m.Apply(m.ReconcileTeams(model.TeamList{Lines: []model.TeamLine{
		{Row: 2, Name: teamA, Establishment: 6, LeaderPosts: 2, Present: 5, LeadersPresent: 2},
	}}).Change(1))
	m.Apply(m.Reconcile(model.List{Fields: model.Fields, Rows: []model.Incoming{
		{Row: 2, Person: model.Person{Name: "甲", Current: teamA + "组长", Proposed: "驻丙局纪检监察组组长", Relieved: teamA + "组长",
			Planned: model.Transferred}},
		{Row: 3, Person: model.Person{Name: "乙", Current: teamA + "科员", Planned: model.Retained}},
	}}).Change(2))
	team := m.TeamNamed(teamA)
	s := m.Strengths()[team.ID]
	equal(t, "now, out, after, leaders after", []int{s.Now, s.Out, s.After, s.LeadersAfter()}, []int{5, 1, 4, 1})
	again := m.ReconcileTeams(model.TeamList{Lines: []model.TeamLine{{Row: 2, Name: teamA, Establishment: 6, LeaderPosts: 2, Present: 7}}})
	equal(t, "changes", again.Changes[0].Field, model.Field("present"))
	equal(t, "old and new", again.Changes[0].Old+again.Changes[0].New, "57")
}

// A list of teams may say what else a team is called: posts that use such a name are in
// it, whichever list came first, and what is known already is no news.
func TestShortNames(t *testing.T) {
	const short = "市纪委监委驻市社建委纪检监察组副组长"
	roster := list(model.Person{Name: "甲", Current: short, Planned: model.Retained},
		model.Person{Name: "乙", Current: "市纪委监委驻市委社会工作部纪检监察组组长", Planned: model.Retained})
	teams := model.TeamList{Lines: []model.TeamLine{
		{Row: 2, Name: "驻市委社会工作部纪检监察组", Establishment: 6, LeaderPosts: 2, ShortNames: []string{"驻市社建委纪检监察组", "驻社会工作部纪检监察组"}},
	}}
	for _, first := range []string{"the roster", "the teams"} {
		m := model.NewMeeting()
		if first == "the roster" {
			m.Apply(m.Reconcile(roster).Change(1))
		}
		m.Apply(m.ReconcileTeams(teams).Change(2))
		if first == "the teams" {
			m.Apply(m.Reconcile(roster).Change(3))
		}
		equal(t, first, []any{len(m.Teams()), m.Teams()[0].Name, m.Strengths()[m.Teams()[0].ID].LeadersAfter()}, []any{1, "驻市委社会工作部纪检监察组", 2})
		equal(t, first+": by any name", m.TeamNamed("驻社会工作部纪检监察组"), m.Teams()[0])
		again := m.ReconcileTeams(teams)
		equal(t, first+": once more", []int{again.New, again.Changed, again.Same, len(again.Change(4).Edits)}, []int{0, 0, 1, 0})
	}
}

// A list that says more of bodies or teams that are known changes that, and nothing else;
// one that is silent changes nothing.
func TestListsSayMoreOfTeams(t *testing.T) {
	m := meeting()
	full := described(line(teamA, "甲局", "甲院"), func(l *model.TeamLine) { l.Establishment = 6 })
	m.Apply(m.ReconcileTeams(teamList(full, line("", "丁局"))).Change(1))
	said := teamList(
		described(line(teamA, "甲局", "甲院"), func(l *model.TeamLine) {
			l.Grade, l.Contact, l.EscortOn, l.Tier, l.Category = "正处级", "周联络", "20261203", "市直", "机关"
		}),
		described(line("", "丁局"), func(l *model.TeamLine) { l.Tier = "区县" }),
	)
	r := m.ReconcileTeams(said)
	equal(t, "changes", sum(r), "0/2/0 grade:>正处级 contact:>周联络 escort_on:>20261203 tier:>市直 category:>机关 tier:>市直 category:>机关 tier:>区县")
	m.Apply(r.Change(2))
	kinds := func() string {
		var out []string
		for _, u := range m.Units() {
			out = append(out, u.Name+u.Tier+u.Category)
		}
		slices.Sort(out)
		return strings.Join(out, " ")
	}
	equal(t, "kinds", kinds(), "丁局区县 甲局市直机关 甲院市直机关")
	equal(t, "once more", sum(m.ReconcileTeams(said)), "0/0/2")
	equal(t, "a list that is silent", sum(m.ReconcileTeams(teamList(full, line("", "丁局")))), "0/0/2")
	// A body that goes to another team stays of the kind it is.
	m.Apply(m.ReconcileTeams(teamList(line(teamA, "甲局"), line(teamB, "甲院", "丁局"))).Change(3))
	equal(t, "kinds", kinds(), "丁局区县 甲局市直机关 甲院市直机关")
	equal(t, "grade", m.TeamNamed(teamA).Grade, "正处级")
}
