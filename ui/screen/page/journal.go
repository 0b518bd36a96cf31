package page

// The journal: every change, newest first, and of the marked one who did it, when, and
// what each field was before and is after. It is listed by day, by person or by hour, and
// looked through by words, initials or a minute.

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/look"
	"liuzhuan/ui/screen/pen"
	"liuzhuan/ui/text"
)

// Journal is the journal of the meeting, or what of it is about one person.
type Journal struct {
	Listing
	said   []string // of each entry what it was about
	order  journalOrder
	of     model.ID       // the person whom all is about that is listed; 0 = all
	about  map[int64]bool // by number: the entries about them
	field  pen.Field      // what is looked for
	finds  bool           // it is being typed
	listed []int          // by line: the entry, -1 = none
}

// journalOrder is how the entries are put together.
type journalOrder int

const (
	byDay journalOrder = iota
	byPerson
	byHour
	journalOrders
)

// NewJournal lists every change.
func NewJournal(v *dialog.Sight) *Journal { return journal(v, 0, nil) }

// JournalOf lists the changes that are about a person.
func JournalOf(v *dialog.Sight, id model.ID) dialog.Outcome {
	seqs, err := v.Sitting.EntriesOf(id)
	if err != nil {
		return dialog.Outcome{Deny: v.Text.Error(err)}
	}
	about := map[int64]bool{}
	for _, seq := range seqs {
		about[seq] = true
	}
	return dialog.Outcome{Close: true, Open: journal(v, id, about)}
}

func journal(v *dialog.Sight, of model.ID, about map[int64]bool) *Journal {
	d := &Journal{Listing: Listing{Sight: v, right: v.Text.Pages.NewestFirst}, of: of, about: about}
	for _, e := range v.Sitting.History.Entries() {
		d.said = append(d.said, v.Text.Logged(v.Meeting(), v.Sitting.History, e))
	}
	read := map[int]*panel{} // what was read of an entry stays so: nothing in the journal changes
	d.Listing.about = func() *panel {
		if d.At >= len(d.listed) || d.listed[d.At] < 0 {
			return nil
		}
		i := d.listed[d.At]
		if read[i] == nil {
			read[i] = d.entry(d.Sitting.History.Entries()[i])
		}
		return read[i]
	}
	d.list()
	return d
}

// list puts together what is looked for, in the order that is taken.
func (d *Journal) list() {
	w := d.Text.Pages
	entries := d.Sitting.History.Entries()
	found := d.found(entries)
	title := w.Journal
	if p := d.Meeting().Person(d.of); p != nil {
		title = d.Text.Sprintf(w.JournalOf, d.Text.Label(d.Meeting(), p))
	}
	d.Title = counted(title, len(found))
	d.parts, d.part = []string{w.ByDay, w.ByPerson, w.ByHour}, int(d.order)
	d.Lines, d.listed, d.top, d.At = nil, nil, 0, 0
	digits := len(strconv.Itoa(len(entries))) + 2
	for _, g := range d.groups(entries, found) {
		done := ""
		if d.order != byDay {
			done = d.Text.Sprintf(w.Items, len(g.entries))
		}
		d.add(heading(g.name, "", "", done))
		d.listed = append(d.listed, -1)
		for _, i := range g.entries {
			e := entries[i]
			clock := e.At.Time().Format("15:04:05")
			if d.order == byPerson {
				clock = e.At.Time().Format("01-02 15:04")
			}
			d.add(Line{
				Lead: []look.Span{{Text: padded(strconv.FormatInt(e.Seq, 10), digits) + clock + "  ", Role: look.Dim}},
				Text: d.said[i], Person: e.Args.Person,
			})
			d.listed = append(d.listed, i)
		}
	}
	if len(found) == 0 {
		d.add(nothing(w.NoEntry))
		d.listed = append(d.listed, -1)
	}
	d.clamp()
}

// found gives the entries that are looked for, newest first.
func (d *Journal) found(entries []model.Entry) (found []int) {
	wanted := strings.ToLower(strings.TrimSpace(d.field.Value()))
	minute := clockTyped(wanted)
	people := map[model.ID]bool{}
	if wanted != "" && minute == "" {
		for _, p := range d.Meeting().Find(d.Index, wanted) {
			people[p.ID] = true
		}
	}
	for i, e := range slices.Backward(entries) {
		switch {
		case d.about != nil && !d.about[e.Seq]:
		case wanted == "", people[e.Args.Person],
			strings.Contains(strings.ToLower(d.said[i]+" "+e.Actor), wanted),
			minute != "" && strings.HasPrefix(e.At.Time().Format("1504"), minute):
			found = append(found, i)
		}
	}
	return found
}

// clockTyped reads what is typed as an hour or minute: 9, 09, 915, 0915, 9:15. It gives
// what the four digits of a minute begin with, "" for what is none.
func clockTyped(s string) string {
	hour, minutes, parted := strings.Cut(strings.ReplaceAll(s, "：", ":"), ":")
	if strings.Trim(hour+minutes, "0123456789") != "" || hour == "" || len(minutes) > 2 {
		return ""
	}
	if !parted && len(hour) > 2 {
		hour, minutes = hour[:len(hour)-2], hour[len(hour)-2:]
	}
	if len(hour) == 1 {
		hour = "0" + hour
	}
	if len(hour) != 2 {
		return ""
	}
	return hour + minutes
}

// entryGroup is entries under one head.
type entryGroup struct {
	name    string
	entries []int
}

// groups puts entries together: by the day or hour newest first, by person in the order
// of the roster with what is about nobody alone before them.
func (d *Journal) groups(entries []model.Entry, found []int) (groups []entryGroup) {
	at := map[string]int{}
	put := func(key, name string, i int) {
		n, ok := at[key]
		if !ok {
			n = len(groups)
			at[key] = n
			groups = append(groups, entryGroup{name: name})
		}
		groups[n].entries = append(groups[n].entries, i)
	}
	if d.order != byPerson {
		format := "2006.01.02"
		if d.order == byHour {
			format += " 15:00"
		}
		for _, i := range found {
			head := entries[i].At.Time().Format(format)
			put(head, head, i)
		}
		return groups
	}
	of := map[model.ID][]int{}
	for _, i := range found {
		id := entries[i].Args.Person
		if d.Meeting().Person(id) == nil {
			id = 0
		}
		of[id] = append(of[id], i)
	}
	for _, i := range of[0] {
		put("", d.Text.Pages.OfMany, i)
	}
	for _, p := range d.Meeting().People() {
		for _, i := range of[p.ID] {
			put(strconv.FormatInt(int64(p.ID), 10), d.Text.Label(d.Meeting(), p), i)
		}
	}
	return groups
}

// Typing says that what is typed is looked for.
func (d *Journal) Typing() bool { return d.finds }

// Bindings are those of a page, Tab for the next order, and looking for something: F3, or
// a digit of a minute.
func (d *Journal) Bindings() []dialog.Bound {
	if d.finds {
		list := []dialog.Bound{d.Bind("sift", dialog.Common, d.seek, "a").Typed()}
		list = append(list, d.Scrolling()[0], d.Bind("sought", dialog.Common, dialog.Does(d.keep), "enter"),
			d.Bind("unseek", dialog.Lasting, dialog.Does(d.drop), "esc"))
		return append(list, dialog.InField(d.Sight, func(e dialog.Event) dialog.Outcome {
			d.field.Key(e.Key)
			d.list()
			return dialog.Outcome{}
		})...)
	}
	list := append(d.Scrolling(), d.Going(),
		d.Bind("sort", dialog.Common, d.turnOrder, "tab").Or("shift+tab"),
		d.Bind("seek", dialog.Common, d.seek, "f3").Or("/", "ctrl+f", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9"))
	leave := Leaving(d.Sight)
	if d.field.Value() != "" {
		leave[1] = d.Bind("unseek", dialog.Lasting, dialog.Does(d.drop), "esc")
	}
	return append(list, leave...)
}

func (d *Journal) turnOrder(e dialog.Event) dialog.Outcome {
	by := journalOrder(1)
	if e.Key == "shift+tab" {
		by = journalOrders - 1
	}
	d.order = (d.order + by) % journalOrders
	d.list()
	return dialog.Outcome{}
}

// seek types what is looked for; a digit that begins it belongs to it.
func (d *Journal) seek(e dialog.Event) dialog.Outcome {
	if d.finds || e.Key.Digit() {
		d.field.Insert(dialog.Folded(e.Text))
		d.list()
	}
	d.finds = true
	return dialog.Outcome{Quiet: true}
}

// keep ends the typing: what was found stays listed.
func (d *Journal) keep() dialog.Outcome {
	d.finds = false
	return dialog.Outcome{}
}

// drop lists everything again.
func (d *Journal) drop() dialog.Outcome {
	d.finds = false
	d.field = pen.Field{}
	d.list()
	return dialog.Outcome{}
}

// head stands before what is looked for.
func (d *Journal) head() string { return d.Text.Action["find"] + " > " }

func (d *Journal) seeks() bool { return d.finds || d.field.Value() != "" }

// typedIn is how many of w columns there are for what is looked for.
func (d *Journal) typedIn(w int) int { return max(1, w-hanzi.Width(d.head())-1) }

// Fit keeps the mark, and the cursor of what is looked for, in sight.
func (d *Journal) Fit(w, h int) {
	if d.seeks() {
		d.field.Fit(d.typedIn(w))
		h--
	}
	d.fit(w, h)
}

// Draw draws what is looked for over what was found.
func (d *Journal) Draw(w, h int) ([]string, *tea.Cursor) {
	if !d.seeks() {
		return d.Listing.Draw(w, h)
	}
	value, at := d.field.Draw(d.typedIn(w))
	lines, cursor := d.Listing.Draw(w, h-1)
	cursor.Y++
	if d.finds {
		cursor = tea.NewCursor(min(hanzi.Width(d.head())+at, w-1), 0)
	}
	return append([]string{hanzi.Cut(d.head()+value, w)}, lines...), cursor
}

// editsShown is up to how many rows of an entry are read to be shown: an import has
// thousands.
const editsShown = 100

// labelMost is up to how many columns of labels the values stand below each other.
const labelMost = 14

// posts are those of values that are long enough to be posts.
func posts(values ...string) []string {
	return slices.DeleteFunc(values, func(s string) bool { return hanzi.Width(s) < labelMost })
}

// entry says who did what of the journal, and field by field what was before and is
// after.
func (d *Journal) entry(e model.Entry) *panel {
	l := &d.Listing
	m, w := l.Meeting(), l.Text.Pages
	p := &panel{name: l.Text.Sprintf(w.Entry, e.Seq), aside: e.At.Time().Format("15:04:05")}
	p.add("", "", Line{Text: l.Text.Logged(m, l.Sitting.History, e), joints: l.terms()},
		Line{Lead: cell(look.Dim, w.Actor+" "), Text: e.Actor, Role: look.Dim})
	var lines []Line
	widest := 0
	if e.Edits <= editsShown {
		edits, err := l.Sitting.Edits(e.Seq)
		if err != nil {
			return p // what it was about stands above
		}
		for _, x := range edits {
			if e.Args.Person == 0 && d.of != 0 && x.Person() != d.of {
				continue // of others, of whom it was done as well
			}
			whose := ""
			if who := m.Person(x.Person()); who != nil && e.Args.Person == 0 && d.of == 0 {
				whose = l.Text.Label(m, who) + " "
			}
			for _, f := range l.Text.FieldEdits(x) {
				lines = append(lines, Line{Lead: cell(look.Dim, whose+f.Label), Text: f.Before + " " + l.Look.To + " " + f.After,
					joints: append(text.Joints(posts(f.Before, l.Look.To+" "+f.After)...), l.Look.To)})
				widest = min(max(widest, width(lines[len(lines)-1].Lead)), labelMost)
			}
		}
	}
	for i := range lines {
		label := &lines[i].Lead[0].Text
		*label += repeat(" ", widest-hanzi.Width(*label)) + "  "
	}
	p.add(w.BeforeAfter, l.Text.Sprintf(w.Rows, len(lines)), lines...)
	return p
}
