package page

// 待办: what is left to do, by day, and the keys that tick it off.

import (
	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
)

// Todo lists what is left to do; chore narrows it to one kind, "" = all.
type Todo struct {
	Listing
	todos    []model.Todo
	calendar model.Calendar
	chore    model.Chore
}

// NewTodo lists what is left to do by the working days of a calendar.
func NewTodo(v *dialog.Sight, days model.Calendar) *Todo {
	d := &Todo{Listing: Listing{Sight: v}, calendar: days}
	d.Follow()
	return d
}

// Follow lists anew.
func (d *Todo) Follow() {
	m, today, late := d.Meeting(), model.DateOf(d.Stamp().Time()), 0
	d.todos, d.Lines = nil, nil
	for _, todo := range m.Todos(d.calendar) {
		if d.chore == "" || todo.Chore == d.chore {
			d.todos = append(d.todos, todo)
			d.Lines = append(d.Lines, Line{Text: d.Text.Todo(m, todo, today), Person: todo.Person})
			if todo.Overdue(today) {
				late++
			}
		}
	}
	d.Title = d.Text.Sprintf(d.Text.Talks.TodoTitle, len(d.todos))
	if late > 0 {
		d.Title += " | " + d.Text.Sprintf(d.Text.Talks.OverdueCount, late)
	}
	if d.chore != "" {
		d.Title += " | " + d.Text.Talks.Chore[d.chore]
	}
	d.Foot = d.Text.UnknownYears(d.todos)
	if len(d.todos) == 0 {
		d.Add(d.Text.Talks.NothingToDo)
	}
	d.clamp()
}

// Bindings are 1 and Tab beside those of a page.
func (d *Todo) Bindings() []dialog.Bound {
	list := []dialog.Bound{
		d.Bind("tick", dialog.Common, d.tick, "1").When(len(d.todos) > 0),
		d.Bind("kind", dialog.Common, d.turnKind, "tab").Or("shift+tab"),
	}
	return append(append(append(list, d.Going()), dialog.Helped(d.Scrolling())...), Leaving(d.Sight)...)
}

// tick records the marked line as done.
func (d *Todo) tick(dialog.Event) dialog.Outcome {
	todo := d.todos[d.At]
	if todo.Item == "" {
		return dialog.Outcome{Deny: d.Text.Talks.NotTickable}
	}
	c, err := d.Meeting().Fulfil(todo.Person, todo.Item, d.Stamp())
	return d.Changes(c, err)
}

// turnKind goes to the next kind of which there is something to do, and round to
// all.
func (d *Todo) turnKind(e dialog.Event) dialog.Outcome {
	have := map[model.Chore]bool{}
	for _, todo := range d.Meeting().Todos(d.calendar) {
		have[todo.Chore] = true
	}
	turns := []model.Chore{""}
	at := 0
	for _, c := range model.Chores {
		if have[c] {
			if c == d.chore {
				at = len(turns)
			}
			turns = append(turns, c)
		}
	}
	by := 1
	if e.Key == "shift+tab" {
		by = len(turns) - 1
	}
	d.chore, d.At, d.top = turns[(at+by)%len(turns)], 0, 0
	d.Follow()
	return dialog.Outcome{}
}
