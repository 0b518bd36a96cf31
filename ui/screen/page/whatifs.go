package page

// F7 1: what is tried out: copies of the plan by name.

import (
	"slices"

	"liuzhuan/data/sitting"
	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/form"
	"liuzhuan/ui/screen/look"
)

// WhatIfs lists them.
type WhatIfs struct {
	Listing
	all []model.WhatIf
}

// openWhatIfs opens the list.
func openWhatIfs(v *dialog.Sight) dialog.Outcome {
	all, err := v.Sitting.WhatIfs()
	if err != nil {
		return dialog.Outcome{Deny: v.Text.Error(err)}
	}
	d := &WhatIfs{Listing: Listing{Sight: v, Title: v.Text.WhatIf.Title}, all: all}
	d.Follow()
	return dialog.Outcome{Open: d}
}

// Follow lists anew.
func (d *WhatIfs) Follow() {
	d.Lines = nil
	m, w := d.Meeting(), d.Text.WhatIf
	t := &look.Table{{Head: w.Name, Gives: true}, {Head: w.Made}, {Head: "", Right: true}, {Head: w.State}}
	for _, one := range d.all {
		d.add(row(t, 0, func() [][]look.Span {
			open, clashing := m.Trials(one)
			state := []look.Span{}
			if clashing > 0 {
				state = cell(look.Warning, d.Text.Sprintf(w.Clashing, clashing))
			} else if open == 0 && len(one.Trials) > 0 {
				state = cell(look.OK, w.Standing[model.Settled])
			}
			return [][]look.Span{cell(look.Ink, one.Name), cell(look.Dim, one.Made.Time().Format("01-02 15:04")),
				cell(look.Ink, d.Text.Sprintf(w.Changed, open)), state}
		}))
	}
	table(*t, d.Lines)
	d.heads = t
	if len(d.all) == 0 {
		d.heads = nil
		d.add(nothing(w.None))
	}
	d.clamp()
}

// keep lists what stands on the desk now.
func (d *WhatIfs) keep(all []model.WhatIf) {
	d.all = all
	d.Follow()
}

// Bindings are to make one, to go into one, and to drop one.
func (d *WhatIfs) Bindings() []dialog.Bound {
	some := d.At < len(d.all)
	list := []dialog.Bound{
		d.Bind("tryout", dialog.Common, dialog.Does(d.make), "1"),
		d.Bind("goin", dialog.Common, dialog.Does(func() dialog.Outcome {
			return dialog.Outcome{Open: newWhatIf(d, d.At)}
		}), "enter").When(some),
		d.Bind("dropit", dialog.Common, dialog.Does(d.drop), "0").When(some),
	}
	if len(d.all) > 1 {
		list = append(list, d.Scrolling()...)
	}
	return append(list, Leaving(d.Sight)...)
}

// make asks for a name and goes into the copy.
func (d *WhatIfs) make() dialog.Outcome {
	w, n := d.Text.WhatIf, len(d.all)+1
	named := func(name string) bool {
		return slices.ContainsFunc(d.all, func(x model.WhatIf) bool { return x.Name == name })
	}
	for named(d.Text.Sprintf(w.Proposal, n)) {
		n++
	}
	return dialog.Outcome{Open: form.WhatIf(d.Sight, d.Text.Sprintf(w.Proposal, n), func(name string) dialog.Outcome {
		if named(name) {
			return dialog.Wrong(d.Text.Sprintf(w.Taken, name))
		}
		all := append(slices.Clone(d.all), model.WhatIf{Name: name, Made: d.Stamp()})
		return dialog.Outcome{Close: true, Desk: sitting.WhatIfsOnDesk(all), Then: func() dialog.Outcome {
			d.keep(all)
			return dialog.Outcome{Open: newWhatIf(d, len(all)-1)}
		}}
	})}
}

// drop asks before a copy is forgotten: it is no fact, and no F8 brings it back.
func (d *WhatIfs) drop() dialog.Outcome {
	w, one := d.Text.WhatIf, d.all[d.At]
	return dialog.Outcome{Open: &Question{Sight: d.Sight, Lines: []string{d.Text.Sprintf(w.DropAsk, one.Name, len(one.Trials))}, Yes: func() dialog.Outcome {
		all := slices.Delete(slices.Clone(d.all), d.At, d.At+1)
		return dialog.Outcome{Close: true, Desk: sitting.WhatIfsOnDesk(all), Then: func() dialog.Outcome {
			d.keep(all)
			return dialog.Outcome{Say: d.Text.Sprintf(w.Dropped, one.Name)}
		}}
	}}}
}
