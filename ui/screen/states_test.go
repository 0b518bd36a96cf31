package screen

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"liuzhuan/ui/screen/form"
	"liuzhuan/ui/screen/look"
	"liuzhuan/ui/text"
)

// themes are terminals of every kind that looks otherwise, and every measure of the
// marks.
func themes() (all []look.Terminal) {
	for _, p := range []colorprofile.Profile{colorprofile.ASCII, colorprofile.ANSI, colorprofile.ANSI256, colorprofile.TrueColor} {
		for _, b := range []look.Background{look.Unknown, look.Dark, look.Light} {
			for _, marks := range [][2]bool{{false, false}, {true, false}, {true, true}} {
				all = append(all, look.Terminal{Profile: p, Background: b, Narrow: marks[0], ASCII: marks[1]})
			}
		}
	}
	return append(all, look.Terminal{Profile: colorprofile.TrueColor, Background: look.Dark, Narrow: true, Contrast: true})
}

// states lead to a person in every state there is, and say by which words or marks it
// is told on their row, drawn with lines and in ASCII.
var states = []struct {
	what    string
	keys    []string
	name    string
	drawn   string
	inASCII string
}{
	{"pending", []string{"f10", "3"}, "宋凯", "留任", "留任"},
	{"to another team", []string{"f10", "3"}, "汪海景", "→ 驻市公安局 副组长", "> 驻市公安局 副组长"},
	{"within the team", []string{"f10", "3"}, "钱玉", "= 综合室二级主任科员", "= 综合室二级主任科员"},
	{"promoted", []string{"f10", "3"}, "曾知", "↑ 驻市自规局 副组长", "^ 驻市自规局 副组长"},
	{"leaves", []string{"f10", "3"}, "袁慎桂", "× 免去现职", "x 免去现职"},
	{"announced as planned", []string{"f10", "3", "enter"}, "余刚超", "✓", "*"},
	{"put off", []string{"f10", "3", "down", "down", "3", "text:待复核", "enter"}, "宋凯", "暂缓", "暂缓"},
	{"otherwise than planned", []string{"f10", "3", "down", "1", "text:待复核", "enter"}, "汪海景", "转任 留任", "转任 留任"},
	{"to be settled", []string{"f10", "3", "f2", "7", "text:反映一件事", "enter", "esc"}, "余刚超", "!", "!"},
	{"late", []string{"f10", "2", "enter", "f10", "3"}, "余刚超", "迟", "迟"},
	{"on leave", []string{"f10", "2", "3", "text:出差", "enter", "f10", "3"}, "余刚超", "假", "假"},
	{"absent", []string{"f10", "2", "4", "f10", "3"}, "余刚超", "缺", "缺"},
	{"not come", []string{"f10", "2"}, "余刚超", "○", "."},
	{"came late", []string{"f10", "2", "enter"}, "余刚超", "迟到 09:05", "迟到 09:05"},
	{"away", []string{"f10", "2", "3", "text:出差", "enter"}, "余刚超", "请假", "请假"},
	{"talk to come", []string{"f10", "4"}, "余刚超", "○", "."},
	{"in the room", toNote[:len(toNote)-1], "余刚超", "在场", "在场"},
	{"left the talk", append(toNote[:len(toNote)-1:len(toNote)-1], "space"), "余刚超", "离席 09:05", "离席 09:05"},
	{"had the talk", append(toNote[:len(toNote)-1:len(toNote)-1], "f6", "1"), "宋凯", "✓ 0 分", "* 0 分"},
	{"pledge to come", []string{"f10", "5"}, "宋凯", "○", "."},
	{"pledge signed", []string{"f10", "5", "enter"}, "余刚超", "✓ 09:05", "* 09:05"},
}

// Words and marks alone tell every state, in every theme and measure of the marks:
// nothing is lost when the colours are.
func TestStatesAreTold(t *testing.T) {
	for _, s := range states {
		d := openDemo(t, 120, 36)
		d.press(s.keys...)
		for _, terminal := range themes() {
			d.a.learn(func(t *look.Terminal) { *t = terminal })
			want := s.inASCII
			if terminal.Narrow && !terminal.ASCII {
				want = s.drawn
			}
			told := false
			for _, line := range d.screen() {
				row, _, _ := strings.Cut(strings.Replace(line, "│", "|", 1), " | ")
				told = told || strings.Contains(row, s.name) && strings.Contains(row, want)
			}
			if !told {
				t.Errorf("%s: no row of %s holds %q as %+v\n%s", s.what, s.name, want, terminal, strings.Join(d.screen(), "\n"))
				break
			}
		}
	}
}

// What stands on a screen is the same in every theme: only how it is painted differs.
func TestEveryThemeSaysTheSame(t *testing.T) {
	for _, lang := range []string{"zh", "en"} {
		for _, scene := range scenes {
			d := openDemo(t, 120, 36)
			d.a.Text = text.For(lang)
			d.press(scene.keys...)
			said := map[string]string{}
			for _, terminal := range themes() {
				d.a.learn(func(t *look.Terminal) { *t = terminal })
				lines, _ := d.a.frame()
				fits(t, lines, 120, 36)
				// Chips stand in brackets where they have no ground: both take two columns.
				plain := strings.NewReplacer("[", " ", "]", " ").Replace(ansi.Strip(strings.Join(lines, "\n")))
				key := fmt.Sprint(terminal.Narrow && !terminal.ASCII)
				if had, seen := said[key]; seen && had != plain {
					t.Fatalf("%s %s as %+v says\n%s\nand not\n%s", lang, scene.name, terminal, plain, had)
				}
				said[key] = plain
			}
		}
	}
}

// High contrast is chosen in the settings, stands on the desk, and is no fact of the
// meeting: nothing is recorded for it.
func TestHighContrast(t *testing.T) {
	d := openDemo(t, 120, 36)
	d.a.learn(func(t *look.Terminal) { *t = seen })
	entries := len(d.a.Sitting.History.Entries())
	choose := func(digit, says string) {
		t.Helper()
		d.press("f10", "0", "6")
		f := d.a.dialog().(*form.Form)
		f.At = len(f.Fields) - 1
		d.press(digit, "enter").says(says)
	}
	choose("2", "屏幕已换：高对比")
	if line := d.a.titleLine(); !strings.Contains(line, "\x1b[1;7m") || strings.Contains(line, "48;") {
		t.Errorf("the first line is %q", line)
	}
	d = d.reopen(120, 36)
	if !d.a.terminal.Contrast {
		t.Error("the desk has forgotten it")
	}
	if n := len(d.a.Sitting.History.Entries()); n != entries {
		t.Errorf("%d entries, %d before", n, entries)
	}
	choose("1", "屏幕已换：彩色")
	if d.a.terminal.Contrast {
		t.Error("the contrast stays")
	}
}
