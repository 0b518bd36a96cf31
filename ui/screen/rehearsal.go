package screen

// F10 0 8: the meeting rehearsed in memory. What is open is another meeting then, of
// which nothing is kept; the meeting itself stands behind it as it was left.

import (
	tea "charm.land/bubbletea/v2"

	"liuzhuan/data/sitting"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/page"
)

// rehearsing reports whether what is open is a rehearsal.
func (a *App) rehearsing() bool { return a.Sitting != nil && a.Sitting.Rehearsal() }

// rehearse begins a rehearsal, or ends the one there is. While a talk runs it asks: the
// talk goes on behind it.
func (a *App) rehearse() dialog.Outcome {
	if a.rehearsing() || a.meeting().RunningTalk() == nil {
		return dialog.Outcome{Rehearse: !a.rehearsing(), Meant: a.rehearsing()}
	}
	ask := &page.Question{Sight: &a.Sight, Title: a.Text.Action["rehearse"], Lines: []string{a.Text.Rehearsal.InTalk}}
	ask.Yes = func() dialog.Outcome { return dialog.Outcome{Close: true, Rehearse: true} }
	return dialog.Outcome{Open: ask}
}

// prepareRehearsal reads the meeting into memory beside the screen.
func (a *App) prepareRehearsal() tea.Cmd {
	s := a.Sitting
	return a.work(a.Text.Rehearsal.Preparing, func(func(int, int)) func(*App) tea.Cmd {
		r, err := s.Rehearse()
		return func(a *App) tea.Cmd {
			if err != nil {
				a.fail(err)
				return nil
			}
			a.meant = a.place()
			failed := a.restWall()
			a.stepInto(r)
			a.refresh()
			a.say(a.Text.Rehearsal.Begun)
			if failed != nil {
				a.deny(a.Text.Wall.NotCovered)
			}
			return nil
		}
	})
}

// endRehearsal goes back to the meeting and to where it was left, and says what the
// rehearsal came to. A screen that is locked stays so.
func (a *App) endRehearsal() {
	locked := a.locked != nil
	done, err := a.Sitting.EndRehearsal()
	at := a.meant
	at.Absent, at.Contrast = a.Absent, a.Contrast // are of the terminal
	a.stepInto(done.Of)
	a.goBack(at)
	a.readLock()
	if locked {
		a.lockNow()
	}
	if words := a.Text.RehearsalOver(done, err); err == nil && done.Same {
		a.say(words)
	} else {
		a.deny(words)
	}
}

// stepInto takes a meeting in place of the one that is open, with nothing open over it.
func (a *App) stepInto(s *sitting.Sitting) {
	a.Sitting, a.Clock = s, s.Clock
	a.dialogs = nil
	a.counted, a.guards = counted{}, guards{unhurried: a.unhurried}
}

// onlyMeant is an item of a menu that does not work in a rehearsal, where it says so.
func (a *App) onlyMeant(id string, item page.Item) page.Item {
	if a.rehearsing() {
		item.Do = func() dialog.Outcome { return dialog.Outcome{Deny: a.Text.Rehearsal.Off[id]} }
	}
	return item
}

// inRehearsal is a message as it is said: in a rehearsal each begins with that.
func (a *App) inRehearsal(message string) string {
	if message == "" || !a.rehearsing() {
		return message
	}
	return a.Text.Sprintf(a.Text.Rehearsal.Said, message)
}
