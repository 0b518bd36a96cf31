package screen

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"liuzhuan/model"
	"liuzhuan/ui/screen/keyboard"
	"liuzhuan/ui/text"
)

// folder gives the names and bytes of all that lies beside the meeting, and itself.
func (d *driver) folder() map[string]string {
	d.t.Helper()
	entries, err := os.ReadDir(d.a.Dir)
	if err != nil {
		d.t.Fatal(err)
	}
	out := map[string]string{}
	for _, e := range entries {
		data, err := os.ReadFile(filepath.Join(d.a.Dir, e.Name()))
		if err != nil {
			d.t.Fatal(err)
		}
		out[e.Name()] = string(data)
	}
	return out
}

// untouched fails where anything in the folder is not as it was.
func (d *driver) untouched(was map[string]string) *driver {
	d.t.Helper()
	is := d.folder()
	if !slices.Equal(slices.Sorted(maps.Keys(is)), slices.Sorted(maps.Keys(was))) {
		d.t.Fatalf("there lay %v, now %v", slices.Sorted(maps.Keys(was)), slices.Sorted(maps.Keys(is)))
	}
	for name, data := range was {
		if is[name] != data {
			d.t.Fatalf("%s is altered", name)
		}
	}
	return d
}

// rowsOf gives the rows of a meeting as they print.
func rowsOf(m *model.Meeting) (rows []string) {
	for r := range m.Rows {
		rows = append(rows, fmt.Sprintf("%+v", r))
	}
	slices.Sort(rows)
	return rows
}

// rehearsed asserts that the first line, and any message, begins with that.
func (d *driver) rehearsed() *driver {
	d.t.Helper()
	lines := d.screen()
	message := lines[len(lines)-1-len(d.a.messageLines())]
	if !strings.HasPrefix(lines[0], "彩排 ") || !strings.HasPrefix(message, "彩排：") {
		d.t.Fatalf("it does not say that it is a rehearsal\n%s", strings.Join(lines, "\n"))
	}
	return d
}

// The rehearsal on the day before: the whole list is announced, and afterwards the file
// and what lies beside it are byte for byte as they were, which the hash says.
func TestRehearsalStory(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "3", "enter", "enter", "f10")
	was, rows := d.folder(), rowsOf(d.a.meeting())
	d.press("0").shows("8 彩排").press("8").rehearsed().says("名单、方案都是真的").tally("应到 68 实到 0 迟到 0 请假 0 | 已定 2 余 66 | 任前 0/66 廉政 0/66")
	d.press("enter").rehearsed().says("宋凯 留任")
	for range 65 {
		d.press("enter")
	}
	d.rehearsed().tally("应到 68 实到 0 迟到 0 请假 0 | 已定 68 余 0 | 任前 0/66 廉政 0/66")
	d.press("f8").rehearsed().says("已撤销")
	d.press("f7").rehearsed().says("记的一概不写入").press("esc", "tab").rehearsed()
	if r, err := d.a.Sitting.Check(); err != nil || len(r.Damage) > 0 {
		t.Fatal(r, err)
	}
	d.untouched(was).press("f10", "0").shows("8 结束彩排").press("8")
	d.untouched(was).says("彩排结束：演练 67 项，没有写入；数据与开始时一致（").tally("应到 68 实到 0 迟到 0 请假 0 | 已定 2 余 66 | 任前 0/66 廉政 0/66")
	if !slices.Equal(rowsOf(d.a.meeting()), rows) || d.a.rehearsing() || d.a.phase() != model.Announce {
		t.Error("the meeting is another one")
	}
	d.on("宋凯").press("enter").says("宋凯 留任")
	d.reopen(80, 24).tally("应到 68 实到 0 迟到 0 请假 0 | 已定 3 余 65 | 任前 0/66 廉政 0/66")
}

// What leaves the meeting says in words why it does not work, and what to do.
func TestRehearsalKeepsInside(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "0")
	was := d.folder()
	d.press("8")
	for words, keys := range map[string][]string{
		"不导出": {"f10", "8"}, "不合并": {"f10", "0", "3"}, "不备份": {"f10", "0", "4"}, "不封存": {"f10", "0", "5"},
		"不新建会议": {"f10", "0", "tab", "1"}, "不打开别的会议": {"f10", "0", "tab", "2"}, "锁屏口令": {"ctrl+l"},
	} {
		if d.press(keys...).rehearsed().says(words, "结束彩排（Ctrl-Q）"); d.a.dialog() != nil {
			t.Errorf("%v opens %T", keys, d.a.dialog())
		}
	}
	d.press("f10", "6", "4").rehearsed().says("不封存").press("esc").press("f10", "6", "3", "enter").shows("彩排里记的不备份").press("esc",
		"esc").untouched(was)
	d.press("f10", "2", "enter", "f10", "3", "enter", "f10", "6", "esc").untouched(was) // nor a backup between two phases
	d.press("ctrl+q").untouched(was).says("演练 2 项")
	if d.a.phase() != model.Prepare || d.a.quitting {
		t.Error(d.a.phase(), d.a.quitting)
	}
}

// Ctrl-Q leaves the rehearsal from anywhere and, struck again, the program; what was half
// typed in the meeting is there again, and what was in the rehearsal is gone.
func TestRehearsalIsLeft(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "3", "enter", "3", "text:会里的字", "esc").press("f10", "0", "8")
	d.press("3").shows("会里的字").press("text:改过", "esc", "down", "tab", "f2", "2")
	d.press("ctrl+q").says("彩排结束：演练 0 项").press("3").shows("理由   会里的字").press("esc")
	d.press("ctrl+q")
	if !d.a.quitting {
		t.Error("it goes on")
	}
}

// A talk that runs goes on behind the rehearsal: it is said before, and ended there it
// runs still.
func TestRehearsalInATalk(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "2", "f5", "text:68", "enter", "f10", "3", "f5")
	d.press("esc", "f10", "4", "f6", "f6")
	if d.a.meeting().RunningTalk() == nil {
		t.Fatalf("no talk\n%s", strings.Join(d.screen(), "\n"))
	}
	d.press("f10", "0", "8").shows("谈话还没结束", "1 ")
	d.press("esc")
	if d.a.rehearsing() {
		t.Fatal("it began unasked")
	}
	d.press("f10", "0", "8", "1").rehearsed()
	d.press("f6", "1", "enter", "enter")
	if d.a.meeting().RunningTalk() != nil {
		t.Fatalf("the talk runs in the rehearsal\n%s", strings.Join(d.screen(), "\n"))
	}
	if d.press("ctrl+q").says("彩排结束"); d.a.meeting().RunningTalk() == nil {
		t.Error("the talk was ended")
	}
}

// A screen that is locked in a rehearsal is locked in the meeting that it leads back to.
func TestRehearsalLocked(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("ctrl+l", "text:芝麻开门", "tab", "text:芝麻开门", "enter", "text:芝麻开门", "enter").says("已打开")
	d.press("f10", "0", "8", "ctrl+l").noNames()
	if !strings.HasPrefix(d.screen()[0], "彩排 ") {
		t.Error(d.screen()[0])
	}
	d.press("ctrl+q").noNames()
	if d.a.rehearsing() || d.a.quitting {
		t.Error("it is not back in the meeting")
	}
	d.reopen(80, 24).noNames()
}

// Whoever ends the program from outside ends the rehearsal with it; the next start is
// the meeting, as it stood.
func TestRehearsalHungUp(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "3", "enter", "f10", "0", "8", "enter", "enter", "tab")
	d.send(keyboard.HangUp{})
	if !d.a.quitting || d.a.rehearsing() {
		t.Fatal("it goes on")
	}
	if err := d.a.Sitting.CloseAll(); err != nil {
		t.Fatal(err)
	}
	open(t, d.path, 80, 24).tally("应到 68 实到 0 迟到 0 请假 0 | 已定 1 余 67 | 任前 0/66 廉政 0/66").on("汪海景")
}

// A power cut in a rehearsal: nothing of it is on the disk.
func TestRehearsalKilled(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "3", "enter", "f10", "0", "8", "enter", "enter")
	copied := filepath.Join(t.TempDir(), "会议.db")
	for _, beside := range []string{"", "-wal"} {
		data, err := os.ReadFile(d.path + beside)
		if err == nil {
			err = os.WriteFile(copied+beside, data, 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	after := open(t, copied, 80, 24)
	after.tally("应到 68 实到 0 迟到 0 请假 0 | 已定 1 余 67 | 任前 0/66 廉政 0/66")
	if r, err := after.a.Sitting.Check(); err != nil || len(r.Damage) > 0 || after.a.rehearsing() {
		t.Error(r, err)
	}
}

// The view in lines begins each message with that as well, and says at the end of the
// input how the rehearsal ended.
func TestRehearsalInLines(t *testing.T) {
	path := demoFile(t)
	r := readAt(t, path, "zh")
	r.line("F10 3", "F10 0 8").hears("彩排 云川市", "彩排：开始了").refused(false)
	r.line("回车").hears("彩排：已记：").tally("应到 68 实到 0 迟到 0 请假 0 | 已定 1 余 67 | 任前 0/66 廉政 0/66")
	r.line("F10 8").hears("彩排：这里的结果不是会议的结果，不导出").refused(true)
	r.line("Ctrl-Q").hears("彩排结束：演练 1 项", "留转 云川市").refused(false).tally("应到 68 实到 0 迟到 0 请假 0 | 已定 0 余 68 | 任前 0/66 廉政 0/66")
	r.ends()

	var out bytes.Buffer
	input := "F10 0 8\n回车 回车\n"
	if refused, err := Plain(context.Background(), Options{Text: text.For("zh"), Path: path, Clock: atNine().untouched()}, strings.NewReader(input),
		&out); err != nil || refused {
		t.Fatal(refused, err)
	}
	if last := strings.Split(strings.TrimSpace(out.String()), "\n"); !strings.HasPrefix(last[len(last)-1], "彩排结束：演练 2 项") {
		t.Error(last)
	}
}

// The monkey in a rehearsal, whatever it strikes: the meeting's rows, and the hash of
// its file, stay as they were.
func TestMonkeyInARehearsal(t *testing.T) {
	for seed := range *monkeySeeds {
		r := rand.New(rand.NewPCG(seed, 3))
		d := open(t, meetingOf(t, []int{68, 68, 1}[seed%3]), 120, 36)
		d.press("f10", string(rune('1'+r.IntN(6))), "f10", "0")
		was, rows := d.folder(), rowsOf(d.a.meeting())
		real := d.a.Sitting
		d.press("8")
		if struck, err := d.monkey(r, 250, func() bool { return d.a.quitting || !d.a.rehearsing() }); err != nil {
			t.Fatalf("seed %d, struck %v: %v", seed, struck, err)
		}
		if d.a.rehearsing() {
			d.untouched(was)
			if done, err := d.a.Sitting.EndRehearsal(); err != nil || !done.Same || done.Of != real {
				t.Fatal(seed, done, err)
			}
			d.a.Sitting = real
		}
		if !slices.Equal(rowsOf(real.Meeting), rows) {
			t.Fatalf("seed %d: the meeting has other rows", seed)
		}
		d.untouched(was)
	}
}
