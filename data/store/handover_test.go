package store

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"liuzhuan/model"
)

// A copy for another desk holds the whole meeting and journal and nothing of this desk,
// to the last byte; what is recorded in it begins with its name.
func TestHandOver(t *testing.T) {
	path := rosterFile(t)
	s := mustOpen(t, path)
	if err := s.PutDesk(Desk{"screen": "打了一半的话", "lock": "口令"}); err != nil {
		t.Fatal(err)
	}
	if err := s.PutDesk(Desk{"screen": "另一句"}); err != nil {
		t.Fatal(err)
	}
	im, err := s.Image()
	if err != nil {
		t.Fatal(err)
	}
	copied, err := s.HandOver(im, "门口", 5000)
	if err != nil {
		t.Fatal(err)
	}
	for _, word := range []string{"打了一半的话", "口令", "另一句", `"pid"`} {
		if bytes.Contains(copied.Data, []byte(word)) {
			t.Errorf("the copy holds %q", word)
		}
	}
	there := filepath.Join(t.TempDir(), "会议-门口.db")
	if err := os.WriteFile(there, copied.Data, 0o600); err != nil {
		t.Fatal(err)
	}
	o := mustOpen(t, there)
	sameContents(t, contents(o.Meeting), contents(s.Meeting))
	if h, ok := o.Handed(); !ok || h != (Handed{"门口", 5000, s.Head()}) || o.Notice != NoNotice || o.Head() != s.Head() {
		t.Errorf("%+v, %v, notice %q", h, ok, o.Notice)
	}
	c, err := o.Meeting.Confirm(o.Meeting.People()[0].ID, 6000)
	mustCommit(t, o, c, err)
	if e, _ := o.History.Last(); !strings.HasPrefix(e.Actor, "门口 ") || !strings.HasSuffix(e.Actor, whoami()) {
		t.Errorf("the actor is %q", e.Actor)
	}
	sound(t, o)
	if _, ok := s.Handed(); ok {
		t.Error("the file itself was handed over")
	}
	if e, _ := s.History.Last(); e.Actor != whoami() {
		t.Errorf("here the actor is %q", e.Actor)
	}
}

// What stands on a stranger's desk is a name only when it is one.
func TestHandedOfAStranger(t *testing.T) {
	for _, told := range []any{nil, 7, "门口", map[string]any{"desk": 7}, map[string]any{"desk": "\x1b[2J"},
		map[string]any{"desk": strings.Repeat("长", 21)}, map[string]any{"desk": "\u202e反"}} {
		path := rosterFile(t)
		s := mustOpen(t, path)
		if err := s.PutDesk(Desk{handedKey: told}); err != nil {
			t.Fatal(err)
		}
		mustClose(t, s)
		s = mustOpen(t, path)
		c, err := s.Meeting.Confirm(s.Meeting.People()[0].ID, 6000)
		mustCommit(t, s, c, err)
		if e, _ := s.History.Last(); e.Actor != whoami() || e.Phase == model.Sealed {
			t.Errorf("%v: the actor is %q", told, e.Actor)
		}
		mustClose(t, s)
	}
}
