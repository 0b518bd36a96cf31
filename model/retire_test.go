package model_test

import (
	"testing"

	"liuzhuan/model"
)

// When people retire by the statutory table, by month of birth.
func TestRetirement(t *testing.T) {
	tests := []struct {
		rule      model.RetirementRule
		birth, on model.Date
		delay     int
	}{
		{model.RetireAt60, "196412", "202412", 0},
		{model.RetireAt60, "196501", "202502", 1},
		{model.RetireAt60, "196504", "202505", 1},
		{model.RetireAt60, "196505", "202507", 2},
		{model.RetireAt60, "197001", "203105", 16},
		{model.RetireAt60, "197508", "203804", 32},
		{model.RetireAt60, "197608", "203907", 35},
		{model.RetireAt60, "197609", "203909", 36},
		{model.RetireAt60, "199001", "205301", 36},
		{model.RetireAt55, "196912", "202412", 0},
		{model.RetireAt55, "197001", "202502", 1},
		{model.RetireAt55, "197104", "202608", 4},
		{model.RetireAt55, "197306", "202905", 11},
		{model.RetireAt55, "198108", "203907", 35},
		{model.RetireAt55, "198109", "203909", 36},
		{model.RetireAt50, "197412", "202412", 0},
		{model.RetireAt50, "197501", "202502", 1},
		{model.RetireAt50, "197503", "202505", 2},
		{model.RetireAt50, "198410", "203909", 59},
		{model.RetireAt50, "198411", "203911", 60},
		{model.RetireAt50, "199501", "205001", 60},
		{model.RetireAt60, "19641231", "202412", 0},
	}
	for _, tt := range tests {
		on, delay, ok := tt.rule.Month(tt.birth)
		if on != tt.on || delay != tt.delay || !ok {
			t.Errorf("%d, born %s: %s after %d months, want %s after %d", tt.rule.BaseAge, tt.birth, on, delay, tt.on, tt.delay)
		}
	}
	if _, _, ok := model.RetireAt60.Month("1975.13"); ok {
		t.Error("a doubtful birth gives no month of retirement")
	}
}
