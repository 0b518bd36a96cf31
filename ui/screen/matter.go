package screen

// Matters raised (待核事项), from the card: one is recorded, and cleared with its
// outcome. They stand on the clerk's screen alone.

import (
	tea "charm.land/bubbletea/v2"

	"liuzhuan/model"
)

func newMatterForm(a *App, p *model.Person) *form {
	field := textField("matter", a.t.Talks.Matter, "")
	if x := a.meeting().Matter(p.ID); x != nil && x.Cleared == 0 {
		field.field.Set(x.Text)
	}
	return &form{
		title: a.t.MatterTitle(a.meeting(), p), fields: []*formField{field},
		submit: func(a *App, f *form) tea.Cmd {
			c, err := a.meeting().RaiseMatter(p.ID, f.get("matter"), a.stamp())
			return a.finishForm(f, c, err)
		},
	}
}

// newClearForm is nil, with a word, where nothing is open.
func newClearForm(a *App, p *model.Person) *form {
	if !a.meeting().OpenMatter(p.ID) {
		a.say(a.t.Talks.NoMatter)
		return nil
	}
	outcome := textField("outcome", a.t.Talks.Outcome, "")
	outcome.required = true
	return &form{
		title: a.t.ClearTitle(a.meeting(), p), fields: []*formField{outcome},
		notes: func(*form) []string { return []string{a.t.MatterLine(a.meeting(), p)} },
		submit: func(a *App, f *form) tea.Cmd {
			c, err := a.meeting().ClearMatter(p.ID, f.get("outcome"), a.stamp())
			return a.finishForm(f, c, err)
		},
	}
}
