package merge

import (
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"liuzhuan/data/store"
	"liuzhuan/model"
)

// beside gives what lies in a folder, byte for byte, and when each was written.
func beside(t *testing.T, dir string) map[string]string {
	t.Helper()
	all := map[string]string{}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		data, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		info, err := e.Info()
		if err != nil {
			t.Fatal(err)
		}
		all[e.Name()] = info.ModTime().String() + string(data)
	}
	return all
}

// stick copies an open file to another folder as it stands on the disk, with or without
// what lies beside it.
func stick(t *testing.T, s *store.Store, tails ...string) string {
	t.Helper()
	to := filepath.Join(quickDir(t), "b.db")
	for _, tail := range append(tails, "") {
		data, err := os.ReadFile(s.Path() + tail)
		if err != nil {
			t.Fatal(err)
		}
		put(t, to+tail, data)
	}
	return to
}

// The other file is read and never touched: closed, or left open with its WAL beside it.
// Without that it is refused, for what was recorded last is not there.
func TestOpen(t *testing.T) {
	path := demoFile(t, quickDir(t))
	a, b := laptop(t, path, "a.db"), laptop(t, path, "b.db")
	c, err := b.Meeting.Arrive(b.Meeting.People()[0].ID, begun+5000)
	commit(t, b, c, err)
	head := b.Head()

	left := stick(t, b, "-wal")
	before := beside(t, filepath.Dir(left))
	done, total := 0, -1
	other, err := Open(a.Path(), left, func(d, t int) { done, total = d, t })
	if done != total {
		t.Errorf("told of %d of %d", done, total)
	}
	if err != nil || other.Head() != head || other.Notice != store.NoticeRecovered {
		t.Fatal(err)
	}
	if takeUp(t, a, other, always(Ours), begun+6000).Taken != 1 {
		t.Error("not taken")
	}
	if err := other.Close(); err != nil {
		t.Fatal(err)
	}
	for name, data := range beside(t, filepath.Dir(left)) {
		if before[name] != data {
			t.Error(name, "was touched")
		}
	}
	var unclean *UncleanError
	if _, err := Open(a.Path(), stick(t, b), nil); !errors.As(err, &unclean) {
		t.Error(err)
	}
	var self *SelfError
	if _, err := Open(a.Path(), a.Path(), nil); !errors.As(err, &self) {
		t.Error(err)
	}
	var held *store.HeldError
	if _, err := Open(a.Path(), b.Path(), nil); !errors.As(err, &held) {
		t.Error(err)
	}
}

// Another meeting is no copy, even of the same list.
func TestStranger(t *testing.T) {
	path := demoFile(t, quickDir(t))
	a := open(t, path)
	elsewhere := filepath.Join(quickDir(t), "c.db")
	if err := store.Create(elsewhere, model.NewInfo(model.DemoInfo("20261130"), begun+1)); err != nil {
		t.Fatal(err)
	}
	var stranger *StrangerError
	if _, err := Meet(a, open(t, elsewhere), begun); !errors.As(err, &stranger) {
		t.Error(err)
	}
}

// A journal in which entries are missing, or edits stand that are of none, is refused as
// damaged, whichever of the two files it is.
func TestBrokenJournal(t *testing.T) {
	for name, statement := range map[string]string{
		"gap":   "UPDATE journal SET seq = 77 WHERE seq = 2",
		"loose": "INSERT INTO edit SELECT 77, n, tbl, row, before, after FROM edit WHERE seq = 1",
	} {
		path := demoFile(t, quickDir(t))
		broken := filepath.Join(filepath.Dir(path), "broken.db")
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		put(t, broken, data)
		alter(t, broken, statement)
		a, b := laptop(t, path, "a.db"), open(t, broken)
		for i, s := range []*store.Store{a, b} {
			c, err := s.Meeting.Arrive(s.Meeting.People()[i].ID, begun+2000)
			commit(t, s, c, err)
		}
		if _, err := Meet(a, b, begun+3000); !errors.As(err, new(*store.DamagedError)) {
			t.Errorf("%s there: %v", name, err)
		}
		if _, err := Meet(b, a, begun+3000); !errors.As(err, new(*store.DamagedError)) {
			t.Errorf("%s here: %v", name, err)
		}
	}
}

// alter writes into a closed file past all that guards its journal.
func alter(t *testing.T, path, statement string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	var trigger string
	if err := db.QueryRow("SELECT sql FROM sqlite_schema WHERE name = 'journal_is_fixed'").Scan(&trigger); err != nil {
		t.Fatal(err)
	}
	for _, q := range []string{"DROP TRIGGER journal_is_fixed", statement, trigger} {
		if _, err := db.Exec(q); err != nil {
			t.Fatal(err)
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
}

// What is said of columns is said of columns that there are.
func TestEveryColumnIsThere(t *testing.T) {
	for table, list := range groups {
		for _, name := range append(slices.Concat(list...), minutes[table]...) {
			if !slices.Contains(Columns(table), name) {
				t.Errorf("%s has no column %s", table, name)
			}
		}
	}
	for table, list := range minutes {
		for _, name := range list {
			if valuesOf(model.NewRow(table))[name].Type() != reflect.TypeFor[model.Stamp]() {
				t.Errorf("%s of %s is no minute", name, table)
			}
		}
	}
	for _, name := range texts {
		of := func(table model.Table) bool { return model.FreeText(table, name) }
		if !slices.ContainsFunc(model.Tables(), of) {
			t.Errorf("nobody writes %s in words of their own", name)
		}
	}
}

// Every column that bears an ID is known, so that a row that names another is found
// wherever it stands.
func TestEveryReferenceIsKnown(t *testing.T) {
	for _, table := range model.Tables() {
		row := model.NewRow(table)
		names, values := columns(row)
		for i, name := range names {
			if values[name].Type() == idType && (i > 0) == (named[name] == "") {
				t.Errorf("%s.%s names rows of which table?", table, name)
			}
		}
	}
}
