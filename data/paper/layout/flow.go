package layout

// Where the pages of a section end.

// Sheet is one page of a section with what stands on it, from the top.
type Sheet struct {
	Lines []PlacedLine
	Rows  []PlacedRow
}

// PlacedLine is a line of a Text. Y is its upper edge in mm from that of the sheet.
type PlacedLine struct {
	Line
	Of *Text
	Y  float64
}

// PlacedRow is a row of a table.
type PlacedRow struct {
	*Grid
	Row int
	Y   float64
}

// Grid is a table with what was worked out about it.
type Grid struct {
	*Table
	Place   [][]int
	Heights []float64 // mm
	Left    float64   // mm from the edge of the sheet
}

// Flow lays a section on sheets.
func (s *Section) Flow() []Sheet {
	f := flow{page: s.Page, sheets: []Sheet{{}}, y: s.Page.Top}
	blocks := s.Parted()
	for i, b := range blocks {
		switch b := b.(type) {
		case Break:
			f.turn()
		case Text:
			if b.Keep && i+1 < len(blocks) && !f.empty() && !f.holds(f.kept(blocks[i:])) {
				f.turn()
			} else if b.Whole && !f.empty() && !f.holds(f.height(b)) {
				f.turn()
			}
			f.text(&b)
		case *Table:
			f.table(b)
		}
	}
	return f.sheets
}

type flow struct {
	page   Page
	sheets []Sheet
	y      float64 // mm from the upper edge of the sheet
}

func (f *flow) turn() {
	f.sheets = append(f.sheets, Sheet{})
	f.y = f.page.Top
}

// holds reports whether so many mm more stand on this sheet.
func (f *flow) holds(mm float64) bool { return f.y+mm <= f.page.Top+f.page.room()+0.001 }

// empty reports whether nothing stands on this sheet yet.
func (f *flow) empty() bool { return f.y <= f.page.Top }

func (f *flow) lines(t Text) []Line { return t.lines(t.Text, f.page.Inside()*PointsPerMM, true) }

func (f *flow) height(t Text) float64 {
	return (t.Before + float64(len(f.lines(t)))*t.Line()) / PointsPerMM
}

// kept is the height of a text and of all that stands on its page with it: each keeps the
// next.
func (f *flow) kept(blocks []Block) float64 {
	t, ok := blocks[0].(Text)
	if !ok || !t.Keep || len(blocks) == 1 {
		return f.first(blocks[0])
	}
	return f.height(t) + f.kept(blocks[1:])
}

// first is the height of what a block cannot part with: its first line, its head and
// first row.
func (f *flow) first(b Block) float64 {
	switch b := b.(type) {
	case Text:
		if b.Keep || b.Whole {
			return f.height(b)
		}
		return (b.Before + b.Line()) / PointsPerMM
	case *Table:
		g := f.grid(b)
		_, h := g.group(b.Head)
		return g.head() + h
	}
	return 0
}

func (f *flow) text(t *Text) {
	if f.y += t.Before / PointsPerMM; f.empty() {
		f.y = f.page.Top
	}
	for _, line := range f.lines(*t) {
		high := t.Line() / PointsPerMM
		if !f.holds(high) && !f.empty() {
			f.turn()
		}
		sheet := &f.sheets[len(f.sheets)-1]
		sheet.Lines = append(sheet.Lines, PlacedLine{line, t, f.y})
		f.y += high
	}
}

func (f *flow) grid(t *Table) *Grid {
	return &Grid{t, t.Place(), t.Heights(), f.page.Left + (f.page.Inside()-t.Width(0, len(t.Cols)))/2}
}

func (f *flow) table(t *Table) {
	g := f.grid(t)
	for i := 0; i < len(t.Rows); {
		n, h := g.group(i)
		if !f.holds(h) && !f.empty() && i > 0 {
			f.turn()
			for k := range t.Head {
				f.row(g, k)
			}
		}
		for k := i; k < i+n; k++ {
			f.row(g, k)
		}
		i += n
	}
}

func (f *flow) row(g *Grid, i int) {
	sheet := &f.sheets[len(f.sheets)-1]
	sheet.Rows = append(sheet.Rows, PlacedRow{g, i, f.y})
	f.y += g.Heights[i]
}

// head is the height of the rows that are repeated.
func (g *Grid) head() float64 {
	sum := 0.0
	for _, h := range g.Heights[:min(g.Head, len(g.Heights))] {
		sum += h
	}
	return sum
}

// group is how many rows from i on stand on one page: the head with the first row, those
// joined by a cell over several, and those kept with the next.
func (g *Grid) group(i int) (rows int, height float64) {
	end := min(i+1, len(g.Rows))
	for k := i; k < end; k++ {
		if g.Rows[k].Keep || k < g.Head {
			end = max(end, min(len(g.Rows), k+2))
		}
		for _, c := range g.Rows[k].Cells {
			end = max(end, min(len(g.Rows), k+c.Rows()))
		}
	}
	for k := i; k < end; k++ {
		height += g.Heights[k]
	}
	return end - i, height
}
