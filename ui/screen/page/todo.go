package page

// 待办: what is left to do, by day and kind, and the keys that tick it off.

import (
	"slices"
	"strconv"

	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/look"
	"liuzhuan/ui/text"
)

// Todo lists what is left to do; chore narrows it to one kind, "" = all.
type Todo struct {
	Listing
	todos    []model.Todo
	Shown    []int // by line: the thing to do, -1 = none
	calendar model.Calendar
	chore    model.Chore
	kinds    []model.Chore // what Tab goes round
}

// NewTodo lists what is left to do by the working days of a calendar.
func NewTodo(v *dialog.Sight, days model.Calendar) *Todo {
	d := emptyTodo(v, days, "")
	d.Follow()
	return d
}

// emptyTodo is a page that nothing is listed on yet.
func emptyTodo(v *dialog.Sight, days model.Calendar, chore model.Chore) *Todo {
	d := &Todo{Listing: Listing{Sight: v, Title: v.Text.Pages.Todo}, calendar: days, chore: chore}
	d.about = func() *panel {
		if i := d.Shown[d.At]; i >= 0 {
			return d.who(d.todos[i].Person)
		}
		return nil
	}
	return d
}

// Follow lists anew; of a large meeting beside the screen.
func (d *Todo) Follow() {
	switch {
	case !d.Large():
		d.fill()
	case d.Shown == nil:
		d.Shown = []int{-1}
		d.counts(d.countAll)
	default:
		d.counting = d.countAll
	}
}

// countAll lists while the screen goes on. What is asked for meanwhile, another kind, is
// counted next, and this is dropped.
func (d *Todo) countAll() *dialog.Work {
	v, chore := d.Sight, d.chore
	return &dialog.Work{Title: v.Text.Sprintf(v.Text.Pages.Counting, len(v.Meeting().People())), Run: func(func(int, int)) func() dialog.Outcome {
		whole := emptyTodo(v, d.calendar, chore)
		whole.fill()
		return func() dialog.Outcome {
			if d.counting != nil {
				return dialog.Outcome{}
			}
			whole.At, whole.top = d.At, d.top
			whole.clamp()
			return dialog.Outcome{Instead: whole}
		}
	}}
}

// fill lists what is left to do of the kind that is shown.
func (d *Todo) fill() {
	m, w := d.Meeting(), d.Text.Pages
	all := m.Todos(d.calendar)
	d.kinds = d.turns(all)
	if !slices.Contains(d.kinds, d.chore) {
		d.chore = ""
	}
	d.Title = counted(w.Todo, len(all))
	d.parts, d.part = nil, 0
	for i, c := range d.kinds {
		word := w.AllFindings
		if c != "" {
			word = d.Text.Talks.Chore[c]
		}
		d.parts = append(d.parts, word)
		if c == d.chore {
			d.part = i
		}
	}
	d.todos, d.Lines, d.Shown = nil, nil, nil
	for _, todo := range all {
		if d.chore == "" || todo.Chore == d.chore {
			d.todos = append(d.todos, todo)
		}
	}
	d.list()
	d.Foot = d.Text.UnknownYears(d.todos)
	if len(d.todos) == 0 {
		d.put(nothing(d.Text.Talks.NothingToDo), -1)
	}
	d.clamp()
}

// turns are the kinds that Tab goes round, all of them first.
func (d *Todo) turns(all []model.Todo) []model.Chore {
	have := map[model.Chore]bool{}
	for _, todo := range all {
		have[todo.Chore] = true
	}
	out := []model.Chore{""}
	for _, c := range model.Chores {
		if have[c] {
			out = append(out, c)
		}
	}
	return out
}

func (d *Todo) put(l Line, i int) { d.Lines, d.Shown = append(d.Lines, l), append(d.Shown, i) }

// list writes a group for every day and kind.
func (d *Todo) list() {
	m, w, head := d.Meeting(), d.Text.Pages, d.Text.Head
	t := &look.Table{{Head: head[text.HeadNo], Right: true}, {Head: head[text.HeadName]}, {Head: head[text.HeadUnit], Gives: true, Goes: 2},
		{Head: w.What, Gives: true, Wraps: true}, {Head: head[text.HeadPhone], Goes: 1},
		{Head: " " + w.Keys, Goes: 3}} // a number stands before them
	for i := 0; i < len(d.todos); {
		first, n := d.todos[i], 0
		for i+n < len(d.todos) && together(first, d.todos[i+n]) {
			n++
		}
		late := ""
		if first.Overdue(model.DateOf(d.Now())) {
			late = w.Overdue
		}
		d.put(heading(d.Text.Due(first)+"  "+d.called(first), d.Text.DaysTo(first, d.Now()), late, d.Text.Sprintf(w.Things, n)), -1)
		for ; n > 0; n-- {
			todo := d.todos[i]
			d.put(row(t, todo.Person, func() [][]look.Span { return d.todoCells(m.Person(todo.Person), todo) }), i)
			i++
		}
	}
	table(*t, d.Lines)
	if len(d.todos) > 0 {
		d.heads = t
	} else {
		d.heads = nil
	}
}

// together reports whether two things to do stand in one group.
func together(a, b model.Todo) bool {
	return a.Chore == b.Chore && a.Item == b.Item && a.Due.On == b.Due.On && a.NoDay == b.NoDay && (a.Chore != model.ChoreOwn || a.Text == b.Text)
}

// called names a kind of thing to do.
func (d *Todo) called(todo model.Todo) string {
	if todo.Chore == model.ChoreOwn {
		return todo.Text
	}
	return d.Text.Talks.Chore[todo.Chore]
}

func (d *Todo) todoCells(p *model.Person, todo model.Todo) [][]look.Span {
	keys := ""
	if todo.Item != "" {
		keys = " 1 " + d.Text.Deed["tick"].Short
	}
	switch {
	case todo.Errand != 0:
		return [][]look.Span{nil, cell(look.Ink, d.Text.Talks.OfNobody), cell(look.Dim, todo.Owner), cell(look.Ink, todo.Text), nil,
			cell(look.Dim, " 1 "+d.Text.Deed["tick"].Short)}
	case p == nil: // of a batch
		return [][]look.Span{nil, cell(look.Ink, d.Text.Pages.Batch), nil, cell(look.Ink, todo.Text), nil, nil}
	}
	return [][]look.Span{
		cell(look.Dim, d.Text.Number(p)), cell(look.Ink, d.Text.InList(d.Meeting(), p)), cell(look.Dim, d.Text.UnitOf(p)),
		cell(look.Ink, d.Text.TodoWhat(d.Meeting(), todo)),
		cell(look.Ink, p.Phone), cell(look.Dim, keys),
	}
}

// Bindings are 1, 0, 3 and Tab beside those of a page; Enter corrects what is of nobody.
func (d *Todo) Bindings() []dialog.Bound {
	todo, ok := d.marked()
	list := []dialog.Bound{
		d.Bind("tick", dialog.Common, d.tick, "1").When(ok),
		d.Bind("tickall", dialog.Common, d.tickAll, "0").When(ok && (todo.Item != "" || todo.Errand != 0)),
		d.Bind("errand", dialog.Common, dialog.Wants(dialog.Outcome{Named: dialog.Name{Kind: "errand"}}), "3"),
		d.Bind("kind", dialog.Common, d.turnKind, "tab").Or("shift+tab").When(len(d.parts) > 1),
	}
	if todo.Errand != 0 {
		list = append(list, d.Bind("mendit", dialog.Common, dialog.Wants(dialog.Outcome{Named: errandForm("errand", todo)}), "enter"))
	}
	return append(append(append(list, d.Going()), dialog.Helped(d.Scrolling())...), Leaving(d.Sight)...)
}

// marked is what the marked line tells of.
func (d *Todo) marked() (todo model.Todo, ok bool) {
	if d.At >= len(d.Shown) || d.Shown[d.At] < 0 {
		return model.Todo{}, false
	}
	return d.todos[d.Shown[d.At]], true
}

// tick records the marked line as done.
func (d *Todo) tick(dialog.Event) dialog.Outcome {
	todo, _ := d.marked()
	switch {
	case todo.Errand != 0:
		return dialog.Outcome{Named: errandForm("erranddone", todo)}
	case todo.Item == "":
		return dialog.Outcome{Deny: d.Text.Talks.NotTickable}
	}
	c, err := d.Meeting().Fulfil(todo.Person, todo.Item, d.Stamp())
	return d.Changes(c, err)
}

// errandForm names a form about what is of nobody.
func errandForm(kind string, todo model.Todo) dialog.Name {
	return dialog.Name{Kind: kind, Arg: strconv.FormatInt(int64(todo.Errand), 10)}
}

// tickAll asks whether the whole group of the marked line is done.
func (d *Todo) tickAll(dialog.Event) dialog.Outcome {
	todo, _ := d.marked()
	var people, errands []model.ID
	from := d.At
	for d.Shown[from-1] >= 0 {
		from--
	}
	for i := from; i < len(d.Shown) && d.Shown[i] >= 0; i++ {
		people, errands = append(people, d.todos[d.Shown[i]].Person), append(errands, d.todos[d.Shown[i]].Errand)
	}
	all := func() (model.Change, error) { return d.Meeting().FulfilAll(people, todo.Item, d.Stamp()) }
	if todo.Errand != 0 {
		all = func() (model.Change, error) { return d.Meeting().FinishErrands(errands, d.Stamp()) }
	}
	return dialog.Outcome{Open: &Question{
		Sight: d.Sight, Lines: []string{d.Text.Sprintf(d.Text.Pages.TickAll, d.called(todo), len(people))},
		Yes: func() dialog.Outcome { return d.Records(all()) },
	}}
}

// turnKind goes to the next kind of which there is something to do, and round to
// all.
func (d *Todo) turnKind(e dialog.Event) dialog.Outcome {
	by := 1
	if e.Key == "shift+tab" {
		by = len(d.kinds) - 1
	}
	d.chore, d.At, d.top = d.kinds[(slices.Index(d.kinds, d.chore)+by)%len(d.kinds)], 0, 0
	d.Follow()
	d.clamp()
	return dialog.Outcome{}
}
