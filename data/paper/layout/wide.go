package layout

// Tables wider than a sheet: the columns that are over go on over further sheets, each
// under the columns up to the name. No letter is shrunk for it.

import "slices"

// Parts gives the tables that a table wider than a sheet falls into, itself where it is
// not. A row is equally high in all of them, so that each ends its pages after the same
// person. What is said over all columns is said once, but for headings.
func (t *Table) Parts() []*Table {
	if len(t.Over) == 0 {
		return []*Table{t}
	}
	parts := t.parted()
	for r, h := range t.Heights() {
		for _, part := range parts {
			part.Rows[r].Height = h
		}
	}
	for _, part := range parts[1:] {
		for n := len(part.Rows); n > 0 && part.Rows[n-1].blank(); n-- {
			part.Rows = part.Rows[:n-1]
		}
	}
	return parts
}

// parted cuts a table at its columns.
func (t *Table) parted() []*Table {
	place, closing := t.Place(), len(t.Rows)
	for closing > t.Head && t.over(closing-1) {
		closing--
	}
	var out []*Table
	for i, from := range append([]int{t.Named}, t.Over...) {
		to := len(t.Cols)
		if i < len(t.Over) {
			to = t.Over[i]
		}
		part := &Table{Cols: append(append([]float64{}, t.Cols[:t.Named]...), t.Cols[from:to]...), Head: t.Head, Named: t.Named}
		for r, row := range t.Rows {
			mine := row
			mine.Cells = nil
			for k, c := range row.Cells {
				first := place[r][k]
				after := first + c.Columns()
				span := within(first, after, 0, t.Named) + within(first, after, from, to)
				if span == 0 {
					continue
				}
				if i > 0 && c.Columns() == len(t.Cols) && (!row.Keep || r >= closing) {
					c.Text = ""
				}
				c.Span = int16(span)
				mine.Cells = append(mine.Cells, c)
			}
			part.Rows = append(part.Rows, mine)
		}
		out = append(out, part)
	}
	return out
}

// over reports whether one text stands over all columns of a row.
func (t *Table) over(row int) bool {
	cells := t.Rows[row].Cells
	return len(cells) == 1 && cells[0].Columns() == len(t.Cols)
}

// narrowest is the least width of a cell in the parts it stands in, in mm.
func (t *Table) narrowest(col, columns int) float64 {
	least := t.Width(col, columns)
	for i, from := range append([]int{t.Named}, t.Over...) {
		to := len(t.Cols)
		if i < len(t.Over) {
			to = t.Over[i]
		}
		w := 0.0
		for k := col; k < col+columns; k++ {
			if k < t.Named || k >= from && k < to {
				w += t.Cols[k]
			}
		}
		if w > 0 {
			least = min(least, w)
		}
	}
	return least
}

// blank reports whether nothing stands in a row.
func (r Row) blank() bool {
	return !slices.ContainsFunc(r.Cells, func(c Cell) bool { return c.Text != "" || c.Picture != nil })
}

// within is how many of the columns from first to after lie from from to to.
func within(first, after, from, to int) int { return max(0, min(after, to)-max(first, from)) }

// Parted gives the blocks of a section, a wide table in its parts, each from a new page on.
func (s *Section) Parted() []Block {
	var out []Block
	for _, b := range s.Blocks {
		t, ok := b.(*Table)
		if !ok {
			out = append(out, b)
			continue
		}
		for i, part := range t.Parts() {
			if i > 0 {
				out = append(out, Break{})
			}
			out = append(out, part)
		}
	}
	return out
}
