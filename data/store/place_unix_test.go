//go:build unix

package store

// Windows lets nobody rename or delete a file that is open; elsewhere they can.

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"liuzhuan/model"
)

// TestFileMovedAway: where the open file is renamed, replaced or deleted the
// system would go on writing to it; nothing must be shown as kept then.
func TestFileMovedAway(t *testing.T) {
	path := rosterFile(t)
	away := filepath.Join(quickDir(t), "away.db")
	s := mustOpen(t, path)
	people := s.Meeting.People()
	confirm := func(i int) error {
		c, err := s.Meeting.Confirm(people[i].ID, model.Stamp(3000+i))
		if err != nil {
			t.Fatal(err)
		}
		_, err = s.Commit(c, nil)
		return err
	}
	rename := func(from, to string) {
		t.Helper()
		if err := os.Rename(from, to); err != nil {
			t.Fatal(err)
		}
	}
	if err := confirm(0); err != nil {
		t.Fatal(err)
	}

	rename(path, away)
	if err := confirm(1); FaultOf(err) != FaultGone {
		t.Fatalf("moved: %v", err)
	}
	if err := s.PutDesk(Desk{"k": 1}); FaultOf(err) != FaultGone {
		t.Fatalf("moved: %v", err)
	}
	if err := os.WriteFile(path, []byte(read(t, away)), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := confirm(1); FaultOf(err) != FaultGone {
		t.Fatalf("replaced: %v", err)
	}
	rename(away, path)
	if err := confirm(1); err != nil {
		t.Fatalf("moved back: %v", err)
	}
	mustClose(t, s)

	s = mustOpen(t, path)
	if s.Meeting.Decision(people[0].ID) == nil || s.Meeting.Decision(people[1].ID) == nil || len(s.History.Entries()) != 4 {
		t.Fatal(s.History.Entries())
	}
	sound(t, s)
	mustClose(t, s)
}

// What was taken back in memory comes back there too when the file goes away before
// that is written: what stands under its name by then is not read.
func TestTakenBackWhileMoved(t *testing.T) {
	path := rosterFile(t)
	s := mustOpen(t, path)
	c, err := s.Meeting.Confirm(s.Meeting.People()[0].ID, 1000)
	e := mustCommit(t, s, c, err)
	decided, meeting, seq := contents(s.Meeting), s.Meeting, s.seq
	_, err = s.TakeBack([]model.Entry{e}, 2000, model.Announce, func([]model.Change) Desk {
		if err := os.Rename(path, path+"旧"); err != nil {
			t.Error(err)
		}
		return Desk{"k": json.RawMessage(strings.Repeat("[", 2000) + strings.Repeat("]", 2000))} // too deep for SQLite
	})
	if FaultOf(err) != FaultGone || s.Meeting != meeting || s.seq != seq {
		t.Fatalf("%v, read again %v, entry %d", err, s.Meeting != meeting, s.seq)
	}
	sameContents(t, contents(s.Meeting), decided)
	if err := os.Rename(path+"旧", path); err != nil {
		t.Fatal(err)
	}
	if _, err := takeBackOne(s, e, 3000, model.Announce, nil); err != nil {
		t.Fatal(err)
	}
	sound(t, s)
	mustClose(t, s)
}

// TestWALTidiedAway: with the WAL deleted beside an open file, data would silently be
// missing. People do tidy such files. The next write saves what it held.
func TestWALTidiedAway(t *testing.T) {
	path := rosterFile(t)
	s := mustOpen(t, path)
	people := s.Meeting.People()
	for i := range 6 {
		c, err := s.Meeting.Confirm(people[i].ID, model.Stamp(3000+i))
		mustCommit(t, s, c, err)
		switch i {
		case 1:
			if err := os.Remove(s.walPath()); err != nil {
				t.Fatal(err)
			}
		case 3: // restored from a bin, as a new file
			if err := errors.Join(os.Remove(s.walPath()), os.WriteFile(s.walPath(), nil, 0o600)); err != nil {
				t.Fatal(err)
			}
		}
	}
	// A process that is killed now leaves file and WAL as they are.
	left := filepath.Join(quickDir(t), "left.db")
	copyFile(t, path, left)
	mustClose(t, s)
	for _, p := range []string{path, left} {
		s = mustOpen(t, p)
		for i := range 6 {
			if s.Meeting.Decision(people[i].ID) == nil {
				t.Errorf("%s lost the decision on %s", p, people[i].Name)
			}
		}
		sound(t, s)
		mustClose(t, s)
	}
}

// A folder that is renamed while its file is open by a relative path goes on being
// written; only the close cannot tidy up. That says where the record is, and the
// next opening has all of it.
func TestFolderRenamed(t *testing.T) {
	home := quickDir(t)
	for _, name := range []string{"甲"} {
		if err := os.Mkdir(filepath.Join(home, name), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	path := rosterFileIn(t, filepath.Join(home, "甲"))
	t.Chdir(filepath.Dir(path))
	s := mustOpen(t, filepath.Base(path))
	c, err := s.Meeting.Confirm(s.Meeting.People()[0].ID, 3000)
	mustCommit(t, s, c, err)
	if err := os.Rename(filepath.Dir(path), filepath.Join(home, "乙")); err != nil {
		t.Fatal(err)
	}
	c, err = s.Meeting.Confirm(s.Meeting.People()[1].ID, 3001)
	mustCommit(t, s, c, err)
	var unclosed *CloseError
	if err := s.Close(); !errors.As(err, &unclosed) {
		t.Fatalf("%v", err)
	}
	t.Chdir(home)
	s = mustOpen(t, filepath.Join(home, "乙", filepath.Base(path)))
	if s.Notice != NoticeRecovered || len(s.History.Entries()) != 4 {
		t.Error(s.Notice, len(s.History.Entries()))
	}
	sound(t, s)
	mustClose(t, s)
}
