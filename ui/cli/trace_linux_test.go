package cli_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
)

// A whole run of the real binary: import, walk, talk, backup, export. It runs
// where the kernel ends whoever asks for a socket; where strace is there nothing
// is written outside of the folder of the meeting, either.
func TestNoSocketIsEverOpened(t *testing.T) {
	// What must be seen is seen: a socket ends its program.
	bite := exec.Command("nosocket", "opensocket")
	if err := bite.Run(); err == nil || bite.ProcessState.Sys().(syscall.WaitStatus).Signal() != syscall.SIGSYS {
		t.Fatalf("a socket was opened all the same: %v", err)
	}
	run(t, "nosocket", "true")
	strace, _ := exec.LookPath("strace")
	if strace != "" && exec.Command(strace, "-f", "-e", "trace=socket", "true").Run() != nil {
		strace = "" // it may not trace here
	}
	// As it is released. With a C compiler about, a library that looks for the
	// terminal's description asks glibc who is there, and glibc a name service.
	bin := filepath.Join(t.TempDir(), "liuzhuan")
	build := exec.Command("go", "build", "-o", bin, "liuzhuan")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v %s", err, out)
	}
	dir := t.TempDir()
	traces := t.TempDir()
	n := 0
	watched := func(args ...string) []string {
		n++
		args = append([]string{bin}, args...)
		if strace != "" {
			args = append([]string{strace, "-f", "-qq", "-e", "trace=%network,open,openat,openat2,creat,rename,renameat,renameat2,mkdir,mkdirat,link,linkat",
				"-o", filepath.Join(traces, string(rune('a'+n)))}, args...)
		}
		return args
	}
	command := func(args ...string) {
		t.Helper()
		run(t, "nosocket", watched(args...)...)
	}
	db := filepath.Join(dir, "会议.db")
	roster := filepath.Join(dir, "名册.xlsx")
	b, err := os.ReadFile(filepath.Join("testdata", "名册-云川.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(roster, b, 0o600); err != nil {
		t.Fatal(err)
	}
	command("new", db, "--title", "调整会", "--date", "2026-11-22")

	w := openWindow(t, "nosocket", watched(db)...)
	w.shows("应到 0")
	w.types(f10)
	w.shows("── 菜单")
	w.types("7")
	w.shows("名册.xlsx")
	w.types("\r")
	w.shows("新增 68")
	w.types("\r")
	w.shows("应到 68")
	w.types(f10)
	w.shows("── 菜单")
	w.types("2")
	w.shows("轮到")
	w.types(" ")
	w.shows("实到 1")
	w.types(f10)
	w.shows("── 菜单")
	w.types("3")
	w.shows("宣读到 1/68")
	w.types("\r")
	w.shows("已定 1 余 67")
	w.types("\x1b[17~") // F6
	w.shows("新的谈话")
	w.types("\x1b[17~")
	w.shows("谈话中")
	w.types("\x1b[17~")
	w.shows("结束谈话")
	w.types("1")
	w.shows("谈话已结束")
	w.types(f10)
	w.shows("── 菜单")
	w.types("0")
	w.shows("4 备份")
	w.types("4")
	w.shows("2 给另一台")
	w.types("1")
	w.shows("写完重新打开核对")
	w.types("\r")
	w.shows("已备份并核对")
	w.types(f10)
	w.shows("── 菜单")
	w.types("8")
	w.shows("写到")
	w.types("\r")
	w.shows("已导出 68 人")
	w.types("\x11") // Ctrl-Q
	w.leaves()
	command("export", db, "--format", "json", "--profile", "full", "-o", filepath.Join(dir, "a.json"))
	secret := filepath.Join(dir, "口令.txt")
	if err := os.WriteFile(secret, []byte("一二三四五六七八\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	command("backup", db, dir, "--passphrase-file", secret)
	command("check", db)

	if strace == "" {
		t.Log("strace is not there: what is written outside of the folder was not traced")
	} else {
		checkTraces(t, traces, n, dir)
	}

	// Everything that was written is for its owner alone.
	err = filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || path == dir {
			return err
		}
		st, err := d.Info()
		if err == nil && st.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s has mode %v", path, st.Mode())
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// checkTraces finds sockets and what was written outside of dir in n traces.
func checkTraces(t *testing.T, traces string, n int, dir string) {
	t.Helper()
	socket := regexp.MustCompile(`\b(socket|connect|bind|listen|accept4?|sendto|sendmsg)\(`)
	written := regexp.MustCompile(`\b(?:open|openat|creat|rename|renameat2?|mkdir|mkdirat|link|linkat)\(.*"(/[^"]*)".*(?:O_WRONLY|O_RDWR|O_CREAT|\) += 0)`)
	lines := 0
	for i := range n {
		trace, err := os.ReadFile(filepath.Join(traces, string(rune('a'+i+1))))
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(trace)) {
			lines++
			if socket.MatchString(line) {
				t.Errorf("run %d: %s", i+1, line)
			}
			if m := written.FindStringSubmatch(line); m != nil && !strings.HasPrefix(m[1], dir) && !strings.HasPrefix(m[1], "/dev/") && strings.Contains(line, "O_") {
				t.Errorf("run %d writes outside of the folder: %s", i+1, line)
			}
		}
	}
	if lines < 100 {
		t.Errorf("only %d lines of trace", lines)
	}
}
