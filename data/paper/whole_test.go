package paper

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// Into a folder that is there all files come or none: where one cannot be written those
// before it go again, and what lay there stays.
func TestAFolderGetsAllOrNothing(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "旧.pdf"), []byte("旧"), 0o600); err != nil {
		t.Fatal(err)
	}
	files := []formFile{{"旧.pdf", []byte("旧")}, {"1.pdf", []byte("一")}, {"2.pdf", []byte("二")}, {filepath.Join("无此文件夹", "3.pdf"), []byte("三")}}
	if err := saveFiles(dir, files, nil); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%v", err)
	}
	if got := folder(t, dir); !slices.Equal(got, []string{"旧.pdf"}) {
		t.Errorf("left behind: %q", got)
	}
}
