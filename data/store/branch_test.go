package store

import (
	"path/filepath"
	"testing"
	"time"

	"liuzhuan/model"
)

// mergedFile makes a closed file that took up, as a merge does, what another copy did.
func mergedFile(t *testing.T) (path string, theirs []model.Entry) {
	t.Helper()
	path = rosterFile(t)
	other := mustOpen(t, copyOf(t, path))
	parted := int64(len(other.History.Entries()))
	for i, name := range []string{"客甲", "客乙"} {
		c, err := other.Meeting.AddGuest(name, "<省厅> & \"市局\"", model.Stamp(3000+i))
		mustCommit(t, other, c, err)
	}
	heads, edits, err := other.Branch(parted)
	if err != nil {
		t.Fatal(err)
	}
	theirs = other.History.Entries()[parted:]
	merged := model.Merged{Head: other.Head(), Entries: len(theirs), Heads: heads.Sum, Edits: edits.Sum}
	mustClose(t, other)
	s := mustOpen(t, path)
	c, err := s.Meeting.Confirm(s.Meeting.People()[0].ID, 4000)
	if err != nil {
		t.Fatal(err)
	}
	c.Command, c.Args.Merged, c.Contents = model.CommandMerge, &merged, []model.Content{heads, edits}
	mustCommit(t, s, c, nil)
	mustClose(t, s)
	return path, theirs
}

// What a merge took up is there word for word, proves itself, and goes along with a
// rescue; taking the merge back leaves it there.
func TestBranch(t *testing.T) {
	path, theirs := mergedFile(t)
	s := mustOpen(t, path)
	defer mustClose(t, s)
	sound(t, s)
	last, _ := s.History.Last()
	got, err := s.Taken(last.Args.Merged)
	if err != nil || len(got) != len(theirs) {
		t.Fatal(len(got), err)
	}
	for i, e := range got {
		if e.Hash != theirs[i].Hash || e.Actor != theirs[i].Actor || e.Args.Name != theirs[i].Args.Name {
			t.Errorf("%+v is not %+v", e, theirs[i])
		}
	}
	if _, err := takeBackOne(s, last, 5000, model.Announce, nil); err != nil {
		t.Fatal(err)
	}
	sound(t, s)
	saved := filepath.Join(quickDir(t), "救.db")
	r, err := Rescue(copyOf(t, path), saved, time.UnixMilli(6000))
	if err != nil || !r.Complete() {
		t.Fatal(r, err)
	}
	again := mustOpen(t, saved)
	defer mustClose(t, again)
	sound(t, again)
	if got, err := again.Taken(last.Args.Merged); err != nil || len(got) != len(theirs) {
		t.Error(len(got), err)
	}
}

// A branch of which anything was altered from outside, or that is gone, is found, and
// a rescue says that it is not whole.
func TestBranchAltered(t *testing.T) {
	for name, alter := range map[string]string{
		"gone":    "DELETE FROM content",
		"headers": `UPDATE content SET data = CAST(replace(CAST(data AS TEXT), '"actor"', '"actors"') AS BLOB)`,
		"edits":   "UPDATE content SET data = CAST(replace(CAST(data AS TEXT), '客甲', '客丙') AS BLOB)",
	} {
		t.Run(name, func(t *testing.T) {
			path, _ := mergedFile(t)
			tamper(t, path, "DROP TRIGGER content_is_fixed", alter,
				"CREATE TRIGGER content_is_fixed BEFORE UPDATE ON content BEGIN SELECT RAISE(ABORT, 'content is never altered'); END")
			s := mustOpen(t, path)
			report, err := s.Check()
			mustClose(t, s)
			found := false
			for _, d := range report.Damage {
				found = found || d.Kind == DamageBranch && d.Seq == 3
			}
			if err != nil || !found {
				t.Error(report.Damage, err)
			}
			r, err := Rescue(path, filepath.Join(quickDir(t), "救.db"), time.UnixMilli(6000))
			if err != nil || len(r.Missing) != 1 || r.Missing[0].Loss != LossBranch || r.Missing[0].Seq != 3 {
				t.Error(r.Missing, err)
			}
		})
	}
}

// A branch whose sums fit and that yet does not follow from what it says it is of, as
// one that was made up, is no proof.
func TestBranchMadeUp(t *testing.T) {
	path, _ := mergedFile(t)
	s := mustOpen(t, path)
	defer mustClose(t, s)
	last, _ := s.History.Last()
	for name, alter := range map[string]func(*model.Merged){
		"another head":    func(m *model.Merged) { m.Head = last.Hash },
		"an entry more":   func(m *model.Merged) { m.Entries++ },
		"edits for heads": func(m *model.Merged) { m.Heads = m.Edits },
		"no edits":        func(m *model.Merged) { m.Edits = "" },
	} {
		m := *last.Args.Merged
		alter(&m)
		if err := s.checkBranch(&m, nil, map[string]bool{}); FaultOf(err) != FaultDamaged {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// copyOf gives the path of a copy of a closed file.
func copyOf(t *testing.T, path string) string {
	t.Helper()
	to := filepath.Join(quickDir(t), "抄.db")
	copyFile(t, path, to)
	return to
}
