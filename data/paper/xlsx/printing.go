package xlsx

// How a sheet is printed.

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"liuzhuan/data/paper/layout"
)

// page sets up printing.
func (w *sheet) page() error {
	f, a4, orientation, yes, no := w.file, 9, "portrait", true, false
	if w.Page.Landscape() {
		orientation = "landscape"
	}
	// Pages go down the list before they go over to the columns that are left.
	order, first := "downThenOver", uint(1)
	pages := &excelize.PageLayoutOptions{Size: &a4, Orientation: &orientation, PageOrder: &order, FirstPageNumber: &first}
	// Where a machine has a font of wider digits in place of 宋体 the columns are wider by as
	// much, and shrink to the sheet; with 宋体 they fit as they are. Where a list goes on over
	// further sheets its breaks say where.
	if fit := len(w.table.Over) == 0; fit {
		one, asMany := 1, 0
		pages.FitToWidth, pages.FitToHeight = &one, &asMany
		if err := f.SetSheetProps(w.Name, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
			return err
		}
	}
	if err := f.SetPageLayout(w.Name, pages); err != nil {
		return err
	}
	inch := func(mm float64) *float64 { v := mm / 25.4; return &v }
	// 2 mm less below, so that the roundings of an office program end no page early; and as
	// much less at the sides as printers take, for columns are wider where a machine has
	// another font in place of 宋体.
	if err := f.SetPageMargins(w.Name, &excelize.PageLayoutMarginsOptions{
		Left: inch(printable), Right: inch(printable), Top: inch(w.Page.Top), Bottom: inch(w.Page.Bottom - 2),
		Header: inch(8), Footer: inch(w.Page.Bottom - w.Page.Footing - 2), Horizontally: &yes,
	}); err != nil {
		return err
	}
	if foot := w.foot(); foot != "" {
		if err := f.SetHeaderFooter(w.Name, &excelize.HeaderFooterOptions{OddFooter: foot, ScaleWithDoc: &no}); err != nil {
			return err
		}
	}
	quoted := "'" + strings.ReplaceAll(w.Name, "'", "''") + "'!"
	last, err := excelize.ColumnNumberToName(len(w.table.Cols))
	if err != nil {
		return err
	}
	if err := f.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Area", Scope: w.Name, RefersTo: fmt.Sprintf("%s$A$1:$%s$%d", quoted, last, w.height),
	}); err != nil || w.table.Head == 0 {
		return err
	}
	titles := fmt.Sprintf("%s$%d:$%d", quoted, w.above()+1, w.above()+w.table.Head)
	if len(w.table.Over) > 0 {
		named, err := excelize.ColumnNumberToName(max(1, w.table.Named))
		if err != nil {
			return err
		}
		titles = quoted + "$A:$" + named + "," + titles
	}
	return f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: w.Name, RefersTo: titles})
}

// printable is the margin in mm that printers need.
const printable = 8.0

// foot is the footer in Excel's marks, in which & stands twice where it is meant.
func (w *sheet) foot() string {
	foot := ""
	if w.Note != "" {
		foot = "&L" + strings.ReplaceAll(w.Note, "&", "&&")
	}
	if w.Footer == layout.PageOfPages {
		total := "&N"
		if w.several { // Excel counts the pages of the whole workbook
			total = strconv.Itoa(len(w.Flow()))
		}
		foot += "&C第 &P 页 共 " + total + " 页"
	}
	return foot
}
