package store

import (
	"reflect"
	"slices"
	"strings"
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

// An entry out of which a text was taken is about the same person as before.
func TestEntriesOfRedacted(t *testing.T) {
	s := mustOpen(t, rosterFile(t))
	p := s.Meeting.People()[0].ID
	ticked := model.Fulfilment{ID: 7, Person: p, Item: model.ItemPledge, At: 3000, Note: secret}
	seq := mustCommit(t, s, model.Change{Command: model.CommandFulfil, At: 3000, Edits: []model.Edit{{After: &ticked}}}, nil).Seq
	if _, err := s.Redact(seq, 0, "传言", 3100); err != nil {
		t.Fatal(err)
	}
	seqs, err := s.EntriesOf(p)
	if err != nil || !slices.Contains(seqs, seq) {
		t.Errorf("entries %v, want %d among them: %v", seqs, seq, err)
	}
}

// EntriesOf looks for the comma behind the ID of a person, so no kind of row may name its
// person last.
func TestPersonIsNeverNamedLast(t *testing.T) {
	for _, table := range model.Tables() {
		row := model.NewRow(table)
		person := reflect.ValueOf(row).Elem().FieldByName("Person")
		if !person.IsValid() {
			continue
		}
		person.SetInt(77)
		if text, err := encode(row); err != nil || row.RowID() != 77 && !strings.Contains(text.String, `"person_id":77,`) {
			t.Errorf("%s: %s, %v", table, text.String, err)
		}
	}
}
