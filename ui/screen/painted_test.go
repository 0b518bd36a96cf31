package screen

import (
	"fmt"
	"io"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

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

// Going down the list costs two rows and the card, also where the list moves on
// with every key, so that a slow line keeps up with a held key.
func TestDownIsFewBytes(t *testing.T) {
	for _, c := range []struct{ w, h, most int }{{80, 24, 1300}, {120, 40, 2200}, {200, 60, 2400}} {
		t.Run(fmt.Sprintf("%dx%d", c.w, c.h), func(t *testing.T) {
			var sent counter
			p := before(&sent, openDemo(t, c.w, c.h).a, c.w, c.h)
			whole := sent.bytes
			const keys = 60
			for range keys {
				p.Update(keyMsg("down"))
			}
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
