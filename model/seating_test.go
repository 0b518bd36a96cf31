package model_test

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"liuzhuan/model"
)

// chainCase is a worked example: people and teams, and what comes of them.
type chainCase struct {
	Title string
	Teams []struct {
		Name, Reform, Old string
		Lead, Est         *int
		Now               *int
		Aliases           []string
	}
	People []struct {
		Name, Cur, New, Rel, Plan, Decided, To string
	}
	Expected json.RawMessage
}

// outcome is what a case expects.
type outcome struct {
	Chains []struct {
		Path        []string `json:"path"`
		Opens       string   `json:"opens"`
		LeavesEmpty []string `json:"leaves_empty"`
	} `json:"chains"`
	Rings       [][]string          `json:"rings"`
	Hang        map[string][]string `json:"hang"`
	Vacancies   [][]any             `json:"vacancies"`
	WithoutPost [][]string          `json:"without_post"`
	Over        [][]any             `json:"over"`
}

// The worked examples, read as lists are, come out as they were worked.
func TestChainCases(t *testing.T) {
	b, err := os.ReadFile("testdata/chains/cases.json")
	if err != nil {
		t.Fatal(err)
	}
	var cases []chainCase
	if err := json.Unmarshal(b, &cases); err != nil {
		t.Fatal(err)
	}
	for _, c := range cases {
		var want outcome
		if err := json.Unmarshal(c.Expected, &want); err != nil {
			t.Fatal(err)
		}
		m := c.meeting(t)
		got, expected := told(t, reckon(m)), told(t, want)
		if got != expected {
			t.Errorf("%s:\ngot  %s\nwant %s", c.Title, got, expected)
		}
	}
}

func told(t *testing.T, o outcome) string {
	b, err := json.Marshal(o)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// meeting reads a case as an import of its two lists does, and decides.
func (c chainCase) meeting(t *testing.T) *model.Meeting {
	m := model.NewMeeting()
	reforms := map[string]string{"保留": model.ReformKept, "新设": model.ReformNew, "撤销": model.ReformAbolished, "更名": model.ReformRenamed}
	var l model.List
	l.Fields = model.Fields
	for i, p := range c.People {
		d, ok := model.ParseDisposition(p.Plan)
		if !ok {
			t.Fatalf("%s: %s", c.Title, p.Plan)
		}
		l.Rows = append(l.Rows, model.Incoming{Row: i + 2, Person: model.Person{Name: p.Name, Current: p.Cur, Proposed: p.New, Relieved: p.Rel, Planned: d}})
	}
	var teams model.TeamList
	for i, x := range c.Teams {
		line := model.TeamLine{Row: i + 2, Name: x.Name, Establishment: model.Unknown, LeaderPosts: model.Unknown, Reform: reforms[x.Reform], OldName: x.Old}
		if x.Est != nil {
			line.Establishment = *x.Est
		}
		if x.Lead != nil {
			line.LeaderPosts = *x.Lead
		}
		teams.Lines = append(teams.Lines, line)
	}
	m.Apply(m.ReconcileTeams(teams).Change(1))
	m.Apply(m.Reconcile(l).Change(1))
	for _, p := range c.People {
		if p.Decided == "" {
			continue
		}
		d, _ := model.ParseDisposition(p.Decided)
		doing(t, m)(m.Decide(model.Decision{Person: who(t, m, p.Name).ID, Disposition: d, To: p.To, Reason: "待复核", At: 5}))
	}
	return m
}

// reckon writes down what comes of a meeting as the cases do.
func reckon(m *model.Meeting) outcome {
	out := outcome{Rings: [][]string{}, Hang: map[string][]string{}, Vacancies: [][]any{}, WithoutPost: [][]string{}, Over: [][]any{}}
	out.Chains = out.Chains[:0:0]
	called := func(id int64) string { return m.Person(model.ID(id)).Name }
	chains, rings := m.Chains()
	for _, c := range chains {
		x := struct {
			Path        []string `json:"path"`
			Opens       string   `json:"opens"`
			LeavesEmpty []string `json:"leaves_empty"`
		}{Opens: "离开", LeavesEmpty: []string{}}
		for _, h := range c.Path {
			x.Path = append(x.Path, called(h.Person))
		}
		for i, g := range c.Opens {
			if i == 0 {
				x.Opens = ""
			} else {
				x.Opens += "/"
			}
			x.Opens += g.String()
		}
		for _, g := range c.Empty {
			x.LeavesEmpty = append(x.LeavesEmpty, g.String())
		}
		out.Chains = append(out.Chains, x)
	}
	if len(chains) == 0 {
		_ = json.Unmarshal([]byte(`[]`), &out.Chains)
	}
	for _, ring := range rings {
		var names []string
		for _, h := range ring {
			names = append(names, called(h.Person))
		}
		out.Rings = append(out.Rings, names)
	}
	for _, w := range m.AllWaiting() {
		out.Hang[w.Who.Name] = []string{w.For.Name, w.Seat.String()}
	}
	for _, v := range m.SeatsVacant() {
		out.Vacancies = append(out.Vacancies, []any{v.Seat.String(), v.N})
	}
	for _, u := range m.Unposted() {
		why := map[model.WithoutPost]string{model.RemovedToNone: "免职后没有拟任职务", model.RankKept: "免职后保留职级",
			model.TeamAbolished: "所在机构撤销", model.MovesToNone: "没有拟任职务"}[u.Why]
		for _, rank := range u.Ranks {
			why += rank
		}
		out.WithoutPost = append(out.WithoutPost, []string{u.Person.Name, why})
	}
	for _, o := range m.Seating().Over() {
		out.Over = append(out.Over, []any{o.Seat.String(), o.Holders, o.Seats})
	}
	return out
}

// Who has no post afterwards, and why; a move that says not whereto is nobody's seat
// and is not announced before somebody does.
func TestUnposted(t *testing.T) {
	m := meeting(
		model.Person{Name: "甲", Current: headA + "、一级调研员", Planned: model.Removed, Relieved: headA + "职务"},
		model.Person{Name: "乙", Current: deputyA + "、二级调研员", Planned: model.Removed, Relieved: "现任职务"},
		model.Person{Name: "丙", Current: deputyA, Planned: model.Removed, Proposed: headB, Relieved: deputyA},
		model.Person{Name: "丁", Current: headB, Planned: model.Transferred, Relieved: headB},
		model.Person{Name: "戊", Current: staffA, Planned: model.Transferred, Proposed: staffB, Relieved: staffA},
		model.Person{Name: "己", Current: staffA, Planned: model.Retired, Relieved: staffA},
		model.Person{Name: "庚", Current: "市纪委监委驻丙局纪检监察组组长"},
		model.Person{Name: "辛", Current: "市纪委监委驻丙局纪检监察组副组长", Planned: model.Seconded, Proposed: "丁县县委副书记（挂职）"},
	)
	gone := *m.TeamNamed("驻丙局纪检监察组")
	gone.Reform = model.ReformAbolished
	m.Load(&gone)
	say := func() string {
		var out []string
		for _, u := range m.Unposted() {
			out = append(out, u.Person.Name+" "+string(u.Why)+strings.Join(u.Ranks, ""))
		}
		return strings.Join(out, ", ")
	}
	equal(t, "planned", say(), "甲 rank_kept一级调研员, 乙 removed, 丁 no_destination, 庚 team_abolished, 辛 team_abolished")
	refused(t, model.ErrPostNeeded)(m.Confirm(who(t, m, "丁").ID, 1))
	aloud, _ := m.ReadAloud(who(t, m, "丁"))
	equal(t, "read aloud", aloud, "丁同志任＿＿＿＿，免去其"+headB+"职务。")
	doing(t, m)(m.Decide(model.Decision{Person: who(t, m, "丙").ID, Disposition: model.Removed, At: 2}))
	doing(t, m)(m.Decide(model.Decision{Person: who(t, m, "庚").ID, Disposition: model.Removed, Reason: "机构撤销", At: 2}))
	doing(t, m)(m.Decide(model.Decision{Person: who(t, m, "丁").ID, Disposition: model.Transferred, To: headA, Reason: "会上定", At: 2}))
	equal(t, "decided", say(), "甲 rank_kept一级调研员, 乙 removed, 丙 removed, 庚 removed, 辛 team_abolished")
}

// Whoever is on loan counts at home; 待定 and 暂缓 stay, planned or decided.
func TestLevels(t *testing.T) {
	m := meeting(
		model.Person{Name: "甲", Current: deputyA, Planned: model.Seconded, Proposed: "丁县县委副书记（挂职）"},
		model.Person{Name: "乙", Current: "市戊局科员", Planned: model.Seconded, Proposed: deputyA + "(挂职一年)"},
		model.Person{Name: "丙", Current: headA + "（挂职）", Planned: model.Retained},
		model.Person{Name: "丁", Current: staffA, Planned: model.Pending, Proposed: staffB, Relieved: staffA},
		model.Person{Name: "戊", Current: staffA, Planned: model.Deferred, Proposed: headB, Relieved: staffA},
		model.Person{Name: "己", Current: staffA, Planned: model.Promoted, Proposed: "市纪委监委驻甲局纪检监察组常务副组长", Relieved: "二级主任科员"},
	)
	s := m.Strengths()[m.TeamNamed("驻甲局纪检监察组").ID]
	equal(t, "in all", []int{s.Now, s.Out, s.In, s.After, s.LeadersAfter(), s.HeadsAfter()}, []int{4, 0, 0, 4, 2, 0})
}

// A deferral undone gives the chain back, and the counts with it.
func TestDeferralUndone(t *testing.T) {
	m := cast()
	say := func() string { return told(t, reckon(m)) + fmt.Sprint(m.Strengths()) }
	before := say()
	for _, p := range m.People()[:m.OnList()] {
		c, err := m.Decide(model.Decision{Person: p.ID, Disposition: model.Deferred, Reason: "待复核", At: 5})
		doing(t, m)(c, err)
		m.Apply(model.TakeBack(model.Entry{Seq: 1, Command: c.Command, Args: c.Args}, c.Edits, 6))
		equal(t, "after "+p.Name, say(), before)
	}
}

// A post that one person holds is waited for by whoever is planned into it, and
// by whoever waits for theirs. Of a rank there are many.
func TestWaiting(t *testing.T) {
	m := meeting(
		model.Person{Name: "甲", Current: headA, Planned: model.Transferred, Proposed: headB, Relieved: headA},
		model.Person{Name: "乙", Current: deputyA, Planned: model.Promoted, Proposed: headA, Relieved: deputyA},
		model.Person{Name: "丙", Current: staffB, Planned: model.Promoted, Proposed: deputyA, Relieved: staffB},
		model.Person{Name: "丁", Current: staffA, Planned: model.Transferred, Proposed: staffB, Relieved: staffA},
	)
	allow(m, 2)
	p := who(t, m, "甲")
	equal(t, "put off", waiting(m.Waiting(p, model.Decision{Person: p.ID, Disposition: model.Deferred})), "乙>甲 丙>乙")
	equal(t, "stays", waiting(m.Waiting(p, model.Decision{Person: p.ID, Disposition: model.Retained})), "乙>甲 丙>乙")
	equal(t, "as planned", waiting(m.Waiting(p, *model.AsPlanned(p, 0))), "")
	equal(t, "removed", waiting(m.Waiting(p, model.Decision{Person: p.ID, Disposition: model.Removed})), "")
	p = who(t, m, "丙")
	equal(t, "a rank", waiting(m.Waiting(p, model.Decision{Person: p.ID, Disposition: model.Deferred})), "")
}

// A deferral hangs up whoever takes the seat, whatever the texts call it.
func TestWaitingForASeatByAnotherName(t *testing.T) {
	m := meeting(
		model.Person{Name: "甲", Current: "云川市纪委监委驻市卫健委纪检监察组组长、一级调研员", Planned: model.Transferred, Proposed: headB, Relieved: "组长"},
		model.Person{Name: "乙", Current: headA, Planned: model.Transferred, Proposed: "市纪委监委驻云川市卫生健康委员会纪检监察组组长", Relieved: headA},
		model.Person{Name: "丙", Current: staffA, Planned: model.Promoted, Proposed: "市纪委监委驻市卫健委纪检监察组一级主任科员", Relieved: staffA},
	)
	equal(t, "waiting", waiting(m.Waiting(who(t, m, "甲"), model.Decision{Person: who(t, m, "甲").ID, Disposition: model.Deferred, Reason: "待复核"})), "乙>甲")
}

func waiting(list []model.Wait) string {
	var out []string
	for _, w := range list {
		out = append(out, w.Who.Name+">"+w.For.Name)
	}
	return strings.Join(out, " ")
}
