package sitting

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"liuzhuan/data/backup"
	"liuzhuan/data/store"
)

// A backup is due when something was recorded since the last, one at a time; what
// failed is due again.
func TestAutoBackup(t *testing.T) {
	s := mustOpen(t, demoFile(t))
	confirm := func(i int) {
		t.Helper()
		c, err := s.Meeting.Confirm(s.Meeting.People()[i].ID, s.Stamp())
		if err == nil {
			_, err = s.Commit(c, nil)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	due := func(want bool) *AutoBackup {
		t.Helper()
		b, err := s.BackupDue()
		if err != nil || (b != nil) != want {
			t.Fatalf("due %v, want %v: %v", b != nil, want, err)
		}
		return b
	}
	first := due(true)
	confirm(0)
	due(false) // one is being made
	if err := first.Make(); err != nil || first.Rests() {
		t.Fatal(err, first.Rests())
	}
	if !first.Made(nil) {
		t.Error("what was recorded meanwhile is forgotten")
	}
	second := due(true)
	if second.Made(errors.New("the disk is full")) {
		t.Error("tried at once again")
	}
	third := due(true)
	if err := third.Make(); err != nil || third.Made(err) {
		t.Fatal("due again", err)
	}
	due(false)
	found, err := backup.Of(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	have := map[string]bool{}
	for _, path := range found {
		if strings.HasSuffix(path, ".db") {
			copied, err := store.View(path)
			if err != nil {
				t.Fatal(err)
			}
			have[copied.Head()] = true
			_ = copied.Close()
		}
	}
	if len(have) != 2 || !have[s.Head()] {
		t.Errorf("%v are of entries %v, want two, one of %s", found, have, s.Head())
	}
}

// A backup that somebody asks for is written and read back.
func TestBackup(t *testing.T) {
	s := mustOpen(t, demoFile(t))
	m, err := s.Backup(backup.Options{Folder: t.TempDir(), Now: meetingDay})
	if err != nil || m.Report.People != 68 || m.Report.Head != s.Head() {
		t.Fatal(m, err)
	}
	var missing *os.PathError
	if _, err := s.Backup(backup.Options{Folder: filepath.Join(t.TempDir(), "没有"), Now: meetingDay}); !errors.As(err, &missing) {
		t.Error(err)
	}
}
