package layout

// Rows higher than a page: what is over would be cut in silence, so it goes on in further
// rows.

import "strings"

// Split parts the rows of a table that are higher than so many mm; exact rows stay.
func (t *Table) Split(limit float64) {
	heights, place := t.Heights(), t.Place()
	var rows []Row
	for i, r := range t.Rows {
		if r.Exact || heights[i] <= limit || i < t.Head {
			rows = append(rows, r)
			continue
		}
		parts := []Row{}
		for k, c := range r.Cells {
			for n, text := range t.parts(c, place[i][k], limit) {
				if n == len(parts) {
					parts = append(parts, Row{Cells: make([]Cell, len(r.Cells))})
					for j, other := range r.Cells {
						parts[n].Cells[j] = Cell{Look: other.Look, Span: other.Span}
					}
				}
				parts[n].Cells[k].Text, parts[n].Cells[k].Number = text, c.Number
			}
		}
		parts[0].Height = min(r.Height, limit)
		rows = append(rows, parts...)
	}
	t.Rows = rows
}

// parts cuts the text of a cell into what rows of a height hold.
func (t *Table) parts(c Cell, col int, limit float64) []string {
	lines := c.Look.Lines(c.Text, t.Inside(col, c))
	full := max(1, c.Look.Holds(limit-lead))
	var out []string
	for len(lines) > full {
		out = append(out, Join(lines[:full]))
		lines = lines[full:]
	}
	return append(out, Join(lines))
}

// Join gives the text that stands in some lines.
func Join(lines []Line) string {
	var b strings.Builder
	for i, l := range lines {
		if l.Lead != "" {
			b.WriteString(l.Lead + "\t")
		}
		b.WriteString(l.Text)
		switch {
		case i == len(lines)-1:
		case l.Last:
			b.WriteByte('\n')
		case isLatin(last(l.Text)) && isLatin(first(lines[i+1].Text)):
			b.WriteByte(' ')
		}
	}
	return b.String()
}
