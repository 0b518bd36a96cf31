//go:build unix

package store

// An open file whose name leads elsewhere. Windows keeps others from an open file.

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// TestDisplaced: whatever becomes of the file while it is open is noticed before the
// next write. All of the meeting goes into a new file, with its journal, and work
// goes on there; what stands under the old name is left as it is.
func TestDisplaced(t *testing.T) {
	other := rosterFile(t)
	s := mustOpen(t, other)
	confirms(t, s, 0, 30)
	crashed := take(t, other)
	mustClose(t, s)
	closed := []byte(read(t, other))
	write := func(path string, b []byte) error { return os.WriteFile(path, b, 0o600) } // in place, as cp does
	for name, c := range map[string]struct {
		do  func(path string, early []byte) error
		how Displacement
	}{
		"deleted":                     {func(path string, _ []byte) error { return os.Remove(path) }, Deleted},
		"moved":                       {func(path string, _ []byte) error { return os.Rename(path, path+"旧") }, Moved},
		"folder renamed":              {func(path string, _ []byte) error { return os.Rename(filepath.Dir(path), filepath.Dir(path)+"-乙") }, Unplugged},
		"another put in its place":    {func(path string, _ []byte) error { return errors.Join(os.Remove(path), write(path, closed)) }, Replaced},
		"another written over it":     {func(path string, _ []byte) error { return write(path, closed) }, Replaced},
		"an open one written over it": {func(path string, _ []byte) error { return write(path, crashed.file) }, Replaced},
		"an older copy over it":       {write, Replaced},
		"emptied":                     {func(path string, _ []byte) error { return write(path, nil) }, Replaced},
		"another, with its WAL": {func(path string, _ []byte) error {
			return errors.Join(os.Remove(path), os.Remove(path+"-wal"), write(path, crashed.file), write(path+"-wal", crashed.wal))
		}, Replaced},
	} {
		home := filepath.Join(quickDir(t), "甲")
		if err := os.Mkdir(home, 0o700); err != nil {
			t.Fatal(err)
		}
		path := rosterFileIn(t, home)
		s := mustOpen(t, path)
		confirms(t, s, 0, 3)
		mustClose(t, s)
		s = mustOpen(t, path)
		im, err := s.Image()
		if err != nil {
			t.Fatal(err)
		}
		head := confirms(t, s, 3, 6)
		if err := s.InPlace(); err != nil {
			t.Fatalf("%s: before: %v", name, err)
		}
		if err := c.do(path, im.Data); err != nil {
			t.Fatal(err)
		}
		var gone *DisplacedError
		if err := s.InPlace(); !errors.As(err, &gone) || gone.How != c.how {
			t.Errorf("%s: told as %v", name, err)
		}
		want := contents(s.Meeting)
		change, err := s.Meeting.Confirm(s.Meeting.People()[6].ID, 9000)
		if err == nil {
			_, err = s.Commit(change, nil)
		}
		if !errors.As(err, &gone) {
			t.Errorf("%s: the decision is told as %v", name, err)
		}
		sameContents(t, contents(s.Meeting), want)
		var there map[string][32]byte
		if c.how == Replaced {
			there = sums(t, path)
		}

		fresh := filepath.Join(quickDir(t), "新.db")
		if carried, err := s.Rewrite(fresh); err != nil || !carried {
			t.Fatalf("%s: written anew %v, %v", name, carried, err)
		}
		var unclosed *CloseError
		if err := s.Close(); !errors.As(err, &unclosed) || !errors.As(err, &gone) || gone.How != c.how {
			t.Errorf("%s: closed with %v", name, err)
		}
		if c.how == Replaced {
			after := sums(t, path)
			for file, sum := range there {
				if own := file == filepath.Base(path)+"-wal" && name != "another, with its WAL"; !own && after[file] != sum {
					t.Errorf("%s: %s was altered", name, file)
				}
			}
		}
		s = mustOpen(t, fresh)
		if s.Head() != head || s.Notice != NoNotice {
			t.Errorf("%s: the new file ends at %s, %q", name, s.Head(), s.Notice)
		}
		sameContents(t, contents(s.Meeting), want)
		confirms(t, s, 6, 7)
		sound(t, s)
		mustClose(t, s)
		if c.how == Moved { // it is whole where it lies
			s = mustOpen(t, path+"旧")
			if s.Head() != head {
				t.Errorf("moved, it ends at %s", s.Head())
			}
			sound(t, s)
			mustClose(t, s)
		}
	}
}

// TestRewriteWithoutTheJournal: where the old file can no longer be read the new one
// holds all that memory does, and begins a journal of its own.
func TestRewriteWithoutTheJournal(t *testing.T) {
	path := rosterFile(t)
	s := mustOpen(t, path)
	for _, little := range []string{"PRAGMA cache_size = 10", "PRAGMA shrink_memory"} { // is held
		if _, err := s.conn.ExecContext(t.Context(), little); err != nil {
			t.Fatal(err)
		}
	}
	confirms(t, s, 0, 6)
	want := contents(s.Meeting)
	if err := os.WriteFile(path, make([]byte, 100), 0o600); err != nil {
		t.Fatal(err)
	}
	fresh := filepath.Join(quickDir(t), "新.db")
	if carried, err := s.Rewrite(fresh); err != nil || carried {
		t.Fatal(carried, err)
	}
	if err := s.Close(); FaultOf(err) != FaultGone {
		t.Error(err)
	}
	s = mustOpen(t, fresh)
	sameContents(t, contents(s.Meeting), want)
	sound(t, s)
	mustClose(t, s)
	if _, err := s.Rewrite(fresh); !errors.As(err, new(*ExistsError)) {
		t.Error("written over a file:", err)
	}
}
