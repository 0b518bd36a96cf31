package screen

// The desk: where the clerk stands, kept in the meeting file so that after any
// end the next start shows the same person and filter, as the phase has it.

import (
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/data/sitting"
	"liuzhuan/data/store"
	"liuzhuan/model"
	"liuzhuan/ui/screen/look"
)

const deskKey = sitting.ScreenKey

// state is what the desk keeps. Its field names are the json keys.
type state struct {
	Filter model.Filter             `json:"filter"`
	Person model.ID                 `json:"person"`         // selected
	Marks  map[model.Phase]model.ID `json:"marks"`          // where each phase's walk stands
	Seen   model.Stamp              `json:"seen"`           // when this was written
	Draft  *draft                   `json:"draft"`          // half-typed form on top, nil = none
	Left   []draft                  `json:"left,omitempty"` // half typed and left with Esc, oldest first

	// Keys that do not arrive, by terminal.
	Absent map[string][]key `json:"absent,omitempty"`

	Contrast bool `json:"contrast,omitempty"` // as much as there is
}

// snapshot gives the desk as it stands.
func (a *App) snapshot() state {
	if a.sel < len(a.list) {
		a.Person = a.list[a.sel]
	}
	a.Seen = a.stamp()
	a.Draft = a.openDraft()
	return a.state
}

// desk is what goes to the disk of where the clerk stands.
func (a *App) desk() store.Desk { return store.Desk{deskKey: a.snapshot()} }

// place is where the clerk stands, to come back to when the disk refuses.
type place struct {
	state
	phase    model.Phase
	selected model.ID // 0 = nobody
	away     bool
}

func (a *App) place() place {
	p := place{state: a.state, phase: a.phase(), away: a.away}
	if a.sel < len(a.list) {
		p.selected = a.list[a.sel]
	}
	return p
}

// goBack stands where p says, in the meeting as the disk has it.
func (a *App) goBack(p place) {
	a.state, a.away = p.state, p.away
	a.Sitting.GoTo(p.phase)
	a.refresh()
	a.selectPerson(p.selected)
}

// readDesk takes up the state of the last session. A desk is read like any
// stranger's words: what does not fit this meeting is dropped, and that is said.
func (a *App) readDesk() {
	var st state
	found, whole, err := a.Sitting.Part(deskKey, &st)
	if !whole {
		st = state{}
	}
	fits := st.fit(a.meeting()) && whole && !a.Sitting.StrangePhase()
	a.state = st
	if a.Marks == nil {
		a.Marks = map[model.Phase]model.ID{}
	}
	a.learn(func(t *look.Terminal) { t.Contrast = a.Contrast })
	if len(a.absent()) > 0 {
		a.nameKeys()
	}
	a.list, a.sel, a.top = nil, 0, 0
	a.refresh()
	if found && whole {
		a.selectPerson(a.Person)
		fits = a.restoreDraft(a.Draft) && fits
		a.resume = true
		a.say("")
	}
	switch {
	case err != nil:
		a.fail(err)
	case !fits:
		a.say(a.Text.Message.DeskDropped)
	}
}

// fit drops what is no state of this meeting and reports whether nothing was.
func (st *state) fit(m *model.Meeting) bool {
	fits := true
	if !slices.Contains(m.Filters(), st.Filter) {
		st.Filter, fits = model.Filter{}, false
	}
	for p := range st.Marks {
		if !sitting.Known(p) {
			delete(st.Marks, p)
			fits = false
		}
	}
	if n := len(st.Left) - leftMost; n > 0 {
		st.Left, fits = st.Left[n:], false
	}
	return fits
}

// moveEvery is how often mere moves reach the disk while a key is held down;
// the first and the last move of a run always do.
const moveEvery = 100 * time.Millisecond

type deskDue struct{}

// moveTo selects a row without deciding anything, and keeps that on the desk.
func (a *App) moveTo(i int) tea.Cmd {
	i = max(0, min(i, len(a.list)-1))
	if i == a.sel {
		return nil
	}
	a.sel = i
	return a.keepMove()
}

func (a *App) keepMove() tea.Cmd {
	if a.busy != nil {
		return nil // the file is at work; the next key keeps it
	}
	if a.unhurried || a.now().Sub(a.moved) >= moveEvery {
		a.writeMove()
		return nil
	}
	return tea.Tick(moveEvery, func(time.Time) tea.Msg { return deskDue{} })
}

// putDesk keeps on the desk what a dialog wants there, and reports whether it did.
func (a *App) putDesk(d store.Desk) bool {
	if a.busy != nil {
		a.deny(a.Text.Message.Busy)
		return false
	}
	if err := a.Sitting.PutDesk(d); err != nil {
		a.deny(a.Text.NotKept(err))
		return false
	}
	return true
}

func (a *App) writeMove() {
	if a.Sitting == nil || a.busy != nil || a.quitting {
		return
	}
	a.moved = a.now()
	err := a.Sitting.PutDesk(a.desk())
	if err != nil {
		a.say(a.Text.NotKept(err))
	}
	if w := a.writing(); w != nil && w.Written(err == nil) {
		a.say("")
	}
}

// mark is the row where the phase's walk stands: the first while it has not
// begun or its person is gone from the list.
func (a *App) mark() int {
	id := a.Marks[a.phase()]
	for i, have := range a.list {
		if have == id {
			return i
		}
	}
	return 0
}

// setMark moves the place where the phase's walk stands to the selected row.
func (a *App) setMark() {
	if a.sel >= len(a.list) {
		return
	}
	marks := make(map[model.Phase]model.ID, len(a.Marks)+1)
	for k, v := range a.Marks {
		marks[k] = v
	}
	marks[a.phase()] = a.list[a.sel]
	a.Marks = marks
}
