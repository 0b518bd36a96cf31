package model_test

import (
	"testing"
	"time"

	"liuzhuan/model"
)

// Once the clock is put right everything recorded since it went wrong moves, and
// nothing before; one undo takes it back.
func TestShiftTimes(t *testing.T) {
	m, do, id := room(t) // 甲 to 丁 came at 8:50
	do(m.StartTalk(start(both, 9, 40), nil))
	// From here on the clock is an hour ahead.
	do(m.StepInOrOut(id("甲"), at(10, 45, 0)))
	do(m.Arrive(id("戊"), at(10, 50, 0)))
	do(m.Decide(model.Decision{Person: id("乙"), Disposition: model.Retained, At: at(10, 51, 0)}))
	do(m.EndTalk(at(11, 31, 0)))
	do(m.RaiseMatter(id("乙"), "待核", at(10, 52, 0)))
	do(m.EditErrand(model.Errand{Text: "另行研究"}, at(10, 53, 0)))
	do(m.FinishErrand(m.Errands()[0].ID, "", at(11, 32, 0)))
	wrong := state(m)
	equal(t, "counted", m.CountTimed(at(10, 40, 0)), 7) // 戊 and 戊's part, 乙, the talk, 甲's part, what was raised of 乙 and of nobody
	c, err := m.ShiftTimes(at(10, 40, 0), -time.Hour, at(10, 32, 0))
	do(c, err)
	equal(t, "said", c.Args, model.Args{Count: 7, Minutes: -60})
	equal(t, "arrival", m.Attendance(id("戊")).At, at(9, 50, 0))
	equal(t, "decision", m.Decision(id("乙")).At, at(9, 51, 0))
	equal(t, "raised and done", []model.Stamp{m.Matter(id("乙")).Raised, m.Errands()[0].Done}, []model.Stamp{at(9, 52, 0), at(10, 32, 0)})
	s := m.Sessions()[0]
	equal(t, "talk", []model.Stamp{s.Started, s.Ended}, []model.Stamp{at(9, 40, 0), at(10, 31, 0)})
	equal(t, "stepped out", m.Participation(s.ID, id("甲")).Spans, []model.Span{{From: at(9, 40, 0), To: at(9, 45, 0)}})
	equal(t, "before", m.Attendance(id("甲")).At, at(8, 50, 0))
	m.Apply(model.Change{Edits: model.Inverse(c.Edits)})
	equal(t, "taken back", state(m), wrong)
	refused(t, model.ErrNothing)(m.ShiftTimes(at(12, 0, 0), time.Hour, at(12, 0, 0)))
}

// Nobody is late because of a clock that ran ahead.
func TestNobodyIsLateForAWrongClock(t *testing.T) {
	m := meeting(model.Person{Name: "甲", Current: staffA})
	do, p := doing(t, m), m.People()[0].ID
	do(m.Arrive(p, at(9, 55, 0)))
	equal(t, "late", m.Late(p), true)
	do(m.ShiftTimes(at(9, 50, 0), -time.Hour, at(8, 56, 0)))
	equal(t, "late after all", m.Late(p), false)
}
