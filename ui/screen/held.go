package screen

// A key that is held down: it is noticed, and what it has recorded is taken back all at
// once, for nobody meant any of it.

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/keyboard"
	"liuzhuan/ui/screen/page"
)

// heldKey notices a key that is held down or struck by an elbow: what the
// terminal reports as a repeat, or six presses of one key, each less than 115 ms
// after the one before. The Linux console repeats 10.9 times a second, other
// terminals 25 to 33 times.
type heldKey struct {
	key   key
	last  time.Time
	run   int
	since int64 // the journal's last entry before the first press
}

const (
	heldGap   = 115 * time.Millisecond
	heldCount = 6
)

// press reports whether this press should do nothing. seq is the journal's last
// entry.
func (h *heldKey) press(e dialog.Event, now time.Time, seq int64) bool {
	if e.Key != h.key || h.run == 0 || !keyboard.Soon(h.last, now, heldGap) && !e.Repeat {
		*h = heldKey{key: e.Key, since: seq}
	}
	h.run++
	h.last = now
	return e.Repeat || h.run >= heldCount
}

// soon reports whether a key comes so little after then that no hand meant it.
func (a *App) soon(then time.Time, gap time.Duration) bool {
	return !a.unhurried && keyboard.Soon(then, a.now(), gap)
}

// guarded reports whether holding the key down would record one thing after the
// other: Enter, Space and the digits, where they are no text.
func (a *App) guarded(k key) bool {
	if k == "enter" {
		w := a.writing()
		return w == nil || !w.Long
	}
	return (k == "space" || k.Digit()) && !a.typing()
}

// heldRun is the journal's entries that a held key made: after, up to and with
// upTo. It is offered as one as long as nothing was recorded since.
type heldRun struct {
	key         key
	after, upTo int64
}

// stopHeld says that a key is held down, and how many it has recorded.
func (a *App) stopHeld() {
	a.heldRun = heldRun{a.held.key, a.held.since, a.lastSeq()}
	a.say(a.Text.Held(string(a.held.key), len(a.heldEntries())))
}

// heldEntries lists what the last held key recorded, oldest first; nothing once
// something else was recorded.
func (a *App) heldEntries() []model.Entry {
	if a.Sitting == nil || a.lastSeq() != a.heldRun.upTo {
		return nil
	}
	all := a.Sitting.History.Entries()
	return all[len(all)-int(a.heldRun.upTo-a.heldRun.after):]
}

// askHeld is F8 after a held key: everything it recorded, or only the last.
func (a *App) askHeld(entries []model.Entry) tea.Cmd {
	a.push(&page.Menu{Sight: &a.Sight, Title: a.Text.HeldRunTitle(string(a.heldRun.key), len(entries)), Items: []page.Item{
		page.Wants("1", a.Text.Struck.UndoHeld, dialog.Outcome{Back: entries}),
		page.Wants("2", a.Text.Struck.UndoLast, dialog.Outcome{Back: entries[len(entries)-1:]}),
	}})
	return nil
}

// takeBackHeld takes the entries back, all or none, and goes to the person the
// key was first struck on. It reports whether that is kept.
func (a *App) takeBackHeld(entries []model.Entry) bool {
	made := a.takingBack(entries, func([]model.Change) {
		if id := entries[0].Args.Person; a.meeting().Person(id) != nil {
			a.goTo(id)
			a.away = false
			a.setMark()
		}
	})
	if made != nil {
		a.say(a.Text.HeldUndone(len(entries)))
	}
	return made != nil
}

// lastSeq is the number of the journal's last entry, 0 without a meeting.
func (a *App) lastSeq() int64 {
	if a.Sitting == nil {
		return 0
	}
	e, _ := a.Sitting.History.Last()
	return e.Seq
}
