package lrmx

// 简历: the text as it stands, and its parsed form.

import (
	"strings"

	"liuzhuan/model"
)

// Resume is a résumé. Raw is the truth; the parsed form is only offered. Every
// character of Raw but blanks stands in Segments and Memberships, in order.
type Resume struct {
	Raw         string // lines apart by \n, else as in the file
	Segments    []Segment
	Memberships []Segment // paragraphs after the blank line: 委员, 代表
}

// Segment is one entry of a résumé.
type Segment struct {
	Head     string     // the dates as they stand; "" for text without any
	From, To model.Date // YYYYMM, or YYYY where no month is given; equal for 1998.09 alone
	Open     bool       // goes on: To is ""
	Text     string     // continuation lines apart by \n
	Notes    []string   // what stands in （其间：…） of Text, on one line
	Doubtful bool       // Head is mistyped, or no dates: 2011..09, 2011.9, 2-015.07
}

// Dates gives the head as people read it: 1993.09--1997.07, 1998.09, or as it
// stands where it is mistyped.
func (s Segment) Dates() string {
	switch {
	case s.Doubtful:
		return s.Head
	case s.From == s.To:
		return s.From.String()
	}
	return s.From.String() + "--" + s.To.String()
}

// maxResume bounds the résumé that is parsed, in bytes; 60 lines are 6,000.
const maxResume = 128 << 10

// ParseResume takes a résumé apart. A line that begins with dates begins a
// segment, another line continues the one above; a blank line begins the
// memberships, unless the dates after it go on from those before.
func ParseResume(raw string) Resume {
	r := Resume{Raw: raw}
	if len(raw) > maxResume {
		r.Segments = []Segment{{Text: raw, Doubtful: true}}
		return r
	}
	text := raw
	if !strings.Contains(text, "\n") {
		text = splitLines(text)
	}
	for i, lines := range paragraphs(text) {
		segments := parseLines(lines)
		switch {
		case i == 0, len(r.Memberships) == 0 && follows(r.Segments, segments):
			r.Segments = append(r.Segments, segments...)
		default:
			r.Memberships = append(r.Memberships, segments...)
		}
	}
	return r
}

// Canonical writes the segments as the official editor does: 1993.09--1997.07,
// two blanks, text; nine blanks for an open end; lines apart by \n. Only for
// résumés that have no Raw: text nobody changed is never wrapped anew.
func (r Resume) Canonical() string {
	var b strings.Builder
	for _, s := range r.Segments {
		s.write(&b)
	}
	if len(r.Memberships) > 0 {
		b.WriteByte('\n')
	}
	for _, s := range r.Memberships {
		s.write(&b)
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// continued indents the lines of a segment after its first: the width of
// 1993.09--1997.07 and two blanks.
const continued = "                  "

func (s Segment) write(b *strings.Builder) {
	switch {
	case s.Doubtful:
		b.WriteString(s.Head + "  ")
	case s.From == s.To:
		b.WriteString(s.From.String() + "  ")
	case s.Open:
		b.WriteString(s.From.String() + "--" + strings.Repeat(" ", 9))
	default:
		b.WriteString(s.From.String() + "--" + s.To.String() + "  ")
	}
	b.WriteString(strings.ReplaceAll(s.Text, "\n", "\n"+continued) + "\n")
}

// paragraphs cuts text at blank lines. Where there is a blank line between all
// lines, they are a writer's habit and cut nothing.
func paragraphs(text string) [][]string {
	var out [][]string
	blank, longest := true, 0
	for line := range strings.SplitSeq(text, "\n") {
		if strings.TrimSpace(line) == "" {
			blank = true
			continue
		}
		if blank {
			out = append(out, nil)
		}
		blank = false
		last := len(out) - 1
		out[last] = append(out[last], line)
		longest = max(longest, len(out[last]))
	}
	if len(out) > 2 && longest == 1 {
		var joined []string
		for _, p := range out {
			joined = append(joined, p...)
		}
		return [][]string{joined}
	}
	return out
}

// follows reports whether a paragraph goes on from the month in which the last
// segment ended: then the blank line before it was an accident.
func follows(before, after []Segment) bool {
	if len(before) == 0 || len(after) == 0 {
		return false
	}
	end := before[len(before)-1].To
	return end != "" && end == after[0].From
}

// parseLines makes segments of the lines of one paragraph.
func parseLines(lines []string) []Segment {
	var out []Segment
	var texts []string // of the last segment
	var note noteState
	finish := func() {
		if len(out) > 0 {
			last := &out[len(out)-1]
			last.Text = strings.TrimPrefix(strings.Join(texts, "\n"), "\n")
			last.Notes = notes(last.Text)
		}
	}
	for _, line := range lines {
		s, ok := parseHead(line, note)
		if !ok {
			s = Segment{Text: strings.TrimSpace(line), Doubtful: true}
		}
		if ok || len(out) == 0 {
			finish()
			out, texts, note = append(out, s), nil, noteState{}
		}
		texts = append(texts, s.Text)
		note.read(s.Text)
	}
	finish()
	return out
}
