package screen

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/model"
)

// startSeal asks for the number of people before it freezes the meeting.
func startSeal(a *App) tea.Cmd {
	t := a.t.Safety
	if a.meeting().Info().Sealed != 0 {
		a.say(t.SealedAlready)
		return nil
	}
	have := a.meeting().OnList()
	count := textField("count", a.t.Form.Count, "")
	count.required = true
	f := &form{title: a.t.Sprintf(t.SealTitle, have), fields: []*formField{count}}
	f.notes = func(*form) []string { return []string{t.SealNote} }
	f.wants = func(a *App, f *form) outcome {
		typed := foldDigits(f.get("count"))
		if n, err := strconv.Atoi(typed); err != nil || n != have {
			count.field.Set("")
			return wrong(a.t.Sprintf(t.SealWrongCount, have, typed))
		}
		return a.records(a.meeting().Seal(a.stamp())).standing(func() { a.sitting.GoTo(model.Sealed) }, func(a *App) tea.Cmd {
			a.say(a.t.Sprintf(t.SealDone, have))
			return a.autoBackup()
		})
	}
	a.push(f)
	return nil
}
