package model_test

import (
	"fmt"
	"strings"
	"testing"

	"liuzhuan/model"
)

const (
	id1 = "34052419800101001X"
	id2 = "11010519491231002X"
)

// sum says what a reconciliation found: new/changed/same, the changed fields,
// the doubts, and who vanished.
func sum(r *model.Reconciliation) string {
	out := fmt.Sprintf("%d/%d/%d", r.New, r.Changed, r.Same)
	for _, c := range r.Changes {
		out += fmt.Sprintf(" %s:%s>%s", c.Field, c.Old, c.New)
	}
	for _, f := range r.Doubtful {
		out += " ?" + string(f.Doubt)
	}
	for _, p := range r.Vanished {
		out += " -" + p.Name
	}
	return out
}

// Which line meets which person. A name alone is never enough where two bear it.
func TestReconcile(t *testing.T) {
	type people = []model.Person
	two := people{
		{Name: "张伟", Birth: "197401", Current: staffA, IDNumber: id1},
		{Name: "张伟", Birth: "198101", Current: staffB, IDNumber: id2},
	}
	tests := []struct {
		name         string
		there, lines people
		want         string
	}{
		{"an empty meeting", nil, people{{Name: "甲"}, {Name: "乙"}}, "2/0/0"},
		{"the same list again", two, two, "0/0/2"},
		{"the same list in another order", two, people{two[1], two[0]}, "0/0/2"},
		{"the same nameless facts again", people{{Name: "张伟"}, {Name: "张伟"}}, people{{Name: "张伟"}, {Name: "张伟"}}, "0/0/2"},
		{"by id, the name put right", people{{Name: "张玮", IDNumber: id1}}, people{{Name: "张伟", IDNumber: id1}}, "0/1/0 name:张玮>张伟"},
		{"by id, the birth put right", two, people{{Name: "张伟", Birth: "197402", Current: staffA, IDNumber: id1}, two[1]}, "0/1/1 birth:197401>197402"},
		{"by name and birth", people{{Name: "甲", Birth: "197401", Phone: "1"}}, people{{Name: "甲", Birth: "197401", Phone: "2"}}, "0/1/0 phone:1>2"},
		{"by name and birth, the id put right", people{{Name: "甲", Birth: "197401", IDNumber: id1}}, people{{Name: "甲", Birth: "197401", IDNumber: id2}},
			"0/1/0 id_number:" + id1 + ">" + id2},
		{"by name and post, the birth put right", people{{Name: "甲", Birth: "197401", Current: staffA}},
			people{{Name: "甲", Birth: "197402", Current: staffA}}, "0/1/0 birth:197401>197402"},
		{"by the name alone, where one bears it", people{{Name: "甲"}}, people{{Name: "甲", Birth: "197401"}}, "0/1/0 birth:>197401"},
		{"not by the name alone, where births differ", people{{Name: "甲", Birth: "197401", Current: staffA}},
			people{{Name: "甲", Birth: "198101", Current: staffB}}, "1/0/0 ?same_name -甲"},
		{"not by the name alone, where two are there", people{{Name: "张伟", Current: staffA}, {Name: "张伟", Current: staffB}},
			people{{Name: "张伟", Phone: "1"}}, "1/0/0 ?same_name -张伟 -张伟"},
		{"not by the name alone, where two lines bear it", people{{Name: "张伟", Phone: "1"}},
			people{{Name: "张伟", Phone: "2"}, {Name: "张伟", Phone: "3"}}, "2/0/0 ?same_name ?same_name -张伟"},
		{"two of one name and birth, told apart by the post",
			people{{Name: "张伟", Birth: "197401", Current: staffA}, {Name: "张伟", Birth: "197401", Current: staffB}},
			people{{Name: "张伟", Birth: "197401", Current: staffB, Phone: "2"}, {Name: "张伟", Birth: "197401", Current: staffA, Phone: "1"}},
			"0/2/0 phone:>2 phone:>1"},
		{"a newcomer does not take the place of a namesake named further down", people{{Name: "张伟", Birth: "197401", IDNumber: id1}},
			people{{Name: "张伟", Birth: "197401", IDNumber: id2}, {Name: "张伟", Birth: "197401", IDNumber: id1, Phone: "1"}}, "1/1/0 phone:>1 ?same_name"},
		{"two new lines of one name, told apart", nil, two, "2/0/0"},
		{"two new lines of one name, not told apart", nil, people{{Name: "张伟"}, {Name: "张伟"}}, "2/0/0 ?same_name ?same_name"},
		{"two new lines of one id", nil, people{{Name: "甲", IDNumber: id1}, {Name: "乙", IDNumber: id1}}, "2/0/0 ?duplicate_id ?duplicate_id"},
		{"two lines of one id, again", people{{Name: "甲", IDNumber: id1}, {Name: "乙", IDNumber: id1}},
			people{{Name: "甲", IDNumber: id1}, {Name: "乙", IDNumber: id1}}, "0/0/2"},
		{"one person in two lines, again", people{{Name: "甲", IDNumber: id1}, {Name: "甲", IDNumber: id1, Phone: "1"}},
			people{{Name: "甲", IDNumber: id1}, {Name: "甲", IDNumber: id1, Phone: "1"}}, "0/0/2"},
		{"somebody vanished", people{{Name: "甲"}, {Name: "乙"}}, people{{Name: "乙"}}, "0/0/1 -甲"},
		{"a plan changed", people{{Name: "甲", Current: staffA}},
			people{{Name: "甲", Current: staffA, Planned: model.Transferred, Proposed: staffB, Relieved: staffA}},
			"0/1/0 planned:retained>transferred proposed:>" + staffB + " relieved:>" + staffA},
		{"moved to another team meanwhile", people{{Name: "甲", Birth: "197401", Current: staffA}}, people{{Name: "甲", Birth: "197401", Current: staffB}},
			"0/1/0 current:" + staffA + ">" + staffB + " team:驻甲局纪检监察组>驻乙局纪检监察组"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m := meeting(tt.there...)
			doing(t, m)(m.AddGuest("甲", "", at(8, 0, 0)))
			for i := range tt.lines {
				if tt.lines[i].Planned == "" {
					tt.lines[i].Planned = model.Retained
				}
			}
			before := state(m)
			l := list(tt.lines...)
			r := m.Reconcile(l)
			equal(t, "reconciliation", sum(r), tt.want)
			equal(t, "the meeting before Apply", state(m), before)
			c := r.Change(at(8, 30, 0))
			equal(t, "nothing to write", c.Empty(), r.New+r.Changed == 0)
			m.Apply(c)
			again := m.Reconcile(l)
			equal(t, "once more", []int{again.New, again.Changed, again.Same}, []int{0, 0, len(tt.lines)})
			equal(t, "once more", again.Change(0).Empty(), true)
		})
	}
}

// A list changes only the fields it carries, and never what was done in the
// room.
func TestReconcileTouchesNoFacts(t *testing.T) {
	m := meeting(model.Person{Name: "甲", Birth: "197401", Phone: "1", Current: staffA}, model.Person{Name: "乙", Current: staffA})
	do := doing(t, m)
	for _, p := range m.People() {
		do(m.Arrive(p.ID, at(8, 50, 0)))
	}
	do(m.ConfirmAll(m.People(), "", at(9, 10, 0)))
	do(m.StartTalk(start(both, 9, 40), nil))
	do(m.EndTalk(at(10, 0, 0)))
	do(m.Fulfil(m.People()[0].ID, model.ItemPledge, at(10, 5, 0)))
	facts := func() (out []string) {
		for _, row := range state(m) {
			if !strings.HasPrefix(row, string(model.PersonTable)) {
				out = append(out, row)
			}
		}
		return out
	}
	before := facts()
	l := list(model.Person{Name: "甲", Birth: "197402", Current: staffA, Planned: model.Removed})
	l.Fields = []model.Field{"name", "birth", "planned"}
	r := m.Reconcile(l)
	equal(t, "found", sum(r), "0/1/0 birth:197401>197402 planned:retained>removed -乙")
	m.Apply(r.Change(at(10, 10, 0)))
	p := m.People()[0]
	equal(t, "甲", []any{p.Birth, p.Phone, p.Current, p.Planned}, []any{model.Date("197402"), "1", staffA, model.Removed})
	equal(t, "facts", facts(), before)
	equal(t, "乙 stays", names(m.People()), []string{"甲", "乙"})
}

func TestReconcileOrderTeamBatch(t *testing.T) {
	m := meeting()
	l := list(
		model.Person{Name: "甲", Current: "市纪委监委副科级纪检监察员"},
		model.Person{Name: "乙", Current: staffB, Proposed: headA},
		model.Person{Name: "丙", Current: staffB},
	)
	l.Ordered = true
	l.Rows[0].No, l.Rows[1].No, l.Rows[2].No = 3, 1, 0
	l.Rows[0].Team = "驻甲局纪检监察组"
	l.Rows[1].Batch, l.Rows[2].Batch = "纪委批次", "纪委批次"
	m.Apply(m.Reconcile(l).Change(1))
	equal(t, "order", names(m.People()), []string{"乙", "甲", "丙"})
	var teams []string
	for _, p := range m.People() {
		teams = append(teams, m.TeamName(p.Team))
	}
	equal(t, "teams", teams, []string{"驻乙局纪检监察组", "驻甲局纪检监察组", "驻乙局纪检监察组"})
	equal(t, "every team once", len(m.Teams()), 2)
	equal(t, "one batch", []any{len(m.Batches()), m.Batches()[0].Name, m.People()[2].Batch == m.Batches()[0].ID}, []any{1, "纪委批次", true})

	l.Rows[0].No, l.Rows[1].No = 1, 3
	l.Rows[2].Batch = "市委批次"
	r := m.Reconcile(l)
	equal(t, "found", sum(r), "0/3/0 no:3>1 no:1>3 batch:纪委批次>市委批次")
	m.Apply(r.Change(2))
	equal(t, "order", names(m.People()), []string{"甲", "乙", "丙"})
	equal(t, "a line without a number goes behind", m.People()[2].No, 4)
}
