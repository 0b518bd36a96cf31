package sheet

import (
	"iter"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Limits beyond which a file is refused with a *TooLargeError: far above any
// roster, low enough that a hostile file cannot fill the memory.
const (
	maxRows    = 200_000   // rows with text in one sheet
	maxColumns = 512       // columns with text
	maxCell    = 1 << 20   // bytes of text in one cell
	maxMerges  = 200_000   // merged ranges in one sheet
	maxFile    = 64 << 20  // bytes of a file
	maxPart    = 128 << 20 // bytes of one unpacked part
	maxTotal   = 256 << 20 // bytes of all parts of a package as it declares them
	maxText    = 128 << 20 // bytes of text in one sheet, each cell counted as often as it is shown
	maxStrings = 4 << 20   // shared strings of a workbook
	maxCells   = 16 << 20  // cells of one .xls sheet
	maxSheets  = 1024
)

// book is an opened file as its reader gives it, whatever its format.
type book struct {
	encoding string // as Reading.Encoding
	date1904 bool   // serial dates count from 1904-01-01
	untyped  bool   // cells have no types: a text may once have been a number
	sheets   []worksheet
	misread  func() Found // of a text: what its encoding may be instead; nil = it is certain
}

// worksheet is one table of a book. Its rows can be walked more than once.
type worksheet struct {
	name   string
	hidden bool
	rows   iter.Seq2[row, error] // in ascending order; rows without text may be left out
	layout func() (*layout, error)
}

// row is one row. Its cells are reused by the next row.
type row struct {
	n      int // 1-based, as the spreadsheet program shows it
	hidden bool
	cells  []cell
}

// cell is one value as the file holds it.
type cell struct {
	text   string // as typed; of a number, its digits as stored
	failed string // #N/A: a formula gave no value; text is empty then
	number bool   // stored as a number
	formed bool   // a formula's result
	format format // how the number is shown
}

// empty reports whether there is nothing in the cell.
func (c cell) empty() bool { return c.text == "" && c.failed == "" }

// shown gives the text of a cell that is no date: a large number without its
// exponent (phone numbers), a day count as the day the cell shows.
func (c *cell) shown() string {
	if !c.number {
		return c.text
	}
	if c.format.date {
		if d, doubt := (calendar{}).number(c, past); doubt == "" {
			return d.String()
		}
	}
	return plainNumber(c.text)
}

// plainNumber writes a number as stored, 1.3912345678E10, without its exponent.
func plainNumber(s string) string {
	if !strings.ContainsAny(s, "eE") {
		return strings.TrimSuffix(s, ".0")
	}
	v, err := strconv.ParseFloat(s, 64)
	if err != nil || v > 1e15 || v < -1e15 {
		return s
	}
	return strconv.FormatFloat(v, 'f', -1, 64)
}

// failures are what Excel shows for a formula without a value, by the code that
// .xls keeps.
var failures = map[byte]string{
	0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A",
}

// typedCell gives a value of a text file; one that was saved from a workbook has
// its failures as words.
func typedCell(s string) cell {
	if s == "" || s[0] != '#' && s[0] != '=' {
		return cell{text: s, format: general}
	}
	if strings.HasPrefix(s, "#") {
		for _, f := range failures {
			if s == f {
				return cell{failed: s}
			}
		}
	}
	if strings.HasPrefix(s, "=") && formula.MatchString(s) {
		return cell{failed: cut(s)}
	}
	return cell{text: s, format: general}
}

// formula is how a formula looks that was saved in place of its result.
var formula = regexp.MustCompile(`^=[A-Za-z.]+\(`)

// layout is what a worksheet knows beside its cells.
type layout struct {
	merges []span
	hidden []bool       // columns that are hidden
	unseen map[int]bool // rows that are hidden, where they are known before their cells
	rows   int          // how many rows there are, for progress
}

// span is a merged range, its ends included: rows 1-based, columns 0-based.
type span struct{ top, left, bottom, right int }

// hide notes that columns are hidden, both ends included.
func (l *layout) hide(first, last int) {
	for c := max(first, 0); c <= min(last, maxColumns-1); c++ {
		for len(l.hidden) <= c {
			l.hidden = append(l.hidden, false)
		}
		l.hidden[c] = true
	}
}

// at gives the text of a column, "" beyond the end.
func (r row) at(col int) string {
	if col < 0 || col >= len(r.cells) {
		return ""
	}
	return r.cells[col].text
}

// cell gives the cell of a column, an empty one beyond the end.
func (r *row) cell(col int) *cell {
	if col < 0 || col >= len(r.cells) {
		return &cell{}
	}
	return &r.cells[col]
}

// clone gives a row that outlives the walk.
func (r row) clone() row { return row{n: r.n, hidden: r.hidden, cells: slices.Clone(r.cells)} }
