package form

import (
	"strconv"

	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
)

// Seal asks for the number of people before it freezes the meeting.
func Seal(in *dialog.Sight) dialog.Outcome {
	t := in.Text.Safety
	if in.Sitting.Rehearsal() {
		return dialog.Outcome{Deny: in.Text.Rehearsal.Off["seal"]}
	}
	if in.Meeting().Info().Sealed != 0 {
		return dialog.Outcome{Deny: t.SealedAlready}
	}
	have := in.Meeting().OnList()
	var typed string
	count := Text("count", in.Text.Form.Count, &typed).Must()
	f := &Form{Sight: in, Title: in.Text.Sprintf(t.SealTitle, have), Enter: Seals, Alone: true, Fields: []*Field{count}}
	f.Notes = func() []string { return append([]string{t.SealNote}, in.Text.BeforeSeal(in.Meeting())...) }
	f.Wants = func() dialog.Outcome {
		given := dialog.Digits(typed)
		if n, err := strconv.Atoi(given); err != nil || n != have {
			count.Put("")
			return dialog.Wrong(in.Text.Sprintf(t.SealWrongCount, have, given))
		}
		o := in.Records(in.Meeting().Seal(in.Stamp()))
		if o.Change != nil {
			o.Phase, o.Say = model.Sealed, in.Text.Sprintf(t.SealDone, have)
		}
		return o
	}
	return dialog.Outcome{Open: f}
}
