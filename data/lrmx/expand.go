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
	if !strings.ContainsAny(s, "&<]\r") {
		f.illegal = f.illegal || illegalIn(s)
		return s
	}
	var b strings.Builder
	var endless [len(sections)]bool // no such end in the rest of s
	b.Grow(len(s))
	for s != "" {
		switch c := s[0]; {
		case c == '&':
			r, n := reference(s)
			if n == 0 {
				f.markup++
				r, n = '&', 1
			}
			f.illegal = f.illegal || illegal(r)
			b.WriteRune(r)
			s = s[n:]
		case c == '<':
			n := 0
			if kind := sectionAt(s); kind >= 0 && !endless[kind] {
				n = section(s, kind, &b, f)
				endless[kind] = n == 0
			}
			if n == 0 {
				f.markup++
				b.WriteByte('<')
				n = 1
			}
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
	f.illegal = f.illegal || illegalIn(s)
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

// sections are the ways markup other than tags begins and ends.
var sections = [3]struct{ begin, end string }{comment: {"<!--", "-->"}, cdata: {"<![CDATA[", "]]>"}, instruction: {"<?", "?>"}}

const (
	comment = iota
	cdata
	instruction
)

// sectionAt tells which section begins at the start of s, -1 for none.
func sectionAt[T ~string | ~[]byte](s T) int {
	for kind, m := range sections {
		if len(s) >= len(m.begin) && string(s[:len(m.begin)]) == m.begin {
			return kind
		}
	}
	return -1
}

// section steps over the section at the start of s, writes its text if it has one,
// and gives its length, 0 when it has no end.
func section(s string, kind int, b *strings.Builder, f *flaws) int {
	m := sections[kind]
	at := strings.Index(s[len(m.begin):], m.end)
	if at < 0 {
		return 0
	}
	body := s[len(m.begin) : len(m.begin)+at]
	switch kind {
	case cdata:
		literal(body, b, f)
	case comment:
		if strings.Contains(body, "--") || strings.HasSuffix(body, "-") {
			f.markup++
		}
	case instruction:
		name := leadingName(body)
		separate := len(body) == len(name) || isBlank(body[len(name)])
		if name == "" || !separate || strings.EqualFold(name, "xml") {
			f.markup++
		}
	}
	f.illegal = f.illegal || illegalIn(body)
	return len(m.begin) + at + len(m.end)
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

// illegal reports whether XML 1.0 does not have the character.
func illegal(r rune) bool {
	switch {
	case r == '\t', r == '\n', r == '\r', ' ' <= r && r <= 0xd7ff, 0xe000 <= r && r <= 0xfffd, r > 0xffff:
		return false
	}
	return true
}

// illegalIn looks for illegal characters in valid UTF-8, byte by byte: photos are
// long.
func illegalIn(s string) bool {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c < ' ' && c != '\t' && c != '\n' && c != '\r':
			return true
		case c == 0xef && strings.HasPrefix(s[i:], "\xef\xbf") && s[i+2] >= 0xbe: // U+FFFE, U+FFFF
			return true
		}
	}
	return false
}
