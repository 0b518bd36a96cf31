package form

// What stands below the fields of a form: what is wrong, what would be read out, what is
// to be known and what it does to others.

import (
	"slices"

	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/look"
)

// below gives in at most h lines what there is to say, and whom it is about.
func (f *Form) below(w, h int) []string {
	lines := f.told(w, h)
	if len(f.listed.lines) > 0 && len(lines) < h {
		lines = append(lines, f.listed.draw(f.Sight, w, h-len(lines))...)
	}
	return lines
}

// told gives the candidates of the focused field, or what is wrong, or what would be read
// out, what is to be known and the text that is longer than its field, in at most h lines.
func (f *Form) told(w, h int) []string {
	cur := f.Focused()
	if found := cur.candidates(); len(found) > 0 && f.wrong == "" {
		if cur.tabled != nil {
			return f.picking(found, w, h)
		}
		return pickLines(f.Sight, found, cur.pick, w, h)
	}
	aloud := f.aloud(w)
	parts := [][]string{f.remark(w), aloud, f.noted(w), f.effects(w)}
	if f.outgrown(cur, w) && (cur.tabled == nil || aloud == nil) {
		parts = append(parts, f.wrapped(look.Dim, cur.label+" "+cur.Value(), w))
	}
	if cur.offering() {
		parts = append(parts, pickLines(f.Sight, cur.Offers, slices.Index(cur.Offers, cur.Value()), w, h-len(stacked(parts, 0))))
	}
	lines := stacked(parts, f.gap())
	if len(lines) > h {
		lines = stacked(parts, 0)
	}
	return f.Look.Capped(lines, w, max(0, h), f.Text.More)
}

// remark is what is wrong, or what is to be said of what stands in the focused field.
func (f *Form) remark(w int) []string {
	switch cur := f.Focused(); {
	case f.wrong != "":
		return f.wrapped(look.Warning, f.wrong, w)
	case cur.unknown():
		return f.wrapped(look.Ink, f.Text.Form.NoCandidate, w)
	case cur.tabled != nil && cur.Value() == "":
		return f.wrapped(look.Dim, cur.tabled.hint, w)
	}
	return nil
}

// wrapped is a text on as many lines as it takes.
func (f *Form) wrapped(role look.Role, s string, w int) []string {
	lines := hanzi.Wrap(s, w)
	for i := range lines {
		lines[i] = f.Look.Text(role, lines[i])
	}
	return lines
}

// noted is what is to be known before.
func (f *Form) noted(w int) (lines []string) {
	if f.Notes == nil {
		return nil
	}
	for _, n := range f.Notes() {
		lines = append(lines, f.wrapped(look.Ink, n, w)...)
	}
	return lines
}

// outgrown reports whether the text of a field is longer than what is seen of it.
func (f *Form) outgrown(field *Field, w int) bool {
	return field.options == nil && !field.secret && !field.offering() && hanzi.Width(hanzi.Fold(field.Value())) > f.typedIn(w)
}

// aloud is what would be read out.
func (f *Form) aloud(w int) []string {
	if f.Reads == nil {
		return nil
	}
	sentence, joints := f.Reads()
	if f.beside() {
		return f.Look.Aloud(f.Text.List.ReadOut, sentence, joints, w)
	}
	return f.Look.AloudBehind(f.Text.List.ReadOut, sentence, joints, w)
}

// gap is how many lines part what is said below the fields, where there is room.
func (f *Form) gap() int {
	if f.beside() {
		return 1
	}
	return 0
}

// stacked puts parts one below the other, so many lines between those that say something.
func stacked(parts [][]string, gap int) (lines []string) {
	for _, part := range parts {
		if len(part) == 0 {
			continue
		}
		if len(lines) > 0 {
			lines = append(lines, make([]string, gap)...)
		}
		lines = append(lines, part...)
	}
	return lines
}
