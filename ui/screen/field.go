package screen

// The fields of forms.

import (
	"cmp"
	"slices"
	"strings"

	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/pen"
)

// formField is one line of a form: text, one of several options, or text that
// narrows a list of candidates. What it holds stands, after every key, in the
// variable that it was made over.
type formField struct {
	id       string // json key in a draft of the desk
	label    string
	proposal string // shown, not typed: what stays when nothing is typed
	required bool
	need     func() bool // required only while this holds; nil = as required says
	field    pen.Field
	text     *string      // what the text is kept in, nil in a choice
	options  []option     // nil in a text
	chosen   func(string) // keeps a choice
	at       int          // which option is chosen
	find     func(query string) []string
	offers   []string // while nothing is typed Up and Down walk these
	pick     int      // which candidate is marked
	secret   bool     // shown as stars
}

// option is one of a choice: as the desk keeps it, and as it is called.
type option struct {
	value, label string
}

// textField is over a text, which it proposes: the first key replaces it.
func textField(id, label string, text *string) *formField {
	f := &formField{id: id, label: label, text: text, field: pen.NewField(*text)}
	f.keep()
	return f
}

// writtenField is over a text that is there already and is gone on with.
func writtenField(id, label string, text *string) *formField {
	f := &formField{id: id, label: label, text: text}
	f.put(*text)
	return f
}

// secretField is for a passphrase.
func secretField(id, label string, text *string) *formField {
	f := textField(id, label, text)
	f.secret = true
	return f
}

// must marks a field that has to be filled in.
func (f *formField) must() *formField {
	f.required = true
	return f
}

// choiceField is over one of several values, the first where it holds none of them.
func choiceField[T ~string](id, label string, value *T, labels map[T]string, of ...T) *formField {
	f := &formField{id: id, label: label, chosen: func(v string) { *value = T(v) }}
	for i, v := range of {
		f.options = append(f.options, option{string(v), cmp.Or(labels[v], string(v))})
		if v == *value {
			f.at = i
		}
	}
	f.keep()
	return f
}

// keep puts what the field holds where it belongs.
func (f *formField) keep() {
	if f.options != nil {
		f.chosen(f.value())
		return
	}
	*f.text = f.value()
}

// put sets the value of a field as if it had been typed or chosen.
func (f *formField) put(v string) {
	if f.options == nil {
		f.field.Set(v)
	}
	if i := slices.IndexFunc(f.options, func(o option) bool { return o.value == v }); i >= 0 {
		f.at = i
	}
	f.keep()
}

// insert types a text.
func (f *formField) insert(text string) {
	f.field.Insert(text)
	f.pick = 0
	f.keep()
}

// edit moves or deletes in a text, and reports whether the key does.
func (f *formField) edit(k key) bool {
	if !f.field.Key(k) {
		return false
	}
	f.pick = 0
	f.keep()
	return true
}

// draw draws the text in w columns, and the cursor's column within them.
func (f *formField) draw(w int) (string, int) {
	if !f.secret {
		return f.field.Draw(w)
	}
	return f.field.DrawHidden(w)
}

func (f *formField) value() string {
	if f.options != nil {
		return f.options[f.at].value
	}
	if f.secret {
		return f.field.Value() // a blank is part of a passphrase
	}
	return strings.TrimSpace(f.field.Value())
}

func (f *formField) needed() bool {
	if f.need != nil {
		return f.need()
	}
	return f.required
}

// candidates lists what the typed text narrows to; nothing while the text is a
// proposal nobody has touched or is itself one of the candidates.
func (f *formField) candidates() []string {
	if f.find == nil || f.field.Fresh || f.value() == "" {
		return nil
	}
	found := f.find(f.value())
	for _, c := range found {
		if c == f.value() {
			return nil
		}
	}
	return found
}

// offering reports whether the field stands on its offers: nothing is typed, or
// one of them was taken.
func (f *formField) offering() bool {
	return len(f.offers) > 0 && (f.field.Fresh || f.value() == "" || slices.Contains(f.offers, f.value()))
}

// offer proposes the next offer, or the one before.
func (f *formField) offer(by int) {
	at := slices.Index(f.offers, f.value()) // -1 where everything was deleted
	f.field = pen.NewField(f.offers[max(0, min(at+by, len(f.offers)-1))])
	f.keep()
}

// choose moves among options: arrows, Space, or the option's digit. It reports
// whether the key was one of these.
func (f *formField) choose(k key) bool {
	switch {
	case k == "right" || k == "space":
		f.at = (f.at + 1) % len(f.options)
	case k == "left":
		f.at = (f.at + len(f.options) - 1) % len(f.options)
	case len(k) == 1 && k >= "1" && int(k[0]-'1') < len(f.options):
		f.at = int(k[0] - '1')
	default:
		return false
	}
	f.keep()
	return true
}

// pickLines draws as many of a list as h lines hold, the marked one among them.
func pickLines(list []string, marked, w, h int) []string {
	var lines []string
	first := max(0, min(marked-h+1, len(list)-h))
	for i := first; i < len(list) && len(lines) < h; i++ {
		line := hanzi.Fit("    "+hanzi.Fold(list[i]), w)
		if i == marked {
			line = styleSelected.Render(hanzi.Fit("  > "+hanzi.Fold(list[i]), w))
		}
		lines = append(lines, line)
	}
	return lines
}

// drawOptions draws as many options as w columns hold, the chosen one among
// them; < and > say that there are more.
func drawOptions(f *formField, focused bool, w int) string {
	labels := make([]string, len(f.options))
	for i, o := range f.options {
		labels[i] = hanzi.Fold(o.label)
		if i < 9 {
			labels[i] = string(rune('1'+i)) + labels[i]
		}
	}
	first, used := f.at, hanzi.Width(labels[f.at])+4
	for first > 0 && used+hanzi.Width(labels[first-1])+2 <= w {
		first--
		used += hanzi.Width(labels[first]) + 2
	}
	var b strings.Builder
	if first > 0 {
		b.WriteString("<")
	}
	for i := first; i < len(labels); i++ {
		label := " " + labels[i] + " "
		if i == f.at {
			label = "[" + labels[i] + "]"
		}
		if hanzi.Width(b.String())+hanzi.Width(label)+1 > w && i > f.at {
			b.WriteString(">")
			break
		}
		if i == f.at && focused {
			label = styleSelected.Render(label)
		}
		b.WriteString(label)
	}
	return b.String()
}
