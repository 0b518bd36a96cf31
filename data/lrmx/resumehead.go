package lrmx

// The dates a résumé line begins with, as typed by a generation of clerks.

import (
	"regexp"
	"strings"
	"unicode"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
)

const (
	reBlank = `[\s　]`
	reMonth = `[0-9０-９]{4}(?:[.．][0-9０-９]{1,2})?`
	reDash  = `[-‐–—―─－～〜~至]{1,3}`
	reEnd   = reMonth + `|至今|今|`
)

var (
	// rangeHead begins an entry: two months with a dash between, then blanks and the
	// text; the dates may also stand alone, with the text on the next line.
	rangeHead = regexp.MustCompile(`^` + reBlank + `{0,4}(` + reMonth + `)` + reBlank + `*` + reDash + reBlank + `*(` + reEnd + `)(?:` + reBlank + `+(.*))?$`)
	pointHead = regexp.MustCompile(`^` + reBlank + `{0,4}([0-9０-９]{4}[.．][0-9０-９]{1,2})` + reBlank + `+(.+)$`)
	// oddHead takes anything that looks like dates, to be flagged.
	oddHead = regexp.MustCompile(`^` + reBlank + `{0,4}([0-9０-９](?:[0-9０-９.．。·,，、年月日/\\‐–—―─－～〜~至今…-]|` + reBlank + `)*)(.*)$`)
	dashes  = regexp.MustCompile(`[-‐–—―─－～〜~至]+`)

	// rangeInside finds dates in a résumé that lost its line ends.
	rangeInside = regexp.MustCompile(`(?:` + reMonth + `)` + reBlank + `*` + reDash + reBlank + `*(?:` + reEnd + `)` + reBlank)
	// lostIndent is what is left of a continuation line there.
	lostIndent = regexp.MustCompile(` {18,}|　{9,}`)
)

// parseHead reads the dates that begin a segment; above is the state of the
// segment above. ok is false for a line that continues it.
func parseHead(line string, above noteState) (s Segment, ok bool) {
	if above.begun {
		return Segment{}, false
	}
	if m := rangeHead.FindStringSubmatch(line); m != nil {
		s := Segment{Text: strings.TrimSpace(m[3]), Head: head(line, m[3])}
		s.setRange(m[1], m[2])
		return s, true
	}
	if above.open > 0 {
		return Segment{}, false
	}
	if m := pointHead.FindStringSubmatch(line); m != nil {
		s := Segment{Text: strings.TrimSpace(m[2]), Head: head(line, m[2])}
		s.setRange(m[1], m[1])
		return s, true
	}
	return parseOddHead(line)
}

// head is the line without its text and the blanks around.
func head(line, text string) string {
	return strings.TrimSpace(strings.TrimSuffix(line, text))
}

// setRange sets From and To, and flags what is not YYYY.MM or YYYY.
func (s *Segment) setRange(from, to string) {
	var ok1, ok2 bool
	s.From, ok1 = resumeDate(from)
	switch to {
	case "", "至今", "今":
		s.Open, ok2 = true, true
	default:
		s.To, ok2 = resumeDate(to)
	}
	if n, ok := model.Months(s.From, s.To); ok && n < 0 {
		ok2 = false
	}
	s.Doubtful = !ok1 || !ok2
}

// resumeDate reads 2011.10 or 2011. ok is false for every other notation, also
// for one that can be read: 2011.9.
func resumeDate(text string) (d model.Date, ok bool) {
	text = strings.ReplaceAll(hanzi.Digits(strings.TrimSpace(text)), "．", ".")
	if len(text) == 4 && yearOnly(model.Date(text)) {
		return model.Date(text), true
	}
	d, doubt := parseDate(text)
	return d, doubt == "" && len(d) == 6 && text == d.String()
}

// parseOddHead reads what looks like mistyped dates: at least six digits, a dash,
// and a blank before the text.
func parseOddHead(line string) (s Segment, ok bool) {
	m := oddHead.FindStringSubmatch(line)
	if m == nil {
		return Segment{}, false
	}
	dates := strings.TrimRightFunc(m[1], unicode.IsSpace)
	count := 0
	for _, r := range hanzi.Digits(dates) {
		if '0' <= r && r <= '9' {
			count++
		}
	}
	separate := m[2] == "" || len(dates) < len(m[1]) || months(dates)
	at := dashAt(dates)
	if count < 6 || at == nil || !separate {
		return Segment{}, false
	}
	s = Segment{Head: strings.TrimSpace(dates), Text: strings.TrimSpace(m[2])}
	s.setRange(strings.TrimSpace(dates[:at[0]]), strings.TrimSpace(dates[at[1]:]))
	s.Doubtful = true
	return s, true
}

// months reports whether dates name months and so are no mere years: the text
// of 2012-2013年度优秀 begins with a number, not with dates.
func months(dates string) bool {
	return strings.ContainsAny(dates, ".．月")
}

// dashAt finds the dash between two dates: the longest, then the last, for one
// may stand in a date by mistake (2-015.07--2017.01).
func dashAt(dates string) []int {
	var at []int
	longest := 0
	for _, d := range dashes.FindAllStringIndex(dates, -1) {
		if n := len([]rune(dates[d[0]:d[1]])); n >= longest {
			at, longest = d, n
		}
	}
	return at
}

// splitLines puts back the line ends of a résumé that has none: before dates
// that a blank follows, but not directly after （其间： ； ，.
func splitLines(text string) string {
	text = lostIndent.ReplaceAllStringFunc(text, func(s string) string { return "\n" + s })
	var b strings.Builder
	done := 0
	for _, m := range rangeInside.FindAllStringIndex(text, -1) {
		before := strings.TrimRightFunc(text[:m[0]], unicode.IsSpace)
		if before == "" || beginsNote(before) || strings.HasSuffix(before, "；") || strings.HasSuffix(before, "，") {
			continue
		}
		b.WriteString(text[done:m[0]] + "\n")
		done = m[0]
	}
	return b.String() + text[done:]
}
