package hanzi

// Columns: one measure everywhere.

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Width is the number of columns of text that has been folded; sequences of styles
// take none.
func Width(s string) int {
	n, style := 0, false // within the sequence of a style
	for i, r := range s {
		switch {
		case style:
			style = r < 0x40 || r == '[' || r > 0x7e
		case r == 0x1b && i+1 < len(s) && s[i+1] == '[':
			style = true
		case r >= 0x20 && r < 0x7f:
			n++
		case Wide(r), rare(r):
			n += 2
		case Drawn(r):
			n++
		default: // what may join its neighbours is measured with care, at twenty times the cost
			return ansi.StringWidth(s)
		}
	}
	return n
}

// Wide reports a hanzi or a mark of Chinese punctuation: two columns in every
// terminal.
func Wide(r rune) bool {
	return r >= 0x4E00 && r <= 0x9FFF || r >= 0x3000 && r <= 0x3029 || r >= 0x3400 && r <= 0x4DBF || r >= 0xFF01 && r <= 0xFF60
}

// rare reports a hanzi of the second or third plane, as some names have it: two
// columns by every table. The tables are not asked, for they are two megabytes that
// would be made before the first frame; terminals without them draw it as they can.
func rare(r rune) bool { return r >= 0x20000 && r <= 0x2FFFD || r >= 0x30000 && r <= 0x3FFFD }

// Drawn reports a line, a block or another of the marks that screens are drawn with:
// as wide as one column where anybody draws them, and nothing joins them but what is
// no such mark.
func Drawn(r rune) bool {
	switch r {
	case '→', '↑', '↓', '×', '−', '✓', '○', '●':
		return true
	}
	return r >= 0x2500 && r <= 0x259F
}

// Fit folds s and cuts it, or fills it with blanks, to exactly w columns. What is
// cut ends in "..", so that a cut is never mistaken for the whole, and never within a
// number, for a part of that is another number.
func Fit(s string, w int) string {
	s = Fold(s)
	n := Width(s)
	if n > w {
		head := ansi.Truncate(s, max(0, w-2), "")
		if rest := s[min(len(head), len(s)):]; rest != "" && rest[0] >= '0' && rest[0] <= '9' {
			head = strings.TrimRight(head, "0123456789")
		}
		s = strings.TrimRight(head, "（(《“") + ".."[:min(2, max(0, w))]
		n = Width(s)
	}
	return s + strings.Repeat(" ", max(0, w-n))
}

// Cut shortens s to at most w columns without marking it.
func Cut(s string, w int) string {
	if Width(s) <= w {
		return s
	}
	return ansi.Truncate(s, max(0, w), "")
}
