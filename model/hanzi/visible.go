package hanzi

// Text that a stranger wrote may hold characters that are no text: control
// characters that a terminal obeys, marks that turn the direction of what stands
// beside them, and others that nobody sees. Nothing of that is ever shown.

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Visible gives s as one line that a terminal only shows. Control characters and
// line breaks become blanks, so that words stay apart; marks that cannot be seen
// (direction, zero width) go; bytes that are no text become U+FFFD.
func Visible(s string) string { return visible(s, false) }

// VisibleLines is Visible of every line of a text: its line feeds stay.
func VisibleLines(s string) string { return visible(s, true) }

func visible(s string, lines bool) string {
	if isClean(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' && lines:
			return r
		case controls(r):
			return ' '
		case hides(r):
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, string(utf8.RuneError)))
}

// Typed gives what somebody typed or pasted into a field as it is stored: one line
// without control characters and hidden marks. A joiner stays between two letters
// or signs that it joins, as Mongolian, Uyghur and Indic writing need it; beside
// hanzi, Latin letters and blanks it does nothing and goes. Bytes that are no text
// become U+FFFD, so that a loss is seen.
func Typed(s string) string {
	return typed(s, func(r rune) rune {
		if r == '\n' || r == '\t' || r == 0x2028 || r == 0x2029 {
			return ' '
		}
		return -1
	})
}

// TypedText is Typed for a text of several lines, typed or out of a file: whatever
// a terminal, a word processor or a web page has for a line break is a line feed,
// and tabs stay.
func TypedText(s string) string {
	return typed(s, func(r rune) rune {
		switch r {
		case '\n', '\v', '\f', 0x85, 0x2028, 0x2029:
			return '\n'
		case '\t':
			return r
		}
		return -1
	})
}

// typed drops what is no text; control says what a control character becomes.
func typed(s string, control func(rune) rune) string {
	if isClean(s) {
		return s
	}
	s = lineFeeds.Replace(strings.ToValidUTF8(s, string(utf8.RuneError)))
	var b strings.Builder
	b.Grow(len(s))
	before := ' '
	for i, r := range s {
		shown := r
		switch {
		case isPlain(r):
		case controls(r):
			shown = control(r)
		case joins(r):
			next, n := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):])
			if n == 0 || !joined(before) || !joined(next) {
				shown = -1
			}
		case hides(r):
			shown = -1
		}
		if shown >= 0 {
			b.WriteRune(shown)
		}
		before = r
	}
	return b.String()
}

// lineFeeds ends lines as we store them.
var lineFeeds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// EscapeJSON writes the control characters and hidden marks of a JSON text by
// their number, as JSON may: the value is the same, and a terminal obeys nothing.
// Line feeds between the values stay.
func EscapeJSON(data []byte) []byte {
	if isClean(string(data)) {
		return data
	}
	var out []byte
	for _, r := range string(data) {
		switch {
		case r == '\n' || r == '\t' || !controls(r) && !hides(r):
			out = utf8.AppendRune(out, r)
		case r > 0xFFFF:
			high, low := (r-0x10000)>>10+0xD800, (r-0x10000)&0x3FF+0xDC00
			out = fmt.Appendf(out, `\u%04x\u%04x`, high, low)
		default:
			out = fmt.Appendf(out, `\u%04x`, r)
		}
	}
	return out
}

// isClean reports whether s holds nothing but plain characters, as nearly every
// text does.
func isClean(s string) bool {
	for _, r := range s {
		if !isPlain(r) {
			return false
		}
	}
	return true
}

// isPlain reports ASCII that is seen, hanzi, Chinese punctuation, and lines and marks.
func isPlain(r rune) bool {
	return r >= ' ' && r <= '~' || r >= 0x4E00 && r <= 0x9FFF || r >= 0x3001 && r <= 0x3011 || r >= 0xFF01 && r <= 0xFF5E || Drawn(r) || rare(r)
}

// controls reports a character that a terminal obeys or breaks the line at.
func controls(r rune) bool { return unicode.IsControl(r) || r == 0x2028 || r == 0x2029 }

// hides reports a mark that is not seen itself and may change what is: of
// direction, of no width, tags. The signs of Arabic writing that Unicode counts
// among these are seen.
func hides(r rune) bool {
	return unicode.Is(unicode.Cf, r) && !unicode.Is(unicode.Prepended_Concatenation_Mark, r)
}

// joins reports a mark that only shapes the letters on both sides.
func joins(r rune) bool { return r == 0x200C || r == 0x200D || r == 0x180E }

// joined reports a character that a joiner beside it may shape.
func joined(r rune) bool {
	return r > 0x2FF && !unicode.IsSpace(r) && !unicode.Is(unicode.Han, r) && !controls(r) && !hides(r) &&
		!(r >= 0x2000 && r <= 0x206F) && !(r >= 0x3000 && r <= 0x303F) && !(r >= 0xFF00 && r <= 0xFFEF)
}
