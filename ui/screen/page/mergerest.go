package page

// F5 of a merge: what is open of one kind, answered alike once their number is typed.

import (
	"slices"
	"strconv"

	"liuzhuan/data/merge"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/form"
)

// side names a choice in a form.
type side string

var sides = map[side]merge.Choice{"ours": merge.Ours, "theirs": merge.Theirs, "both": merge.Both}

// rest is F5, where more than one question of the marked kind is open.
func (d *Merge) rest() dialog.Bound {
	ask := func() dialog.Outcome { return dialog.Outcome{Open: d.askRest()} }
	return d.Bind("rest", dialog.Common, dialog.Does(ask), "f5").Or("ctrl+a").When(len(d.alike()) > 1)
}

// alike lists the open questions about the same fields as the marked one.
func (d *Merge) alike() (list []merge.Conflict) {
	of, ok := d.marked()
	if !ok {
		return nil
	}
	for _, c := range d.Merging.Conflicts {
		_, answered := d.answers[placeOf(c)]
		if !answered && c.Kind == of.Kind && c.Table == of.Table && slices.Equal(c.Fields, of.Fields) {
			list = append(list, c)
		}
	}
	return list
}

// askRest asks which side all of them take, and how many they are.
func (d *Merge) askRest() *form.Form {
	w, list := d.Text.Merge, d.alike()
	var names []string
	for _, c := range list {
		names = append(names, d.Text.MergeWhom(c))
	}
	chosen, typed := side("ours"), ""
	of := []side{"ours", "theirs"}
	if list[0].Keepable() {
		of = append(of, "both")
	}
	count := form.Text("count", w.Count, &typed).Must()
	f := &form.Form{Sight: d.Sight, Title: d.Text.Sprintf(w.Rest, len(list)), Enter: form.Confirms, Fields: []*form.Field{
		form.Choice("side", w.Taken, &chosen, map[side]string{"ours": w.Here, "theirs": w.There, "both": w.Keep}, of...), count,
	}}
	f.Notes = func() []string { return []string{d.Text.Names(names)} }
	f.Wants = func() dialog.Outcome {
		given := dialog.Digits(typed)
		if n, err := strconv.Atoi(given); err != nil || n != len(list) {
			count.Put("")
			return dialog.WrongIn(&typed, d.Text.Sprintf(w.WrongCount, len(list), given))
		}
		for _, c := range list {
			d.answers[placeOf(c)] = sides[chosen]
		}
		d.entitle()
		d.next()
		return dialog.Outcome{Close: true, Quiet: true}
	}
	return f
}
