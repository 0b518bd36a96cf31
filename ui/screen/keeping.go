package screen

// Keeping: a text goes to the desk after a pause in typing, and while there is
// none every so often; a text of pages is not written at every key.

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// keeping is how far the desk has a text.
type keeping struct {
	seen  int       // version of the text that was last looked at
	dirty bool      // the desk does not have it yet
	round int       // counts the times it was kept
	at    time.Time // when it was last kept
	lost  bool      // the last time failed
}

const (
	keepQuiet   = 600 * time.Millisecond
	keepLongest = 3 * time.Second
)

// keepDue asks for a text to be kept if it is still at that version, or has not
// been kept since that round.
type keepDue struct {
	w              *writing
	version, round int
}

func (d keepDue) due() bool {
	return d.w.dirty && (d.version == d.w.text.Version || d.round == d.w.round)
}

// touched asks for the text to be kept if the key changed it or the cursor.
func (w *writing) touched() tea.Cmd {
	if w.seen == w.text.Version {
		return nil
	}
	w.seen = w.text.Version
	cmd := w.after(keepQuiet, keepDue{w, w.seen, -1})
	if !w.dirty {
		w.dirty = true
		cmd = tea.Batch(cmd, w.after(keepLongest, keepDue{w, -1, w.round}))
	}
	return cmd
}

func (w *writing) after(d time.Duration, due keepDue) tea.Cmd {
	return tea.Tick(d, func(time.Time) tea.Msg { return due })
}

// kept hears that the desk was written, or could not be.
func (w *writing) kept(a *App, ok bool) {
	switch {
	case !ok:
		w.lost = true
		return
	case w.lost:
		w.lost = false
		a.say("")
	}
	if w.dirty {
		w.at = a.now()
	}
	w.dirty = false
	w.round++
}
