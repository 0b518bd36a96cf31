package form

// What of the meeting itself is typed: its name, day and place.

import (
	"path/filepath"

	"liuzhuan/data/sitting"
	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/text"
)

// infoTyped is the meeting itself as it is typed, for new files and F2.
type infoTyped struct{ Title, Date, Time, Venue, Approval string }

func typedInfo(info model.Info) *infoTyped {
	return &infoTyped{info.Title, info.Date.String(), info.Time, info.Venue, info.Approval}
}

func (v *infoTyped) fields(t *text.Text) []*Field {
	return []*Field{
		Text("title", t.Form.Title, &v.Title).Must(),
		Text("date", t.Form.Date, &v.Date).Must(),
		Text("time", t.Form.Time, &v.Time),
		Text("venue", t.Form.Venue, &v.Venue),
		Text("approval", t.Form.Approval, &v.Approval),
	}
}

// read gives info with what was typed; what cannot be read is refused.
func (v *infoTyped) read(t *text.Text, info model.Info) (_ model.Info, refused dialog.Outcome) {
	day, ok := model.ParseDay(v.Date)
	if !ok || len(day) != 8 {
		return info, dialog.WrongIn(&v.Date, t.Form.BadDate)
	}
	hour, ok := model.ParseClock(v.Time)
	if !ok {
		return info, dialog.WrongIn(&v.Time, t.Form.BadClock)
	}
	info.Title, info.Date, info.Time = v.Title, day, hour
	info.Venue, info.Approval = v.Venue, v.Approval
	return info, dialog.Outcome{}
}

// Info corrects the name, day and place of the meeting.
func Info(in *dialog.Sight) *Form {
	v := typedInfo(*in.Meeting().Info())
	return &Form{
		Sight: in,
		Title: in.Text.Form.InfoTitle, Fields: v.fields(in.Text),
		Wants: func() dialog.Outcome {
			info, refused := v.read(in.Text, *in.Meeting().Info())
			if refused.Wrong != "" {
				return refused
			}
			return in.Records(in.Meeting().EditInfo(info, in.Stamp()))
		},
	}
}

// New asks for the meeting's name, date, hour, venue and approval;
// Enter takes what is offered, field by field. then is done in the new meeting,
// nil for nothing.
func New(in *dialog.Sight, then func() dialog.Outcome) *Form {
	info := model.Info{Title: in.Text.Form.TitleOffered, Date: sitting.LikelyDay(in.Dir, in.Now()), Time: "09:00"}
	v := typedInfo(info)
	f := &Form{Sight: in, Title: in.Text.Action["new"], Whole: true, Enter: Steps, Fields: v.fields(in.Text)}
	f.Wants = func() dialog.Outcome {
		info, refused := v.read(in.Text, model.Info{})
		if refused.Wrong != "" {
			return refused
		}
		path := filepath.Join(in.Dir, sitting.FileName(info))
		if err := sitting.Create(path, info, in.Stamp()); err != nil {
			return dialog.Wrong(in.Text.Error(err))
		}
		return dialog.Outcome{File: &dialog.File{Path: path, Opened: then}}
	}
	return f
}
