package screen

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"

	"liuzhuan/data/sitting"
	"liuzhuan/data/store"
	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/keyboard"
	"liuzhuan/ui/screen/paint"
	"liuzhuan/ui/text"
)

// terminal is the whole program wired into a terminal emulator in this process:
// real bytes in, real cells and a real cursor out.
type terminal struct {
	t     *testing.T
	mu    sync.Mutex
	em    *vt.Emulator
	drawn chan struct{}
	in    *io.PipeWriter
	done  chan error
	store *store.Store
	// set to it, the terminal draws · and its like in two columns
	wideMarks bool
	program   *tea.Program
	ended     atomic.Bool  // the test is over, and the screen the shell's again
	ahead     atomic.Int64 // of the wall clock, in nanoseconds
}

// later sets the program's clock ahead, as a clerk who looks at the screen before
// the next key.
func (x *terminal) later(d time.Duration) { x.ahead.Add(int64(d)) }

func (x *terminal) now() time.Time { return time.Now().Add(time.Duration(x.ahead.Load())) }

// Write lets the program draw. Without a tty Bubble Tea counts on the line
// discipline to put a carriage return before each newline (ONLCR).
func (x *terminal) Write(b []byte) (int, error) {
	x.mu.Lock()
	_, err := x.em.Write(bytes.ReplaceAll(b, []byte("\n"), []byte("\r\n")))
	x.mu.Unlock()
	select {
	case x.drawn <- struct{}{}:
	default:
	}
	return len(b), err
}

func startTerminal(t *testing.T, path string, w, h int) *terminal {
	t.Helper()
	return startTerminalOf(t, path, w, h, false)
}

// startTerminalOf starts the program in a terminal that may draw · in two columns.
func startTerminalOf(t *testing.T, path string, w, h int, wideMarks bool) *terminal {
	t.Helper()
	pr, pw := io.Pipe()
	x := &terminal{t: t, em: vt.NewEmulator(w, h), drawn: make(chan struct{}, 1), in: pw, done: make(chan error, 1), wideMarks: wideMarks}
	s, err := sitting.Open(path, &sitting.Clock{Wall: x.now})
	if err != nil {
		t.Fatal(err)
	}
	x.store = s.Store
	x.answer()
	a := newApp(Options{Text: text.For("zh"), Sitting: s, Dir: t.TempDir()})
	screen := paint.New(x, time.Now)
	p := newProgram(context.Background(), &painted{App: a, terminal: &watched{Terminal: screen, x: x}},
		tea.WithInput(keyboard.New(pr, x.now)), tea.WithOutput(screen), tea.WithWindowSize(w, h),
		tea.WithColorProfile(colorprofile.TrueColor), tea.WithEnvironment([]string{"TERM=xterm-256color"}))
	x.program = p
	go func() {
		_, err := p.Run()
		x.done <- err
	}()
	t.Cleanup(func() {
		x.ended.Store(true)
		p.Kill()
		p.Wait()
		_ = pr.Close()
		_ = x.em.InputPipe().(io.Closer).Close() // em.Close would race with its own Read
		a.closeWall()
		_ = s.Close()
	})
	return x
}

// answer gives the program what the terminal answers to its queries. As before a real
// terminal, nobody waits until an answer is read.
func (x *terminal) answer() {
	answers := make(chan string, 100)
	go func() {
		defer close(answers)
		b := make([]byte, 4096)
		for {
			n, err := x.em.Read(b)
			if err != nil {
				return
			}
			answers <- string(b[:n])
		}
	}()
	go func() {
		for s := range answers {
			if x.wideMarks {
				n := utf8.RuneCountInString(paint.Measured)
				s = strings.Replace(s, fmt.Sprintf("\x1b[2;%dR", n+1), fmt.Sprintf("\x1b[2;%dR", 2*n+1), 1)
			}
			if _, err := io.WriteString(x.in, s); err != nil {
				return
			}
		}
	}()
}

// watched asserts that after every message the terminal shows the frame, text and
// cursor.
type watched struct {
	*paint.Terminal
	x        *terminal
	w, h     int
	coloured bool
}

// Resize makes the window itself of another size, when the program learns of it.
func (c *watched) Resize(w, h int) {
	c.w, c.h = w, h
	c.x.mu.Lock()
	c.x.em.Resize(w, h)
	c.x.mu.Unlock()
	c.Terminal.Resize(w, h)
}

func (c *watched) SetProfile(p colorprofile.Profile) {
	c.coloured = true
	c.Terminal.SetProfile(p)
}

func (c *watched) Show(f paint.Frame) error {
	err := c.Terminal.Show(f)
	if c.w == 0 || !c.coloured {
		return err // nothing is shown before these are known
	}
	lines, x, y := c.x.screen()
	if c.x.ended.Load() {
		return err
	}
	for i, line := range lines {
		want := ""
		if i < len(f.Lines) {
			want = strings.TrimRight(ansi.Truncate(ansi.Strip(f.Lines[i]), c.w, ""), " ")
		}
		if got := strings.TrimRight(line, " "); got != want && !c.x.wideMarks {
			c.x.t.Errorf("row %d of %dx%d shows\n%q, not\n%q", i, c.w, c.h, got, want)
		}
	}
	if f.Cursor && f.X < c.w && f.Y < c.h && (x != f.X || y != f.Y) {
		c.x.t.Errorf("the cursor stands at %d,%d, not at %d,%d", x, y, f.X, f.Y)
	}
	return err
}

// screen gives the cells as lines, and the cursor.
func (x *terminal) screen() (lines []string, cx, cy int) {
	x.mu.Lock()
	defer x.mu.Unlock()
	pos := x.em.CursorPosition()
	return strings.Split(x.em.String(), "\n"), pos.X, pos.Y
}

// until waits for frame after frame until one satisfies ok; it fails when the
// program has drawn nothing new for five seconds.
func (x *terminal) until(what string, ok func(lines []string, cx, cy int) bool) {
	x.t.Helper()
	for {
		lines, cx, cy := x.screen()
		if ok(lines, cx, cy) {
			return
		}
		select {
		case <-x.drawn:
		case err := <-x.done:
			x.t.Fatalf("the program ended (%v) before %s", err, what)
		case <-time.After(5 * time.Second):
			x.t.Fatalf("no frame shows %s; cursor %d,%d\n%s", what, cx, cy, strings.Join(lines, "\n"))
		}
	}
}

func (x *terminal) shows(want string) {
	x.t.Helper()
	x.until(want, func(lines []string, _, _ int) bool { return strings.Contains(strings.Join(lines, "\n"), want) })
}

func (x *terminal) types(s string) {
	x.t.Helper()
	if _, err := io.WriteString(x.in, s); err != nil {
		x.t.Fatal(err)
	}
}

// The real cursor stands on the selected row, in the field behind typed hanzi,
// and on the row again; typed Chinese arrives whole.
func TestCursorStandsWhereTextIsTyped(t *testing.T) {
	x := startTerminal(t, demoFile(t), 80, 24)
	x.shows("> 1 ")
	x.until("the cursor on the selected row", func(lines []string, cx, cy int) bool {
		return cx == 0 && strings.HasPrefix(lines[cy], "> 1 ")
	})
	x.types("\x1b[21~") // F10
	x.shows("── 菜单")
	x.types("3")
	x.shows("宣读到 1/68")
	x.later(closedGap)
	x.types("3")
	x.shows("> 理由")
	x.types("主持人当场通知")
	x.until("the cursor behind seven hanzi", func(lines []string, cx, cy int) bool {
		typed := strings.TrimRight(lines[cy], " ")
		return strings.HasPrefix(typed, "> 理由 ") && strings.HasSuffix(typed, " 主持人当场通知") && cx == hanzi.Width(typed)
	})
	x.types("，待复核abc\x7f\x7f\x7f")
	x.shows("主持人当场通知，待复核")
	x.types("\r")
	x.shows("已定 1 余 67")
	x.until("the cursor on the next row", func(lines []string, cx, cy int) bool {
		return cx == 0 && strings.HasPrefix(lines[cy], "> 2 ")
	})
	people := x.store.Meeting.People()
	if d := x.store.Meeting.Decision(people[0].ID); d.Reason != "主持人当场通知，待复核" {
		t.Errorf("reason %q", d.Reason)
	}
}

// Twenty hanzi committed at once, pasted text, Ctrl-Q.
func TestCommitPasteQuit(t *testing.T) {
	x := startTerminal(t, demoFile(t), 120, 36)
	x.shows("> 1 ")
	x.types("\x1b[21~")
	x.shows("── 菜单")
	x.types("3")
	x.shows("宣读到")
	x.later(closedGap)
	x.types("3")
	x.shows("> 理由")
	x.types("经与市委组织部核对该同志任职年限尚需复核")
	x.shows("任职年限尚需复核")
	x.types("\x1b[200~，另行\n研究\x1b[201~")
	x.shows("另行 研究")
	x.types("\x1b") // Esc leaves all as it was
	x.shows("没有记入，已输入的内容保留。")
	x.types("\x11")
	if err := <-x.done; err != nil {
		t.Error(err)
	}
	if x.store.Meeting.Tally().Decided != 0 {
		t.Error("Esc decided something")
	}
}

// A window that is made smaller and larger shows the frame in each size, and the
// keys between go on where they were.
func TestResizedWindow(t *testing.T) {
	x := startTerminal(t, demoFile(t), 80, 24)
	x.shows("> 1 ")
	for i, size := range []tea.WindowSizeMsg{{Width: 120, Height: 36}, {Width: 31, Height: 8}, {Width: 200, Height: 60}, {Width: 80, Height: 24}} {
		x.program.Send(size)
		x.types("\x1b[B")
		x.shows(fmt.Sprintf("> %d ", i+2))
	}
}

// A terminal that draws “ and · in two columns is noticed: they are shown as what is
// narrow everywhere, and stored as they were typed.
func TestTerminalOfWideMarks(t *testing.T) {
	x := startTerminalOf(t, demoFile(t), 80, 24, true)
	x.shows("> 1 ")
	x.types("\x1b[21~")
	x.shows("-- 菜单")
	x.types("3")
	x.shows("宣读到 1/68")
	x.later(closedGap)
	x.types("3")
	x.shows("> 理由")
	x.types("“阿依·买买提”——核对")
	x.shows(`"阿依.买买提"--核对`)
	x.types("\r")
	x.shows("已定 1 余 67")
	people := x.store.Meeting.People()
	if d := x.store.Meeting.Decision(people[0].ID); d.Reason != "“阿依·买买提”——核对" {
		t.Errorf("reason %q", d.Reason)
	}
}

// Ctrl-Q struck while the terminal owes its answer ends the program behind the
// answer, or when it was waited for long enough.
func TestQuitWaitsForTheAnswer(t *testing.T) {
	at := clock{time.Date(2026, 11, 22, 9, 0, 0, 0, time.Local)}
	screen := paint.New(io.Discard, at.now)
	p := &painted{App: openDemo(t, 80, 24).a, terminal: screen}
	if p.holdQuit(tea.QuitMsg{}) == nil {
		t.Error("nothing was asked, and the end waits")
	}
	p.Update(tea.ColorProfileMsg{Profile: colorprofile.ANSI})
	p.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	if _, err := screen.Write([]byte(ansi.SetModeAltScreenSaveCursor)); err != nil {
		t.Fatal(err)
	}
	if p.holdQuit(tea.QuitMsg{}) != nil {
		t.Error("the end does not wait")
	}
	if _, cmd := p.Update(tea.CursorPositionMsg{X: utf8.RuneCountInString(paint.Measured), Y: 1}); cmd == nil || cmd() != (tea.QuitMsg{}) {
		t.Error("the answer does not end the program")
	}
	if p.holdQuit(tea.QuitMsg{}) == nil {
		t.Error("the end waits behind the answer")
	}
}
