package page

// 收尾: whether the sums agree, what is done of each item and who is missing, what became
// of all, and what comes next.

import (
	"slices"
	"strconv"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/form"
	"liuzhuan/ui/screen/look"
)

// WrapUp is the sums of the meeting.
type WrapUp struct {
	Listing
	items map[int]model.Item // by line: the item that it sums up
	open  map[model.Item][]*model.Person
	lacks int // people for whom something of the meeting itself is open
	of    int // the version that it sums up
}

// NewWrapUp sums up the meeting.
func NewWrapUp(v *dialog.Sight) *WrapUp {
	d := &WrapUp{Listing: Listing{Sight: v}}
	d.about = d.marked
	if v.Large() {
		d.Title = v.Text.Pages.WrapUp
		d.counts(d.countAll)
	} else {
		d.sum()
	}
	return d
}

// Follow sums up anew; of a large meeting beside the screen, where it has changed.
func (d *WrapUp) Follow() {
	switch {
	case !d.Large():
		d.sum()
	case d.of != d.Meeting().Version:
		d.counting = d.countAll
	}
}

// countAll sums up while the screen goes on.
func (d *WrapUp) countAll() *dialog.Work {
	v := d.Sight
	return &dialog.Work{Title: v.Text.Sprintf(v.Text.Pages.Counting, len(v.Meeting().People())), Run: func(func(int, int)) func() dialog.Outcome {
		whole := &WrapUp{Listing: Listing{Sight: v}}
		whole.about = whole.marked
		whole.sum()
		return func() dialog.Outcome {
			if d.of != 0 {
				whole.At = d.At
				whole.clamp()
			}
			return dialog.Outcome{Instead: whole}
		}
	}}
}

// sum writes the sums.
func (d *WrapUp) sum() {
	first := d.of == 0
	d.of = d.Meeting().Version
	d.Lines, d.items, d.open = nil, map[int]model.Item{}, map[model.Item][]*model.Person{}
	d.Title, d.briefer = d.Text.Pages.WrapUp+"   "+d.agreement(), []string{d.agreement()}
	d.documents(true)
	d.duties()
	d.lacks = d.unfinished()
	d.documents(false)
	d.outcomes()
	d.deviations()
	d.matters()
	d.errands()
	d.charges()
	d.guests()
	if len(d.Lines) == 0 {
		d.add(nothing(d.Text.Message.NoPeople))
	}
	if first {
		d.firstOpen()
	}
	d.clamp()
}

// firstOpen marks the first item of the meeting itself that is not done for everybody.
func (d *WrapUp) firstOpen() {
	for at := range d.Lines {
		if item, ok := d.items[at]; ok && len(d.open[item]) > 0 && (item == model.ItemSignIn || slices.Contains(sat, item)) {
			d.At = at
			return
		}
	}
}

// agreement says that what was approved is what was announced, put off and pending.
func (d *WrapUp) agreement() string {
	t, mark := d.Meeting().Tally(), d.Look.OK
	if t.Pending > 0 {
		mark = "!"
	}
	deferred := t.ByDecision[model.Deferred]
	return mark + " " + d.Text.Sprintf(d.Text.Pages.Agreement, t.People, t.Decided-deferred, deferred, t.Pending)
}

// documents says of each document of appointment whether as many were announced: before
// all else where it differs, else below the items.
func (d *WrapUp) documents(differ bool) {
	n := 0
	for _, x := range d.Meeting().DocumentCounts() {
		if !x.Agrees() {
			n++
		}
	}
	lines := d.Text.DocumentLines(d.Meeting())
	if differ {
		for _, line := range lines[:n] {
			d.add(Line{Lead: cell(look.Warning, "! "), Text: line})
		}
		return
	}
	for _, line := range lines[n:] {
		d.add(Line{Lead: cell(look.OK, d.Look.OK+" "), Text: line, Role: look.Dim})
	}
}

// dutyBar is how wide the bar of an item is, and how wide beside long names of items.
const dutyBar, shortBar = 24, 10

// duties sums up every item: how many owe it, how many have done it, who has not.
func (d *WrapUp) duties() {
	m, w := d.Meeting(), d.Text.Pages
	t := &look.Table{{}, {Head: w.Item}, {Head: w.Done, Goes: 1}, {Head: w.Number, Right: true}, {Head: w.Missing, Holds: true, Wraps: true}}
	var lines []Line
	bar := dutyBar
	for _, item := range m.Items() {
		if hanzi.Width(d.Text.Item[item]) > shortBar {
			bar = shortBar
		}
	}
	for _, item := range m.Items() {
		owed := 0
		for _, p := range m.People()[:m.OnList()] {
			if m.Owes(p, item) {
				owed++
			}
		}
		if owed == 0 {
			continue
		}
		open := m.Open(item)
		d.open[item] = open
		d.items[len(d.Lines)+len(lines)] = item
		lines = append(lines, row(t, 0, func() [][]look.Span {
			mark, role := cell(look.OK, d.Look.OK), look.OK
			if len(open) > 0 {
				mark, role = cell(look.Warning, d.Look.Todo), look.Warning
			}
			return [][]look.Span{mark, cell(look.Ink, d.Text.Item[item]), meter(d.Look, role, owed-len(open), owed, bar),
				cell(look.Strong, strconv.Itoa(owed-len(open))+"/"+strconv.Itoa(owed)), cell(look.Warning, d.names(open))}
		}))
	}
	table(*t, lines)
	d.heads = t
	d.add(lines...)
}

// A sum names everybody where they are few, and else the first of them.
const fewNames, firstNames = 4, 2

// names lists the people, or the first of them and how many they are.
func (d *WrapUp) names(people []*model.Person) string {
	shown := people
	if len(people) > fewNames {
		shown = people[:firstNames]
	}
	var names []string
	for _, p := range shown {
		names = append(names, d.Text.InList(d.Meeting(), p))
	}
	if len(people) > fewNames {
		return d.Text.Sprintf(d.Text.Pages.AndMore, d.Text.Names(names), len(people))
	}
	return d.Text.Names(names)
}

// outcomes draws what was announced, a bar a disposition.
func (d *WrapUp) outcomes() {
	tally, w := d.Meeting().Tally(), d.Text.Pages
	most := 0
	for _, n := range tally.ByDecision {
		most = max(most, n)
	}
	if most == 0 {
		return
	}
	d.add(air(), heading(w.Result, "", "", strconv.Itoa(tally.Decided)+"/"+strconv.Itoa(tally.People)))
	t := &look.Table{{}, {}, {Right: true}, {}}
	var lines []Line
	for _, of := range model.Dispositions {
		n := tally.ByDecision[of]
		if n == 0 {
			continue
		}
		blocks := n
		if most > 2*dutyBar {
			blocks = max(1, n*2*dutyBar/most)
		}
		lines = append(lines, row(t, 0, func() [][]look.Span {
			role := dialog.RoleOf(of)
			return [][]look.Span{cell(role, " "), cell(role, d.Text.Term[of]), cell(look.Strong, strconv.Itoa(n)), cell(role, repeat(d.Look.Full, blocks))}
		}))
	}
	table(*t, lines)
	for i := range lines {
		lines[i].Still = true
	}
	d.add(lines...)
}

// deviations lists who was not announced as planned, with the reason and who said so.
func (d *WrapUp) deviations() {
	m, w := d.Meeting(), d.Text.Pages
	people := m.Deviating()
	if len(people) == 0 {
		return
	}
	later := 0
	t := &look.Table{{}, {}, {Gives: true, Wraps: true}, {Goes: 1}, {Goes: 2}}
	var lines []Line
	for _, p := range people {
		of := m.Decision(p.ID)
		if of.Basis == "" {
			later++
		}
		lines = append(lines, row(t, p.ID, func() [][]look.Span {
			return [][]look.Span{cell(look.Ink, d.Text.InList(d.Meeting(), p)),
				cell(dialog.RoleOf(of.Disposition), d.Text.Term[of.Disposition]), cell(look.Dim, of.Reason),
				cell(look.Dim, of.By), cell(look.Dim, d.Text.When(of.OutsideOn, of.At))}
		}))
	}
	table(*t, lines)
	fault := ""
	if later > 0 {
		fault = counted(w.BasisLater, later)
	}
	d.add(air(), heading(w.Deviating, d.Text.Sprintf(w.Persons, len(people)), fault, ""))
	d.add(lines...)
}

// matters lists what is to be cleared before the notice.
func (d *WrapUp) matters() {
	m, w := d.Meeting(), d.Text.Pages
	var lines []Line
	for _, p := range m.People() {
		if m.OpenMatter(p.ID) {
			lines = append(lines, Line{Person: p.ID, Lead: cell(look.Ink, d.Text.InList(d.Meeting(), p)), Text: m.Matter(p.ID).Text, Role: look.Dim})
		}
	}
	if len(lines) > 0 {
		d.add(air(), heading(w.Matters, d.Text.Sprintf(w.Persons, len(lines)), w.NoNotice, ""))
		d.add(aligned(lines)...)
	}
}

// errands lists what was raised about nobody, what is not done before what is.
func (d *WrapUp) errands() {
	w := d.Text.Pages
	var open, done []Line
	t := &look.Table{{}, {Gives: true, Wraps: true}, {}, {}}
	for _, e := range d.Meeting().Errands() {
		cells := func(mark, what []look.Span) Line {
			return row(t, 0, func() [][]look.Span {
				return [][]look.Span{mark, what, cell(look.Dim, e.Owner), cell(look.Dim, e.Due.String())}
			})
		}
		if e.Done == 0 {
			open = append(open, cells(cell(look.Warning, d.Look.Todo), cell(look.Ink, e.Text)))
			continue
		}
		done = append(done, cells(cell(look.OK, d.Look.OK), cell(look.Dim, joined(e.Text, e.Outcome))))
	}
	all := append(open, done...)
	if len(all) == 0 {
		return
	}
	fault := ""
	if len(open) > 0 {
		fault = d.Text.Sprintf(w.ErrandsOpen, len(open))
	}
	table(*t, all)
	d.add(air(), heading(w.Errands, d.Text.Sprintf(w.Things, len(all)), fault, ""))
	d.add(all...)
}

// charges says in a line in which teams nobody has duties written down.
func (d *WrapUp) charges() {
	var names []string
	for _, t := range d.Meeting().Uncharged() {
		names = append(names, model.ShortTeam(t.Name))
	}
	if n := len(names); n > 0 {
		d.add(air(), Line{Lead: cell(look.Warning, "! "), Text: d.Text.Sprintf(d.Text.Pages.NoCharge, n, d.Text.Names(names)), Role: look.Dim})
	}
}

// guests lists who came and is not on the list.
func (d *WrapUp) guests() {
	m, w := d.Meeting(), d.Text.Pages
	guests := m.People()[m.OnList():]
	if len(guests) == 0 {
		return
	}
	d.add(air(), heading(d.Text.Screen.OffList, d.Text.Sprintf(w.Persons, len(guests)), "", w.NotExpected))
	var lines []Line
	for _, p := range guests {
		lines = append(lines, Line{Person: p.ID, Lead: cell(look.Ink, d.Text.InList(d.Meeting(), p)), Text: p.Unit, Role: look.Dim})
	}
	d.add(aligned(lines)...)
}

// mostNamed is how many people a row of a panel names at most.
const mostNamed = 12

// marked says of the marked item who is missing and how to reach them, and what comes
// next.
func (d *WrapUp) marked() *panel {
	w := d.Text.Pages
	item, ok := d.items[d.At]
	if !ok {
		if p := d.Lines[d.At].Person; p != 0 {
			return d.who(p)
		}
		return nil
	}
	open := d.open[item]
	p := &panel{name: d.Text.Item[item], aside: d.Text.Sprintf(w.Lacks, len(open))}
	if len(open) == 0 {
		p.aside = w.AllDone
	}
	var lines []Line
	for _, q := range open[:min(len(open), mostNamed*d.H)] {
		lead := []look.Span{{Text: d.Text.InList(d.Meeting(), q)}, {Text: q.Phone, Role: look.Dim}}
		lines = append(lines, Line{Lead: lead, Text: d.state(q), Role: look.Warning})
	}
	p.addCrowd(&crowd{lines: aligned(lines), all: len(open), rest: func(n int) string { return d.Text.Sprintf(d.Text.List.AndMore, n) }})
	p.add(w.Next, "", d.next("1", w.AllPapers), d.next("2", d.Text.Deed["dossier"].Short),
		d.next("3", d.Text.Action["backup"]), d.next("4", d.Text.Action["seal"]))
	p.blocks[len(p.blocks)-1].few = true
	if d.lacks > 0 {
		p.add(w.Notice, "", Line{Lead: cell(look.Warning, "! "), Text: d.Text.Sprintf(w.StillOpen, d.lacks)})
	}
	return p
}

func (d *WrapUp) next(k, words string) Line {
	return Line{Lead: []look.Span{{Text: " " + k + "  ", Role: look.Strong}, {Text: words}}}
}

// sat are the items that the meeting itself is about.
var sat = []model.Item{model.ItemAnnounce, model.ItemPreTalk, model.ItemIntegrity, model.ItemPledge}

// unfinished counts people for whom something of the meeting itself is open.
func (d *WrapUp) unfinished() int {
	people := map[model.ID]bool{}
	for _, item := range sat {
		for _, p := range d.open[item] {
			people[p.ID] = true
		}
	}
	return len(people)
}

// Bindings are Enter, what comes next by digits, and those of a page.
func (d *WrapUp) Bindings() []dialog.Bound {
	_, item := d.items[d.At]
	list := []dialog.Bound{
		d.Bind("whoisleft", dialog.Common, d.left, "enter").When(item), d.Going(),
		d.Bind("papers", dialog.Common, dialog.Does(func() dialog.Outcome { return form.AllPapers(d.Sight) }), "1"),
		d.Bind("dossier", dialog.Common, dialog.Does(func() dialog.Outcome { return dialog.Outcome{Open: NewDossier(d.Sight)} }), "2"),
		d.Bind("copy", dialog.Common, dialog.Does(func() dialog.Outcome { return dialog.Outcome{Open: form.Backup(d.Sight)} }), "3"),
		d.Bind("seal", dialog.Common, dialog.Does(func() dialog.Outcome { return form.Seal(d.Sight) }), "4"),
	}
	return append(append(list, dialog.Helped(d.Scrolling())...), Leaving(d.Sight)...)
}

// left opens who is left of the marked item.
func (d *WrapUp) left(dialog.Event) dialog.Outcome {
	return dialog.Outcome{Open: left(d.Sight, d.items[d.At])}
}
