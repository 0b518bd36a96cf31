package page

// F2: the whole card of a person, and from it what is corrected by hand.

import (
	"liuzhuan/data/lrmx"
	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/form"
	"liuzhuan/ui/screen/talk"
	"liuzhuan/ui/text"
)

// Card shows everything about one person over the whole body.
type Card struct {
	Listing
	person model.ID
	from   dialog.Stand
	form   *lrmx.Form // what the person came with, read when the page opens; nil = none
}

// NewCard opens the card of who is selected, and says what of it cannot be read.
func NewCard(v *dialog.Sight, from dialog.Stand) dialog.Outcome {
	d := &Card{Listing: Listing{Sight: v}, person: from.ID, from: from}
	o := dialog.Outcome{Open: d}
	var err error
	if d.form, err = formOf(v, from.ID); err != nil {
		o.Deny = v.Text.Error(err)
	}
	d.Follow()
	return o
}

// formOf reads the approval form of a person, nil for none.
func formOf(v *dialog.Sight, person model.ID) (*lrmx.Form, error) {
	kept := v.Meeting().Form(person)
	if kept == nil {
		return nil, nil
	}
	data, err := v.Sitting.Content(kept.Data)
	if err != nil {
		return nil, err
	}
	form, err := lrmx.Read(kept.File, data)
	if err == nil && kept.Photo != "" { // the picture beside a .lrm
		form.Photo, _ = v.Sitting.Content(kept.Photo)
	}
	return form, err
}

// Follow writes the card anew.
func (d *Card) Follow() {
	d.Lines = nil
	d.Title = d.Text.Screen.Card
	if p := d.whose(); p != nil {
		name, about := d.Text.CardHead(d.Meeting(), p, d.Sitting.Day())
		d.Title = name + " " + about
		for _, l := range d.Text.WholeCard(d.Meeting(), p) {
			d.Add(l)
		}
		for _, f := range d.Sitting.Preflight().Person(p) {
			d.Add("! " + d.Text.Finding(d.Meeting(), f))
		}
		if d.form != nil {
			for _, l := range d.Text.FormLines(d.form) {
				d.Add(l)
			}
		}
	} else {
		d.Add(d.Text.Message.NoPeople)
	}
	d.At = min(d.At, len(d.Lines)-1)
}

// whose is the person of the card, nil for nobody.
func (d *Card) whose() *model.Person { return d.Meeting().Person(d.person) }

// Bindings are the digits, which open forms, beside those of a page.
func (d *Card) Bindings() []dialog.Bound {
	of := func(deed text.Deed, stays dialog.Rank, do func() dialog.Outcome, k dialog.Key) dialog.Bound {
		return d.Bind(deed, stays, dialog.Does(do), k).When(d.whose() != nil)
	}
	named := func(kind string) func() dialog.Outcome {
		return func() dialog.Outcome { return d.opens(dialog.Name{Kind: kind}) }
	}
	whole := func(kind string) func(dialog.Event) dialog.Outcome {
		return dialog.Wants(dialog.Outcome{Named: dialog.Name{Kind: kind}})
	}
	list := []dialog.Bound{
		of("edit", dialog.Common, named("person"), "1"),
		of("minutes", dialog.Common, func() dialog.Outcome { return form.Minutes(d.Sight, d.whose()) }, "2"),
		d.Bind("guest", dialog.Spare, whole("guest"), "3"),
		of("swap", dialog.Common, func() dialog.Outcome { return swap(d.Sight, d.whose(), d.from) }, "4"),
		d.Bind("batch", dialog.Spare, dialog.Does(func() dialog.Outcome { return form.Batch(d.Sight, d.whose()) }), "5"),
		d.Bind("meeting", dialog.Spare, whole("meeting"), "6"),
		of("matter", dialog.Common, named("matter"), "7"),
		of("clear", dialog.Common, named("clear"), "8"),
		of("alone", dialog.Common, func() dialog.Outcome { return d.opens(dialog.Name{Kind: "talk", Arg: talk.Alone}) }, "9"),
		of("said", dialog.Common, d.said, "0"),
	}
	return append(append(list, dialog.Helped(d.Scrolling())...), Leaving(d.Sight)...)
}

// opens opens a form about the person, who is selected for it.
func (d *Card) opens(n dialog.Name) dialog.Outcome {
	return dialog.Outcome{Stand: &dialog.Stand{ID: d.person}, Named: n}
}

// said writes what the person states, where they were in a talk.
func (d *Card) said() dialog.Outcome {
	if p := d.whose(); talk.Notable(d.Meeting(), p) == nil {
		return dialog.Outcome{Stand: &dialog.Stand{ID: d.person}, Deny: d.Text.NotInTalk(d.Meeting(), p)}
	}
	return d.opens(dialog.Name{Kind: "statement"})
}
