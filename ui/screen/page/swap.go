package page

import (
	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
)

// swap lets two people take each other's destination: the second is found
// as F3 finds, then both lines are shown and 1 confirms.
func swap(v *dialog.Sight, p *model.Person, from dialog.Stand) dialog.Outcome {
	if p.Destination() == "" {
		return dialog.Outcome{Deny: v.Text.Message.NoSwap}
	}
	d := NewFind(v, dialog.Stand{ID: p.ID, Away: from.Away})
	d.Title = v.Text.SwapWith(v.Meeting(), p)
	d.done = func(q *model.Person) dialog.Outcome {
		back := dialog.Outcome{Close: true, Stand: &dialog.Stand{ID: p.ID}}
		c, err := v.Meeting().Swap(p.ID, q.ID, v.Text.Form.SwapReason, v.Text.Form.Chair, v.Stamp())
		if err != nil {
			back.Deny = v.Text.Refused(err)
			return back
		}
		back.Open = &Question{
			Sight: v, Lines: v.Text.SwapPreview(v.Meeting(), p, q, c),
			Yes: func() dialog.Outcome { return v.Records(c, nil) },
		}
		return back
	}
	return dialog.Outcome{Open: d}
}
