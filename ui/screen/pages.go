package screen

// The pages, the look-up and the talks, as actions open them.

import (
	tea "charm.land/bubbletea/v2"

	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/page"
	"liuzhuan/ui/screen/talk"
	"liuzhuan/ui/text"
)

// showHelp explains this screen: every action that works here, from the table. On
// the help itself it closes it.
func showHelp(a *App) tea.Cmd {
	if _, ok := a.dialog().(*page.Help); ok {
		a.closeDialog()
		return nil
	}
	var list []page.Subject
	if d := a.dialog(); d != nil {
		list = append(list, page.Subject{Title: a.Text.Screen.HelpHere, Keys: d.Bindings()})
		if x, ok := d.(dialog.Explaining); ok {
			head, lines := x.Explains()
			list = append(list, page.Subject{Title: head, Text: lines})
		}
	}
	talking := a.Sitting != nil && a.meeting().RunningTalk() != nil
	for _, s := range subjects {
		of := page.Subject{Title: a.Text.Pages.Subject[s.of]}
		if s.of == text.SubjectPhase {
			of.Title = a.Text.Screen.HelpPhase + a.Text.Phase[a.phase()]
		}
		for _, id := range s.ids {
			if act := actionNamed(id); act.in(a.phase()) && (a.Sitting != nil || act.start) {
				of.Keys = append(of.Keys, act.bound(a.Text, a.phase(), talking))
			}
		}
		list = append(list, of)
	}
	a.push(page.NewHelp(&a.Sight, list))
	return nil
}

// subjects are the actions by what they have to do with, as the help explains them.
var subjects = []struct {
	of  text.Subject
	ids []string
}{
	{text.SubjectPhase, []string{"usual", "retain", "transfer", "defer", "remove", "other", "withdraw", "here", "deputy", "leave", "absent", "unsign",
		"pile", "unpledge", "space", "all"}},
	{text.SubjectUndo, []string{"undo", "redo"}},
	{text.SubjectPeople, []string{"find", "card", "left", "teams", "talk"}},
	{text.SubjectList, []string{"up", "down", "pageup", "pagedown", "first", "last", "filter", "filterback"}},
	{text.SubjectProgram, []string{"menu", "help", "follow", "cover", "back", "lock", "quit"}},
}

func showLeft(a *App) tea.Cmd {
	a.push(page.NewLeft(&a.Sight))
	return nil
}

func showTeams(a *App) tea.Cmd {
	a.push(page.NewTeams(&a.Sight))
	return nil
}

func (a *App) todo(v *dialog.Sight) *page.Todo { return page.NewTodo(v, a.calendar()) }

func showCard(a *App) tea.Cmd { return a.perform(nil, page.NewCard(&a.Sight, a.stance())) }

// script is the page of what is said, from the selected person on.
func (a *App) script(v *dialog.Sight) *page.Order {
	var at model.ID
	if p := a.person(); p != nil {
		at = p.ID
	}
	return page.NewOrder(v, at)
}

// calendar gives the working days of the meeting's folder as they are now; a list of
// holidays that cannot be read is said and not used.
func (a *App) calendar() model.Calendar {
	c, err := a.Sitting.ReadDays()
	if err != nil {
		a.fail(err)
	}
	return c
}

func startFind(a *App) tea.Cmd { return lookUp(a, "") }

// lookUp opens F3 with what was typed already.
func lookUp(a *App, typed string) tea.Cmd {
	d := page.NewFind(&a.Sight, a.stance())
	a.push(d)
	return a.perform(d, d.Type(typed))
}

// stance is who is selected, and whether that is a look-up.
func (a *App) stance() dialog.Stand {
	s := dialog.Stand{Away: a.away}
	if p := a.person(); p != nil {
		s.ID = p.ID
	}
	return s
}

// goTo selects a person, giving up the filter when it hides them.
func (a *App) goTo(id model.ID) {
	if !a.selectPerson(id) {
		a.Filter = model.Filter{}
		a.refresh()
		a.selectPerson(id)
	}
}

// talkKey is F6.
func talkKey(a *App) tea.Cmd {
	if a.meeting().RunningTalk() != nil {
		a.push(talk.Menu{Sight: &a.Sight})
		return nil
	}
	if why := needPeople(a); why != "" {
		a.deny(why)
		return nil
	}
	return a.openNamed(dialog.Name{Kind: "talk"})
}

// askNote is Enter in the talk phase.
func askNote(a *App) tea.Cmd {
	if p := a.person(); talk.Notable(a.meeting(), p) == nil {
		a.deny(a.Text.NotInTalk(a.meeting(), p))
		return nil
	}
	return a.openNamed(dialog.Name{Kind: "note"})
}
