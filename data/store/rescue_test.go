package store

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"liuzhuan/model"
)

// rescuedAt is when the rescues of these tests are made.
var rescuedAt = time.Date(2026, 11, 23, 8, 0, 0, 0, time.Local)

// workedFile makes a closed file in which all kinds of things were done.
func workedFile(t testing.TB) string {
	t.Helper()
	path := rosterFile(t)
	s := mustOpen(t, path)
	r := rand.New(rand.NewPCG(3, 3))
	for i := range 60 {
		c, err := anything(r, s.Meeting, model.Stamp(5000+i*1000))
		if err != nil || c.Empty() {
			continue
		}
		if _, err := s.Commit(c, Desk{"n": i}); err != nil {
			t.Fatal(err)
		}
	}
	mustClose(t, s)
	return path
}

// rescued rescues a file and opens the new one.
func rescued(t testing.TB, damaged string) (*Rescued, *Store) {
	t.Helper()
	path := filepath.Join(quickDir(t), "救出.db")
	r, err := Rescue(damaged, path, rescuedAt)
	if err != nil {
		t.Fatal(err)
	}
	wantBeside(t, path, "救出.db", "救出.db.sha256")
	return r, mustOpen(t, path)
}

// A whole file comes out as it went in, journal and all.
func TestRescueWhole(t *testing.T) {
	path := workedFile(t)
	s := mustOpen(t, path)
	want, head := contents(s.Meeting), s.Head()
	mustClose(t, s)
	before := read(t, path)
	r, s := rescued(t, path)
	if len(r.Missing) > 0 || len(r.Pages) > 0 || r.People != s.Meeting.OnList() || s.Head() != head || r.Entries != int64(len(s.History.Entries())) {
		t.Errorf("%+v, head %s, want %s", r, s.Head(), head)
	}
	sameContents(t, contents(s.Meeting), want)
	sound(t, s)
	mustClose(t, s)
	if read(t, path) != before {
		t.Error("the damaged file was altered")
	}
	if _, err := Rescue(path, path, rescuedAt); err == nil {
		t.Error("it overwrites")
	}
}

// Whichever one page is lost, zeros or garbage, every row is saved: rows and
// journal hold all of them twice. Only the files that people came with lie there
// once; those that are lost are named. A file that an older program made has its
// tables on other pages than one of today.
func TestRescueAnyPage(t *testing.T) {
	for name, make := range map[string]func(testing.TB) string{"new": workedFile, "migrated": migratedFile} {
		t.Run(name, func(t *testing.T) { rescueAnyPage(t, make(t)) })
	}
}

func rescueAnyPage(t *testing.T, path string) {
	s := mustOpen(t, path)
	want := contents(s.Meeting)
	mustClose(t, s)
	whole := []byte(read(t, path))
	chance := rand.New(rand.NewPCG(4, 4))
	for page := range len(whole) / 4096 {
		data := slices.Clone(whole)
		part := data[page*4096 : (page+1)*4096]
		clear(part)
		if page%2 == 1 {
			for i := range part {
				part[i] = byte(chance.IntN(256))
			}
		}
		damaged := filepath.Join(quickDir(t), "坏.db")
		if err := os.WriteFile(damaged, data, 0o600); err != nil {
			t.Fatal(err)
		}
		r, s := rescued(t, damaged)
		t.Run(fmt.Sprint(page+1), func(t *testing.T) {
			saved := maps.Clone(want)
			for _, m := range r.Missing {
				switch {
				case m.Loss == LossFile && m.Person != "":
					delete(saved, rowKey{m.Table, m.ID})
				case !slices.Contains([]Loss{LossEntry, LossReplaced, LossPart, LossJournal}, m.Loss):
					t.Errorf("%+v", m)
				}
			}
			sameContents(t, contents(s.Meeting), saved)
			if e, _ := s.History.Last(); e.Command == model.CommandRescue && e.At != model.At(rescuedAt) {
				t.Errorf("rescued at %s", e.At.Time())
			}
			sound(t, s)
		})
		mustClose(t, s)
	}
}

// migratedFile is a file that began with the first schema, with some decisions.
func migratedFile(t testing.TB) string {
	path := rosterFile(t)
	old := path + ".old.db"
	downgrade(t, path, old)
	s := mustOpen(t, old)
	if s.Notice != NoticeMigrated {
		t.Fatal(s.Notice)
	}
	for _, p := range s.Meeting.People()[:20] {
		c, err := s.Meeting.Confirm(p.ID, 3000)
		mustCommit(t, s, c, err)
	}
	mustClose(t, s)
	return old
}

// One byte that turned in a row is put right from the journal and said; a file
// that was cut gives what is left of it.
func TestRescueRot(t *testing.T) {
	path := workedFile(t)
	s := mustOpen(t, path)
	want := contents(s.Meeting)
	mustClose(t, s)
	tamper(t, path, "UPDATE person SET remark = 'X' WHERE name = '单志远'", "DELETE FROM person WHERE name = '仇敏'")
	r, s := rescued(t, path)
	sameContents(t, contents(s.Meeting), want)
	if len(r.Missing) != 1 || r.Missing[0].Loss != LossReplaced || r.Missing[0].Person != "单志远" {
		t.Errorf("%+v", r.Missing)
	}
	mustClose(t, s)

	data := read(t, path)
	for _, part := range []int{4, 2, 3} {
		damaged := filepath.Join(quickDir(t), "坏.db")
		if err := os.WriteFile(damaged, []byte(data[:len(data)-len(data)/part]), 0o600); err != nil {
			t.Fatal(err)
		}
		r, s := rescued(t, damaged)
		sound(t, s)
		_, again := rescued(t, damaged)
		if s.Head() != again.Head() {
			t.Error("rescued once more it is another journal")
		}
		mustClose(t, again)
		t.Logf("cut by 1/%d: %d people, %d entries, %d losses", part, r.People, r.Entries, len(r.Missing))
		mustClose(t, s)
	}
}

// What is none of ours gives no file.
func TestRescueOfNothing(t *testing.T) {
	dir := quickDir(t)
	for name, data := range map[string]string{"empty": "", "text": "not ours", "zeros": strings.Repeat("\x00", 300_000)} {
		damaged := filepath.Join(dir, name)
		if err := os.WriteFile(damaged, []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
		if r, err := Rescue(damaged, filepath.Join(dir, "x.db"), rescuedAt); err == nil {
			t.Errorf("%s: %+v", name, r)
		}
	}
	wantBeside(t, filepath.Join(dir, "x"), "empty", "text", "zeros")
}
