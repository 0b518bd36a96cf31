package form

// What of a person is corrected by hand, and somebody who is not on the list.

import (
	"strings"

	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
)

// Person edits the facts and the plan.
func Person(in *dialog.Sight, p *model.Person) *Form {
	t, m := in.Text, in.Meeting()
	f := (&Form{Sight: in, Title: t.Form.EditTitle, Whole: true}).on(p)
	planned, typed := p.Planned, map[model.Field]*string{}
	for _, name := range model.Fields {
		if name == model.FieldPlanned {
			f.Fields = append(f.Fields, Choice(string(name), t.FieldName(name), &planned, t.Term, model.Dispositions...))
			continue
		}
		value := p.Get(name)
		if name.Dated() {
			value = model.Date(value).String()
		}
		typed[name] = &value
		field := Written(string(name), t.FieldName(name), &value)
		field.Required = name == model.FieldName
		if name.HoldsPosts() {
			field.Find = func(q string) []string { return in.Meeting().FindPosts(in.Index, q) }
			field.tabled = posts(in)
		}
		if name == model.FieldProposed {
			field.tabled = destinations(in, m, func() model.Decision { return model.Decision{Person: p.ID, Disposition: planned} })
		}
		f.Fields = append(f.Fields, field)
	}
	var inBatch string
	if b := m.Batch(p.Batch); b != nil {
		inBatch = b.Name
	}
	batch := Written("batch", t.FieldName(model.FieldBatch), &inBatch)
	batch.Find = func(q string) []string { return batchNames(in.Meeting(), q) }
	f.Fields = append(f.Fields, batch)
	f.Stand(typed[model.FieldProposed])
	f.Wants = func() dialog.Outcome {
		after := *p
		after.Set(model.FieldPlanned, string(planned))
		for name, value := range typed {
			after.Set(name, *value)
		}
		return in.Records(in.Meeting().EditPerson(after, inBatch, in.Stamp()))
	}
	return f
}

func batchNames(m *model.Meeting, query string) []string {
	var out []string
	for _, b := range m.Batches() {
		if strings.HasPrefix(b.Name, query) {
			out = append(out, b.Name)
		}
	}
	return out
}

// Guest adds somebody who is in the room but not on the list.
func Guest(in *dialog.Sight) *Form {
	var v struct{ Name, Unit string }
	return &Form{
		Sight: in,
		Title: in.Text.Form.GuestTitle,
		Fields: []*Field{
			Text("name", in.Text.Form.GuestName, &v.Name).Must(),
			Text("unit", in.Text.Form.GuestUnit, &v.Unit),
		},
		Wants: func() dialog.Outcome { return in.Records(in.Meeting().AddGuest(v.Name, v.Unit, in.Stamp())) },
	}
}
