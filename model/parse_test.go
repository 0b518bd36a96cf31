package model_test

import (
	"testing"

	"liuzhuan/model"
)

func TestParseDay(t *testing.T) {
	tests := []struct {
		typed string
		date  model.Date
		ok    bool
	}{
		{"2026-11-22", "20261122", true},
		{"2026.11.22", "20261122", true},
		{"2026/1/2", "20260102", true},
		{"2026年11月22日", "20261122", true},
		{"２０２６．１１．２２", "20261122", true},
		{"20261122", "20261122", true},
		{"2026.11", "202611", true},
		{" 2026年1月 ", "202601", true},
		{"2026 1 5", "20260105", true},
		{"2026、11、22", "20261122", true},
		{"20261122号", "", false},
		{"", "", true},
		{"　", "", true},
		{"2026", "", false},
		{"2026-13-01", "2026", false},
		{"2026-02-30", "", false},
		{"26-11-22", "", false},
		{"11月22日", "", false},
		{"明天", "", false},
		{"2026-11-22-1", "", false},
	}
	for _, tt := range tests {
		date, ok := model.ParseDay(tt.typed)
		if ok != tt.ok || ok && date != tt.date {
			t.Errorf("%q is %q, %v", tt.typed, date, ok)
		}
	}
}

func TestParseClock(t *testing.T) {
	tests := []struct {
		typed, clock string
		ok           bool
	}{
		{"09:00", "09:00", true}, {"9:00", "09:00", true}, {"09：00", "09:00", true}, {"９：３０", "09:30", true},
		{"0900", "09:00", true}, {"930", "09:30", true}, {"9点", "09:00", true}, {"9点半", "09:30", true}, {"14时05分", "14:05", true},
		{"9.30", "09:30", true}, {" 9 : 30 ", "09:30", true}, {"", "", true},
		{"24:00", "", false}, {"9:60", "", false}, {"九点", "", false}, {"9", "", false}, {"12345", "", false},
	}
	for _, tt := range tests {
		clock, ok := model.ParseClock(tt.typed)
		equal(t, tt.typed, []any{clock, ok}, []any{tt.clock, tt.ok})
	}
}
