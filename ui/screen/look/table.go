package look

// Tables: columns that line up, whatever the rows hold.

import (
	"slices"
	"strings"

	"liuzhuan/model/hanzi"
)

// Column is a column of a table: its head, and how wide it is with the blank behind
// it.
type Column struct {
	Head  string
	Width int  // 0 = it is not shown
	Right bool // numbers
	Gives bool // is cut where the table is too wide, before any column goes
	Goes  int  // goes where that is not enough, the highest first; 0 = stays
	Holds bool // gives way only where no column is left that goes
	Aired bool // of numbers: has two blanks before it where the table has room for that
	Wraps bool // what does not fit in it goes on below instead of being cut

	usual int // what nine in ten of its cells need
	tight int // what it needs when the cells before empty ones run on over those
}

// Table is columns; rows are drawn one by one, for there may be many.
type Table []Column

// Measure makes every column as wide as its head and what stands in it, and shows none
// in which nothing stands.
func (t Table) Measure(rows [][][]Span) {
	for i := range t {
		var widths []int
		for _, row := range rows {
			if i < len(row) {
				widths = append(widths, spansWidth(row[i]))
			}
		}
		slices.Sort(widths)
		t[i].Width, t[i].usual = 0, 0
		if n := len(widths); n > 0 && widths[n-1] > 0 {
			t[i].Width = max(widths[n-1], hanzi.Width(t[i].Head)) + 1
			t[i].usual = widths[(n-1)*9/10] + 1
		}
	}
	t.tighten(rows)
}

// tighten reckons how narrow the columns may be with every cell whole, where one runs on
// over the empty ones behind it. Columns that may go are not run over, and a number keeps
// its place.
func (t Table) tighten(rows [][][]Span) {
	for i := range t {
		t[i].tight = t[i].Width
		if t[i].Width > 0 && t[i].Gives && !t[i].Right {
			t[i].tight = min(t[i].Width, hanzi.Width(t[i].Head)+1)
		}
	}
	for i := len(t) - 1; i >= 0; i-- { // those behind are known
		for _, row := range rows {
			if i >= len(row) {
				continue
			}
			room := t[i].tight
			for j := i + 1; j < len(t) && t[j].Goes == 0 && (j >= len(row) || spansWidth(row[j]) == 0); j++ {
				room += t[j].tight
			}
			t[i].tight += max(0, spansWidth(row[i])+1-room)
		}
	}
}

// leastGiven is what a column that gives way keeps.
const leastGiven = 12

// least is what a column keeps that gives way.
func (c Column) least() int { return min(c.tight, leastGiven) }

// Within gives the table as it stands in w columns: those that give way are cut, and
// where that is not enough columns go.
func (t Table) Within(w int) Table {
	out := t.aired(w)
	for {
		over, gives, goes := 2-w, 0, -1
		for i, c := range out {
			over += c.Width
			if c.Width > 0 && c.Goes > 0 && (goes < 0 || c.Goes > out[goes].Goes) {
				goes = i
			}
		}
		for i, c := range out {
			out[i].Gives = c.Gives || c.Holds && goes < 0
			if out[i].Gives {
				gives += max(0, c.Width-c.least())
			}
		}
		if over <= gives {
			out.shrink(over)
			return out
		}
		if goes < 0 {
			out.shrink(gives)
			return out
		}
		out[goes].Width = 0
	}
}

// aired gives the table with the air that it has room for in w columns.
func (t Table) aired(w int) Table {
	out := slices.Clone(t)
	for i, c := range out {
		if c.Aired && c.Width > 0 {
			out[i].Width++
		}
	}
	if out.Needs() > w {
		return slices.Clone(t)
	}
	return out
}

// shrink takes columns from those that give way: first what none of their cells needs
// that run on over empty ones, then what only a few of their rows need, then from the
// widest.
func (t Table) shrink(by int) {
	for ; by > 0; by-- {
		widest := -1
		for i, c := range t {
			if c.Gives && c.Width > c.tight && (widest < 0 || c.Width-c.tight > t[widest].Width-t[widest].tight) {
				widest = i
			}
		}
		if widest >= 0 {
			t[widest].Width--
			continue
		}
		for i, c := range t {
			if c.Gives && c.Width > max(c.usual, leastGiven) && (widest < 0 || c.Width-c.usual > t[widest].Width-t[widest].usual) {
				widest = i
			}
		}
		for i, c := range t {
			if widest >= 0 && t[widest].Width > t[widest].usual {
				break
			}
			if c.Gives && c.Width > c.least() && (widest < 0 || c.Width > t[widest].Width) {
				widest = i
			}
		}
		if widest < 0 {
			return
		}
		t[widest].Width--
	}
}

// Needs is how many columns the table takes when nothing of it is cut.
func (t Table) Needs() int {
	n := 2
	for _, c := range t {
		n += c.Width
	}
	return n
}

// Cuts reports whether a row does not stand whole in the table.
func (t Table) Cuts(cells [][]Span) bool { return len(t.Lacks(cells)) > 0 }

// Lacks gives the cells of a row that do not stand whole in the table: they are cut, or
// their column has gone.
func (t Table) Lacks(cells [][]Span) (lacks []int) {
	for i := 0; i < len(t) && i < len(cells); i++ {
		w, last := t.room(cells, i)
		if spansWidth(cells[i]) > max(0, w-1) && !(t[i].Wraps && w > 0) {
			lacks = append(lacks, i)
		}
		for i < last {
			i++
			if i < len(cells) && spansWidth(cells[i]) > 0 {
				lacks = append(lacks, i)
			}
		}
	}
	return lacks
}

// Heads draws the heads of the columns.
func (l *Look) Heads(t Table, w int) string {
	spans := []Span{{"  ", Dim}}
	for _, c := range t {
		if c.Width > 0 {
			spans = append(spans, Span{c.cell(c.Head), Dim})
		}
	}
	return l.Line(Page, w, spans...)
}

// Row draws a row of a table in one line, the selected one with > in column 1. A cell is
// one piece or several; what does not fit its column runs on over the empty ones behind
// it and is cut there.
func (l *Look) Row(t Table, w int, selected bool, cells ...[]Span) string {
	ground, mark := Page, "  "
	if selected {
		ground, mark = Selected, "> "
	}
	return l.row(t, w, ground, mark, cells)
}

// Rows draws a row of a table in as many lines as its cells take that wrap.
func (l *Look) Rows(t Table, w int, selected bool, cells ...[]Span) []string {
	parts := t.wrapped(cells)
	out := []string{l.Row(t, w, selected, parts[0]...)}
	ground := Page
	if selected {
		ground = Selected
	}
	for _, part := range parts[1:] {
		out = append(out, l.row(t, w, ground, "  ", part))
	}
	return out
}

// Height is how many lines a row of the table takes; its cells are made only where any
// column wraps.
func (t Table) Height(cells func() [][]Span) int {
	if !slices.ContainsFunc(t, func(c Column) bool { return c.Wraps && c.Width > 0 }) {
		return 1
	}
	return len(t.wrapped(cells()))
}

func (l *Look) row(t Table, w int, ground Ground, mark string, cells [][]Span) string {
	spans := []Span{{mark, Strong}}
	for i := 0; i < len(t); i++ {
		c := t[i]
		if c.Width == 0 {
			continue
		}
		var cell []Span
		if i < len(cells) {
			cell = cells[i]
		}
		c.Width, i = t.room(cells, i)
		if n := c.Width - 1 - spansWidth(cell); c.Right && n > 0 {
			cell = append([]Span{{strings.Repeat(" ", n), Ink}}, cell...)
		}
		spans = append(append(spans, fitSpans(cell, max(0, c.Width-1))...), Span{" ", Ink})
	}
	return l.Line(ground, w, spans...)
}

// wrapped gives the cells line by line: those that wrap go on in the lines below the
// first.
func (t Table) wrapped(cells [][]Span) [][][]Span {
	lines := [][][]Span{cells}
	for i := 0; i < len(t) && i < len(cells); i++ {
		w, last := t.room(cells, i)
		if t[i].Wraps && w > 1 && spansWidth(cells[i]) > w-1 {
			if len(lines) == 1 {
				lines[0] = slices.Clone(cells)
			}
			for n, part := range wrapSpans(cells[i], w-1) {
				if n == len(lines) {
					lines = append(lines, make([][]Span, len(cells)))
				}
				lines[n][i] = part
			}
		}
		i = last
	}
	return lines
}

// wrapSpans breaks pieces into lines of at most w columns.
func wrapSpans(spans []Span, w int) (lines [][]Span) {
	text := ""
	for i, s := range spans {
		if i == 0 {
			spans = slices.Clone(spans)
		}
		spans[i].Text = hanzi.Fold(s.Text)
		text += spans[i].Text
	}
	parts, at := hanzi.Wrap(text, w), 0
	if orphan := hanzi.Width(parts[len(parts)-1]); orphan < w/4 { // it gets company: the lines are as wide as each other
		for n := w - 1; n > w/2; n-- {
			if even := hanzi.Wrap(text, n); len(even) == len(parts) && hanzi.Width(even[len(even)-1]) >= w/4 {
				parts = even
				break
			}
		}
	}
	for _, part := range parts {
		at += max(0, strings.Index(text[at:], part)) // the blanks between two lines are in neither
		lines = append(lines, between(spans, at, at+len(part)))
		at += len(part)
	}
	return lines
}

// between gives the pieces of a line from one byte to another.
func between(spans []Span, from, to int) (out []Span) {
	for _, s := range spans {
		n := len(s.Text)
		if a, b := max(0, from), min(n, to); a < b {
			out = append(out, Span{s.Text[a:b], s.Role})
		}
		from, to = from-n, to-n
	}
	return out
}

// room is how wide cell i of a row may be with the blank behind it, and the last of the
// columns that it takes: where its own is too narrow, the empty ones behind it too.
func (t Table) room(cells [][]Span, i int) (w, last int) {
	w, last = t[i].Width, i
	for w > 0 && i < len(cells) && spansWidth(cells[i]) > w-1 && last+1 < len(t) {
		if next := last + 1; t[next].Width > 0 && next < len(cells) && spansWidth(cells[next]) > 0 {
			break
		}
		last++
		w += t[last].Width
	}
	return w, last
}

func (c Column) cell(s string) string {
	s = hanzi.Fit(s, max(0, c.Width-1))
	if c.Right {
		trimmed := strings.TrimRight(s, " ")
		s = strings.Repeat(" ", len(s)-len(trimmed)) + trimmed
	}
	return s + " "
}
