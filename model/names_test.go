package model_test

import (
	"fmt"
	"slices"
	"testing"

	"liuzhuan/model"
)

const (
	oldTeam = "驻市老局纪检监察组"
	newTeam = "驻市新局纪检监察组"
)

// seen writes down what a meeting is, however its rows came to be: teams with
// their bodies, and who stands and will stand where.
func seen(m *model.Meeting) []string {
	out := []string{teams(m)}
	for _, t := range m.Teams() {
		s := m.Strengths()[t.ID]
		out = append(out, fmt.Sprint(t.Name, " ", t.No, " now ", s.Now, " out ", s.Out, " in ", s.In, " after ", s.After))
	}
	for _, p := range m.People() {
		out = append(out, fmt.Sprint(p.Name, " ", m.TeamName(p.Team), " ", m.TeamName(m.TeamAfter(p, m.Outcome(p)))))
	}
	return out
}

// Whatever comes first, list or teams, the meeting is the same one.
func TestRenamedTeamsInBothOrders(t *testing.T) {
	roster := list(
		model.Person{Name: "甲", Current: "云川市纪委监委" + oldTeam + "组长", Planned: model.Retained, Proposed: "云川市纪委监委" + newTeam + "组长",
			Relieved: "云川市纪委监委" + oldTeam + "组长"},
		model.Person{Name: "乙", Current: "云川市纪委监委" + oldTeam + "二级主任科员", Planned: model.Retained},
		model.Person{Name: "丙", Current: "云川市纪委监委驻市丁局纪检监察组组长", Planned: model.Retained},
	)
	renamed := func(old string) model.TeamLine {
		return described(line(newTeam, "市新局", "市丁局"), func(l *model.TeamLine) {
			l.Form, l.Establishment, l.LeaderPosts, l.Reform, l.OldName = model.TeamCombined, 4, 2, "renamed", old
		})
	}
	for _, tt := range []struct {
		name  string
		teams model.TeamList
		want  string
	}{
		{"a new name", teamList(renamed(oldTeam)), "驻市新局<驻市老局 4/2 combined renamed [市新局+市丁局]"},
		{"two old teams become one", teamList(renamed(oldTeam + "、驻市丁局纪检监察组")),
			"驻市新局<驻市老局纪检监察组、驻市丁局 4/2 combined renamed [市新局+市丁局]; gaps []"},
		{"two lines of one new team", teamList(renamed(oldTeam), renamed("驻市丁局纪检监察组")),
			"驻市新局<驻市老局纪检监察组、驻市丁局 4/2 combined renamed [市新局+市丁局]; gaps []"},
		{"an old name in another spelling", teamList(renamed("云川市纪委监委驻云川市老局纪检组")), "驻市新局"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			apply := func(m *model.Meeting, r *model.Reconciliation) {
				before := state(m)
				c := r.Change(1)
				m.Apply(c)
				m.Apply(model.Change{Edits: model.Inverse(c.Edits)})
				equal(t, "taken back", state(m), before)
				m.Apply(c)
			}
			first, then := model.NewMeeting(), model.NewMeeting()
			apply(first, first.Reconcile(roster))
			apply(first, first.ReconcileTeams(tt.teams))
			apply(then, then.ReconcileTeams(tt.teams))
			apply(then, then.Reconcile(roster))
			equal(t, "either way", seen(first), seen(then))
			equal(t, "the team", teams(first)[:min(len(teams(first)), len(tt.want))], tt.want)
			equal(t, "the people", []model.ID{first.People()[0].Team, first.People()[1].Team}, slices.Repeat([]model.ID{first.TeamNamed(newTeam).ID}, 2))
			for _, m := range []*model.Meeting{first, then} {
				equal(t, "teams again", m.ReconcileTeams(tt.teams).Change(2).Empty(), true)
				equal(t, "the roster again", m.Reconcile(roster).Change(2).Empty(), true)
			}
			reconciles(t, first)
		})
	}
}

// A name that is only near is asked about, once; what was answered is known to
// every later list.
func TestNearTeamsAreAsked(t *testing.T) {
	people := []model.Person{
		{Name: "甲", Current: "市纪委监委驻市卫生健康局纪检监察组组长"}, {Name: "乙", Current: "市纪委监委驻市卫健局纪检监察组科员"},
		{Name: "丙", Current: "市纪委监委驻市体育局纪检监察组科员"},
	}
	base := func() *model.Meeting {
		m := model.NewMeeting()
		m.Apply(m.ReconcileTeams(teamList(line("驻市卫生健康委员会纪检监察组", "市卫健委"), line("驻市教育局纪检监察组", "市教育局"))).Change(1))
		return m
	}
	asked := func(r *model.Reconciliation) (out []model.Question) {
		for _, q := range r.Questions {
			if q.Kind == model.AskTeam {
				out = append(out, q)
			}
		}
		return out
	}
	answer := func(n int) (*model.Meeting, *model.Reconciliation, model.List) {
		m, l := base(), list(people...)
		q := asked(m.Reconcile(l))
		if len(q) != 1 || q[0].Listed != "驻市卫生健康局纪检监察组" || q[0].Formed != "驻市卫生健康委员会纪检监察组" || q[0].Answer != model.AnswerTwo {
			t.Fatalf("%+v", q)
		}
		if n >= 0 {
			l.Answers = model.Answers{q[0].Asked: n}
		}
		r := m.Reconcile(l)
		m.Apply(r.Change(2))
		return m, r, list(people...)
	}
	m, _, again := answer(model.AnswerOne)
	equal(t, "one", []any{len(m.Teams()), m.TeamName(who(t, m, "甲").Team), m.TeamName(who(t, m, "乙").Team)},
		[]any{3, "驻市卫生健康委员会纪检监察组", "驻市卫生健康委员会纪检监察组"})
	equal(t, "asked no more", len(asked(m.Reconcile(again))), 0)
	equal(t, "nothing to write", m.Reconcile(again).Change(3).Empty(), true)
	equal(t, "a list of teams knows it too", sum(m.ReconcileTeams(teamList(line("驻市卫健局纪检监察组", "市卫健委")))), "0/0/1")

	m, _, again = answer(model.AnswerTwo)
	equal(t, "two", []any{len(m.Teams()), len(m.TeamsAlike()), len(asked(m.Reconcile(again)))}, []any{4, 0, 0})

	m, _, again = answer(-1)
	equal(t, "nobody said", []any{len(m.Teams()), len(m.TeamsAlike()), len(asked(m.Reconcile(again)))}, []any{4, 1, 0})

	m = base()
	l := teamList(line("驻市卫健局纪检监察组", "市卫健局"))
	q := asked(m.ReconcileTeams(l))
	equal(t, "a list of teams asks", len(q), 1)
	l.Answers = model.Answers{q[0].Asked: model.AnswerOne}
	r := m.ReconcileTeams(l)
	equal(t, "and is answered", []any{r.New, r.Changed}, []any{0, 1})
	m.Apply(r.Change(2))
	equal(t, "for good", m.TeamNamed("驻市卫健局纪检监察组"), m.TeamNamed("驻市卫生健康委员会纪检监察组"))
}

// What the preflight settles: two teams are one, with all that hangs on them, or
// they are two.
func TestTeamsMadeOne(t *testing.T) {
	m := meeting(
		model.Person{Name: "甲", Current: "市纪委监委驻市卫健委纪检监察组组长"}, model.Person{Name: "乙", Current: "市纪委监委驻市卫健局纪检监察组科员"},
		model.Person{Name: "丙", Current: staffA, Planned: model.Transferred, Proposed: "市纪委监委驻市卫健局纪检监察组副组长", Relieved: staffA},
	)
	m.Apply(m.ReconcileTeams(teamList(described(line("驻市卫健局纪检监察组", "市卫健局", "市医保局"),
		func(l *model.TeamLine) { l.Establishment = 6 }))).Change(1))
	near := m.TeamsAlike()
	equal(t, "near", len(near), 1)
	before := state(m)
	c, err := m.SameTeams(near[0][0].ID, near[0][1].ID, 2)
	equal(t, "err", err, nil)
	m.Apply(c)
	team := m.TeamNamed("驻市卫健委纪检监察组")
	s := m.Strengths()[team.ID]
	equal(t, "one", []any{len(m.Teams()), m.TeamNamed("驻市卫健局纪检监察组").ID, s.Now, s.In, s.After, team.Establishment, len(m.UnitsOf(team.ID)),
		len(m.TeamsAlike())},
		[]any{2, team.ID, 2, 1, 3, 6, 2, 0})
	reconciles(t, m)
	m.Apply(model.Change{Edits: model.Inverse(c.Edits)})
	equal(t, "taken back", state(m), before)
	c, err = m.TellTeamsApart(near[0][1].ID, near[0][0].ID, 3)
	equal(t, "err", err, nil)
	m.Apply(c)
	equal(t, "two", []any{len(m.Teams()), len(m.TeamsAlike())}, []any{3, 0})
	if _, err := m.SameTeams(near[0][0].ID, near[0][0].ID, 4); err == nil {
		t.Error("a team is made one with itself")
	}
}

// A corrected list of another office: other order, its own spelling of the same
// organisations. It meets every person and changes what really differs.
func TestAnotherOfficesSpelling(t *testing.T) {
	ours := list(
		model.Person{Name: "甲", Birth: "197508", Current: "云川市纪委监委驻市卫生健康委员会纪检监察组组长（副县级）", Unit: "云川市纪委监委",
			Planned: model.Retained},
		model.Person{Name: "乙", Current: "云川市纪委监委驻市委办公室纪检监察组副组长", Planned: model.Transferred,
			Proposed: "云川市纪委监委驻市发展和改革委员会纪检监察组副组长", Relieved: "云川市纪委监委驻市委办公室纪检监察组副组长"},
		model.Person{Name: "张伟", Current: "云川市纪委监委驻市国有资产监督管理委员会纪检监察组科员", Planned: model.Retained},
		model.Person{Name: "张伟", Current: "云川市审计局副局长", Planned: model.Retained},
	)
	theirs := list(
		model.Person{Name: "张伟", Current: "市审计局副局长", Planned: model.Retained, Phone: "1"},
		model.Person{Name: "乙", Current: "市纪委监委驻市委办纪检监察组副组长", Planned: model.Transferred,
			Proposed: "市纪委监委驻市发改委纪检监察组副组长", Relieved: "市纪委监委驻市委办纪检监察组副组长"},
		model.Person{Name: "张伟", Current: "市纪委监委驻云川市国资委纪检监察组科员", Planned: model.Retained},
		model.Person{Name: "甲", Birth: "197508", Current: "市纪委监委驻市卫健委纪检监察组组长(副县级)", Unit: "市纪委监委", Planned: model.Retained},
	)
	m := model.NewMeeting()
	m.Apply(m.Reconcile(ours).Change(1))
	r := m.Reconcile(theirs)
	equal(t, "found", sum(r), "0/1/3 phone:>1")
	m.Apply(r.Change(2))
	equal(t, "teams", len(m.Teams()), 4)
	equal(t, "as it was written", who(t, m, "甲").Current, ours.Rows[0].Person.Current)
	theirs.Rows[1].Person.Proposed = "市纪委监委驻市发改委纪检监察组组长"
	equal(t, "another post", sum(m.Reconcile(theirs)), "0/1/3 proposed:云川市纪委监委驻市发展和改革委员会纪检监察组副组长>市纪委监委驻市发改委纪检监察组组长")
}
