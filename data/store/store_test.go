package store

import (
	"database/sql"
	"errors"
	"flag"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"liuzhuan/model"
)

// long lets the tests that search at random search longer:
// go test ./data/store -long -timeout 1h
var long = flag.Bool("long", false, "search longer where a test searches at random")

// rounds gives n, or with -long many times n.
func rounds(n, times int) int {
	if *long {
		return n * times
	}
	return n
}

var firstChange = model.NewInfo(model.Info{Title: "试", Date: "20261122", Time: "09:00", Venue: "二号会议室"}, 1000)

var demoList = model.DemoList() // 68 people

// newFile makes a meeting file, in memory where that is possible.
func newFile(t testing.TB) string {
	t.Helper()
	return newFileIn(t, quickDir(t))
}

// newFileIn makes a meeting file whose name holds what must be escaped in a DSN.
func newFileIn(t testing.TB, dir string) string {
	t.Helper()
	path := filepath.Join(dir, "会议 a?b#c%20.db")
	if err := Create(path, firstChange); err != nil {
		t.Fatal(err)
	}
	return path
}

func mustOpen(t testing.TB, path string) *Store {
	t.Helper()
	s, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func mustClose(t testing.TB, s *Store) {
	t.Helper()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

// mustCommit takes what a command of model gives: must(m.Confirm(…)).
func mustCommit(t testing.TB, s *Store, c model.Change, err error) model.Entry {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	e, err := s.Commit(c, nil)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// takeBackOne takes one entry back.
func takeBackOne(s *Store, e model.Entry, at model.Stamp, phase model.Phase, desk Desk) (model.Entry, error) {
	made, err := s.TakeBack([]model.Entry{e}, at, phase, func([]model.Change) Desk { return desk })
	if err != nil {
		return model.Entry{}, err
	}
	return made[0], nil
}

// rosterFile makes a closed file with the 68 people of the demo.
func rosterFile(t testing.TB) string {
	t.Helper()
	return rosterFileIn(t, quickDir(t))
}

func rosterFileIn(t testing.TB, dir string) string {
	t.Helper()
	path := newFileIn(t, dir)
	s := mustOpen(t, path)
	mustCommit(t, s, s.Meeting.Reconcile(demoList).Change(2000), nil)
	mustClose(t, s)
	return path
}

// contents gives every row of a meeting as json.
func contents(m *model.Meeting) map[rowKey]string {
	out := map[rowKey]string{}
	for r := range m.Rows {
		text, err := encode(r)
		if err != nil {
			panic(err)
		}
		out[rowKey{r.Table(), r.RowID()}] = text.String
	}
	return out
}

func sameContents(t testing.TB, got, want map[rowKey]string) {
	t.Helper()
	if maps.Equal(got, want) {
		return
	}
	for key, text := range want {
		if got[key] != text {
			t.Errorf("%v is %s\nwant %s", key, got[key], text)
		}
	}
	for key, text := range got {
		if _, ok := want[key]; !ok {
			t.Errorf("%v should not be there: %s", key, text)
		}
	}
	t.FailNow()
}

// sound fails unless Check finds nothing.
func sound(t testing.TB, s *Store) {
	t.Helper()
	r, err := s.Check()
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Damage) > 0 {
		t.Fatalf("damage: %+v", r.Damage)
	}
	if r.Entries != int64(len(s.History.Entries())) || r.Head != s.Head() {
		t.Fatalf("report %+v, history %d, head %s", r, len(s.History.Entries()), s.Head())
	}
}

// outside opens a closed file as some other program would.
func outside(t testing.TB, path string) *sql.DB {
	t.Helper()
	prepareDriver()
	db, err := sql.Open("sqlite", dataSource(path)+
		"?mode=rw&_pragma=foreign_keys(0)&_pragma=ignore_check_constraints(1)&_pragma=busy_timeout(50)&_pragma=synchronous(OFF)&_pragma=journal_mode(MEMORY)")
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	t.Cleanup(func() { _ = db.Close() })
	return db
}

// quickDir gives a folder in memory, where the system has one: for tests that open
// many files and ask nothing of the disk. Others may enter it if its mode allows.
func quickDir(t testing.TB) string {
	t.Helper()
	parent := "/dev/shm"
	if st, err := os.Stat(parent); err != nil || !st.IsDir() {
		parent = ""
	}
	dir, err := os.MkdirTemp(parent, "store-test-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	return dir
}

// tamper alters a closed file from outside.
func tamper(t testing.TB, path string, statements ...string) {
	t.Helper()
	db := outside(t, path)
	for _, st := range statements {
		if _, err := db.Exec(st); err != nil {
			t.Fatalf("%s: %v", st, err)
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
}

// copyFile copies a file with the WAL beside it, if there is one, as it stands on the
// disk at this moment: what a power cut would leave if nothing were pending.
func copyFile(t testing.TB, from, to string) {
	t.Helper()
	for _, tail := range []string{"", "-wal", ".sha256"} {
		b, err := os.ReadFile(from + tail)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err == nil {
			err = os.WriteFile(to+tail, b, 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

// beside lists the names in the folder of path.
func beside(t testing.TB, path string) []string {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func wantBeside(t testing.TB, path string, want ...string) {
	t.Helper()
	slices.Sort(want)
	if got := beside(t, path); !slices.Equal(got, want) {
		t.Fatalf("the folder holds %q, want %q", got, want)
	}
}

func read(t testing.TB, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestCreateOpenCommit(t *testing.T) {
	path := newFileIn(t, t.TempDir())
	s := mustOpen(t, path)
	c, err := s.Meeting.AddGuest("张 三", "市财政局", 5000)
	if err != nil {
		t.Fatal(err)
	}
	entry, err := s.Commit(c, Desk{"a": 1})
	if err != nil {
		t.Fatal(err)
	}
	if entry.Seq != 2 || entry.Command != model.CommandGuest || entry.Edits != 2 || entry.Hash != s.Head() {
		t.Fatalf("entry %+v, head %s", entry, s.Head())
	}
	mustClose(t, s)

	s = mustOpen(t, path)
	if s.Notice != NoNotice || s.Path() != path || s.Head() != entry.Hash {
		t.Fatal(s.Notice, s.Path(), s.Head())
	}
	if people := s.Meeting.People(); len(people) != 1 || people[0].Name != "张三" {
		t.Fatal(people)
	}
	var a int
	if ok, err := s.ReadDesk("a", &a); !ok || err != nil || a != 1 {
		t.Fatal(ok, err, a)
	}
	if ok, err := s.ReadDesk("b", &a); ok || err != nil {
		t.Fatal(ok, err)
	}
	sound(t, s)
	mustClose(t, s)
}
