package paper

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

func TestCut(t *testing.T) {
	for _, c := range []struct {
		in      string
		columns int
		want    string
	}{
		{"驻市委办 组长", 13, "驻市委办 组长"},
		{"驻市委办 组长", 12, "驻市委办 .."},
		{"驻市委办 组长", 7, "驻市.."}, // 委 would need an eighth column
		{"abcdef", 4, "ab.."},
		{"", 4, ""},
	} {
		if got := cut(c.in, c.columns); got != c.want {
			t.Errorf("%q in %d columns is %q, want %q", c.in, c.columns, got, c.want)
		}
	}
}

// FuzzLinesAlign: whatever a name or a post holds, the cell after it starts in
// the same column on every line.
func FuzzLinesAlign(f *testing.F) {
	for _, s := range []string{"", "单志远", "王伟👨‍👩‍👧", "🇨🇳", "é", "阿·b", "\x1b[1m", "①", "\u202e", "葛󠄀", "\xff", "a\u0301\u0302", "\u0600", "\u093e"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		tb := &table{
			title:   "名册",
			columns: []column{{head: "姓名", width: 20}, {head: "结果", width: 8}},
			rows: []row{
				{personRow, []string{text, "留任"}},
				{personRow, []string{"谭慎明", "留任"}},
			},
		}
		var b strings.Builder
		if err := writeText(&b, tb); err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(strings.TrimSuffix(b.String(), "\n"), "\n")
		if len(lines) != 4 {
			t.Fatalf("%q gives %d lines", text, len(lines))
		}
		want := ansi.StringWidth(lines[1][:strings.Index(lines[1], "结果")])
		for _, line := range lines[2:] {
			if got := ansi.StringWidth(line[:strings.LastIndex(line, "留任")]); got != want {
				t.Errorf("%q: the result starts in column %d, the head in %d", line, got, want)
			}
		}
	})
}
