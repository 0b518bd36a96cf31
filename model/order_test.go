package model_test

import (
	"testing"

	"liuzhuan/model"
)

// A reading that nobody arranged goes by who decided, on paper and on the screen
// alike; arranged by hand it is as it was arranged.
func TestReadingGoesByBatch(t *testing.T) {
	m := meeting()
	do := doing(t, m)
	l := model.List{Fields: model.Fields, Ordered: true}
	for i, batch := range []string{"市委", "市纪委", "市委", "", "市纪委"} {
		l.Rows = append(l.Rows, model.Incoming{Row: i + 2, No: i + 1, Batch: batch,
			Person: model.Person{Name: []string{"甲", "乙", "丙", "丁", "戊"}[i], Current: staffA}})
	}
	m.Apply(m.Reconcile(l).Change(at(8, 0, 0)))
	do(m.AddGuest("客", "", at(8, 1, 0)))
	byBatch, byRoster := []string{"甲", "丙", "乙", "戊", "丁"}, []string{"甲", "乙", "丙", "丁", "戊"}
	equal(t, "reading", names(m.Ordered(model.SettingReading)), byBatch)
	equal(t, "seating", names(m.Ordered(model.SettingSeating)), byRoster)
	equal(t, "announcement", names(m.Walk(model.Announce)), append(byBatch, "客"))
	equal(t, "sign-in", names(m.Walk(model.SignIn)), append(byRoster, "客"))

	do(m.Reorder(model.SettingReading, who(t, m, "丁").ID, -4, at(8, 2, 0)))
	arranged := []string{"丁", "甲", "丙", "乙", "戊"}
	equal(t, "arranged", names(m.Ordered(model.SettingReading)), arranged)
	equal(t, "announcement, arranged", names(m.Walk(model.Announce)), append(arranged, "客"))
}

// Anybody can be moved to either end, and no farther.
func TestReorderToTheEnds(t *testing.T) {
	for _, tt := range []struct {
		name string
		step int
		want []string
	}{
		{"甲", 1, []string{"乙", "甲", "丙"}},
		{"甲", 2, []string{"乙", "丙", "甲"}},
		{"甲", 9, []string{"乙", "丙", "甲"}},
		{"乙", 1, []string{"甲", "丙", "乙"}},
		{"丙", -1, []string{"甲", "丙", "乙"}},
		{"丙", -2, []string{"丙", "甲", "乙"}},
		{"丙", -9, []string{"丙", "甲", "乙"}},
	} {
		m := meeting(model.Person{Name: "甲", Current: staffA}, model.Person{Name: "乙", Current: staffA}, model.Person{Name: "丙", Current: staffA})
		c, err := m.Reorder(model.SettingSeating, who(t, m, tt.name).ID, tt.step, at(8, 0, 0))
		if err != nil {
			t.Fatal(tt.name, tt.step, err)
		}
		equal(t, "said of", c.Args.Name, tt.name)
		m.Apply(c)
		equal(t, tt.name, names(m.Ordered(model.SettingSeating)), tt.want)
	}
	m := meeting(model.Person{Name: "甲", Current: staffA}, model.Person{Name: "乙", Current: staffA})
	refused(t, model.ErrNothing)(m.Reorder(model.SettingSeating, who(t, m, "甲").ID, -1, at(8, 0, 0)))
	refused(t, model.ErrNothing)(m.Reorder(model.SettingSeating, who(t, m, "乙").ID, 1, at(8, 0, 0)))
	refused(t, model.ErrNoPerson)(m.Reorder(model.SettingSeating, 1, 1, at(8, 0, 0)))
	doing(t, m)(m.AddGuest("客", "", at(8, 1, 0)))
	refused(t, model.ErrNoPerson)(m.Reorder(model.SettingSeating, who(t, m, "客").ID, -1, at(8, 0, 0)))
	// Whoever comes to the list after it was arranged stands behind.
	doing(t, m)(m.Reorder(model.SettingSeating, who(t, m, "乙").ID, -1, at(8, 2, 0)))
	m.Load(&model.Person{ID: 99, No: 9, Name: "新", Current: staffA})
	equal(t, "later", names(m.Ordered(model.SettingSeating)), []string{"乙", "甲", "新"})
}
