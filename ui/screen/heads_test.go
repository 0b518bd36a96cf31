package screen

import (
	"strings"
	"testing"

	"liuzhuan/ui/screen/look"
)

// The head of a group stays over a page that begins within it, the marked line stands
// below it, and what is above is counted without it.
func TestHeadOfAGroupStays(t *testing.T) {
	for name, keys := range map[string][]string{
		"preflight": {"f10", "9"}, "coverage": {"f7", "tab"}, "help": {"f1"},
		"journal": {"f10", "2", "enter", "enter", "enter", "enter", "enter", "enter", "enter", "enter", "enter", "enter", "f10", "0", "2"},
		"todo":    {"f10", "3", "f5", "8", "enter", "f10", "0", "1"},
	} {
		for _, h := range []int{12, 15, 24} {
			d := openDemo(t, 80, h)
			d.a.learn(func(t *look.Terminal) { *t = seen })
			d.press(keys...)
			groups := 0
			for _, way := range []string{"down", "up", "pgdown", "pgup", "end", "home"} {
				for range 90 {
					d.press(way)
					_, cursor := d.a.frame()
					lines := d.screen()
					if row := lines[cursor.Y]; !strings.HasPrefix(row, ">") {
						t.Fatalf("%s: the cursor is not on the marked line but on %q\n%s", name, row, strings.Join(lines, "\n"))
					}
					if !strings.Contains(lines[2], "上面还有") {
						continue
					}
					groups++
					if !strings.Contains(lines[3]+lines[4], "──") && h > 12 {
						t.Fatalf("%s after %s: no head over the first line\n%s", name, way, strings.Join(lines, "\n"))
					}
				}
			}
			if groups == 0 {
				t.Errorf("%s never begins within a group", name)
			}
		}
	}
}

// What there is no room for beside or below the lines of a page is counted, not dropped.
func TestPanelSaysWhatIsCut(t *testing.T) {
	for _, c := range []struct {
		w, h int
		keys []string
		more string
	}{
		{120, 36, []string{"f10", "2", "f5", "6", "8", "enter", "f10", "0", "2"}, "还有 110 行"},
		{80, 24, []string{"f7"}, "还有 8 行"},
		{80, 24, []string{"f10", "6"}, "还有 45 人"},
	} {
		d := openDemo(t, c.w, c.h)
		d.press(c.keys...).shows(c.more)
	}
}
