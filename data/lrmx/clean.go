package lrmx

// Text hygiene: what writers and editors leave in a text goes, what
// a person wrote stays.

import (
	"strings"
	"unicode"
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

// visible takes out what cannot be seen and writes every line end as \n.
func visible(s string, l *losses) string {
	var before rune
	return strings.Map(func(r rune) rune {
		last := before
		before = r
		switch {
		case r == '\t', ' ' <= r && r < 0x7f:
			return r
		case r == '\n':
			if last == '\r' {
				return -1
			}
			return '\n'
		case r == '\v':
			l.control()
			return '\n'
		case r == '\r', r == '\u0085', r == '\u2028', r == '\u2029':
			return '\n'
		case r == '\u00a0', r == '\u2007', r == '\u202f':
			return ' '
		case r == unicode.ReplacementChar:
			if l != nil {
				l.lost++
			}
			return -1
		case unicode.IsControl(r), r == 0xfffe, r == 0xffff:
			l.control()
			return -1
		case unicode.Is(unicode.Cf, r):
			return -1
		}
		return r
	}, s)
}

func (l *losses) control() {
	if l != nil {
		l.controls++
	}
}

// digits writes full-width digits as ASCII, where numbers are read: in dates, ids,
// prizes and assessments. A post stays as it was typed.
func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if '０' <= r && r <= '９' {
			return r - '０' + '0'
		}
		return r
	}, s)
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

// nothing reports whether a text says that there is nothing: 无 (无) 空 - -- /.
func nothing(s string) bool {
	switch strings.Trim(s, "()（）") {
	case "", "无", "暂无", "空", "-", "--", "---", "－", "－－", "—", "——", "/", "／", "//", `\`:
		return true
	}
	return false
}
