package screen

// Keys that reach the roster and were not meant for it: letters of a name that
// somebody looks for without F3, and the rest of what closed a menu or a page.

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/keyboard"
	"liuzhuan/ui/screen/pen"
)

// strays is what was struck just before.
type strays struct {
	letter string // the letter before, struck at at on the person from
	at     time.Time
	from   model.ID
	closed time.Time // when a digit closed the last menu or page
}

const (
	lettersGap = 500 * time.Millisecond // two letters so close are a word
	closedGap  = 300 * time.Millisecond // a key so soon was struck before the roster was seen
)

// justClosed reports whether a digit has just closed a menu or page: what
// follows it at once was not meant for the roster.
func (a *App) justClosed() bool { return a.soon(a.strays.closed, closedGap) }

// stray takes a key on the roster that was not meant for it, and reports whether
// it was one.
func (a *App) stray(e dialog.Event) (tea.Cmd, bool) {
	before := a.strays
	a.strays.letter = ""
	switch {
	case a.justClosed() && (e.Key.Digit() || e.Key.Letter()):
		return nil, true
	case !e.Key.Letter():
		return nil, false
	case before.letter != "" && a.soon(before.at, lettersGap):
		a.selectPerson(before.from) // what the first letter moved
		return a.findWith(before.letter + e.Text), true
	}
	a.strays.letter, a.strays.at, a.strays.from = e.Text, a.now(), 0
	if p := a.person(); p != nil {
		a.strays.from = p.ID
	}
	return nil, false
}

// strayRun takes a run of typed text on the roster that holds a word or a
// number, and reports whether it did.
func (a *App) strayRun(run string) (tea.Cmd, bool) {
	n := 0
	for _, c := range pen.Clusters(run) {
		if k := keyboard.KeyOf(c); k.Letter() || k.Digit() {
			n++
		}
	}
	switch {
	case n < 2:
		return nil, false
	case a.justClosed():
		return nil, true
	}
	return a.findWith(run), true
}

// findWith opens F3 with text in it.
func (a *App) findWith(typed string) tea.Cmd {
	if why := needPeople(a); why != "" {
		a.deny(why)
		return nil
	}
	return lookUp(a, typed)
}
