package text

// What an entry of the journal changed, field by field.

import (
	"cmp"

	"liuzhuan/model"
)

// FieldEdit is one field before and after a change.
type FieldEdit struct{ Label, Before, After string }

// FieldEdits lists the fields that an edit changed, of people, decisions, attendance,
// talks and what is ticked off. Other rows the sentence of the change tells of.
func (t *Text) FieldEdits(e model.Edit) (out []FieldEdit) {
	note := func(label, before, after string) {
		if before != after {
			out = append(out, FieldEdit{label, cmp.Or(before, t.Screen.None), cmp.Or(after, t.Screen.None)})
		}
	}
	switch before, after := rowsOf[*model.Person](e); {
	case before != nil && after != nil:
		for _, f := range model.Fields {
			note(t.FieldName(f), t.value(f, before.Get(f)), t.value(f, after.Get(f)))
		}
		return out
	case before != nil || after != nil:
		return nil // somebody new, or gone: the sentence says so
	}
	if before, after := rowsOf[*model.Decision](e); before != nil || after != nil {
		b, a := cmp.Or(before, &model.Decision{}), cmp.Or(after, &model.Decision{})
		note(t.Form.Disposition, t.Term[b.Disposition], t.Term[a.Disposition])
		note(t.Form.Destination, b.To, a.To)
		note(t.Form.Reason, b.Reason, a.Reason)
		note(t.Form.DecidedBy, b.By, a.By)
		note(t.Form.Basis, b.Basis, a.Basis)
		note(t.Pages.Clock, clockOf(b.At), clockOf(a.At))
	}
	if before, after := rowsOf[*model.Attendance](e); before != nil || after != nil {
		b, a := cmp.Or(before, &model.Attendance{}), cmp.Or(after, &model.Attendance{})
		note(t.Item[model.ItemSignIn], t.State[b.State], t.State[a.State])
		note(t.Pages.Clock, clockOf(b.At), clockOf(a.At))
		note(t.Form.Reason, b.Reason, a.Reason)
		note(t.Form.Approver, b.Approver, a.Approver)
	}
	if before, after := rowsOf[*model.Participation](e); before != nil || after != nil {
		b, a := cmp.Or(before, &model.Participation{}), cmp.Or(after, &model.Participation{})
		note(t.List.Note, b.Note, a.Note)
		note(t.Item[model.ItemStatement], b.Statement, a.Statement)
	}
	if before, after := rowsOf[*model.Fulfilment](e); before != nil || after != nil {
		b, a := cmp.Or(before, &model.Fulfilment{}), cmp.Or(after, &model.Fulfilment{})
		note(t.ItemName(cmp.Or(a.Item, b.Item)), clockOf(b.At), clockOf(a.At))
	}
	return out
}

// rowsOf gives the row of an edit before and after where it is of a kind; nil = it was
// not there, or is of another.
func rowsOf[P comparable](e model.Edit) (before, after P) {
	before, _ = e.Before.(P)
	after, _ = e.After.(P)
	return before, after
}

// clockOf is a minute, "" for none.
func clockOf(at model.Stamp) string {
	if at == 0 {
		return ""
	}
	return at.Clock()
}
