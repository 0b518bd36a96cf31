package store

import (
	"path/filepath"
	"testing"

	"liuzhuan/model"
)

func newFile(t testing.TB) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "会议 a?b#c%20.db")
	if err := Create(path, model.NewInfo(model.Info{Title: "试", Date: "20261122", Time: "09:00"}, 1000)); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestCreateOpenCommit(t *testing.T) {
	path := newFile(t)
	s, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	c, err := s.Meeting.AddGuest("张 三", "市财政局", 5000)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Commit(c, Desk{"a": 1}); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(path); FaultOf(err) != FaultHeld {
		t.Fatalf("second open: %v", err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s, err = Open(path)
	if err != nil {
		t.Fatal(err)
	}
	if s.Notice != NoNotice || len(s.Meeting.People()) != 1 || s.Meeting.People()[0].Name != "张三" {
		t.Fatal(s.Notice, s.Meeting.People())
	}
	r, err := s.Check()
	if err != nil || len(r.Damage) != 0 {
		t.Fatal(r, err)
	}
	e, _ := s.History.Undoable()
	if _, _, err := s.TakeBack(e, 6000, model.SignIn, nil); err != nil {
		t.Fatal(err)
	}
	if len(s.Meeting.People()) != 0 {
		t.Fatal("guest not taken back")
	}
	s.Close()
}
