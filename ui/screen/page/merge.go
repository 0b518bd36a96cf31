package page

// F10 0 3: the work of another copy of the meeting. What both sides changed to other
// values is asked, person by person; what rules settled stands below. Nothing is written
// before the last is answered.

import (
	"errors"
	"path/filepath"
	"strconv"
	"strings"

	"liuzhuan/data/merge"
	"liuzhuan/data/store"
	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/form"
	"liuzhuan/ui/screen/look"
	"liuzhuan/ui/text"
)

// Merge asks what rules leave open of a merge, and records it.
type Merge struct {
	Listing
	path    string
	other   *store.Store   // an image in memory; stays open until the merge is written
	Merging *merge.Merging // what it would do
	answers map[place]merge.Choice
	asked   map[int]int         // by line: the conflict it asks about
	one     map[int]merge.Alias // by line: two rows taken for one person
	two     map[int]merge.Alias // and those that are two
}

// place is the row that a conflict is about.
type place struct {
	table model.Table
	id    model.ID
}

func placeOf(c merge.Conflict) place { return place{c.Table, c.ID} }

// NewMerge asks for the other copy.
func NewMerge(v *dialog.Sight) *form.Form {
	return form.Other(v, v.Text.Action["merge"], func(path string) dialog.Outcome {
		o := meet(v, path)
		o.Close = true
		return o
	})
}

// meet reads the other copy beside the screen and shows what taking it up would do.
func meet(v *dialog.Sight, path string) dialog.Outcome {
	ours, now, t := v.Sitting, v.Stamp(), v.Text
	return dialog.Outcome{Beside: &dialog.Work{Title: t.Reading(filepath.Base(path)), Run: func(report func(int, int)) func() dialog.Outcome {
		// The meeting is only read here, and nothing writes while work is on.
		other, err := merge.Open(ours.Path(), path, report)
		if err != nil {
			return func() dialog.Outcome { return dialog.Outcome{Deny: t.Error(err)} }
		}
		m, err := merge.Meet(ours.Store, other, now)
		return func() dialog.Outcome { return met(v, path, other, m, err) }
	}}}
}

// met shows the page, or says why there is none.
func met(v *dialog.Sight, path string, other *store.Store, m *merge.Merging, err error) dialog.Outcome {
	if err != nil {
		_ = other.Close() // an image in memory
		if errors.Is(err, merge.ErrNothingNew) {
			return dialog.Outcome{Say: v.Text.Sprintf(v.Text.Merge.NothingNew, path)}
		}
		return dialog.Outcome{Deny: v.Text.Error(err)}
	}
	d := &Merge{Listing: Listing{Sight: v}, path: path, other: other, Merging: m, answers: map[place]merge.Choice{}}
	d.about = d.question
	d.Follow()
	o := dialog.Outcome{Open: d}
	if other.Notice == store.NoticeRecovered {
		o.Say = v.Text.Sprintf(v.Text.Merge.Recovered, path)
	}
	return o
}

// open counts what is not answered.
func (d *Merge) open() int { return len(d.Merging.Conflicts) - len(d.answers) }

// Follow writes the page: the sums, what is asked, what needs no answer.
func (d *Merge) Follow() {
	d.Lines = nil
	w := d.Text.Merge
	d.entitle()
	d.asked = map[int]int{}
	d.Foot = d.Text.MergeTitle(d.Merging, d.path)
	t := &look.Table{
		{Head: d.Text.Pages.Item, Gives: true, Wraps: true}, {Head: w.Taken},
		{Head: w.Here, Holds: true, Wraps: true}, {Goes: 2}, {Head: w.There, Holds: true, Wraps: true}, {Goes: 1},
	}
	whom, first := "", len(d.Lines)
	for i, c := range d.Merging.Conflicts {
		if name := d.Text.MergeWhom(c); name != whom {
			whom = name
			d.add(heading(name, d.numberOf(c.Person), "", ""))
		}
		d.asked[len(d.Lines)] = i
		d.add(row(t, 0, func() [][]look.Span { return d.cells(c) }))
	}
	table(*t, d.Lines[first:])
	if len(d.Merging.Conflicts) > 0 {
		d.heads = t
	}
	d.one, d.two = map[int]merge.Alias{}, map[int]merge.Alias{}
	for _, p := range d.Text.MergeParts(d.Merging) {
		d.add(air(), heading(p.Name, "", "", d.Text.Sprintf(d.Text.Pages.Items, len(p.Lines))))
		if p.Name == w.Same {
			d.people(len(d.Lines))
		}
		for _, line := range p.Lines {
			d.Add(line)
		}
	}
	d.clamp()
}

// entitle says how much is left to decide.
func (d *Merge) entitle() {
	file := filepath.Base(d.path)
	if n := d.open(); n > 0 {
		d.Title = d.Text.Sprintf(d.Text.Merge.Open, file, n)
		return
	}
	d.Title = d.Text.Sprintf(d.Text.Merge.Decided, file)
}

// numberOf is the number of a person of this copy.
func (d *Merge) numberOf(id model.ID) string {
	if p := d.Meeting().Person(id); p != nil {
		return d.Text.Number(p)
	}
	return ""
}

// cells are what a question is about, what is taken, and each side with who did it.
func (d *Merge) cells(c merge.Conflict) [][]look.Span {
	item, ours, theirs := d.Text.MergeBrief(d.Meeting(), c)
	w, here, there := d.Text.Merge, look.Ink, look.Ink
	taken := cell(look.Warning, w.Undecided)
	if choice, ok := d.answers[placeOf(c)]; ok {
		taken = cell(look.OK, []string{merge.Ours: w.Here, merge.Theirs: w.There, merge.Both: w.Keep}[choice])
		switch choice {
		case merge.Ours:
			there = look.Dim
		case merge.Theirs:
			here = look.Dim
		}
	}
	return [][]look.Span{
		cell(look.Ink, item), taken,
		cell(here, ours), cell(look.Dim, d.Text.MergeBy(c.OursBy)),
		cell(there, theirs), cell(look.Dim, d.Text.MergeBy(c.TheirsBy)),
	}
}

// marked is the question of the marked line.
func (d *Merge) marked() (c merge.Conflict, ok bool) {
	i, ok := d.asked[d.At]
	if !ok {
		return c, false
	}
	return d.Merging.Conflicts[i], true
}

// question says all of the marked question: what it was, what each side made of it, who
// and by what command.
func (d *Merge) question() *panel {
	c, ok := d.marked()
	if !ok {
		return nil
	}
	w, m := d.Text.Merge, d.Meeting()
	p := &panel{name: d.Text.MergeWhom(c), aside: strconv.Itoa(d.asked[d.At]+1) + "/" + strconv.Itoa(len(d.Merging.Conflicts))}
	if whole := d.Text.MergeWhole(c); whole != "" {
		p.add("", "", sentence(look.Ink, whole))
	}
	const side = 8 // columns of the name of a side
	if was := d.Text.MergeBase(m, c); was != w.None {
		p.add("", "", Line{Lead: cell(look.Dim, padded(w.Before, side)), Text: was, Role: look.Dim})
	}
	for i, of := range []struct {
		name, made string
		by         model.Entry
	}{{w.Here, d.Text.MergeOurs(m, c), c.OursBy}, {w.There, d.Text.MergeTheirs(m, c), c.TheirsBy}} {
		lines := []Line{{Lead: cell(look.Strong, padded(strconv.Itoa(i+1)+" "+of.name, side)), Text: of.made,
			joints: text.Joints(strings.Split(of.made, "  ")...)}}
		if did := d.Text.MergeDid(m, of.by); did != "" {
			lines = append(lines, Line{Lead: cell(look.Dim, padded("", side)), Text: did, Role: look.Dim})
		}
		p.add("", "", lines...)
	}
	if c.Keepable() {
		p.add("", "", Line{Lead: cell(look.Strong, "3 "+w.Keep)})
	}
	return p
}

// Bindings are the digits that answer, Enter and the ways about the page. Esc leaves all
// as it was.
func (d *Merge) Bindings() []dialog.Bound {
	c, asks := d.marked()
	takes := func(choice merge.Choice) func(dialog.Event) dialog.Outcome {
		return dialog.Does(func() dialog.Outcome { return d.answer(choice) })
	}
	list := []dialog.Bound{
		d.Bind("ours", dialog.Common, takes(merge.Ours), "1").When(asks),
		d.Bind("theirs", dialog.Common, takes(merge.Theirs), "2").When(asks),
		d.Bind("both", dialog.Common, takes(merge.Both), "3").When(asks && c.Keepable()),
		d.Bind("one", dialog.Common, dialog.Does(d.together), "1").When(d.isTwo()),
		d.Bind("two", dialog.Common, dialog.Does(d.parted), "2").When(d.isOne()),
		d.Bind("takeup", dialog.Common, dialog.Does(d.write), "enter"),
	}
	list = append(append(list, d.rest()), dialog.Helped(d.Scrolling())...)
	return append(list, d.Bind("unwritten", dialog.Lasting, dialog.Does(d.leave), "esc"))
}

// answer keeps an answer and goes on to the next question.
func (d *Merge) answer(choice merge.Choice) dialog.Outcome {
	c, _ := d.marked()
	d.answers[placeOf(c)] = choice
	d.entitle()
	d.next()
	return dialog.Outcome{}
}

// next goes to the next question that is open, from the end round to the first.
func (d *Merge) next() {
	for i := range d.Lines {
		at := (d.At + i) % len(d.Lines)
		if n, asks := d.asked[at]; asks {
			if _, answered := d.answers[placeOf(d.Merging.Conflicts[n])]; !answered {
				d.At = at
				return
			}
		}
	}
}

// write records the merge as one Change, or stands on what is open still.
func (d *Merge) write() dialog.Outcome {
	if n := d.open(); n > 0 {
		d.next()
		return dialog.Outcome{Deny: d.Text.Sprintf(d.Text.Merge.StillOpen, n)}
	}
	now := d.Stamp()
	return dialog.Outcome{
		Long: &dialog.Long{
			Title: d.Text.Screen.Writing,
			Make: func() model.Change {
				return d.Merging.Change(func(c merge.Conflict) merge.Choice { return d.answers[placeOf(c)] }, now, filepath.Base(d.path))
			},
			Lost: func() {}, // it stands as it was, with all answers
		},
		Then: func() dialog.Outcome {
			_ = d.other.Close() // an image in memory
			return dialog.Outcome{}
		},
	}
}

// leave writes nothing.
func (d *Merge) leave() dialog.Outcome {
	_ = d.other.Close() // an image in memory
	return dialog.Says(d.Text.Message.LeftAsItWas)
}
