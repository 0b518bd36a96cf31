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
		{Name: "甲", Current: headA}, {Name: "张伟", Birth: "197401", Current: staffA, IDNumber: id1},
		{Name: "张伟", Birth: "198101", Current: staffB, IDNumber: id2},
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
		{"the post changed", lines{wife}, lines{{Person: "甲", Relation: "妻子", Name: "乙", Post: staffB}}, "0/1/0 post:" + staffA + ">" + staffB,
			"甲 妻子乙"},
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

func TestNearRelation(t *testing.T) {
	for word, want := range map[string]bool{
		"妻子": true, "配偶": true, "爱人": true, "老公": true, "长子": true, "次女": true, "二哥": true, "三弟": true, "堂兄": true, "表妹": true,
		"岳父": true, "儿媳": true, "妻弟": true, "大姨子": true, "外甥女": true, "父亲（已故）": true, "弟 媳": true,
		"同学": false, "战友": false, "表叔": false, "表姑": false, "堂伯": false, "干妈": false, "未婚妻": false, "其他亲属": false, "前妻": false,
		"朋友": false, "": false,
	} {
		equal(t, word, model.NearRelation(word), want)
	}
}

// A relation that is not checked is told once a word, however many lines bear it.
func TestUnknownRelationsAreTold(t *testing.T) {
	m := meeting(model.Person{Name: "甲", Current: staffA}, model.Person{Name: "乙", Current: staffA})
	l := kinList(
		model.KinLine{Person: "甲", Relation: "同学", Name: "丙"}, model.KinLine{Person: "乙", Relation: "同学", Name: "丁"},
		model.KinLine{Person: "乙", Relation: "前妻", Name: "戊"}, model.KinLine{Person: "乙", Relation: "哥哥", Name: "己"},
		model.KinLine{Person: "乙", Relation: "表叔", Name: "庚"},
	)
	equal(t, "found", sum(m.ReconcileKin(l)), "5/0/0 ?relation ?relation")
	family := list(model.Person{Name: "甲", Current: staffA})
	family.Forms = true
	family.Rows[0].Form = &model.FormLine{Path: "甲.lrmx", Family: []model.KinLine{{Relation: "战友", Name: "辛"}, {Relation: "妻子", Name: "壬"}}}
	equal(t, "forms", sum(m.Reconcile(family)), "0/0/1 ?relation")
}
