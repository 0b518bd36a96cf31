package store

import (
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"liuzhuan/model"
)

// copied ends the name of the copy that a migration from today's schema leaves.
var copied = fmt.Sprintf(".v%d.bak", len(migrations))

// later is the program of some later day: it knows more steps.
func later(steps ...string) opener {
	return opener{steps: slices.Concat(migrations, steps)}
}

const (
	goodStep = "CREATE TABLE later (id INTEGER PRIMARY KEY, what TEXT NOT NULL) STRICT;\nALTER TABLE desk ADD COLUMN later TEXT;"
	badStep  = "CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT;\nDELETE FROM desk;\nINSERT INTO nowhere VALUES (1);"
)

func versionOf(t *testing.T, s *Store) (v int) {
	t.Helper()
	if err := s.scalar("PRAGMA user_version", &v); err != nil {
		t.Fatal(err)
	}
	return v
}

// TestMigrate: a file of an older program is copied, brought up, and says so;
// what is in it stays. The copy is the old file, whole and closed.
func TestMigrate(t *testing.T) {
	path := rosterFile(t)
	s := mustOpen(t, path)
	want, head := contents(s.Meeting), s.Head()
	mustClose(t, s)

	s, err := later(goodStep, "CREATE TABLE much_later (id INTEGER PRIMARY KEY) STRICT;").open(path)
	if err != nil {
		t.Fatal(err)
	}
	if s.Notice != NoticeMigrated || versionOf(t, s) != len(migrations)+2 || s.Head() != head {
		t.Fatal(s.Notice, versionOf(t, s), s.Head())
	}
	sameContents(t, contents(s.Meeting), want)
	c, err := s.Meeting.AddGuest("后来的人", "", 9000)
	mustCommit(t, s, c, err)
	sound(t, s)
	mustClose(t, s)
	name := filepath.Base(path)
	wantBeside(t, path, name, name+".sha256", name+copied)

	// This program does not know that schema.
	before := read(t, path)
	_, err = Open(path)
	var newer *NewerError
	if !errors.As(err, &newer) || newer.Version != len(migrations)+2 || newer.Own != len(migrations) || newer.Path != path {
		t.Fatalf("%v", err)
	}
	if read(t, path) != before || read(t, digestPath(path)) == "" {
		t.Fatal("a newer file was touched")
	}

	bak := path + copied
	s = mustOpen(t, bak)
	sameContents(t, contents(s.Meeting), want)
	if s.Head() != head || versionOf(t, s) != len(migrations) {
		t.Fatal("the copy is another file")
	}
	sound(t, s)
	mustClose(t, s)

	s, err = later(goodStep, "CREATE TABLE much_later (id INTEGER PRIMARY KEY) STRICT;").open(path)
	if err != nil || s.Notice != NoNotice {
		t.Fatal(s.Notice, err)
	}
	mustClose(t, s)
}

// TestMigrateKeepsEveryCopy: the old file may have come back under its name, and
// is then copied beside the first copy.
func TestMigrateKeepsEveryCopy(t *testing.T) {
	path := rosterFile(t)
	old := filepath.Join(quickDir(t), "old.db")
	copyFile(t, path, old)
	for range 3 {
		s, err := later(goodStep).open(path)
		if err != nil {
			t.Fatal(err)
		}
		mustClose(t, s)
		copyFile(t, old, path)
	}
	name := filepath.Base(path)
	wantBeside(t, path, name, name+".sha256", name+copied, name+strings.Replace(copied, ".bak", "-2.bak", 1), name+strings.Replace(copied, ".bak", "-3.bak", 1))
}

// TestMigrateFails: a step that fails leaves rows, schema and side files as they
// were, and the old program opens the file.
func TestMigrateFails(t *testing.T) {
	path := rosterFile(t)
	s := mustOpen(t, path)
	if err := s.PutDesk(Desk{"k": 1}); err != nil {
		t.Fatal(err)
	}
	want := contents(s.Meeting)
	mustClose(t, s)
	_, err := later(badStep).open(path)
	if err == nil || !strings.Contains(err.Error(), fmt.Sprint("migration ", len(migrations)+1)) {
		t.Fatal(err)
	}
	name := filepath.Base(path)
	wantBeside(t, path, name, name+".sha256")
	s = mustOpen(t, path)
	if ok, _ := s.ReadDesk("k", new(int)); !ok || s.Notice != NoNotice || versionOf(t, s) != len(migrations) {
		t.Fatal(ok, s.Notice, versionOf(t, s))
	}
	sameContents(t, contents(s.Meeting), want)
	sound(t, s)
	mustClose(t, s)

	// A step before the one that fails is kept, and so is the copy of the file
	// before both.
	if _, err := later(goodStep, badStep).open(path); err == nil {
		t.Fatal("no error")
	}
	wantBeside(t, path, name, name+".sha256", name+copied)
	s, err = later(goodStep).open(path)
	if err != nil || s.Notice != NoNotice {
		t.Fatal(s.Notice, err)
	}
	sameContents(t, contents(s.Meeting), want)
	mustClose(t, s)
}

// TestMigrateAfterUncleanEnd: what stands in a WAL that nobody folded in is
// migrated, and copied, like the rest.
func TestMigrateAfterUncleanEnd(t *testing.T) {
	path := rosterFile(t)
	left := filepath.Join(quickDir(t), "left.db")
	s := mustOpen(t, path)
	c, err := s.Meeting.AddGuest("最后一位", "", 9000)
	mustCommit(t, s, c, err)
	want := contents(s.Meeting)
	copyFile(t, path, left)
	mustClose(t, s)
	if st, err := os.Stat(left + "-wal"); err != nil || st.Size() == 0 {
		t.Fatal("there is no WAL to test with", err)
	}
	s, err = later(goodStep).open(left)
	if err != nil {
		t.Fatal(err)
	}
	sameContents(t, contents(s.Meeting), want)
	sound(t, s)
	mustClose(t, s)
	s = mustOpen(t, left+copied)
	sameContents(t, contents(s.Meeting), want)
	mustClose(t, s)
}

// TestMigrateAlteredFile: that the file was altered from outside is not hidden by
// the news that it was migrated.
func TestMigrateAlteredFile(t *testing.T) {
	path := rosterFile(t)
	tamper(t, path, "UPDATE desk SET value = '2'")
	s, err := later(goodStep).open(path)
	if err != nil || s.Notice != NoticeDigest {
		t.Fatal(s.Notice, err)
	}
	mustClose(t, s)
	// And not by a failing migration either.
	path = rosterFile(t)
	tamper(t, path, "UPDATE desk SET value = '2'")
	if _, err := later(badStep).open(path); err == nil {
		t.Fatal("no error")
	}
	s = mustOpen(t, path)
	if s.Notice != NoticeDigest {
		t.Fatal(s.Notice)
	}
	mustClose(t, s)
}

// TestMigrationsAreNumbered: the steps come in the order of their names, and the
// schema number of a new file is how many there are.
func TestMigrationsAreNumbered(t *testing.T) {
	s := mustOpen(t, newFile(t))
	names, err := migrationFiles.ReadDir("migrations")
	if err != nil || len(names) != len(migrations) || versionOf(t, s) != len(migrations) {
		t.Fatal(len(names), versionOf(t, s), err)
	}
	var id int
	if err := s.scalar("PRAGMA application_id", &id); err != nil || id != ApplicationID {
		t.Fatalf("%x %v", id, err)
	}
	err = s.each("PRAGMA integrity_check", func(rows *sql.Rows) error {
		var line string
		if err := rows.Scan(&line); err != nil || line == "ok" {
			return err
		}
		return errors.New(line)
	})
	if err != nil {
		t.Fatal(err)
	}
	mustClose(t, s)
}

// TestCreateIsTheFirstEntry: a new file holds its first Change and nothing else.
func TestCreateIsTheFirstEntry(t *testing.T) {
	s := mustOpen(t, newFile(t))
	entries := s.History.Entries()
	if len(entries) != 1 || entries[0].Command != model.CommandNew || entries[0].Args.Name != "试" || s.Meeting.Info().Venue != "二号会议室" {
		t.Fatalf("%+v %+v", entries, s.Meeting.Info())
	}
	if _, ok := s.History.Undoable(); ok {
		t.Fatal("the meeting itself can be taken back")
	}
	sound(t, s)
	mustClose(t, s)
}
