package store

import (
	"bytes"
	"path/filepath"
	"testing"

	"liuzhuan/model"
)

// In a rehearsal everything that is committed, taken back and checked works as in the
// file, whose folder stays byte for byte as it was.
func TestRehearse(t *testing.T) {
	path := rosterFile(t)
	s := mustOpen(t, path)
	before, was := contents(s.Meeting), snapshotOf(t, filepath.Dir(path))
	im, err := s.Image()
	if err != nil {
		t.Fatal(err)
	}
	r, err := s.Rehearse(im)
	if err != nil {
		t.Fatal(err)
	}
	sameContents(t, contents(r.Meeting), before)
	for _, p := range r.Meeting.People() {
		c, err := r.Meeting.Confirm(p.ID, 3000)
		mustCommit(t, r, c, err)
	}
	if err := r.PutDesk(Desk{"screen": 1}); err != nil {
		t.Fatal(err)
	}
	last, _ := r.History.Undoable()
	if _, err := r.TakeBack([]model.Entry{last}, 3001, model.Announce, nil); err != nil {
		t.Fatal(err)
	}
	sound(t, r)
	if r.InPlace() != nil || !r.Guards(path) || r.Path() != path || len(r.History.Entries()) <= len(s.History.Entries()) {
		t.Error(r.InPlace(), r.Path())
	}
	mustClose(t, r)

	sameContents(t, contents(s.Meeting), before)
	again, err := s.Image()
	if err != nil || !bytes.Equal(again.Data, im.Data) {
		t.Error("the file has another image", err)
	}
	for name, data := range snapshotOf(t, filepath.Dir(path)) {
		if was[name] != data {
			t.Errorf("%s is altered", name)
		}
		delete(was, name)
	}
	if len(was) > 0 {
		t.Error("gone:", was)
	}
	c, err := s.Meeting.Confirm(s.Meeting.People()[0].ID, 3001)
	mustCommit(t, s, c, err)
	sound(t, s)
}
