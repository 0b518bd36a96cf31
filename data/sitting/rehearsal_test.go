package sitting

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"

	"liuzhuan/data/backup"
	"liuzhuan/data/paper"
	"liuzhuan/data/paper/template"
	"liuzhuan/data/store"
	"liuzhuan/model"
)

// folderOf gives the names and bytes of all that lies in a folder.
func folderOf(t *testing.T, folder string) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, e := range entries {
		data, err := os.ReadFile(filepath.Join(folder, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		out[e.Name()] = string(data)
	}
	return out
}

// What is practised is counted and gone; the meeting is as it was, to the byte, which
// its hash proves; the meeting's clock was not put.
func TestRehearsal(t *testing.T) {
	s := mustOpen(t, demoFile(t))
	s.GoTo(model.SignIn)
	before := folderOf(t, filepath.Dir(s.Path()))
	r, err := s.Rehearse()
	if err != nil || !r.Rehearsal() || s.Rehearsal() || r.Phase() != model.SignIn {
		t.Fatal(err, r)
	}
	r.GoTo(model.Announce)
	r.Clock.Put(time.Hour)
	for _, p := range r.Meeting.People()[:20] {
		c, err := r.Meeting.Confirm(p.ID, r.Stamp())
		if err == nil {
			_, err = r.Commit(c, store.Desk{ScreenKey: 1})
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	done, err := r.EndRehearsal()
	if err != nil || done.Of != s || done.Entries != 20 || !done.Same || len(done.Hash) != 64 {
		t.Fatalf("%+v, %v", done, err)
	}
	after := folderOf(t, filepath.Dir(s.Path()))
	for name, data := range before {
		if after[name] != data {
			t.Errorf("%s is altered", name)
		}
	}
	if len(after) != len(before) || s.Phase() != model.SignIn || !s.Clock.Now().Equal(meetingDay) {
		t.Error(len(after), s.Phase(), s.Clock.Now())
	}
}

// A meeting that was written to all the same is not said to be as it was.
func TestRehearsalOfAnAlteredMeeting(t *testing.T) {
	s := mustOpen(t, demoFile(t))
	r, err := s.Rehearse()
	if err != nil {
		t.Fatal(err)
	}
	c, err := s.Meeting.Confirm(s.Meeting.People()[0].ID, s.Stamp())
	if err == nil {
		_, err = s.Commit(c, nil)
	}
	if err != nil {
		t.Fatal(err)
	}
	if done, err := r.EndRehearsal(); err != nil || done.Same || done.Entries != 0 {
		t.Fatalf("%+v, %v", done, err)
	}
}

// Nothing leaves a rehearsal: no paper, no copy, no meeting that begins with it.
func TestNothingLeavesARehearsal(t *testing.T) {
	s := mustOpen(t, demoFile(t))
	r, err := s.Rehearse()
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	o := r.Paper(paper.Options{Paper: paper.Roster, Format: paper.JSON, Profile: paper.Meeting})
	for name, leave := range map[string]func() error{
		"a paper": func() error { _, err := r.Export(filepath.Join(folder, "名册.json"), o); return err },
		"a filled template": func() error {
			_, err := r.ExportTemplate(filepath.Join(folder, "名册.docx"), &template.File{}, o)
			return err
		},
		"all papers": func() error { _, _, err := r.ExportAll(filepath.Join(folder, "材料"), o); return err },
		"a print":    func() error { return r.Print(io.Discard, o) },
		"a backup":   func() error { _, err := r.Backup(backup.Options{Folder: folder, Now: meetingDay}); return err },
		"another meeting": func() error {
			_, err := r.CreateFrom(filepath.Join(folder, "下次.db"), model.Info{Title: "下次"}, r.Stamp())
			return err
		},
	} {
		if err := leave(); !errors.Is(err, ErrRehearsal) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if left := folderOf(t, folder); len(left) > 0 {
		t.Error(left)
	}
	c, err := r.Meeting.Confirm(r.Meeting.People()[0].ID, r.Stamp())
	if err == nil {
		_, err = r.Commit(c, nil)
	}
	if due, again := r.BackupDue(); err != nil || due != nil || again != nil {
		t.Error(err, due, again)
	}
	if err := r.CloseAll(); err != nil {
		t.Error(err)
	}
	if again, err := View(s.Path(), s.Clock); err != nil {
		t.Error("the meeting is not closed:", err)
	} else {
		_ = again.Close()
	}
}
