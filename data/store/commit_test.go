package store

import (
	"errors"
	"io/fs"
	"strings"
	"testing"

	"liuzhuan/model"
)

// TestConflictLeavesNothing: when the last edit of a Change meets a row that is
// not as the Change says, none of it is kept, and memory is the disk again.
func TestConflictLeavesNothing(t *testing.T) {
	path := rosterFile(t)
	s := mustOpen(t, path)
	before, people := contents(s.Meeting), s.Meeting.People()
	good := func(i int) model.Edit {
		after := *people[i]
		after.Remark = "改过"
		return model.Edit{Before: people[i], After: &after}
	}
	stale := *people[9]
	stale.Phone = "别人记得的号码"
	for name, last := range map[string]model.Edit{
		"update of a changed row": {Before: &stale, After: people[9]},
		"delete of a changed row": {Before: &stale},
		"update of no row":        {Before: &model.Person{ID: 1, Name: "无"}, After: &model.Person{ID: 1, Name: "有"}},
		"delete of no row":        {Before: &model.Person{ID: 1, Name: "无"}},
		"insert of a row there":   {After: people[9]},
	} {
		meeting := s.Meeting
		c := model.Change{Command: model.CommandEdit, At: 5, Edits: []model.Edit{good(0), good(1), last}}
		_, err := s.Commit(c, Desk{"k": 1})
		var failed *CommitError
		var conflict *ConflictError
		if !errors.As(err, &failed) || failed.Command != model.CommandEdit || !errors.As(err, &conflict) ||
			conflict.Table != model.PersonTable || conflict.ID != last.ID() {
			t.Errorf("%s: %v", name, err)
		}
		if s.Meeting == meeting {
			t.Errorf("%s: memory was not read again", name)
		}
		sameContents(t, contents(s.Meeting), before)
		if len(s.History.Entries()) != 2 {
			t.Errorf("%s: %d entries", name, len(s.History.Entries()))
		}
		if ok, _ := s.ReadDesk("k", new(int)); ok {
			t.Errorf("%s: the desk was written", name)
		}
		people = s.Meeting.People()
	}
	sound(t, s)
	// And the way is free again.
	mustCommit(t, s, model.Change{Command: model.CommandEdit, At: 6, Edits: []model.Edit{good(0), good(1)}}, nil)
	mustClose(t, s)
	s = mustOpen(t, path)
	if s.Meeting.People()[1].Remark != "改过" {
		t.Fatal("not kept")
	}
	sound(t, s)
	mustClose(t, s)
}

// TestProgress: a long commit tells how far it is, to the last of its steps: each
// edit is written to its table and to the journal.
func TestProgress(t *testing.T) {
	s := mustOpen(t, newFile(t))
	c := bigImport(s.Meeting, 1000)
	var told []int
	w := s.Write(c, nil, func(done, total int) {
		if total != 2*len(c.Edits) || len(told) > 0 && done <= told[len(told)-1] {
			t.Errorf("%d of %d after %v", done, total, told)
		}
		told = append(told, done)
	})
	if _, known := s.History.Undoable(); known || s.Meeting.OnList() != 0 {
		t.Error("memory was moved beside its readers")
	}
	_, err := w.MoveAlong()
	if err != nil || len(told) < 50 || len(told) > 150 || told[len(told)-1] != 2*len(c.Edits) {
		t.Fatal(len(told), err)
	}
	mustClose(t, s)
}

// TestDeskIsApart: the desk is written beside a Change or alone, and is no part
// of journal, undo and rows.
func TestDeskIsApart(t *testing.T) {
	path := newFile(t)
	s := mustOpen(t, path)
	type place struct {
		Phase  model.Phase
		Person model.ID
		Text   string
	}
	put := place{model.Talk, 1<<62 + 1, "半句话，"}
	if err := s.PutDesk(Desk{"screen": put, "other": []int{1, 2}}); err != nil {
		t.Fatal(err)
	}
	if err := s.PutDesk(Desk{"bad": make(chan int)}); err == nil {
		t.Fatal("a channel is no json")
	}
	c, err := s.Meeting.AddGuest("张三", "", 5)
	if err != nil {
		t.Fatal(err)
	}
	put.Text = "整句话。"
	e, err := s.Commit(c, Desk{"screen": put})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := takeBackOne(s, e, 6, model.Talk, nil); err != nil {
		t.Fatal(err)
	}
	if len(s.History.Entries()) != 3 {
		t.Fatal("the desk is in the journal")
	}
	mustClose(t, s)

	s = mustOpen(t, path)
	var got place
	if ok, err := s.ReadDesk("screen", &got); !ok || err != nil || got != put {
		t.Fatal(got, ok, err)
	}
	var other []int
	if ok, err := s.ReadDesk("other", &other); !ok || err != nil || len(other) != 2 {
		t.Fatal(other, ok, err)
	}
	if ok, err := s.ReadDesk("other", &got); !ok || err == nil {
		t.Fatal("a list was read as a place")
	}
	mustClose(t, s)
}

// TestFaultOf: every cause that a clerk can do something about is told apart.
func TestFaultOf(t *testing.T) {
	for _, c := range []struct {
		err  error
		want Fault
	}{
		{nil, FaultOther},
		{errors.New("x"), FaultOther},
		{&HeldError{}, FaultHeld},
		{&DamagedError{}, FaultDamaged},
		{&CommitError{Err: &fs.PathError{Op: "open", Err: fs.ErrPermission}}, FaultReadOnly},
		{&fs.PathError{Op: "open", Err: fs.ErrNotExist}, FaultGone},
	} {
		if got := FaultOf(c.err); got != c.want {
			t.Errorf("%v is %s, want %s", c.err, got, c.want)
		}
	}
}

// TestErrorsSayWhat: the errors name file, row and command for a technician.
func TestErrorsSayWhat(t *testing.T) {
	for _, err := range []error{
		&HeldError{Path: "x.db", User: "u", Host: "h", PID: 12}, &NotMeetingError{Path: "x.db"}, &NewerError{Path: "x.db", Version: 9, Own: 1},
		&DamagedError{Path: "x.db", Detail: "page 3"}, &ExistsError{Path: "x.db"},
	} {
		if !strings.Contains(err.Error(), "x.db") {
			t.Error(err)
		}
	}
}
