package hanzi

import (
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"
)

// TestFoldStandsAlone: whatever character a cell ends or begins with, the blank
// between the cells is a column of its own. Every character of Unicode is tried.
func TestFoldStandsAlone(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		s := Fold(string(r))
		w := ansi.StringWidth(s)
		if got := ansi.StringWidth(s + " x"); got != w+2 {
			t.Errorf("%U folds to %q of %d columns, with a blank and a letter after it they are %d", r, s, w, got)
		}
		if got := ansi.StringWidth("x " + s); got != w+2 {
			t.Errorf("%U folds to %q of %d columns, with a letter and a blank before it they are %d", r, s, w, got)
		}
	}
}
