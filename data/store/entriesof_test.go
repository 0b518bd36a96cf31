package store

import (
	"slices"
	"testing"

	"liuzhuan/model"
)

// What was done to anything about a person is found, alone or among many, whatever table
// it is in; what is about others is not.
func TestEntriesOf(t *testing.T) {
	s := mustOpen(t, rosterFile(t))
	people := s.Meeting.People()
	one, other := people[0].ID, people[1].ID
	begun := s.seq
	c, err := s.Meeting.Arrive(other, 3000)
	mustCommit(t, s, c, err) // 1
	c, err = s.Meeting.ConfirmAll(people, "", 3001)
	mustCommit(t, s, c, err) // 2: many
	for _, table := range []func() (model.Change, error){
		func() (model.Change, error) { return s.Meeting.Fulfil(one, model.ItemPledge, 3002) },
		func() (model.Change, error) { return s.Meeting.Fulfil(other, model.ItemPledge, 3002) },
	} {
		c, err := table()
		mustCommit(t, s, c, err) // 3, 4
	}
	seqs, err := s.EntriesOf(one)
	if err != nil {
		t.Fatal(err)
	}
	seqs = slices.DeleteFunc(seqs, func(seq int64) bool { return seq <= begun })
	if want := []int64{begun + 2, begun + 3}; !slices.Equal(seqs, want) {
		t.Errorf("entries %v, want %v", seqs, want)
	}
}
