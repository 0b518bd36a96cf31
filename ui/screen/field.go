package screen

// The fields of forms.

import (
	"slices"
	"strings"

	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/pen"
)

// formField is one line of a form: text, one of several options, or text that
// narrows a list of candidates.
type formField struct {
	id       string
	label    string
	proposal string // shown, not typed: what stays when nothing is typed
	required bool
	need     func() bool // required only while this holds; nil = as required says
	field    pen.Field
	options  []option
	chosen   int
	find     func(query string) []string
	offers   []string // while nothing is typed Up and Down walk these
	pick     int      // which candidate is marked
	secret   bool     // shown as stars
}

type option struct {
	value, label string
}

func textField(id, label, value string) *formField {
	return &formField{id: id, label: label, field: pen.NewField(value)}
}

// secretField is for a passphrase.
func secretField(id, label string) *formField {
	f := textField(id, label, "")
	f.secret = true
	return f
}

// draw draws the text in w columns, and the cursor's column within them.
func (f *formField) draw(w int) (string, int) {
	if !f.secret {
		return f.field.Draw(w)
	}
	return f.field.DrawHidden(w)
}

func choiceField(id, label, value string, options ...option) *formField {
	f := &formField{id: id, label: label, options: options}
	for i, o := range options {
		if o.value == value {
			f.chosen = i
		}
	}
	return f
}

func (f *formField) value() string {
	if f.options != nil {
		return f.options[f.chosen].value
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
}

// choose moves among options: arrows, Space, or the option's digit. It reports
// whether the key was one of these.
func (f *formField) choose(k key) bool {
	switch {
	case k == "right" || k == "space":
		f.chosen = (f.chosen + 1) % len(f.options)
	case k == "left":
		f.chosen = (f.chosen + len(f.options) - 1) % len(f.options)
	case len(k) == 1 && k >= "1" && int(k[0]-'1') < len(f.options):
		f.chosen = int(k[0] - '1')
	default:
		return false
	}
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
	first, used := f.chosen, hanzi.Width(labels[f.chosen])+4
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
		if i == f.chosen {
			label = "[" + labels[i] + "]"
		}
		if hanzi.Width(b.String())+hanzi.Width(label)+1 > w && i > f.chosen {
			b.WriteString(">")
			break
		}
		if i == f.chosen && focused {
			label = styleSelected.Render(label)
		}
		b.WriteString(label)
	}
	return b.String()
}
