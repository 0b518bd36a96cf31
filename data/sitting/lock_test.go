package sitting

import (
	"path/filepath"
	"testing"

	"liuzhuan/data/store"
	"liuzhuan/model"
)

// A lock opens by its passphrase alone, outlasts the session, and is taken off once.
func TestLock(t *testing.T) {
	path := filepath.Join(t.TempDir(), "会议.db")
	if err := Create(path, model.Info{Title: "调整会"}, model.At(meetingDay)); err != nil {
		t.Fatal(err)
	}
	s := mustOpen(t, path)
	if l, err := s.ReadLock(); l.Set() || err != nil {
		t.Fatal(l, err)
	}
	l := NewLock("芝麻开门", 10)
	l.Locked = true
	if err := s.KeepLock(l); err != nil {
		t.Fatal(err)
	}
	s = reopen(t, s)
	got, err := s.ReadLock()
	if err != nil || !got.Set() || !got.Locked || got.Idle != 10 || !got.Opens("芝麻开门") || got.Opens("芝麻") || got.Opens("") {
		t.Errorf("%+v, %v", got, err)
	}
	for _, want := range []bool{true, false} {
		if had, err := s.Unlock(); had != want || err != nil {
			t.Error(had, err)
		}
	}
	if err := s.Store.PutDesk(store.Desk{lockKey: []int{1}}); err != nil {
		t.Fatal(err)
	}
	if _, err := s.ReadLock(); err == nil {
		t.Error("a list was read as a lock")
	}
}
