package paper

import (
	"strings"
	"testing"
)

func TestCountLines(t *testing.T) {
	for _, c := range []struct {
		text   string
		halves int
		want   int
	}{
		{"", 8, 1},
		{"出生年月", 8, 1},
		{"参加工作时间", 8, 2},
		{"1975.08", 8, 1},
		{"09:40-10:31", 7, 2},
		{"大学\n法学学士", 8, 2},
		{"大学\n管理学学士", 8, 3},
		{"云川市纪委监委驻市委办公室纪检监察组组长", 14, 3},
		{"云川市纪委监委驻市委办公室纪检监察组副组长", 14, 3},
		{"a\u0301b", 2, 1},
		{"“”", 2, 2}, // full width in print
		{"\n\n", 8, 3},
	} {
		if got := countLines(c.text, c.halves); got != c.want {
			t.Errorf("%q in %d takes %d lines, want %d", c.text, c.halves, got, c.want)
		}
	}
}

func TestFitColumns(t *testing.T) {
	narrow := []column{{width: 4, align: centre}, {width: 14}, {width: 28}}
	got := fitColumns(narrow, pageHalves)
	if sum := got[0] + got[1] + got[2]; got[0] != 4 || got[2] < 2*got[1]-2 || sum > pageHalves || sum < pageHalves-6 {
		t.Errorf("a narrow table is laid out as %v", got)
	}
	wide := []column{{width: 100}, {width: 100}}
	if got := fitColumns(wide, pageHalves); got[0] != 100 || got[1] != 100 {
		t.Errorf("a wide table is laid out as %v", got)
	}
}

func TestRowHeight(t *testing.T) {
	if a, b := rowHeight(1, bodyLine), rowHeight(2, bodyLine); b-a != bodyLine {
		t.Errorf("one line %v, two lines %v", a, b)
	}
	if got := rowHeight(countLines(strings.Repeat("很长的备注", 200), 10), bodyLine); got != tallest {
		t.Errorf("a remark of a thousand characters makes a row of %v points", got)
	}
}
