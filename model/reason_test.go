package model_test

import (
	"errors"
	"testing"

	"liuzhuan/model"
)

func TestWording(t *testing.T) {
	for s, want := range map[string]error{
		"": nil, "待复核": nil, "病": nil, "ill": nil, "31号": nil, "(2026) 会": nil, "第3批": nil, "𬭎": nil,
		"5": model.ErrOnlyDigits, "36": model.ErrOnlyDigits, "４５": model.ErrOnlyDigits, "4 5": model.ErrOnlyDigits, "3。": model.ErrOnlyDigits,
		"a5b": model.ErrOnlyDigits,
		"，":   model.ErrNoWords, "。。": model.ErrNoWords, "x": model.ErrNoWords, "  ": model.ErrNoWords, "-": model.ErrNoWords,
	} {
		if err := model.Wording(s); !errors.Is(err, want) || (err == nil) != (want == nil) {
			t.Errorf("Wording(%q) is %v, want %v", s, err, want)
		}
	}
}

// A number that falls into a field by reflex records nothing in any command that
// takes words.
func TestNumbersAreNoReasons(t *testing.T) {
	m := meeting(model.Person{Name: "甲", Current: staffA, Planned: model.Retained})
	p := m.People()[0].ID
	at := at(9, 10, 0)
	refusedOnlyDigits := refused(t, model.ErrOnlyDigits)
	refusedOnlyDigits(m.Decide(model.Decision{Person: p, Disposition: model.Removed, Reason: "5", At: at}))
	refusedOnlyDigits(m.Decide(model.Decision{Person: p, Disposition: model.Deferred, Reason: "36", At: at}))
	refusedOnlyDigits(m.Decide(model.Decision{Person: p, Disposition: model.Transferred, To: "3", Reason: "主席团定", At: at}))
	refusedOnlyDigits(m.Decide(model.Decision{Person: p, Disposition: model.Deferred, Reason: "待复核", By: "2", At: at}))
	refusedOnlyDigits(m.Attend(model.Attendance{Person: p, State: model.Leave, Reason: "6", At: at}, at))
	refusedOnlyDigits(m.Attend(model.Attendance{Person: p, State: model.Leave, Reason: "出差", Approver: "6", At: at}, at))
	refusedOnlyDigits(m.Attend(model.Attendance{Person: p, State: model.Leave, Reason: "他人代会", Deputy: "45", At: at}, at))
	refusedOnlyDigits(m.AddGuest("45", "市审计局", at))
	refused(t, model.ErrNoWords)(m.Decide(model.Decision{Person: p, Disposition: model.Deferred, Reason: "，", At: at}))
}
