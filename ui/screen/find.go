package screen

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/pen"
)

// findDialog is F3: the selection goes to the best answer while one types, so
// that a person is found in at most four keys. It never moves the place where
// the reading stands; Esc goes back there.
type findDialog struct {
	field   pen.Field
	found   []*model.Person
	pick    int
	from    model.ID // selected when the look-up began
	wasAway bool
	done    func(a *App, p *model.Person) tea.Cmd // what Enter does; nil = stand there
	title   string
}

func startFind(a *App) tea.Cmd { return lookUp(a, "") }

// lookUp opens F3 with what was typed already.
func lookUp(a *App, typed string) tea.Cmd {
	d := &findDialog{wasAway: a.away, title: a.t.Screen.Find}
	if p := a.person(); p != nil {
		d.from = p.ID
	}
	a.push(d)
	d.enter(a, typed)
	return nil
}

func (d *findDialog) full() bool { return false }

func (d *findDialog) typing() bool { return true }

func (d *findDialog) bindings(a *App) []dialog.Bound {
	list := []dialog.Bound{
		a.bind("look", dialog.Common, "a").Where(dialog.Printable),
		a.bind("answer", dialog.Spare, dialog.UpTo(9)...),
		a.bind("walk", dialog.Spare, "up", "down").Or("tab", "shift+tab"),
		a.bind("stand", dialog.Common, "enter"),
		a.bind("return", dialog.Lasting, "esc"),
	}
	return append(list, a.inField()...)
}

func (d *findDialog) handle(a *App, e dialog.Event) tea.Cmd {
	switch e.Key {
	case "esc":
		a.closeDialog()
		a.away = d.wasAway
		a.selectPerson(d.from)
		a.say("")
		return nil
	case "enter":
		if len(d.found) == 0 {
			a.say(a.t.Message.NotFound)
			return nil
		}
		return d.choose(a, d.pick)
	case "down", "tab":
		d.show(a, min(d.pick+1, len(d.found)-1))
		return nil
	case "up", "shift+tab":
		d.show(a, max(d.pick-1, 0))
		return nil
	}
	// Once letters or hanzi stand there, a digit picks from the answers.
	if n, err := strconv.Atoi(string(e.Key)); err == nil && d.field.Value() != "" && !dialog.Numeric(d.field.Value()) {
		if n >= 1 && n <= len(d.found) {
			return d.choose(a, n-1)
		}
		return nil
	}
	if e.Text == "" && !d.field.Key(e.Key) {
		a.say(a.t.Message.NoSuchKey)
		return nil
	}
	d.enter(a, e.Text)
	return nil
}

// enter takes typed text and stands on the best answer to the whole.
func (d *findDialog) enter(a *App, typed string) {
	if typed != "" {
		d.field.Insert(dialog.Folded(typed))
	}
	d.found = a.meeting().Find(a.Index, d.field.Value())
	d.show(a, 0)
}

// show stands on an answer without deciding anything.
func (d *findDialog) show(a *App, pick int) {
	d.pick = max(0, pick)
	if d.pick < len(d.found) {
		a.goTo(d.found[d.pick].ID)
	}
}

// goTo selects a person, giving up the filter when it hides them.
func (a *App) goTo(id model.ID) {
	if !a.selectPerson(id) {
		a.Filter = model.Filter{}
		a.refresh()
		a.selectPerson(id)
	}
}

func (d *findDialog) choose(a *App, i int) tea.Cmd {
	p := d.found[i]
	a.closeDialog()
	if d.done != nil {
		return d.done(a, p)
	}
	a.goTo(p.ID)
	a.away = true
	a.say(a.t.Message.FoundStand)
	return a.keepMove()
}

func (d *findDialog) draw(a *App, w, h int) ([]string, *tea.Cursor) {
	head := hanzi.Fold(d.title) + " > "
	value, at := d.field.Draw(max(1, w-hanzi.Width(head)-1))
	lines := []string{rule(a.t.FindCount(len(d.found)), w), hanzi.Cut(head+value, w)}
	if len(d.found) == 0 && d.field.Value() != "" {
		lines = append(lines, hanzi.Wrap(a.t.Screen.FindHint, w)...)
		return lines[:min(len(lines), h)], tea.NewCursor(min(hanzi.Width(head)+at, w-1), 1)
	}
	room := h - len(lines)
	first := max(0, min(d.pick-room+1, len(d.found)-room))
	for i := first; i < len(d.found) && len(lines) < h; i++ {
		p := d.found[i]
		line := strconv.Itoa(i+1) + " " + a.t.Candidate(a.meeting(), p, a.phase())
		if i == d.pick {
			lines = append(lines, styleSelected.Render(hanzi.Fit("> "+hanzi.Fold(line), w)))
		} else {
			lines = append(lines, hanzi.Fit("  "+hanzi.Fold(line), w))
		}
	}
	return lines, tea.NewCursor(min(hanzi.Width(head)+at, w-1), 1)
}
