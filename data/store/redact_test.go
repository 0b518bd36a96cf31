package store

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"liuzhuan/model"
)

const secret = "夜里给谁打过电话的事"

// gossip makes a closed file in which one entry wrote a text that has to go, another
// went on from it and was taken back, and the desk holds it half typed.
func gossip(t *testing.T) (path string, seq int64) {
	t.Helper()
	path = rosterFile(t)
	s := mustOpen(t, path)
	p := s.Meeting.People()[3].ID
	note := func(text string, at model.Stamp) model.Entry {
		c, err := s.Meeting.RaiseMatter(p, text, at)
		return mustCommit(t, s, c, err)
	}
	note("别的事", 3000)
	seq = note("听说："+secret, 3100).Seq
	later := note("听说："+secret+"，还有两句", 3200)
	if _, err := takeBackOne(s, later, 3300, model.Talk, Desk{"texts": map[string]string{"half": "听说：" + secret}, "cursor": 4}); err != nil {
		t.Fatal(err)
	}
	c, err := s.Meeting.Confirm(s.Meeting.People()[5].ID, 3400)
	mustCommit(t, s, c, err)
	mustClose(t, s)
	return path, seq
}

// nowhere fails where the folder of a file still holds a text.
func nowhere(t *testing.T, path, text string) {
	t.Helper()
	for _, name := range beside(t, path) {
		data, err := os.ReadFile(filepath.Join(filepath.Dir(path), name))
		if err != nil {
			t.Fatal(err)
		}
		if bytes.Contains(data, []byte(text)) {
			t.Errorf("%s holds the text", name)
		}
	}
}

// A text that has to go leaves the rows, the journal, the desk and the very bytes; the
// chain goes on, and says what it can prove no more.
func TestRedact(t *testing.T) {
	path, seq := gossip(t)
	if !strings.Contains(read(t, path), secret) {
		t.Fatal("nothing to redact")
	}
	s := mustOpen(t, path)
	before := s.History.Entries()
	undoable, _ := s.History.Undoable()
	r, err := s.Redact(seq, 0, "传言，不应当留", 9000)
	if err != nil {
		t.Fatal(err)
	}
	// The entry, the one that went on from it, and what took that back.
	if !slices.Equal(r.Entries, []int64{seq, seq + 1, seq + 2}) || r.Rows != 1 || !slices.Equal(r.Desk, []string{"texts"}) ||
		!slices.Equal(r.Earlier, []int64{seq - 1}) || r.Alike != 0 {
		t.Errorf("%+v", r)
	}
	p := s.Meeting.People()[3].ID
	if s.Meeting.Matter(p).Text != model.Redacted {
		t.Errorf("%+v", s.Meeting.Matter(p))
	}
	after := s.History.Entries()
	if len(after) != len(before)+1 || after[len(before)].Command != model.CommandRedact || after[len(before)].Args.Reason != "传言，不应当留" {
		t.Fatalf("%+v", after[len(after)-1])
	}
	for i, e := range before {
		if after[i].Hash != e.Hash || after[i].Actor != e.Actor || after[i].At != e.At {
			t.Errorf("entry %d is another one", e.Seq)
		}
	}
	sound(t, s)
	if report, _ := s.Check(); !slices.Equal(report.Unprovable, r.Entries) {
		t.Errorf("unprovable %v", report.Unprovable)
	}
	if now, _ := s.History.Undoable(); now.Seq != undoable.Seq {
		t.Error("undo leads elsewhere")
	}
	// What was done before can be taken back as ever, also what was redacted.
	for range 3 {
		e, ok := s.History.Undoable()
		if !ok {
			t.Fatal("nothing to undo")
		}
		if _, err := takeBackOne(s, e, 9100, model.Talk, nil); err != nil {
			t.Fatal(err)
		}
	}
	sound(t, s)
	mustClose(t, s)
	nowhere(t, path, secret)
	nowhere(t, path, "还有两句")

	s = mustOpen(t, path)
	sound(t, s)
	var refused *RedactError
	if _, err := s.Redact(seq, 0, "再来", 9200); !errors.As(err, &refused) || refused.Fault != RedactGone {
		t.Error(err)
	}
	head := s.Head()
	mustClose(t, s)
	saved, s := rescued(t, path)
	if len(saved.Missing) > 0 || s.Head() != head {
		t.Errorf("%+v, head %s, want %s", saved.Missing, s.Head(), head)
	}
	sound(t, s)
	if report, _ := s.Check(); len(report.Unprovable) != 3 {
		t.Errorf("rescued: %+v", report)
	}
	mustClose(t, s)
}

// What was raised in the meeting and is about nobody can go as well, and what came of it;
// the entry that says so does not repeat it.
func TestRedactErrand(t *testing.T) {
	path := rosterFile(t)
	s := mustOpen(t, path)
	c, err := s.Meeting.EditErrand(model.Errand{Text: secret, Owner: "办公室"}, 3000)
	seq := mustCommit(t, s, c, err).Seq
	c, err = s.Meeting.FinishErrand(s.Meeting.Errands()[0].ID, "查无此事", 3100)
	done := mustCommit(t, s, c, err)
	for _, n := range []int64{seq, done.Seq} {
		if _, err := s.Redact(n, 0, "传言", 9000); err != nil {
			t.Fatal(err)
		}
	}
	if e := s.Meeting.Errands()[0]; e.Text != model.Redacted || e.Outcome != model.Redacted || e.Owner != "办公室" || e.Done != 3100 {
		t.Errorf("%+v", e)
	}
	sound(t, s)
	mustClose(t, s)
	nowhere(t, path, secret)
	nowhere(t, path, "查无此事")
}

// Without a redaction that speaks of it an entry out of which a text was cut is damage,
// and so is a redaction that was made to speak of another.
func TestRedactForged(t *testing.T) {
	const append1 = " BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"
	path, seq := gossip(t)
	tamper(t, path, "DROP TRIGGER edit_is_fixed", "UPDATE edit SET after = replace(after, '"+secret+"', 'x')",
		"CREATE TRIGGER edit_is_fixed BEFORE UPDATE ON edit"+append1)
	s := mustOpen(t, path)
	if report, err := s.Check(); err != nil || len(report.Damage) == 0 || len(report.Unprovable) > 0 {
		t.Errorf("%+v, %v", report, err)
	}
	var refused *RedactError
	if _, err := s.Redact(seq, 0, "损坏", 9000); !errors.As(err, &refused) || refused.Fault != RedactHurt {
		t.Error(err)
	}
	mustClose(t, s)

	path, seq = gossip(t)
	s = mustOpen(t, path)
	if _, err := s.Redact(seq, 0, "传言", 9000); err != nil {
		t.Fatal(err)
	}
	other, named := s.History.Entries()[0].Hash, s.History.Entries()[seq-1].Hash
	mustClose(t, s)
	tamper(t, path, "DROP TRIGGER journal_is_fixed", "UPDATE journal SET args = replace(args, '"+named+"', '"+other+"') WHERE command = 'redact'",
		"CREATE TRIGGER journal_is_fixed BEFORE UPDATE ON journal"+append1)
	s = mustOpen(t, path)
	if report, err := s.Check(); err != nil || !slices.ContainsFunc(report.Damage, func(d Damage) bool { return d.Kind == DamageChain }) {
		t.Errorf("%+v, %v", report, err)
	}
	mustClose(t, s)
}

// What has no text of anybody's own, or not just one person's, is refused, and nothing
// is written.
func TestRedactRefused(t *testing.T) {
	path, seq := gossip(t)
	s := mustOpen(t, path)
	defer mustClose(t, s)
	people := s.Meeting.People()
	c, err := s.Meeting.ConfirmAll(people[10:12], "", 5000)
	confirmed := mustCommit(t, s, c, err)
	var two model.Change
	for _, i := range []int{20, 21} {
		c, err := s.Meeting.RaiseMatter(people[i].ID, secret, 6000)
		if err != nil {
			t.Fatal(err)
		}
		two.Command, two.Edits = c.Command, append(two.Edits, c.Edits...)
	}
	both := mustCommit(t, s, two, nil)
	head := s.Head()
	for _, c := range []struct {
		seq    int64
		person model.ID
		reason string
		want   RedactFault
	}{
		{0, 0, "因", RedactNoEntry}, {99, 0, "因", RedactNoEntry}, {seq, 0, " ", RedactReason}, {1, 0, "因", RedactNoText},
		{confirmed.Seq, 0, "因", RedactNoText}, {both.Seq, 0, "因", RedactMany}, {both.Seq, people[1].ID, "因", RedactNoText},
	} {
		var refused *RedactError
		if _, err := s.Redact(c.seq, c.person, c.reason, 9000); !errors.As(err, &refused) || refused.Fault != c.want {
			t.Errorf("%+v: %v", c, err)
		}
	}
	if s.Head() != head {
		t.Error("something was written")
	}
	// One of the two goes, the other stays and is counted; so does the first gossip.
	r, err := s.Redact(both.Seq, people[20].ID, "因", 9000)
	if err != nil || r.Alike != 2 {
		t.Fatalf("%+v %v", r, err)
	}
	if s.Meeting.Matter(people[20].ID).Text != model.Redacted || s.Meeting.Matter(people[21].ID).Text != secret {
		t.Error("the wrong one went")
	}
	sound(t, s)
}

// A text that a merge took up goes from there too, and the branch still proves itself.
func TestRedactBranch(t *testing.T) {
	path := rosterFile(t)
	other := mustOpen(t, copyOf(t, path))
	parted := int64(len(other.History.Entries()))
	p := other.Meeting.People()[7].ID
	c, err := other.Meeting.RaiseMatter(p, secret, 3000)
	mustCommit(t, other, c, err)
	heads, edits, err := other.Branch(parted)
	if err != nil {
		t.Fatal(err)
	}
	head := other.Head()
	merged := model.Merged{Head: head, Entries: 1, Heads: heads.Sum, Edits: edits.Sum}
	mustClose(t, other)
	s := mustOpen(t, path)
	c, err = s.Meeting.RaiseMatter(p, secret, 4000)
	if err != nil {
		t.Fatal(err)
	}
	c.Command, c.Args.Merged, c.Contents = model.CommandMerge, &merged, []model.Content{heads, edits}
	e := mustCommit(t, s, c, nil)
	if _, err := s.Redact(e.Seq, 0, "传言", 9000); err != nil {
		t.Fatal(err)
	}
	sound(t, s)
	now := s.History.Entries()[e.Seq-1]
	taken, err := s.Taken(now.Args.Merged)
	if err != nil || len(taken) != 1 || taken[0].Hash != head {
		t.Fatal(taken, err)
	}
	// What is handed on of this journal proves itself where it is taken up.
	if _, _, err := s.Branch(parted); err != nil {
		t.Error(err)
	}
	mustClose(t, s)
	nowhere(t, path, secret)
	s = mustOpen(t, path)
	sound(t, s)
	mustClose(t, s)
}
