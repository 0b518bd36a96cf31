package store

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"liuzhuan/model"
)

// lain is what may lie on a disk: a file in some state, and what was beside it.
type lain struct{ file, wal, digest []byte }

func take(t *testing.T, path string) lain {
	t.Helper()
	var l lain
	for tail, to := range map[string]*[]byte{"": &l.file, "-wal": &l.wal, ".sha256": &l.digest} {
		var err error
		if *to, err = readIfThere(path + tail); err != nil {
			t.Fatal(err)
		}
	}
	return l
}

// lay puts a file with a WAL and a digest into a folder of its own; nil for none.
func (l lain) lay(t *testing.T) string {
	t.Helper()
	path := filepath.Join(quickDir(t), "会议.db")
	for tail, b := range map[string][]byte{"": l.file, "-wal": l.wal, ".sha256": l.digest} {
		if b == nil {
			continue
		}
		if err := os.WriteFile(path+tail, b, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return path
}

// sums gives the SHA-256 of everything in the folder of path.
func sums(t *testing.T, path string) map[string][32]byte {
	t.Helper()
	out := map[string][32]byte{}
	for _, name := range beside(t, path) {
		out[name] = sha256.Sum256([]byte(read(t, filepath.Join(filepath.Dir(path), name))))
	}
	return out
}

func sameSums(t *testing.T, what string, got, want map[string][32]byte) {
	t.Helper()
	if len(got) != len(want) {
		t.Errorf("%s: files came or went: %d, were %d", what, len(got), len(want))
	}
	for name, sum := range want {
		if got[name] != sum {
			t.Errorf("%s: %s was altered", what, name)
		}
	}
}

// confirms decides on the people of a roster from one to another and gives the head.
func confirms(t *testing.T, s *Store, from, to int) string {
	t.Helper()
	for i := from; i < to; i++ {
		c, err := s.Meeting.Confirm(s.Meeting.People()[i].ID, model.Stamp(3000+i))
		mustCommit(t, s, c, err)
	}
	return s.Head()
}

// TestWALBelongs: every pair of a file and a WAL. What does not belong together is
// refused by a sentence of its own, and nothing is touched; what does goes on.
func TestWALBelongs(t *testing.T) {
	path := rosterFile(t)
	s := mustOpen(t, path)
	confirms(t, s, 0, 3)
	older := take(t, path)
	mustClose(t, s)
	s = mustOpen(t, path)
	confirms(t, s, 3, 6)
	im, err := s.Image()
	if err != nil {
		t.Fatal(err)
	}
	mustClose(t, s)
	closed := take(t, path)
	s = mustOpen(t, path)
	head := confirms(t, s, 6, 9)
	crashed := take(t, path)
	mustClose(t, s)

	stranger := rosterFile(t)
	s = mustOpen(t, stranger)
	confirms(t, s, 0, 5)
	foreign := take(t, stranger)
	mustClose(t, s)

	const refused Notice = "refused"
	files := []struct {
		name   string
		lain   lain
		notice map[string]Notice
	}{
		{"closed", closed, map[string]Notice{"none": NoNotice, "own": refused, "older": refused, "foreign": refused}},
		{"copied", lain{file: closed.file}, map[string]Notice{"none": NoNotice, "own": refused, "older": refused, "foreign": refused}},
		{"backup", lain{file: im.Data}, map[string]Notice{"none": NoNotice, "own": refused, "older": refused, "foreign": refused}},
		{"crashed", crashed, map[string]Notice{"none": NoticeNoWAL, "own": NoticeRecovered, "older": refused, "foreign": refused}},
	}
	for _, f := range files {
		for wal, laid := range map[string][]byte{"none": nil, "own": crashed.wal, "older": older.wal, "foreign": foreign.wal} {
			l, what, want := f.lain, f.name+" file, "+wal+" WAL", f.notice[wal]
			l.wal = laid
			path := l.lay(t)
			before := sums(t, path)
			for name, open := range map[string]func(string) (*Store, error){"viewed": View, "opened": Open} {
				path := l.lay(t)
				s, err := open(path)
				var strange *StrangeError
				switch {
				case want == refused && (!errors.As(err, &strange) || strange.Path != path || strange.Beside != path+"-wal"):
					t.Errorf("%s, %s: %v", what, name, err)
				case want != refused && (err != nil || s.Notice != want):
					t.Errorf("%s, %s: %v, want %q", what, name, err, want)
				}
				if name == "viewed" || want == refused {
					sameSums(t, what+", "+name, sums(t, path), before)
				}
				if s == nil {
					continue
				}
				sound(t, s)
				if wal == "own" && s.Head() != head {
					t.Errorf("%s, %s: what was recorded last is lost", what, name)
				}
				mustClose(t, s)
			}
			// A rescue of the same takes the file alone where the WAL is strange.
			rescued := filepath.Join(quickDir(t), "新.db")
			r, err := Rescue(path, rescued, rescuedAt)
			if err != nil || r.People != 68 || (len(r.Missing) > 0) != (want == refused) {
				t.Errorf("%s: rescue %+v, %v", what, r, err)
			}
			sameSums(t, what+", rescued", sums(t, path), before)
		}
	}
}

// TestForeignWALOfAWholeMeeting: a closed file with the whole of another
// meeting in the WAL beside it, which as a replay would be sound.
func TestForeignWALOfAWholeMeeting(t *testing.T) {
	whole := newFile(t)
	s := mustOpen(t, whole)
	mustCommit(t, s, s.Meeting.Reconcile(demoList).Change(2000), nil)
	foreign := take(t, whole)
	mustClose(t, s)
	s = mustOpen(t, rosterFile(t))
	crashed := take(t, s.Path())
	mustClose(t, s)
	closed := take(t, s.Path())
	for what, l := range map[string]lain{"closed": closed, "crashed": {file: crashed.file},
		"torn": {file: append(bytes.Clone(crashed.file[:100]), make([]byte, 8000)...)}} {
		l.wal = foreign.wal
		path := l.lay(t)
		before := sums(t, path)
		for range 2 {
			if s, err := Open(path); err == nil {
				t.Errorf("%s: opened as %s", what, s.Meeting.Info().Title)
				mustClose(t, s)
			}
		}
		sameSums(t, what, sums(t, path), before)
	}
}

// TestJournalBelongs: the same of a rollback journal, which another program leaves.
func TestJournalBelongs(t *testing.T) {
	hot := func(path string) (journal []byte) {
		t.Helper()
		db := outside(t, path)
		for _, st := range []string{"PRAGMA journal_mode = DELETE", "BEGIN IMMEDIATE", "UPDATE person SET remark = 'x'", "UPDATE desk SET value = '1'"} {
			if _, err := db.Exec(st); err != nil {
				t.Fatal(err)
			}
		}
		journal = []byte(read(t, path+"-journal"))
		if _, err := db.Exec("ROLLBACK"); err != nil {
			t.Fatal(err)
		}
		return journal
	}
	path, stranger := rosterFile(t), rosterFile(t)
	s := mustOpen(t, stranger)
	confirms(t, s, 0, 20)
	mustClose(t, s)
	l := take(t, path)
	for name, c := range map[string]struct {
		journal []byte
		own     bool
	}{"own": {hot(path), true}, "foreign": {hot(stranger), false}} {
		if readJournal(c.journal) == nil {
			t.Fatal("SQLite would not take this journal")
		}
		path := l.lay(t)
		if err := os.WriteFile(path+"-journal", c.journal, 0o600); err != nil {
			t.Fatal(err)
		}
		before := sums(t, path)
		v, err := View(path)
		if (err == nil) != c.own {
			t.Errorf("%s: viewed: %v", name, err)
		}
		if v != nil {
			mustClose(t, v)
		}
		sameSums(t, name, sums(t, path), before)
		s, err := Open(path)
		if (err == nil) != c.own {
			t.Errorf("%s: opened: %v", name, err)
		}
		if s == nil {
			sameSums(t, name, sums(t, path), before)
			continue
		}
		sound(t, s)
		mustClose(t, s)
	}
}

// TestOverlayIsWhatSQLiteDoes: what is put together here is, byte for byte, what
// SQLite makes of the same file and WAL.
func TestOverlayIsWhatSQLiteDoes(t *testing.T) {
	path := rosterFile(t)
	s := mustOpen(t, path)
	for i := range 40 {
		confirms(t, s, i, i+1)
		d := &remains{file: []byte(read(t, path)), wal: readWAL([]byte(read(t, path+"-wal")))}
		im, err := s.Image()
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(standing(d.recovered()), im.Data) {
			t.Fatalf("after %d decisions the two differ", i+1)
		}
	}
	mustClose(t, s)
}
