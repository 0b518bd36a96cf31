package screen

// What of the meeting itself is typed: its batches, and its name, day and place.

import (
	"cmp"

	"liuzhuan/model"
	"liuzhuan/ui/text"
)

// newBatchForm corrects the batch the person belongs to, or makes one for all who
// are in none; nil, with a word, for somebody who is not on the list.
func newBatchForm(a *App, p *model.Person) *form {
	var b *model.Batch
	if p != nil && !p.OffList {
		b = cmp.Or(a.meeting().Batch(p.Batch), &model.Batch{Name: a.meeting().DefaultBatch()})
	}
	if b == nil {
		a.say(a.t.Message.NoBatch)
		return nil
	}
	v := struct{ Name, Organ, Date, Document, Notice, ReportBy, PostedFrom, PostedUntil string }{
		b.Name, b.Organ, b.Date.String(), b.Document, b.Notice.String(), b.ReportBy.String(), b.PostedFrom.String(), b.PostedUntil.String(),
	}
	f := &form{title: a.t.BatchTitle(b), whole: true, fields: []*formField{
		textField("name", a.t.FieldName(model.FieldBatch), &v.Name).must(),
		textField("organ", a.t.Form.Organ, &v.Organ),
		textField("date", a.t.Form.Date, &v.Date),
		textField("document", a.t.Form.Document, &v.Document),
		textField("notice", a.t.Talks.Notice, &v.Notice),
		textField("report_by", a.t.Talks.ReportBy, &v.ReportBy),
		textField("posted_from", a.t.Talks.PostedFrom, &v.PostedFrom),
		textField("posted_until", a.t.Talks.PostedUntil, &v.PostedUntil),
	}}
	f.wants = func(a *App) outcome {
		after := *b
		after.Name, after.Organ, after.Document = v.Name, v.Organ, v.Document
		for _, x := range []struct {
			typed *string
			day   *model.Date
		}{
			{&v.Date, &after.Date}, {&v.Notice, &after.Notice}, {&v.ReportBy, &after.ReportBy},
			{&v.PostedFrom, &after.PostedFrom}, {&v.PostedUntil, &after.PostedUntil},
		} {
			day, ok := model.ParseDay(*x.typed)
			if !ok {
				return wrongIn(x.typed, a.t.Form.BadDate)
			}
			*x.day = day
		}
		return a.records(a.meeting().EditBatch(after, a.stamp()))
	}
	return f
}

// infoTyped is the meeting itself as it is typed, for new files and F2.
type infoTyped struct{ Title, Date, Time, Venue, Approval string }

func typedInfo(info model.Info) *infoTyped {
	return &infoTyped{info.Title, info.Date.String(), info.Time, info.Venue, info.Approval}
}

func (v *infoTyped) fields(t *text.Text) []*formField {
	return []*formField{
		textField("title", t.Form.Title, &v.Title).must(),
		textField("date", t.Form.Date, &v.Date).must(),
		textField("time", t.Form.Time, &v.Time),
		textField("venue", t.Form.Venue, &v.Venue),
		textField("approval", t.Form.Approval, &v.Approval),
	}
}

// read gives info with what was typed; what cannot be read is refused.
func (v *infoTyped) read(t *text.Text, info model.Info) (_ model.Info, refused outcome) {
	day, ok := model.ParseDay(v.Date)
	if !ok || len(day) != 8 {
		return info, wrongIn(&v.Date, t.Form.BadDate)
	}
	hour, ok := model.ParseClock(v.Time)
	if !ok {
		return info, wrongIn(&v.Time, t.Form.BadClock)
	}
	info.Title, info.Date, info.Time = v.Title, day, hour
	info.Venue, info.Approval = v.Venue, v.Approval
	return info, outcome{}
}

func newInfoForm(a *App) *form {
	v := typedInfo(*a.meeting().Info())
	return &form{
		title: a.t.Form.InfoTitle, fields: v.fields(a.t),
		wants: func(a *App) outcome {
			info, refused := v.read(a.t, *a.meeting().Info())
			if refused.wrong != "" {
				return refused
			}
			return a.records(a.meeting().EditInfo(info, a.stamp()))
		},
	}
}
