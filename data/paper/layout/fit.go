package layout

// How far a text shrinks in its cell, and how high the rows of a table are.

import "math"

// Pad is what a cell keeps free at each side, in mm.
const Pad = 1.0

// TopPad is what a cell with its text at the top keeps free above it, in points.
const TopPad = 2.0

// lead is what a row keeps free above and below its lines together, in mm.
const lead = 1.2

// Fit gives the look at which a cell's text stands in a box of given points, and its
// lines. full is false where even the least size is too large: then the lines are more
// than the box holds. A box of no height grows with the text.
func (c Cell) Fit(width, height float64) (look Look, lines []Line, full bool) {
	look = *c.Look
	least := max(look.Min, Least)
	if look.Top && height > 0 {
		height = max(1, height-TopPad)
	}
	for {
		lines = look.Lines(c.Text, width)
		if height <= 0 || float64(len(lines))*look.Line() <= height+0.1 {
			return look, lines, true
		}
		if look.Min == 0 || look.Size-0.5 < least {
			return look, lines, false
		}
		if look.Pitch > 0 {
			look.Pitch *= (look.Size - 0.5) / look.Size
		}
		look.Size -= 0.5
	}
}

// Holds says how many lines of a look stand in a height of mm.
func (k Look) Holds(height float64) int { return int((height*PointsPerMM + 0.1) / k.Line()) }

// Place gives, for every cell of a row, its first column: cells from above may take some.
func (t *Table) Place() [][]int {
	covered := make([]int, len(t.Cols)) // rows still taken from above
	flat := make([]int, 0, len(t.Rows)*len(t.Cols))
	out := make([][]int, len(t.Rows))
	for i, r := range t.Rows {
		col, from := 0, len(flat)
		for _, c := range r.Cells {
			for col < len(t.Cols) && covered[col] > 0 {
				col++
			}
			flat = append(flat, col)
			for k := col; k < col+c.Columns(); k++ {
				covered[k] = -c.Rows() // begins here: counted from the next row on
			}
			col += c.Columns()
		}
		out[i] = flat[from:len(flat):len(flat)]
		for k := range covered {
			if covered[k] < 0 {
				covered[k] = -covered[k]
			}
			if covered[k] > 0 {
				covered[k]--
			}
		}
	}
	return out
}

// Kept tells of every row whether it stands on the page of the next: a heading, and one
// with a cell that goes on below.
func (t *Table) Kept() []bool {
	out := make([]bool, len(t.Rows))
	for i, r := range t.Rows {
		out[i] = out[i] || r.Keep
		for _, c := range r.Cells {
			for k := i; k < min(i+c.Rows()-1, len(t.Rows)); k++ {
				out[k] = true
			}
		}
	}
	return out
}

// Columns is how many columns a cell takes.
func (c Cell) Columns() int { return max(1, int(c.Span)) }

// Rows is how many rows a cell takes.
func (c Cell) Rows() int { return max(1, int(c.Down)) }

// Width is what so many columns from col on take, in mm.
func (t *Table) Width(col, columns int) float64 {
	w := 0.0
	for _, c := range t.Cols[col : col+columns] {
		w += c
	}
	return w
}

// Inside is what a cell at col leaves for its text, in points.
func (t *Table) Inside(col int, c Cell) float64 {
	width := 0.0
	if len(t.Over) > 0 && c.Columns() > 1 {
		width = t.narrowest(col, c.Columns())
	} else {
		width = t.Width(col, c.Columns())
	}
	return (width - 2*Pad) * PointsPerMM
}

// Heights gives the height of every row in mm.
func (t *Table) Heights() []float64 {
	place := t.Place()
	out := make([]float64, len(t.Rows))
	for i, r := range t.Rows {
		out[i] = r.Height
		if r.Exact {
			continue
		}
		for k, c := range r.Cells {
			if c.Down > 1 || c.Text == "" {
				continue
			}
			n := len(c.Look.Lines(c.Text, t.Inside(place[i][k], c)))
			out[i] = max(out[i], float64(n)*c.Look.Line()/PointsPerMM+lead)
		}
		out[i] = pixels(out[i])
	}
	return out
}

// pixels rounds a height up to what worksheets round it to, a pixel of 0.75 points.
func pixels(mm float64) float64 {
	return math.Ceil(mm*PointsPerMM/0.75-0.001) * 0.75 / PointsPerMM
}

// Raise raises every exact row to what its fullest cell needs at its least size: a form
// loses no line.
func (t *Table) Raise() {
	place := t.Place()
	for i, r := range t.Rows {
		for k, c := range r.Cells {
			if !r.Exact || c.Down > 1 || c.Picture != nil {
				continue
			}
			if look, lines, full := c.Fit(t.Inside(place[i][k], c), t.Rows[i].Height*PointsPerMM); !full {
				t.Rows[i].Height = pixels(float64(len(lines)) * look.Line() / PointsPerMM)
			}
		}
	}
}
