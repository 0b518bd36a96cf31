package screen

import (
	"strings"
	"testing"

	"liuzhuan/ui/screen/page"
	"liuzhuan/ui/text"
)

// Every key is asked for; what does not arrive is named with what to press instead,
// and remembered for this terminal alone.
func TestKeyTest(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.a.terminalName = "laptop xterm"
	d.press("f10", "0", "7").shows("请按 回车（第 1 个，共 37 个）。不往下试，按 Esc。").press("f7").shows("收到的是 F7。再按一次。").press("enter")
	d.shows("请按 空格（第 2 个，共 37 个）。按了没有反应，按回车。不往下试，按 Esc。")
	for {
		k := d.a.dialog().(*page.KeyTest).Awaits()
		switch k {
		case "":
			d.shows("试完了。", "F1        改用 Ctrl-G", "F10       改用 Ctrl-O", "F9        收到")
			d.press("enter").says("收不到 F1、F10，底栏改写代替的键。")
			if d.a.dialog() != nil {
				t.Fatal("the page stays")
			}
			d.footerNames("Ctrl-O 菜单")
			next := d.reopen(80, 24) // another terminal: there everything comes
			next.footerNames("F10/^O 菜单")
			next.a.terminalName = "laptop xterm"
			next.a.readDesk()
			next.footerNames("Ctrl-O 菜单")
			next.press("esc", "f10", "0", "7").shows("F10       改用 Ctrl-O")
			for k := next.a.dialog().(*page.KeyTest).Awaits(); k != ""; k = next.a.dialog().(*page.KeyTest).Awaits() {
				next.press(string(k)) // everything comes now
			}
			next.press("enter").says("试过的键都收得到。")
			if absent, tried := next.a.Absent["laptop xterm"]; !tried || len(absent) > 0 {
				t.Errorf("that is not remembered: %v, %v", tried, absent)
			}
			return
		case "f1", "f10":
			d.press("f7").shows("收到的是 F7。再按一次；还是这样，按回车。").press("enter")
		default:
			d.press(string(k))
		}
		if d.a.quitting || d.a.dialog() == nil {
			t.Fatalf("%s does what it does elsewhere", k)
		}
	}
}

// footerNames asserts that the last line holds words.
func (d *driver) footerNames(words string) {
	d.t.Helper()
	lines := d.screen()
	if got := lines[len(lines)-1]; !strings.Contains(got, words) {
		d.t.Errorf("the footer is %q, want %q in it", got, words)
	}
}

// What a stranger's desk calls a key is none.
func TestKeyTestOfAStranger(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.a.Absent = map[string][]key{"": {"\x1b[2J", "f10", "x"}}
	if got := d.a.absent(); len(got) != 1 || got[0] != "f10" {
		t.Errorf("%q are absent", got)
	}
}

// Where a key has no other it is only named.
func TestKeyWithoutAnother(t *testing.T) {
	words := text.For("zh").WithoutKeys(map[string]string{"f3": "ctrl+f"})
	if got := words.KeyPair("f3") + " " + words.KeyPair("f4"); got != "Ctrl-F F4" {
		t.Errorf("%q", got)
	}
}
