package paper

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// folder lists the names in a folder.
func folder(tb testing.TB, path string) []string {
	tb.Helper()
	entries, err := os.ReadDir(path)
	if err != nil {
		tb.Fatal(err)
	}
	var out []string
	for _, e := range entries {
		out = append(out, e.Name())
	}
	return out
}

func TestSave(t *testing.T) {
	m := wholeSitting(t, 68).Meeting
	dir := t.TempDir()
	path := filepath.Join(dir, "名册.xlsx")
	if err := os.WriteFile(path, []byte("an older paper"), 0o644); err != nil {
		t.Fatal(err)
	}
	o := options(XLSX, Full)
	if _, err := Save(path, m, o); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(path)
	if err != nil || !bytes.Equal(got, written(t, m, o)) {
		t.Errorf("the file is not the paper: %v", err)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	if names := folder(t, dir); len(names) != 1 {
		t.Errorf("the folder holds %q", names)
	}
}

func TestSaveLeavesNothingBehind(t *testing.T) {
	m := wholeSitting(t, 68).Meeting
	dir := t.TempDir()
	old := filepath.Join(dir, "名册.csv")
	if err := os.WriteFile(old, []byte("an older paper"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(dir, "名册.xlsx"), 0o700); err != nil {
		t.Fatal(err)
	}
	var unsupported *UnsupportedError
	if _, err := Save(old, m, options("odt", Full)); !errors.As(err, &unsupported) {
		t.Errorf("an unknown form: %v", err)
	}
	if _, err := Save(filepath.Join(dir, "名册.xlsx"), m, options(XLSX, Full)); err == nil {
		t.Error("a folder was replaced by a paper")
	}
	if _, err := Save(filepath.Join(dir, "无", "名册.xlsx"), m, options(XLSX, Full)); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a folder that is not there: %v", err)
	}
	if got, err := os.ReadFile(old); err != nil || string(got) != "an older paper" {
		t.Errorf("the older paper is now %q, %v", got, err)
	}
	if names := folder(t, dir); len(names) != 2 {
		t.Errorf("the folder holds %q", names)
	}
}

// TestNoOtherFolder writes a workbook so large that excelize would rather keep
// it in the system's temporary folder; making and removing a file there would
// change the folder's time.
func TestNoOtherFolder(t *testing.T) {
	temp := t.TempDir()
	t.Setenv("TMPDIR", temp)
	t.Setenv("TMP", temp)
	before, err := os.Stat(temp)
	if err != nil {
		t.Fatal(err)
	}
	size := 0
	for _, text := range parts(t, written(t, newSitting(t, 10000).Meeting, options(XLSX, Full))) {
		size = max(size, len(text))
	}
	if size < 1<<24 {
		t.Fatalf("a sheet of %d bytes is too small to tell", size)
	}
	after, err := os.Stat(temp)
	if err != nil || !after.ModTime().Equal(before.ModTime()) {
		t.Errorf("something was kept in %s: %v", temp, err)
	}
}
