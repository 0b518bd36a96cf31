package screen

// Talks, as the roster opens them: F6 opens the form with its defaults, F6 again starts,
// F6 while one runs ends it or goes on with another speaker.

import (
	tea "charm.land/bubbletea/v2"

	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/talk"
)

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
		a.deny(a.t.NotInTalk(a.meeting(), p))
		return nil
	}
	return a.openNamed(dialog.Name{Kind: "note"})
}
