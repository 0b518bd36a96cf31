package screen

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/pen"
)

type key = pen.Key

// eventOf is a press as actions and dialogs see it. Its text is what it would
// type into a field.
func eventOf(msg tea.KeyPressMsg) dialog.Event {
	if msg.Text != "" && msg.Mod&^tea.ModShift == 0 {
		return dialog.Event{Key: runeKey(msg.Text), Text: msg.Text, Repeat: msg.IsRepeat}
	}
	return dialog.Event{Key: key(msg.Keystroke()), Repeat: msg.IsRepeat}
}

// withText gives a press that came with Alt its text back: with Alt a terminal
// reports none.
func withText(msg tea.KeyPressMsg) tea.KeyPressMsg {
	if msg.Text == "" && msg.Mod == 0 && msg.Code >= 0x20 && msg.Code < 0x7f {
		msg.Text = string(msg.Code)
	}
	return msg
}

func runeKey(s string) key {
	if s = dialog.Folded(s); s == " " {
		return "space"
	}
	return key(s)
}

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
	if e.Key != h.key || h.run == 0 || !soon(h.last, now, heldGap) && !e.Repeat {
		*h = heldKey{key: e.Key, since: seq}
	}
	h.run++
	h.last = now
	return e.Repeat || h.run >= heldCount
}

// soon reports whether less than gap lies between then and now. A clock that was
// set back says nothing.
func soon(then, now time.Time, gap time.Duration) bool {
	d := now.Sub(then)
	return d >= 0 && d < gap
}

// soon reports whether a key comes so little after then that no hand meant it.
func (a *App) soon(then time.Time, gap time.Duration) bool {
	return !a.unhurried && soon(then, a.now(), gap)
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

// lastSeq is the number of the journal's last entry, 0 without a meeting.
func (a *App) lastSeq() int64 {
	if a.sitting == nil {
		return 0
	}
	e, _ := a.sitting.History.Last()
	return e.Seq
}
