package pen

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"

	"liuzhuan/model/hanzi"
)

// fittedLines draws a text in a window that it is fitted to, and asserts that it is
// drawn the same before it is fitted: to draw moves nothing.
func fittedLines(t *testing.T, e *Editor, w, h int) (lines []string, x, y int) {
	t.Helper()
	unfitted := fmt.Sprint(e.Draw(w, h))
	e.Fit(w, h)
	lines, x, y, above, below := e.Draw(w, h)
	if got := fmt.Sprint(lines, x, y, above, below); got != unfitted {
		t.Fatalf("drawn %s\nand fitted %s", unfitted, got)
	}
	return lines, x, y
}

// cursorHolds puts the cursor on every place of a text and asks a terminal
// where its own cursor stands after what we draw before ours.
func cursorHolds(t *testing.T, s string, w, h int) {
	t.Helper()
	em := vt.NewEmulator(200, h+1)
	e := NewEditor(s)
	for _, n := range (plain{s: s}).edges() {
		e.GoOffset(n)
		lines, x, y := fittedLines(t, e, w, h)
		if y < 0 || y >= len(lines) || len(lines) > h || x < 0 || x >= max(w, 3) {
			t.Fatalf("cursor %d,%d among %d lines of %d columns, %q at byte %d", x, y, len(lines), w, s, n)
		}
		at := e.rowAt()
		p := e.pars[at.par]
		before := hanzi.Shown(p.glyphs[p.rows[at.row].glyph:e.at.glyph])
		if !strings.HasPrefix(lines[y], before) {
			t.Fatalf("row %q does not begin with %q", lines[y], before)
		}
		if n := ansi.StringWidth(before); n != x && w > 6 {
			t.Fatalf("cursor in column %d behind %q, %d wide", x, before, n)
		}
		if _, err := em.WriteString("\x1b[H\x1b[2J" + before); err != nil {
			t.Fatal(err)
		}
		if pos := em.CursorPosition(); w > 6 && (pos.X != x || pos.Y != 0) {
			t.Fatalf("the terminal stands at %d,%d behind %+q, we at %d", pos.X, pos.Y, before, x)
		}
	}
	for _, k := range []Key{"ctrl+home", "end", "down", "end", "pgdown", "end", "up", "home", "pgup"} {
		e.Key(k)
		lines, x, y := fittedLines(t, e, w, h)
		if y < 0 || y >= len(lines) || x < 0 || x >= max(w, 3) {
			t.Fatalf("cursor %d,%d after %s", x, y, k)
		}
		if k == "end" && w > 6 && x != ansi.StringWidth(lines[y]) {
			t.Fatalf("End stands in column %d of %q", x, lines[y])
		}
	}
}

func FuzzCursorColumn(f *testing.F) {
	f.Add("今天与该同志谈话，思想稳定。", uint8(16))
	f.Add("Latin and 汉字 mixed，12.5%", uint8(20))
	f.Add("𠮷𬱖㛃葛\U000E0100", uint8(9))
	f.Add("👍🏽☑️🇨🇳👨‍👩‍👧😀⏱️", uint8(12))
	f.Add("e\u0301a\u0308\u0301 각 ᄀ क्ष ไทย", uint8(11))
	f.Add("\tA\u200b\u200d\ufeff\u202eB\n\n“”……——·①℃", uint8(14))
	f.Add("a\x00\x1b[31m\u009b\xff\r\n", uint8(30))
	f.Fuzz(func(t *testing.T, s string, w uint8) {
		if len(s) > 300 {
			return
		}
		cursorHolds(t, s, 2+int(w)%80, 4)
		layoutHolds(t, s, 4+int(w)%80)
	})
}

func TestCursorColumnOfRandomText(t *testing.T) {
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 3))
		var b strings.Builder
		for range 40 {
			b.WriteString(pieces[r.IntN(len(pieces))])
		}
		cursorHolds(t, b.String(), 8+r.IntN(60), 1+r.IntN(6))
	}
}

// The quick way of width agrees with the careful one.
func TestWidthOfSingleCharacters(t *testing.T) {
	for r := rune(0x20); r < 0x20000; r++ {
		if s := string(r); hanzi.Width(s) != ansi.StringWidth(s) {
			t.Fatalf("%U is %d wide, not %d", r, hanzi.Width(s), ansi.StringWidth(s))
		}
	}
	for _, s := range []string{"今e\u0301", "葛\U000E0100", "\x1b[7m今\x1b[m", "今👨‍👩‍👧", "a\u20e3"} {
		if hanzi.Width(s) != ansi.StringWidth(s) {
			t.Errorf("%q is %d wide, not %d", s, hanzi.Width(s), ansi.StringWidth(s))
		}
	}
}

// No control character of a text reaches the terminal, whichever way it is drawn.
func TestControlCharactersAreBlanks(t *testing.T) {
	for _, c := range []string{"\x00", "\x1b", "\r", "\x7f", "\u0080", "\u009b", "\u0085", "\u2028"} {
		if got := hanzi.Fold("a" + c + "b"); got != "a b" {
			t.Errorf("%q is drawn %q", c, got)
		}
		if got := hanzi.Shown(hanzi.Segment("a" + c + "b")); got != "a b" {
			t.Errorf("%q is drawn %q in a text", c, got)
		}
	}
}
