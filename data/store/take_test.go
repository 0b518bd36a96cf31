package store

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// withoutLockWords is a folder as it stands, but for the words about who holds the file.
func withoutLockWords(t *testing.T, folder string) map[string]string {
	t.Helper()
	files := snapshotOf(t, folder)
	maps.DeleteFunc(files, func(name, _ string) bool { return strings.HasSuffix(name, lockPath("")) })
	return files
}

func mustTake(t *testing.T, path string) *Store {
	t.Helper()
	s, err := Take(path, nil)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// A file that is taken is ours and read, and nothing of it is written: the power may
// go, and it is as it was closed.
func TestTakeWritesNothing(t *testing.T) {
	path := rosterFile(t)
	folder := filepath.Dir(path)
	before := withoutLockWords(t, folder)
	s := mustTake(t, path)
	if len(s.Meeting.People()) != len(demoList.Rows) || s.Notice != NoNotice {
		t.Errorf("%d people, notice %q", len(s.Meeting.People()), s.Notice)
	}
	if now := withoutLockWords(t, folder); !maps.Equal(now, before) {
		t.Errorf("the folder holds %q, held %q", slices.Sorted(maps.Keys(now)), slices.Sorted(maps.Keys(before)))
	}
	if _, err := Open(path); FaultOf(err) != FaultHeld {
		t.Errorf("somebody else opens it: %v", err)
	}
	mustClose(t, s)
	if now := withoutLockWords(t, folder); !maps.Equal(now, before) || len(snapshotOf(t, folder)) != len(before) {
		t.Errorf("closed, the folder holds %q, held %q", slices.Sorted(maps.Keys(now)), slices.Sorted(maps.Keys(before)))
	}
	if s = mustOpen(t, path); s.Notice != NoNotice {
		t.Errorf("notice %q", s.Notice)
	}
	mustClose(t, s)
}

// Whatever writes starts the session first: the digest is gone before anything alters.
func TestWritingStarts(t *testing.T) {
	for name, write := range map[string]func(*Store) error{
		"start": (*Store).Start,
		"desk":  func(s *Store) error { return s.PutDesk(Desk{"n": 1}) },
		"commit": func(s *Store) error {
			c, err := s.Meeting.AddGuest("张 三", "市财政局", 5000)
			if err == nil {
				_, err = s.Commit(c, nil)
			}
			return err
		},
		"take back": func(s *Store) error {
			e, _ := s.History.Undoable()
			_, err := takeBackOne(s, e, 6000, "", nil)
			return err
		},
	} {
		path := rosterFile(t)
		s := mustTake(t, path)
		if err := write(s); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if _, err := os.Lstat(digestPath(path)); err == nil {
			t.Errorf("%s: the digest is there still", name)
		}
		if err := s.Start(); err != nil { // a second time
			t.Errorf("%s: %v", name, err)
		}
		want := contents(s.Meeting)
		mustClose(t, s)
		s = mustOpen(t, path)
		if s.Notice != NoNotice || !maps.Equal(contents(s.Meeting), want) {
			t.Errorf("%s: notice %q, or it is not what was written", name, s.Notice)
		}
		mustClose(t, s)
	}
}

// A file that cannot be written to is as it was when that is found.
func TestStartThatFails(t *testing.T) {
	path := rosterFile(t)
	before := withoutLockWords(t, filepath.Dir(path))
	s := mustTake(t, path)
	if err := os.Mkdir(path+"-journal", 0o700); err != nil { // where SQLite wants to write
		t.Fatal(err)
	}
	for range 2 {
		if err := s.Start(); FaultOf(err) == "" {
			t.Errorf("it starts with %v", err)
		}
		if err := s.PutDesk(Desk{"n": 1}); err == nil {
			t.Error("the desk is written")
		}
	}
	if err := os.Remove(path + "-journal"); err != nil {
		t.Fatal(err)
	}
	mustClose(t, s)
	if now := withoutLockWords(t, filepath.Dir(path)); !maps.Equal(now, before) {
		t.Errorf("the folder holds %q, held %q", slices.Sorted(maps.Keys(now)), slices.Sorted(maps.Keys(before)))
	}
}

// What was damaged before it was closed has a digest that fits. It is seen before the
// first write.
func TestDamageIsSeenBeforeTheFirstWrite(t *testing.T) {
	path := rosterFile(t)
	b := []byte(read(t, path))
	binary.BigEndian.PutUint32(b[36:], 7) // pages of a list of free ones that there is none of
	sum := sha256.Sum256(b)
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := PutDigest(path, hex.EncodeToString(sum[:])); err != nil {
		t.Fatal(err)
	}
	s := mustTake(t, path)
	if err := s.Start(); FaultOf(err) != FaultDamaged {
		t.Errorf("it starts with %v", err)
	}
	mustClose(t, s)
	if _, err := Open(path); FaultOf(err) != FaultDamaged {
		t.Errorf("it opens with %v", err)
	}
	if read(t, path) != string(b) {
		t.Error("it was written to")
	}
	wantBeside(t, path, filepath.Base(path), filepath.Base(path)+".sha256")
}
