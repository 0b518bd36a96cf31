package page

// What a page says of its marked line: beside the lines where the screen is wide,
// below them where it is high enough.

import (
	"slices"
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
	few          bool   // its lines are so short that several stand side by side below a list
	crowd        *crowd // takes the rows that the other blocks leave; has no lines
}

// add puts a block at the end.
func (p *panel) add(label, right string, lines ...Line) {
	if len(lines) > 0 {
		p.blocks = append(p.blocks, block{label: label, right: right, lines: lines})
	}
}

// addFew puts a block of short lines without text at the end.
func (p *panel) addFew(lines ...Line) {
	if len(lines) > 0 {
		p.blocks = append(p.blocks, block{lines: lines, few: true})
	}
}

// paired puts as many short lines side by side as there is room for, in columns.
func paired(lines []Line, w int) []Line { return gridded(lines, widest(lines), w) }

func widest(lines []Line) (most int) {
	for _, l := range lines {
		most = max(most, width(l.Lead))
	}
	return most
}

// gridded is paired in columns of a width.
func gridded(lines []Line, most, w int) (out []Line) {
	across := abreast(most, w)
	for i, l := range lines {
		if i%across == 0 {
			out = append(out, Line{Lead: slices.Clone(l.Lead)})
			continue
		}
		last := &out[len(out)-1].Lead
		*last = append(*last, look.Span{Text: repeat(" ", i%across*(most+pairGap)-width(*last))})
		*last = append(*last, l.Lead...)
	}
	return out
}

// pairGap is how many columns part what stands side by side.
const pairGap = 3

// abreast is how many pieces of so many columns stand side by side.
func abreast(most, w int) int { return max(1, (w+pairGap)/(most+pairGap)) }

// besideLeastNamed is how many rows of people are worth the air between the blocks.
const besideLeastNamed = 6

// beside draws the panel in w columns and h rows, with air between its blocks as far
// as there is room; more says how many lines do not fit.
func (p *panel) beside(lk *look.Look, w, h int, more func(n int) string) []string {
	for _, airy := range []bool{true, false} {
		lines := []string{p.plate(lk, w)}
		if airy {
			blank := lk.Line(look.Plate, w, look.Span{Text: " "})
			lines = []string{blank, lines[0], blank}
		}
		crowd, at := (*crowd)(nil), 0
		for _, b := range p.blocks {
			if airy {
				lines = append(lines, "")
			}
			if b.label != "" {
				lines = append(lines, lk.Head(b.label, b.right, w))
			}
			if b.crowd != nil {
				crowd, at = b.crowd, len(lines)
			}
			lines = append(lines, drawn(lk, w, b.lines)...)
		}
		if crowd != nil {
			room := h - len(lines)
			if airy && room < min(besideLeastNamed, crowd.all) {
				continue
			}
			lines = slices.Insert(lines, at, drawn(lk, w, crowd.within(lk, w, max(1, room)))...)
		}
		if len(lines) <= h || !airy {
			return lk.Capped(lines, w, h, more)
		}
	}
	return nil
}

// below draws the panel right across in at most h rows, its labels before the lines.
func (p *panel) below(lk *look.Look, w, h int, more func(n int) string) []string {
	lines := []string{p.plate(lk, w)}
	crowd, at, most := (*crowd)(nil), 0, 0 // one grid for all that is short
	for _, b := range p.blocks {
		if b.few {
			most = max(most, widest(b.lines))
		}
	}
	for _, b := range p.blocks {
		if b.crowd != nil {
			crowd, at = b.crowd, len(lines)
		}
		if b.few {
			b.lines = gridded(b.lines, most, w-2-hanzi.Width(b.label))
		}
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
	if crowd != nil {
		room := max(1, h-len(lines))
		var named []string
		for _, s := range drawn(lk, w-1, crowd.brief(lk, w-1, room).within(lk, w-1, room)) {
			named = append(named, " "+s)
		}
		lines = slices.Insert(lines, at, named...)
	}
	return lk.Capped(lines, w, h, more)
}

// drawn draws lines one below the other.
func drawn(lk *look.Look, w int, lines []Line) (rows []string) {
	for i := range lines {
		rows = append(rows, lines[i].plain(lk, w)...)
	}
	return rows
}

// plate is the line with the name.
func (p *panel) plate(lk *look.Look, w int) string {
	return lk.Plate(hanzi.Fold(p.name), "", hanzi.Fold(p.aside), w)
}

// flowing draws what stands side by side, below what stands before it where that leaves no
// room.
func (l *Line) flowing(lk *look.Look, w int) []string {
	pieces := make([]string, len(l.flow))
	for i, s := range l.flow {
		pieces[i] = lk.Text(s.Role, s.Text)
	}
	hang := width(l.Lead)
	rows := look.Flow(max(1, w-hang), 2, pieces...)
	for i := range rows {
		before := repeat(" ", hang)
		if i == 0 {
			before = lk.Line(look.Page, hang, l.Lead...)
		}
		rows[i] = before + rows[i]
	}
	return rows
}

// plain draws a line that nobody can mark.
func (l *Line) plain(lk *look.Look, w int) []string {
	var rows []string
	hang := width(l.Lead)
	switch {
	case l.flow != nil:
		return l.flowing(lk, w)
	case l.share != nil:
		return []string{lk.Line(look.Page, w, append(slices.Clone(l.Lead), meter(lk, look.OK, l.share.n, l.share.all, max(0, w-hang))...)...)}
	case l.Text == "":
		return []string{lk.Line(look.Page, w, l.Lead...)}
	}
	if l.crowded(w - hang) {
		rows = append(rows, lk.Line(look.Page, w, l.Lead...))
		hang = 0
	}
	for i, part := range l.parted(max(1, w-hang)) {
		if i == 0 && hang > 0 {
			rows = append(rows, lk.Line(look.Page, w, append(l.Lead[:len(l.Lead):len(l.Lead)], look.Span{Text: part, Role: l.Role})...))
			continue
		}
		rows = append(rows, strings.Repeat(" ", hang)+lk.Text(l.Role, part))
	}
	return rows
}
