package template

// Cells and areas of a worksheet as formulas write them: B4, $A$1:F6.

import (
	"regexp"
	"strconv"
	"strings"
)

// The bounds of a worksheet.
const (
	mostRows    = 1 << 20
	mostColumns = 1 << 14
)

// area is cells from a corner to the one across, from 1.
type area struct{ left, top, right, bottom int }

// columnNumber reads letters, 0 where they are no column.
func columnNumber(letters string) int {
	n := 0
	for _, r := range strings.ToUpper(letters) {
		if r < 'A' || r > 'Z' || n > mostColumns {
			return 0
		}
		n = n*26 + int(r-'A') + 1
	}
	if n > mostColumns {
		return 0
	}
	return n
}

func columnLetters(n int) string {
	out := ""
	for ; n > 0; n = (n - 1) / 26 {
		out = string(rune('A'+(n-1)%26)) + out
	}
	return out
}

func cellName(col, row int) string { return columnLetters(col) + strconv.Itoa(row) }

var cellForm = regexp.MustCompile(`^(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})$`)

// spot is a cell in a formula.
type spot struct {
	col         string // as it is written, with its $
	row         int
	fixedColumn bool
	fixed       bool // $ before the row
}

// spotOf reads a cell, ok false where s is none.
func spotOf(s string) (spot, bool) {
	m := cellForm.FindStringSubmatch(s)
	if m == nil || columnNumber(m[2]) == 0 {
		return spot{}, false
	}
	row, err := strconv.Atoi(m[4])
	if err != nil || row < 1 || row > mostRows {
		return spot{}, false
	}
	return spot{m[1] + m[2], row, m[1] != "", m[3] != ""}, true
}

// areaOf reads a range without sheet, or a single cell.
func areaOf(s string) (area, bool) {
	from, to, ranged := strings.Cut(s, ":")
	if !ranged {
		to = from
	}
	a, ok := spotOf(from)
	b, also := spotOf(to)
	if !ok || !also {
		return area{}, false
	}
	return area{columnNumber(strings.Trim(a.col, "$")), a.row, columnNumber(strings.Trim(b.col, "$")), b.row}, true
}

// String writes an area, one cell without a colon.
func (a area) String() string {
	if a.left == a.right && a.top == a.bottom {
		return cellName(a.left, a.top)
	}
	return cellName(a.left, a.top) + ":" + cellName(a.right, a.bottom)
}
