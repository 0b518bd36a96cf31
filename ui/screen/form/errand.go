package form

// Matters of the meeting that are about nobody: who owes them, by when, and what came of
// them.

import (
	"strconv"

	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
)

// Errand records such a matter, or corrects the one that arg names; there is only a word
// where that is not there any more.
func Errand(in *dialog.Sight, _ *model.Person, arg string) dialog.Outcome {
	before := errandOf(in, arg)
	if before == nil && arg != "" {
		return dialog.Outcome{Deny: in.Text.Refused(model.ErrNoErrand)}
	}
	v := struct{ Text, Owner, Due string }{}
	if before != nil {
		v.Text, v.Owner, v.Due = before.Text, before.Owner, before.Due.String()
	}
	w := in.Text.Talks
	f := &Form{Sight: in, Title: w.ErrandTitle, Fields: []*Field{
		Written("text", w.Errand, &v.Text), Written("owner", w.ErrandOwner, &v.Owner), Written("due", w.ErrandDue, &v.Due),
	}}
	f.Fields[0].Required = before == nil
	if before != nil {
		f.Notes = func() []string { return []string{w.ErrandNote} }
	}
	f.Wants = func() dialog.Outcome {
		after := model.Errand{Text: v.Text, Owner: v.Owner}
		if before != nil {
			after.ID = before.ID
		}
		day, ok := model.ParseDay(v.Due)
		if !ok || day != "" && len(day) != len("20261122") {
			return dialog.WrongIn(&v.Due, in.Text.Form.BadDate)
		}
		after.Due = day
		return in.Records(in.Meeting().EditErrand(after, in.Stamp()))
	}
	return dialog.Outcome{Open: f}
}

// ErrandDone ticks a matter off with what came of it, which may be left empty.
func ErrandDone(in *dialog.Sight, _ *model.Person, arg string) dialog.Outcome {
	e := errandOf(in, arg)
	if e == nil {
		return dialog.Outcome{Deny: in.Text.Refused(model.ErrNoErrand)}
	}
	var result string
	return dialog.Outcome{Open: &Form{
		Sight: in, Title: in.Text.Sprintf(in.Text.Talks.ErrandEnd, e.Text), Enter: Confirms,
		Fields: []*Field{Text("outcome", in.Text.Talks.Outcome, &result)},
		Wants:  func() dialog.Outcome { return in.Records(in.Meeting().FinishErrand(e.ID, result, in.Stamp())) },
	}}
}

// errandOf finds the matter that arg names, nil for none.
func errandOf(in *dialog.Sight, arg string) *model.Errand {
	id, err := strconv.ParseInt(arg, 10, 64)
	if err != nil {
		return nil
	}
	return in.Meeting().Errand(model.ID(id))
}
