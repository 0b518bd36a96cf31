package screen

import (
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
)

// Behind the tally stands how far the phase is and how long it takes at the pace of
// the last people; a break is no pace, and nor is what was taken back.
func TestProgressOfThePhase(t *testing.T) {
	d := openDemo(t, 120, 36)
	behind := func(want string) {
		t.Helper()
		_, after, _ := strings.Cut(d.screen()[1], "廉政 ")
		if !strings.HasSuffix(after, want) {
			t.Errorf("behind the tally stands %q, want %q", after, want)
		}
	}
	d.press("f10", "3")
	behind("  0/68")
	step := func(by time.Duration) {
		d.clock.t = d.clock.t.Add(by)
		d.press("enter")
	}
	for range 3 {
		step(20 * time.Second)
	}
	behind("  3/68")
	step(20 * time.Second)
	behind("  4/68  约剩 22 分") // 64 people, 20 seconds and a keystroke each
	step(15 * time.Minute)
	behind("  5/68")
	for range 4 {
		step(10 * time.Second)
	}
	behind("  9/68  约剩 10 分")
	d.press("f8")
	behind("  8/68")
	d.clock.at("08:42")
	d.press("f10", "2")
	behind("  0/68  还有 18 分")
	d.clock.at("09:01")
	d.press("enter")
	behind("  1/68")
	d.press("f10", "5", "enter", "enter")
	behind("  2/66")
	d.press("f10", "1")
	behind("0/66")
}

// The filters stand in a row with how many each shows, the chosen one always; at the
// door only those that tell nothing of the plan, and Tab walks no others.
func TestFiltersStandInARow(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "3").shows(" [全部 68]  待定 68   留任 41   转任 15   不一致 0   未到 68 ")
	for range 5 {
		d.press("tab")
	}
	for w := 20; w <= 120; w++ {
		d.a.W = w
		if line := ansi.Strip(d.a.filterLine()); w >= 24 && !strings.Contains(line, "[未到 68]") {
			t.Errorf("%d columns: %q", w, line)
		}
	}
	d = openDemo(t, 80, 24)
	d.press("f10", "2").shows(" [全部 68]  未到 68 ")
	d.press("enter", "tab").shows(" 全部 68  [未到 67]")
	d.press("tab").shows("[全部 68]")
}

// The first line names the meeting and all phases, or the phase with its place where
// there is no room for all; the hour goes last.
func TestTitleLine(t *testing.T) {
	d := openDemo(t, 120, 36)
	d.press("f10", "3")
	for w, want := range map[int]string{
		120: " 云川市派驻机构改革干部调整会                 筹备  签到 [宣布] 谈话  承诺  收尾                 开会 09:00  现在 09:05 ",
		80:  " 云川市派驻机构改革干部调整会         [宣布 3/6]         开会 09:00  现在 09:05 ",
		60:  " 云川市派驻机构改革干部..  [宣布 3/6] 开会 09:00  现在 09:05 ",
		40:  " 云川市派驻机构.. [宣布 3/6] 现在 09:05 ",
	} {
		d.a.W = w
		if got := ansi.Strip(d.a.titleLine()); strings.Join(strings.Fields(got), " ") != strings.Join(strings.Fields(want), " ") || ansi.StringWidth(got) != w {
			t.Errorf("%d columns: %q, want %q", w, got, want)
		}
	}
}

// On another day the first line says which one, and no minutes are counted to its hour.
func TestAnotherDayIsSaid(t *testing.T) {
	d := openDemo(t, 120, 36)
	d.press("f10", "2").shows("开会 09:00  现在 09:05")
	d.clock.t = d.clock.t.Add(-24 * time.Hour)
	d.press("down").shows("开会 11.22 09:00  现在 09:05").lacks("还有 1435 分")
	d.clock.at("07:00")
	d.press("up").shows("开会 09:00  现在 07:00", "还有 120 分")
}
