package form

import (
	"time"

	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
)

// Minutes corrects the minutes of arrival and decision; there is only a word for somebody who has neither.
func Minutes(in *dialog.Sight, p *model.Person) dialog.Outcome {
	if p == nil {
		return dialog.Outcome{}
	}
	f := (&Form{Sight: in, Title: in.Text.Form.MinutesTitle}).on(p)
	at, d := in.Meeting().Attendance(p.ID), in.Meeting().Decision(p.ID)
	var v struct{ Arrived, Announced, Basis, By string }
	var times []Time
	var arrived, announced model.Stamp
	if at != nil {
		v.Arrived = at.At.Clock()
		times = append(times, Time{&v.Arrived, at.At, &arrived})
		f.Fields = append(f.Fields, Text("arrived", in.Text.Form.Arrived, &v.Arrived))
	}
	if d != nil {
		v.Announced, v.Basis, v.By = d.At.Clock(), d.Basis, d.By
		times = append(times, Time{&v.Announced, d.At, &announced})
		f.Fields = append(f.Fields, Text("announced", in.Text.Form.Announced, &v.Announced),
			Text("basis", in.Text.Form.Basis, &v.Basis), Text("by", in.Text.Form.DecidedBy, &v.By))
	}
	if len(times) == 0 {
		return dialog.Outcome{Deny: in.Text.Message.NoMinutes}
	}
	f.Wants = func() dialog.Outcome {
		if refused := ReadTimes(in, times); refused.Wrong != "" {
			return refused
		}
		return in.Records(in.Meeting().Correct(p.ID, arrived, announced, v.By, v.Basis, in.Stamp()))
	}
	return dialog.Outcome{Open: f}
}

// Time is an hour that corrects an instant: as typed, what it was, and where
// it goes.
type Time struct {
	Typed *string
	Was   model.Stamp
	Into  *model.Stamp
}

// ReadTimes reads hours; one that cannot be read is refused.
func ReadTimes(in *dialog.Sight, times []Time) (refused dialog.Outcome) {
	for _, x := range times {
		at, ok := sameOrClock(x.Was, *x.Typed)
		if !ok {
			return dialog.WrongIn(x.Typed, in.Text.Form.BadClock)
		}
		*x.Into = at
	}
	return dialog.Outcome{}
}

// sameOrClock reads a corrected hour on the day of what it corrects; the hour
// that stood there means that very instant.
func sameOrClock(was model.Stamp, typed string) (model.Stamp, bool) {
	if typed == was.Clock() {
		return was, true
	}
	t, ok := ClockOn(was.Time(), typed)
	return model.At(t), ok
}

// ClockOn reads an hour as an instant on the day of on.
func ClockOn(on time.Time, s string) (time.Time, bool) {
	clock, ok := model.ParseClock(s)
	if !ok || clock == "" {
		return time.Time{}, false
	}
	t, err := time.ParseInLocation("2006-01-02 15:04", on.Format("2006-01-02 ")+clock, on.Location())
	return t, err == nil
}
