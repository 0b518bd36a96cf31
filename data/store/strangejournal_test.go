package store

import (
	"errors"
	"testing"
)

// A stranger's journal whose hashes are of another length is read with hashes as long as
// all are, and is damage; one that lacks an entry is followed by no second copy.
func TestStrangersJournal(t *testing.T) {
	path := rosterFile(t)
	own, err := ownSchema()
	if err != nil {
		t.Fatal(err)
	}
	tamper(t, path, "PRAGMA ignore_check_constraints = 1", "DROP TRIGGER journal_is_fixed", "UPDATE journal SET hash = x'0102'",
		"UPDATE journal SET seq = 77 WHERE seq = 2", own["trigger journal_is_fixed"])
	s := mustOpen(t, path)
	defer mustClose(t, s)
	for _, e := range s.History.Entries() {
		if len(e.Hash) != 64 {
			t.Errorf("entry %d has the hash %q", e.Seq, e.Hash)
		}
	}
	if r, err := s.Check(); err != nil || len(r.Damage) == 0 {
		t.Errorf("%+v, %v", r, err)
	}
	if _, err := s.Trail(0, func(string) bool { return false }); !errors.As(err, new(*DamagedError)) {
		t.Errorf("a trail: %v", err)
	}
	if _, err := (branchHead{Args: "{}", Hash: "0102"}).header(); err == nil {
		t.Error("what a merge took up has an entry without a hash")
	}
}
