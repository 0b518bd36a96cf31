package cli_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"liuzhuan/model/hanzi"
)

// Code reads without scrolling sideways: no line of it is wider than 160 columns, a
// hanzi two of them and a tab four. Tests may hold tables of cases that are. And the
// program knows nothing of what is there for tests alone.
func TestCodeIsKept(t *testing.T) {
	const widest = 160
	read := 0
	err := filepath.WalkDir("../..", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == "testdata" || d.Name() == ".git"):
			return fs.SkipDir
		case d.IsDir() || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go"):
			return nil
		}
		read++
		source, err := os.ReadFile(path)
		if strings.Contains(string(source), `"liuzhuan/model/anywork`) {
			t.Errorf("%s imports what is there for tests", path)
		}
		n := 0
		for line := range strings.Lines(string(source)) {
			n++
			if w := hanzi.Width(strings.ReplaceAll(strings.TrimSuffix(line, "\n"), "\t", "    ")); w > widest {
				t.Errorf("%s:%d is %d columns wide", path, n, w)
			}
		}
		return err
	})
	if err != nil || read < 400 {
		t.Errorf("%d files were read: %v", read, err)
	}
}
