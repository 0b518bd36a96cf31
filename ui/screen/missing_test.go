package screen

import "testing"

// Whoever looks after the door sees which teams to telephone: those that most are
// missing from stand first, beside a bar, and a guest is not counted among them.
func TestTeamsLackingAtTheDoor(t *testing.T) {
	d := openDemo(t, 120, 36)
	d.press("f10", "2")
	d.shows("未到最多", "驻市委办     ", "8/8")
	for range 8 {
		d.press("enter") // the first team is here
	}
	d.press("enter").shows("驻市委宣传部  ", "8/8").lacks("驻市委办     ━", "驻市委办     ─")
	d.press("f2", "3", "text:李旁听", "tab", "text:市审计局", "enter", "esc").shows("名单外", "不计入应到", "李旁听  市审计局")
	d.press("tab", "f5", "5", "9", "enter").lacks("未到最多")
}
