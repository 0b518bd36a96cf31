package screen

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// Destinations differ at their end: at every width no two that are offered look alike, and
// the duty of each is whole.
func TestDestinationsAreToldApart(t *testing.T) {
	offered := regexp.MustCompile(`\d (驻市\S+) +(\S+) +\d+/\d+`)
	for _, w := range []int{60, 80, 120, 160, 200} {
		d := openDemo(t, w, 36)
		d.press("f10", "3", "down", "2", "ctrl+u", "text:sz")
		seen := map[string]bool{}
		for _, line := range d.screen() {
			m := offered.FindStringSubmatch(line)
			if m == nil {
				continue
			}
			if seen[m[0]] || strings.Contains(m[0], "..") {
				t.Errorf("%d columns: %q cannot be told apart", w, m[0])
			}
			seen[m[0]] = true
		}
		if len(seen) < 5 {
			t.Errorf("%d columns: %d destinations\n%s", w, len(seen), strings.Join(d.screen(), "\n"))
		}
	}
}

// What is typed when the form of a talk opens is who talks; typed on a choice it goes to
// the text that follows.
func TestTalkFormTakesWhatIsTyped(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "2", "f5", "6", "8", "enter", "f6", "text:王一鸣").shows("> 谈话人     王一鸣")
	d.press("ctrl+u", "up", "up", "text:李一鸣").shows("> 谈话人     李一鸣")
}

// A post of forty hanzi takes the room of what can wait, never that of the result, and
// where something is left out the panel says where it stands.
func TestLongPostLeavesTheResult(t *testing.T) {
	d := openDemo(t, 80, 24)
	const long = "云川市纪委监委驻市住房和城乡建设发展改革委员会联合纪检监察组副组长兼综合室主任二级调研员"
	csv := "姓名,现任职务,拟任职务,拟免职务\n" + strings.Join([]string{d.person(1).Name, d.person(1).Current, long, d.person(1).Current}, ",") + "\n"
	if err := os.WriteFile(filepath.Join(d.a.Dir, "名册.csv"), []byte(csv), 0o600); err != nil {
		t.Fatal(err)
	}
	d.press("f10", "7", "enter", "enter", "f10", "3").shows("应办  . 签到", "两组  驻市委办", "F2 全卡")
	d.press("3", "text:待复核", "enter", "up").shows("结果  ! 暂缓", "理由 待复核", "本组  驻市委办", "F2 全卡")
}

// On a narrow screen the title begins with the meeting and says the phase, and the
// selected person stays.
func TestNarrowWindow(t *testing.T) {
	d := openDemo(t, 40, 12)
	d.press("f10", "3")
	for _, size := range [][2]int{{40, 12}, {40, 8}, {30, 10}, {20, 10}, {20, 6}} {
		d.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		lines, _ := d.a.frame()
		fits(t, lines, size[0], size[1])
		d.on("余刚超")
		all := strings.Join(d.screen(), "\n")
		if title := d.screen()[0]; size[1] > 8 && (!strings.HasPrefix(title, " 云川市") || !strings.Contains(title, "[宣布 3/6]")) {
			t.Errorf("%v: the title is %q", size, title)
		}
		if !strings.Contains(all, "应到 68") {
			t.Errorf("%v: no tally\n%s", size, all)
		}
	}
}
