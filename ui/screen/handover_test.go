package screen

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A copy for the desk at the door: it is made and checked from the menu, says there what
// it is without asking, what is recorded there begins with the name of the desk, and the
// merge names it.
func TestHandOverStory(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "3", "enter", "down", "3", "text:打了一半", "esc")
	stick := t.TempDir()
	d.press("f10", "0", "4").shows("1 备份", "2 给另一台").press("2").shows("哪一处", "打了一半的字")
	d.press("text:门口", "tab", "text:"+stick, "enter").says("已写好", "会议-门口.db", "68 人", "拿回来合并")

	there := open(t, filepath.Join(stick, "会议-门口.db"), 80, 24)
	there.clock.at("08:58")
	there.says("这是 11-22 09:05 拷给门口的一份").press("f10", "2", "down", "enter").says("汪海景")
	there.press("f10", "3", "home", "down", "3")
	for _, line := range there.screen() {
		if strings.Contains(line, "打了一半") {
			t.Error("what was half typed came along:", line)
		}
	}
	there.press("esc", "ctrl+q")
	if err := there.a.Sitting.Close(); err != nil {
		t.Fatal(err)
	}

	d.clock.at("09:12")
	d.press("f10", "2", "home", "down", "enter").press("f10", "0", "3", "text:"+filepath.Join(stick, "会议-门口.db"), "enter")
	d.shows("要您定的还有 1 处", "08:58", "09:12").shows("08:58 门口 ")
	d.press("2", "enter").says("并入 会议-门口.db")
}

// A name that cannot stand before an entry, and a folder that is none, are refused with
// everything typed still there; of two copies for one desk both stay.
func TestHandOverIsRefused(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "0", "4", "2", "text:"+strings.Repeat("长", 21), "enter").shows("不能做名称")
	d.press("ctrl+u", "text:西门", "tab", "text:没有这个文件夹", "enter").shows("西门")
	d.press("esc", "f10", "0", "4", "2", "text:西/门", "enter").says("会议-西_门.db")
	d.press("f10", "0", "4", "2", "text:西/门", "enter").says("会议-西_门-2.db")
	for _, name := range []string{"会议-西_门.db", "会议-西_门-2.db"} {
		if _, err := os.Stat(filepath.Join(d.a.Dir, name)); err != nil {
			t.Error(err)
		}
	}
	d.press("f10", "0", "5", "text:68", "enter", "f10", "0", "4", "2").shows("会议已封存，那边记的也列为补记")
}
