package cli

// How far long work is, for a person at a terminal: one line of stderr that is gone
// when the work is over. Whoever reads stderr from a file gets none of it.

import (
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/charmbracelet/x/term"

	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/look"
	"liuzhuan/ui/text"
)

const (
	beat         = 100 * time.Millisecond // between two looks at the work
	usualColumns = 80                     // of a terminal that does not tell
	quickWork    = 3                      // looks after which it takes long enough to be shown
)

// beats is what a gauge is drawn by; stop ends it.
func beats() (each <-chan time.Time, stop func()) {
	t := time.NewTicker(beat)
	return t.C, t.Stop
}

// columnsOf is how wide a terminal is, 0 for what is none.
func columnsOf(f *os.File) func() int {
	return func() int {
		if !term.IsTerminal(f.Fd()) {
			return 0
		}
		if w, _, err := term.GetSize(f.Fd()); err == nil && w > 0 {
			return w
		}
		return usualColumns
	}
}

// gauge is the line.
type gauge struct {
	t     *text.Text
	out   io.Writer
	width int
	title string

	mu          sync.Mutex
	done, total int

	turns int // of the wheel
	shown int // columns that stand there
}

// working shows how far work is that takes long, where somebody sits at a terminal.
// tell hears how much of how much is done, of nobody knows how much while total is 0;
// over takes the line away again, and has to be called before anything is said.
func (e *env) working(title string) (tell func(done, total int), over func()) {
	g := &gauge{t: e.t, out: e.errout, title: hanzi.Fold(title)}
	if e.columns != nil {
		g.width = e.columns()
	}
	if g.width == 0 {
		return func(int, int) {}, func() {}
	}
	each, stop := e.beats()
	end, ended := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(ended)
		for looks := 1; ; looks++ {
			select {
			case <-each:
				if looks >= quickWork {
					g.draw()
				}
			case <-end:
				g.erase()
				return
			}
		}
	}()
	var once sync.Once
	return g.tell, func() {
		once.Do(func() {
			stop()
			close(end)
			<-ended
		})
	}
}

func (g *gauge) tell(done, total int) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.done, g.total = done, total
}

// draw writes the line over the one that stands there.
func (g *gauge) draw() {
	g.mu.Lock()
	done, total := g.done, g.total
	g.mu.Unlock()
	x := look.Work{Title: g.title, Wheel: look.Wheel.Frames[g.turns%len(look.Wheel.Frames)], Done: done, Total: total}
	switch {
	case total > 0:
		x.Count = g.t.Sprintf(g.t.Screen.Progress, done, total, total-done)
		x.Widest = g.t.Sprintf(g.t.Screen.Progress, total, total, total)
	case done > 0:
		x.Count = strconv.Itoa(done)
	}
	g.turns++
	line := x.Line(g.width - 1)
	w := hanzi.Width(line)
	fmt.Fprint(g.out, "\r"+line+strings.Repeat(" ", max(0, g.shown-w)))
	g.shown = w
}

// erase leaves the line as it was.
func (g *gauge) erase() {
	if g.shown > 0 {
		fmt.Fprint(g.out, "\r"+strings.Repeat(" ", g.shown)+"\r")
	}
}
