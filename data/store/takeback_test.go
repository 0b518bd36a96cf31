package store

import (
	"testing"

	"liuzhuan/model"
)

// Several entries are taken back in one transaction: all of them or none, and
// each can be done again.
func TestTakeBackAll(t *testing.T) {
	t.Parallel()
	s := mustOpen(t, rosterFile(t))
	defer mustClose(t, s)
	people := s.Meeting.People()
	confirm := func(i int) model.Entry {
		c, err := s.Meeting.Confirm(people[i].ID, 1000)
		return mustCommit(t, s, c, err)
	}
	before := contents(s.Meeting)
	entries := []model.Entry{confirm(0), confirm(1), confirm(2)}
	decided := contents(s.Meeting)
	if err := s.TakeBackAll(entries, 2000, model.Announce, Desk{"where": "first"}); err != nil {
		t.Fatal(err)
	}
	sameContents(t, contents(s.Meeting), before)
	sound(t, s)
	for range entries {
		e, ok := s.History.Redoable()
		if !ok || e.Phase != model.Announce {
			t.Fatalf("to be done again: %+v %v", e, ok)
		}
		if _, _, err := s.TakeBack(e, 3000, model.Announce, nil); err != nil {
			t.Fatal(err)
		}
	}
	sameContents(t, contents(s.Meeting), decided)

	// One that stands no more takes the others with it: nothing is kept.
	c, err := s.Meeting.Withdraw(people[0].ID, 4000)
	mustCommit(t, s, c, err)
	withdrawn, seq := contents(s.Meeting), s.seq
	if err := s.TakeBackAll([]model.Entry{entries[0], entries[2]}, 5000, model.Announce, nil); err == nil {
		t.Fatal("what is withdrawn was taken back")
	}
	if s.seq != seq {
		t.Errorf("entry %d, want %d", s.seq, seq)
	}
	sameContents(t, contents(s.Meeting), withdrawn)
	sound(t, s)
}
