//go:build unix

package cli_test

// The laptop dies with a stick in it: the real binary in a real terminal, killed with -9,
// and the meeting brought back from what the stick holds.

import (
	"encoding/json"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"liuzhuan/data/medium"
)

// journalOf is the journal of a meeting file by its hashes.
func journalOf(t *testing.T, bin, db string) (hashes []string) {
	t.Helper()
	var entries []struct{ Hash string }
	if err := json.Unmarshal([]byte(run(t, bin, "log", db, "--json")), &entries); err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		hashes = append(hashes, e.Hash)
	}
	return hashes
}

// broughtBack restores a stick into a file of its own.
func broughtBack(t *testing.T, bin, stick string) (db, said string) {
	t.Helper()
	db = filepath.Join(t.TempDir(), "恢复.db")
	out, err := exec.Command(bin, "restore", stick, db).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return db, string(out)
}

// What the stick says it holds is all there after kill -9: each round is pulled at once
// behind its last key, and the copy is what the journal was up to some entry of that
// round; what had lain there two seconds is never lacking. The next start goes on with
// the stick by itself.
func TestKillNineWithTheSecondMedium(t *testing.T) {
	bin, err := builtBinary()
	if err != nil {
		t.Fatal(err)
	}
	db, stick := filepath.Join(t.TempDir(), "会议.db"), t.TempDir()
	run(t, bin, "new", db, "--title", "云川市派驻机构改革干部调整会", "--date", "2026-11-22")
	run(t, bin, "import", filepath.Join("testdata", "名册-云川.xlsx"), "--into", db)

	w := openWindow(t, bin, db)
	w.shows("余 68")
	for _, step := range [][2]string{{f10, "── 菜单"}, {"0", "更多"}, {"4", "3 随身副本"}, {"3", "两秒内也写到那里"}} {
		w.types(step[0])
		w.shows(step[1])
	}
	w.types(stick)
	w.shows(stick[len(stick)-8:])
	w.types("\r")
	w.shows("在同一个盘上")
	w.types("\r")
	w.shows("✓ 随身副本")
	w.types(f10)
	w.shows("── 菜单")
	w.types("3")
	w.shows("宣读到 1/68")

	done, lain := 0, w.until(stick, 1)
	for range 2 {
		for range 3 {
			w.types("\r")
			done++
			w.shows("已定 " + strconv.Itoa(done) + " 余 " + strconv.Itoa(68-done))
		}
		held := w.until(stick, lain+3) // three of the journal lie there, whichever they are
		w.types("\r")
		done++
		w.shows("已定 " + strconv.Itoa(done) + " 余 " + strconv.Itoa(68-done))
		w.kill()

		whole := journalOf(t, bin, db)
		copied, said := broughtBack(t, bin, stick)
		have := journalOf(t, bin, copied)
		if len(have) > len(whole) || int64(len(have)) < held || strings.Join(have, " ") != strings.Join(whole[:len(have)], " ") {
			t.Fatalf("%d entries of %d came back, %d lay there", len(have), len(whole), held)
		}
		if !strings.Contains(said, "到第 "+strconv.Itoa(len(have))+" 条为止") || !strings.Contains(said, "已核对") {
			t.Error(said)
		}
		if out := run(t, bin, "check", copied); !strings.Contains(out, "文件完好") {
			t.Error(out)
		}
		w = openWindow(t, bin, db)
		w.shows("已定 " + strconv.Itoa(done))
		w.shows("宣布进行中，回车继续")
		w.types("\r")
		w.shows("✓ 随身副本")
		w.shows("F8 撤销")
		lain = w.until(stick, int64(len(whole)))
	}
	w.types("\x11")
	w.leaves()
	whole := journalOf(t, bin, db)
	copied, _ := broughtBack(t, bin, stick)
	if have := journalOf(t, bin, copied); strings.Join(have, " ") != strings.Join(whole, " ") {
		t.Errorf("after a clean end %d of %d entries came back", len(have), len(whole))
	}
}

// until waits until so many entries lie on a stick, and gives how many do.
func (w *window) until(stick string, entries int64) int64 {
	w.t.Helper()
	for end := time.After(30 * time.Second); ; {
		to := filepath.Join(w.t.TempDir(), "r.db")
		if r, err := medium.Restore(stick, to, ""); err == nil && r.Last >= entries {
			return r.Last
		}
		select {
		case <-end:
			w.t.Fatalf("entry %d does not come to the stick\n%s", entries, w.screen())
		case <-w.drawn:
		case <-time.After(20 * time.Millisecond):
		}
	}
}
