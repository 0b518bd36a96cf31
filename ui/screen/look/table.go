package look

// Tables: columns that line up, whatever the rows hold.

import (
	"strings"

	"liuzhuan/model/hanzi"
)

// Column is a column of a table: its head, and how wide it is with the blank behind
// it.
type Column struct {
	Head  string
	Width int
	Right bool // numbers
}

// Table is columns; rows are drawn one by one, for there may be many.
type Table []Column

// Fit makes every column as wide as its head and what stands in it needs, and gives
// what is left of w to the column numbered wide; where there is too little, that
// column gives it.
func (t Table) Fit(w, wide int, rows [][]string) {
	used := 2
	for i := range t {
		t[i].Width = hanzi.Width(t[i].Head) + 1
		for _, row := range rows {
			if i < len(row) {
				t[i].Width = max(t[i].Width, hanzi.Width(row[i])+1)
			}
		}
		used += t[i].Width
	}
	if wide >= 0 && wide < len(t) {
		t[wide].Width = max(2, t[wide].Width+w-used)
	}
}

// Heads draws the heads of the columns.
func (l *Look) Heads(t Table, w int) string {
	spans := []Span{{"  ", Dim}}
	for _, c := range t {
		spans = append(spans, Span{c.cell(c.Head), Dim})
	}
	return l.Line(Page, w, spans...)
}

// Row draws a row of a table, the selected one with > in column 1. A cell is one
// piece or several; what does not fit its column is cut.
func (l *Look) Row(t Table, w int, selected bool, cells ...[]Span) string {
	ground, mark := Page, "  "
	if selected {
		ground, mark = Selected, "> "
	}
	spans := []Span{{mark, Strong}}
	for i, c := range t {
		var cell []Span
		if i < len(cells) {
			cell = cells[i]
		}
		if n := c.Width - 1 - spansWidth(cell); c.Right && n > 0 {
			cell = append([]Span{{strings.Repeat(" ", n), Ink}}, cell...)
		}
		spans = append(append(spans, fitSpans(cell, max(0, c.Width-1))...), Span{" ", Ink})
	}
	return l.Line(ground, w, spans...)
}

func (c Column) cell(s string) string {
	s = hanzi.Fit(s, max(0, c.Width-1))
	if c.Right {
		trimmed := strings.TrimRight(s, " ")
		s = strings.Repeat(" ", len(s)-len(trimmed)) + trimmed
	}
	return s + " "
}
