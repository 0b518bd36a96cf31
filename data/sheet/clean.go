package sheet

import (
	"html"
	"strings"
	"unicode"

	"liuzhuan/model/hanzi"
)

// tidy cleans a text: without control and
// zero-width characters and without the blanks that only wrap or align hanzi;
// other blanks and line ends become one space. Words for nothing become "".
func tidy(s string) string {
	if clean(s) {
		return nothing(s)
	}
	s = visible(s)
	var b strings.Builder
	var before rune
	parted := false
	for _, r := range s {
		if unicode.IsSpace(r) {
			parted = true
			continue
		}
		if parted && before != 0 && !wide(before) && !wide(r) {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
		before, parted = r, false
	}
	return nothing(b.String())
}

// prose cleans a remark, where a blank or a line end parts sentences: each
// becomes one space.
func prose(s string) string {
	return nothing(strings.Join(strings.Fields(visible(s)), " "))
}

// lines cleans a composite cell and gives its lines that say something.
func lines(s string) []string {
	var out []string
	if strings.Contains(s, "\r") {
		s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	}
	for line := range strings.SplitSeq(s, "\n") {
		if t := tidy(line); t != "" {
			out = append(out, t)
		}
	}
	return out
}

// clean reports whether a text holds nothing that tidy would change, which is
// so for nearly every cell.
func clean(s string) bool {
	for _, r := range s {
		if r <= ' ' || r == '&' || r == 0x7F || r >= 0x80 && r <= 0xA0 || r == 0xAD ||
			r >= 0x1680 && r < 0x3040 && (r < 0x2030 || r >= 0x205F && r <= 0x206F || r == 0x3000) || r == 0xFEFF {
			return false
		}
	}
	return true
}

// blank reports whether a cell shows nothing.
func blank(s string) bool {
	for _, r := range s {
		if r > '\u3000' || !unicode.IsSpace(r) {
			return false
		}
	}
	return true
}

// visible takes out what cannot be seen, and resolves references that an
// earlier program left unresolved (&amp; &#12288;).
func visible(s string) string {
	if strings.Contains(s, "&") {
		for _, mark := range []string{"&lt;", "&gt;", "&amp;", "&quot;", "&nbsp;", "&#"} {
			if strings.Contains(s, mark) {
				s = html.UnescapeString(s)
				break
			}
		}
	}
	return hanzi.TypedText(s)
}

// wide reports whether no blank belongs beside r: hanzi, and the punctuation of
// Chinese and of dates.
func wide(r rune) bool {
	return unicode.Is(unicode.Han, r) || r >= 0x3000 && r <= 0x303F || r >= 0xFF00 && r <= 0xFFEF || r == '·'
}

// nothing gives "" for the words by which lists say that there is nothing.
func nothing(s string) string {
	if hanzi.Nothing(s) {
		return ""
	}
	return s
}

// maxReadable is how long, in bytes, a text may be that is taken apart. No name,
// date or list of posts comes near it; what is longer is kept whole.
const maxReadable = 4096

// brief gives as much of a text as is needed to tell what it is.
func brief(s string) string { return s[:min(len(s), 1024)] }
