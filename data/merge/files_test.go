package merge

import (
	"flag"
	"maps"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"liuzhuan/data/store"
	"liuzhuan/model"
)

// long lets the tests that search at random search longer:
// go test ./data/merge -long -timeout 1h
var long = flag.Bool("long", false, "search longer where a test searches at random")

// begun is when the demo meeting of the tests was made.
const begun model.Stamp = 1_795_000_000_000

// quickDir is a folder in memory where there is one, for no test here is about the disk.
func quickDir(t testing.TB) string {
	t.Helper()
	dir, err := os.MkdirTemp("/dev/shm", "merge")
	if err != nil {
		return t.TempDir()
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	return dir
}

// demo is a closed file of the 68 people of the demo.
var demo = sync.OnceValues(func() ([]byte, error) {
	dir, err := os.MkdirTemp("", "merge")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "o.db")
	if err := store.Create(path, model.NewInfo(model.DemoInfo("20261130"), begun)); err != nil {
		return nil, err
	}
	s, err := store.Open(path)
	if err != nil {
		return nil, err
	}
	if _, err := s.Commit(s.Meeting.Reconcile(model.DemoList()).Change(begun+1000), nil); err != nil {
		return nil, err
	}
	if err := s.Close(); err != nil {
		return nil, err
	}
	return os.ReadFile(path)
})

// demoFile writes it.
func demoFile(t testing.TB, dir string) string {
	t.Helper()
	data, err := demo()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "o.db")
	put(t, path, data)
	return path
}

func put(t testing.TB, path string, data []byte) {
	t.Helper()
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
}

// laptop opens a copy of a closed file.
func laptop(t testing.TB, of, name string) *store.Store {
	t.Helper()
	data, err := os.ReadFile(of)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(filepath.Dir(of), name)
	put(t, path, data)
	return open(t, path)
}

// asItStands is a copy of an open file.
func asItStands(t testing.TB, s *store.Store, name string) *store.Store {
	t.Helper()
	im, err := s.Image()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(filepath.Dir(s.Path()), name)
	put(t, path, im.Data)
	return open(t, path)
}

func open(t testing.TB, path string) *store.Store {
	t.Helper()
	s, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

func commit(t testing.TB, s *store.Store, c model.Change, err error) {
	t.Helper()
	if err == nil {
		_, err = s.Commit(c, nil)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// takeUp merges, every question answered by answer; nil where there is nothing new.
func takeUp(t testing.TB, a, b *store.Store, answer func(Conflict) Choice, at model.Stamp) *Merging {
	t.Helper()
	m, err := Meet(a, b, at)
	if err == ErrNothingNew {
		return nil
	}
	if err != nil {
		t.Fatal(err)
	}
	commit(t, a, m.Change(answer, at, "b.db"), nil)
	return m
}

func always(c Choice) func(Conflict) Choice { return func(Conflict) Choice { return c } }

func sound(t testing.TB, s *store.Store) {
	t.Helper()
	r, err := s.Check()
	if err != nil || len(r.Damage) > 0 {
		t.Fatalf("%v %+v", err, r.Damage)
	}
}

// sameRows holds what is in memory, and with that what is on the disk, against another.
func sameRows(t testing.TB, got, want rows) {
	t.Helper()
	for at := range maps.Keys(union(got, want)) {
		if !same(got[at], want[at]) {
			t.Fatalf("%v is %+v, not %+v", at, got[at], want[at])
		}
	}
}

func union(a, b rows) rows {
	all := maps.Clone(a)
	maps.Copy(all, b)
	return all
}

// clock is a minute of the day of the meeting.
func clock(t testing.TB, s string) model.Stamp {
	t.Helper()
	at, err := time.ParseInLocation("20060102 15:04", "20261130 "+s, time.Local)
	if err != nil {
		t.Fatal(err)
	}
	return model.At(at)
}
