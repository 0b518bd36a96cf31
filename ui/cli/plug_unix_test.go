//go:build unix

package cli_test

// The plug: the real binary in a real terminal, killed with -9 between two
// keys, opened again.

import (
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
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
	t     *testing.T
	cmd   *exec.Cmd
	file  *os.File
	mu    sync.Mutex
	em    *vt.Emulator
	drawn chan struct{}
}

func openWindow(t *testing.T, bin string, args ...string) *window {
	t.Helper()
	w := &window{t: t, em: vt.NewEmulator(120, 36), drawn: make(chan struct{}, 1)}
	w.cmd = exec.Command(bin, args...)
	w.cmd.Env = append(os.Environ(), "TERM=xterm-256color", "LC_ALL=C.UTF-8")
	var err error
	if w.file, err = pty.StartWithSize(w.cmd, &pty.Winsize{Rows: 36, Cols: 120}); err != nil {
		t.Fatal(err)
	}
	go func() { // answers to the program's queries
		b := make([]byte, 1024)
		for {
			n, err := w.em.Read(b)
			if err != nil {
				return
			}
			if _, err := w.file.Write(b[:n]); err != nil {
				return
			}
		}
	}()
	go func() { // what the program draws
		b := make([]byte, 1<<16)
		for {
			n, err := w.file.Read(b)
			w.mu.Lock()
			_, _ = w.em.Write(b[:n])
			w.mu.Unlock()
			select {
			case w.drawn <- struct{}{}:
			default:
			}
			if err != nil {
				return
			}
		}
	}()
	t.Cleanup(func() {
		w.kill()
		_ = w.file.Close()
		_ = w.em.InputPipe().(io.Closer).Close() // em.Close would race with its own Read
	})
	return w
}

func (w *window) screen() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.em.String()
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

func (w *window) types(keys string) {
	w.t.Helper()
	if _, err := w.file.WriteString(keys); err != nil {
		w.t.Fatal(err)
	}
}

// kill is kill -9; it waits until the process is gone.
func (w *window) kill() {
	if w.cmd.ProcessState == nil {
		_ = w.cmd.Process.Kill()
		_ = w.cmd.Wait()
	}
}

const (
	f8  = "\x1b[19~"
	f9  = "\x1b[20~"
	f10 = "\x1b[21~"
)

// Whatever the screen has shown is there after kill -9: tally, person, phase,
// half-typed text; and status and log agree.
func TestKillNineLosesNothingShown(t *testing.T) {
	bin, err := builtBinary()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	db := filepath.Join(dir, "会议.db")
	run(t, bin, "new", db, "--title", "云川市派驻机构改革干部调整会", "--date", "2026-11-22")
	run(t, bin, "import", filepath.Join("testdata", "名册-云川.xlsx"), "--into", db)

	w := openWindow(t, bin, db)
	w.shows("余 68")
	w.types(f10)
	w.shows("-- 菜单")
	w.types("3")
	w.shows("宣读到 1/68")
	for i, tally := range []string{"已定 1 余 67", "已定 2 余 66", "已定 3 余 65", "已定 4 余 64", "已定 5 余 63", "已定 6 余 62"} {
		w.types("\r")
		w.shows(tally)
		if i%2 == 0 { // pulled and started again between the keys
			w.kill()
			w = openWindow(t, bin, db)
			w.shows(tally)
			w.shows("宣布进行中，回车继续")
			w.types("\r") // past that line
			w.shows("F8 撤销")
		}
	}
	w.types("3")
	w.shows("> 理由")
	w.types("待复核")
	w.shows("> 理由 待复核")
	w.types("\r")
	w.shows("已定 7 余 61")
	w.types(f8)
	w.shows("已定 6 余 62")
	w.types(f8)
	w.shows("已定 5 余 63")
	w.types(f9)
	w.shows("已定 6 余 62")
	w.kill()

	var status struct {
		Pending int
		Meeting struct{ Phase string }
	}
	if err := json.Unmarshal([]byte(run(t, bin, "status", db, "--json")), &status); err != nil {
		t.Fatal(err)
	}
	if status.Pending != 62 || status.Meeting.Phase != "announce" {
		t.Errorf("status says %+v", status)
	}
	var log []struct{ Command string }
	if err := json.Unmarshal([]byte(run(t, bin, "log", db, "--json")), &log); err != nil {
		t.Fatal(err)
	}
	if len(log) != 2+7+3 || log[len(log)-1].Command != "redo" {
		t.Errorf("log holds %+v", log)
	}
	run(t, bin, "check", db)
}

// A second window on the same file is told who holds it, and the first goes on.
func TestSecondWindowIsTold(t *testing.T) {
	bin, err := builtBinary()
	if err != nil {
		t.Fatal(err)
	}
	db := filepath.Join(t.TempDir(), "会议.db")
	run(t, bin, "new", db, "--title", "试", "--date", "2026-11-22")
	w := openWindow(t, bin, db)
	w.shows("应到 0")
	out, err := exec.Command(bin, "status", db, "--lang", "zh").CombinedOutput()
	if err == nil || !strings.Contains(string(out), "起已由本机另一个窗口打开，请到那个窗口操作。") {
		t.Errorf("%v %s", err, out)
	}
	w.types("\x11") // Ctrl-Q
	if err := w.cmd.Wait(); err != nil {
		t.Error(err)
	}
	run(t, bin, "status", db)
}

// run runs a command that must succeed and gives its standard output.
func run(t *testing.T, bin string, args ...string) string {
	t.Helper()
	cmd := exec.Command(bin, args...)
	var errs strings.Builder
	cmd.Stderr = &errs
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v: %v %s", args, err, errs.String())
	}
	return string(out)
}
