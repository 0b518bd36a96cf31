package paper

// Tables as a workbook, one sheet each, laid out for A4: as wide as the page, the
// header repeated, the name in sight.

import (
	"fmt"
	"io"
	"strconv"

	"github.com/xuri/excelize/v2"

	"liuzhuan/model/hanzi"
)

// noFolder is where excelize may keep what it does not want in memory: nowhere,
// as no file name may hold a NUL. A paper full of personal data must not pass
// through the system's temporary folder.
const noFolder = "\x00"

// workbook is one table on its way into a workbook.
type workbook struct {
	*table
	file   *excelize.File
	out    *excelize.StreamWriter
	styles styles
	widths []int // what a line of each column holds, in half-width characters
	next   int   // the row to write, from 1
}

// writeXLSX writes one sheet a table.
func writeXLSX(w io.Writer, tables ...*table) error {
	f := excelize.NewFile(excelize.Options{TmpDir: noFolder})
	f.ZipWriter = newArchive
	defer f.Close()
	styles, err := newStyles(f)
	if err != nil {
		return err
	}
	for i, t := range tables {
		page := pageHalves
		if t.portrait {
			page = portraitHalves
		}
		widths := fitColumns(t.columns, page)
		b := &workbook{table: whole(t, widths), file: f, styles: styles, widths: widths, next: 1}
		steps := []func() error{b.setUp, b.head, b.header, b.body, func() error { return b.out.Flush() }}
		if i == 0 {
			steps = append([]func() error{b.first}, steps...)
		} else if _, err := f.NewSheet(t.name); err != nil {
			return err
		}
		for _, step := range steps {
			if err := step(); err != nil {
				return err
			}
		}
	}
	return f.Write(w)
}

// first gives a new file's only sheet its name, and the file its properties.
func (b *workbook) first() error {
	if err := b.file.SetSheetName("Sheet1", b.name); err != nil {
		return err
	}
	return b.properties()
}

// setUp does what must be done before the first row is streamed.
func (b *workbook) setUp() (err error) {
	f, sheet := b.file, b.name
	if err := b.page(); err != nil {
		return err
	}
	// excelize leaves A1, and readers that trust it see one row.
	if err := f.SetSheetDimension(sheet, "A1:"+cell(len(b.columns), b.headRows()+b.headerRows()+len(b.rows))); err != nil {
		return err
	}
	if b.out, err = f.NewStreamWriter(sheet); err != nil {
		return err
	}
	if !b.bare {
		named := b.named()
		split := b.headRows() + b.headerRows()
		corner := cell(named+1, split+1)
		if err := b.out.SetPanes(&excelize.Panes{
			Freeze: true, XSplit: named, YSplit: split, TopLeftCell: corner, ActivePane: "bottomRight",
			Selection: []excelize.Selection{{SQRef: corner, ActiveCell: corner, Pane: "bottomRight"}},
		}); err != nil {
			return err
		}
	}
	for i, width := range b.widths {
		if err := b.out.SetColWidth(i+1, i+1, columnUnits(width)); err != nil {
			return err
		}
	}
	return nil
}

// headerRows is how many rows the header takes.
func (b *workbook) headerRows() int {
	if b.bare {
		return 0
	}
	return 2
}

// properties replaces excelize's own name and date. A paper is dated by its
// meeting, not by a clock, so that the same data gives the same bytes.
func (b *workbook) properties() error {
	day := "2000-01-01"
	if d := b.date; d.Valid() && len(d) == 8 {
		day = string(d[:4] + "-" + d[4:6] + "-" + d[6:])
	}
	if err := b.file.SetDocProps(&excelize.DocProperties{
		Title: b.title, Creator: "留转", LastModifiedBy: "留转",
		Created: day + "T00:00:00Z", Modified: day + "T00:00:00Z",
	}); err != nil {
		return err
	}
	return b.file.SetAppProps(&excelize.AppProperties{Application: "留转"})
}

// page sets up printing.
func (b *workbook) page() error {
	f, sheet := b.file, b.name
	yes, no := true, false
	a4, orientation, one, any := 9, "landscape", 1, 0
	if b.portrait {
		orientation = "portrait"
	}
	if err := f.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &yes}); err != nil {
		return err
	}
	if err := f.SetPageLayout(sheet, &excelize.PageLayoutOptions{
		Size: &a4, Orientation: &orientation, FitToWidth: &one, FitToHeight: &any,
	}); err != nil {
		return err
	}
	side, top, bottom, edge := 0.4, 0.6, 0.7, 0.35 // inches
	if err := f.SetPageMargins(sheet, &excelize.PageLayoutMarginsOptions{
		Left: &side, Right: &side, Top: &top, Bottom: &bottom, Header: &edge, Footer: &edge, Horizontally: &yes,
	}); err != nil {
		return err
	}
	footer := "&C第 &P 页 共 &N 页"
	if b.footer != "" {
		footer = "&L" + b.footer + footer
	}
	// The footer keeps its size when the table is shrunk to the page.
	if err := f.SetHeaderFooter(sheet, &excelize.HeaderFooterOptions{OddFooter: footer, ScaleWithDoc: &no}); err != nil {
		return err
	}
	if b.bare {
		return nil
	}
	return f.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Titles", Scope: sheet,
		RefersTo: fmt.Sprintf("'%s'!$%d:$%d", sheet, b.headRows()+1, b.headRows()+2),
	})
}

// headRows is how many rows stand above the header.
func (b *workbook) headRows() int {
	n := 1 + len(b.facts) + len(b.alerts)
	if b.mark != "" {
		n++
	}
	return n
}

// named is how many columns stay in sight: those up to the name.
func (b *workbook) named() int {
	for i, c := range b.columns {
		if c.name {
			return i + 1
		}
	}
	return 0
}

// put writes the next row: one cell a column, in the style of its column.
func (b *workbook) put(height float64, cells []any) error {
	err := b.out.SetRow(cell(1, b.next), cells, excelize.RowOpts{Height: height})
	b.next++
	return err
}

// putWide writes the next row as one text over all columns. Every cell under it
// has the style, else the frame of the merged cell has gaps.
func (b *workbook) putWide(text string, style int, lineHeight float64, scale float64) error {
	cells := make([]any, len(b.columns))
	for i := range cells {
		cells[i] = excelize.Cell{StyleID: style}
	}
	cells[0] = excelize.Cell{StyleID: style, Value: text}
	if len(cells) > 1 {
		if err := b.out.MergeCell(cell(1, b.next), cell(len(cells), b.next)); err != nil {
			return err
		}
	}
	whole := 0
	for _, w := range b.widths {
		whole += w
	}
	return b.put(rowHeight(countLines(text, int(float64(whole)/scale)), lineHeight), cells)
}

// typed gives a cell's value its type: counts are numbers, everything else is
// text, ids above all.
func typed(c column, text string) any {
	if c.number {
		if n, err := strconv.Atoi(text); err == nil {
			return n
		}
	}
	if text == "" {
		return nil
	}
	if c.name {
		return hanzi.PaperName(text)
	}
	return text
}

// cell names a cell, both from 1: cell(2, 3) is B3. Out of range is a mistake of
// this package.
func cell(column, row int) string {
	name, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		panic(err)
	}
	return name
}
