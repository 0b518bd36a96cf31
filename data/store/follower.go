package store

// A follower is a copy in memory that takes up the pieces of a trail.

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"

	"liuzhuan/model"
)

// Follower is an image of a meeting file in memory that takes up what has come since.
type Follower struct {
	s        *Store
	contents []Piece
	edits    []branchEdit // of the entry that is not whole yet
}

// Follow opens an image; name is where it was. Errors: those of CheckImage.
func Follow(name string, image []byte) (*Follower, error) {
	s, err := standard.openImage(name, image)
	if err != nil {
		return nil, err
	}
	return &Follower{s: s}, nil
}

// Seq is that of the last entry it has.
func (f *Follower) Seq() int64 { return f.s.seq }

// Take takes a piece up. An entry is written with its header, if it is the next one and
// what its hash says; else it gives a *DamagedError, and all stays as it was.
func (f *Follower) Take(p Piece) error {
	switch p.Kind {
	case PieceContent:
		if sum := model.ContentOf(p.Data).Sum; sum != hex.EncodeToString(p.Sum[:]) {
			return f.damage(p.Seq)
		}
		f.contents = append(f.contents, p)
		return nil
	case PieceEdits:
		lines := json.NewDecoder(bytes.NewReader(p.Data))
		for lines.More() {
			var e branchEdit
			if err := lines.Decode(&e); err != nil || e.Seq != f.s.seq+1 {
				return f.damage(p.Seq)
			}
			f.edits = append(f.edits, e)
		}
		return nil
	case PieceDesk:
		desk := map[string]json.RawMessage{}
		if err := json.Unmarshal(p.Data, &desk); err != nil {
			return f.damage(p.Seq)
		}
		out := Desk{}
		for key, value := range desk {
			out[key] = value
		}
		return f.s.PutDesk(out)
	case PieceHead:
		return f.entry(p)
	}
	return f.damage(p.Seq)
}

func (f *Follower) damage(seq int64) error {
	return &DamagedError{Path: f.s.path, Detail: fmt.Sprintf("entry %d", seq)}
}

// Drop forgets what has come of an entry that will not be whole.
func (f *Follower) Drop() { f.edits, f.contents = nil, nil }

// entry writes an entry as it was written.
func (f *Follower) entry(p Piece) error {
	h, err := f.proven(p.Data)
	if err != nil {
		return err
	}
	err = f.s.transaction(func(tx execer) error {
		for _, c := range f.contents {
			if err := tx.exec(insertContent, hex.EncodeToString(c.Sum[:]), c.Data); err != nil {
				return err
			}
		}
		for _, e := range f.edits {
			was, err1 := decode(e.Table, nullable(e.Before))
			is, err2 := decode(e.Table, nullable(e.After))
			if err := errors.Join(err1, err2); err != nil {
				return err
			}
			if err := tx.edit(model.Edit{Before: was, After: is}); err != nil {
				return err
			}
		}
		return tx.entry(h, f.edits)
	})
	if err != nil {
		return errors.Join(f.damage(h.Seq), err)
	}
	f.s.seq, f.s.head = h.Seq, h.hash
	f.Drop()
	return nil
}

// proven reads a header that is the next one, chained to the one before, and of these
// edits.
func (f *Follower) proven(line []byte) (header, error) {
	var l branchHead
	if err := json.Unmarshal(line, &l); err != nil {
		return header{}, f.damage(f.s.seq + 1)
	}
	h, err := l.header()
	digest := newEditDigest()
	for _, e := range f.edits {
		digest.add(e.Table, e.Row, nullable(e.Before), nullable(e.After))
	}
	if err != nil || h.Seq != f.s.seq+1 || h.Edits != len(f.edits) || !bytes.Equal(h.digest, digest.sum()) || !bytes.Equal(h.sum(f.s.head), h.hash) {
		return header{}, f.damage(f.s.seq + 1)
	}
	return h, nil
}

// entry writes a header and its edits, word for word.
func (tx execer) entry(h header, edits []branchEdit) error {
	if err := tx.header(h); err != nil {
		return err
	}
	for i, e := range edits {
		if err := tx.editRow(h.Seq, i, string(e.Table), int64(e.Row), editText{nullable(e.Before), nullable(e.After)}); err != nil {
			return err
		}
	}
	return nil
}

// Image gives it as it stands.
func (f *Follower) Image() (*Image, error) {
	if err := f.s.load(); err != nil {
		return nil, err
	}
	return f.s.Image()
}

// Last is the last entry it has; ok is false in an empty journal.
func (f *Follower) Last() (model.Entry, bool) { return f.s.History.Last() }

// Close lets it go.
func (f *Follower) Close() error { return f.s.disconnect() }
