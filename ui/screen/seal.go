package screen

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
)

// startSeal asks for the number of people before it freezes the meeting.
func startSeal(a *App) tea.Cmd {
	t := a.t.Safety
	if a.meeting().Info().Sealed != 0 {
		a.say(t.SealedAlready)
		return nil
	}
	have := a.meeting().OnList()
	var typed string
	count := textField("count", a.t.Form.Count, &typed).must()
	f := &form{title: a.t.Sprintf(t.SealTitle, have), fields: []*formField{count}}
	f.notes = func() []string { return []string{t.SealNote} }
	f.wants = func(a *App) outcome {
		given := dialog.Digits(typed)
		if n, err := strconv.Atoi(given); err != nil || n != have {
			count.put("")
			return wrong(a.t.Sprintf(t.SealWrongCount, have, given))
		}
		return a.records(a.meeting().Seal(a.stamp())).standing(func() { a.sitting.GoTo(model.Sealed) }, func(a *App) tea.Cmd {
			a.say(a.t.Sprintf(t.SealDone, have))
			return a.autoBackup()
		})
	}
	a.push(f)
	return nil
}
