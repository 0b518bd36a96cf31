package screen

import (
	"testing"
	"time"

	"liuzhuan/ui/screen/page"
)

// Two letters within half a second are a name that is looked for: F3 opens with
// both, and what the first one moved is taken back.
func TestLettersOnTheRosterAreLookedUp(t *testing.T) {
	for _, c := range []struct {
		keys  []string
		field string
	}{
		{[]string{"k", "o"}, "ko"}, {[]string{"j", "j"}, "jj"}, {[]string{"g", "a"}, "ga"}, {[]string{"G", "u"}, "Gu"},
		{[]string{"w", "u"}, "wu"}, {[]string{"l", "i", "u", "y", "u"}, "liuyu"}, {[]string{"e", "u"}, "eu"},
		{[]string{"text:liuyu"}, "liuyu"}, {[]string{"text:ｑｍ"}, "qm"}, {[]string{"text:张伟"}, "张伟"}, {[]string{"text:４５"}, "45"},
		{[]string{"text:45"}, "45"},
	} {
		d := openDemo(t, 80, 24)
		d.press("f10", "3", "enter", "enter", "down", "down", "down")
		at, mark, entries := d.a.person().ID, d.a.mark(), len(d.a.Sitting.History.Entries())
		d.press(c.keys...)
		f, ok := d.a.dialog().(*page.Find)
		if !ok {
			t.Fatalf("%v opened no look-up", c.keys)
		}
		if got := f.Typed(); got != c.field {
			t.Errorf("%v: looks for %q", c.keys, got)
		}
		d.press("esc")
		if d.a.person().ID != at || d.a.mark() != mark || len(d.a.Sitting.History.Entries()) != entries {
			t.Errorf("%v moved or recorded something", c.keys)
		}
	}
}

// A letter alone moves, or does nothing; no letter undoes or opens the card.
func TestLettersAlone(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "3", "enter", "enter")
	alone := func(k string, row int) {
		t.Helper()
		d.clock.t = d.clock.t.Add(600 * time.Millisecond)
		d.press(k)
		if d.a.sel != row || d.a.dialog() != nil || d.a.counts().Decided != 2 {
			t.Errorf("after %s: row %d, %d decided, dialog %v", k, d.a.sel, d.a.counts().Decided, d.a.dialog())
		}
	}
	alone("j", 3)
	alone("k", 2)
	alone("G", 67)
	alone("g", 0)
	alone("u", 0)
	alone("e", 0)
	d.press("down", "up", "j", "down", "j") // what lies between parts them
	if d.a.sel != 3 || d.a.dialog() != nil {
		t.Errorf("row %d, dialog %v", d.a.sel, d.a.dialog())
	}
}

// What follows the digit that closed a menu or page at once was struck before
// the roster was seen: digits and letters do nothing there, Enter, Space and the
// arrows work.
func TestKeysDoNotFallThroughAMenu(t *testing.T) {
	soon := func(d *driver, k string, after time.Duration) *driver {
		d.clock.t = d.clock.t.Add(after)
		d.send(keyMsg(k))
		return d
	}
	entries := func(d *driver) int { return len(d.a.Sitting.History.Entries()) }

	for _, k := range []string{"4", "0", "1", "j", "G"} {
		d := openDemo(t, 80, 24)
		d.press("f10", "2")
		had := entries(d)
		for range 3 {
			soon(d, k, 90*time.Millisecond)
		}
		if entries(d) != had || d.a.sel != 0 || d.a.dialog() != nil {
			t.Errorf("%s fell through the menu", k)
		}
	}
	for _, k := range []string{"enter", "space", "down"} {
		d := openDemo(t, 80, 24)
		d.press("f10", "2")
		if soon(d, k, 0); d.a.sel != 1 {
			t.Errorf("%s did nothing after the menu", k)
		}
	}
	d := openDemo(t, 80, 24)
	d.press("f10", "2")
	had := entries(d)
	if soon(d, "4", closedGap); entries(d) != had+1 {
		t.Error("a digit after the look did nothing")
	}

	// The rest of a run: in the talk menu １０ ends the talk and no more.
	d = openDemo(t, 80, 24)
	d.press("f10", "3", "f5", "8", "enter", "f10", "2", "f5", "6", "8", "enter", "f10", "3", "home", "f6", "f6")
	decided := d.a.counts().Decided
	d.press("f6", "text:１０")
	if d.a.meeting().RunningTalk() != nil || d.a.counts().Decided != decided {
		t.Errorf("talk %v, %d decided", d.a.meeting().RunningTalk(), d.a.counts().Decided)
	}
	// A look-up that a digit ended, and a run in it.
	d.press("f3", "z", "h", "w")
	had = entries(d)
	soon(d, "2", 120*time.Millisecond)
	if soon(d, "0", 120*time.Millisecond); entries(d) != had {
		t.Error("a digit fell through the look-up")
	}
	// In a menu a run goes on: 更多, 设置.
	d.press("f10", "text:０６").shows("设置")
}
