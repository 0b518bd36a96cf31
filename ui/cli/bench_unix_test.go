//go:build unix

package cli_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
)

// BenchmarkFirstFrame measures how long a meeting of 68 people takes to be seen, from
// the start of the program to the last line of its first frame, and in turn with it how
// long `version` takes, which does nothing: a run before each, so that what else the
// machine does weighs on both alike. x-version is the ratio of their medians.
func BenchmarkFirstFrame(b *testing.B) {
	bin, err := builtBinary()
	if err != nil {
		b.Fatal(err)
	}
	file := filepath.Join(b.TempDir(), "会议.db")
	run(b, bin, "demo", file)
	var frames, versions []time.Duration
	for b.Loop() {
		versions = append(versions, timed(b, "", bin, "version"))
		frames = append(frames, timed(b, "菜单", bin, file))
	}
	slices.Sort(frames)
	slices.Sort(versions)
	frame, version := frames[len(frames)/2], versions[len(versions)/2]
	b.ReportMetric(0, "ns/op") // which has both, and the leaving
	b.ReportMetric(float64(frame.Microseconds())/1000, "ms-frame")
	b.ReportMetric(float64(version.Microseconds())/1000, "ms-version")
	b.ReportMetric(float64(frame)/float64(version), "x-version")
}

// timed runs the program in a terminal that answers nothing, and gives the time until
// it has written mark, after which Ctrl-Q leaves it; "" = until it ends by itself.
func timed(b *testing.B, mark, bin string, args ...string) time.Duration {
	b.Helper()
	file, tty, err := pty.Open()
	if err != nil {
		b.Fatal(err)
	}
	defer file.Close()
	if err := pty.Setsize(file, &pty.Winsize{Rows: 36, Cols: 120}); err != nil {
		b.Fatal(err)
	}
	cmd := exec.Command(bin, args...)
	cmd.Env = append(os.Environ(), "TERM=xterm-256color", "LC_ALL=C.UTF-8", "STY=", "TMUX=")
	cmd.Stdin, cmd.Stdout, cmd.Stderr = tty, tty, tty
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	began := time.Now()
	if err := cmd.Start(); err != nil {
		b.Fatal(err)
	}
	_ = tty.Close()
	var took time.Duration
	var out bytes.Buffer
	chunk := make([]byte, 1<<16)
	for {
		n, err := file.Read(chunk)
		if err != nil { // the program has let go of the terminal
			break
		}
		out.Write(chunk[:n])
		if mark != "" && took == 0 && bytes.Contains(out.Bytes(), []byte(mark)) {
			took = time.Since(began)
			if _, err := file.WriteString("\x11"); err != nil {
				b.Fatal(err)
			}
		}
	}
	if err := cmd.Wait(); err != nil {
		b.Fatalf("%v: %q", err, out.String())
	}
	switch {
	case mark == "":
		took = time.Since(began)
	case took == 0:
		b.Fatalf("%q is not shown: %q", mark, out.String())
	}
	return took
}
