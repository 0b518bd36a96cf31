//go:build unix

package cli_test

// A terminal window: the real binary in a pty, and a terminal emulator that draws
// what it writes and answers what it asks.

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

// builtBinary is the program as users run it, built once.
var builtBinary = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "liuzhuan-binary-")
	if err != nil {
		return "", err
	}
	path := filepath.Join(dir, "liuzhuan")
	out, err := exec.Command("go", "build", "-o", path, "liuzhuan").CombinedOutput()
	if err != nil {
		return "", &exec.Error{Name: string(out), Err: err}
	}
	return path, nil
})

// window is a terminal window with the program in it.
type window struct {
	t     testing.TB
	cmd   *exec.Cmd
	file  *os.File // the terminal's end of the pty
	tty   *os.File // the program's, kept to look at it when the program is gone
	mu    sync.Mutex
	em    *vt.Emulator
	w, h  int
	raw   bytes.Buffer // what was written last, as bytes
	total int          // bytes ever written
	drawn chan struct{}
	ended chan struct{} // closed when the program is gone
}

func openWindow(t testing.TB, bin string, args ...string) *window {
	t.Helper()
	return openWindowOf(t, 120, 36, nil, bin, args...)
}

// openWindowOf opens a window of a size, with more in its environment.
func openWindowOf(t testing.TB, cols, rows int, env []string, bin string, args ...string) *window {
	t.Helper()
	w := startWindow(t, cols, rows, env, bin, args...)
	t.Cleanup(w.close)
	return w
}

// startWindow opens a window that whoever asks for it closes.
func startWindow(t testing.TB, cols, rows int, env []string, bin string, args ...string) *window {
	t.Helper()
	w := &window{t: t, em: vt.NewEmulator(cols, rows), w: cols, h: rows, drawn: make(chan struct{}, 1), ended: make(chan struct{})}
	var err error
	if w.file, w.tty, err = pty.Open(); err != nil {
		t.Fatal(err)
	}
	if err := pty.Setsize(w.file, &pty.Winsize{Rows: uint16(rows), Cols: uint16(cols)}); err != nil {
		t.Fatal(err)
	}
	w.cmd = exec.Command(bin, args...)
	w.cmd.Env = append(append(os.Environ(), "TERM=xterm-256color", "LC_ALL=C.UTF-8", "STY=", "TMUX="), env...)
	w.cmd.Stdin, w.cmd.Stdout, w.cmd.Stderr = w.tty, w.tty, w.tty
	w.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := w.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		_ = w.cmd.Wait()
		close(w.ended)
	}()
	go w.answer(w.em)
	go w.draw()
	return w
}

// answer gives the program the emulator's answers to its queries.
func (w *window) answer(em *vt.Emulator) {
	b := make([]byte, 1024)
	for {
		n, err := em.Read(b)
		if err != nil {
			return
		}
		if _, err := w.file.Write(b[:n]); err != nil {
			return
		}
	}
}

// draw takes what the program writes.
func (w *window) draw() {
	const kept = 1 << 18
	b := make([]byte, 1<<16)
	for {
		n, err := w.file.Read(b)
		w.mu.Lock()
		w.emulate(b[:n])
		_, _ = w.raw.Write(b[:n])
		w.raw.Next(max(0, w.raw.Len()-kept))
		w.total += n
		w.mu.Unlock()
		select {
		case w.drawn <- struct{}{}:
		default:
		}
		if err != nil {
			return
		}
	}
}

// emulate draws on the emulator. It has its own faults at odd sizes: one that
// breaks is replaced.
func (w *window) emulate(b []byte) {
	defer func() {
		if broken := recover(); broken != nil {
			w.replace()
		}
	}()
	_, _ = w.em.Write(b)
}

// replace takes an empty emulator for the one there is.
func (w *window) replace() {
	silence(w.em)
	w.em = vt.NewEmulator(w.w, w.h)
	go w.answer(w.em)
}

// silence ends the answers of an emulator. Its Close would race with its own Read.
func silence(em *vt.Emulator) { _ = em.InputPipe().(io.Closer).Close() }

func (w *window) close() {
	w.kill()
	_ = w.tty.Close()
	_ = w.file.Close()
	w.mu.Lock()
	defer w.mu.Unlock()
	silence(w.em)
}

func (w *window) screen() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.em.String()
}

// written gives the last bytes the program wrote, and how many there were ever.
func (w *window) written() (last string, total int) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.raw.String(), w.total
}

// shows waits until the screen holds want; it fails when nothing new has been
// drawn for ten seconds.
func (w *window) shows(want string) {
	w.t.Helper()
	for {
		s := w.screen()
		if strings.Contains(s, want) {
			return
		}
		select {
		case <-w.drawn:
		case <-time.After(10 * time.Second):
			w.t.Fatalf("the screen does not show %q:\n%s", want, s)
		}
	}
}

// quiet waits until nothing has been drawn for so long, or the program is gone.
func (w *window) quiet(d time.Duration) {
	for {
		select {
		case <-w.drawn:
		case <-w.ended:
			return
		case <-time.After(d):
			return
		}
	}
}

// answers waits until something is drawn, at most for d.
func (w *window) answers(d time.Duration) {
	select {
	case <-w.drawn:
	case <-w.ended:
	case <-time.After(d):
	}
}

// looks waits as a clerk does who looks at the screen after a digit closed a
// menu: what is struck sooner does nothing.
func (w *window) looks() { w.quiet(320 * time.Millisecond) }

func (w *window) types(keys string) {
	w.t.Helper()
	if _, err := w.file.WriteString(keys); err != nil {
		w.t.Fatal(err)
	}
}

// resize gives the window another size.
func (w *window) resize(cols, rows int) {
	w.mu.Lock()
	w.w, w.h = cols, rows
	w.em.Resize(cols, rows)
	w.mu.Unlock()
	_ = pty.Setsize(w.file, &pty.Winsize{Rows: uint16(rows), Cols: uint16(cols)})
}

func (w *window) gone() bool {
	select {
	case <-w.ended:
		return true
	default:
		return false
	}
}

// leaves waits for the program to end and fails when it does not do so well.
func (w *window) leaves() {
	w.t.Helper()
	select {
	case <-w.ended:
		if !w.cmd.ProcessState.Success() {
			w.t.Fatalf("the program ended with %v\n%s", w.cmd.ProcessState, w.screen())
		}
	case <-time.After(30 * time.Second):
		w.t.Fatalf("the program did not end\n%s", w.screen())
	}
}

// drains waits until all that the program wrote has been taken: what is written
// to the pty after the program is gone comes after it. Keys that were on their way
// then stop the line (Ctrl-S) or empty it (Ctrl-C): it is started and tried again.
func (w *window) drains() {
	w.t.Helper()
	const mark = "\x1b[0mdrained"
	for range 50 {
		go func() {
			_, _ = w.file.WriteString("\x11")
			_, _ = w.tty.WriteString(mark)
		}()
		again := time.After(200 * time.Millisecond)
		for waiting := true; waiting; {
			select {
			case <-w.drawn:
			case <-again:
				waiting = false
			}
			if out, _ := w.written(); strings.Contains(out, mark) {
				return
			}
		}
	}
	w.t.Fatal("what the program wrote does not come")
}

// kill is kill -9; it waits until the process is gone.
func (w *window) kill() {
	if !w.gone() {
		_ = w.cmd.Process.Kill()
		<-w.ended
	}
}

const (
	f1  = "\x1bOP"
	f2  = "\x1bOQ"
	f3  = "\x1bOR"
	f4  = "\x1bOS"
	f5  = "\x1b[15~"
	f6  = "\x1b[17~"
	f7  = "\x1b[18~"
	f8  = "\x1b[19~"
	f9  = "\x1b[20~"
	f10 = "\x1b[21~"
)
