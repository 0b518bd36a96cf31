package page

// Whom both sides added: rules take them for one, unless somebody knows that they are two.

import (
	"slices"

	"liuzhuan/data/merge"
	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
)

// people notes which lines, from the first of what both added, are about somebody.
func (d *Merge) people(first int) {
	for i, a := range d.Merging.Aliases {
		if a.Table == model.PersonTable {
			d.one[first+i] = a
		}
	}
	for i, a := range d.Merging.Apart {
		d.two[first+len(d.Merging.Aliases)+i] = a
	}
}

func (d *Merge) isOne() bool {
	_, ok := d.one[d.At]
	return ok
}

func (d *Merge) isTwo() bool {
	_, ok := d.two[d.At]
	return ok
}

// parted takes the marked ones for two people.
func (d *Merge) parted() dialog.Outcome {
	return d.again(append(d.apart(), d.one[d.At].There), d.one[d.At].There)
}

// together takes them for one again.
func (d *Merge) together() dialog.Outcome {
	is := d.two[d.At].There
	return d.again(slices.DeleteFunc(d.apart(), func(id model.ID) bool { return id == is }), is)
}

func (d *Merge) apart() (ids []model.ID) {
	for _, a := range d.Merging.Apart {
		ids = append(ids, a.There)
	}
	return ids
}

// again finds what the merge would do with other people apart; what is answered stays, as
// far as it is asked still, and the mark stays on whom it was on.
func (d *Merge) again(apart []model.ID, on model.ID) dialog.Outcome {
	ours, now := d.Sitting, d.Stamp()
	return dialog.Outcome{Beside: &dialog.Work{Title: d.Text.Merge.Comparing, Run: func(func(int, int)) func() dialog.Outcome {
		m, err := merge.Meet(ours.Store, d.other, now, apart...)
		return func() dialog.Outcome {
			if err != nil {
				return dialog.Outcome{Deny: d.Text.Error(err)}
			}
			d.Merging = m
			asked := map[place]bool{}
			for _, c := range m.Conflicts {
				asked[placeOf(c)] = true
			}
			for at := range d.answers {
				if !asked[at] {
					delete(d.answers, at)
				}
			}
			d.Follow()
			for _, lines := range []map[int]merge.Alias{d.one, d.two} {
				for line, a := range lines {
					if a.There == on {
						d.At = line
					}
				}
			}
			return dialog.Outcome{Quiet: true}
		}
	}}}
}
