package screen

// What a key that was held down has recorded, and how it is taken back: all at
// once, for nobody meant any of it.

import (
	tea "charm.land/bubbletea/v2"

	"liuzhuan/model"
	"liuzhuan/ui/screen/page"
)

// heldRun is the journal's entries that a held key made: after, up to and with
// upTo. It is offered as one as long as nothing was recorded since.
type heldRun struct {
	key         key
	after, upTo int64
}

// stopHeld says that a key is held down, and how many it has recorded.
func (a *App) stopHeld() {
	a.heldRun = heldRun{a.held.key, a.held.since, a.lastSeq()}
	a.say(a.t.Held(string(a.held.key), len(a.heldEntries())))
}

// heldEntries lists what the last held key recorded, oldest first; nothing once
// something else was recorded.
func (a *App) heldEntries() []model.Entry {
	if a.sitting == nil || a.lastSeq() != a.heldRun.upTo {
		return nil
	}
	all := a.sitting.History.Entries()
	return all[len(all)-int(a.heldRun.upTo-a.heldRun.after):]
}

// askHeld is F8 after a held key: everything it recorded, or only the last.
func (a *App) askHeld(entries []model.Entry) tea.Cmd {
	a.push(&page.Menu{Sight: &a.Sight, Title: a.t.HeldRunTitle(string(a.heldRun.key), len(entries)), Items: []page.Item{
		a.item("1", a.t.Struck.UndoHeld, func(a *App) tea.Cmd { return a.takeBackHeld(entries) }),
		a.item("2", a.t.Struck.UndoLast, func(a *App) tea.Cmd {
			a.takeBack(entries[len(entries)-1])
			return nil
		}),
	}})
	return nil
}

// takeBackHeld takes the entries back, all or none, and goes to the person the
// key was first struck on.
func (a *App) takeBackHeld(entries []model.Entry) tea.Cmd {
	made := a.takingBack(entries, func([]model.Change) {
		if id := entries[0].Args.Person; a.meeting().Person(id) != nil {
			a.goTo(id)
			a.away = false
			a.setMark()
		}
	})
	if made != nil {
		a.say(a.t.HeldUndone(len(entries)))
	}
	return nil
}
