package screen

// Taking back what was done, and doing it again.

import (
	tea "charm.land/bubbletea/v2"

	"liuzhuan/data/store"
	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/page"
)

// undo takes the last command back. It asks for a 1 only where that would leave
// the phase's facts or take back an import or a merge.
func undo(a *App) tea.Cmd {
	e, ok := a.Sitting.History.Undoable()
	if !ok {
		a.deny(a.Text.Message.NothingToUndo)
		return nil
	}
	if entries := a.heldEntries(); len(entries) > 1 {
		return a.askHeld(entries)
	}
	if said := e.Said(); e.Phase != a.phase() || whole(said.Command) {
		a.push(&page.Question{Sight: &a.Sight, Title: a.Text.Action["undo"], Lines: []string{a.Text.AskUndo(a.meeting(), e)}, Yes: func() dialog.Outcome {
			return dialog.Outcome{Close: true, Back: []model.Entry{e}}
		}})
		return nil
	}
	a.takeBack([]model.Entry{e})
	return nil
}

// whole reports whether a command is a whole import or merge.
func whole(c model.Command) bool {
	return c == model.CommandImport || c == model.CommandForms || c == model.CommandTeams || c == model.CommandKin || c == model.CommandMerge
}

func redo(a *App) tea.Cmd {
	e, ok := a.Sitting.History.Redoable()
	if !ok {
		a.deny(a.Text.Message.NothingToRedo)
		return nil
	}
	a.takeBack([]model.Entry{e})
	return nil
}

// takeBack undoes or redoes an entry, or all that a held key recorded, says it in
// words, and goes there. It reports whether it is kept.
func (a *App) takeBack(entries []model.Entry) bool {
	if len(entries) > 1 {
		return a.takeBackHeld(entries)
	}
	made := a.takingBack(entries, func(taken []model.Change) { a.standAt(taken[0]) })
	if made != nil {
		a.say(a.Text.Sentence(a.Text.SaidIn(a.meeting(), made[0].Command, made[0].Args)))
	}
	return made != nil
}

// standAt goes to the person whom an undo or redo is about.
func (a *App) standAt(c model.Change) {
	id := c.Args.Person
	for i := 0; id == 0 && i < len(c.Edits); i++ {
		id = c.Edits[i].Person()
	}
	if a.meeting().Person(id) != nil && !a.selectPerson(id) {
		a.Filter = model.Filter{}
		a.refresh()
		a.selectPerson(id)
	}
	if c.Command == model.CommandUndo && id != 0 && a.sel < len(a.list) && a.list[a.sel] == id {
		a.away = false
		a.setMark()
	}
}

// takingBack takes entries back in one transaction with the place where stand leads
// in the meeting as it is then. It gives the entries this makes, nil after it has
// said why nothing was taken back.
func (a *App) takingBack(entries []model.Entry, stand func(taken []model.Change)) []model.Entry {
	before := a.place()
	made, err := a.Sitting.TakeBack(entries, a.phase(), func(taken []model.Change) store.Desk {
		a.relist()
		stand(taken)
		return a.desk()
	})
	if err != nil {
		a.goBack(before)
		a.deny(a.Text.NotKept(err))
		return nil
	}
	a.moved = a.now()
	a.followed()
	return made
}
