package sheet

import (
	"strings"

	"liuzhuan/model/hanzi"
)

// idOf writes an id number without blanks, in half width, with a capital X. A
// number that was typed as a number has lost its last places: it is kept as
// the file has it, and lost is true.
func idOf(c *cell) (id string, lost bool) {
	id = strings.ToUpper(nothing(hanzi.Bare(c.text)))
	id = strings.TrimPrefix(id, "'")
	if c.number {
		digits := strings.TrimLeft(id, "0")
		if e := strings.IndexByte(digits, 'E'); e >= 0 {
			return id, true
		}
		return id, len(digits) >= 16
	}
	return id, scientific(id)
}

// scientific reports whether a text is a large number as a spreadsheet program
// shows it when it is too wide: 1.1E+17.
func scientific(s string) bool {
	mantissa, exp, ok := strings.Cut(s, "E+")
	return ok && mantissa != "" && exp != "" && strings.Trim(mantissa, "0123456789.") == "" && strings.Trim(exp, "0123456789") == ""
}
