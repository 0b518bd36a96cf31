package screen

import (
	"testing"

	"liuzhuan/model"
)

// Whoever speaks next goes on with the kinds that run; four talkers by Enter are
// four times the same.
func TestNextSpeakerKeepsTheKind(t *testing.T) {
	for _, first := range [][]string{nil, {"up", "up", "2", "down", "down"}, {"up", "up", "3", "down", "down"}} {
		d := openDemo(t, 80, 24)
		d.press("f10", "2", "f5", "6", "8", "enter", "f10", "4", "f6").press(first...)
		d.press("text:部长 甲一", "f6", "f6", "2", "text:书记 乙二", "enter", "f6", "2", "text:副部长 丙三", "enter")
		sessions := d.a.meeting().Sessions()
		if len(sessions) != 3 {
			t.Fatalf("%d sessions", len(sessions))
		}
		for _, s := range sessions[1:] {
			if d.a.Text.KindNames(s.Kinds) != d.a.Text.KindNames(sessions[0].Kinds) {
				t.Errorf("%v goes on after %v", s.Kinds, sessions[0].Kinds)
			}
		}
	}
}

// The form of a talk stands where the talker is typed, and what is typed on a
// choice is not lost.
func TestTalkFormTakesTheTalker(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "4", "f6", "text:部长 王一鸣").shows("> 谈话人     部长 王一鸣").press("esc")
	d = openDemo(t, 80, 24)
	d.press("f10", "4", "f6", "up", "up", "text:部长 王一鸣").shows("> 谈话人     部长 王一鸣")
	d.press("up", "up", "7").shows("> 种类") // a slip in choosing
	d.press("3", "f6")
	if s := d.a.meeting().RunningTalk(); s == nil || s.Has(model.PreAppointment) || s.Talkers[0].Name != "王一鸣" {
		t.Errorf("%+v", s)
	}
}

// Somebody said to be absent while the talk runs is out of it.
func TestAbsentDuringTheTalk(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "2", "f5", "6", "8", "enter", "f6", "f6").shows("在场 66 离席 0")
	d.press("home", "4").says("缺席，原为到 09:05").shows("在场 65 离席 1")
	d.press("f6", "1").shows("1 计入  2 补谈").press("2").says("应补 1 人")
}

// A talk that is started with F6 leaves no half-typed form behind, as with Enter.
func TestStartedTalkIsNotKeptHalfTyped(t *testing.T) {
	for _, start := range []string{"f6", "enter"} {
		d := openDemo(t, 80, 24)
		d.press("f10", "4", "f6", "text:部长 王一鸣", "esc").says("已输入的内容保留")
		d.press("f6").says("上次写的字还在").press(start)
		if d.a.meeting().RunningTalk() == nil || len(d.a.Left) != 0 {
			t.Errorf("%s: %v is kept", start, d.a.Left)
		}
	}
}

// F2 in the form of a new talk goes to the last one; what was typed waits, as after
// Esc.
func TestLastTalkKeepsTheNewOnesForm(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "2", "enter", "f6", "f6", "f6", "1", "f6", "text:书记 乙二", "f2").shows("3 ", "4 ", "5 ")
	d.press("esc", "f6").says("上次写的字还在").shows("书记 乙二")
}
