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
	for _, text := range []string{"", "不详", "1975", "19758", "175.8", "1975.8.123", "1975.08-1980.01", "1975.08.x", "Abc-75", "2026-11-22-1", "-1975.08", "1975年"} {
		if d, ok := model.ReadDate(text); ok {
			t.Errorf("%q is %q", text, d.Date())
		}
	}
}
