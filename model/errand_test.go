package model

import (
	"errors"
	"testing"
)

func TestErrands(t *testing.T) {
	m := NewMeeting()
	do := func(c Change, err error) Change {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		m.Apply(c)
		return c
	}
	do(m.EditErrand(Errand{Text: " 编制划转手续 ", Owner: "编办", Due: "20261210"}, 10))
	do(m.EditErrand(Errand{Text: "驻在部门办公用房"}, 11))
	list := m.Errands()
	if len(list) != 2 || list[0].Text != "编制划转手续" || list[0].No != 1 || list[1].No != 2 || list[1].Due != "" {
		t.Fatalf("%+v %+v", list[0], list[1])
	}
	if _, err := m.EditErrand(*list[0], 12); !errors.Is(err, ErrNothing) {
		t.Error("the same once more:", err)
	}
	if _, err := m.EditErrand(Errand{}, 12); !errors.Is(err, ErrNothing) {
		t.Error("nothing raised:", err)
	}
	if _, err := m.EditErrand(Errand{ID: 99, Text: "x"}, 12); !errors.Is(err, ErrNoErrand) {
		t.Error("one that is not there:", err)
	}
	changed := *list[0]
	changed.Owner = "市委编办"
	do(m.EditErrand(changed, 13))
	c := do(m.FinishErrand(changed.ID, "已办", 14))
	if c.Args.Clock != 14 || m.Errand(changed.ID).Done != 14 || m.Errand(changed.ID).Owner != "市委编办" {
		t.Errorf("%+v %+v", c.Args, m.Errand(changed.ID))
	}
	if _, err := m.FinishErrand(changed.ID, "", 15); !errors.Is(err, ErrNothing) {
		t.Error("done twice:", err)
	}
	changed.Text = "划转手续"
	do(m.EditErrand(changed, 16))
	if e := m.Errand(changed.ID); e.Done != 14 || e.Outcome != "已办" {
		t.Errorf("a correction undid it: %+v", e)
	}
	changed.Text = ""
	do(m.EditErrand(changed, 17))
	if len(m.Errands()) != 1 {
		t.Error("it stayed")
	}
}

// Several are done as one step; what is to be done of nobody stands among the rest, by
// day, and is overdue like it.
func TestErrandsToDo(t *testing.T) {
	m := NewMeeting()
	for _, e := range []Errand{{Text: "甲", Owner: "编办"}, {Text: "乙", Due: "20261210"}, {Text: "丙", Due: "20261201"}} {
		c, err := m.EditErrand(e, 10)
		if err != nil {
			t.Fatal(err)
		}
		m.Apply(c)
	}
	todos := m.Todos(Calendar{})
	if len(todos) != 3 || todos[0].Text != "丙" || !todos[0].Overdue("20261202") || todos[1].Overdue("20261210") || todos[2].NoDay != NoDayOpen ||
		todos[2].Owner != "编办" {
		t.Fatalf("%+v", todos)
	}
	var ids []ID
	for _, e := range m.Errands() {
		ids = append(ids, e.ID)
	}
	c, err := m.FinishErrands(ids[:2], 20)
	if err != nil || c.Args.Count != 2 || c.Args.Name != "" {
		t.Fatal(err, c.Args)
	}
	m.Apply(c)
	if c, err = m.FinishErrands(ids, 21); err != nil || c.Args.Count != 1 || c.Args.Name != "丙" {
		t.Fatal(err, c.Args)
	}
	m.Apply(c)
	if _, err := m.FinishErrands(ids, 22); !errors.Is(err, ErrNothing) || len(m.Todos(Calendar{})) != 0 {
		t.Fatal(err)
	}
}
