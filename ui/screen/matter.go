package screen

// Matters raised (待核事项), from the card: one is recorded, and cleared with its
// outcome. They stand on the clerk's screen alone.

import "liuzhuan/model"

func newMatterForm(a *App, p *model.Person) *form {
	var matter string
	if x := a.meeting().Matter(p.ID); x != nil && x.Cleared == 0 {
		matter = x.Text
	}
	return &form{
		title: a.t.MatterTitle(a.meeting(), p), fields: []*formField{writtenField("matter", a.t.Talks.Matter, &matter)},
		wants: func(a *App) outcome {
			return a.records(a.meeting().RaiseMatter(p.ID, matter, a.stamp()))
		},
	}
}

// newClearForm is nil, with a word, where nothing is open.
func newClearForm(a *App, p *model.Person) *form {
	if !a.meeting().OpenMatter(p.ID) {
		a.say(a.t.Talks.NoMatter)
		return nil
	}
	var result string
	return &form{
		title: a.t.ClearTitle(a.meeting(), p), fields: []*formField{textField("outcome", a.t.Talks.Outcome, &result).must()},
		notes: func() []string { return []string{a.t.MatterLine(a.meeting(), p)} },
		wants: func(a *App) outcome {
			return a.records(a.meeting().ClearMatter(p.ID, result, a.stamp()))
		},
	}
}
