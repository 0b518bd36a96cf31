package check_test

import (
	"testing"

	"liuzhuan/model"
	"liuzhuan/model/check"
)

// Publicity over the national day of 2026: the eight days from 29 September have
// two working days; a matter raised is found until it is cleared.
func TestFollowUp(t *testing.T) {
	m := model.NewMeeting()
	m.Load(&model.Info{ID: model.InfoID, Date: "20261122"})
	m.Load(&model.Batch{ID: 1, Name: "市委批次", PostedFrom: "20260929", PostedUntil: "20261006"})
	m.Load(&model.Person{ID: 2, No: 1, Batch: 1, Name: "曾知", Planned: model.Promoted, Proposed: "某局副局长"})
	m.Load(&model.Person{ID: 3, No: 2, Batch: 1, Name: "任文", Planned: model.Retained})
	m.Load(&model.Matter{Person: 3, Text: "经商情况", Raised: 1})
	run := func() map[check.Variant]check.Finding {
		out := map[check.Variant]check.Finding{}
		for _, f := range (&check.Context{Meeting: m, On: "20261122", Days: model.PublishedCalendar()}).Run() {
			out[f.Variant] = f
		}
		return out
	}
	got := run()
	if f := got[check.PostedShort]; f.Person != 2 || f.Count != 2 || f.Limit != 5 {
		t.Errorf("%+v", f)
	}
	if f := got[check.MatterOpen]; f.Person != 3 || f.Aside != "" {
		t.Errorf("%+v", f)
	}
	m.Load(&model.Matter{Person: 3, Text: "经商情况", Raised: 1, Cleared: 2, Outcome: "属实无违规"})
	m.Load(&model.Batch{ID: 1, Name: "市委批次", PostedFrom: "20260929", PostedUntil: "20261010"})
	got = run()
	if f, ok := got[check.MatterOpen]; ok {
		t.Errorf("%+v", f)
	}
	if f, ok := got[check.PostedShort]; ok {
		t.Errorf("%+v", f)
	}
}
