package screen

// Glyphs: a text being edited, cluster by cluster. The stored bytes stay as they
// are; only what is shown for a cluster is folded to something that every
// terminal draws equally wide.

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/rivo/uniseg"
	"golang.org/x/text/unicode/norm"

	"liuzhuan/model/hanzi"
)

// glyph is one grapheme cluster of a text.
type glyph struct {
	text  string
	width uint8 // columns of what is shown for it
	kind  kind
}

// kind says where a row may break beside a glyph (避头尾), and what a word is.
type kind uint8

const (
	isWord    kind = 1 << iota // narrow: Latin letters and digits stay together
	isBlank                    // a row does not begin with it
	isClosing                  // a row never begins with it
	isOpening                  // a row never ends with it
	isPaired                   // dashes and dots are not torn apart
	isFolded                   // what is shown is not what is stored
)

const (
	closingMarks = "，。、；：！？）》〉」』】〕〗〙〛］｝｠＞”’…‥·・ー～％‰℃,.;:!?)]}%"
	openingMarks = "（《〈「『【〔〖〘〚［｛｟＜“‘＄￥([{"
	pairedMarks  = "—…‥"
)

// tabBlanks stand for a tab: a fixed width keeps the columns of a row a sum.
const tabBlanks = "    "

// newGlyph measures a cluster.
func newGlyph(c string) glyph {
	if len(c) == 1 && c[0] > ' ' && c[0] < 0x7f {
		return glyph{c, 1, asciiKinds[c[0]]}
	}
	if r, n := utf8.DecodeRuneInString(c); n == len(c) && r >= 0x4E00 && r <= 0x9FFF {
		return glyph{c, 2, 0}
	}
	s := shown(c)
	out := glyph{text: c, width: uint8(ansi.StringWidth(s)), kind: markKind(c)}
	if s != c {
		out.kind |= isFolded
	}
	switch {
	case strings.TrimLeft(s, " ") == "":
		out.kind |= isBlank
	case out.width == 1:
		out.kind |= isWord
	}
	return out
}

// asciiKinds saves most of the work for Latin text.
var asciiKinds = func() (kinds [0x80]kind) {
	for c := '!'; c < 0x7f; c++ {
		kinds[c] = isWord | markKind(string(c))
	}
	return kinds
}()

func markKind(c string) kind {
	var k kind
	if strings.Contains(closingMarks, c) {
		k |= isClosing
	}
	if strings.Contains(openingMarks, c) {
		k |= isOpening
	}
	if strings.Contains(pairedMarks, c) {
		k |= isPaired
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
			return hanzi.Folding
		}
	}
	if ansi.StringWidth(c) == 0 || hanzi.Disputed(c) || hanzi.Visible(c) != c || r == utf8.RuneError {
		return hanzi.Folding
	}
	return c
}

// isSelector reports a selector of an ideographic variant: another shape of the
// same hanzi.
func isSelector(r rune) bool { return r >= 0xE0100 && r <= 0xE01EF }

// segment cuts a text without line breaks into glyphs.
func segment(s string) []glyph {
	out := make([]glyph, 0, len(s)/3+1)
	for s != "" {
		r, n := utf8.DecodeRuneInString(s)
		next, _ := utf8.DecodeRuneInString(s[n:])
		if !alone(r) || n < len(s) && !alone(next) {
			c, _, _, _ := uniseg.FirstGraphemeClusterInString(s, -1)
			n = len(c)
		}
		out = append(out, newGlyph(s[:n]))
		s = s[n:]
	}
	return out
}

// alone reports a character that never joins another such one to a cluster:
// printable ASCII, hanzi, their punctuation. Nearly all text is of these, and
// asking the tables about each is ten times the work.
func alone(r rune) bool {
	return r >= 0x20 && r < 0x7f || wide(r)
}

// columnsOf is the display width of glyphs.
func columnsOf(glyphs []glyph) int {
	n := 0
	for _, c := range glyphs {
		n += int(c.width)
	}
	return n
}

// textOf joins glyphs to the text they were cut from.
func textOf(glyphs []glyph) string {
	var b strings.Builder
	for _, c := range glyphs {
		b.WriteString(c.text)
	}
	return b.String()
}

// drawGlyphs joins what is shown for glyphs.
func drawGlyphs(glyphs []glyph) string {
	var b strings.Builder
	b.Grow(4 * len(glyphs))
	for _, c := range glyphs {
		if c.kind&isFolded != 0 {
			b.WriteString(shown(c.text))
		} else {
			b.WriteString(c.text)
		}
	}
	return b.String()
}
