package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// TestRescueOfACutFile: what cannot be known is not called whole. cut-9390.db is the
// first 9,390 bytes of a worked meeting.
func TestRescueOfACutFile(t *testing.T) {
	r, err := Rescue(filepath.Join("testdata", "cut-9390.db"), filepath.Join(quickDir(t), "新.db"), rescuedAt)
	if err != nil || r.Complete() || r.Size != 9390 || r.Whole != 101*4096 || r.People != 0 {
		t.Fatalf("%+v %v", r, err)
	}
	path := rosterFile(t)
	s := mustOpen(t, path)
	confirms(t, s, 0, 68)
	mustClose(t, s)
	whole := []byte(read(t, path))
	if r, err := Rescue(path, filepath.Join(quickDir(t), "新.db"), rescuedAt); err != nil || !r.Complete() || r.Size != int64(len(whole)) ||
		r.Whole != r.Size || r.Spoken != 68 {
		t.Fatalf("a whole file: %+v %v", r, err)
	}
	for at := 8192; at < len(whole); at += 8192 - 100 { // also within a page
		cut := filepath.Join(quickDir(t), "断.db")
		if err := os.WriteFile(cut, whole[:at], 0o600); err != nil {
			t.Fatal(err)
		}
		r, err := Rescue(cut, filepath.Join(quickDir(t), "新.db"), rescuedAt)
		if err != nil || r.Complete() || r.Size != int64(at) || r.Whole != int64(len(whole)) {
			t.Errorf("of %d bytes %d: %+v, %v", len(whole), at, r, err)
		}
	}
}

// TestRescueOfAStranger: another program's tables are not read as ours, whatever the
// header says.
func TestRescueOfAStranger(t *testing.T) {
	path := filepath.Join(quickDir(t), "x.db")
	if err := os.WriteFile(path, foreign(t), 0o600); err != nil {
		t.Fatal(err)
	}
	tamper(t, path, fmt.Sprintf("PRAGMA application_id = %d", ApplicationID), fmt.Sprintf("PRAGMA user_version = %d", len(migrations)))
	to := filepath.Join(quickDir(t), "新.db")
	if r, err := Rescue(path, to, rescuedAt); !errors.As(err, new(*NotMeetingError)) || isThere(to) {
		t.Errorf("%+v %v", r, err)
	}
}

// TestRescueSpokenOf: the journal's headers tell how many there were where the people
// are lost.
func TestRescueSpokenOf(t *testing.T) {
	path := rosterFile(t)
	tamper(t, path, "DROP TRIGGER edit_is_kept", "DELETE FROM edit WHERE seq = 2", "DELETE FROM person")
	r, err := Rescue(path, filepath.Join(quickDir(t), "新.db"), rescuedAt)
	if err != nil || r.Spoken != 68 || r.People != 0 || r.Complete() {
		t.Errorf("%+v %v", r, err)
	}
}
