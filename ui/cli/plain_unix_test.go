//go:build unix

package cli_test

import (
	"path/filepath"
	"strings"
	"testing"
)

// A terminal that cannot place the cursor has the program in lines, and the end of
// the input ends it.
func TestDumbTerminalTakesLines(t *testing.T) {
	bin, err := builtBinary()
	if err != nil {
		t.Fatal(err)
	}
	db := filepath.Join(t.TempDir(), "会议.db")
	run(t, bin, "demo", db)
	w := openWindowOf(t, 120, 36, []string{"TERM=dumb"}, bin, db)
	w.shows("一行写一步")
	w.types("F10 3\n")
	w.shows("> 1 余刚超；方案 留任；")
	w.types("回车\n")
	w.shows("已定 1 余 67")
	w.types("\x04") // Ctrl-D
	w.leaves()
	w.drains()
	if out, _ := w.written(); strings.Contains(strings.TrimSuffix(out, "\x1b[0mdrained"), "\x1b") {
		t.Errorf("sequences are written: %q", out)
	}
	if got := run(t, bin, "status", db, "--json"); !strings.Contains(got, `"pending": 67`) {
		t.Errorf("status: %s", got)
	}
}
