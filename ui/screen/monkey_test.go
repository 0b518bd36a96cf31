package screen

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"runtime/debug"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/data/store"
	"liuzhuan/model"
	"liuzhuan/ui/screen/keyboard"
)

var monkeySeeds = flag.Uint64("monkey", 12, "seeds of TestMonkeyAtTheModel")

// The monkey without a terminal: the same keys at the same moments for a seed, so
// that what it breaks it breaks again. The one with a terminal is in ui/cli.
func TestMonkeyAtTheModel(t *testing.T) {
	for seed := range *monkeySeeds {
		if struck, err := monkeyAt(t, seed, 250); err != nil {
			t.Fatalf("seed %d, struck %v: %v", seed, struck, err)
		}
	}
}

var monkeyKeys = []string{
	"enter", "enter", "enter", "space", "esc", "esc", "tab", "shift+tab", "up", "down", "left", "right", "pgup", "pgdown", "home", "end", "backspace", "delete",
	"f1", "f2", "f3", "f4", "f5", "f6", "f6", "f7", "f8", "f9", "f10", "f10", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "1", "2", "3",
	"j", "k", "g", "G", "w", "?", "ctrl+a", "ctrl+b", "ctrl+e", "ctrl+f", "ctrl+g", "ctrl+j", "ctrl+n", "ctrl+o", "ctrl+t", "ctrl+u", "ctrl+w", "ctrl+y",
	"ctrl+z",
	"text:待复核", "text:张伟", "text:６８", "text:　", "text:１０", "paste",
}

// monkeyAt strikes n keys and gives those it struck; an error is a panic, or a
// file that is not sound.
func monkeyAt(t *testing.T, seed uint64, n int) (struck []string, err error) {
	r := rand.New(rand.NewPCG(seed, 2))
	d := open(t, meetingOf(t, []int{68, 1, 0, 68}[seed%4]), []int{80, 40, 120, 200}[r.IntN(4)], []int{24, 12, 36, 60}[r.IntN(4)])
	if struck, err = d.monkey(r, n, func() bool { return d.a.quitting }); err != nil {
		return struck, err
	}
	report, err := d.a.Sitting.Check()
	if err == nil && len(report.Damage) > 0 {
		err = fmt.Errorf("damage: %v", report.Damage)
	}
	return struck, err
}

// monkey strikes n keys, or fewer when it is over before.
func (d *driver) monkey(r *rand.Rand, n int, over func() bool) (struck []string, err error) {
	defer func() {
		if broken := recover(); broken != nil {
			err = fmt.Errorf("%v\n%s", broken, debug.Stack())
		}
	}()
	strike := func(k string) {
		if over() {
			return
		}
		struck = append(struck, k)
		d.clock.t = d.clock.t.Add(time.Duration(r.IntN(700)) * time.Millisecond)
		switch run, isRun := strings.CutPrefix(k, "text:"); {
		case k == "paste":
			d.send(tea.PasteMsg{Content: "第一行\n第二行\r3\r"})
		case isRun:
			d.send(keyboard.Run{Text: run})
		default:
			d.send(keyMsg(k))
		}
		d.a.frame()
	}
	for len(struck) < n && !over() {
		if r.IntN(20) > 0 {
			strike(monkeyKeys[r.IntN(len(monkeyKeys))])
			continue
		}
		for _, k := range []string{"esc", "esc", "esc", "f10", string(rune('1' + r.IntN(6)))} {
			strike(k)
		}
		for range r.IntN(9) {
			strike("tab")
		}
		if r.IntN(40) == 0 {
			d.send(tea.WindowSizeMsg{Width: 1 + r.IntN(200), Height: 1 + r.IntN(60)})
		}
	}
	return struck, nil
}

// meetingOf makes a meeting file of the demo's first people; all of them, one or
// none.
func meetingOf(t *testing.T, people int) string {
	t.Helper()
	if people == 68 {
		return demoFile(t)
	}
	path := filepath.Join(t.TempDir(), "会议.db")
	if err := store.Create(path, model.NewInfo(model.DemoInfo("20261122"), 1)); err != nil {
		t.Fatal(err)
	}
	if people == 0 {
		return path
	}
	s, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	list := model.DemoList()
	list.Rows = list.Rows[:people]
	c := s.Meeting.Reconcile(list).Change(1)
	c.Phase = model.Prepare
	if _, err := s.Commit(c, nil); err != nil {
		t.Fatal(err)
	}
	return path
}
