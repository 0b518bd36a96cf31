package screen

import (
	"path/filepath"
	"testing"
	"time"

	"liuzhuan/data/sitting"
	"liuzhuan/model"
	"liuzhuan/ui/text"
)

// steadily gives a driver a clock that the wall clock can be set against: pass lets
// time pass, set sets the wall clock alone.
func steadily(d *driver) (pass, set func(time.Duration)) {
	start, was := time.Duration(0), d.clock.t
	offset := time.Duration(0)
	d.a.Clock.Steady = func() time.Duration { return start + d.clock.t.Sub(was) - offset }
	pass = func(by time.Duration) { d.clock.t = d.clock.t.Add(by) }
	set = func(by time.Duration) {
		d.clock.t = d.clock.t.Add(by)
		offset += by
	}
	return pass, set
}

// A clock that is set back in the middle of sign-in is told, the minutes go on, and
// when it is put right they are the computer's again.
func TestClockSetBackOnTheScreen(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.clock.at("08:50")
	pass, set := steadily(d)
	had := len(d.a.Sitting.History.Entries())
	d.press("f10", "2", "enter").says("到，08:50")
	set(-time.Hour)
	pass(time.Minute)
	d.press("enter").says("到，08:51", "往回调了 60 分", "08:51")
	pass(2 * time.Minute)
	d.send(tick{})
	d.press("enter").says("到，08:53").shows("现在 08:53")
	var before model.Stamp
	for _, e := range d.a.Sitting.History.Entries()[had:] {
		if e.At < before {
			t.Fatalf("entry %d is before the one it follows", e.Seq)
		}
		before = e.At
	}
	set(time.Hour)
	d.press("enter").says("到，08:53")
	if ahead := d.a.now().Sub(d.clock.t); ahead != 0 {
		t.Errorf("still %s ahead", ahead)
	}
}

// A clock that leaps ahead is told, with what to do, and nobody is late for it once
// it was put right.
func TestClockLeapsAhead(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.clock.at("08:50")
	pass, set := steadily(d)
	d.press("f10", "2", "enter")
	set(time.Hour)
	d.send(tick{})
	d.says("08:50 到 09:50", "校时")
	pass(time.Minute)
	d.press("enter", "enter").tally("应到 68 实到 3 迟到 2 请假 0 | 已定 0 余 68 | 任前 0/66 廉政 0/66")
	d.press("f10", "0", "tab", "3").shows("现在是", "09:50 起记的 2 条也改")
	d.press("text:08:51", "enter").says("校时：2 条记录的时刻改 -60 分", "现在按 08:51 起计时")
	d.tally("应到 68 实到 3 迟到 0 请假 0 | 已定 0 余 68 | 任前 0/66 廉政 0/66").shows("现在 08:51")
	d.press("enter").says("到，08:51")
	d.press("f8", "f8").says("已撤销：校时").tally("应到 68 实到 3 迟到 2 请假 0 | 已定 0 余 68 | 任前 0/66 廉政 0/66")
}

// The lid that was closed during a talk is told; the talk's minutes are not guessed.
func TestLidClosedDuringATalk(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.clock.at("09:40")
	_, set := steadily(d)
	d.press("f10", "2", "f5", "6", "8", "enter", "f6", "text:部长 甲一", "f6")
	set(20 * time.Minute)
	d.press("down").says("09:40 到 10:00", "合过盖")
	d.press("f6", "1")
	if s := d.a.meeting().Sessions()[0]; s.Ended.Clock() != "10:00" {
		t.Errorf("ended %s", s.Ended.Clock())
	}
	d.press("f6", "f2", "3", "shift+tab", "text:09:45", "enter").says("已改")
	if s := d.a.meeting().Sessions()[0]; s.Ended.Clock() != "09:45" {
		t.Errorf("put right, it ended %s", s.Ended.Clock())
	}
	d.press("f6", "f2", "3", "shift+tab", "text:09:30", "enter").shows("结束不能早于开始")
}

// A computer that starts with its clock behind the last record goes on from that
// record; one that is days off is told, for nobody can know.
func TestClockBehindTheRecord(t *testing.T) {
	for behind, want := range map[time.Duration]string{time.Hour: "电脑时间 08:05 早于最后一条记录 09:05", 100 * time.Hour: "请先核对电脑时间"} {
		d := openDemo(t, 80, 24)
		d.press("f10", "2", "enter")
		d.press("ctrl+q")
		if err := d.a.Sitting.Close(); err != nil {
			t.Fatal(err)
		}
		next := &driver{t: t, clock: &clock{d.clock.t.Add(-behind)}, path: d.path}
		s, err := sitting.Open(d.path, &sitting.Clock{Wall: next.clock.now, Steady: func() time.Duration { return 0 }})
		if err != nil {
			t.Fatal(err)
		}
		next.a = newApp(Options{Text: text.For("zh"), Sitting: s, Dir: filepath.Dir(d.path)})
		t.Cleanup(func() { _ = s.Close() })
		next.says(want)
		next.press("esc", "enter")
		last, _ := s.History.Last()
		if ahead := next.a.now().Sub(next.clock.t); (ahead == 0) != (behind == 100*time.Hour) {
			t.Errorf("%s behind: %s ahead, last record %s", behind, ahead, last.At.Clock())
		}
	}
}
