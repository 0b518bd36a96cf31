package screen

// 待办: what is left to do, by day, and the keys that tick it off.

import (
	tea "charm.land/bubbletea/v2"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/dialog"
)

// calendar gives the working days of the meeting's folder as they are now; a list of
// holidays that cannot be read is said and not used.
func (a *App) calendar() model.Calendar {
	c, err := a.sitting.ReadDays()
	if err != nil {
		a.fail(err)
	}
	return c
}

// ticked are the chores that are done when somebody says so.
var ticked = map[model.Chore]model.Item{
	model.ChoreTell: model.ItemTold, model.ChoreReport: model.ItemReport, model.ChoreHandover: model.ItemHandover, model.ChoreStatement: model.ItemStatement,
	model.ChorePledge: model.ItemPledge,
}

// todoPage lists what is left to do; chore narrows it to one kind, "" = all.
type todoPage struct {
	page     listing
	todos    []model.Todo
	calendar model.Calendar
	chore    model.Chore
	told     string // a year without holidays
	version  int    // of the meeting that is listed
}

func showTodo(a *App) tea.Cmd {
	a.say("")
	d := &todoPage{calendar: a.calendar()}
	d.list(a)
	a.push(d)
	return nil
}

func (d *todoPage) list(a *App) {
	m := a.meeting()
	d.version = m.Version
	d.todos, d.page.lines = nil, nil
	for _, todo := range m.Todos(d.calendar) {
		if d.chore == "" || todo.Chore == d.chore {
			d.todos = append(d.todos, todo)
			d.page.lines = append(d.page.lines, listLine{a.t.Todo(m, todo), todo.Person})
		}
	}
	d.page.title = a.t.Sprintf(a.t.Talks.TodoTitle, len(d.todos))
	if d.chore != "" {
		d.page.title += " | " + a.t.Talks.Chore[d.chore]
	}
	d.told = a.t.UnknownYears(d.todos)
	if len(d.todos) == 0 {
		d.page.add(a.t.Talks.NothingToDo)
	}
	d.page.at = max(0, min(d.page.at, len(d.page.lines)-1))
}

func (d *todoPage) full() bool { return true }

func (d *todoPage) bindings(a *App) []dialog.Bound {
	list := []dialog.Bound{a.bind("tick", dialog.Common, "1").When(len(d.todos) > 0), a.bind("kind", dialog.Common, "tab").Or("shift+tab")}
	return append(append(append(list, d.page.going(a)), dialog.Helped(d.page.scrolling(a))...), a.pageKeys()...)
}

func (d *todoPage) draw(a *App, w, h int) ([]string, *tea.Cursor) {
	if d.version != a.meeting().Version {
		d.list(a)
	}
	if d.told == "" {
		return d.page.draw(a, w, h)
	}
	note := hanzi.Wrap(d.told, w)
	lines, cursor := d.page.draw(a, w, max(2, h-len(note)))
	return append(lines, note...), cursor
}

func (d *todoPage) handle(a *App, e dialog.Event) tea.Cmd {
	switch e.Key {
	case "1":
		return d.tick(a)
	case "tab", "shift+tab":
		d.turn(a, e.Key == "tab")
		return nil
	}
	return d.page.handle(a, e)
}

// tick records the marked line as done.
func (d *todoPage) tick(a *App) tea.Cmd {
	if d.page.at >= len(d.todos) {
		return nil
	}
	todo := d.todos[d.page.at]
	item, ok := ticked[todo.Chore]
	if !ok {
		a.say(a.t.Talks.NotTickable)
		return nil
	}
	c, err := a.meeting().Fulfil(todo.Person, item, a.stamp())
	if err != nil {
		a.refuse(err)
		return nil
	}
	a.commit(c, nil)
	return nil
}

// turn goes to the next kind of which there is something to do, and round to
// all.
func (d *todoPage) turn(a *App, forward bool) {
	have := map[model.Chore]bool{}
	for _, todo := range a.meeting().Todos(d.calendar) {
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
	if !forward {
		by = len(turns) - 1
	}
	d.chore, d.page.at, d.page.top = turns[(at+by)%len(turns)], 0, 0
	d.list(a)
}
