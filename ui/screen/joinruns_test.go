package screen

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/ui/screen/keyboard"
)

// A run goes out before whatever ends it: nothing overtakes what was typed.
func TestRunsGoOutFirst(t *testing.T) {
	for _, end := range []tea.Msg{keyMsg("esc"), keyMsg("ctrl+z"), tea.PasteMsg{Content: "x"}, tea.QuitMsg{}, keyboard.HangUp{}} {
		join := keyboard.JoinRuns(func(tea.Msg) {})
		for _, c := range []string{"今", "天", "a"} {
			if got := join(nil, keyMsg(c)); got != nil {
				t.Fatalf("%s went out alone as %v", c, got)
			}
		}
		if got := join(nil, tick{}); got != (tick{}) {
			t.Errorf("a tick became %v", got)
		}
		run, ok := join(nil, end).(keyboard.Run)
		if !ok || run.Text != "今天a" || run.Then != end {
			t.Errorf("%T ended %+v", end, run)
		}
		if got := join(nil, end); got != end {
			t.Errorf("%T alone became %v", end, got)
		}
	}
}

// Enter in a run is a line break that was pasted with it.
func TestEnterInARunIsPasted(t *testing.T) {
	join := keyboard.JoinRuns(func(tea.Msg) {})
	for _, k := range []string{"张", "三", "enter", "李", "四", "enter"} {
		if got := join(nil, keyMsg(k)); got != nil {
			t.Fatalf("%s went out alone as %v", k, got)
		}
	}
	if run, ok := join(nil, keyboard.Flush{}).(keyboard.Run); !ok || run.Text != "张三\n李四\n" {
		t.Errorf("%+v", run)
	}
	if got := join(nil, keyMsg("enter")); got != keyMsg("enter") {
		t.Errorf("Enter alone became %v", got)
	}
}

// Leaving is not lost behind text that was still in a run. A monkey found that:
// the program drew its last frame and went on.
func TestLeavingComesAfterARun(t *testing.T) {
	for _, end := range []tea.Msg{tea.QuitMsg{}, keyboard.HangUp{}} {
		d := openDemo(t, 80, 24)
		d.press("f10", "3", "3")
		_, cmd := d.a.Update(keyboard.Run{Text: "待复核", Then: end})
		if cmd == nil {
			t.Fatalf("%T after a run is lost", end)
		}
		msg := cmd()
		if both, ok := msg.(tea.BatchMsg); ok {
			msg = both[len(both)-1]() // the other keeps what was typed
		}
		if _, left := msg.(tea.QuitMsg); !left {
			t.Errorf("%T after a run gives %v", end, msg)
		}
		if got := get(d.form(), "reason"); got != "待复核" {
			t.Errorf("the reason is %q", got)
		}
	}
}

// What is struck after the key that leaves, before the program is gone, records
// nothing. A monkey found that: Ctrl-Q 1 marked somebody as here.
func TestNothingIsRecordedWhileLeaving(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "2", "ctrl+q", "1", "space", "enter", "text:１", "4")
	if c := d.a.counts(); c.Present != 0 || len(d.a.meeting().Unmarked(d.a.meeting().People())) != 68 {
		t.Errorf("%+v", c)
	}
}
