//go:build unix

package cli_test

// The plug: the real binary in a real terminal, killed with -9 between two
// keys, opened again.

import (
	"encoding/json"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
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
	w.shows("── 菜单")
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
	w.shows("待复核")
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
	w.leaves()
	run(t, bin, "status", db)
}

// run runs a command that must succeed and gives its standard output.
func run(t testing.TB, bin string, args ...string) string {
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
