package store

import (
	"bytes"
	"database/sql"
	"encoding/binary"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"syscall"
	"testing"
)

// TestOpenRefuses: what is no sound meeting file of ours is refused by its own
// error, and left byte for byte as it was, with nothing new beside it.
func TestOpenRefuses(t *testing.T) {
	whole := []byte(read(t, rosterFile(t)))
	with := func(at int, b ...byte) []byte {
		out := bytes.Clone(whole)
		copy(out[at:], b)
		return out
	}
	notMeeting := func(err error) bool { var e *NotMeetingError; return errors.As(err, &e) }
	newer := func(err error) bool { var e *NewerError; return errors.As(err, &e) }
	damaged := func(err error) bool { return FaultOf(err) == FaultDamaged }
	for name, c := range map[string]struct {
		content []byte
		is      func(error) bool
	}{
		"empty":               {nil, notMeeting},
		"text":                {[]byte("姓名,性别\n张三,男\n"), notMeeting},
		"long text":           {bytes.Repeat([]byte("姓名,性别\n"), 100), notMeeting},
		"another program's":   {foreign(t), notMeeting},
		"no application id":   {with(68, 0, 0, 0, 0), notMeeting},
		"half a header":       {whole[:50], notMeeting},
		"newer":               {with(60, binary.BigEndian.AppendUint32(nil, 99)...), newer},
		"half":                {whole[:len(whole)/8192*4096], damaged},
		"cut in a page":       {whole[:len(whole)-100], damaged},
		"header only":         {whole[:100], damaged},
		"first page only":     {whole[:4096], damaged},
		"zeros inside":        {with(4096, make([]byte, 8192)...), damaged},
		"schema table zeroed": {with(100, make([]byte, 3900)...), damaged},
	} {
		path := filepath.Join(quickDir(t), "x.db")
		if err := os.WriteFile(path, c.content, 0o600); err != nil {
			t.Fatal(err)
		}
		for range 2 {
			_, err := Open(path)
			if !c.is(err) {
				t.Errorf("%s: %v", name, err)
			}
		}
		if read(t, path) != string(c.content) {
			t.Errorf("%s was written to", name)
		}
		wantBeside(t, path, "x.db")
	}
}

// foreign gives a database of another program.
func foreign(t *testing.T) []byte {
	t.Helper()
	path := filepath.Join(quickDir(t), "foreign.db")
	db, err := sql.Open("sqlite", dataSource(path))
	if err != nil {
		t.Fatal(err)
	}
	for _, st := range []string{"PRAGMA journal_mode = WAL", "CREATE TABLE person (name)", "INSERT INTO person VALUES ('x')"} {
		if _, err := db.Exec(st); err != nil {
			t.Fatal(err)
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	return []byte(read(t, path))
}

// TestOpenNoFile: what is not there is not made.
func TestOpenNoFile(t *testing.T) {
	dir := quickDir(t)
	path := filepath.Join(dir, "x.db")
	if _, err := Open(path); FaultOf(err) != FaultGone {
		t.Error(err)
	}
	if _, err := Open(filepath.Join(dir, "no", "x.db")); FaultOf(err) != FaultGone {
		t.Error(err)
	}
	if err := Create(filepath.Join(dir, "no", "x.db"), firstChange); FaultOf(err) != FaultGone {
		t.Error(err)
	}
	wantBeside(t, path)
	if _, err := Open(dir); !errors.Is(err, syscall.EISDIR) {
		t.Error(err)
	}
}

// TestOpenThroughALink: a link to the file opens the file.
func TestOpenThroughALink(t *testing.T) {
	path := rosterFile(t)
	link := filepath.Join(quickDir(t), "链接.db")
	if err := os.Symlink(path, link); err != nil {
		t.Fatal(err)
	}
	s := mustOpen(t, link)
	if _, err := Open(path); FaultOf(err) != FaultHeld {
		t.Errorf("the file itself: %v", err)
	}
	c, err := s.Meeting.AddGuest("张三", "", 1)
	mustCommit(t, s, c, err)
	mustClose(t, s)
	s = mustOpen(t, path)
	if len(s.History.Entries()) != 3 {
		t.Error("the entry went elsewhere")
	}
	mustClose(t, s)
}

// TestOpenRecovers: a file that was left by a killed process, or by one that did
// not close, opens with all that was kept, says so once, and closes clean.
func TestOpenRecovers(t *testing.T) {
	path := rosterFile(t)
	left := filepath.Join(quickDir(t), "left.db")
	s := mustOpen(t, path)
	c, err := s.Meeting.AddGuest("最后一位", "", 9000)
	mustCommit(t, s, c, err)
	copyFile(t, path, left)
	mustClose(t, s)

	s = mustOpen(t, left)
	if s.Notice != NoticeRecovered || len(s.Meeting.People()) != 69 {
		t.Fatal(s.Notice, len(s.Meeting.People()))
	}
	sound(t, s)
	mustClose(t, s)
	wantBeside(t, left, "left.db", "left.db.sha256")
	s = mustOpen(t, left)
	if s.Notice != NoNotice {
		t.Fatal(s.Notice)
	}
	mustClose(t, s)
}

// TestClosedFileStandsAlone: after a clean close nothing but the file is needed,
// and it is in the mode that opens from read-only media.
func TestClosedFileStandsAlone(t *testing.T) {
	path := rosterFile(t)
	name := filepath.Base(path)
	wantBeside(t, path, name, name+".sha256")
	head := read(t, path)[:100]
	if head[18] != 1 || head[19] != 1 {
		t.Fatal("the file is left in WAL mode")
	}
	s := mustOpen(t, path)
	wantBeside(t, path, name, name+"-wal", name+".lock.json") // and no -shm: nobody shares
	mustClose(t, s)
}

// TestPragmas: the open recipe holds on the connection that writes.
func TestPragmas(t *testing.T) {
	s := mustOpen(t, newFile(t))
	for pragma, want := range map[string]string{
		"locking_mode": "exclusive", "journal_mode": "wal", "synchronous": "2", "fullfsync": "1", "checkpoint_fullfsync": "1",
		"foreign_keys": "1", "trusted_schema": "0", "cell_size_check": "1", "ignore_check_constraints": "0", "wal_autocheckpoint": "1000",
	} {
		var got string
		if err := s.scalar("PRAGMA "+pragma, &got); err != nil || got != want {
			t.Errorf("%s is %s, %v", pragma, got, err)
		}
	}
	var unquoted any
	if err := s.scalar(`SELECT "no such column"`, &unquoted); err == nil {
		t.Error("a text in double quotes is taken for a string")
	}
	options := []string{}
	err := s.each("PRAGMA compile_options", func(rows *sql.Rows) error {
		var o string
		err := rows.Scan(&o)
		options = append(options, o)
		return err
	})
	if err != nil || slices.Contains(options, "ENABLE_LOAD_EXTENSION") {
		t.Error(options, err)
	}
	mustClose(t, s)
}
