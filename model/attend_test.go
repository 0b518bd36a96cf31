package model_test

import (
	"testing"

	"liuzhuan/model"
)

// 迟到 follows from the minute alone: who comes within the minute of the opening
// is in time.
func TestLate(t *testing.T) {
	tests := []struct {
		name, opens string
		arrival     model.Stamp
		late        bool
	}{
		{"before", "09:00", at(8, 59, 59), false},
		{"on the minute", "09:00", at(9, 0, 0), false},
		{"within the minute", "09:00", at(9, 0, 59), false},
		{"the minute after", "09:00", at(9, 1, 0), true},
		{"later hour", "09:30", at(9, 1, 0), false},
		{"no hour set", "", at(23, 0, 0), false},
		{"no hour to read", "九点", at(23, 0, 0), false},
	}
	for _, tt := range tests {
		m := meeting(model.Person{Name: "甲"})
		do := doing(t, m)
		info := *m.Info()
		if info.Time = tt.opens; tt.opens != "09:00" {
			do(m.EditInfo(info, at(8, 0, 0)))
		}
		p := m.People()[0]
		do(m.Arrive(p.ID, tt.arrival))
		equal(t, tt.name, m.Late(p.ID), tt.late)
		equal(t, tt.name, m.Tally().Late == 1, tt.late)
		do(m.Attend(model.Attendance{Person: p.ID, State: model.Leave, Reason: "病", At: at(9, 5, 0)}, at(9, 5, 0)))
		equal(t, tt.name+", then on leave", m.Late(p.ID), false)
	}
}

// A minute that was stamped late is put right without touching what was decided.
func TestCorrect(t *testing.T) {
	m := meeting(model.Person{Name: "甲", Current: staffA}, model.Person{Name: "乙"})
	do := doing(t, m)
	p, other := m.People()[0], m.People()[1]
	refused(t, model.ErrNoPerson)(m.Correct(1, at(9, 0, 0), 0, "", "", at(9, 30, 0)))
	refused(t, model.ErrNothing)(m.Correct(other.ID, at(9, 0, 0), at(9, 0, 0), "", "", at(9, 30, 0)))
	do(m.Arrive(p.ID, at(9, 12, 0)))
	do(m.Confirm(p.ID, at(9, 20, 0)))
	refused(t, model.ErrNothing)(m.Correct(p.ID, at(9, 12, 0), at(9, 20, 0), "", "", at(9, 30, 0)))
	do(m.Correct(p.ID, at(9, 0, 0), 0, "", "", at(9, 30, 0)))
	equal(t, "in time after all", []bool{m.Here(p.ID), m.Late(p.ID)}, []bool{true, false})
	do(m.Correct(p.ID, 0, at(9, 18, 0), "市委", "云干〔2026〕1号", at(9, 31, 0)))
	equal(t, "arrival", m.Attendance(p.ID).At, at(9, 0, 0))
	equal(t, "decision", *m.Decision(p.ID), model.Decision{Person: p.ID, Disposition: model.Retained, To: staffA, By: "市委", Basis: "云干〔2026〕1号",
		At: at(9, 18, 0)})
}

func TestAttend(t *testing.T) {
	m := meeting(model.Person{Name: "甲"}, model.Person{Name: "乙"}, model.Person{Name: "丙"}, model.Person{Name: "丁"})
	do := doing(t, m)
	people := m.People()
	refused(t, model.ErrReasonNeeded)(m.Attend(model.Attendance{Person: people[0].ID, State: model.Leave}, at(8, 50, 0)))
	refused(t, model.ErrNoPerson)(m.Arrive(1, at(8, 50, 0)))
	refused(t, model.ErrNothing)(m.Unattend(people[0].ID, at(8, 50, 0)))

	do(m.Arrive(people[0].ID, at(8, 50, 0)))
	refused(t, model.ErrNothing)(m.Arrive(people[0].ID, at(8, 55, 0)))
	equal(t, "Space only adds", m.Attendance(people[0].ID).At, at(8, 50, 0))
	refused(t, model.ErrNothing)(m.Attend(*m.Attendance(people[0].ID), at(8, 56, 0)))
	do(m.Attend(model.Attendance{Person: people[0].ID, State: model.Present, At: at(8, 45, 0)}, at(8, 57, 0)))
	equal(t, "a minute put right", m.Attendance(people[0].ID).At, at(8, 45, 0))

	do(m.Attend(model.Attendance{Person: people[1].ID, State: model.Absent, At: at(9, 0, 0)}, at(9, 0, 0)))
	do(m.Arrive(people[1].ID, at(9, 12, 0)))
	equal(t, "absent, then there", []bool{m.Here(people[1].ID), m.Late(people[1].ID)}, []bool{true, true})

	do(m.Attend(model.Attendance{Person: people[2].ID, State: model.Leave, Reason: "出差", At: at(8, 40, 0)}, at(8, 40, 0)))
	do(m.AddGuest(" 客　人 ", "市丙局", at(9, 0, 0)))
	equal(t, "a guest", []any{people[0].OffList, who(t, m, "客人").OffList, m.Here(who(t, m, "客人").ID), who(t, m, "客人").No},
		[]any{false, true, true, 1})
	refused(t, model.ErrNoName)(m.AddGuest("　", "", at(9, 0, 0)))
	equal(t, "unmarked", names(m.Unmarked(m.People())), []string{"丁"})

	c, err := m.ArriveAll(m.People(), "全部", at(9, 20, 0))
	do(c, err)
	equal(t, "said", c.Args, model.Args{Group: "全部", Count: 1, Clock: at(9, 20, 0)})
	equal(t, "leave stays leave", m.Attendance(people[2].ID).State, model.Leave)
	refused(t, model.ErrNothing)(m.ArriveAll(m.People(), "全部", at(9, 21, 0)))

	tally := m.Tally()
	equal(t, "tally", []int{tally.People, tally.Present, tally.Late, tally.Leave, tally.Absent, tally.Extra, tally.Marked}, []int{4, 3, 2, 1, 0, 1, 4})
	do(m.Unattend(people[3].ID, at(9, 22, 0)))
	equal(t, "taken back", m.Tally().Absent, 1)
}

// One key takes the place of what was known, so what that was is kept and said.
func TestWhatAttendanceReplaces(t *testing.T) {
	m := meeting(model.Person{Name: "甲", Current: staffA})
	do, p := doing(t, m), m.People()[0].ID
	do(m.Arrive(p, at(8, 30, 0)))
	c, err := m.Attend(model.Attendance{Person: p, State: model.Absent, At: at(8, 40, 0)}, at(8, 40, 0))
	do(c, err)
	equal(t, "absent", c.Args, model.Args{Person: p, Name: "甲", State: model.Absent, Clock: at(8, 40, 0), WasState: model.Present, WasClock: at(8, 30, 0)})
	c, err = m.Attend(model.Attendance{Person: p, State: model.Leave, Reason: "病", At: at(8, 41, 0)}, at(8, 41, 0))
	do(c, err)
	equal(t, "leave", c.Args.WasState, model.Absent)
}
