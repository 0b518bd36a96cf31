package screen

import (
	"slices"
	"strings"
	"testing"

	"liuzhuan/model/hanzi"
	"liuzhuan/ui/text"
)

// talkAt opens the demo in a window with everybody here and both talks running.
func talkAt(t *testing.T, lang string, w, h int) *driver {
	t.Helper()
	d := openDemo(t, w, h)
	d.a.Text = text.For(lang)
	return d.press("f10", "2", "f5", "6", "8", "enter", "f6", "f6")
}

// The line of a running talk is cut within none of its pieces: a count of nobody gives
// way before a count of somebody.
func TestTalkStripGivesWay(t *testing.T) {
	for lang, whole := range map[string]string{
		"zh": "-- 谈话中 09:05 起 已 0 分 | 一并谈 | 在场 66 离席 0 应补 0",
		"en": "-- Talk since 09:05, 0 min | both talks | in 66 --",
	} {
		d := talkAt(t, lang, 60, 20)
		strip := d.screen()[3]
		if !strings.HasPrefix(strip, whole) || hanzi.Width(strip) > 60 {
			t.Errorf("%s: the talk's line is %q, want %q", lang, strip, whole)
		}
	}
	d := talkAt(t, "zh", 60, 20)
	d.press("f10", "4", "down", "space", "f10", "2")
	if strip := d.screen()[3]; !strings.Contains(strip, "在场 65 离席 1 ") {
		t.Errorf("somebody is out of the room: %q", strip)
	}
}

// Where two columns share one head their texts begin below it.
func TestHeadStandsOverItsTexts(t *testing.T) {
	d := openDemo(t, 60, 20)
	d.press("f10", "3").shows("  序 到 姓名   现任/拟任 ", "1     余刚超 组长 ", "4     单志远 > 驻市自规局")
}

// Where the list has room to spare its longest name pushes nothing on.
func TestLongNameKeepsItsRowInLine(t *testing.T) {
	for _, w := range []int{120, 200} {
		d := openDemo(t, w, 36)
		d.press("f10", "3", "f3", "text:60", "enter")
		head, row := "", ""
		for _, line := range d.screen() {
			if strings.Contains(line, " 现任 ") && head == "" {
				head, _, _ = strings.Cut(line, "现任")
			}
			if strings.HasPrefix(line, ">") {
				row, _, _ = strings.Cut(line, "三级主任科员")
			}
		}
		if hanzi.Width(head) != hanzi.Width(row) || !strings.Contains(row, "阿依古丽·买买提") {
			t.Errorf("%d columns: the post stands at %d of %q, its head at %d", w, hanzi.Width(row), row, hanzi.Width(head))
		}
	}
}

// Who comes next and is late says so: the post gives way, not the state.
func TestNextOnesKeepTheirState(t *testing.T) {
	d := openDemo(t, 120, 36)
	d.press("f10", "2", "f5", "6", "8", "enter", "f10", "3")
	for i := range 60 {
		d.press("down")
		lines := d.screen()
		at := slices.IndexFunc(lines, func(line string) bool { return strings.Contains(line, "接下来 -") })
		if at < 0 {
			continue
		}
		for _, line := range lines[at+1 : min(at+4, len(lines)-2)] {
			if _, next, _ := strings.Cut(line, "| "); next != "" && !strings.HasSuffix(next, " 迟") {
				t.Errorf("on %d: %q does not say who is late", i+2, next)
			}
		}
	}
}
