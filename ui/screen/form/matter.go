package form

// Matters raised (待核事项), from the card: one is recorded, and cleared with its
// outcome. They stand on the clerk's screen alone.

import (
	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
)

// Matter raises a matter about somebody, or corrects the one that is open.
func Matter(in *dialog.Sight, p *model.Person) *Form {
	var matter string
	if x := in.Meeting().Matter(p.ID); x != nil && x.Cleared == 0 {
		matter = x.Text
	}
	return (&Form{
		Sight: in,
		Title: in.Text.Talks.MatterTitle, Fields: []*Field{Written("matter", in.Text.Talks.Matter, &matter)},
		Wants: func() dialog.Outcome {
			return in.Records(in.Meeting().RaiseMatter(p.ID, matter, in.Stamp()))
		},
	}).on(p)
}

// Clear closes a matter with its outcome; there is only a word where none is open.
func Clear(in *dialog.Sight, p *model.Person) dialog.Outcome {
	if !in.Meeting().OpenMatter(p.ID) {
		return dialog.Outcome{Deny: in.Text.Talks.NoMatter}
	}
	var result string
	return dialog.Outcome{Open: (&Form{
		Sight: in,
		Title: in.Text.Talks.ClearTitle, Fields: []*Field{Text("outcome", in.Text.Talks.Outcome, &result).Must()},
		Notes: func() []string { return []string{in.Text.MatterLine(in.Meeting(), p)} },
		Wants: func() dialog.Outcome {
			return in.Records(in.Meeting().ClearMatter(p.ID, result, in.Stamp()))
		},
	}).on(p)}
}
