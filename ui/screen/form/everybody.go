package form

import (
	"strconv"

	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
)

// fewPeople fit beside the list; more take the whole body, where they are all to be
// checked against what was said.
const fewPeople = 10

// Everybody is F5: announced as planned, or here, all at once, after everybody is
// listed, a line each, and their number typed. name is what they are called together.
func Everybody(in *dialog.Sight, open []*model.Person, name string) *Form {
	m := in.Meeting()
	signin := in.Phase() == model.SignIn
	var typed string
	count := Text("count", in.Text.Form.Count, &typed).Must()
	f := &Form{Sight: in, Title: in.Text.AllTitle(signin, name, len(open)), Fields: []*Field{count}}
	var rows [][]string
	for _, p := range open {
		rows = append(rows, in.Text.RollRow(m, p, signin))
	}
	f.listed = listing(rows)
	f.Whole = len(open) > fewPeople
	if signin {
		f.Notes = func() []string {
			if late := in.Text.WouldBeLate(m, len(open), in.Stamp()); late != "" {
				return []string{late}
			}
			return nil
		}
	}
	f.Wants = func() dialog.Outcome {
		given := dialog.Digits(typed)
		if n, err := strconv.Atoi(given); err != nil || n != len(open) {
			count.Put("")
			return dialog.Wrong(in.Text.WrongCount(signin, name, len(open), given))
		}
		if signin {
			return in.Records(in.Meeting().ArriveAll(open, name, in.Stamp()))
		}
		return in.Records(in.Meeting().ConfirmAll(open, name, in.Stamp())).Walks(dialog.Walk{From: open[len(open)-1].ID})
	}
	return f
}
