package sitting

import (
	"encoding/json"
	"path/filepath"
	"testing"
	"time"

	"liuzhuan/data/store"
	"liuzhuan/model"
)

// demoFile makes the invented meeting in a folder of its own.
func demoFile(t testing.TB) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "会议.db")
	if err := MakeDemo(path, meetingDay); err != nil {
		t.Fatal(err)
	}
	return path
}

// mustOpen opens a meeting on the afternoon before it. It is closed with the test.
func mustOpen(t testing.TB, path string) *Sitting {
	t.Helper()
	s, err := Open(path, &Clock{Wall: func() time.Time { return meetingDay }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

// reopen closes a meeting and opens it again.
func reopen(t testing.TB, s *Sitting) *Sitting {
	t.Helper()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return mustOpen(t, s.Path())
}

// The phase is read from a desk of this program and of those before, which kept it
// within the screen's part; what is no phase is dropped and told.
func TestPhaseOfADesk(t *testing.T) {
	for _, c := range []struct {
		desk    string // of the screen; "" = none
		phase   string // "" = none
		want    model.Phase
		strange bool
	}{
		{"", "", model.Prepare, false},
		{"", `"talk"`, model.Talk, false},
		{`{"person":5}`, `"talk"`, model.Talk, false},
		{`{"phase":"announce","person":5,"marks":{"announce":5}}`, "", model.Announce, false},
		{`{"phase":"sealed"}`, "", model.Sealed, false},
		{`{"phase":"signin"}`, `"talk"`, model.SignIn, false}, // an older program was the last
		{`{"phase":""}`, "", model.Prepare, false},
		{`{"phase":null}`, "", model.Prepare, false},
		{`{"phase":"nowhere"}`, "", model.Prepare, true},
		{`{"phase":7}`, "", model.Prepare, true},
		{`[]`, `"talk"`, model.Talk, false}, // what is wrong there is the screen's to say
		{"", `"nowhere"`, model.Prepare, true},
		{"", `{"phase":"talk"}`, model.Prepare, true},
	} {
		path := filepath.Join(t.TempDir(), "会议.db")
		if err := Create(path, model.Info{Title: "调整会"}, model.At(meetingDay)); err != nil {
			t.Fatal(err)
		}
		s := mustOpen(t, path)
		desk := store.Desk{}
		if c.desk != "" {
			desk[ScreenKey] = json.RawMessage(c.desk)
		}
		if c.phase != "" {
			desk[phaseKey] = json.RawMessage(c.phase)
		}
		if err := s.Store.PutDesk(desk); err != nil {
			t.Fatal(err)
		}
		if s = reopen(t, s); s.Phase() != c.want || s.StrangePhase() != c.strange {
			t.Errorf("%s and %s: %s, strange %v", c.desk, c.phase, s.Phase(), s.StrangePhase())
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		viewed, err := View(s.Path(), s.Clock)
		if err != nil {
			t.Fatal(err)
		}
		if viewed.Phase() != c.want || viewed.PhaseOnPaper() != c.want {
			t.Errorf("%s and %s: seen %s", c.desk, c.phase, viewed.Phase())
		}
		_ = viewed.Close()
	}
}

// The phase goes to the disk with every desk that is written, and with none that is
// not; an old desk gives way to it.
func TestPhaseIsKeptWithTheDesk(t *testing.T) {
	s := mustOpen(t, demoFile(t))
	if err := s.Store.PutDesk(store.Desk{ScreenKey: json.RawMessage(`{"phase":"signin"}`)}); err != nil {
		t.Fatal(err)
	}
	s = reopen(t, s)
	place := store.Desk{ScreenKey: map[string]int{"person": 1}}
	confirm := func(i int, desk store.Desk) error {
		c, err := s.Meeting.Confirm(s.Meeting.People()[i].ID, s.Stamp())
		if err == nil {
			_, err = s.Commit(c, desk)
		}
		return err
	}
	takeBack := func(desk func([]model.Change) store.Desk) error {
		last, _ := s.History.Undoable()
		_, err := s.TakeBack([]model.Entry{last}, s.Phase(), desk)
		return err
	}
	for _, write := range []struct {
		to   model.Phase
		how  func() error
		want model.Phase
	}{
		{model.WrapUp, func() error { return confirm(0, nil) }, model.SignIn},
		{model.WrapUp, func() error { return takeBack(nil) }, model.SignIn},
		{model.Announce, func() error { return s.PutDesk(place) }, model.Announce},
		{model.Talk, func() error { return confirm(1, place) }, model.Talk},
		{model.WrapUp, func() error { return confirm(2, nil) }, model.Talk},
		{model.Pledge, func() error { return takeBack(func([]model.Change) store.Desk { return place }) }, model.Pledge},
	} {
		s.GoTo(write.to)
		if err := write.how(); err != nil {
			t.Fatal(err)
		}
		if s = reopen(t, s); s.Phase() != write.want {
			t.Errorf("on the way to %s the desk has %s, want %s", write.to, s.Phase(), write.want)
		}
	}
	if _, ok := place[phaseKey]; ok {
		t.Error("the desk that was given is altered")
	}
}

// Papers say that a meeting is sealed wherever the clerk stands.
func TestPhaseOnPaper(t *testing.T) {
	s := mustOpen(t, demoFile(t))
	s.GoTo(model.Announce)
	if s.PhaseOnPaper() != model.Announce {
		t.Error(s.PhaseOnPaper())
	}
	c, err := s.Meeting.Seal(s.Stamp())
	if err == nil {
		_, err = s.Commit(c, nil)
	}
	if err != nil || s.Phase() != model.Announce || s.PhaseOnPaper() != model.Sealed {
		t.Error(s.Phase(), s.PhaseOnPaper(), err)
	}
}

// What cannot be opened is said as the store says it.
func TestOpenNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "会议.db")
	_, want := store.Open(path)
	for _, open := range []func(string, *Clock) (*Sitting, error){Open, View} {
		if s, err := open(path, SystemClock()); s != nil || err == nil || err.Error() != want.Error() {
			t.Errorf("%v, want %v", err, want)
		}
	}
}
