package screen

// Moving about: the roster, filters, undo, quitting.

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/data/store"
	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/page"
)

func move(by int) func(*App) tea.Cmd {
	return func(a *App) tea.Cmd { return a.moveTo(a.sel + by) }
}

func turn(by int) func(*App) tea.Cmd {
	return func(a *App) tea.Cmd { return a.moveTo(a.sel + by*a.pane().Page(a.listHeight())) }
}

// usual is Enter: the usual thing of the phase, and on to the next.
func (a *App) usual() tea.Cmd {
	if a.Sitting == nil {
		return nil
	}
	if why := needPerson(a); why != "" {
		a.deny(why)
		return nil
	}
	switch a.phase() {
	case model.Announce:
		return confirm(a)
	case model.SignIn:
		return arrive(a)
	case model.Talk:
		return askNote(a)
	case model.Pledge:
		return pledge(a)
	}
	return showCard(a)
}

// next selects the row after the one that was acted on and moves the phase's
// walk there; a lookup goes back to where the walk stands. It says when the
// list is at its end.
func (a *App) next() {
	if a.away {
		a.away = false
		if mark := a.mark(); a.list[mark] != a.list[a.sel] {
			a.sel = mark
			return
		}
	}
	if a.sel < len(a.list)-1 {
		a.sel++
	}
	a.setMark()
}

// atEnd says so when the walk has reached the last row, with how many were
// passed over.
func (a *App) atEnd(acted int, open func(*model.Person) bool) {
	if acted != len(a.list)-1 {
		return
	}
	skipped := 0
	for _, id := range a.list {
		if p := a.meeting().Person(id); p != nil && open(p) {
			skipped++
		}
	}
	if skipped == 0 && a.meeting().Over(a.phase()) && a.message != "" {
		return // the message has summed up the phase
	}
	a.say(a.Text.Together(a.message, a.Text.EndOfList(skipped)))
}

func nextFilter(by int) func(*App) tea.Cmd {
	return func(a *App) tea.Cmd {
		if a.Sitting == nil {
			return nil
		}
		filters := a.filters()
		i := slices.Index(filters, a.Filter)
		a.Filter = filters[(i+by+len(filters))%len(filters)]
		a.refresh()
		a.say("")
		return a.keepMove()
	}
}

// setPhase goes to a phase, where its walk stands. Changing phase never asks.
func (a *App) setPhase(p model.Phase) tea.Cmd {
	changed := p != a.phase()
	a.Sitting.GoTo(p)
	a.away = false
	if a.Filter != (model.Filter{}) {
		a.Filter = model.Filter{}
	}
	a.refresh()
	a.sel = a.mark()
	a.say("")
	a.writeMove()
	if a.meeting().Info().Sealed != 0 {
		a.say(a.Text.Safety.AmendFromNow)
	}
	if p == model.WrapUp {
		a.reopen(page.NewWrapUp(&a.Sight)) // the sums are what it is for
	}
	if !changed {
		return nil
	}
	return a.autoBackup()
}

// back is Esc on the roster: from a lookup, or from looking around, to where
// the walk stands.
func back(a *App) tea.Cmd {
	if a.Sitting == nil {
		return nil
	}
	a.away = false
	a.say("")
	if len(a.list) == 0 {
		return nil
	}
	return a.moveTo(a.mark())
}

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
		a.push(&page.Question{Sight: &a.Sight, Lines: []string{a.Text.AskUndo(a.meeting(), e)}, Yes: func() dialog.Outcome {
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

// quit leaves; while a talk runs it asks for a different key first. From a rehearsal it
// goes back to the meeting.
func quit(a *App) tea.Cmd {
	if a.busy != nil {
		a.deny(a.busyWords())
		return nil
	}
	if a.rehearsing() {
		a.endRehearsal()
		return nil
	}
	if a.Sitting != nil && a.meeting().RunningTalk() != nil {
		if d, asked := a.dialog().(*page.Question); !asked || !d.Leaves {
			a.push(&page.Question{Sight: &a.Sight, Lines: []string{a.Text.Message.QuitInTalk}, Leaves: true, Yes: func() dialog.Outcome {
				return dialog.Outcome{Close: true, Leave: true}
			}})
		}
		return nil // a different key is asked for: whoever strikes Ctrl-Q strikes it twice
	}
	return a.leave()
}

// askAgain is the first Ctrl-C: whoever wanted to copy stays.
func (a *App) askAgain() {
	if a.locked != nil {
		a.locked.said = a.Text.Struck.AgainToQuit
		return
	}
	a.say(a.Text.Struck.AgainToQuit)
}

// leave ends the program; what a rehearsal is of stands then where it was left.
func (a *App) leave() tea.Cmd {
	if a.rehearsing() && a.busy == nil {
		a.endRehearsal()
	}
	if a.Sitting != nil {
		a.writeMove()
	}
	a.quitting = true
	return tea.Quit
}
