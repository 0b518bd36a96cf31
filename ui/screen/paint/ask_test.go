package paint

import (
	"image/color"
	"io"
	"strings"
	"testing"

	"github.com/charmbracelet/x/vt"
)

// A terminal emulator is asked as doctor asks: what it answers is understood, and the
// line is as it was.
func TestAsk(t *testing.T) {
	for name, c := range map[string]struct {
		ground color.Color
		want   Ground
	}{"dark": {color.RGBA{R: 10, G: 20, B: 40, A: 255}, DarkGround}, "light": {color.RGBA{R: 250, G: 250, B: 240, A: 255}, LightGround}} {
		e := vt.NewSafeEmulator(80, 24)
		e.SetBackgroundColor(c.ground)
		_, _ = e.Write([]byte("liuzhuan doctor\r\n"))
		got, err := Ask(e, e)
		if err != nil || got != (Asked{Answers: true, Marks: Narrow, Ground: c.want}) {
			t.Errorf("%s: %+v, %v", name, got, err)
		}
		if left := strings.TrimSpace(e.String()); left != "liuzhuan doctor" {
			t.Errorf("%s: %q is left on the screen", name, left)
		}
	}
}

// What terminals answer, in pieces and in other widths; and one that says nothing.
func TestHeard(t *testing.T) {
	for answer, want := range map[string]Asked{
		"\x1b]11;rgb:ffff/ffff/ffff\x1b\\\x1b[5;15R": {true, Narrow, LightGround},
		"\x1b]11;rgb:00/00/00\x07\x1b[5;29R":         {true, Wide, DarkGround},
		"x\x1b[5;3R":                                 {true, Unknown, Untold},
		"":                                           {},
	} {
		if got := heard(answer); got != want {
			t.Errorf("%q: %+v, want %+v", answer, got, want)
		}
	}
	if got, err := Ask(strings.NewReader("q"), io.Discard); err != nil || got != (Asked{}) {
		t.Errorf("%+v, %v", got, err)
	}
}
