package screen

import (
	"testing"
	"time"
)

// Space stamps an arrival outside of sign-in and talks only on the meeting's day
// and once sign-in has begun; else it says so and records nothing.
func TestSpaceStampsOnlyInTime(t *testing.T) {
	for _, phase := range []string{"1", "3", "5", "6"} {
		d := openDemo(t, 80, 24)
		d.press("f10", phase)
		if phase == "6" {
			d.press("esc") // from the sums to the list
		}
		d.press("space").says("签到还没有开始")
		if d.a.counts().Marked != 0 {
			t.Fatalf("phase %s: an arrival before sign-in", phase)
		}
		d.press("f10", "2", "enter", "f10", phase)
		if phase == "6" {
			d.press("esc")
		}
		d.press("end", "space").says("到")
		if d.a.counts().Present != 2 {
			t.Fatalf("phase %s: a latecomer is not recorded", phase)
		}
		d.clock.t = d.clock.t.Add(24 * time.Hour)
		d.press("up", "space").says("会议日期是 2026.11.22")
		if d.a.counts().Present != 2 {
			t.Fatalf("phase %s: an arrival the day after", phase)
		}
	}
	d := openDemo(t, 80, 24)
	d.press("f10", "4", "space").says("到") // the talk phase begins with who is there
	if d.a.counts().Present != 1 {
		t.Error("nobody came to the talk")
	}
}

// One key that takes the place of an arrival says what that was.
func TestReplacedAttendanceIsSaid(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.clock.at("08:30")
	name := d.person(1).Name
	d.press("f10", "2", "enter", "home", "4").says("已记：" + name + " 缺席，原为到 08:30。")
	d.clock.at("08:31")
	had := len(d.a.Sitting.History.Entries())
	if d.press("home", "4"); len(d.a.Sitting.History.Entries()) != had || d.a.sel != 1 {
		t.Error("absent once more was recorded, or stopped the walk")
	}
	d.press("home", "3", "text:急事", "enter").says(name+"请假", "原为缺席")
	d.press("home", "1").says(name+" 到", "原为请假")
	d.press("home", "0").says("收回"+name+"的签到", "原为到 08:31")
}

// 未到 means the same everywhere on the screen: neither come nor excused nor marked absent.
func TestFilterAndSentenceAgree(t *testing.T) {
	d := openDemo(t, 120, 36)
	d.press("f10", "2", "enter", "3", "text:出差", "enter", "4")
	d.shows("请假1人，缺席1人，未到65人。", "未到 65")
	d.press("tab")
	if d.a.listed() != 65 {
		t.Errorf("the filter lists %d", d.a.listed())
	}
}
