package form

import (
	"cmp"

	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
)

// Batch corrects the batch the person belongs to, or makes one for all who
// are in none; nil, with a word, for somebody who is not on the list.
func Batch(in *dialog.Sight, p *model.Person) dialog.Outcome {
	var b *model.Batch
	if p != nil && !p.OffList {
		b = cmp.Or(in.Meeting().Batch(p.Batch), &model.Batch{Name: in.Meeting().DefaultBatch()})
	}
	if b == nil {
		return dialog.Outcome{Deny: in.Text.Message.NoBatch}
	}
	v := struct{ Name, Organ, Date, Document, Notice, ReportBy, PostedFrom, PostedUntil string }{
		b.Name, b.Organ, b.Date.String(), b.Document, b.Notice.String(), b.ReportBy.String(), b.PostedFrom.String(), b.PostedUntil.String(),
	}
	f := &Form{Sight: in, Title: in.Text.BatchTitle(b), Whole: true, Fields: []*Field{
		Text("name", in.Text.FieldName(model.FieldBatch), &v.Name).Must(),
		Text("organ", in.Text.Form.Organ, &v.Organ),
		Text("date", in.Text.Form.Date, &v.Date),
		Text("document", in.Text.Form.Document, &v.Document),
		Text("notice", in.Text.Talks.Notice, &v.Notice),
		Text("report_by", in.Text.Talks.ReportBy, &v.ReportBy),
		Text("posted_from", in.Text.Talks.PostedFrom, &v.PostedFrom),
		Text("posted_until", in.Text.Talks.PostedUntil, &v.PostedUntil),
	}}
	f.Wants = func() dialog.Outcome {
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
				return dialog.WrongIn(x.typed, in.Text.Form.BadDate)
			}
			*x.day = day
		}
		return in.Records(in.Meeting().EditBatch(after, in.Stamp()))
	}
	return dialog.Outcome{Open: f}
}
