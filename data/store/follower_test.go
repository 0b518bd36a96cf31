package store

import (
	"bytes"
	"encoding/hex"
	"errors"
	"maps"
	"math/rand/v2"
	"testing"

	"liuzhuan/model"
	"liuzhuan/model/anywork"
)

// pieces reads a trail to its end.
func pieces(t *testing.T, trail *Trail) (out []Piece) {
	t.Helper()
	for {
		p, err := trail.Next()
		if err != nil {
			t.Fatal(err)
		}
		if p == nil {
			return out
		}
		out = append(out, *p)
	}
}

// Whatever a clerk does, undoing and long lists among it, a copy that takes up the trail
// of it is the same meeting, entry by entry, with the files people came with.
func TestFollowerIsTheMeeting(t *testing.T) {
	s := mustOpen(t, rosterFile(t))
	defer mustClose(t, s)
	im, err := s.Image()
	if err != nil {
		t.Fatal(err)
	}
	f, err := Follow("副本", im.Data)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	trail, err := s.Trail(s.seq, func(string) bool { return true })
	if err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewPCG(7, 7))
	photo := bytes.Repeat([]byte("\xff\xd8照片"), 4000)
	heads := 0
	follow := func() {
		t.Helper()
		for _, p := range pieces(t, trail) {
			if err := f.Take(p); err != nil {
				t.Fatal(err)
			}
			if p.Kind == PieceHead {
				heads++
			}
		}
		if f.Seq() != s.seq {
			t.Fatal(f.Seq(), s.seq)
		}
	}
	for i := range 200 {
		now := model.Stamp(10_000 + i*1000)
		if c, err := anywork.On(r, s.Meeting, now); err == nil && !c.Empty() {
			c.Phase = model.Announce
			if _, err := s.Commit(c, Desk{"screen": map[string]int{"at": i}}); err != nil {
				t.Fatal(err)
			}
		}
		if e, ok := s.History.Undoable(); ok && r.IntN(5) == 0 {
			if _, err := takeBackOne(s, e, now, model.Announce, nil); err != nil {
				t.Fatal(err)
			}
		}
		if r.IntN(3) == 0 {
			follow()
		}
	}
	p := s.Meeting.People()[0]
	file := model.ContentOf(photo)
	mustCommit(t, s, model.Change{Command: model.CommandImport, At: 900_000, Phase: model.Prepare, Contents: []model.Content{file},
		Edits: []model.Edit{{After: &model.Form{Person: p.ID, File: "1.lrmx", Data: file.Sum}}}}, nil)
	long := model.Change{Command: model.CommandImport, At: 900_001, Phase: model.Prepare}
	for i := range 3 * pieceEdits / 2 {
		long.Edits = append(long.Edits, model.Edit{After: &model.Unit{ID: model.ID(i + 1), No: i + 1, Name: "单位"}})
	}
	mustCommit(t, s, long, nil)
	follow()
	copied, err := f.Image()
	if err != nil {
		t.Fatal(err)
	}
	if report, err := CheckImage("副本", copied.Data); err != nil || len(report.Damage) > 0 || report.Head != s.Head() || heads < 100 {
		t.Fatal(report, err, heads)
	}
	if !maps.Equal(contents(f.s.Meeting), contents(s.Meeting)) {
		t.Error("the copy holds other rows")
	}
	if data, err := f.s.Content(file.Sum); err != nil || !bytes.Equal(data, photo) {
		t.Error(len(data), err)
	}
	var at map[string]int
	if ok, err := f.s.ReadDesk("screen", &at); !ok || err != nil || at["at"] == 0 {
		t.Error(at, ok, err)
	}
}

// What is altered, left out or out of turn is not taken up, and what was before stays.
func TestFollowerTakesOnlyWhatFollows(t *testing.T) {
	s := mustOpen(t, rosterFile(t))
	defer mustClose(t, s)
	im, err := s.Image()
	if err != nil {
		t.Fatal(err)
	}
	before := s.seq
	trail, err := s.Trail(before, func(string) bool { return true })
	if err != nil {
		t.Fatal(err)
	}
	for i, p := range s.Meeting.People()[:2] {
		c, err := s.Meeting.Confirm(p.ID, model.Stamp(5000+i))
		mustCommit(t, s, c, err)
	}
	all := pieces(t, trail)
	heads := bytes.Clone(all[1].Data)
	altered := bytes.Replace(all[0].Data, []byte(`"row":`), []byte(`"row":1`), 1)
	cases := map[string][]Piece{
		"an edit altered":        {{Kind: PieceEdits, Seq: before + 1, Data: altered}, all[1]},
		"an edit left out":       {all[1]},
		"a header altered":       {all[0], {Kind: PieceHead, Seq: before + 1, Data: bytes.Replace(heads, []byte(`"at":5000`), []byte(`"at":5009`), 1)}},
		"out of turn":            {all[2], all[3]},
		"a file that is another": {{Kind: PieceContent, Seq: before + 1, Data: []byte("x")}},
		"no kind":                {{Kind: '?'}},
	}
	for name, list := range cases {
		f, err := Follow("副本", im.Data)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range list {
			if err = f.Take(p); err != nil {
				break
			}
		}
		if !errors.As(err, new(*DamagedError)) {
			t.Errorf("%s: %v", name, err)
		}
		if got, err := f.Image(); err != nil || got.Head != im.Head || f.Seq() != before {
			t.Errorf("%s: %v", name, err)
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if hex.EncodeToString(all[1].Sum[:]) == s.Head() {
		t.Fatal("the first of two is the last")
	}
}
