package page

// The reading script, and the orders of reading, seating and talks, which are
// arranged here with two digits.

import (
	"errors"
	"slices"

	"liuzhuan/data/paper"
	"liuzhuan/model"
	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/look"
	"liuzhuan/ui/text"
)

// Order lists everybody in one of the orders.
type Order struct {
	Listing
	by model.SettingName
}

// NewOrder is the script, with the line of a person marked, 0 = the first.
func NewOrder(v *dialog.Sight, at model.ID) *Order {
	d := &Order{Listing: Listing{Sight: v}, by: model.SettingReading}
	d.Follow()
	d.mark(at)
	return d
}

// Follow lists anew.
func (d *Order) Follow() {
	m := d.Meeting()
	d.Lines = nil
	if d.by == model.SettingReading {
		scripts, digits := paper.Scripts(m), 0
		for _, s := range scripts {
			digits = max(digits, hanzi.Width(d.Text.Number(s.Person)))
		}
		for _, s := range scripts {
			number := d.Text.Number(s.Person)
			lead := look.Span{Text: repeat(" ", digits-hanzi.Width(number)) + number + "  ", Role: look.Dim}
			d.Lines = append(d.Lines, Line{Lead: []look.Span{lead}, Text: s.Say + s.Words(), Person: s.Person.ID,
				joints: text.Joints(m.Outcome(s.Person).Post, s.Person.Current)})
		}
	} else {
		for i, p := range m.Ordered(d.by) {
			d.Lines = append(d.Lines, Line{Text: d.Text.PlaceLine(m, i+1, p), Person: p.ID})
		}
	}
	d.Title = d.Text.OrderTitle(d.by, len(d.Lines))
	if len(d.Lines) == 0 {
		d.Add(d.Text.Message.NoPeople)
	}
	d.clamp()
}

// Bindings are the two digits and Tab beside those of a page.
func (d *Order) Bindings() []dialog.Bound {
	list := []dialog.Bound{
		d.Bind("raise", dialog.Common, d.move, "1"), d.Bind("lower", dialog.Common, d.move, "2"),
		d.Bind("order", dialog.Common, d.turnOrder, "tab").Or("shift+tab"),
	}
	return append(append(append(list, d.Going()), dialog.Helped(d.Scrolling())...), Leaving(d.Sight)...)
}

// move takes the marked person one place up or down, and the mark with them.
func (d *Order) move(e dialog.Event) dialog.Outcome {
	step := -1
	if e.Key == "2" {
		step = 1
	}
	id := d.Lines[d.At].Person
	c, err := d.Meeting().Reorder(d.by, id, step, d.Stamp())
	if errors.Is(err, model.ErrNothing) {
		return dialog.Outcome{}
	}
	o := d.Changes(c, err)
	o.Then = func() dialog.Outcome {
		d.mark(id)
		return dialog.Outcome{}
	}
	return o
}

func (d *Order) turnOrder(e dialog.Event) dialog.Outcome {
	by := 1
	if e.Key == "shift+tab" {
		by = len(model.Orderings) - 1
	}
	id := d.Lines[d.At].Person
	d.by = model.Orderings[(slices.Index(model.Orderings, d.by)+by)%len(model.Orderings)]
	d.top = 0
	d.Follow()
	d.mark(id)
	return dialog.Outcome{}
}
