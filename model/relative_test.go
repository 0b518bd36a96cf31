package model_test

import (
	"strings"
	"testing"

	"liuzhuan/model"
)

func kinList(lines ...model.KinLine) model.KinList {
	l := model.KinList{File: "家庭关系.csv", Lines: lines}
	for i := range l.Lines {
		l.Lines[i].Row = i + 2
	}
	return l
}

func TestReconcileKin(t *testing.T) {
	people := []model.Person{
		{Name: "甲", Current: headA}, {Name: "张伟", Birth: "197401", Current: staffA, IDNumber: id1}, {Name: "张伟", Birth: "198101", Current: staffB, IDNumber: id2},
	}
	wife := model.KinLine{Person: "甲", Relation: "妻子", Name: "乙", Post: staffA}
	type lines = []model.KinLine
	tests := []struct {
		name         string
		there, lines lines
		want, after  string
	}{
		{"new", nil, lines{wife, {Person: "甲", Relation: "父亲", Name: "丙"}}, "2/0/0", "甲 妻子乙 父亲丙"},
		{"the same again", lines{wife}, lines{wife}, "0/0/1", "甲 妻子乙"},
		{"a line twice", nil, lines{wife, wife}, "1/0/1", "甲 妻子乙"},
		{"the post changed", lines{wife}, lines{{Person: "甲", Relation: "妻子", Name: "乙", Post: staffB}}, "0/1/0 post:" + staffA + ">" + staffB, "甲 妻子乙"},
		{"the relation put right", lines{wife}, lines{{Person: "甲", Relation: "配偶", Name: "乙", Post: staffA}}, "0/1/0 relation:妻子>配偶", "甲 配偶乙"},
		{"an empty cell says nothing", lines{wife}, lines{{Person: "甲", Relation: "妻子", Name: "乙"}}, "0/0/1", "甲 妻子乙"},
		{"who is not in the list stays", lines{wife}, lines{{Person: "甲", Relation: "儿子", Name: "丁"}}, "1/0/0", "甲 儿子丁 妻子乙"},
		{"a name that two bear", nil, lines{{Person: "张伟", Relation: "妻子", Name: "乙"}}, "0/0/0 ?same_name", ""},
		{"told apart by the id number", nil, lines{{Person: "张伟", IDNumber: id2, Relation: "妻子", Name: "乙"}}, "1/0/0", "张伟 妻子乙"},
		{"another's id number", nil, lines{{Person: "张伟", IDNumber: "999", Relation: "妻子", Name: "乙"}}, "0/0/0 ?not_listed", ""},
		{"nobody of the name", nil, lines{{Person: "丙", Relation: "妻子", Name: "乙"}}, "0/0/0 ?not_listed", ""},
		{"a guest of the name", nil, lines{{Person: "客", Relation: "妻子", Name: "乙"}}, "0/0/0 ?not_listed", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m := meeting(people...)
			doing(t, m)(m.AddGuest("客", "", at(8, 0, 0)))
			m.Apply(m.ReconcileKin(kinList(tt.there...)).Change(1))
			before := state(m)
			r := m.ReconcileKin(kinList(tt.lines...))
			equal(t, "reconciliation", sum(r), tt.want)
			equal(t, "the meeting before Apply", state(m), before)
			c := r.Change(2)
			equal(t, "nothing to write", c.Empty(), r.New+r.Changed == 0)
			m.Apply(c)
			var after []string
			for _, p := range m.People() {
				for i, kin := range m.Relatives(p.ID) {
					if i == 0 {
						after = append(after, p.Name)
					}
					after = append(after, kin.Relation+kin.Name)
				}
			}
			equal(t, "relatives", strings.Join(after, " "), tt.after)
			again := m.ReconcileKin(kinList(tt.lines...))
			equal(t, "once more", []any{again.New, again.Changed, again.Change(3).Empty()}, []any{0, 0, true})
			m.Apply(model.Change{Edits: model.Inverse(c.Edits)})
			equal(t, "taken back", state(m), before)
		})
	}
}
