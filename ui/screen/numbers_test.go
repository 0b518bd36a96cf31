package screen

import (
	"testing"
	"time"

	"liuzhuan/model"
)

// A roster number typed on the roster records nothing, in any phase: a digit that
// means nothing here makes it a look-up, and a reason of digits is none.
func TestNumbersOnTheRosterRecordNothing(t *testing.T) {
	for _, phase := range []string{"1", "2", "3", "4", "5", "6"} {
		for _, number := range [][]string{{"4", "5"}, {"3", "6"}, {"5", "4"}, {"6", "8"}, {"1", "7"}, {"2", "5"}, {"9", "5"}, {"5"}, {"7"}} {
			d := openDemo(t, 80, 24)
			d.press("f10", phase, "down", "down")
			d.clock.t = d.clock.t.Add(time.Second)
			before, mark := d.facts(), d.a.mark()
			d.press(number...).press("enter")
			if d.facts() != before {
				t.Errorf("phase %s, %v Enter recorded something: %s", phase, number, d.facts())
			}
			d.press("esc", "esc")
			if at := d.a.list[mark]; d.a.person().ID != at || d.a.mark() != mark {
				t.Errorf("phase %s, %v: on %s, walk at %d", phase, number, d.a.person().Name, d.a.mark())
			}
		}
	}
}

// facts says what is recorded of everybody.
func (d *driver) facts() string {
	out := ""
	for _, p := range d.a.meeting().People() {
		if x := d.a.meeting().Decision(p.ID); x != nil {
			out += p.Name + " " + string(x.Disposition) + ";"
		}
		if x := d.a.meeting().Attendance(p.ID); x != nil {
			out += p.Name + " " + string(x.State) + ";"
		}
		if d.a.meeting().Fulfilment(p.ID, model.ItemPledge) != nil {
			out += p.Name + " signed;"
		}
	}
	return out
}

// What is refused for being a number says how to look one up; digits that are
// commands stay commands, however quick.
func TestNumberAsAReason(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "3", "4", "5", "enter").shows("理由只有数字。想按序号找人，按 F3。").press("esc")
	d.press("3", "6", "enter").shows("理由只有数字。想按序号找人，按 F3。").press("esc")
	d.press("f10", "2", "3", "6", "enter").shows("理由只有数字。想按序号找人，按 F3。").press("esc")
	d = openDemo(t, 80, 24)
	d.press("f10", "2", "up")
	d.press("1", "1", "4", "1")
	d.clock.t = d.clock.t.Add(time.Second)
	if c := d.a.counts(); c.Present != 3 || c.Marked != 4 {
		t.Errorf("%+v", c)
	}
	d.press("5").says("这个键在这里没有用").press("enter").says("刚才的数字不是这里的键").press("enter")
	if c := d.a.counts(); c.Present != 4 {
		t.Errorf("the second Enter recorded nobody: %+v", c)
	}
}
