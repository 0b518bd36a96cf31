package screen

// Moving about: the roster, filters, phases, quitting.

import (
	"slices"

	tea "charm.land/bubbletea/v2"

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
			ask := &page.Question{Sight: &a.Sight, Title: a.Text.Action["quit"], Lines: []string{a.Text.Message.QuitInTalk}, Leaves: true}
			ask.Yes = func() dialog.Outcome { return dialog.Outcome{Close: true, Leave: true} }
			a.push(ask)
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
