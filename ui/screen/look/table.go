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

	usual int // what nine in ten of its cells need
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
}

// leastGiven is what a column that gives way keeps.
const leastGiven = 12

// Within gives the table as it stands in w columns: those that give way are cut, and
// where that is not enough columns go.
func (t Table) Within(w int) Table {
	out := append(Table(nil), t...)
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
				gives += max(0, c.Width-leastGiven)
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

// shrink takes columns from those that give way: first what only a few of their rows
// need, then from the widest.
func (t Table) shrink(by int) {
	for ; by > 0; by-- {
		widest := -1
		for i, c := range t {
			if c.Gives && c.Width > max(c.usual, leastGiven) && (widest < 0 || c.Width-c.usual > t[widest].Width-t[widest].usual) {
				widest = i
			}
		}
		for i, c := range t {
			if widest >= 0 && t[widest].Width > t[widest].usual {
				break
			}
			if c.Gives && (widest < 0 || c.Width > t[widest].Width) {
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
func (t Table) Cuts(cells [][]Span) bool {
	for i := 0; i < len(t) && i < len(cells); i++ {
		w, last := t.room(cells, i)
		if spansWidth(cells[i]) > max(0, w-1) {
			return true
		}
		i = last
	}
	return false
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

// Row draws a row of a table, the selected one with > in column 1. A cell is one
// piece or several; what does not fit its column runs on over the empty ones behind it
// and is cut there.
func (l *Look) Row(t Table, w int, selected bool, cells ...[]Span) string {
	ground, mark := Page, "  "
	if selected {
		ground, mark = Selected, "> "
	}
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
