package talk

// Keeping: a text goes to the desk after a pause in typing, and while there is
// none every so often; a text of pages is not written at every key.

import (
	"time"

	"liuzhuan/ui/screen/dialog"
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

// touched asks for the text to be kept if the key changed it or the cursor: when it
// is still the same after a pause, and, where it is not, when nothing has kept it since.
func (w *Writing) touched() []dialog.Later {
	if w.seen == w.Editor.Version {
		return nil
	}
	w.seen = w.Editor.Version
	later := []dialog.Later{{After: keepQuiet, Due: w.Paused()}}
	if !w.dirty {
		w.dirty = true
		later = append(later, dialog.Later{After: keepLongest, Due: w.Overdue()})
	}
	return later
}

// Paused tells later whether nothing has changed since now.
func (w *Writing) Paused() func() bool {
	version := w.Editor.Version
	return func() bool { return w.dirty && version == w.Editor.Version }
}

// Overdue tells later whether the desk has not been given the text since now.
func (w *Writing) Overdue() func() bool {
	round := w.round
	return func() bool { return w.dirty && round == w.round }
}

// Written hears that the desk was written, or could not be, and reports whether that
// is over which was said of a failure.
func (w *Writing) Written(ok bool) (mended bool) {
	if !ok {
		w.lost = true
		return false
	}
	mended, w.lost = w.lost, false
	if w.dirty {
		w.at = w.Now()
	}
	w.dirty = false
	w.round++
	return mended
}
