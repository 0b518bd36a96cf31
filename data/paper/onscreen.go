package paper

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/rivo/uniseg"
)

// onScreen makes a text safe for one line of a terminal: no line breaks or
// control characters, and clusters that terminals measure differently are
// folded, so that one person's name cannot shift a row (facts/terminal.md
// section 1.5). The stored text is untouched.
func onScreen(s string) string {
	if isPlain(s) {
		return s
	}
	var b strings.Builder
	for g := uniseg.NewGraphemes(strings.ToValidUTF8(s, "\ufffd")); g.Next(); {
		c := g.Str()
		first, _ := utf8.DecodeRuneInString(c)
		switch {
		case unicode.IsControl(first) || first == '\u2028' || first == '\u2029':
			c = " "
		case ansi.StringWidth(c) != ansi.StringWidthWc(c), strings.ContainsRune(c, 0xFE0F), isRegional(first):
			c = "[]" // two columns everywhere
		}
		b.WriteString(c)
	}
	return b.String()
}

// isPlain reports whether s holds nothing but ASCII, hanzi of the first plane
// and Chinese punctuation: nearly every cell of nearly every roster.
func isPlain(s string) bool {
	for _, r := range s {
		if !(r >= ' ' && r <= '~' || r >= 0x4E00 && r <= 0x9FFF || r >= 0x3001 && r <= 0x3011 || r >= 0xFF01 && r <= 0xFF5E) {
			return false
		}
	}
	return true
}

// isRegional reports whether r is half of a flag.
func isRegional(r rune) bool { return r >= 0x1F1E6 && r <= 0x1F1FF }

// cut shortens a text to a number of columns; .. says that something is
// missing. It never splits a wide character.
func cut(s string, columns int) string {
	if ansi.StringWidth(s) <= columns {
		return s
	}
	return ansi.Truncate(s, columns, "..")
}
