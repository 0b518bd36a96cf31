package form

// What is tried out in a copy of the plan: its name, and where somebody goes in it.

import (
	"cmp"
	"slices"

	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/look"
)

// WhatIf asks for the name of a new copy of the plan.
func WhatIf(in *dialog.Sight, proposal string, made func(name string) dialog.Outcome) *Form {
	v := struct{ Name string }{proposal}
	name := Text("name", in.Text.WhatIf.Name, &v.Name).Must()
	return &Form{
		Sight: in, Title: in.Text.WhatIf.NewTitle, Fields: []*Field{name}, Whole: true, Enter: Confirms,
		Wants: func() dialog.Outcome {
			if err := model.Wording(v.Name); err != nil {
				return dialog.WrongIn(&v.Name, in.Text.Refused(err))
			}
			return made(v.Name)
		},
	}
}

// Name asks for another name of something.
func Name(in *dialog.Sight, title, label, is string, named func(name string) dialog.Outcome) *Form {
	return &Form{
		Sight: in, Title: title, Fields: []*Field{Text("name", label, &is).Must()}, Whole: true, Enter: Confirms,
		Wants: func() dialog.Outcome { return named(is) },
	}
}

// Replan asks where p goes in a copy of the plan, in the meeting as it is tried out.
// tried is p there; done takes what it comes to.
func Replan(in *dialog.Sight, there *model.Meeting, p *model.Person, title string, done func(is model.Intent) dialog.Outcome) *Form {
	t, tried := in.Text, there.Person(p.ID)
	v := struct {
		Disposition model.Disposition
		To          string
	}{tried.Planned, tried.Destination()}
	if v.To == p.Current {
		v.To = ""
	}
	terms := slices.DeleteFunc(slices.Clone(model.Dispositions), func(d model.Disposition) bool { return d == model.Pending || d == model.Deferred })
	if !slices.Contains(terms, v.Disposition) {
		v.Disposition = terms[0]
	}
	to := Text("to", t.Form.Destination, &v.To)
	intent := func() model.Intent {
		d := v.Disposition
		if !d.Moves() && !d.Leaves() && d != model.RankPromoted && !to.Fresh() && v.To != "" && v.To != p.Current {
			d = model.PlanFromTexts(p.Current, v.To, p.Current) // whoever is sent elsewhere does not stay
		}
		return planned(p, d, v.To)
	}
	decided := func() model.Decision {
		is := intent()
		return model.Decision{Person: p.ID, Disposition: is.Planned, To: is.Proposed, Reason: t.WhatIf.Tried, At: in.Stamp()}
	}
	to.Find = func(q string) []string { return there.FindPosts(in.Index, q) }
	to.tabled = destinations(in, there, decided)
	to.Need = func() bool { return v.Disposition.Moves() }
	f := &Form{Sight: in, Title: title, Whole: true, Enter: Confirms, At: 1, Fields: []*Field{
		Choice("disposition", t.Form.Disposition, &v.Disposition, t.Term, terms...), to,
	}}
	f.Notes = func() []string {
		d := decided()
		notes := append([]string{t.FieldName(model.FieldCurrent) + " " + p.Current + "   " + t.WhatIf.Tried + " " + t.Term[d.Disposition]},
			t.BeforeDeciding(there, tried, &d)...)
		if in.Meeting().Decision(p.ID) != nil {
			notes = append(notes, t.WhatIf.Announce)
		}
		return notes
	}
	f.Effects = func() (teams, others [][]look.Span) { return changes(in, there, tried, decided()) }
	f.Wants = func() dialog.Outcome { return done(intent()) }
	return f
}

// planned is what a plan says that sends p somewhere. What the plan relieves p of stays
// while p gives the post up; else p is relieved of all.
func planned(p *model.Person, d model.Disposition, to string) model.Intent {
	switch {
	case d.Leaves():
		return model.Intent{Planned: d, Relieved: cmp.Or(p.Relieved, p.Current)}
	case d.Vacates():
		return model.Intent{Planned: d, Proposed: to, Relieved: cmp.Or(p.Relieved, p.Current)}
	case d.Moves():
		return model.Intent{Planned: d, Proposed: to, Relieved: p.Relieved}
	case d == p.Planned && (to == "" || to == p.Proposed):
		return p.Intent()
	case d == model.RankPromoted:
		return model.Intent{Planned: d, Proposed: to}
	}
	return model.Intent{Planned: d}
}
