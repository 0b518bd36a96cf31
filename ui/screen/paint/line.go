package paint

// A line of a frame as the cells that a terminal will hold.

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/colorprofile"

	"liuzhuan/model/hanzi"
)

// cell is one character on the screen.
type cell struct {
	text  string
	style string // the sequences since the last reset; "" = none
	col   int    // the column it begins in
	width int
}

// is reports whether two cells look alike in the same place.
func (c cell) is(o cell) bool {
	return c.col == o.col && c.width == o.width && c.text == o.text && c.style == o.style
}

// blank reports a cell that erasing leaves.
func (c cell) blank() bool { return c.text == " " && c.style == "" }

// line is the cells of a line from its left edge, without blanks at its end.
type line struct {
	cells []cell
	// Some cell may take more or fewer columns in this terminal than we count: what
	// stands behind it is not where we would write.
	doubtful bool
}

// end is the column behind the last cell.
func (l line) end() int {
	if len(l.cells) == 0 {
		return 0
	}
	last := l.cells[len(l.cells)-1]
	return last.col + last.width
}

// reader makes lines of strings.
type reader struct {
	width   int // columns of the terminal
	marks   Marks
	profile colorprofile.Profile
	styles  map[string]string // as they are in a frame, by how this terminal has them
}

// read takes a string of text and styles, cut at the terminal's edge: a wide
// character that would stand half outside is left out.
func (r *reader) read(s string) line {
	var l line
	style, col := "", 0
	for s != "" {
		n := strings.IndexByte(s, '\x1b')
		if n == 0 {
			var sequence string
			sequence, s = cutSequence(s)
			style = r.restyle(style, sequence)
			continue
		}
		if n < 0 {
			n = len(s)
		}
		for _, g := range hanzi.Segment(s[:n]) {
			text, sure := r.look(g)
			width := int(g.Width)
			if col+width > r.width {
				return l.trimmed()
			}
			l.cells = append(l.cells, cell{text, r.styles[style], col, width})
			l.doubtful = l.doubtful || !sure
			col += width
		}
		s = s[n:]
	}
	return l.trimmed()
}

func (l line) trimmed() line {
	n := len(l.cells)
	for n > 0 && l.cells[n-1].blank() {
		n--
	}
	l.cells = l.cells[:n]
	return l
}

// look gives what is written for a glyph, and whether it is sure to take the
// columns that are counted for it.
func (r *reader) look(g hanzi.Glyph) (text string, sure bool) {
	first, n := utf8.DecodeRuneInString(g.Text)
	switch {
	case n == len(g.Text) && (first >= 0x20 && first < 0x7f || hanzi.Wide(first)):
		return g.Text, true
	case g.Kind&hanzi.IsFolded != 0:
		return hanzi.Shown([]hanzi.Glyph{g}), true
	case n == len(g.Text) && ambiguous(first):
		return r.marks.look(g.Text, first)
	}
	return g.Text, false
}

// restyle is the style behind a sequence, known to styles.
func (r *reader) restyle(style, sequence string) string {
	switch {
	case !strings.HasSuffix(sequence, "m"):
		return style // a frame moves nothing
	case sequence == "\x1b[m" || sequence == "\x1b[0m":
		style = ""
	default:
		style += sequence
	}
	if _, known := r.styles[style]; !known {
		var b strings.Builder
		_, _ = (&colorprofile.Writer{Forward: &b, Profile: r.profile}).WriteString(style)
		r.styles[style] = b.String()
	}
	return style
}

// cutSequence cuts the control sequence that s begins with.
func cutSequence(s string) (sequence, rest string) {
	if len(s) < 2 || s[1] != '[' {
		return s[:1], s[1:]
	}
	for n := 2; n < len(s); n++ {
		if s[n] >= 0x40 && s[n] < 0x7f {
			return s[:n+1], s[n+1:]
		}
	}
	return s, ""
}
