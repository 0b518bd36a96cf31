package store

import (
	"os"
	"path/filepath"
	"testing"

	"liuzhuan/model"
)

// A file of every earlier schema opens, is brought up with a copy beside it, is sound,
// can be taken back step by step to its beginning and done again, and goes on. The files
// were written by the programs of their day and are never written anew. No program was
// ever given out that wrote schema 2: its second and third step came together.
func TestEarlierSchemas(t *testing.T) {
	files, err := filepath.Glob("testdata/v*.db")
	if err != nil || len(files) != len(migrations)-2 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			b, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			path := filepath.Join(quickDir(t), "会议.db")
			if err := os.WriteFile(path, b, 0o600); err != nil {
				t.Fatal(err)
			}
			s := mustOpen(t, path)
			if s.Notice != NoticeMigrated || versionOf(t, s) != len(migrations) {
				t.Fatal(s.Notice, versionOf(t, s))
			}
			sound(t, s)
			want := contents(s.Meeting)
			if s.Meeting.OnList() != 5 || s.Meeting.Tally().Decided != 3 {
				t.Fatal(s.Meeting.OnList(), s.Meeting.Tally().Decided)
			}
			steps := 0
			for e, more := s.History.Undoable(); more; e, more = s.History.Undoable() {
				if _, err := takeBackOne(s, e, 9000, model.Announce, nil); err != nil {
					t.Fatal(e.Command, err)
				}
				steps++
			}
			for range steps {
				e, _ := s.History.Redoable()
				if _, err := takeBackOne(s, e, 9000, model.Announce, nil); err != nil {
					t.Fatal(e.Command, err)
				}
			}
			sameContents(t, contents(s.Meeting), want)
			sound(t, s)
			c, err := s.Meeting.AddGuest("后来的人", "", 9001)
			mustCommit(t, s, c, err)
			mustClose(t, s)
			s = mustOpen(t, path)
			defer mustClose(t, s)
			sound(t, s)
		})
	}
}
