package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// While another process works in the file it is seen with all that was acknowledged, whole
// at every moment, also while the WAL is put into the file and begins anew.
func TestPeekAtWork(t *testing.T) {
	t.Parallel()
	path := rosterFileIn(t, t.TempDir())
	worker := start(t, "worker", path)
	var acknowledged int64
	restarts, salt := 0, ""
	for range 12 {
		for range 150 {
			if _, err := fmt.Sscan(worker.expect("ack"), &acknowledged); err != nil {
				t.Fatal(err)
			}
		}
		s, held, err := Peek(path)
		if err != nil || held == nil || held.PID != worker.cmd.Process.Pid || !held.Here {
			t.Fatalf("%v, held by %+v", err, held)
		}
		if s.seq < acknowledged || s.Notice != NoNotice {
			t.Errorf("%d entries are seen, %d acknowledged; notice %q", s.seq, acknowledged, s.Notice)
		}
		sound(t, s)
		mustClose(t, s)
		head, err := walHeadOf(path)
		if err != nil {
			t.Fatal(err)
		}
		if string(head) != salt {
			restarts, salt = restarts+1, string(head)
		}
	}
	if restarts < 2 {
		t.Error("the WAL never began anew: that was not tried")
	}
}

// A file that somebody has opened and not yet written to is seen too.
func TestPeekBeforeTheFirstWrite(t *testing.T) {
	path := rosterFile(t)
	s, err := Take(path, nil)
	if err != nil {
		t.Fatal(err)
	}
	seen, held, err := Peek(path)
	if err != nil || held == nil || seen.Head() != s.Head() {
		t.Fatal(held, err)
	}
	mustClose(t, seen)
	mustClose(t, s)
}

// Of an older file it is told which it is, until it is brought up; then that stands in
// the WAL alone.
func TestPeekAtAnOlderFile(t *testing.T) {
	b, err := os.ReadFile("testdata/v5.db")
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(quickDir(t), "会议.db")
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	see := func(want int) {
		t.Helper()
		seen, _, err := Peek(path)
		if err != nil || seen.FoundSchema() != want {
			t.Fatalf("schema %d, want %d: %v", seen.FoundSchema(), want, err)
		}
		sound(t, seen)
		mustClose(t, seen)
	}
	see(5)
	s := mustOpen(t, path)
	see(Schema())
	mustClose(t, s)
	see(Schema())
}

// A closed file is seen as View sees it, nothing is touched, and errors are View's.
func TestPeekAtRest(t *testing.T) {
	path := rosterFile(t)
	before := snapshotOf(t, filepath.Dir(path))
	s, held, err := Peek(path)
	if err != nil || held != nil || s.Notice != NoNotice || len(s.Meeting.People()) == 0 {
		t.Fatal(s, held, err)
	}
	mustClose(t, s)
	if after := snapshotOf(t, filepath.Dir(path)); fmt.Sprint(after) != fmt.Sprint(before) {
		t.Error("something was written")
	}
	if got := SchemaOf(path); got != Schema() {
		t.Errorf("schema %d of %d", got, Schema())
	}
	if _, _, err := Peek(path + "x"); !errors.Is(err, fs.ErrNotExist) || SchemaOf(path+"x") != 0 {
		t.Error(err)
	}
	other := filepath.Join(t.TempDir(), "other.db")
	if err := os.WriteFile(other, make([]byte, 4096), 0o600); err != nil {
		t.Fatal(err)
	}
	var not *NotMeetingError
	if _, _, err := Peek(other); !errors.As(err, &not) || SchemaOf(other) != 0 {
		t.Error(err)
	}
}
