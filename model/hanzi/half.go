package hanzi

// Full width and half width: an input method types one, a reader of numbers and
// keys wants the other.

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Half writes full-width letters, digits, marks and blanks in half width: what was
// typed with an input method on.
func Half(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '！' && r <= '～':
			return r - '！' + '!'
		case r == '　':
			return ' '
		}
		return r
	}, s)
}

// Digits writes full-width digits in half width and leaves everything else as
// somebody typed it.
func Digits(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '０' && r <= '９' {
			return r - '０' + '0'
		}
		return r
	}, s)
}

// Bare writes every compatible character as the plain one it stands for (Ａ, ①, ㎡)
// and takes out blanks and what cannot be seen: for dates, numbers and codes.
func Bare(s string) string {
	if isBare(s) {
		return s
	}
	return strings.Join(strings.Fields(TypedText(norm.NFKC.String(s))), "")
}

// isBare reports a text of ASCII and hanzi without blanks.
func isBare(s string) bool {
	for _, r := range s {
		if !(r > ' ' && r <= '~' || r >= 0x4E00 && r <= 0x9FFF) {
			return false
		}
	}
	return true
}
