package screen

// Matters raised (待核事项), from the card: one is recorded, and cleared with its
// outcome. They stand on the clerk's screen alone.

import "liuzhuan/model"

func newMatterForm(a *App, p *model.Person) *form {
	field := textField("matter", a.t.Talks.Matter, "")
	if x := a.meeting().Matter(p.ID); x != nil && x.Cleared == 0 {
		field.field.Set(x.Text)
	}
	return &form{
		title: a.t.MatterTitle(a.meeting(), p), fields: []*formField{field},
		wants: func(a *App, f *form) outcome {
			return a.records(a.meeting().RaiseMatter(p.ID, f.get("matter"), a.stamp()))
		},
	}
}

// newClearForm is nil, with a word, where nothing is open.
func newClearForm(a *App, p *model.Person) *form {
	if !a.meeting().OpenMatter(p.ID) {
		a.say(a.t.Talks.NoMatter)
		return nil
	}
	ended := textField("outcome", a.t.Talks.Outcome, "")
	ended.required = true
	return &form{
		title: a.t.ClearTitle(a.meeting(), p), fields: []*formField{ended},
		notes: func(*form) []string { return []string{a.t.MatterLine(a.meeting(), p)} },
		wants: func(a *App, f *form) outcome {
			return a.records(a.meeting().ClearMatter(p.ID, f.get("outcome"), a.stamp()))
		},
	}
}
