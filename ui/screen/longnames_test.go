package screen

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/model/hanzi"
	"liuzhuan/ui/text"
)

// openLong opens a meeting with names, teams and posts as long as there are.
func openLong(t *testing.T, w, h int) *driver {
	t.Helper()
	d := &driver{t: t, clock: &clock{}}
	d.clock.at("08:42")
	d.a = newApp(Options{Dir: t.TempDir(), Clock: d.clock.untouched(), Text: text.For("zh")})
	d.send(tea.WindowSizeMsg{Width: w, Height: h})
	t.Cleanup(func() { _ = d.a.Sitting.Close() })
	const long = "云川市纪委监委驻市住房和城乡建设发展改革与自然资源规划综合管理委员会纪检监察组副组长、综合室主任、机关党支部书记、二级调研员（正处长级）"
	csv := "姓名,现任职务,拟任职务,拟免职务\n" +
		"阿卜杜热合曼·买买提依明江·吐尔逊," + long + ",云川市纪委监委驻市人民代表大会常务委员会机关纪检监察组组长，" +
		"兼市人大常委会机关党组成员、三级巡视员," + long + "\n" +
		"欧阳清和," + long + ",,\n" +
		"张伟,云川市纪委监委驻市委办公室纪检监察组副组长,,\n张伟,云川市纪委监委驻市委办公室纪检监察组三级主任科员,,\n"
	if err := os.WriteFile(filepath.Join(d.a.Dir, "名册.csv"), []byte(csv), 0o600); err != nil {
		t.Fatal(err)
	}
	return d.press("enter").press(newMeeting...).press("f10", "7", "enter", "enter", "esc", "f10", "3", "home")
}

// Whatever is long: the count of a group stays whole, the name on the plate too, where
// somebody goes stands before where they come from, and whatever is cut says so.
func TestLongNamesAreSeenWhole(t *testing.T) {
	for _, size := range [][2]int{{60, 20}, {80, 24}, {120, 36}, {200, 50}} {
		d := openLong(t, size[0], size[1])
		d.shows("0/2", "  阿卜杜热合曼·买买提依明江·吐尔逊", "市人民代表大会常务委员会机关")
		for _, line := range d.screen() {
			if strings.Contains(line, "管理委员会组") && !strings.Contains(line, "0/2") {
				t.Errorf("%d columns: the count of a group is cut: %q", size[0], line)
			}
		}
		if s := strings.Join(d.screen(), "\n"); size[1] == 20 && !strings.Contains(s, "F2 全卡") {
			t.Errorf("nothing says where the rest of the sentence stands\n%s", s)
		}
		d.press("f10", "2")
		if size[0] >= wideFrom {
			d.shows("未到最多", "  2/2")
		}
		d.lacks("电话")
	}
}

// Of people of whom nobody knows when they were born a sentence says no year.
func TestNamesakesWithoutBirth(t *testing.T) {
	d := openLong(t, 120, 36)
	d.press("end", "enter").says("已记：张伟（驻市委办） 留任")
}

// A column of which nothing is known of anybody takes no room.
func TestNoColumnIsEmpty(t *testing.T) {
	d := openLong(t, 200, 50)
	d.lacks("任现职", "学历", "电话")
	for _, line := range d.screen() {
		if hanzi.Width(line) > 200 {
			t.Errorf("%d columns: %q", hanzi.Width(line), line)
		}
	}
}
