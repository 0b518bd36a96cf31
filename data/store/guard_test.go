package store

import (
	"os"
	"path/filepath"
	"testing"
)

// TestGuards: nothing is written over a meeting file, this one or another, nor
// over what keeps one whole; everything else may be replaced.
func TestGuards(t *testing.T) {
	path, other := rosterFile(t), rosterFile(t)
	s := mustOpen(t, path)
	defer mustClose(t, s)
	list := filepath.Join(quickDir(t), "名册.xlsx")
	if err := os.WriteFile(list, []byte("list"), 0o600); err != nil {
		t.Fatal(err)
	}
	want := map[string]bool{
		path: true, other: true,
		path + "-wal": true, path + ".sha256": true, path + ".lock.json": true, other + ".v1.bak": true, other + "-journal": true, path + ".room": true,
		other + ".script.new": true,
		list:                  false, list + ".sha256": false, filepath.Join(quickDir(t), "新.xlsx"): false, filepath.Dir(path): false, path + ".xlsx": false,
	}
	// Windows lets only some make links; where there are none, none leads here.
	link := filepath.Join(quickDir(t), "别名.db")
	want[link] = os.Symlink(path, link) == nil
	for at, want := range want {
		if got := s.Guards(at); got != want {
			t.Errorf("%s is guarded: %v, want %v", at, got, want)
		}
	}
}
