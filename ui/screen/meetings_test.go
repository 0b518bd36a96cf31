package screen

import (
	"os"
	"path/filepath"
	"testing"

	"liuzhuan/data/paper"
)

// Two meetings of one day: the second is made and the first opened again without
// leaving the screen, each with its own tally, and neither's papers go over the
// other's.
func TestTwoMeetingsInOneFolder(t *testing.T) {
	d := openDemo(t, 80, 24)
	first := d.a.Sitting.Path()
	d.press("f10", "3", "enter", "enter").press("f10", "0", "tab").shows("1 新建会议", "2 打开会议")
	d.press("tab").shows("1 待办").press("tab", "1", "text:下午的会", "enter", "enter", "text:15:00", "enter", "text:二号会议室", "enter",
		"text:经市委同意", "enter")
	second := d.a.Sitting.Path()
	if second == first || filepath.Base(second) != "下午的会-20261122.db" {
		t.Fatal(second)
	}
	d.tally("应到 0 实到 0 迟到 0 请假 0 | 已定 0 余 0 | 任前 0/0 廉政 0/0")
	d.press("f10", "0", "tab", "2", "text:会议.db", "enter").says("停在")
	if d.a.Sitting.Path() != first {
		t.Fatal(d.a.Sitting.Path())
	}
	d.press("esc").tally("应到 68 实到 0 迟到 0 请假 0 | 已定 2 余 66 | 任前 0/66 廉政 0/66")
	d.press("f10", "0", "tab", "2", "text:会议.db", "enter").says("就是现在打开的这份")
	if _, err := os.Stat(second + ".sha256"); err != nil {
		t.Errorf("the second meeting was not closed: %v", err)
	}

	d.press("f10", "8", "enter").says("已导出 68 人")
	mine := filepath.Join(filepath.Dir(first), "干部名册-云川市派驻机构改革干部调整会-20261122.xlsx")
	if whose, ok := paper.WhoseFile(mine); !ok || whose.Date != "20261122" {
		t.Fatal(whose, ok)
	}
	d.press("f10", "8", "enter").shows("已经有了", "2026.11.22").press("esc")
	if err := os.WriteFile(mine, []byte("somebody's own"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.press("f10", "8", "enter").shows("已经有了，", "看不出是")
}

// Leaving a meeting in the middle of a talk is asked about first.
func TestAnotherMeetingDuringATalk(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "2", "f5", "6", "8", "enter", "f6", "text:部长 甲一", "f6", "f10", "0", "tab", "2").shows("谈话还在进行", "1 确认")
	d.press("enter").on(d.a.person().Name)
	d.press("f10", "0", "tab", "2", "1").shows("打开会议文件")
}
