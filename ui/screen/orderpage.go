package screen

// The reading script, and the orders of reading, seating and talks, which are
// arranged here with two digits.

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/data/paper"
	"liuzhuan/model"
	"liuzhuan/ui/screen/dialog"
)

type orderPage struct {
	page    listing
	by      model.SettingName
	version int // of the meeting that is listed
}

func showScript(a *App) tea.Cmd {
	d := &orderPage{by: model.SettingReading}
	d.list(a)
	if p := a.person(); p != nil {
		d.stand(p.ID)
	}
	a.push(d)
	return nil
}

func (d *orderPage) list(a *App) {
	m := a.meeting()
	d.version = m.Version
	d.page.lines = nil
	if d.by == model.SettingReading {
		for _, s := range paper.Scripts(m) {
			d.page.lines = append(d.page.lines, listLine{a.t.ScriptLine(s), s.Person.ID})
		}
	} else {
		for i, p := range m.Ordered(d.by) {
			d.page.lines = append(d.page.lines, listLine{a.t.PlaceLine(m, i+1, p), p.ID})
		}
	}
	d.page.title = a.t.OrderTitle(d.by, len(d.page.lines))
	if len(d.page.lines) == 0 {
		d.page.add(a.t.Message.NoPeople)
	}
	d.page.at = max(0, min(d.page.at, len(d.page.lines)-1))
}

func (d *orderPage) stand(id model.ID) {
	if i := slices.IndexFunc(d.page.lines, func(l listLine) bool { return l.person == id }); i >= 0 {
		d.page.at = i
	}
}

func (d *orderPage) full() bool { return true }

func (d *orderPage) bindings(a *App) []dialog.Bound {
	list := []dialog.Bound{a.bind("raise", dialog.Common, "1"), a.bind("lower", dialog.Common, "2"), a.bind("order", dialog.Common, "tab").Or("shift+tab")}
	return append(append(append(list, d.page.going(a)), dialog.Helped(d.page.scrolling(a))...), a.pageKeys()...)
}

func (d *orderPage) draw(a *App, w, h int) ([]string, *tea.Cursor) {
	if d.version != a.meeting().Version {
		d.list(a)
	}
	return d.page.draw(a, w, h)
}

func (d *orderPage) handle(a *App, e dialog.Event) tea.Cmd {
	switch e.Key {
	case "1", "2":
		step := -1
		if e.Key == "2" {
			step = 1
		}
		id := d.page.lines[d.page.at].person
		c, err := a.meeting().Reorder(d.by, id, step, a.stamp())
		switch {
		case isAny(err, model.ErrNothing):
		case err != nil:
			a.refuse(err)
		case a.commit(c, nil):
			d.list(a)
			d.stand(id)
		}
		return nil
	case "tab", "shift+tab":
		by := 1
		if e.Key == "shift+tab" {
			by = len(model.Orderings) - 1
		}
		id := d.page.lines[d.page.at].person
		d.by = model.Orderings[(slices.Index(model.Orderings, d.by)+by)%len(model.Orderings)]
		d.page.top = 0
		d.list(a)
		d.stand(id)
		return nil
	}
	return d.page.handle(a, e)
}
