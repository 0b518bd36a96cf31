package screen

import (
	"fmt"
	"image/color"
	"io"
	"testing"
	"time"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"liuzhuan/ui/screen/paint"
)

// counter is a terminal that only counts what it is sent.
type counter struct{ bytes int }

func (c *counter) Write(b []byte) (int, error) {
	c.bytes += len(b)
	return len(b), nil
}

// before puts an App before a terminal of a size.
func before(to io.Writer, a *App, w, h int) *painted {
	p := &painted{App: a, terminal: paint.New(to, time.Now)}
	p.Update(tea.ColorProfileMsg{Profile: colorprofile.TrueColor})
	p.Update(tea.WindowSizeMsg{Width: w, Height: h})
	return p
}

// answers lets a terminal say, as most do, that it is dark and draws marks in one
// column.
func answers(t testing.TB, p *painted) {
	t.Helper()
	screen := p.terminal.(*paint.Terminal)
	if _, err := screen.Write([]byte(ansi.SetModeAltScreenSaveCursor)); err != nil {
		t.Fatal(err)
	}
	p.Update(tea.BackgroundColorMsg{Color: color.Black})
	p.Update(tea.CursorPositionMsg{X: utf8.RuneCountInString(paint.Measured), Y: 1})
	if p.App.terminal != seen {
		t.Fatalf("the terminal is seen as %+v", p.App.terminal)
	}
}

// Going down the list costs two rows and the card, also where the list moves on
// with every key, so that a slow line keeps up with a held key.
func TestDownIsFewBytes(t *testing.T) {
	for _, c := range []struct{ w, h, most int }{{80, 24, 2500}, {120, 40, 5500}, {200, 60, 7500}} {
		t.Run(fmt.Sprintf("%dx%d", c.w, c.h), func(t *testing.T) {
			var sent counter
			p := before(&sent, openDemo(t, c.w, c.h).a, c.w, c.h)
			answers(t, p)
			whole := sent.bytes
			const keys = 60
			for range keys {
				p.Update(keyMsg("down"))
			}
			t.Logf("a Down costs %d bytes", (sent.bytes-whole)/keys)
			if each := (sent.bytes - whole) / keys; each > c.most || each == 0 {
				t.Errorf("a Down costs %d bytes, at most %d; the whole frame is %d", each, c.most, whole)
			}
		})
	}
}

// What changes nothing to be seen writes nothing.
func TestNothingNewIsNothingWritten(t *testing.T) {
	var sent counter
	d := openDemo(t, 80, 24)
	p := before(&sent, d.a, 80, 24)
	d.press("f10", "3")
	p.show()
	shown := sent.bytes
	for _, msg := range []tea.Msg{tea.FocusMsg{}, tea.EnvMsg{}, tick{}} {
		p.Update(msg)
	}
	if sent.bytes != shown {
		t.Errorf("%d bytes are written", sent.bytes-shown)
	}
}
