package store

import (
	"bytes"
	"errors"
	"slices"
	"testing"

	"liuzhuan/model"
)

// TestContent: the bytes of a form are kept once, come back whole, and what
// happens to them outside the program is found and named.
func TestContent(t *testing.T) {
	path := rosterFile(t)
	s := mustOpen(t, path)
	people := s.Meeting.People()
	data := bytes.Repeat([]byte("<Person>\x00\xff"), 5000)
	c := model.Change{Command: model.CommandImport, At: 3000, Phase: model.Prepare}
	file := model.ContentOf(data)
	for _, p := range people[:40] {
		c.Edits = append(c.Edits, model.Edit{After: &model.Form{Person: p.ID, File: "1-张三.lrmx", Data: file.Sum}})
		c.Contents = append(c.Contents, file)
	}
	mustCommit(t, s, c, nil)
	mustClose(t, s)

	s = mustOpen(t, path)
	if got, err := s.Content(file.Sum); err != nil || !bytes.Equal(got, data) {
		t.Fatal(len(got), err)
	}
	var kept int
	if err := s.scalar("SELECT count(*) FROM content", &kept); err != nil || kept != 1 {
		t.Fatal(kept, err)
	}
	if f := s.Meeting.Form(people[0].ID); f == nil || f.Data != file.Sum || s.Meeting.Form(people[40].ID) != nil {
		t.Fatal(f)
	}
	sound(t, s)

	// Undo takes the rows back; the bytes stay for redo.
	e, _ := s.History.Undoable()
	if _, err := takeBackOne(s, e, 5000, model.Prepare, nil); err != nil || s.Meeting.Form(people[0].ID) != nil {
		t.Fatal(err)
	}
	e, _ = s.History.Redoable()
	if _, err := takeBackOne(s, e, 6000, model.Prepare, nil); err != nil {
		t.Fatal(err)
	}
	if got, err := s.Content(file.Sum); err != nil || !bytes.Equal(got, data) {
		t.Fatal(len(got), err)
	}
	mustClose(t, s)

	tamper(t, path, "DROP TRIGGER content_is_fixed", "UPDATE content SET data = x'00'",
		"CREATE TRIGGER content_is_fixed BEFORE UPDATE ON content BEGIN SELECT RAISE(ABORT, 'content is never altered'); END")
	s = mustOpen(t, path)
	var damaged *DamagedError
	if _, err := s.Content(file.Sum); !errors.As(err, &damaged) {
		t.Fatal(err)
	}
	r, err := s.Check()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range people[:40] {
		if !slices.ContainsFunc(r.Damage, func(d Damage) bool {
			return d.Kind == DamageContent && d.Person == p.Name && d.Detail == "1-张三.lrmx"
		}) {
			t.Errorf("%s is not named: %v", p.Name, r.Damage)
		}
	}
	if again, err := s.Check(); err != nil || !slices.Equal(again.Damage, r.Damage) {
		t.Errorf("named in another order: %v, %v", again.Damage, r.Damage)
	}
	mustClose(t, s)
}
