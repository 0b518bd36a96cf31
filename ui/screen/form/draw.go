package form

// How a form is drawn: its heading, as many of its fields as there is room for, and what
// there is to say below them.

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/look"
)

// labels is the width of the widest label.
func (f *Form) labels() int {
	w := 0
	for _, field := range f.Fields {
		w = max(w, hanzi.Width(field.label))
	}
	return w
}

// marked is how many columns a line has before its label, for the mark.
const marked = 2

// besideLabels is how many of w columns there are beside mark and label.
func (f *Form) besideLabels(w int) int { return max(1, w-marked-f.labels()-1) }

// typedIn is how many of w columns the text of a field has: behind it stands the cursor.
func (f *Form) typedIn(w int) int { return max(1, f.besideLabels(w)-1) }

// laid is a form as it stands in w columns: the fields that are seen, from one up to
// another, in so many lines.
type laid struct {
	w, room  int
	from, to int
	over     string // the head of the group that the first of them goes on with
}

// reserved is how many lines are kept for what there is to say below the fields: while one
// chooses from a table its heads, a few rows and what the marked one comes to; of a whole
// page as many as it needs, up to a third.
func (f *Form) reserved(w, h int) int {
	const usual, picking = 2, 1 + leastPicked + 3
	if cur := f.Focused(); cur.tabled != nil && len(cur.candidates()) > 0 {
		return picking
	}
	if !f.Whole {
		return usual
	}
	return max(usual, min(len(f.told(w, h)), h/3))
}

// lay says which fields stand in h lines below the heading, the focused one among them.
func (f *Form) lay(w, h int) laid {
	l := laid{w: w, room: max(1, h-len(f.heading(w, h, ""))-f.reserved(w, h))}
	for l.from = min(f.top, f.At); ; l.from++ {
		l.over = f.over(l)
		if l.from == f.At || f.tall(l, l.from, f.At+1) <= l.rows() {
			break
		}
	}
	l.room += f.unsaid(w, h)
	l.to = f.At + 1
	for l.to < len(f.Fields) && f.tall(l, l.from, l.to+1) <= l.rows() {
		l.to++
	}
	for l.to == len(f.Fields) && l.from > 0 { // no line is empty while there is more above
		up := l
		up.from--
		up.over = f.over(up)
		if f.tall(up, up.from, up.to) > up.rows() {
			break
		}
		l = up
	}
	return l
}

// unsaid is how many of the reserved lines nothing is to be said in: they are for more fields
// below the focused one, which stands where it is when there is something to say again.
func (f *Form) unsaid(w, h int) int {
	kept := f.reserved(w, h)
	said := len(f.told(w, kept))
	if f.airy(h) {
		said++
	}
	return max(0, kept-said)
}

// rows is how many lines the fields have below the head that stays.
func (l laid) rows() int {
	if l.over != "" {
		return l.room - 1
	}
	return l.room
}

// leastOver is how many lines there must be for the head of a group to stay over its
// fields.
const leastOver = 4

// over is the head of the group that goes on at the first field that is seen.
func (f *Form) over(l laid) string {
	if l.room < leastOver {
		return ""
	}
	for i := l.from; i >= 0; i-- {
		if head := f.Fields[i].Head; head != "" && i < l.from {
			return head
		} else if head != "" {
			break // it stands over its field
		}
	}
	return ""
}

// height is how many lines a field has: the head of its group stands above the first, a
// choice takes as many as its options need, and where the form has the page a text as many
// as it fills while nobody types in it.
func (f *Form) height(l laid, i int) int {
	n := 1
	switch field := f.Fields[i]; {
	case field.options != nil:
		n = len(field.optionLines(f.Look, false, f.besideLabels(l.w), l.room))
	case f.Whole && i != f.At && !field.secret && field.Value() != "":
		n = len(f.written(l, field))
	}
	if f.Fields[i].Head != "" && n < l.room {
		n++
	}
	return n
}

// written is a text in as many lines as it fills, up to what is in sight.
func (f *Form) written(l laid, field *Field) []string {
	lines := hanzi.Wrap(field.Value(), f.besideLabels(l.w))
	if most := max(1, l.room/2); len(lines) > most {
		lines = append(lines[:most-1], hanzi.Fit(strings.Join(lines[most-1:], " "), f.besideLabels(l.w)))
	}
	return lines
}

// tall is how many lines some fields have together.
func (f *Form) tall(l laid, from, to int) (n int) {
	for i := from; i < to; i++ {
		n += f.height(l, i)
	}
	return n
}

// whereabouts says how much of a long form is above and below.
func (f *Form) whereabouts(l laid) string {
	return f.Text.Further(f.tall(l, 0, l.from), f.tall(l, l.to, len(f.Fields)))
}

// Fit moves what is seen of the fields, and of each text, so that the cursor is in it.
func (f *Form) Fit(w, h int) {
	l := f.lay(w, h)
	f.top = l.from
	for _, field := range f.Fields {
		field.field.Fit(f.typedIn(w))
	}
	if len(f.listed.lines) > 0 {
		room := h - len(f.heading(w, h, "")) - f.tall(l, l.from, l.to)
		if f.airy(h) {
			room--
		}
		f.listed.fit(w, room-len(f.told(w, room)))
	}
}

// Draw draws the title, the fields and what there is to say below.
func (f *Form) Draw(w, h int) ([]string, *tea.Cursor) {
	l := f.lay(w, h)
	lines := f.heading(w, h, f.whereabouts(l))
	if l.over != "" {
		lines = append(lines, f.Look.Group(l.over, "", "", "", w))
	}
	var cursor *tea.Cursor
	for i := l.from; i < l.to; i++ {
		drawn, x := f.field(l, i)
		if f.Fields[i].Head != "" && f.height(l, i) > len(drawn) {
			lines = append(lines, f.Look.Group(f.Fields[i].Head, "", "", "", w))
		}
		if i == f.At {
			cursor = tea.NewCursor(min(x, w-1), len(lines))
		}
		for _, s := range drawn {
			lines = append(lines, hanzi.Cut(s, w))
		}
	}
	if f.airy(h) {
		lines = append(lines, "")
	}
	return append(lines, f.below(w, h-len(lines))...), cursor
}

// field draws a field with its label; the cursor stands in column x of its first line.
func (f *Form) field(l laid, i int) (lines []string, x int) {
	field, focused := f.Fields[i], i == f.At
	mark, role := "  ", look.Dim
	if focused {
		mark, role = "> ", look.Strong
	}
	head := mark + hanzi.Fit(field.label, f.labels()) + " "
	x = hanzi.Width(head)
	head = f.Look.Text(role, head)
	if field.options != nil {
		for n, s := range field.optionLines(f.Look, focused, f.besideLabels(l.w), l.room) {
			if n > 0 {
				head = strings.Repeat(" ", x)
			}
			lines = append(lines, head+s)
		}
		return lines, x
	}
	value, at := field.Draw(f.typedIn(l.w))
	switch {
	case focused:
	case field.needed() && field.Value() == "":
		value = f.Look.Text(look.Warning, f.Text.Form.Required)
	case field.Value() == "":
		value = f.Look.Text(look.Dim, field.Proposal)
	case f.Whole && !field.secret:
		for _, s := range f.written(l, field) {
			lines = append(lines, head+s)
			head = strings.Repeat(" ", x)
		}
		return lines, x
	case !field.secret:
		value = hanzi.Fold(field.Value())
		if field.tabled != nil && hanzi.Width(value) > f.besideLabels(l.w) {
			value = hanzi.Fold(field.tabled.short(field.Value()))
		}
		value = hanzi.Fit(value, min(hanzi.Width(value), f.besideLabels(l.w)))
	}
	return []string{head + value}, x + at
}

// airy reports whether there is air about the plate and between fields and words.
func (f *Form) airy(h int) bool { return f.beside() && h >= leastAiry }

// beside reports whether the form stands beside the list.
func (f *Form) beside() bool { return f.Wide() && !f.Whole }
