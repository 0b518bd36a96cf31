package hanzi

import (
	"strings"
	"unicode"
)

// CleanName removes every blank and invisible character from a name and writes
// the name dot as U+00B7. Rare and private-use characters are kept.
func CleanName(s string) string {
	if isBare(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r), unicode.IsControl(r), unicode.Is(unicode.Cf, r):
			return -1
		case r == '•' || r == '‧' || r == '∙' || r == '・' || r == '．':
			return '·'
		}
		return r
	}, s)
}

// PaperName pads a two-character name with one full-width space so that it
// lines up with three on paper.
func PaperName(name string) string {
	if r := []rune(name); len(r) == 2 {
		return string(r[0]) + "　" + string(r[1])
	}
	return name
}

// OddName reports whether a name holds a character that fonts or old systems
// lose: private use, replacement, or ? where a character was.
func OddName(name string) bool {
	return strings.ContainsFunc(name, func(r rune) bool {
		return unicode.Is(unicode.Co, r) || r == unicode.ReplacementChar || r == '?' || r == '？'
	})
}
