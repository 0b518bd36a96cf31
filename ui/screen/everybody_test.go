package screen

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// Before many are recorded at once they are all listed, to be checked against what was
// said: however many they are, with who is away and where each goes.
func TestEverybodyIsListed(t *testing.T) {
	d := openDemo(t, 80, 24)
	hides := func(words ...string) {
		t.Helper()
		for _, w := range words {
			if strings.Contains(strings.Join(d.screen(), "\n"), w) {
				t.Errorf("%q is on the screen:\n%s", w, strings.Join(d.screen(), "\n"))
			}
		}
	}
	d.press("f10", "2", "down", "3", "text:外出", "enter", "home")
	d.press("f5").shows("1   余刚超", "下面还有 ")
	hides("汪海景", "上面还有")
	for range 4 {
		d.press("pgdown")
	}
	d.shows("68  龙和景", "上面还有 ")
	hides("余刚超", "下面还有")
	d.press("6", "7", "pgup", "enter").says("67 人到")
	d.press("f10", "3", "f5").shows("2  汪海景  假  转任  驻市公安局 副组长", "6  钱玉        组内", "留任  不变")
	d.send(tea.WindowSizeMsg{Width: 120, Height: 36})
	d.shows("4 单志远    转任 驻市自规局 一级主任科员") // whole in the panel beside the list
	d.press("8", "enter").says("8 人按方案宣布")
}

// A wider screen lists more of them, side by side, down the first column and on in the next;
// where all of them are in sight nothing is said of more.
func TestEverybodySideBySide(t *testing.T) {
	d := openDemo(t, 120, 36)
	d.press("f10", "2", "f5").shows("1   余刚超 ", "下面还有 ")
	var last int
	for _, line := range d.screen()[4:] {
		var no, beside int
		var name, unit, title string
		if n, _ := fmt.Sscan(line, &no, &name, &unit, &title, &beside); n < 5 {
			continue
		}
		if no != last+1 || beside-no != 28 {
			t.Errorf("after %d stands %q", last, line)
		}
		last = no
	}
	if last < 20 {
		t.Errorf("%d rows:\n%s", last, strings.Join(d.screen(), "\n"))
	}
	d.press("pgdown").shows("上面还有 12 行", "68  龙和景")
	d.send(tea.WindowSizeMsg{Width: 200, Height: 50})
	d.shows("1   余刚超 ", "68  龙和景")
	if s := strings.Join(d.screen(), "\n"); strings.Contains(s, "还有") {
		t.Errorf("all of them are in sight:\n%s", s)
	}
}

// whither is what becomes of somebody, with where where they go.
var whither = regexp.MustCompile(`(留任|组内|转任|提任)  ?\S|免职`)

// Three hundred people at 80x24: F5 lists every one of them with where they go, one talk
// takes them all in, and the sums at the end agree.
func TestThreeHundred(t *testing.T) {
	s, path := crowd(t, 300)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	d := open(t, path, 80, 24)
	d.press("f10", "2", "f5", "3", "0", "0", "enter").says("300 人到").tally("应到 300 实到 300 迟到 300 请假 0 | 已定 0 余 300 | 任前 0/291 廉政 0/291")
	d.press("f10", "3", "tab", "f5")
	listed := map[string]bool{}
	for {
		for _, line := range d.screen() {
			if no, rest, ok := strings.Cut(strings.TrimSpace(line), " "); ok && strings.Trim(no, "0123456789") == "" && no != "" {
				if !whither.MatchString(rest) || strings.Contains(rest, "..") {
					t.Fatalf("without a destination, or cut: %q", line)
				}
				listed[no] = true
			}
		}
		if !strings.Contains(strings.Join(d.screen(), "\n"), "下面还有") {
			break
		}
		d.press("pgdown")
	}
	if len(listed) != 300 {
		t.Fatalf("%d people are listed", len(listed))
	}
	d.press("3", "0", "0", "enter").says("全部宣布完：", "共 300 人")
	d.press("f6", "f6", "f6", "1").says("291/291")
	d.press("f10", "6").shows("批准 300 = 宣布 300 + 暂缓 0 + 待定 0", "0/291").press("f4").shows("未交廉政承诺书 291 人", "下面还有")
	d.press("esc", "f10", "0", "1").shows("291 件")
}
