package hanzi

import "testing"

// What is cut ends in two dots, never behind a bracket that was just opened.
func TestFit(t *testing.T) {
	for _, c := range []struct {
		s    string
		w    int
		want string
	}{
		{"调整会（演示）", 14, "调整会（演示）"},
		{"调整会（演示）", 13, "调整会（演.. "},
		{"调整会（演示）", 11, "调整会..   "},
		{"调整会", 8, "调整会  "},
		{"调整会", 1, "."},
		{"调整会", 0, ""},
		{"开始，66 人，09:05", 9, "开始，.. "}, // 6 would be another number
		{"开始，66 人，09:05", 10, "开始，66.."},
	} {
		if got := Fit(c.s, c.w); got != c.want || Width(got) != c.w {
			t.Errorf("Fit(%q, %d) = %q, want %q", c.s, c.w, got, c.want)
		}
	}
}
