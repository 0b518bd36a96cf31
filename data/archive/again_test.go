package archive

// A meeting that is kept again: unchanged, later, elsewhere, or after a run that ended
// half-way.

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"liuzhuan/data/store"
	"liuzhuan/model"
)

// The same data gives the same bytes; a second run writes nothing; what moved is written
// again, and where its day was corrected in another place.
func TestKeepAgain(t *testing.T) {
	path, folder, other := meetingFile(t, "20261122", announced), t.TempDir(), t.TempDir()
	key := testKey(t)
	keep(t, openArchive(t, folder, key), path)
	keep(t, openArchive(t, other, key), path)
	first := snapshot(t, folder)
	if got := snapshot(t, other); !equal(got, first) || len(first) != 7 {
		t.Fatalf("%d files, %d files", len(first), len(got))
	}
	if d := keep(t, openArchive(t, folder, key), path); d.Outcome != Same || d.Files != 0 {
		t.Errorf("%+v", d)
	}
	if !equal(snapshot(t, folder), first) {
		t.Error("a second run wrote")
	}
	if d := keep(t, openArchive(t, folder, testKey(t)), path); d.Outcome != Written {
		t.Errorf("under another key: %+v", d)
	}
	moveTo(t, path, "20270105")
	if d := keep(t, openArchive(t, folder, key), path); d.Outcome != Written {
		t.Errorf("%+v", d)
	}
	for name := range snapshot(t, folder) {
		if strings.Contains(name, "year=2026") {
			t.Errorf("%s is left", name)
		}
	}
}

// A run that ends when a meeting whose day was corrected lies in both years is made good
// by the next, which must not take the meeting for kept.
func TestKeepInOneYear(t *testing.T) {
	path, folder := meetingFile(t, "20261122", announced), t.TempDir()
	d := keep(t, openArchive(t, folder, Key{}), path)
	old := filepath.Join(folder, "session", "year=2026", d.Meeting+".parquet")
	was, err := os.ReadFile(old)
	if err != nil {
		t.Fatal(err)
	}
	moveTo(t, path, "20270105")
	// What cannot be removed ends the run.
	if err := errors.Join(os.Remove(old), os.MkdirAll(filepath.Join(old, "held"), 0o700)); err != nil {
		t.Fatal(err)
	}
	if _, err := openArchive(t, folder, Key{}).Keep(view(t, path), true); err == nil {
		t.Fatal("kept in both years")
	}
	if err := errors.Join(os.RemoveAll(old), os.WriteFile(old, was, 0o600)); err != nil {
		t.Fatal(err)
	}
	if d := keep(t, openArchive(t, folder, Key{}), path); d.Outcome != Written {
		t.Errorf("%+v", d)
	}
	for name := range snapshot(t, folder) {
		if strings.Contains(name, "year=2026") {
			t.Errorf("%s is left", name)
		}
	}
}

// moveTo corrects the day of a meeting.
func moveTo(t *testing.T, path string, day model.Date) {
	t.Helper()
	s, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	info := *s.Meeting.Info()
	info.Date = day
	c, err := s.Meeting.EditInfo(info, 9000)
	if err == nil {
		_, err = s.Commit(c, nil)
	}
	if err = errors.Join(err, s.Close()); err != nil {
		t.Fatal(err)
	}
}

func equal(a, b map[string]string) bool {
	if len(a) != len(b) {
		return false
	}
	for name, text := range a {
		if b[name] != text {
			return false
		}
	}
	return true
}

// An older copy never takes the place of a later one, nor does one that went its own
// way; what is not sealed is kept only for whoever asks.
func TestKeepOther(t *testing.T) {
	path := meetingFile(t, "20261122", nil)
	copied := func() string {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		to := filepath.Join(t.TempDir(), "会议.db")
		if err := os.WriteFile(to, b, 0o600); err != nil {
			t.Fatal(err)
		}
		return to
	}
	work := func(path string, people ...int) {
		s, err := store.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, i := range people {
			c, err := s.Meeting.Confirm(s.Meeting.People()[i].ID, model.Stamp(5000+i))
			if err == nil {
				_, err = s.Commit(c, nil)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	here, there := copied(), copied()
	work(here, 1)
	work(there, 2, 3)
	a := openArchive(t, t.TempDir(), Key{})
	if d, err := a.Keep(view(t, path), false); err != nil || d.Outcome != Unsealed {
		t.Errorf("%+v, %v", d, err)
	}
	for _, step := range []struct {
		path string
		want Outcome
	}{{path, Written}, {here, Written}, {path, Newer}, {there, Parted}, {here, Same}} {
		d := keep(t, a, step.path)
		if d.Outcome != step.want || !d.Unkeyed {
			t.Errorf("%s: %+v, want %s", step.path, d, step.want)
		}
	}
}

// A run that ended between two files leaves whole files and halves; the next makes good.
func TestKeepAfterKill(t *testing.T) {
	path, folder := meetingFile(t, "20261122", announced), t.TempDir()
	key := testKey(t)
	keep(t, openArchive(t, folder, key), path)
	want := snapshot(t, folder)
	var names []string
	for name := range want {
		if strings.HasSuffix(name, ".parquet") || strings.HasSuffix(name, ".json") {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	for cut := range names {
		// The receipt comes last: whatever else is missing, damaged or half written, it is.
		for _, name := range names[cut:] {
			if err := os.Remove(filepath.Join(folder, name)); err != nil {
				t.Fatal(err)
			}
		}
		if err := os.WriteFile(filepath.Join(folder, names[cut]+half), []byte(want[names[cut]][:10]), 0o600); err != nil {
			t.Fatal(err)
		}
		if d := keep(t, openArchive(t, folder, key), path); d.Outcome != Written {
			t.Errorf("after %d files: %+v", cut, d)
		}
		if !equal(snapshot(t, folder), want) {
			t.Errorf("after %d files another archive", cut)
		}
	}
	// A file that rotted is written again.
	rotten := []byte(want[names[0]])
	rotten[len(rotten)/2] ^= 1
	if err := os.WriteFile(filepath.Join(folder, names[0]), rotten, 0o600); err != nil {
		t.Fatal(err)
	}
	if d := keep(t, openArchive(t, folder, key), path); d.Outcome != Written || !equal(snapshot(t, folder), want) {
		t.Errorf("%+v", d)
	}
}
