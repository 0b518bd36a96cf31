package hanzi

// A text cluster by cluster. The stored bytes stay as they
// are; only what is shown for a cluster is folded to something that every
// terminal draws equally wide.

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/rivo/uniseg"
	"golang.org/x/text/unicode/norm"
)

// Glyph is one grapheme cluster of a text.
type Glyph struct {
	Text  string
	Width uint8 // columns of what is shown for it
	Kind  Kind
}

// Kind says where a row may break beside a Glyph (避头尾), and what a word is.
type Kind uint8

const (
	IsWord    Kind = 1 << iota // narrow: Latin letters and digits stay together
	IsBlank                    // a row does not begin with it
	IsClosing                  // a row never begins with it
	IsOpening                  // a row never ends with it
	IsPaired                   // dashes and dots are not torn apart
	IsFolded                   // what is shown is not what is stored
)

const (
	closingMarks = "，。、；：！？）》〉」』】〕〗〙〛］｝｠＞”’…‥·・ー～％‰℃,.;:!?)]}%"
	openingMarks = "（《〈「『【〔〖〘〚［｛｟＜“‘＄￥([{"
	pairedMarks  = "—…‥"
)

// tabBlanks stand for a tab: a fixed width keeps the columns of a row a sum.
const tabBlanks = "    "

// NewGlyph measures a cluster.
func NewGlyph(c string) Glyph {
	if len(c) == 1 && c[0] > ' ' && c[0] < 0x7f {
		return Glyph{c, 1, asciiKinds[c[0]]}
	}
	if c == " " {
		return Glyph{c, 1, IsBlank}
	}
	if r, n := utf8.DecodeRuneInString(c); n == len(c) && r >= 0x4E00 && r <= 0x9FFF {
		return Glyph{c, 2, 0}
	} else if n == len(c) && Drawn(r) {
		return Glyph{c, 1, IsWord}
	} else if n == len(c) && (isPlain(r) || Wide(r)) && r > 0x7f { // other hanzi, Chinese punctuation
		return Glyph{c, 2, markKind(c)}
	}
	s := shown(c)
	out := Glyph{Text: c, Width: uint8(ansi.StringWidth(s)), Kind: markKind(c)}
	if s != c {
		out.Kind |= IsFolded
	}
	switch {
	case strings.TrimLeft(s, " ") == "":
		out.Kind |= IsBlank
	case out.Width == 1:
		out.Kind |= IsWord
	}
	return out
}

// asciiKinds saves most of the work for Latin text.
var asciiKinds = func() (kinds [0x80]Kind) {
	for c := '!'; c < 0x7f; c++ {
		kinds[c] = IsWord | markKind(string(c))
	}
	return kinds
}()

func markKind(c string) Kind {
	var k Kind
	if strings.Contains(closingMarks, c) {
		k |= IsClosing
	}
	if strings.Contains(openingMarks, c) {
		k |= IsOpening
	}
	if strings.Contains(pairedMarks, c) {
		k |= IsPaired
	}
	return k
}

// shown is what stands on the screen for a cluster: one character that takes as
// many columns everywhere as we count for it, blanks, or the folding. A letter
// with marks is drawn composed, a hanzi without its variation selector.
func shown(c string) string {
	r, n := utf8.DecodeRuneInString(c)
	switch {
	case c == "\t":
		return tabBlanks
	case r < 0x20, r >= 0x7f && r < 0xA0, r == 0x2028, r == 0x2029:
		return " "
	case n < len(c):
		if rest := strings.TrimLeftFunc(c[n:], isSelector); rest == "" {
			c = c[:n]
			break
		}
		c = norm.NFC.String(c)
		if _, n = utf8.DecodeRuneInString(c); n < len(c) {
			return Folding
		}
	}
	if ansi.StringWidth(c) == 0 || Disputed(c) || Visible(c) != c || r == utf8.RuneError {
		return Folding
	}
	return c
}

// isSelector reports a selector of an ideographic variant: another shape of the
// same
func isSelector(r rune) bool { return r >= 0xE0100 && r <= 0xE01EF }

// Segment cuts a text without line breaks into glyphs.
func Segment(s string) []Glyph {
	out := make([]Glyph, 0, len(s)/3+1)
	for s != "" {
		r, n := utf8.DecodeRuneInString(s)
		next, _ := utf8.DecodeRuneInString(s[n:])
		if !alone(r) || n < len(s) && !alone(next) {
			c, _, _, _ := uniseg.FirstGraphemeClusterInString(s, -1)
			n = len(c)
		}
		out = append(out, NewGlyph(s[:n]))
		s = s[n:]
	}
	return out
}

// alone reports a character that never joins another such one to a cluster:
// printable ASCII, hanzi, their punctuation, lines and marks. Nearly all text is of these, and
// asking the tables about each is ten times the work.
func alone(r rune) bool {
	return r >= 0x20 && r < 0x7f || Wide(r) || Drawn(r) || rare(r)
}

// Columns is the display width of glyphs.
func Columns(glyphs []Glyph) int {
	n := 0
	for _, c := range glyphs {
		n += int(c.Width)
	}
	return n
}

// Text joins glyphs to the text they were cut from.
func Text(glyphs []Glyph) string {
	var b strings.Builder
	for _, c := range glyphs {
		b.WriteString(c.Text)
	}
	return b.String()
}

// Shown joins what is shown for glyphs.
func Shown(glyphs []Glyph) string {
	var b strings.Builder
	b.Grow(4 * len(glyphs))
	for _, c := range glyphs {
		if c.Kind&IsFolded != 0 {
			b.WriteString(shown(c.Text))
		} else {
			b.WriteString(c.Text)
		}
	}
	return b.String()
}
