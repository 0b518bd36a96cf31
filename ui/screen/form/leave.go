package form

import (
	"cmp"

	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
)

// Leave says why somebody is on leave, and who gave it.
func Leave(in *dialog.Sight, p *model.Person) *Form {
	var v struct{ Reason, Approver string }
	return (&Form{
		Sight: in,
		Title: in.Text.Form.LeaveTitle,
		Fields: []*Field{
			Text("reason", in.Text.Form.LeaveReason, &v.Reason).Must(),
			Text("approver", in.Text.Form.Approver, &v.Approver),
		},
		Wants: func() dialog.Outcome {
			return onLeave(in, model.Attendance{Person: p.ID, Reason: v.Reason, Approver: v.Approver})
		},
	}).on(p)
}

// onLeave records that somebody is on leave and goes on to the next.
func onLeave(in *dialog.Sight, at model.Attendance) dialog.Outcome {
	at.State, at.At = model.Leave, in.Stamp()
	return in.Records(in.Meeting().Attend(at, at.At)).Walks(dialog.Walk{On: true})
}

// Deputy is 代: the person is on leave and somebody came instead. The
// talks stay owed, for they are given to a person.
func Deputy(in *dialog.Sight, p *model.Person) *Form {
	var v struct{ Deputy, Reason, Approver string }
	return (&Form{
		Sight: in,
		Title: in.Text.Talks.DeputyTitle,
		Fields: []*Field{
			Text("deputy", in.Text.Talks.Deputy, &v.Deputy).Must(),
			Text("reason", in.Text.Form.LeaveReason, &v.Reason),
			Text("approver", in.Text.Form.Approver, &v.Approver),
		},
		Wants: func() dialog.Outcome {
			why := cmp.Or(v.Reason, in.Text.Sprintf(in.Text.Talks.DeputyReason, v.Deputy))
			return onLeave(in, model.Attendance{Person: p.ID, Reason: why, Approver: v.Approver, Deputy: v.Deputy})
		},
	}).on(p)
}
