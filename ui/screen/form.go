package screen

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/text"
)

// form is a dialog of fields over what one kind of form asks for. Tab and the arrows
// walk them; Enter records from any of them once what is required is there, and goes
// to what is missing otherwise; where everything is to be looked at, it walks them
// first. Esc leaves everything as it was; what was typed waits in a form that is kept
// on the desk.
type form struct {
	title   string
	fields  []*formField
	at      int
	whole   bool                 // takes the whole body instead of the card's place
	notes   func() []string      // lines below the fields, made anew at every draw
	changed func()               // after a key in a choice, nil = nothing follows
	wants   func(a *App) outcome // what is to be done with what was typed
	keys    []formKey            // further keys
	enter   enterDoes            // what the footer calls Enter
	draft   draft                // how to open the form again, and with what it opened; an empty kind is not kept on the desk
	wrong   string               // what the last Enter was told
	top     int
}

// formKey is a key that one form has beyond those of all.
type formKey struct {
	deed text.Deed
	keys []key
	do   func(a *App, f *form) tea.Cmd
}

// stand puts the focus on the field over a text; nil is none.
func (f *form) stand(text *string) {
	if i := slices.IndexFunc(f.fields, func(x *formField) bool { return text != nil && x.text == text }); i >= 0 {
		f.at = i
	}
}

func (f *form) focused() *formField { return f.fields[f.at] }

// missing is the first required field that is empty, -1 when none is.
func (f *form) missing() int {
	for i, field := range f.fields {
		if field.needed() && field.value() == "" {
			return i
		}
	}
	return -1
}

func (f *form) full() bool { return f.whole }

func (f *form) handle(a *App, e dialog.Event) tea.Cmd {
	cur := f.focused()
	if f.enter == starts && (e.Key == "f6" || e.Key == "ctrl+t") {
		return f.record(a)
	}
	for _, k := range f.keys {
		if slices.Contains(k.keys, e.Key) {
			return k.do(a, f)
		}
	}
	found := cur.candidates()
	switch e.Key {
	case "esc":
		return f.abandon(a)
	case "tab":
		f.at = (f.at + 1) % len(f.fields)
		return nil
	case "shift+tab":
		f.at = (f.at + len(f.fields) - 1) % len(f.fields)
		return nil
	case "down":
		if cur.offering() {
			cur.offer(+1)
		} else if len(found) > 0 {
			cur.pick = min(cur.pick+1, len(found)-1)
		} else {
			f.at = min(f.at+1, len(f.fields)-1)
		}
		return nil
	case "up":
		if cur.offering() {
			cur.offer(-1)
		} else if len(found) > 0 && cur.pick > 0 {
			cur.pick--
		} else {
			f.at = max(f.at-1, 0)
		}
		return nil
	case "enter":
		if f.enter == steps && len(found) == 0 && f.at < len(f.fields)-1 {
			f.at++
			return nil
		}
		if len(found) > 0 {
			cur.put(found[min(cur.pick, len(found)-1)])
			cur.pick = 0
			if i := f.missing(); i >= 0 {
				f.at = i
			}
			return nil
		}
		return f.record(a)
	}
	f.wrong = ""
	if cur.options != nil {
		if e.Key.Global() {
			a.say(f.finishFirst(a, e.Key))
			return nil
		}
		if !cur.choose(e.Key) && e.Text != "" {
			f.typeOn(e)
		} else if f.changed != nil {
			f.changed()
		}
		return nil
	}
	if e.Text != "" {
		cur.insert(e.Text)
	} else if !cur.edit(e.Key) && e.Key.Global() {
		a.say(f.finishFirst(a, e.Key))
	}
	return nil
}

// record is Enter on what was typed.
func (f *form) record(a *App) tea.Cmd {
	if i := f.missing(); i >= 0 {
		f.at = i
		f.wrong = a.t.Form.Missing(f.fields[i].label)
		return nil
	}
	return a.carryOut(f, f.wants(a))
}

// finishFirst says to somebody who strikes a key of the whole program how to
// get out of the form.
func (f *form) finishFirst(a *App, k key) string {
	return a.t.Sprintf(a.t.Form.FinishFirst, dialog.Footer([]dialog.Bound{f.entering(a)}, a.w), a.t.KeyName(string(k)))
}

// enterDoes is what Enter does with a form. Most record what was typed.
type enterDoes uint8

const (
	records enterDoes = iota
	confirms
	starts // a talk, as F6 does
	steps  // goes to the next field, and makes what is asked for on the last
)

// typeOn takes words typed on a choice to the next field of text: they were meant
// for it. A digit is a slip in choosing.
func (f *form) typeOn(e dialog.Event) {
	if dialog.Numeric(e.Text) {
		return
	}
	for i := range f.fields {
		at := (f.at + i) % len(f.fields)
		if f.fields[at].options == nil {
			f.at = at
			f.fields[at].insert(e.Text)
			return
		}
	}
}

func (f *form) draw(a *App, w, h int) ([]string, *tea.Cursor) {
	lines := heading(f.title, w)
	var cursor *tea.Cursor
	room := max(1, h-len(lines)-2)
	if f.at < f.top {
		f.top = f.at
	}
	if f.at >= f.top+room {
		f.top = f.at - room + 1
	}
	labels := 0
	for _, field := range f.fields {
		labels = max(labels, hanzi.Width(field.label))
	}
	for i := f.top; i < len(f.fields) && i < f.top+room; i++ {
		field := f.fields[i]
		mark := "  "
		if i == f.at {
			mark = "> "
		}
		head := mark + hanzi.Fit(field.label, labels) + " "
		x := hanzi.Width(head)
		if field.options != nil {
			lines = append(lines, hanzi.Cut(head+drawOptions(field, i == f.at, w-x), w))
			if i == f.at {
				cursor = tea.NewCursor(min(x, w-1), len(lines)-1)
			}
			continue
		}
		value, at := field.draw(max(1, w-x-1))
		if field.value() == "" && i != f.at {
			value = hanzi.Fold(field.proposal)
			if field.needed() {
				value = a.t.Form.Required
			}
		}
		lines = append(lines, hanzi.Cut(head+value, w))
		if i == f.at {
			cursor = tea.NewCursor(min(x+at, w-1), len(lines)-1)
		}
	}
	lines = append(lines, f.below(a, w, h-len(lines))...)
	return lines, cursor
}

// below gives the candidates of the focused field, or the notes, or what is
// wrong, in at most h lines.
func (f *form) below(a *App, w, h int) []string {
	var lines []string
	cur := f.focused()
	if f.wrong != "" {
		for _, l := range hanzi.Wrap(f.wrong, w) {
			lines = append(lines, styleWarning.Render(l))
		}
	} else if found := cur.candidates(); len(found) > 0 {
		return pickLines(found, cur.pick, w, h)
	} else if cur.find != nil && !cur.field.Fresh && cur.value() != "" && len(cur.find(cur.value())) == 0 {
		lines = append(lines, hanzi.Cut(a.t.Form.NoCandidate, w))
	}
	if f.notes != nil {
		for _, n := range f.notes() {
			lines = append(lines, hanzi.Wrap(n, w)...)
		}
	}
	if cur.offering() {
		lines = append(lines, pickLines(cur.offers, slices.Index(cur.offers, cur.value()), w, h-len(lines))...)
	}
	return lines[:min(len(lines), max(0, h))]
}

func (f *form) bindings(a *App) []dialog.Bound {
	cur := f.focused()
	list := []dialog.Bound{
		a.bind("choose", dialog.Common, "left", "right").Or("space").Or(dialog.UpTo(len(cur.options))...).When(len(cur.options) > 1),
		f.entering(a),
	}
	for _, k := range f.keys {
		list = append(list, a.bind(k.deed, dialog.Common, k.keys[0]).Or(k.keys[1:]...))
	}
	list = append(list,
		a.bind("field", dialog.Common, "tab").Or("shift+tab").When(len(f.fields) > 1),
		a.bind("pick", dialog.InHelp, "up", "down").When(len(f.fields) > 1 || cur.find != nil || len(cur.offers) > 1),
		a.bind("keep", dialog.Lasting, "esc"),
	)
	if cur.options == nil {
		return append(append(list, a.bind("fill", dialog.InHelp, "a").Where(dialog.Printable)), a.inField()...)
	}
	// What is typed on a choice is for the text that follows.
	takesText := slices.ContainsFunc(f.fields, func(x *formField) bool { return x.options == nil })
	return append(list, a.bind("fill", dialog.InHelp, "a").Where(func(k key) bool { return dialog.Printable(k) && !dialog.Numeric(string(k)) }).When(takesText))
}

// entering is what Enter does now; where it starts a talk, so does F6.
func (f *form) entering(a *App) dialog.Bound {
	switch {
	case f.enter == steps && f.at < len(f.fields)-1:
		return a.bind("next", dialog.Common, "enter")
	case f.enter == starts:
		return a.bind("start", dialog.Common, "enter", "f6").Or("ctrl+t")
	}
	return a.bind(map[enterDoes]text.Deed{records: "record", confirms: "confirm", steps: "make"}[f.enter], dialog.Common, "enter")
}
