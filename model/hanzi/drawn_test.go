package hanzi

import (
	"slices"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"
	"github.com/rivo/uniseg"
)

// What is taken for a mark without asking the tables is what the tables say: one
// column, drawn alike everywhere, and torn from its neighbour unless that joins it.
func TestDrawnMarks(t *testing.T) {
	n := 0
	for r := rune(0x80); r < 0x3000; r++ {
		if !Drawn(r) {
			continue
		}
		n++
		s := string(r)
		if ansi.StringWidth(s) != 1 || ansi.StringWidthWc(s) != 1 || Disputed(s) || visible(s, false) != s || shown(s) != s {
			t.Errorf("%q is no plain mark of one column", s)
		}
		for _, next := range []string{"─", "✓", "a", "文", "\u0301", "\ufe0f", "\u200d", "👍"} {
			var got, want []string
			for _, g := range Segment(s + next + s) {
				got = append(got, g.Text)
			}
			for g := uniseg.NewGraphemes(s + next + s); g.Next(); {
				want = append(want, g.Str())
			}
			if !slices.Equal(got, want) || Width(s+next) != ansi.StringWidth(s+next) {
				t.Errorf("%q is cut into %q, not %q", s+next+s, got, want)
			}
		}
	}
	if n < 100 {
		t.Errorf("%d marks", n)
	}
}

// So is what is taken for plain.
func TestPlainGlyphs(t *testing.T) {
	for r := ' '; r <= unicode.MaxRune; r++ {
		if !isPlain(r) && !Wide(r) {
			continue
		}
		s := string(r)
		want := Glyph{Text: s, Width: uint8(ansi.StringWidth(s)), Kind: markKind(s)}
		switch {
		case r == ' ':
			want.Kind = IsBlank
		case want.Width == 1:
			want.Kind |= IsWord
		}
		if got := NewGlyph(s); got != want || shown(s) != s || Disputed(s) || Width(s) != int(want.Width) {
			t.Errorf("%q is %+v, want %+v", s, got, want)
		}
	}
}

// Sequences of styles take no column, wherever they stand.
func TestWidthOfStyledText(t *testing.T) {
	for s, want := range map[string]int{
		"\x1b[1m任文\x1b[m": 4, "\x1b[38;2;1;2;3ma─b\x1b[0m 文": 6, "\x1b[m": 0, "\x1b[1m": 0, "a\x1b[7m\x1b[1mb": 2, "\x1b[1mé文\x1b[m": 3,
	} {
		if got := Width(s); got != want || ansi.StringWidth(s) != want {
			t.Errorf("%q takes %d columns, want %d", s, got, want)
		}
	}
}
