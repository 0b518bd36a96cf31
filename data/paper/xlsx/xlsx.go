// Package xlsx writes the tables of a paper as worksheets: columns and rows as wide and
// high as layout gives them, pages that end where it ends them, nothing shrunk to fit.
//
// What does not belong here: where a line or page ends (data/paper/layout), and reading
// worksheets (data/sheet).
package xlsx

import (
	"cmp"
	"io"
	"strconv"

	"github.com/xuri/excelize/v2"

	"liuzhuan/data/paper/layout"
)

// noFolder is where excelize may keep what it does not want in memory: nowhere, as no file
// name may hold a NUL. A paper full of personal data must not pass through the system's
// temporary folder.
const noFolder = "\x00"

// Write writes one worksheet a section. progress is told how many of the rows of a
// worksheet are written; nil = nobody asks. The same paper gives the same bytes.
func Write(out io.Writer, p *layout.Paper, progress func(done, total int)) error {
	f := excelize.NewFile(excelize.Options{TmpDir: noFolder})
	f.ZipWriter = newArchive
	defer f.Close()
	// Widths are counted in digits of the default font. Calibri is on no UOS or Kylin, and
	// what stands in for it there is wider: 宋体 is everywhere, and its digits are half an em.
	if err := f.SetDefaultFont("宋体"); err != nil {
		return err
	}
	b := &book{file: f, looks: map[dress]int{}, several: len(p.Sections) > 1, progress: progress}
	for i := range p.Sections {
		if i == 0 {
			if err := f.SetSheetName("Sheet1", p.Sections[0].Name); err != nil {
				return err
			}
			if err := b.properties(p); err != nil {
				return err
			}
		} else if _, err := f.NewSheet(p.Sections[i].Name); err != nil {
			return err
		}
		if err := b.sheet(&p.Sections[i]); err != nil {
			return err
		}
	}
	return f.Write(out)
}

type book struct {
	file     *excelize.File
	looks    map[dress]int
	several  bool // there are more sheets than one
	progress func(done, total int)
}

// properties replaces excelize's own name and date.
func (b *book) properties(p *layout.Paper) error {
	day := cmp.Or(p.Date, "2000-01-01") + "T00:00:00Z"
	if err := b.file.SetDocProps(&excelize.DocProperties{Title: p.Title, Keywords: p.Mark, Creator: "留转", LastModifiedBy: "留转", Created: day,
		Modified: day}); err != nil {
		return err
	}
	return b.file.SetAppProps(&excelize.AppProperties{Application: "留转"})
}

// sheet is one section on its way into a worksheet.
type sheet struct {
	*book
	*layout.Section
	out    *excelize.StreamWriter
	table  *layout.Table // the widest: its columns are those of the sheet
	tables map[*layout.Table]measured
	next   int // the row to write, from 1
	height int // rows in all
}

func (b *book) sheet(s *layout.Section) error {
	w := &sheet{book: b, Section: s, table: &layout.Table{Cols: []float64{s.Page.Inside()}}, tables: measure(s), next: 1}
	for _, block := range s.Blocks {
		switch block := block.(type) {
		case *layout.Table:
			if len(block.Cols) > len(w.table.Cols) || w.table.Rows == nil {
				w.table = block
			}
			w.height += len(block.Rows)
		case layout.Text:
			w.height += len(w.pieces(&block))
		}
	}
	for _, step := range []func() error{w.page, w.setUp, w.body, func() error { return w.out.Flush() }} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// measured is a table with its heights, and the rows after which a page ends.
type measured struct {
	heights []float64 // mm
	ends    map[int]bool
}

// mostBreaks is how many ends of pages Excel takes in a worksheet, with some to spare.
const mostBreaks = 1000

// measure lays the tables of a section on pages, once. A wide table ends its pages at the
// same rows in all its parts.
func measure(s *layout.Section) map[*layout.Table]measured {
	bare := *s
	bare.Blocks = nil
	out := map[*layout.Table]measured{}
	whose := map[*layout.Table]*layout.Table{}
	for _, b := range s.Blocks {
		if t, ok := b.(*layout.Table); ok {
			m := measured{t.Heights(), map[int]bool{}}
			rows := &layout.Table{Cols: t.Cols[:1], Head: t.Head}
			for i, kept := range t.Kept() {
				rows.Rows = append(rows.Rows, layout.Row{Height: m.heights[i], Exact: true, Keep: kept})
			}
			out[t], whose[rows] = m, t
			b = rows
		}
		bare.Blocks = append(bare.Blocks, b)
	}
	sheets := bare.Flow()
	if len(sheets) > mostBreaks {
		return out
	}
	for _, sheet := range sheets[:len(sheets)-1] {
		if n := len(sheet.Rows); n > 0 {
			last := sheet.Rows[n-1]
			out[whose[last.Table]].ends[last.Row] = true
		}
	}
	return out
}

// setUp does what must be done before the first row is streamed.
func (w *sheet) setUp() (err error) {
	// excelize leaves A1, and readers that trust it see one row.
	if err := w.file.SetSheetDimension(w.Name, "A1:"+cell(len(w.table.Cols), w.height)); err != nil {
		return err
	}
	if w.out, err = w.file.NewStreamWriter(w.Name); err != nil {
		return err
	}
	if head := w.above(); w.table.Head > 0 {
		split := head + w.table.Head
		corner := cell(w.table.Named+1, split+1)
		if err := w.out.SetPanes(&excelize.Panes{
			Freeze: true, XSplit: w.table.Named, YSplit: split, TopLeftCell: corner, ActivePane: "bottomRight",
			Selection: []excelize.Selection{{SQRef: corner, ActiveCell: corner, Pane: "bottomRight"}},
		}); err != nil {
			return err
		}
	}
	for _, at := range w.table.Over {
		if err := w.out.InsertPageBreak(cell(at+1, 1)); err != nil {
			return err
		}
	}
	for i, mm := range w.table.Cols {
		if err := w.out.SetColWidth(i+1, i+1, units(mm)); err != nil {
			return err
		}
	}
	return nil
}

// units turns mm into Excel's unit of width: a digit of 宋体 11 is 8 pixels of 96 an inch,
// 5 are the cell's own.
func units(mm float64) float64 { return float64(int((mm/25.4*96-5)/8*100)) / 100 }

// above is how many rows stand above the table.
func (w *sheet) above() int {
	n := 0
	for _, b := range w.Blocks {
		switch b := b.(type) {
		case *layout.Table:
			return n
		case layout.Text:
			n += len(w.pieces(&b))
		}
	}
	return n
}

// tallest is the height of a row that Excel takes, in points.
const tallest = 409

// look is that of a text over a table: a title that stands in one line over the page stands
// in one over the table, whose columns an office program rounds to pixels.
func (w *sheet) look(t *layout.Text) layout.Look {
	k := t.Look
	for n := len(k.Lines(t.Text, w.Page.Inside()*layout.PointsPerMM)); k.Size > layout.Least && len(k.Lines(t.Text, w.width()*0.96)) > n; {
		k.Size -= 0.5
	}
	return k
}

// pieces cuts a text into what rows hold.
func (w *sheet) pieces(t *layout.Text) []string {
	lines := w.look(t).Lines(t.Text, w.width())
	full := max(1, int(tallest/t.Line()))
	var out []string
	for len(lines) > full {
		out = append(out, layout.Join(lines[:full]))
		lines = lines[full:]
	}
	return append(out, layout.Join(lines))
}

// onPage is how many columns from col on stand on the page of col.
func (w *sheet) onPage(col, columns int) int {
	for _, at := range w.table.Over {
		if at > col {
			return min(columns, at-col)
		}
	}
	return columns
}

// width is what a text over the columns of the first page has, in points.
func (w *sheet) width() float64 {
	return (w.table.Width(0, w.onPage(0, len(w.table.Cols))) - 2*layout.Pad) * layout.PointsPerMM
}

func (w *sheet) body() error {
	for _, b := range w.Blocks {
		var err error
		switch b := b.(type) {
		case layout.Text:
			err = w.text(&b)
		case *layout.Table:
			err = w.rows(b)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// text writes a text over all columns.
func (w *sheet) text(t *layout.Text) error {
	look := w.look(t)
	style, err := w.style(&look, false, false)
	if err != nil {
		return err
	}
	for _, piece := range w.pieces(t) {
		n := len(look.Lines(piece, w.width()))
		cells := make([]any, w.onPage(0, len(w.table.Cols)))
		for i := range cells {
			cells[i] = excelize.Cell{StyleID: style}
		}
		cells[0] = excelize.Cell{StyleID: style, Value: piece}
		if err := w.merge(0, w.next, len(cells), 1); err != nil {
			return err
		}
		if err := w.put(float64(n)*t.Line()+t.Before+2, cells); err != nil {
			return err
		}
	}
	return nil
}

// rows writes a table.
func (w *sheet) rows(t *layout.Table) error {
	place, m := t.Place(), w.tables[t]
	cells := make([]any, len(w.table.Cols))
	covered := make([]open, len(t.Cols))
	for i, r := range t.Rows {
		if w.progress != nil {
			w.progress(i, len(t.Rows))
		}
		for k := range cells {
			cells[k] = nil
			if k < len(covered) && covered[k].rows > 0 { // the frame of a cell from above
				covered[k].rows--
				cells[k] = excelize.Cell{StyleID: covered[k].style}
			}
		}
		for k, c := range r.Cells {
			style, err := w.style(c.Look, true, c.Number)
			if err != nil {
				return err
			}
			col := place[i][k]
			for n := range c.Columns() {
				cells[col+n] = excelize.Cell{StyleID: style}
				covered[col+n] = open{style, c.Rows() - 1}
			}
			cells[col] = excelize.Cell{StyleID: style, Value: value(c)}
			if err := w.merge(col, w.next, w.onPage(col, c.Columns()), c.Rows()); err != nil {
				return err
			}
		}
		if err := w.put(m.heights[i]*layout.PointsPerMM, cells); err != nil {
			return err
		}
		if m.ends[i] {
			if err := w.out.InsertPageBreak(cell(1, w.next)); err != nil {
				return err
			}
		}
	}
	return nil
}

// open is a cell that goes on in the rows below.
type open struct{ style, rows int }

// value gives a cell its type: counts are numbers, everything else is text, ids above all.
func value(c layout.Cell) any {
	if c.Number {
		if n, err := strconv.Atoi(c.Text); err == nil {
			return n
		}
	}
	if c.Text == "" {
		return nil
	}
	return c.Text
}

// merge joins cells; col is from 0, row from 1.
func (w *sheet) merge(col, row, columns, rows int) error {
	if columns == 1 && rows == 1 {
		return nil
	}
	return w.out.MergeCell(cell(col+1, row), cell(col+columns, row+rows-1))
}

func (w *sheet) put(height float64, cells []any) error {
	err := w.out.SetRow(cell(1, w.next), cells, excelize.RowOpts{Height: min(height, tallest)})
	w.next++
	return err
}

// cell names a cell, both from 1: cell(2, 3) is B3. Out of range is a mistake of this
// package.
func cell(column, row int) string {
	name, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		panic(err)
	}
	return name
}
