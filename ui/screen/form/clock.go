package form

import (
	"time"

	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
)

// yesNo answers a question of a form; "" where it is not asked.
type yesNo string

const yes, no yesNo = "yes", "no"

// Clock is 校时: what time it is, and whether what was recorded since the
// last leap moves along.
func Clock(in *dialog.Sight) *Form {
	shown := in.Now().Format("15:04")
	v := struct {
		Now   string
		Shift yesNo
	}{Now: shown}
	f := &Form{Sight: in, Title: in.Text.Form.ClockTitle, Fields: []*Field{Text("now", in.Text.Form.ClockNow, &v.Now).Must()}, Enter: Confirms}
	_, leapt := in.Clock.Leapt()
	since := model.At(leapt)
	n := 0
	if since != 0 {
		n = in.Meeting().CountTimed(since)
	}
	if n > 0 {
		f.Fields = append(f.Fields, Choice("shift", in.Text.Sprintf(in.Text.Form.ClockShift, n, leapt.Format("15:04")), &v.Shift,
			map[yesNo]string{yes: in.Text.Form.Yes, no: in.Text.Form.No}, yes, no))
	}
	f.Notes = func() []string { return []string{in.Text.Form.ClockNote} }
	f.Wants = func() dialog.Outcome {
		right, ok := ClockOn(in.Now(), v.Now)
		if !ok {
			return dialog.WrongIn(&v.Now, in.Text.Form.BadClock)
		}
		by := right.Sub(in.Now()).Round(time.Minute)
		if v.Now == shown || by == 0 {
			return dialog.Says(in.Text.Message.NothingChanged)
		}
		o := dialog.Outcome{Close: true, Quiet: true}
		if v.Shift == yes {
			o = in.Records(in.Meeting().ShiftTimes(since, by, model.At(in.Now().Add(by))))
		}
		if o.Wrong == "" && (v.Shift != yes || o.Change != nil) {
			o.Put, o.Also = by, in.Text.Sprintf(in.Text.Message.ClockSet, in.Now().Add(by).Format("15:04"))
		}
		return o
	}
	return f
}
