package model

import "testing"

func TestGrades(t *testing.T) {
	for _, x := range []struct {
		high, low string
		above     bool
	}{
		{"正处级", "副处级", true}, {"副处级", "正处级", false}, {"副处级", "正科级", true}, {"县处级副职", "乡科级正职", true},
		{"正县级", "副县（处）级", true},
		{"正处级", "县处级", false}, {"县处级", "副处级", false}, // which of the two nobody has said
		{"1A31", "副处级", true}, {"1A32", "副处级", false}, {"1A41", "副处级", false}, {"厅局级副职", "正处级", true}, {"正处", "副处", true},
	} {
		a, ok := ParseGrade(x.high)
		b, also := ParseGrade(x.low)
		if !ok || !also || a.Above(b) != x.above {
			t.Error(x, a, b, ok, also)
		}
	}
	for _, s := range []string{"", "一般", "主持工作", "试用期一年", "处"} {
		if g, ok := ParseGrade(s); ok {
			t.Error(s, g)
		}
	}
}
