package model_test

import (
	"slices"
	"testing"

	"liuzhuan/model"
)

// Whoever anything was recorded about stays when a corrected list lacks them, as
// somebody not on the list; of anybody else nothing is left.
func TestRemovalKeepsWhatWasRecorded(t *testing.T) {
	tests := map[string]func(do func(model.Change, error), m *model.Meeting, p *model.Person){
		"nothing": nil,
		"a decision": func(do func(model.Change, error), m *model.Meeting, p *model.Person) {
			do(m.Confirm(p.ID, at(9, 10, 0)))
		},
		"an attendance": func(do func(model.Change, error), m *model.Meeting, p *model.Person) {
			do(m.Attend(model.Attendance{Person: p.ID, State: model.Leave, Reason: "住院", At: at(8, 0, 0)}, at(8, 0, 0)))
		},
		"a matter raised": func(do func(model.Change, error), m *model.Meeting, p *model.Person) {
			do(m.RaiseMatter(p.ID, "经商情况待核", at(8, 30, 0)))
		},
		"a matter cleared": func(do func(model.Change, error), m *model.Meeting, p *model.Person) {
			do(m.RaiseMatter(p.ID, "经商情况待核", at(8, 30, 0)))
			do(m.ClearMatter(p.ID, "核实无问题", at(8, 40, 0)))
		},
		"a talk": func(do func(model.Change, error), m *model.Meeting, p *model.Person) {
			do(m.StartTalk(model.TalkSession{Kinds: both, Individual: true, Started: at(9, 40, 0)}, []*model.Person{p}))
		},
	}
	for _, item := range []model.Item{model.ItemPledge, model.ItemStatement, model.ItemReport, model.ItemHandover, model.ItemTold, model.ItemFiles,
		model.OwnItem{Name: "宣誓"}.Item(), model.SheetTalks.Item(model.StepPrinted)} {
		tests["done: "+string(item)] = func(do func(model.Change, error), m *model.Meeting, p *model.Person) {
			do(m.Fulfil(p.ID, item, at(10, 40, 0)))
		}
	}
	for name, record := range tests {
		m := meeting(model.Person{Name: "甲", Current: staffA}, model.Person{Name: "乙", Current: staffA}, model.Person{Name: "丙", Current: staffB})
		gone := who(t, m, "乙")
		if record != nil {
			record(doing(t, m), m, gone)
		}
		before := state(m)
		l := list(*who(t, m, "甲"), *who(t, m, "丙"))
		l.Answers = answerAll(m.Reconcile(l), model.AskVanished, model.AnswerRemove)
		c := m.Reconcile(l).Change(at(11, 0, 0))
		m.Apply(c)
		equal(t, name+": removed", c.Args.Removed, 1)
		equal(t, name+": on the list", names(m.People()[:m.OnList()]), []string{"甲", "丙"})
		kept := m.Person(gone.ID)
		equal(t, name+": stays", kept != nil && kept.OffList, record != nil)
		about := 0
		for r := range m.Rows {
			if model.PersonOf(r) == gone.ID {
				about++
			}
		}
		if record == nil && about > 0 {
			t.Errorf("%s: %d rows are left of somebody who is gone", name, about)
		}
		m.Apply(model.Change{Edits: model.Inverse(c.Edits)})
		if !slices.Equal(state(m), before) {
			t.Errorf("%s: taken back it is not as it was", name)
		}
	}
}

// Two who are removed and stay have numbers of their own behind the guests.
func TestRemovedGuestsHaveNumbers(t *testing.T) {
	m := meeting(model.Person{Name: "甲", Current: staffA}, model.Person{Name: "乙", Current: staffA}, model.Person{Name: "丙", Current: staffB})
	do := doing(t, m)
	do(m.AddGuest("客", "", at(8, 0, 0)))
	do(m.Arrive(who(t, m, "甲").ID, at(8, 50, 0)))
	do(m.Arrive(who(t, m, "乙").ID, at(8, 50, 0)))
	l := list(*who(t, m, "丙"))
	l.Answers = answerAll(m.Reconcile(l), model.AskVanished, model.AnswerRemove)
	m.Apply(m.Reconcile(l).Change(at(11, 0, 0)))
	var numbers []int
	for _, p := range m.People()[m.OnList():] {
		numbers = append(numbers, p.No)
	}
	slices.Sort(numbers)
	equal(t, "numbers", numbers, []int{1, 2, 3})
}
