package page

// A plan that is tried out: who goes elsewhere in it, and what that comes to, held
// against the plan of the meeting. Nothing of it is in the meeting.

import (
	"slices"

	"liuzhuan/data/sitting"
	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/form"
	"liuzhuan/ui/screen/look"
)

// WhatIf is one copy of the plan.
type WhatIf struct {
	Listing
	list *WhatIfs
	at   int       // in the list
	seen *compared // nil while it is counted
}

// whatIfParts are what Tab goes round.
var whatIfParts = []func(d *WhatIf){(*WhatIf).people, (*WhatIf).levels, (*WhatIf).chains, (*WhatIf).seats, (*WhatIf).findings}

func newWhatIf(list *WhatIfs, at int) *WhatIf {
	v := list.Sight
	w, p := v.Text.WhatIf, v.Text.Pages
	d := &WhatIf{Listing: Listing{Sight: v, parts: []string{w.People, p.Establishment, p.Chains, p.Vacancies, w.Findings}}, list: list, at: at}
	d.about = d.sums
	d.Follow()
	return d
}

// one is the copy as it is.
func (d *WhatIf) one() model.WhatIf { return d.list.all[d.at] }

// Apart says at the top of the screen that this is not the meeting.
func (d *WhatIf) Apart() string { return d.Text.Sprintf(d.Text.WhatIf.Apart, d.one().Name) }

// Follow counts anew, beside the screen where the meeting is large.
func (d *WhatIf) Follow() {
	if !d.Large() {
		d.seen = d.compare(d.Sitting.Preflight(), d.Meeting().If(d.one()))
		d.relist()
		return
	}
	d.seen = nil
	d.relist()
	d.counting = func() *dialog.Work {
		m, rules, of := d.Meeting(), d.Sitting.PreflightOf(d.Meeting()), d.one()
		return &dialog.Work{Title: d.Text.Sprintf(d.Text.Pages.Counting, len(m.People())), Run: func(func(int, int)) func() dialog.Outcome {
			seen := d.compare(rules, m.If(of))
			return func() dialog.Outcome {
				d.seen = seen
				d.relist()
				return dialog.Outcome{}
			}
		}}
	}
}

// relist writes the part that is shown.
func (d *WhatIf) relist() {
	m := d.Meeting()
	open, clashing := m.Trials(d.one())
	w := d.Text.WhatIf
	d.Title = d.Text.Sprintf(w.Named, d.one().Name) + "  " + d.Text.Sprintf(w.Changed, open)
	if clashing > 0 {
		d.Title += "  " + d.Text.Sprintf(w.Clashing, clashing)
	}
	d.Lines, d.heads, d.spread = nil, nil, true
	if d.part > 0 && d.seen == nil {
		d.add(nothing(d.Text.Sprintf(d.Text.Pages.Counting, len(m.People()))))
	} else {
		whatIfParts[d.part](d)
	}
	if len(d.Lines) == 0 {
		d.add(nothing(w.NoDifference))
	}
	d.clamp()
}

// people lists who goes elsewhere, then everybody else.
func (d *WhatIf) people() {
	m, w := d.Meeting(), d.Text.WhatIf
	t := &look.Table{{Right: true}, {Head: d.Text.Pages.Who}, {Head: d.Text.FieldName(model.FieldCurrent), Goes: 1},
		{Head: w.Plan, Gives: true, Wraps: true}, {Head: w.Tried, Gives: true, Wraps: true}, {Head: w.State}}
	var moved, others []Line
	for _, x := range d.one().Trials {
		moved = append(moved, row(t, x.Person, func() [][]look.Span { return d.trialCells(x) }))
	}
	for _, p := range m.People()[:m.OnList()] {
		if _, ok := d.one().Trial(p.ID); !ok {
			others = append(others, row(t, p.ID, func() [][]look.Span {
				return [][]look.Span{cell(look.Dim, d.Text.Number(p)), cell(look.Dim, d.Text.InList(m, p)),
					cell(look.Dim, model.ParsePost(p.Current).Short()), cell(look.Dim, d.whither(p, m.Outcome(p))), nil, d.result(p)}
			}))
		}
	}
	table(*t, slices.Concat(moved, others[:min(len(others), measured)]))
	d.heads = t
	if len(moved) > 0 {
		d.add(heading(w.Otherwise, "", "", d.Text.Sprintf(d.Text.Pages.Persons, len(moved))))
		d.add(moved...)
	}
	if len(others) > 0 {
		d.add(heading(w.Others, "", "", d.Text.Sprintf(d.Text.Pages.Persons, len(others))))
		d.add(others...)
	}
}

// trialCells are somebody who goes elsewhere: where by the plan, and where here.
func (d *WhatIf) trialCells(x model.Trial) [][]look.Span {
	m, p := d.Meeting(), d.Meeting().Person(x.Person)
	standing := m.Standing(x)
	state := cell(look.Dim, "")
	if standing != model.Open {
		role := look.Dim
		if standing.Clashes() {
			role = look.Warning
		}
		state = cell(role, d.Text.WhatIf.Standing[standing])
	}
	if p == nil {
		return [][]look.Span{nil, nil, nil, nil, nil, state}
	}
	there := *p
	there.Planned, there.Proposed, there.Relieved = x.Is.Planned, x.Is.Proposed, x.Is.Relieved
	return [][]look.Span{
		cell(look.Dim, d.Text.Number(p)), cell(look.Ink, d.Text.InList(m, p)), cell(look.Dim, model.ParsePost(p.Current).Short()),
		cell(look.Dim, d.whither(p, m.Outcome(p))),
		cell(look.Strong, d.whither(&there, model.Outcome{Disposition: there.Planned, Post: there.Destination()})), state,
	}
}

// result says of somebody whose result no plan changes any more that it is announced.
func (d *WhatIf) result(p *model.Person) []look.Span {
	if d.Meeting().HasResult(p.ID) {
		return cell(look.Dim, d.Text.WhatIf.Standing[model.Announced])
	}
	return nil
}

// whither is what becomes of somebody, in short.
func (d *WhatIf) whither(p *model.Person, o model.Outcome) string {
	_, to := d.Text.Destination(d.Meeting(), p, o)
	if to == "" {
		return d.Text.TermShort(o.Disposition)
	}
	return d.Text.TermShort(o.Disposition) + " " + to
}

// Bindings are to send somebody elsewhere, to settle what has changed, and to make it
// the plan.
func (d *WhatIf) Bindings() []dialog.Bound {
	person := model.ID(0)
	if d.At < len(d.Lines) {
		person = d.Lines[d.At].Person
	}
	x, tried := d.one().Trial(person)
	standing := d.Meeting().Standing(x)
	open, _ := d.Meeting().Trials(d.one())
	list := []dialog.Bound{
		d.Bind("elsewhere", dialog.Common, dialog.Does(func() dialog.Outcome { return d.elsewhere(person) }),
			"enter").When(d.Meeting().Person(person) != nil),
		d.Bind("takeover", dialog.Common, dialog.Does(d.takeOver), "1").When(open > 0),
		d.Bind("insist", dialog.Common, dialog.Does(func() dialog.Outcome { return d.insist(person) }), "9").When(tried && standing == model.Replanned),
		d.Bind("asplanned", dialog.Common, dialog.Does(func() dialog.Outcome { return d.asPlanned(person) }), "0").When(tried),
		d.Bind("lookup", dialog.Common, dialog.Does(d.seek), "f3").Or("/", "ctrl+f"),
		d.Bind("turn", dialog.Common, d.turnTo, "tab").Or("shift+tab"),
	}
	return append(append(list, dialog.Helped(d.Scrolling())...), Leaving(d.Sight)...)
}

// turnTo goes to the next part, or the one before.
func (d *WhatIf) turnTo(e dialog.Event) dialog.Outcome {
	by := 1
	if e.Key == "shift+tab" {
		by = len(whatIfParts) - 1
	}
	d.part, d.At, d.top = (d.part+by)%len(whatIfParts), 0, 0
	d.relist()
	return dialog.Outcome{}
}

// seek finds somebody to be sent elsewhere.
func (d *WhatIf) seek() dialog.Outcome {
	f := NewFind(d.Sight, dialog.Stand{})
	f.still = true
	f.done = func(p *model.Person) dialog.Outcome {
		d.part = 0
		d.relist()
		d.mark(p.ID)
		return dialog.Outcome{Close: true, Quiet: true}
	}
	return dialog.Outcome{Open: f}
}

// elsewhere asks where somebody goes.
func (d *WhatIf) elsewhere(person model.ID) dialog.Outcome {
	m, w := d.Meeting(), d.Text.WhatIf
	p := m.Person(person)
	if _, err := m.Try(d.one(), person, model.Intent{Planned: model.Retained}); err == model.ErrAnnounced || err == model.ErrOffList {
		return dialog.Outcome{Deny: d.Text.Refused(err)}
	}
	title := d.Text.Sprintf(w.GoTitle, d.one().Name, d.Text.Number(p), d.Text.Label(m, p))
	return dialog.Outcome{Open: form.Replan(d.Sight, d.seen.tried, p, title, func(is model.Intent) dialog.Outcome {
		next, err := m.Try(d.one(), person, is)
		if err != nil {
			return dialog.Wrong(d.Text.Refused(err))
		}
		o := d.keep(next, person, d.Text.Sprintf(w.Goes, next.Name, d.Text.Label(m, p), d.Text.Term[is.Planned]))
		o.Close = true
		return o
	})}
}

// asPlanned lets somebody go where the plan says.
func (d *WhatIf) asPlanned(person model.ID) dialog.Outcome {
	name := ""
	if p := d.Meeting().Person(person); p != nil {
		name = d.Text.Label(d.Meeting(), p)
	}
	return d.keep(d.one().Without(person), person, d.Text.Sprintf(d.Text.WhatIf.Back, d.one().Name, name))
}

// insist holds on to where somebody goes here although the plan has changed.
func (d *WhatIf) insist(person model.ID) dialog.Outcome {
	next, err := d.Meeting().Again(d.one(), person)
	if err != nil {
		return dialog.Outcome{Deny: d.Text.Refused(err)}
	}
	x, _ := next.Trial(person)
	return d.keep(next, person, d.Text.Sprintf(d.Text.WhatIf.Goes, next.Name, d.Text.Label(d.Meeting(), d.Meeting().Person(person)),
		d.Text.Term[x.Is.Planned]))
}

// keep puts the copy on the desk, counts anew and says what was done.
func (d *WhatIf) keep(next model.WhatIf, person model.ID, said string) dialog.Outcome {
	all := slices.Clone(d.list.all)
	all[d.at] = next
	return dialog.Outcome{Desk: sitting.WhatIfsOnDesk(all), Then: func() dialog.Outcome {
		d.list.keep(all)
		d.Follow()
		d.mark(person)
		return dialog.Outcome{Say: said}
	}}
}

// takeOver asks before the copy becomes the plan.
func (d *WhatIf) takeOver() dialog.Outcome {
	m, w := d.Meeting(), d.Text.WhatIf
	c, err := m.TakeOver(d.one(), d.Stamp())
	switch {
	case err == model.ErrClash:
		_, clashing := m.Trials(d.one())
		d.part = 0
		d.relist()
		for _, x := range d.one().Trials {
			if m.Standing(x).Clashes() {
				d.mark(x.Person)
				break
			}
		}
		return dialog.Outcome{Deny: d.Text.Sprintf(w.First, clashing)}
	case err == model.ErrNothing:
		return dialog.Outcome{Deny: w.Nothing}
	case err != nil:
		return dialog.Outcome{Deny: d.Text.Refused(err)}
	}
	var names []string
	for _, e := range c.Edits {
		names = append(names, d.Text.Label(m, m.Person(e.ID())))
	}
	lines := []string{d.Text.Sprintf(w.TakeOver, d.one().Name, len(c.Edits)), d.Text.Names(names)}
	return dialog.Outcome{Open: &Question{Sight: d.Sight, Lines: lines, Yes: func() dialog.Outcome { return d.Records(c, nil) }}}
}
