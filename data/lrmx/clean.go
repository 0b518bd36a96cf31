package lrmx

// Text hygiene: what writers and editors leave in a text goes, what
// a person wrote stays.

import (
	"strings"
	"unicode"

	"liuzhuan/model/hanzi"
)

// losses counts what clean took out that was not meant to be invisible.
type losses struct {
	controls int
	lost     int // U+FFFD
}

// clean gives the text without invisible characters, with references that were
// escaped twice undone once and line ends as \n. With lines, blanks around it go;
// otherwise all line breaks too.
func clean(s string, lines bool, l *losses) string {
	s = visible(undouble(s), l)
	if !lines {
		return oneLine(s)
	}
	return strings.TrimSpace(trimLines(s))
}

// undouble undoes one round of escaping that is left in a text: &lt; &#xD; and
// the artefacts &1lt; &1gt; &1amp; of one writer. <br> comes out as a line end.
func undouble(s string) string {
	if !strings.ContainsAny(s, "&<") {
		return s
	}
	var b strings.Builder
	for s != "" {
		n := strings.IndexByte(s, '&')
		if n < 0 {
			n = len(s)
		}
		b.WriteString(s[:n])
		if s = s[n:]; s == "" {
			break
		}
		text, size := leftover(s)
		b.WriteString(text)
		s = s[size:]
	}
	return breaks(b.String())
}

// leftover reads what is left of escaping at the start of s, which is an &.
func leftover(s string) (text string, size int) {
	for _, a := range [...][2]string{{"&1lt;", "<"}, {"&1gt;", ">"}, {"&1amp;", "&"}, {"&nbsp;", " "}} {
		if strings.HasPrefix(s, a[0]) {
			return a[1], len(a[0])
		}
	}
	if r, n := reference(s); n > 0 {
		// What .NET writes for a line end is the reference and the line end.
		if rest := s[n:]; r == '\r' && strings.HasPrefix(rest, "\r\n") {
			return "\r\n", n + 2
		}
		return string(r), n
	}
	return "&", 1
}

// breaks turns <br>, <br/> and <br /> into line ends, together with a line end
// that follows.
func breaks(s string) string {
	var b strings.Builder
	for {
		at := strings.Index(s, "<")
		if at < 0 {
			b.WriteString(s)
			return b.String()
		}
		b.WriteString(s[:at])
		s = s[at:]
		rest, ok := cutBreak(s)
		if !ok {
			b.WriteByte('<')
			s = s[1:]
			continue
		}
		b.WriteByte('\n')
		rest = strings.TrimPrefix(rest, "\r")
		s = strings.TrimPrefix(rest, "\n")
	}
}

func cutBreak(s string) (rest string, ok bool) {
	if len(s) < 4 || !strings.EqualFold(s[:3], "<br") {
		return "", false
	}
	rest = strings.TrimLeft(s[3:], " ")
	rest = strings.TrimPrefix(rest, "/")
	return strings.CutPrefix(rest, ">")
}

// visible takes out what cannot be seen and writes every line end as \n, every
// blank as one that breaks.
func visible(s string, l *losses) string {
	odd := false
	for _, r := range s {
		switch {
		case r == '\t', r == '\n', r >= ' ' && r < 0x7f, r >= 0x3000 && r <= 0x9fff:
			continue
		case r == unicode.ReplacementChar:
			l.bytes()
		case unicode.IsControl(r) && r != '\r' && r != '\u0085', r == 0xfffe, r == 0xffff:
			l.control()
		}
		odd = true
	}
	if !odd {
		return s
	}
	return unwritten.Replace(hanzi.TypedText(s))
}

// unwritten is what no writer of a form typed: blanks that keep a line together,
// and characters that are none.
var unwritten = strings.NewReplacer("\u00a0", " ", "\u2007", " ", "\u202f", " ", "\ufffd", "", "\ufffe", "", "\uffff", "")

func (l *losses) bytes() {
	if l != nil {
		l.lost++
	}
}

func (l *losses) control() {
	if l != nil {
		l.controls++
	}
}

// oneLine joins lines. Between hanzi nothing takes the place of the break,
// between letters or digits a blank.
func oneLine(s string) string {
	s = strings.ReplaceAll(s, "\t", " ")
	if !strings.Contains(s, "\n") {
		return strings.TrimSpace(s)
	}
	var b strings.Builder
	for line := range strings.SplitSeq(s, "\n") {
		line = strings.TrimSpace(line)
		if b.Len() > 0 && line != "" && word(b.String()[b.Len()-1]) && word(line[0]) {
			b.WriteByte(' ')
		}
		b.WriteString(line)
	}
	return b.String()
}

func word(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

// trimLines takes blanks off the ends of lines.
func trimLines(s string) string {
	if !strings.Contains(s, "\n") {
		return strings.TrimRightFunc(s, unicode.IsSpace)
	}
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRightFunc(line, unicode.IsSpace)
	}
	return strings.Join(lines, "\n")
}
