package form

// The fields of forms.

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/look"
	"liuzhuan/ui/screen/pen"
)

// Field is one line of a form: text, one of several options, or text that
// narrows a list of candidates. What it holds stands, after every key, in the
// variable that it was made over.
type Field struct {
	ID       string // json key in a draft of the desk
	label    string
	Head     string // of the group that it begins
	Proposal string // shown, not typed: what stays when nothing is typed
	Required bool
	Need     func() bool // required only while this holds; nil = as required says
	field    pen.Field
	text     *string      // what the text is kept in, nil in a choice
	options  []option     // nil in a text
	chosen   func(string) // keeps a choice
	at       int          // which option is chosen
	Find     func(query string) []string
	tabled   *tabled  // how candidates are drawn; nil = as they are
	Offers   []string // while nothing is typed Up and Down walk these
	found    []string // what answers to the typed text
	pick     int      // which of it is marked
	secret   bool     // shown as stars
}

// option is one of a choice: as the desk keeps it, and as it is called.
type option struct {
	value, label string
}

// Text is over a text, which it proposes: the first key replaces it.
func Text(id, label string, text *string) *Field {
	f := &Field{ID: id, label: label, text: text, field: pen.NewField(*text)}
	f.keep()
	return f
}

// Written is over a text that is there already and is gone on with.
func Written(id, label string, text *string) *Field {
	f := &Field{ID: id, label: label, text: text}
	f.Put(*text)
	return f
}

// Secret is for a passphrase.
func Secret(id, label string, text *string) *Field {
	f := Text(id, label, text)
	f.secret = true
	return f
}

// Must marks a field that has to be filled in.
func (f *Field) Must() *Field {
	f.Required = true
	return f
}

// Choice is over one of several values, the first where it holds none of them.
func Choice[T ~string](id, label string, value *T, labels map[T]string, of ...T) *Field {
	f := &Field{ID: id, label: label, chosen: func(v string) { *value = T(v) }}
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
func (f *Field) keep() {
	if f.options != nil {
		f.chosen(f.Value())
		return
	}
	*f.text = f.Value()
	f.found, f.pick = nil, 0
	if f.Find != nil && !f.field.Fresh && f.Value() != "" {
		f.found = f.Find(f.Value())
	}
}

// Put sets the value of a field as if it had been typed or chosen.
func (f *Field) Put(v string) {
	if f.options == nil {
		f.field.Set(v)
	}
	if i := slices.IndexFunc(f.options, func(o option) bool { return o.value == v }); i >= 0 {
		f.at = i
	}
	f.keep()
}

// Insert types a text.
func (f *Field) Insert(text string) {
	f.field.Insert(text)
	f.keep()
}

// Edit moves or deletes in a text, and reports whether the key does.
func (f *Field) Edit(k dialog.Key) bool {
	if !f.field.Key(k) {
		return false
	}
	f.keep()
	return true
}

// Draw draws the text in w columns, and the cursor's column within them.
func (f *Field) Draw(w int) (string, int) {
	if !f.secret {
		return f.field.Draw(w)
	}
	return f.field.DrawHidden(w)
}

func (f *Field) Value() string {
	if f.options != nil {
		return f.options[f.at].value
	}
	if f.secret {
		return f.field.Value() // a blank is part of a passphrase
	}
	return strings.TrimSpace(f.field.Value())
}

func (f *Field) needed() bool {
	if f.Need != nil {
		return f.Need()
	}
	return f.Required
}

// candidates lists what the typed text narrows to; nothing while the text is a
// proposal nobody has touched or is itself one of the candidates.
func (f *Field) candidates() []string {
	if slices.Contains(f.found, f.Value()) {
		return nil
	}
	return f.found
}

// unknown reports whether something is typed that nothing answers to.
func (f *Field) unknown() bool {
	return f.Find != nil && !f.field.Fresh && f.Value() != "" && len(f.found) == 0
}

// marked is the candidate that Enter would choose.
func (f *Field) marked() string { return f.candidates()[f.pick] }

// goesOn reports whether something answers to what is typed with more behind it.
func (f *Field) goesOn(more string) bool {
	longer := f.field
	longer.Insert(more)
	return len(f.Find(longer.Value())) > 0
}

// offering reports whether the field stands on its offers: nothing is typed, or
// one of them was taken.
func (f *Field) offering() bool {
	return len(f.Offers) > 0 && (f.field.Fresh || f.Value() == "" || slices.Contains(f.Offers, f.Value()))
}

// offer proposes the next offer, or the one before.
func (f *Field) offer(by int) {
	at := slices.Index(f.Offers, f.Value()) // -1 where everything was deleted
	f.field = pen.NewField(f.Offers[max(0, min(at+by, len(f.Offers)-1))])
	f.keep()
}

// choose moves among options: arrows, Space, or the option's digit. It reports
// whether the key was one of these.
func (f *Field) choose(k dialog.Key) bool {
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
func pickLines(v *dialog.Sight, list []string, marked, w, h int) []string {
	var lines []string
	first := max(0, min(marked-h+1, len(list)-h))
	for i := first; i < len(list) && len(lines) < h; i++ {
		line := hanzi.Fit("    "+hanzi.Fold(list[i]), w)
		if i == marked {
			line = v.Selected("  > "+list[i], w)
		}
		lines = append(lines, line)
	}
	return lines
}

// optionLines draws the options, on as many of h lines of w columns as they need, the
// digit of each before it. Where they need more the line with the chosen one stands for
// all, and < and > say that there are others.
func (f *Field) optionLines(l *look.Look, focused bool, w, h int) []string {
	labels := make([]string, len(f.options))
	for i, o := range f.options {
		label := hanzi.Fold(o.label)
		if i < 9 {
			label = digitBefore(i+1, label)
		}
		label = hanzi.Cut(label, w-2)
		switch {
		case i == f.at && focused:
			labels[i] = l.Line(look.Selected, hanzi.Width(label)+2, look.Span{Text: "[" + label + "]"})
		case i == f.at:
			labels[i] = l.Text(look.Accent, "["+label+"]")
		default:
			labels[i] = l.Text(look.Dim, " "+label+" ")
		}
	}
	lines := look.Flow(w, 0, labels...)
	if len(lines) <= max(1, h) {
		return lines
	}
	return []string{around(labels, f.at, w)}
}

// digitBefore is an option with its digit, which does not run into a Latin word.
func digitBefore(n int, label string) string {
	digit := string(rune('0' + n))
	if label != "" && label[0] < utf8.RuneSelf {
		return digit + " " + label
	}
	return digit + label
}

// around gives as many labels as w columns hold, that of one among them.
func around(labels []string, at, w int) string {
	first, used := at, hanzi.Width(labels[at])+2
	for first > 0 && used+hanzi.Width(labels[first-1]) <= w {
		first--
		used += hanzi.Width(labels[first])
	}
	line := ""
	if first > 0 {
		line = "<"
	}
	for i := first; i < len(labels); i++ {
		if i > at && hanzi.Width(line)+hanzi.Width(labels[i])+1 > w {
			return line + ">"
		}
		line += labels[i]
	}
	return line
}

// Fresh reports whether the field proposes a text that nobody has touched.
func (f *Field) Fresh() bool { return f.field.Fresh }

// Into is what the field is kept in, nil in a choice.
func (f *Field) Into() *string { return f.text }
