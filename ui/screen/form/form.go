// Package form holds what is typed in: the form and its fields, and the forms there
// are. A form is over the texts of a struct; what is to be done with them it hands
// back.
//
// What does not belong here: the forms of talks, which are in talk, and whatever is
// only looked at, which is in page.
package form

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/look"
	"liuzhuan/ui/text"
)

// Form is a dialog of fields over what one kind of form asks for. Tab and the arrows
// walk them; Enter records from any of them once what is required is there, and goes
// to what is missing otherwise; where everything is to be looked at, it walks them
// first. Esc leaves everything as it was; what was typed waits in a form that is kept
// on the desk.
type Form struct {
	*dialog.Sight
	Title   string
	Fields  []*Field
	At      int
	Whole   bool                                      // takes the whole body instead of the card's place
	Alone   bool                                      // is about nobody on the list: takes its place where there is no room beside it
	Notes   func() []string                           // lines below the fields, made anew at every draw
	Reads   func() (sentence string, joints []string) // what would be read out; nil = nothing
	Effects func() (teams, others [][]look.Span)      // what it would do, below the notes; nil = nothing
	Changed func()                                    // after a key in a choice, nil = nothing follows
	Wants   func() dialog.Outcome                     // what is to be done with what was typed
	Keys    []Key                                     // further keys
	Enter   Enter                                     // what the footer calls Enter
	opened  dialog.Draft                              // how to open the form again, and with what it opened; an empty kind is not kept on the desk
	wrong   string                                    // what the last Enter was told
	about   *about                                    // the person on its plate, nil = it has a title
	listed  listed                                    // whom it is about
	top     int
}

// Key is a key that one form has beyond those of all.
type Key struct {
	Deed text.Deed
	Keys []dialog.Key
	Do   func(f *Form) dialog.Outcome
}

// Enter is what Enter does with a form. Most record what was typed.
type Enter uint8

// What Enter does.
const (
	Records Enter = iota
	Confirms
	Starts // a talk, as F6 does
	Steps  // goes to the next field, and makes what is asked for on the last
	Seals  // freezes the meeting
)

// Stand puts the focus on the field over a text; nil is none.
func (f *Form) Stand(text *string) {
	if i := slices.IndexFunc(f.Fields, func(x *Field) bool { return text != nil && x.text == text }); i >= 0 {
		f.At = i
	}
}

// Focused is the field that is typed in.
func (f *Form) Focused() *Field { return f.Fields[f.At] }

// Full says whether the form takes the whole body.
func (f *Form) Full() bool { return f.Whole || f.Alone && !f.Wide() }

// Typing reports whether keys are text in the focused field.
func (f *Form) Typing() bool { return f.Focused().options == nil }

// Hidden reports whether the text of the focused field is not shown.
func (f *Form) Hidden() bool { return f.Focused().secret }

// Refuse shows in the form what is wrong with it, and stands there.
func (f *Form) Refuse(o dialog.Outcome) {
	f.wrong = o.Wrong
	f.Stand(o.At)
}

// missing is the first required field that is empty, -1 when none is.
func (f *Form) missing() int {
	for i, field := range f.Fields {
		if field.needed() && field.Value() == "" {
			return i
		}
	}
	return -1
}

// Bindings are those of the focused field and of the form.
func (f *Form) Bindings() []dialog.Bound {
	cur := f.Focused()
	list := []dialog.Bound{
		f.Bind("choose", dialog.Common, f.choose, "left", "right").Or("space").Or(dialog.UpTo(len(cur.options))...).When(len(cur.options) > 1),
		f.entering(),
	}
	for _, k := range f.Keys {
		do := func() dialog.Outcome { return k.Do(f) }
		list = append(list, f.Bind(k.Deed, dialog.Common, dialog.Does(do), k.Keys[0]).Or(k.Keys[1:]...))
	}
	list = append(list,
		f.Bind("field", dialog.Common, f.turn, "tab").Or("shift+tab").When(len(f.Fields) > 1),
		f.walking(),
		f.Bind("page", dialog.Common, f.listed.page, "pgup", "pgdown").When(f.listed.more()),
		f.Bind("keep", dialog.Lasting, dialog.Does(f.Abandon), "esc"),
	)
	if cur.options == nil {
		return append(append(list, f.Bind("fill", dialog.InHelp, f.fill, "a").Typed()), dialog.InField(f.Sight, f.edit)...)
	}
	// What is typed on a choice is for the text that follows.
	takesText := slices.ContainsFunc(f.Fields, func(x *Field) bool { return x.options == nil })
	text := func(k dialog.Key) bool { return dialog.Printable(k) && !dialog.Numeric(string(k)) }
	return append(list, f.Bind("fill", dialog.InHelp, f.typeOn, "a").Where(text).When(takesText))
}

// entering is what Enter does now; where it starts a talk, so does F6.
func (f *Form) entering() dialog.Bound {
	cur := f.Focused()
	switch found := cur.candidates(); {
	case len(found) > 0 && cur.tabled != nil:
		return f.Bind("candidate", dialog.Common, f.enter, append([]dialog.Key{"enter"}, dialog.UpTo(len(found))...)...)
	case len(found) > 0:
		return f.Bind("candidate", dialog.Common, f.enter, "enter")
	case f.Enter == Steps && f.At < len(f.Fields)-1:
		return f.Bind("next", dialog.Common, f.enter, "enter")
	case f.Enter == Starts:
		return f.Bind("start", dialog.Common, f.enter, "enter", "f6").Or("ctrl+t")
	}
	return f.Bind(map[Enter]text.Deed{Records: "record", Confirms: "confirm", Steps: "make", Seals: "freeze"}[f.Enter], dialog.Common, f.enter, "enter")
}

// walking is what Up and Down do now.
func (f *Form) walking() dialog.Bound {
	cur := f.Focused()
	if len(cur.candidates()) > 0 {
		return f.Bind("among", dialog.Spare, f.walk, "up", "down")
	}
	return f.Bind("pick", dialog.InHelp, f.walk, "up", "down").When(len(f.Fields) > 1 || cur.Find != nil || len(cur.Offers) > 1)
}

// turn goes to another field. Initials are no post: what they found is taken along.
func (f *Form) turn(e dialog.Event) dialog.Outcome {
	if cur := f.Focused(); cur.tabled != nil && len(cur.candidates()) > 0 && !strings.ContainsFunc(cur.Value(), isHan) {
		cur.Put(cur.marked())
	}
	by := 1
	if e.Key == "shift+tab" {
		by = len(f.Fields) - 1
	}
	f.At = (f.At + by) % len(f.Fields)
	return dialog.Outcome{}
}

// walk is Up and Down: among what the field offers, else among the fields.
func (f *Form) walk(e dialog.Event) dialog.Outcome {
	by := 1
	if e.Key == "up" {
		by = -1
	}
	cur := f.Focused()
	found := cur.candidates()
	switch {
	case cur.offering():
		cur.offer(by)
	case len(found) > 0 && (by > 0 || cur.pick > 0):
		cur.pick = min(cur.pick+by, len(found)-1)
	default:
		f.At = max(0, min(f.At+by, len(f.Fields)-1))
	}
	return dialog.Outcome{}
}

// take puts a candidate into the focused field: the marked one, or that of a digit. A
// digit that goes on with the name of one is text.
func (f *Form) take(e dialog.Event) dialog.Outcome {
	cur := f.Focused()
	if e.Key.Digit() {
		if cur.goesOn(e.Text) {
			return f.fill(e)
		}
		cur.pick = int(e.Key[0] - '1')
	}
	cur.Put(cur.marked())
	if i := f.missing(); i >= 0 {
		f.At = i
	}
	return dialog.Outcome{}
}

// enter is Enter, and F6 where it starts a talk.
func (f *Form) enter(e dialog.Event) dialog.Outcome {
	switch {
	case e.Key == "f6" || e.Key == "ctrl+t":
	case len(f.Focused().candidates()) > 0:
		return f.take(e)
	case f.Enter == Steps && f.At < len(f.Fields)-1:
		f.At++
		return dialog.Outcome{}
	}
	if i := f.missing(); i >= 0 {
		f.At = i
		return dialog.Wrong(f.Text.Form.Missing(f.Fields[i].label))
	}
	f.wrong = ""
	return f.Wants()
}

func isHan(r rune) bool { return unicode.Is(unicode.Han, r) }

func (f *Form) choose(e dialog.Event) dialog.Outcome {
	f.wrong = ""
	f.Focused().choose(e.Key)
	if f.Changed != nil {
		f.Changed()
	}
	return dialog.Outcome{}
}

func (f *Form) fill(e dialog.Event) dialog.Outcome {
	f.wrong = ""
	f.Focused().Insert(e.Text)
	return dialog.Outcome{}
}

func (f *Form) edit(e dialog.Event) dialog.Outcome {
	f.wrong = ""
	f.Focused().Edit(e.Key)
	return dialog.Outcome{}
}

// typeOn takes words typed on a choice to the next field of text: they were meant
// for it. A digit is a slip in choosing.
func (f *Form) typeOn(e dialog.Event) dialog.Outcome {
	f.wrong = ""
	for i := range f.Fields {
		at := (f.At + i) % len(f.Fields)
		if f.Fields[at].options == nil {
			f.At = at
			f.Fields[at].Insert(e.Text)
			break
		}
	}
	return dialog.Outcome{}
}

// Otherwise says to somebody who strikes a key of the whole program how to get out
// of the form.
func (f *Form) Otherwise(e dialog.Event) dialog.Outcome {
	f.wrong = ""
	if !e.Key.Global() {
		return dialog.Outcome{}
	}
	enter := f.entering().Help()
	return dialog.Outcome{Deny: f.Text.Sprintf(f.Text.Form.FinishFirst, enter.Key, enter.Desc, f.Text.KeyName(string(e.Key)))}
}

// Abandon is Esc: what was typed waits for the form to be opened again.
func (f *Form) Abandon() dialog.Outcome {
	o := dialog.Says(f.Text.Message.LeftAsItWas)
	if f.opened.Kind != "" && !maps.Equal(f.Values(), f.opened.Values) {
		o.Left, o.Say = f.Draft(), f.Text.Message.LeftTyped
	}
	return o
}

// Values is what stands in the fields, by their keys on the desk.
func (f *Form) Values() map[string]string {
	v := make(map[string]string, len(f.Fields))
	for _, field := range f.Fields {
		v[field.ID] = field.Value()
	}
	return v
}

// Draft is the form as the desk keeps it.
func (f *Form) Draft() *dialog.Draft {
	if f.opened.Kind == "" {
		return nil
	}
	d := f.opened
	d.At, d.Values = f.At, f.Values()
	return &d
}

// Named gives the form the name by which the desk keeps it.
func (f *Form) Named(d dialog.Draft) {
	f.opened = dialog.Draft{Kind: d.Kind, Arg: d.Arg, Person: d.Person, Values: f.Values()}
}

// Fill puts what was typed into the fields again.
func (f *Form) Fill(d dialog.Draft) {
	for _, field := range f.Fields {
		if v, ok := d.Values[field.ID]; ok && v != field.Value() {
			field.Put(v)
		}
	}
	f.At = max(0, min(d.At, len(f.Fields)-1))
}
