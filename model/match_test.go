package model_test

import (
	"testing"

	"liuzhuan/model"
)

// An id number says who is meant, but not where two lines bear it: then only the
// line that has the name too is that person, whichever of the two comes first.
func TestIDNumberOnTwoLines(t *testing.T) {
	type people = []model.Person
	there := people{{Name: "甲", IDNumber: id1, Birth: "198001", Current: staffA, Planned: model.Retained}}
	line := func(name, id string) model.Person {
		return model.Person{Name: name, IDNumber: id, Birth: "198001", Current: staffA, Planned: model.Retained}
	}
	for _, tt := range []struct {
		name  string
		lines people
		met   string // the name that the person of the roster has afterwards
		fresh int
	}{
		{"one line of another name", people{line("甲改", id1)}, "甲改", 0},
		{"the name and another", people{line("甲", id1), line("乙", id1)}, "甲", 1},
		{"another and the name", people{line("乙", id1), line("甲", id1)}, "甲", 1},
		{"two of other names", people{line("乙", id1), line("丙", id1)}, "甲", 2},
		{"a number of nobody's", people{line("乙", id2)}, "甲", 1},
	} {
		m := meeting(there...)
		p := m.People()[0]
		l := list(tt.lines...)
		// Whoever the birth and post leave open is somebody new.
		l.Answers = answerAll(m.Reconcile(l), model.AskWhom, model.AnswerNew)
		r := m.Reconcile(l)
		m.Apply(r.Change(at(8, 10, 0)))
		equal(t, tt.name, []any{m.Person(p.ID).Name, r.New}, []any{tt.met, tt.fresh})
	}
}

// Who has a number of their own in another line is not meant by a namesake's line
// without one.
func TestOwnNumberStandsElsewhere(t *testing.T) {
	m := meeting(
		model.Person{Name: "张伟", IDNumber: id1, Current: staffA, Planned: model.Retained},
		model.Person{Name: "张伟", Current: staffB, Planned: model.Retained},
	)
	first, second := m.People()[0].ID, m.People()[1].ID
	l := list(
		model.Person{Name: "张伟", Current: staffA, Phone: "1", Planned: model.Retained},
		model.Person{Name: "张伟", IDNumber: id1, Current: staffB, Phone: "2", Planned: model.Retained},
	)
	r := m.Reconcile(l)
	m.Apply(r.Change(at(8, 10, 0)))
	equal(t, "by number", m.Person(first).Phone, "2")
	equal(t, "not by the post of somebody else", m.Person(second).Phone != "2", true)
}

// One person meets one line; of two that would do, the second is somebody else.
func TestOnePersonOneLine(t *testing.T) {
	m := meeting(model.Person{Name: "甲", IDNumber: id1, Current: staffA, Planned: model.Retained})
	same := model.Person{Name: "甲", IDNumber: id1, Current: staffA, Planned: model.Retained}
	r := m.Reconcile(list(same, same))
	equal(t, "met and new", []int{r.Same, r.New}, []int{1, 1})
}
