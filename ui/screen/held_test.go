package screen

import (
	"testing"
	"time"
)

// hold sends a key n times with a gap between, as a terminal repeats it.
func (d *driver) hold(k string, n int, gap time.Duration) *driver {
	d.t.Helper()
	for range n {
		d.clock.t = d.clock.t.Add(gap)
		d.send(keyMsg(k))
	}
	return d
}

// A key that is held down stops, at the rate of every terminal; it says how many
// it recorded, and one F8 takes all of them back or only the last.
func TestHeldKeyStops(t *testing.T) {
	for _, c := range []struct {
		phase, key string
		gap        time.Duration
		count      func(*App) int
		says       string
	}{
		{"3", "enter", 103 * time.Millisecond, func(a *App) int { return a.counts().Decided }, "回车按住了：刚记了 5 人，请核对，不对按 F8。"},
		{"3", "enter", 92 * time.Millisecond, func(a *App) int { return a.counts().Decided }, "回车按住了：刚记了 5 人"},
		{"3", "enter", 30 * time.Millisecond, func(a *App) int { return a.counts().Decided }, "回车按住了：刚记了 5 人"},
		{"2", "enter", 30 * time.Millisecond, func(a *App) int { return a.counts().Present }, "回车按住了：刚记了 5 人"},
		{"2", "space", 30 * time.Millisecond, func(a *App) int { return a.counts().Present }, "空格按住了：刚记了 5 人"},
		{"2", "4", 30 * time.Millisecond, func(a *App) int { return -len(a.meeting().Unmarked(a.meeting().People())) }, "4按住了：刚记了 5 人"},
		{"5", "enter", 30 * time.Millisecond, func(a *App) int { return a.counts().Pledged.Done }, "回车按住了：刚记了 5 人"},
	} {
		d := openDemo(t, 80, 24)
		if c.phase == "5" { // who has not been announced owes nothing yet
			d.press("f10", "3", "f5", "8", "enter")
		}
		d.press("f10", c.phase, "home")
		before := c.count(d.a)
		first := d.a.person().Name
		d.clock.t = d.clock.t.Add(time.Second)
		d.hold(c.key, 40, c.gap).says(c.says)
		if got := c.count(d.a) - before; got != 5 {
			t.Fatalf("%s held in %s recorded %d", c.key, c.phase, got)
		}
		entries := len(d.a.Sitting.History.Entries())
		d.press("f8").shows("按住时记了 5 人", "1 全部撤销", "2 只撤销最后一个")
		d.press("1").says("已撤销按住时记的 5 人").on(first)
		if got := c.count(d.a) - before; got != 0 {
			t.Fatalf("after undoing all %d are left", got)
		}
		if got := len(d.a.Sitting.History.Entries()) - entries; got != 5 {
			t.Errorf("%d entries undo 5", got)
		}
		d.press("f9", "f9", "f9", "f9", "f9")
		if got := c.count(d.a) - before; got != 5 {
			t.Errorf("redone %d", got)
		}
		report, err := d.a.Sitting.Check()
		if err != nil || len(report.Damage) > 0 {
			t.Errorf("check: %+v %v", report, err)
		}
	}
}

// Only the last is taken back where that is asked for; what was recorded since
// the key was let go is undone alone; presses of a hand are no held key.
func TestHeldKeyOffersOnlyItsOwn(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "3").hold("enter", 9, 30*time.Millisecond)
	d.press("f8", "2").says("已撤销：")
	if got := d.a.counts().Decided; got != 4 {
		t.Fatalf("%d left", got)
	}
	d.press("f8").says("已撤销：") // no question: something was done since
	if got := d.a.counts().Decided; got != 3 {
		t.Fatalf("%d left", got)
	}
	d.press("esc").hold("enter", 9, 30*time.Millisecond).press("enter", "f8").says("已撤销：")
	d.hold("enter", 20, 120*time.Millisecond)
	if got := d.a.counts().Decided; got != 3+5+20 {
		t.Errorf("%d decided", got)
	}
	d.press("f8")
	if d.a.dialog() != nil {
		t.Error("F8 asks though nothing was held")
	}
}

// What the terminal itself reports as a repeat does nothing at any rate.
func TestReportedRepeatDoesNothing(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "3", "enter")
	for range 8 {
		d.clock.t = d.clock.t.Add(300 * time.Millisecond)
		d.bytes("\x1b[13;1:2u") // as kitty says it
	}
	d.says("回车按住了：刚记了 1 人")
	d.press("f8").says("已撤销：")
	if got := d.a.counts().Decided; got != 0 {
		t.Errorf("%d decided", got)
	}
	// In a form nothing is recorded, and nothing is said to be.
	d.press("3").hold("enter", 9, 30*time.Millisecond).says("回车按住了，先松开再按。")
}
