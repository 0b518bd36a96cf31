package model_test

import (
	"fmt"
	"slices"
	"testing"

	"liuzhuan/model"
)

// A sitting after which everything there is to do is left for somebody, on a
// Sunday: three working days on is Wednesday, ten is Friday of the next week.
func TestTodos(t *testing.T) {
	m := meeting(
		model.Person{Name: "留任人", Current: staffA},
		model.Person{Name: "转任人", Current: staffA, Planned: model.Transferred, Proposed: staffB, Relieved: staffA},
		model.Person{Name: "提任人", Current: staffB, Planned: model.Promoted, Proposed: deputyA, Relieved: staffB},
		model.Person{Name: "暂缓人", Current: headA, Planned: model.Transferred, Proposed: headB, Relieved: headA},
		model.Person{Name: "等岗人", Current: deputyA, Planned: model.Promoted, Proposed: headA, Relieved: deputyA},
		model.Person{Name: "缺席人", Current: staffB},
	)
	allow(m, 2)
	do := func(c model.Change, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		m.Apply(c)
	}
	for _, p := range m.People() {
		if p.Name != "缺席人" {
			do(m.Arrive(p.ID, at(8, 50, 0)))
		}
	}
	do(m.Decide(model.Decision{Person: who(t, m, "暂缓人").ID, Disposition: model.Deferred, Reason: "待复核", At: at(9, 10, 0)}))
	do(m.ConfirmAll(m.People(), "全部", at(9, 20, 0)))
	do(m.StartTalk(model.TalkSession{Kinds: model.Kinds, Started: at(9, 40, 0)}, nil))
	do(m.EndTalk(at(10, 30, 0)))
	do(m.RaiseMatter(who(t, m, "留任人").ID, "经商情况待核", at(10, 31, 0)))
	for _, p := range m.People() {
		if p.Name != "缺席人" && p.Name != "暂缓人" {
			do(m.Fulfil(p.ID, model.ItemPledge, at(10, 40, 0)))
		}
	}
	type line struct {
		chore model.Chore
		name  string
		on    model.Date
	}
	check := func(want []line) {
		t.Helper()
		for i, got := range m.Todos(model.PublishedCalendar()) {
			one := line{got.Chore, m.Person(got.Person).Name, got.Due.On}
			if i >= len(want) || one != want[i] {
				t.Errorf("%d is %v", i, one)
			}
		}
		if n := len(m.Todos(model.PublishedCalendar())); n != len(want) {
			t.Errorf("%d things to do, want %d", n, len(want))
		}
	}
	check([]line{
		{"tell", "缺席人", "20261122"},
		{"make_up", "缺席人", "20261125"}, {"pledge", "缺席人", "20261125"},
		{"handover", "转任人", "20261204"}, {"handover", "提任人", "20261204"}, {"handover", "等岗人", "20261204"},
		{"matter", "留任人", ""},
		{"report", "转任人", ""}, {"report", "提任人", ""}, {"report", "等岗人", ""},
		{"probation", "提任人", ""}, {"probation", "等岗人", ""},
		{"deferred", "暂缓人", ""}, {"waiting", "等岗人", ""}, {"waiting", "提任人", ""},
	})
	if m.Issuable(who(t, m, "留任人")) || m.Issuable(who(t, m, "暂缓人")) || !m.Issuable(who(t, m, "转任人")) {
		t.Error("who may be issued is wrong")
	}
	do(m.ClearMatter(who(t, m, "留任人").ID, "核实无问题", at(11, 0, 0)))
	if !m.Issuable(who(t, m, "留任人")) {
		t.Error("a cleared matter still blocks")
	}
	do(m.Set(map[model.SettingName]any{model.SettingItems: []model.Item{model.ItemPreTalk}}, at(11, 1, 0)))
	check([]line{
		{"tell", "缺席人", "20261122"}, {"make_up", "缺席人", "20261125"},
		{"probation", "提任人", ""}, {"probation", "等岗人", ""},
		{"deferred", "暂缓人", ""}, {"waiting", "等岗人", ""}, {"waiting", "提任人", ""},
	})
	if n := m.Tally().Talks[model.Integrity].Required; n != 0 {
		t.Errorf("%d owe a talk that this meeting does not keep", n)
	}
}

// Whoever was not in the room when their item was read is to be told: who came
// later, is on leave, absent, or never seen. Who came in time, or at that very
// instant, heard it.
func TestTold(t *testing.T) {
	read := at(9, 10, 0)
	for _, tt := range []struct {
		name  string
		state *model.Attendance
		want  bool
	}{
		{"in time", &model.Attendance{State: model.Present, At: at(8, 50, 0)}, false},
		{"at that instant", &model.Attendance{State: model.Present, At: read}, false},
		{"an instant later", &model.Attendance{State: model.Present, At: read + 1}, true},
		{"on leave", &model.Attendance{State: model.Leave, Reason: "住院", At: at(8, 50, 0)}, true},
		{"absent", &model.Attendance{State: model.Absent, At: at(8, 50, 0)}, true},
		{"never seen", nil, true},
	} {
		m := meeting(model.Person{Name: "甲", Current: staffA})
		do, p := doing(t, m), m.People()[0]
		do(m.Confirm(p.ID, read))
		if tt.state != nil {
			tt.state.Person = p.ID
			m.Load(&model.Attendance{Person: p.ID, State: tt.state.State, At: tt.state.At, Reason: tt.state.Reason})
		}
		told := func() bool {
			return slices.ContainsFunc(m.TodosOf(p, model.PublishedCalendar()), func(todo model.Todo) bool { return todo.Chore == model.ChoreTell })
		}
		equal(t, tt.name, told(), tt.want)
		if tt.want {
			do(m.Fulfil(p.ID, model.ItemTold, at(11, 0, 0)))
			equal(t, tt.name+", told", told(), false)
		}
	}
}

// Who owes what may be set item by item; the rest keeps its defaults.
func TestDutiesSetting(t *testing.T) {
	m := meeting(model.Person{Name: "免职人", Current: staffA, Planned: model.Removed, Relieved: staffA})
	p := who(t, m, "免职人")
	if m.Owes(p, model.ItemPreTalk) {
		t.Fatal("removal owes a talk by default")
	}
	c, err := m.Set(map[model.SettingName]any{model.SettingDuties: map[model.Item][]model.Disposition{model.ItemPreTalk: {model.Removed}}}, at(8, 0, 0))
	if err != nil {
		t.Fatal(err)
	}
	m.Apply(c)
	if !m.Owes(p, model.ItemPreTalk) || m.Owes(p, model.ItemPledge) || m.OwedUnder(model.Retained, model.ItemPreTalk) ||
		!m.OwedUnder(model.Retained, model.ItemPledge) {
		t.Error(m.OwedBy(model.ItemPreTalk), m.OwedBy(model.ItemPledge))
	}
}

// In a chain everybody waits for the post of the one before, not for that of the
// person who was deferred.
func TestTodoNamesWhoIsWaitedFor(t *testing.T) {
	const post = "云川市纪委监委驻市%s纪检监察组副组长"
	a, b, c := fmt.Sprintf(post, "财政局"), fmt.Sprintf(post, "检察院"), fmt.Sprintf(post, "教育局")
	m := meeting(
		model.Person{Name: "甲", Current: a, Proposed: fmt.Sprintf(post, "公安局"), Planned: model.Transferred},
		model.Person{Name: "乙", Current: b, Proposed: a, Planned: model.Transferred},
		model.Person{Name: "丙", Current: c, Proposed: b, Planned: model.Transferred},
	)
	allow(m, 2)
	p := m.People()
	d, err := m.Decide(model.Decision{Person: p[0].ID, Disposition: model.Deferred, Reason: "待复核", At: 5})
	if err != nil {
		t.Fatal(err)
	}
	m.Apply(d)
	waits := map[model.ID]model.ID{}
	for _, todo := range m.TodosOf(p[0], model.Calendar{}) {
		if todo.Chore == model.ChoreWaiting {
			waits[todo.Person] = todo.Other
		}
	}
	if len(waits) != 2 || waits[p[1].ID] != p[0].ID || waits[p[2].ID] != p[1].ID {
		t.Error(waits)
	}
}

// By when somebody reports the batch says, else the day on which somebody goes along,
// else so many working days from the first day on, which counts.
func TestReportsBy(t *testing.T) {
	m := meeting(
		model.Person{Name: "转任人", Current: staffA, Planned: model.Transferred, Proposed: staffB, Relieved: staffA},
		model.Person{Name: "挂职人", Current: staffB, Planned: model.Seconded, Proposed: staffA},
		model.Person{Name: "回机关", Current: staffA, Planned: model.Transferred, Proposed: "市财政局办公室主任", Relieved: staffA},
	)
	do := func(c model.Change, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		m.Apply(c)
	}
	do(m.ConfirmAll(m.People(), "全部", at(9, 20, 0)))
	due := func(name string) (model.Todo, string) {
		for _, todo := range m.TodosOf(who(t, m, name), model.PublishedCalendar()) {
			if todo.Chore == model.ChoreReport {
				return todo, m.TeamName(todo.Team) + " " + string(todo.From) + "~" + string(todo.Due.On) + string(todo.NoDay)
			}
		}
		return model.Todo{}, "none"
	}
	say := func(name, want string) {
		t.Helper()
		if _, got := due(name); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
	say("转任人", teamB+" ~report")
	say("挂职人", teamA+" ~report")
	say("回机关", " ~report")
	terms := m.Terms()
	terms.ReportDays = 3
	do(m.Set(map[model.SettingName]any{model.SettingTerms: terms}, 9))
	say("转任人", teamB+" ~20261125")
	b := *m.Batches()[0]
	b.ReportFrom = "20261130"
	do(m.EditBatch(b, 9))
	say("转任人", teamB+" 20261130~20261202")
	team := *m.TeamNamed(teamB)
	team.EscortOn = "20261203"
	do(m.EditTeam(team, 9))
	say("转任人", teamB+" 20261130~20261203")
	say("挂职人", teamA+" 20261130~20261202")
	after := *m.Batches()[0]
	after.ReportBy = "20261204"
	do(m.EditBatch(after, 9))
	say("转任人", teamB+" 20261130~20261204")
	say("回机关", " 20261130~20261204")
}
