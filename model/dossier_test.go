package model_test

import (
	"testing"

	"liuzhuan/model"
)

// Whose file has which sheets, and how far they have come: a pledge that is signed is
// the pledge owed, and was printed.
func TestDossier(t *testing.T) {
	m := model.NewMeeting()
	for i, d := range []model.Disposition{model.Retained, model.Transferred, model.Removed, model.Deferred, model.Pending} {
		m.Load(&model.Person{ID: model.ID(i + 1), No: i + 1, Name: "甲", Planned: d})
	}
	m.Load(&model.Person{ID: 9, No: 1, Name: "乙", OffList: true, Planned: model.Retained})
	for sheet, want := range map[model.Sheet][]model.ID{
		model.SheetApproval: {1, 2, 3}, model.SheetTalks: {1, 2}, model.SheetPledge: {1, 2}, model.SheetHandover: {2, 3},
	} {
		var got []model.ID
		for _, p := range m.Filed(sheet) {
			got = append(got, p.ID)
		}
		if len(got) != len(want) || got[0] != want[0] || got[len(got)-1] != want[len(want)-1] {
			t.Errorf("%s: %v, want %v", sheet, got, want)
		}
	}
	tick := func(person model.ID, item model.Item) {
		c, err := m.Fulfil(person, item, 1)
		if err != nil {
			t.Fatal(err)
		}
		m.Apply(c)
	}
	tick(1, model.SheetTalks.Item(model.StepPrinted))
	tick(2, model.SheetPledge.Item(model.StepSigned))
	if !m.Reached(1, model.SheetTalks, model.StepPrinted) || m.Reached(1, model.SheetTalks, model.StepSigned) {
		t.Error("what is printed is not signed")
	}
	if !m.Done(m.Person(2), model.ItemPledge) || len(m.Unreached(model.SheetPledge, model.StepPrinted)) != 1 {
		t.Error("a signed pledge is owed still, or was not printed")
	}
	for _, item := range model.Items {
		if _, _, ok := item.Sheeted(); ok {
			t.Errorf("%s is the tick of a sheet", item)
		}
	}
	if s, step, ok := model.SheetTalks.Item(model.StepSigned).Sheeted(); !ok || s != model.SheetTalks || step != model.StepSigned {
		t.Error("the tick of a sheet is not read")
	}
}
