package model_test

import (
	"testing"

	"liuzhuan/model"
)

func TestReadDate(t *testing.T) {
	for text, want := range map[string]struct {
		date    model.Date
		left    string
		october bool
	}{
		"197508":              {"197508", "", false},
		"19750801":            {"19750801", "", false},
		"197508.0":            {"197508", "", false},
		"１９７５．０８":             {"197508", "", false},
		"1975。8。1":            {"19750801", "", false},
		"1975—08—01":          {"19750801", "", false},
		"1975 年 8 月 1 日":      {"19750801", "", false},
		"1975年1月":             {"197501", "", false},
		"1975-1":              {"197501", "", false},
		"1975.1":              {"197501", "", true},
		"1975.1.":             {"197501", ".", true},
		"1975.1月":             {"197501", "", false},
		"1975.1.1":            {"19750101", "", false},
		"1975.10":             {"197510", "", false},
		"1975-08-01 00:00:00": {"19750801", "", false},
		"1975-08-01T0:00:00Z": {"19750801", "", false},
		"2001.08；民建":          {"200108", ";民建", false},
		"1975.08入党":           {"197508", "入党", false},
		"Aug-1975":            {"197508", "", false},
		"75.08":               {"7508", "", false}, // which century, its reader knows
		"Aug-75":              {"7508", "", false},
	} {
		d, ok := model.ReadDate(text)
		if !ok || d.Date() != want.date || d.Left != want.left || d.October() != want.october {
			t.Errorf("%q is %q, %q, %v, %v", text, d.Date(), d.Left, d.October(), ok)
		}
	}
	for _, text := range []string{"", "不详", "1975", "19758", "175.8", "1975.8.123", "1975.08-1980.01", "1975.08.x", "Abc-75", "2026-11-22-1", "-1975.08",
		"1975年"} {
		if d, ok := model.ReadDate(text); ok {
			t.Errorf("%q is %q", text, d.Date())
		}
	}
}

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
