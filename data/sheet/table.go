package sheet

import (
	"strconv"
	"strings"

	"liuzhuan/model"
)

// Table is one table of a file as it was found: titles, and the lines under them.
type Table struct {
	Where   string   // sheet and cells: 名册 A2:G14; of a file without sheets the cells alone
	Part    string   // what tells its rows from those of other tables with the same numbers: a sheet, or columns; "" = nothing needs to
	Kind    string   // Roster, Teams or Kin
	Unread  bool     // it is of another kind than the rest, and its lines were passed over
	Header  int      // row of its titles, 1-based; the first of several
	Columns []Column // from left to right
	Rows    int      // lines, those included that were rejected
	Skipped []Skip   // rows that are no lines, in their order
	Hidden  []int    // lines in rows that the spreadsheet program does not show
}

// Column is one column of a table.
type Column struct {
	Title  string      // as in Reading.Mapping; "" = it has none
	Letter string      // as the spreadsheet program names it
	Field  model.Field // what it was taken for
	Sample string      // of a column that fills no field: the first value it holds, cut
}

// Skip is a row that is no line of its table.
type Skip struct {
	Row  int
	Why  Why
	Text string // the first of it, cut
}

// Why says why a row is no line. Words for it are made in ui/text.
type Why string

// Why rows are skipped. Rows without text are not noted at all.
const (
	SkipHeader  Why = "header"  // the titles again
	SkipTitle   Why = "title"   // what stands above the table again
	SkipLabel   Why = "label"   // 单位：… 填表日期：…
	SkipPage    Why = "page"    // the number of a page
	SkipTotal   Why = "total"   // 合计
	SkipVacancy Why = "vacancy" // a post that nobody is in: 空缺
	SkipFooter  Why = "footer"  // 填表人, notes, instructions
	SkipCodes   Why = "codes"   // a system's own names of the columns
	SkipNumber  Why = "number"  // a number and nothing of a person
	SkipNoKin   Why = "no_kin"  // a person of whom no relative is named
	SkipHeading Why = "heading" // a group row: it speaks of the lines under it
)

// Unused lists the columns that fill no field and hold something.
func (t *Table) Unused() []Column {
	var out []Column
	for _, c := range t.Columns {
		if c.Sample != "" {
			out = append(out, c)
		}
	}
	return out
}

// sampleLength is how much of a value is shown, in characters.
const sampleLength = 20

// cut shortens a text to what fits into a line of a report.
func cut(s string) string {
	s = strings.Join(strings.Fields(visible(brief(s))), " ")
	if r := []rune(s); len(r) > sampleLength {
		return string(r[:sampleLength]) + "…"
	}
	return s
}

// Letters names a column, from 0, as spreadsheet programs do: A, Z, AA.
func Letters(col int) string {
	s := ""
	for col++; col > 0; col = (col - 1) / 26 {
		s = string(rune('A'+(col-1)%26)) + s
	}
	return s
}

// cells names a range: A2:G14.
func cells(from, top, to, bottom int) string {
	return Letters(from) + strconv.Itoa(top) + ":" + Letters(to) + strconv.Itoa(bottom)
}
