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
	if _, err := s.TakeBack(entries, 2000, model.Announce, func([]model.Change) Desk { return Desk{"where": "first"} }); err != nil {
		t.Fatal(err)
	}
	sameContents(t, contents(s.Meeting), before)
	sound(t, s)
	for range entries {
		e, ok := s.History.Redoable()
		if !ok || e.Phase != model.Announce {
			t.Fatalf("to be done again: %+v %v", e, ok)
		}
		if _, err := takeBackOne(s, e, 3000, model.Announce, nil); err != nil {
			t.Fatal(err)
		}
	}
	sameContents(t, contents(s.Meeting), decided)

	// One that stands no more takes the others with it: nothing is kept.
	c, err := s.Meeting.Withdraw(people[0].ID, 4000)
	mustCommit(t, s, c, err)
	withdrawn, seq := contents(s.Meeting), s.seq
	if _, err := s.TakeBack([]model.Entry{entries[0], entries[2]}, 5000, model.Announce, nil); err == nil {
		t.Fatal("what is withdrawn was taken back")
	}
	if s.seq != seq {
		t.Errorf("entry %d, want %d", s.seq, seq)
	}
	sameContents(t, contents(s.Meeting), withdrawn)
	sound(t, s)
}

// The desk that goes with an undo is asked for when the meeting is taken back
// already, and is in the same transaction: a desk that cannot be written keeps the
// entries from being taken back.
func TestTakeBackWithDesk(t *testing.T) {
	t.Parallel()
	s := mustOpen(t, rosterFile(t))
	defer mustClose(t, s)
	id := s.Meeting.People()[0].ID
	c, err := s.Meeting.Confirm(id, 1000)
	e := mustCommit(t, s, c, err)
	decided, seq := contents(s.Meeting), s.seq
	if _, err := takeBackOne(s, e, 2000, model.Announce, Desk{"where": make(chan int)}); err == nil {
		t.Fatal("taken back with a desk that cannot be written")
	}
	sameContents(t, contents(s.Meeting), decided)
	if s.seq != seq || len(s.History.Entries()) != int(seq) {
		t.Errorf("entry %d, %d entries, want %d", s.seq, len(s.History.Entries()), seq)
	}
	sound(t, s)
	undecided := false
	_, err = s.TakeBack([]model.Entry{e}, 2000, model.Announce, func(taken []model.Change) Desk {
		if len(taken) != 1 || taken[0].Undoes != e.Seq {
			t.Errorf("taken back: %+v", taken)
		}
		undecided = s.Meeting.Decision(id) == nil
		return Desk{"where": "first"}
	})
	if err != nil || !undecided {
		t.Fatalf("the desk was made while the decision stood: %v, %v", !undecided, err)
	}
	var where string
	if _, err := s.ReadDesk("where", &where); err != nil || where != "first" {
		t.Fatal(where, err)
	}
	sound(t, s)
}

// What is taken back after the seal is a correction, several entries as well as one.
func TestTakeBackAfterSeal(t *testing.T) {
	t.Parallel()
	s := mustOpen(t, rosterFile(t))
	defer mustClose(t, s)
	seal, err := s.Meeting.Seal(1000)
	mustCommit(t, s, seal, err)
	var entries []model.Entry
	for _, p := range s.Meeting.People()[:2] {
		c, err := s.Meeting.Confirm(p.ID, 2000)
		entries = append(entries, mustCommit(t, s, c, err))
	}
	made, err := s.TakeBack(entries, 3000, model.Announce, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range made {
		if e.Args.Amends != model.Correction {
			t.Errorf("entry %d amends as %q", e.Seq, e.Args.Amends)
		}
	}
}
