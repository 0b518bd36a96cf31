package form

// A form as it is drawn: its fields line under line, what stands below them, and the
// part of them that is seen.

import (
	"slices"
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

// typedIn is how many of w columns the text of a field has: before it stand mark and
// label, behind it the cursor.
func (f *Form) typedIn(w int) int { return max(1, w-marked-f.labels()-2) }

// rows is how many lines a field has in a form that has room for so many: the head of
// its group stands above the first.
func (f *Form) rows(i, room int) int {
	if f.Fields[i].Head != "" && room > 1 {
		return 2
	}
	return 1
}

// tall is how many lines some fields have together.
func (f *Form) tall(from, to, room int) (n int) {
	for i := from; i < to; i++ {
		n += f.rows(i, room)
	}
	return n
}

// seen gives the fields that stand in h lines below the heading, the focused one among
// them: from one up to another.
func (f *Form) seen(h int, heading []string) (from, to int) {
	room := roomBelow(h, heading)
	from = min(f.top, f.At)
	for f.tall(from, f.At+1, room) > room {
		from++
	}
	to = f.At + 1
	for to < len(f.Fields) && f.tall(from, to+1, room) <= room {
		to++
	}
	return from, to
}

// roomBelow is how many of h lines fields have; what there is to say has two.
func roomBelow(h int, heading []string) int { return max(1, h-len(heading)-2) }

// whereabouts says how much of a long form is above and below.
func (f *Form) whereabouts(from, to, room int) string {
	var words []string
	if n := f.tall(0, from, room); n > 0 {
		words = append(words, f.Text.Sprintf(f.Text.Pages.Above, n))
	}
	if n := f.tall(to, len(f.Fields), room); n > 0 {
		words = append(words, f.Text.Sprintf(f.Text.Pages.Below, n))
	}
	return strings.Join(words, "  ")
}

// Fit moves what is seen of the fields, and of each text, so that the cursor is in it.
func (f *Form) Fit(w, h int) {
	f.top, _ = f.seen(h, f.Heading(f.Title, w))
	for _, field := range f.Fields {
		field.field.Fit(f.typedIn(w))
	}
	if len(f.listed.lines) > 0 {
		heading := f.Heading(f.Title, w)
		from, to := f.seen(h, heading)
		room := h - len(heading) - (to - from)
		f.listed.fit(room - len(f.told(w, room)))
	}
}

// Draw draws the title, the fields and what there is to say below.
func (f *Form) Draw(w, h int) ([]string, *tea.Cursor) {
	lines := f.Heading(f.Title, w)
	var cursor *tea.Cursor
	labels, room := f.labels(), f.typedIn(w)
	from, to := f.seen(h, lines)
	below := roomBelow(h, lines)
	lines = f.HeadingEnding(f.Title, f.whereabouts(from, to, below), w)
	for i := from; i < to; i++ {
		field := f.Fields[i]
		if f.rows(i, below) > 1 {
			lines = append(lines, f.Look.Group(field.Head, "", "", "", w))
		}
		mark := "  "
		if i == f.At {
			mark = "> "
		}
		head, role := mark+hanzi.Fit(field.label, labels)+" ", look.Dim
		if i == f.At {
			role = look.Strong
		}
		x := hanzi.Width(head)
		head = f.Look.Text(role, head)
		if field.options != nil {
			lines = append(lines, hanzi.Cut(head+drawOptions(f.Look, field, i == f.At, w-x), w))
			if i == f.At {
				cursor = tea.NewCursor(min(x, w-1), len(lines)-1)
			}
			continue
		}
		value, at := field.Draw(room)
		if field.Value() == "" && i != f.At {
			value = f.Look.Text(look.Dim, field.Proposal)
			if field.needed() {
				value = f.Look.Text(look.Warning, f.Text.Form.Required)
			}
		}
		lines = append(lines, hanzi.Cut(head+value, w))
		if i == f.At {
			cursor = tea.NewCursor(min(x+at, w-1), len(lines)-1)
		}
	}
	return append(lines, f.below(w, h-len(lines))...), cursor
}

// below gives in at most h lines what there is to say, and whom it is about.
func (f *Form) below(w, h int) []string {
	lines := f.told(w, h)
	if len(f.listed.lines) > 0 && len(lines) < h {
		lines = append(lines, f.listed.draw(f.Sight, w, h-len(lines))...)
	}
	return lines
}

// told gives the candidates of the focused field, or the notes, or what is wrong, in
// at most h lines.
func (f *Form) told(w, h int) []string {
	var lines []string
	cur := f.Focused()
	if f.wrong != "" {
		for _, l := range hanzi.Wrap(f.wrong, w) {
			lines = append(lines, f.Look.Text(look.Warning, l))
		}
	} else if found := cur.candidates(); len(found) > 0 {
		if cur.tabled != nil {
			return cur.tabled.draw(f.Sight, found, cur.pick, w, h)
		}
		return pickLines(f.Sight, found, cur.pick, w, h)
	} else if cur.Find != nil && !cur.field.Fresh && cur.Value() != "" && len(cur.Find(cur.Value())) == 0 {
		lines = append(lines, hanzi.Cut(f.Text.Form.NoCandidate, w))
	}
	if f.Notes != nil {
		for _, n := range f.Notes() {
			lines = append(lines, hanzi.Wrap(n, w)...)
		}
	}
	if cur.offering() {
		lines = append(lines, pickLines(f.Sight, cur.Offers, slices.Index(cur.Offers, cur.Value()), w, h-len(lines))...)
	}
	return lines[:min(len(lines), max(0, h))]
}
