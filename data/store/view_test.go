package store

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// snapshotOf gives the names and bytes of all that lies in a folder.
func snapshotOf(t *testing.T, folder string) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, e := range entries {
		out[e.Name()] = read(t, filepath.Join(folder, e.Name()))
	}
	return out
}

// Who only reads leaves the folder byte for byte as it was, may read what takes
// no writing, and can commit nothing.
func TestView(t *testing.T) {
	path := rosterFile(t)
	s := mustOpen(t, path)
	c, err := s.Meeting.Confirm(s.Meeting.People()[0].ID, 3000)
	mustCommit(t, s, c, err)
	want := contents(s.Meeting)
	var held *HeldError
	if _, err := View(path); !errors.As(err, &held) {
		t.Fatal("viewed while somebody works in it:", err)
	}
	mustClose(t, s)

	before := snapshotOf(t, filepath.Dir(path))
	for range 2 {
		v, err := View(path)
		if err != nil {
			t.Fatal(err)
		}
		sameContents(t, contents(v.Meeting), want)
		if v.Notice != NoNotice || v.Head() != s.Head() || v.Path() != path || !v.Guards(path) {
			t.Error(v.Notice, v.Head())
		}
		sound(t, v)
		c, err := v.Meeting.Withdraw(v.Meeting.People()[0].ID, 3001)
		if err == nil {
			_, err = v.Commit(c, nil)
		}
		if !errors.Is(err, errViewed) {
			t.Error("a view was written:", err)
		}
		mustClose(t, v)
	}
	after := snapshotOf(t, filepath.Dir(path))
	if len(after) != len(before) {
		t.Error("files came or went")
	}
	for name, text := range before {
		if after[name] != text {
			t.Errorf("%s was altered", name)
		}
	}

	// What was altered is said, every time, and a copy of it says so too.
	tamper(t, path, "UPDATE desk SET value = '2'")
	for range 2 {
		v, err := View(path)
		if err != nil || v.Notice != NoticeDigest {
			t.Fatal(v.Notice, err)
		}
		im, err := v.Image()
		if err != nil {
			t.Fatal(err)
		}
		copied := filepath.Join(quickDir(t), "copy.db")
		if err := PutNew(copied, im.Data); err != nil {
			t.Fatal(err)
		}
		c := mustOpen(t, copied)
		if c.Notice != NoticeDigest {
			t.Error(c.Notice)
		}
		mustClose(t, c)
		mustClose(t, v)
	}
	if _, err := View(filepath.Join(filepath.Dir(path), "nicht.db")); FaultOf(err) != FaultGone {
		t.Error(err)
	}
}
