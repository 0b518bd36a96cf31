package paper

// Texts that a cell cannot hold whole. Excel takes 32,767 characters and prints no
// more than a row's greatest height; what is over would be lost in silence, so it
// goes on in further rows.

import "strings"

const (
	// longestCell is what Excel takes in one cell, in UTF-16 units.
	longestCell = 32767
	// tallestLines is how many lines of body text a row shows at most: see
	// rowHeight.
	tallestLines = 27
)

// whole gives a table of which no cell is longer than Excel takes: its alerts are
// lines to stand over the table, and what a cell cannot hold stands in the same
// column of rows that follow. A list keeps a person in one row while Excel takes
// that; a record is to be printed and signed and must show all of its text.
func whole(t *table, widths []int) *table {
	out := *t
	if len(t.alerts) > 0 {
		out.alerts = cellParts("注意："+join(t.alerts), cellful)
	}
	out.facts = nil
	for _, line := range t.facts {
		out.facts = append(out.facts, cellParts(line, cellful)...)
	}
	out.rows = nil
	for _, r := range t.rows {
		out.rows = append(out.rows, r.split(func(column int) func(string) string {
			if !t.bare || r.wide() {
				return cellful
			}
			return func(text string) string { return cutLines(cellful(text), widths[column], tallestLines) }
		})...)
	}
	return &out
}

// split gives the rows that hold all of a row; cut gives as much of a text as a
// cell of a column holds.
func (r row) split(cut func(column int) func(string) string) []row {
	out := []row{{r.kind, make([]string, len(r.cells))}}
	for i, text := range r.cells {
		for n, part := range cellParts(text, cut(i)) {
			if n == len(out) {
				out = append(out, row{r.kind, make([]string, len(r.cells))})
			}
			out[n].cells[i] = part
		}
	}
	return out
}

// cellParts cuts a text where a cell is full, at the end of a line if there is one.
func cellParts(text string, cut func(string) string) []string {
	var out []string
	for {
		part := cut(text)
		if part == text {
			return append(out, text)
		}
		if end := strings.LastIndexByte(part, '\n'); text[len(part)] != '\n' && end > 0 {
			part = part[:end]
		}
		out, text = append(out, part), strings.TrimPrefix(text[len(part):], "\n")
	}
}

// cellful gives as much of a text as Excel takes in a cell.
func cellful(text string) string {
	if len(text) <= longestCell { // bytes, never fewer than units
		return text
	}
	return cutUTF16(text, longestCell)
}
