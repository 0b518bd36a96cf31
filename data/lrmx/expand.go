package lrmx

// What XML content stands for: references, comments, CDATA. Tolerant: what is
// not XML stays as text and is counted.

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// flaws counts what in a content is not XML.
type flaws struct {
	markup  int  // & and < that begin nothing, and ]]>
	illegal bool // characters that XML does not have
}

// expand gives the text of content that holds no elements. Line ends come out
// as \n, but \r stays where it was written as a reference.
func expand(s string, f *flaws) string {
	var b strings.Builder
	b.Grow(len(s))
	for s != "" {
		switch c := s[0]; {
		case c == '&':
			r, n := reference(s)
			if n == 0 {
				f.markup++
				r, n = '&', 1
			}
			f.illegal = f.illegal || !legal(r)
			b.WriteRune(r)
			s = s[n:]
		case c == '<':
			n, text := section(s, f)
			if n == 0 {
				f.markup++
				n, text = 1, "<"
			}
			b.WriteString(text)
			s = s[n:]
		case c == ']' && strings.HasPrefix(s, "]]>"):
			f.markup++
			b.WriteString("]]>")
			s = s[3:]
		default:
			n := plain(s, &b, f)
			s = s[n:]
		}
	}
	return b.String()
}

// plain copies text up to the next character that may be markup and gives its
// length, at least 1.
func plain(s string, b *strings.Builder, f *flaws) int {
	n := strings.IndexAny(s[1:], "&<]") + 1
	if n == 0 {
		n = len(s)
	}
	literal(s[:n], b, f)
	return n
}

// literal copies text in which nothing is markup, with its line ends as \n.
func literal(s string, b *strings.Builder, f *flaws) {
	if f != nil && !f.illegal {
		f.illegal = strings.ContainsFunc(s, func(r rune) bool { return !legal(r) })
	}
	if strings.Contains(s, "\r") {
		s = lineEnds.Replace(s)
	}
	b.WriteString(s)
}

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// reference reads a reference at the start of s; n is its length, 0 for none.
// Without a DTD there are five names.
func reference(s string) (r rune, n int) {
	end := strings.IndexByte(s[:min(len(s), 12)], ';')
	if end < 2 {
		return 0, 0
	}
	name := s[1:end]
	switch name {
	case "lt":
		return '<', end + 1
	case "gt":
		return '>', end + 1
	case "amp":
		return '&', end + 1
	case "quot":
		return '"', end + 1
	case "apos":
		return '\'', end + 1
	}
	if name[0] != '#' {
		return 0, 0
	}
	digits, base := name[1:], 10
	if hex, ok := strings.CutPrefix(digits, "x"); ok {
		digits, base = hex, 16
	}
	v, err := strconv.ParseUint(digits, base, 31)
	if err != nil || !utf8.ValidRune(rune(v)) {
		return 0, 0
	}
	return rune(v), end + 1
}

// section reads a comment, CDATA section or processing instruction at the start
// of s and gives its length and text; n is 0 for none.
func section(s string, f *flaws) (n int, text string) {
	begin, end := sectionMarks(s)
	if begin == "" {
		return 0, ""
	}
	at := strings.Index(s[len(begin):], end)
	if at < 0 {
		return 0, ""
	}
	body := s[len(begin) : len(begin)+at]
	n = len(begin) + at + len(end)
	var b strings.Builder
	literal(body, &b, f)
	switch begin {
	case "<![CDATA[":
		return n, b.String()
	case "<!--":
		if strings.Contains(body, "--") || strings.HasSuffix(body, "-") {
			f.markup++
		}
	case "<?":
		if name := leadingName(body); name == "" || strings.EqualFold(name, "xml") {
			f.markup++
		}
	}
	return n, ""
}

// sectionMarks gives how the section at the start of s begins and ends, "" for
// none.
func sectionMarks[T ~string | ~[]byte](s T) (begin, end string) {
	for _, m := range [...][2]string{{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}} {
		if len(s) >= len(m[0]) && string(s[:len(m[0])]) == m[0] {
			return m[0], m[1]
		}
	}
	return "", ""
}

// leadingName gives the name that s starts with. The format's names are ASCII; other
// names are not taken for tags, so that <留任> in a text stays text.
func leadingName[T ~string | ~[]byte](s T) string {
	n := 0
	for n < len(s) {
		c := s[n]
		switch {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', c == '_':
		case n > 0 && ('0' <= c && c <= '9' || c == '-' || c == '.' || c == ':'):
		default:
			return string(s[:n])
		}
		n++
	}
	return string(s[:n])
}

// legal reports whether XML 1.0 has the character.
func legal(r rune) bool {
	return r == '\t' || r == '\n' || r == '\r' || ' ' <= r && r <= 0xd7ff ||
		0xe000 <= r && r <= 0xfffd || 0x10000 <= r && r <= utf8.MaxRune
}
