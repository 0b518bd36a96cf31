package screen

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"liuzhuan/data/sitting"
	"liuzhuan/ui/screen/form"
	"liuzhuan/ui/screen/page"
	"liuzhuan/ui/text"
)

// door is the copy at the door as the tests name it.
const door = "门口.db"

// atDoor is that copy, closed, once seven people have signed in there before the meeting
// and something was noted of the second.
var atDoor []byte

// giveDoor puts the copy from the door beside the meeting.
func (d *driver) giveDoor() *driver {
	d.t.Helper()
	if atDoor == nil {
		there := openDemo(d.t, 80, 24)
		there.clock.at("08:58")
		there.press("f10", "2", "enter", "enter", "enter", "enter", "enter", "enter", "enter")
		there.remark("本人要求就近").press("ctrl+q")
		if err := there.a.Sitting.Close(); err != nil {
			d.t.Fatal(err)
		}
		b, err := os.ReadFile(there.path)
		if err != nil {
			d.t.Fatal(err)
		}
		atDoor = b
	}
	if err := os.WriteFile(filepath.Join(d.a.Dir, door), atDoor, 0o600); err != nil {
		d.t.Fatal(err)
	}
	return d
}

// merging opens the page of the merge with the copy from the door.
func (d *driver) merging() *driver {
	d.t.Helper()
	return d.giveDoor().press("f10", "0", "3", "text:"+door, "enter")
}

// parted is a meeting in which the third came a minute later than at the door, the first
// came late and something else was noted of
// the second.
func parted(t *testing.T, w, h int) *driver {
	d := openDemo(t, w, h)
	d.clock.at("08:59")
	d.press("f10", "2", "down", "down", "enter", "home")
	d.clock.at("09:12")
	return d.press("enter").remark("家属随调").press("esc")
}

// remark notes something of the second person.
func (d *driver) remark(words string) *driver {
	d.t.Helper()
	d.press("f3", "2", "enter", "f2", "1")
	f := d.form()
	f.At = slices.IndexFunc(f.Fields, func(x *form.Field) bool { return x.ID == "remark" })
	return d.press("text:"+words, "enter")
}

// The desk at the door had a copy of its own: what only it has comes in, one is asked
// about with both minutes and operators, 1 keeps ours; it is one entry, which F8 takes
// back whole.
func TestMergeStory(t *testing.T) {
	d := parted(t, 80, 24)
	first, second, third := d.person(1).ID, d.person(2).ID, d.person(3).ID
	late := d.a.meeting().Attendance(first).At
	entries := d.entries()
	d.merging().shows("合并 门口.db：要您定的还有 2 处", "迟到 09:12", "到 08:58", "本人要求就近", "家属随调", "1 这里", "2 对方",
		"按规则定的", "这里 08:59，对方 08:58，按早的 08:58")
	d.press("enter").says("还有 2 处要您定")
	d.press("3").says("这个键在这里没有用") // a minute cannot be both
	d.press("1").shows("要您定的还有 1 处", "3 都留").press("3").shows("没有要定的了")
	if d.entries() != entries {
		t.Fatal("something was written before Enter")
	}
	d.press("enter").says("并入 门口.db", "改动 7 处")
	m := d.a.meeting()
	if d.entries() != entries+1 || m.Attendance(first).At != late || m.Attendance(third).At.Clock() != "08:58" || m.Attendance(d.person(7).ID) == nil {
		t.Fatalf("%d entries, then %d; %+v %+v", entries, d.entries(), m.Attendance(first), m.Attendance(third))
	}
	if got := m.Person(second).Remark; got != "家属随调；本人要求就近" {
		t.Errorf("the remark is %q", got)
	}
	d.press("f10", "0", "3", "text:"+door, "enter").says("没有新的")
	d.press("f8").shows("要撤销的是：").press("1").says("已撤销")
	if m.Attendance(third).At.Clock() != "08:59" || m.Attendance(d.person(4).ID) != nil ||
		m.Person(second).Remark != "家属随调" || m.Attendance(first).At != late {
		t.Error("the undo left something of the merge")
	}
}

// Where everything is kept as it is here no row changes, and the merge is recorded all
// the same: the same is not asked twice.
func TestMergeThatChangesNothing(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.clock.at("09:12")
	d.press("f10", "2", "enter", "enter", "enter", "enter", "enter", "enter", "enter")
	d.remark("家属随调").press("esc")
	entries := d.entries()
	d.merging().press("1", "1", "1", "1", "1", "1", "1", "1").shows("没有要定的了").press("enter").says("改动 0 处")
	if d.entries() != entries+1 {
		t.Fatalf("%d entries, then %d", entries, d.entries())
	}
	d.press("f10", "0", "3", "text:"+door, "enter").says("没有新的")
}

// F5 answers all that is open of one kind alike, once their number is typed; another
// number decides nothing.
func TestMergeRestAlike(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.clock.at("09:12")
	d.press("f10", "2", "enter", "enter", "enter").remark("家属随调").press("esc")
	d.merging().shows("要您定的还有 4 处")
	d.press("f5", "right", "tab", "text:4", "enter").shows("没定的同类是 3 处").press("text:3", "enter")
	d.shows("要您定的还有 1 处").press("1", "enter").says("并入 门口.db")
	for no := 1; no <= 3; no++ {
		if a := d.a.meeting().Attendance(d.person(no).ID); a.At.Clock() != "08:58" {
			t.Errorf("%d came at %s", no, a.At.Clock())
		}
	}
}

// Esc leaves all as it was; what is no copy, and the file itself, are refused in words.
func TestMergeIsRefused(t *testing.T) {
	d := parted(t, 80, 24)
	entries := d.entries()
	d.merging().press("2", "esc").says("没有改动")
	d.press("f10", "0", "3", "text:"+filepath.Base(d.path), "enter").says("就是这份会议文件自己")
	stranger := filepath.Join(t.TempDir(), "别的会.db")
	if err := sitting.MakeDemo(stranger, d.clock.t); err != nil {
		t.Fatal(err)
	}
	d.press("f10", "0", "3", "text:"+stranger, "enter").says("不是这次会议的另一份")
	if d.entries() != entries {
		t.Error("something was written")
	}
}

// Whom both added is one person until 2 says that they are two, and 1 that they are one
// after all; what is answered already stays so.
func TestMergeOfTwoPeople(t *testing.T) {
	path := demoFile(t)
	there := open(t, path, 80, 24)
	there.press("f10", "2", "f2", "3", "text:客甲", "enter", "esc").press("enter", "ctrl+q")
	if err := there.a.Sitting.Close(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	d := openDemo(t, 80, 24)
	if err := os.WriteFile(filepath.Join(d.a.Dir, door), data, 0o600); err != nil {
		t.Fatal(err)
	}
	d.clock.at("09:12")
	d.press("f10", "2", "f2", "3", "text:客甲", "enter", "esc").press("home", "enter")
	people := len(d.a.meeting().People())
	d.press("f10", "0", "3", "text:"+door, "enter").shows("两边都加了客甲，算一人")
	d.press("end").shows("2 算两人").press("2").shows("按您定的算两人", "1 算一人").press("1").shows("算一人").press("2")
	d.press("enter").says("并入 门口.db")
	if got := len(d.a.meeting().People()); got != people+1 {
		t.Errorf("%d people, then %d", people, got)
	}
}

// What the disk refuses leaves the page as it was answered.
func TestMergeRefusedByTheDisk(t *testing.T) {
	d := parted(t, 80, 24).merging().press("2", "2")
	on := d.a.dialog()
	if err := d.a.Sitting.Close(); err != nil {
		t.Fatal(err)
	}
	d.press("enter").says("没有存上")
	if d.a.dialog() != on {
		t.Fatalf("on top is %T", d.a.dialog())
	}
	s, err := sitting.Open(d.path, d.a.Clock)
	if err != nil {
		t.Fatal(err)
	}
	d.a.Sitting = s
	d.press("enter").says("并入 门口.db")
}

// Reading the other copy and writing the merge run beside a screen that is drawn and
// looked through; with -race this finds whoever touches the Meeting under the other's
// hands.
func TestMergeBesideTheScreen(t *testing.T) {
	d := parted(t, 120, 36).giveDoor()
	d.press("f10", "0", "3", "text:"+door)
	d.pressBeside("enter")
	d.press("1", "1")
	d.pressBeside("enter")
	d.says("并入 门口.db")
}

// The page as it is drawn, in both languages.
func TestMergeFrames(t *testing.T) {
	for _, lang := range []string{"zh", "en"} {
		for _, size := range [][2]int{{80, 24}, {120, 36}} {
			t.Run(fmt.Sprintf("%s-%dx%d", lang, size[0], size[1]), func(t *testing.T) {
				d := parted(t, size[0], size[1])
				d.a.Text = text.For(lang)
				d.merging()
				p := d.a.dialog().(*page.Merge)
				for i := range p.Merging.Conflicts { // whoever runs the test did both
					c := &p.Merging.Conflicts[i]
					c.OursBy.Actor, c.TheirsBy.Actor = "jia@hall", "yi@door"
				}
				d.press("1")
				d.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
				lines, _ := d.a.frame()
				fits(t, lines, size[0], size[1])
				golden.RequireEqual(t, []byte(ansi.Strip(strings.Join(lines, "\n"))+"\n"))
			})
		}
	}
}
