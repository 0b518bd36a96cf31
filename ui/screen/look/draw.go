package look

// Lines made of pieces, and the shapes that stand in many places.

import (
	"strings"

	"liuzhuan/model/hanzi"
)

// Span is a piece of a line.
type Span struct {
	Text string
	Role Role
}

const reset = "\x1b[m"

// Text draws a text in a role on the page.
func (l *Look) Text(r Role, s string) string { return l.Line(Page, hanzi.Width(s), Span{s, r}) }

// Line draws pieces on a ground, cut hard at w columns. What stands on a ground of
// its own fills the width.
func (l *Look) Line(g Ground, w int, spans ...Span) string {
	var b strings.Builder
	pen, used := "", 0
	put := func(want, s string) {
		if s == "" {
			return
		}
		if strings.Trim(s, " ") == "" && (pen != "" && g != Page || g == Page && pen == "") {
			want = pen // a blank has no colour but its ground's
		} else if g == Page && strings.Trim(s, " ") == "" {
			want = ""
		}
		if want != pen {
			if pen != "" {
				b.WriteString(reset)
			}
			b.WriteString(want)
			pen = want
		}
		b.WriteString(s)
	}
	for _, s := range spans {
		s.Text = hanzi.Fold(s.Text) // nobody's name moves the cursor
		n := hanzi.Width(s.Text)
		if used+n > w {
			s.Text = hanzi.Cut(s.Text, w-used)
			n = hanzi.Width(s.Text)
			put(l.pens[g][s.Role], s.Text)
			used += n
			break
		}
		put(l.pens[g][s.Role], s.Text)
		used += n
	}
	if g != Page && used < w {
		put(l.pens[g][Ink], strings.Repeat(" ", w-used))
	}
	if pen != "" {
		b.WriteString(reset)
	}
	return b.String()
}

// Ends puts pieces left and right on a line of w columns; the left ones give way.
func (l *Look) Ends(g Ground, w int, left, right []Span) string {
	room := max(0, w-spansWidth(right))
	return l.Line(g, w, append(fitSpans(left, room), right...)...)
}

func spansWidth(spans []Span) int {
	n := 0
	for _, s := range spans {
		n += hanzi.Width(s.Text)
	}
	return n
}

// fitSpans cuts pieces to w columns, or fills them with blanks.
func fitSpans(spans []Span, w int) []Span {
	var out []Span
	for _, s := range spans {
		n := hanzi.Width(s.Text)
		if n > w {
			s.Text, n = hanzi.Fit(s.Text, w), w
		}
		out = append(out, s)
		w -= n
	}
	return append(out, Span{strings.Repeat(" ", w), Ink})
}

// Between is how many columns the rule between two panes takes.
const Between = 3

// Beside puts two panes side by side, the left one w columns wide, h lines high.
func (l *Look) Beside(left []string, w int, right []string, h int) []string {
	rule := " " + l.Text(Rule, l.V) + " "
	out := make([]string, h)
	for y := range out {
		a, b := "", ""
		if y < len(left) {
			a = left[y]
		}
		if y < len(right) {
			b = right[y]
		}
		out[y] = a + strings.Repeat(" ", max(0, w-hanzi.Width(a))) + rule + b
	}
	return out
}

// Capped gives at most h of the lines; where there are more it stands at the end of the
// last how many, as more says it.
func (l *Look) Capped(lines []string, w, h int, more func(n int) string) []string {
	if len(lines) <= h || h < 2 {
		return lines[:min(len(lines), h)]
	}
	n, last := len(lines)-h, h-1
	if room := w - hanzi.Width(lines[last]) - hanzi.Width(more(n)) - 2; room >= 0 {
		lines[last] += strings.Repeat(" ", room+1) + l.Text(Dim, more(n))
	} else {
		lines[last] = l.Ends(Page, w-1, nil, []Span{{more(n + 1), Dim}})
	}
	return lines[:h]
}

// Plate is the line with the name of whom or what it is about, a word behind it where
// there is room, and another at its end where that cuts no name.
func (l *Look) Plate(name, aside, end string, w int) string {
	indent := "  "
	if n := hanzi.Width(name); n+hanzi.Width(end)+5 > w { // the name goes before its place
		indent, end = indent[:max(0, min(2, w-n))], ""
	}
	left := []Span{{indent + name, Strong}}
	if aside != "" && hanzi.Width(name)+hanzi.Width(aside)+hanzi.Width(end)+8 <= w {
		left = append(left, Span{"   " + aside, Ink})
	}
	if end == "" {
		return l.Ends(Plate, w, left, nil)
	}
	return l.Ends(Plate, w, left, []Span{{" " + end + "  ", Ink}})
}

// Head is the label of a block, with a line behind it and a word at its end.
func (l *Look) Head(label, right string, w int) string {
	spans := []Span{{label, Accent}, {" ", Ink}}
	n := w - hanzi.Width(label) - 1
	if right != "" && n > hanzi.Width(right)+2 {
		n -= hanzi.Width(right) + 1
		return l.Line(Page, w, append(spans, Span{strings.Repeat(l.H, max(0, n)), Rule}, Span{" " + right, Dim})...)
	}
	return l.Line(Page, w, append(spans, Span{strings.Repeat(l.H, max(0, n)), Rule})...)
}

// Group is the head of a group of rows: a band right across, the name first, what is
// wrong after the figures, and how much is done at the end. Figures give way first.
func (l *Look) Group(name, figures, fault, done string, w int) string {
	used := 1 + hanzi.Width(done) + 2
	if fault != "" {
		used += 2 + hanzi.Width(fault)
	}
	if room := max(0, w-used); hanzi.Width(name) > room {
		name = hanzi.Fit(name, room)
	}
	spans := []Span{{" " + name, Strong}}
	used += hanzi.Width(name)
	if figures != "" && used+2+hanzi.Width(figures) <= w {
		spans = append(spans, Span{"  " + figures, Dim})
		used += 2 + hanzi.Width(figures)
	}
	if fault != "" {
		spans = append(spans, Span{"  ", Ink}, Span{fault, Warning})
	}
	if n := w - used - 1; n > 0 {
		spans = append(spans, Span{" " + strings.Repeat(l.H, n), Rule})
	}
	return l.Line(Band, w, append(spans, Span{" " + done + " ", Dim})...)
}

// Chip is a word on a ground of its own, in brackets where the theme has none.
func (l *Look) Chip(r Role, word string) string {
	if l.plain {
		word = "[" + word + "]"
	} else {
		word = " " + word + " "
	}
	return wrapped(l.chips[r], word)
}

// Step is a step of the way that the first line shows: the one that is taken, and
// the others.
func (l *Look) Step(word string, taken bool) string {
	if taken {
		return wrapped(l.at, "["+word+"]")
	}
	return wrapped(l.pens[Bar][Dim], " "+word+" ")
}

// Choice is a word among others of which one is chosen.
func (l *Look) Choice(word string, chosen bool) string {
	if chosen {
		return l.Text(Accent, "["+word+"]")
	}
	return " " + l.Text(Dim, word) + " "
}

// Chosen is Choice as a piece of a line: with its brackets, or the blanks in their place,
// so that nothing moves when another is chosen.
func (l *Look) Chosen(word string, chosen bool) Span {
	if chosen {
		return Span{"[" + word + "]", Accent}
	}
	return Span{" " + word + " ", Dim}
}

// Flowing puts pieces one behind the other on as many lines of w columns as they need,
// all below where lead ends: none is torn but one that is longer than a line.
func (l *Look) Flowing(g Ground, w int, lead, pieces []Span) []string {
	after := spansWidth(lead)
	room := max(1, w-after)
	var lines []string
	var line []Span
	used := 0
	end := func() {
		if line != nil {
			lines = append(lines, l.Line(g, w, append(lead[:len(lead):len(lead)], line...)...))
			lead = []Span{{strings.Repeat(" ", after), Ink}}
		}
		line, used = nil, 0
	}
	for _, s := range pieces {
		n := hanzi.Width(strings.TrimRight(s.Text, " "))
		if used+n > room {
			end()
		}
		if n > room {
			whole := hanzi.Wrap(strings.TrimSpace(s.Text), room)
			for _, part := range whole[:len(whole)-1] {
				line = []Span{{part, s.Role}}
				end()
			}
			s.Text = whole[len(whole)-1] + "  "
		}
		line = append(line, s)
		used += hanzi.Width(s.Text)
	}
	end()
	return lines
}

// Flow puts drawn pieces one behind the other, so many blanks between, on as many lines of
// w columns as they need: none is torn, one that is longer than a line is cut.
func Flow(w, between int, pieces ...string) []string {
	lines, used := []string{""}, 0
	for i, s := range pieces {
		n := hanzi.Width(s)
		switch {
		case i == 0:
		case used+between+n <= w:
			lines[len(lines)-1] += strings.Repeat(" ", between)
			used += between
		default:
			lines, used = append(lines, ""), 0
		}
		if n > w {
			s = hanzi.Cut(s, w-2) + ".."
		}
		lines[len(lines)-1] += s
		used += n
	}
	return lines
}

func wrapped(pen, s string) string {
	if pen == "" {
		return s
	}
	return pen + s + reset
}

// Meter draws Bar.
func (l *Look) Meter(r Role, n, all, w int) string { return l.Line(Page, w, l.Bar(r, n, all, w)...) }

// Bar is a bar of w columns that shows n of all.
func (l *Look) Bar(r Role, n, all, w int) []Span {
	x := 0
	if all > 0 {
		x = min(w, n*w/all)
	}
	if n > 0 && x == 0 && w > 0 {
		x = 1
	}
	return []Span{{strings.Repeat(l.On, x), r}, {strings.Repeat(l.Off, w-x), Rule}}
}

// Blocks shows a head count against an establishment, a block a head: who is over
// it as +, who lacks as a shade.
func (l *Look) Blocks(n, establishment int) []Span {
	run := func(mark string, n int) string { return strings.Repeat(mark, min(max(0, n), mostBlocks)) }
	return []Span{
		{run(l.Full, min(n, establishment)), Dim},
		{run("+", n-establishment), Warning},
		{run(l.Shade, establishment-n), Warning},
	}
}

// mostBlocks is more than any screen has columns: a stranger's file may hold any number.
const mostBlocks = 1000
