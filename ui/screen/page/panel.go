package page

// What a page says of its marked line: beside the lines where the screen is wide,
// below them where it is high enough.

import (
	"strings"

	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/look"
)

// panel is what is said of one thing: its name on a plate, and blocks below.
type panel struct {
	name, aside string
	blocks      []block
}

// block is a part of a panel; one without lines is not shown.
type block struct {
	label, right string
	lines        []Line
}

// add puts a block at the end.
func (p *panel) add(label, right string, lines ...Line) {
	if len(lines) > 0 {
		p.blocks = append(p.blocks, block{label, right, lines})
	}
}

// beside draws the panel in w columns and h rows, with air between its blocks as far
// as there is room.
func (p *panel) beside(lk *look.Look, w, h int) []string {
	for _, airy := range []bool{true, false} {
		lines := []string{p.plate(lk, w)}
		if airy {
			blank := lk.Line(look.Plate, w, look.Span{Text: " "})
			lines = []string{blank, lines[0], blank}
		}
		for _, b := range p.blocks {
			if airy {
				lines = append(lines, "")
			}
			if b.label != "" {
				lines = append(lines, lk.Head(b.label, b.right, w))
			}
			for i := range b.lines {
				lines = append(lines, b.lines[i].plain(lk, w)...)
			}
		}
		if len(lines) <= h || !airy {
			return lines[:min(len(lines), h)]
		}
	}
	return nil
}

// below draws the panel right across in at most h rows, its labels before the lines.
func (p *panel) below(lk *look.Look, w, h int) []string {
	lines := []string{p.plate(lk, w)}
	for _, b := range p.blocks {
		for i, l := range b.lines {
			if b.label != "" {
				label := b.label + " "
				if i > 0 {
					label = repeat(" ", hanzi.Width(label))
				}
				l.Lead = append([]look.Span{{Text: label, Role: look.Dim}}, l.Lead...)
			}
			for _, s := range l.plain(lk, w-1) {
				lines = append(lines, " "+s)
			}
		}
	}
	return lines[:min(len(lines), h)]
}

// plate is the line with the name.
func (p *panel) plate(lk *look.Look, w int) string {
	return lk.Plate(hanzi.Fold(p.name), "", hanzi.Fold(p.aside), w)
}

// plain draws a line that nobody can mark.
func (l *Line) plain(lk *look.Look, w int) []string {
	var rows []string
	hang := width(l.Lead)
	if l.Text == "" {
		return []string{lk.Line(look.Page, w, l.Lead...)}
	}
	if l.crowded(w - hang) {
		rows = append(rows, lk.Line(look.Page, w, l.Lead...))
		hang = 0
	}
	for i, part := range hanzi.Wrap(l.Text, max(1, w-hang)) {
		if i == 0 && hang > 0 {
			rows = append(rows, lk.Line(look.Page, w, append(l.Lead[:len(l.Lead):len(l.Lead)], look.Span{Text: part, Role: l.Role})...))
			continue
		}
		rows = append(rows, strings.Repeat(" ", hang)+lk.Text(l.Role, part))
	}
	return rows
}
