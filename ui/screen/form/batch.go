package form

import (
	"cmp"
	"strconv"

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
	v := struct {
		Name, Organ, Date, Document, Notice, ReportFrom, ReportBy, PostedFrom, PostedUntil, FileBy, FileWith, Filing, Appoints, Dismisses string
	}{
		b.Name, b.Organ, b.Date.String(), b.Document, b.Notice.String(), b.ReportFrom.String(), b.ReportBy.String(), b.PostedFrom.String(),
		b.PostedUntil.String(), b.FileBy.String(), b.FileWith, b.Filing, counted(b.Appoints), counted(b.Dismisses),
	}
	f := &Form{Sight: in, Title: in.Text.BatchTitle(b), Whole: true, Fields: []*Field{
		Text("name", in.Text.FieldName(model.FieldBatch), &v.Name).Must(),
		Text("organ", in.Text.Form.Organ, &v.Organ),
		Text("date", in.Text.Form.Date, &v.Date),
		Text("document", in.Text.Form.Document, &v.Document),
		Text("notice", in.Text.Talks.Notice, &v.Notice),
		Text("report_from", in.Text.Talks.ReportFrom, &v.ReportFrom),
		Text("report_by", in.Text.Talks.ReportBy, &v.ReportBy),
		Text("posted_from", in.Text.Talks.PostedFrom, &v.PostedFrom),
		Text("posted_until", in.Text.Talks.PostedUntil, &v.PostedUntil),
		Text("file_by", in.Text.Talks.FileBy, &v.FileBy),
		Text("file_with", in.Text.Talks.FileWith, &v.FileWith),
		Text("filing", in.Text.Talks.Filing, &v.Filing),
		Text("appoints", in.Text.Talks.Appoints, &v.Appoints),
		Text("dismisses", in.Text.Talks.Dismisses, &v.Dismisses),
	}}
	f.Wants = func() dialog.Outcome {
		after := *b
		after.Name, after.Organ, after.Document, after.FileWith, after.Filing = v.Name, v.Organ, v.Document, v.FileWith, v.Filing
		for _, x := range []struct {
			typed *string
			day   *model.Date
		}{
			{&v.Date, &after.Date}, {&v.Notice, &after.Notice}, {&v.ReportBy, &after.ReportBy},
			{&v.PostedFrom, &after.PostedFrom}, {&v.PostedUntil, &after.PostedUntil}, {&v.ReportFrom, &after.ReportFrom}, {&v.FileBy, &after.FileBy},
		} {
			day, ok := model.ParseDay(*x.typed)
			if !ok {
				return dialog.WrongIn(x.typed, in.Text.Form.BadDate)
			}
			*x.day = day
		}
		for _, x := range []struct {
			typed *string
			label string
			n     *int
		}{{&v.Appoints, in.Text.Talks.Appoints, &after.Appoints}, {&v.Dismisses, in.Text.Talks.Dismisses, &after.Dismisses}} {
			n, err := strconv.Atoi(cmp.Or(dialog.Digits(*x.typed), "0"))
			if err != nil || n < 0 {
				return dialog.WrongIn(x.typed, in.Text.Sprintf(in.Text.Talks.BadNumber, x.label))
			}
			*x.n = n
		}
		return in.Records(in.Meeting().EditBatch(after, in.Stamp()))
	}
	return dialog.Outcome{Open: f}
}

// counted is a number as it is typed, nothing for one that nobody has said.
func counted(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
