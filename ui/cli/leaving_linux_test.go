package cli_test

import (
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"
)

// However the program is made to leave, the terminal is as it was: the line
// discipline, the screen that was there, its title; and the file is closed.
func TestLeavingGivesTheTerminalBack(t *testing.T) {
	bin, err := builtBinary()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name   string
		keys   string
		signal syscall.Signal
		env    []string
		title  bool
	}{
		{"Ctrl-Q", "\x11", 0, nil, true},
		{"Ctrl-C twice", "\x03\x03", 0, nil, true},
		{"SIGINT", "", syscall.SIGINT, nil, true},
		{"SIGQUIT", "", syscall.SIGQUIT, nil, true},
		{"SIGTERM", "", syscall.SIGTERM, nil, true},
		{"SIGHUP", "", syscall.SIGHUP, nil, true},
		{"GNU screen", "", syscall.SIGINT, []string{"TERM=screen-256color", "STY=1234.pts-0.host"}, false},
		{"GNU screen behind ssh", "\x11", 0, []string{"TERM=screen"}, false},
		{"tmux", "\x11", 0, []string{"TERM=screen-256color", "TMUX=/tmp/tmux-0/default,1,0"}, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			db := filepath.Join(t.TempDir(), "会议.db")
			run(t, bin, "new", db, "--title", "试", "--date", "2026-11-22")
			w := openWindowOf(t, 80, 24, c.env, bin, db)
			was, err := unix.IoctlGetTermios(int(w.tty.Fd()), unix.TCGETS)
			if err != nil {
				t.Fatal(err)
			}
			w.shows("应到 0")
			if c.signal != 0 {
				if err := w.cmd.Process.Signal(c.signal); err != nil {
					t.Fatal(err)
				}
			} else {
				w.types(c.keys)
			}
			w.leaves()
			w.drains()
			if is, err := unix.IoctlGetTermios(int(w.tty.Fd()), unix.TCGETS); err != nil || *is != *was {
				t.Errorf("the line discipline is %+v, was %+v; %v", is, was, err)
			}
			out, _ := w.written()
			for _, mode := range []string{"1049", "2004"} {
				if on, off := strings.LastIndex(out, "\x1b[?"+mode+"h"), strings.LastIndex(out, "\x1b[?"+mode+"l"); on < 0 || off < on {
					t.Errorf("mode %s was left on", mode)
				}
			}
			if off, shown := strings.LastIndex(out, "\x1b[?25l"), strings.LastIndex(out, "\x1b[?25h"); shown < off {
				t.Error("the cursor was left hidden")
			}
			first, last := strings.Index(out, "\x1b]2;"), strings.LastIndex(out, "\x1b]2;")
			if c.title {
				if kept := strings.Index(out, "\x1b[22;2t"); first < 0 || kept < 0 || kept > first {
					t.Error("the terminal's title was not kept")
				}
				if strings.LastIndex(out, "\x1b[23;2t") < last {
					t.Error("the terminal's title was not given back")
				}
			} else if first >= 0 || strings.Contains(out, ";2t") {
				t.Error("the title was touched")
			}
			run(t, bin, "check", db)
		})
	}
}
