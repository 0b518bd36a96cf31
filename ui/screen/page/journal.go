package page

// The journal: every change, newest first, day by day, and of the marked one what each
// field was before and is after.

import (
	"slices"
	"strconv"

	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/look"
)

// NewJournal lists every change, newest first.
func NewJournal(v *dialog.Sight) *Listing {
	history := v.Sitting.History
	entries := history.Entries()
	l := &Listing{Sight: v, Title: counted(v.Text.Pages.Journal, len(entries)), right: v.Text.Pages.NewestFirst}
	digits := len(strconv.Itoa(len(entries))) + 2
	var of []int // by line: the entry, -1 = none
	day := ""
	for i, e := range slices.Backward(entries) {
		if on := e.At.Time().Format("2006.01.02"); on != day {
			day = on
			l.add(heading(day, "", "", ""))
			of = append(of, -1)
		}
		l.add(Line{
			Lead: []look.Span{{Text: padded(strconv.FormatInt(e.Seq, 10), digits), Role: look.Dim},
				{Text: e.At.Time().Format("15:04:05") + "  ", Role: look.Dim}},
			Text:   v.Text.Logged(v.Meeting(), history, e),
			Person: e.Args.Person,
		})
		of = append(of, i)
	}
	read := map[int]*panel{} // what was read of an entry stays so: nothing in the journal changes
	l.about = func() *panel {
		i := of[l.At]
		if i < 0 {
			return nil
		}
		if read[i] == nil {
			read[i] = l.entry(entries[i])
		}
		return read[i]
	}
	l.clamp()
	return l
}

// editsShown is up to how many rows of an entry are read to be shown: an import has
// thousands.
const editsShown = 100

// entry says who did what of the journal, and field by field what was before and is
// after.
func (l *Listing) entry(e model.Entry) *panel {
	m, w := l.Meeting(), l.Text.Pages
	p := &panel{name: l.Text.Sprintf(w.Entry, e.Seq), aside: e.At.Time().Format("15:04:05")}
	p.add("", "", sentence(look.Ink, l.Text.Logged(m, l.Sitting.History, e)),
		Line{Lead: cell(look.Dim, w.Actor+" "), Text: e.Actor, Role: look.Dim})
	var lines []Line
	if e.Edits <= editsShown {
		edits, err := l.Sitting.Edits(e.Seq)
		if err != nil {
			return p // what it was about stands above
		}
		for _, x := range edits {
			for _, f := range l.Text.FieldEdits(x) {
				lines = append(lines, Line{Lead: cell(look.Dim, f.Label+"  "), Text: f.Before + " " + l.Look.To + " " + f.After})
			}
		}
	}
	p.add(w.BeforeAfter, l.Text.Sprintf(w.Rows, e.Edits), lines...)
	return p
}
