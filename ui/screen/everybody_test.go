package screen

import (
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
