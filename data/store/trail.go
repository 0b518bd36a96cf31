package store

// A trail is the journal from an entry on in small pieces, word for word, for whoever
// keeps a second copy of it: a piece is read between two keys.

import (
	"bytes"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"fmt"
)

// PieceKind is what a piece is of.
type PieceKind byte

// The kinds of pieces. What an entry needs comes before its header; with that it is whole.
const (
	PieceContent PieceKind = 'c' // the bytes of a file; Sum is their SHA-256
	PieceEdits   PieceKind = 'e' // some of an entry's edits, one on a line
	PieceHead    PieceKind = 'h' // an entry's header; Sum is its hash
	PieceDesk    PieceKind = 'd' // the desk as it stood then
)

// Piece is a piece of a trail.
type Piece struct {
	Kind PieceKind
	Seq  int64 // of the entry
	Sum  [32]byte
	Data []byte
}

// pieceEdits is how many edits a piece holds at most: read in a few milliseconds.
const pieceEdits = 500

// Trail gives the pieces of a journal in their order.
type Trail struct {
	s        *Store
	seq      int64    // of the last entry that has been given whole
	edits    int      // given of the next
	contents []string // sums of files that are still to be given
	row      int64    // of the last content that was looked at
	desk     bool     // has changed with what was given
}

// Trail begins behind an entry. held says of which files the other side has the bytes.
// Errors: *DamagedError where entries are missing, and those of reading.
func (s *Store) Trail(after int64, held func(sum string) bool) (*Trail, error) {
	t := &Trail{s: s, seq: after}
	if err := s.Continuous(); err != nil {
		return nil, err
	}
	if err := t.list(); err != nil {
		return nil, err
	}
	missing := t.contents[:0]
	for _, sum := range t.contents {
		if !held(sum) {
			missing = append(missing, sum)
		}
	}
	t.contents = missing
	return t, nil
}

// list notes the files that have come since it last looked.
func (t *Trail) list() error {
	err := t.s.each("SELECT rowid, sha256 FROM content WHERE rowid > ? ORDER BY rowid", func(rows *sql.Rows) error {
		var sum string
		err := rows.Scan(&t.row, &sum)
		t.contents = append(t.contents, sum)
		return err
	}, t.row)
	return t.s.cause(err)
}

// Next gives the next piece, nil when the journal ends there. It is asked like the Store.
func (t *Trail) Next() (*Piece, error) {
	if t.seq >= t.s.seq {
		if !t.desk {
			return nil, nil
		}
		t.desk = false
		return t.s.deskPiece()
	}
	if t.edits == 0 && len(t.contents) == 0 {
		if err := t.list(); err != nil {
			return nil, err
		}
	}
	if len(t.contents) > 0 {
		sum := t.contents[0]
		data, err := t.s.Content(sum)
		if err != nil {
			return nil, err
		}
		t.contents = t.contents[1:]
		return pieceOf(PieceContent, t.seq+1, sum, data)
	}
	if t.edits < t.s.History.Entries()[t.seq].Edits {
		return t.editsPiece()
	}
	return t.headPiece()
}

func pieceOf(kind PieceKind, seq int64, sum string, data []byte) (*Piece, error) {
	p := &Piece{Kind: kind, Seq: seq, Data: data}
	_, err := hex.Decode(p.Sum[:], []byte(sum))
	return p, err
}

func (t *Trail) editsPiece() (*Piece, error) {
	var lines bytes.Buffer
	enc := json.NewEncoder(&lines)
	enc.SetEscapeHTML(false)
	err := t.s.each("SELECT seq, tbl, row, before, after FROM edit WHERE seq = ? AND n >= ? ORDER BY n LIMIT ?", func(rows *sql.Rows) error {
		var e branchEdit
		if err := rows.Scan(&e.Seq, &e.Table, &e.Row, &e.Before, &e.After); err != nil {
			return err
		}
		t.edits++
		return enc.Encode(e)
	}, t.seq+1, t.edits, pieceEdits)
	if err == nil && lines.Len() == 0 {
		err = &DamagedError{Path: t.s.path, Detail: fmt.Sprintf("edits of entry %d", t.seq+1)}
	}
	return &Piece{Kind: PieceEdits, Seq: t.seq + 1, Data: lines.Bytes()}, t.s.cause(err)
}

func (t *Trail) headPiece() (*Piece, error) {
	var p *Piece
	err := t.s.headersFrom(t.seq+1, 1, func(h header) error {
		line, err := json.Marshal(branchHead{h.Seq, h.At, h.Actor, h.Command, h.args, h.Phase, h.Undoes, h.Edits, hex.EncodeToString(h.digest), h.Hash, ""})
		if err != nil {
			return err
		}
		p, err = pieceOf(PieceHead, h.Seq, h.Hash, line)
		return err
	})
	if err == nil && p == nil {
		err = &DamagedError{Path: t.s.path, Detail: fmt.Sprintf("entry %d", t.seq+1)}
	}
	if err != nil {
		return nil, t.s.cause(err)
	}
	t.seq, t.edits, t.desk = t.seq+1, 0, true
	return p, nil
}

// deskPiece is the desk as it stands.
func (s *Store) deskPiece() (*Piece, error) {
	desk := map[string]json.RawMessage{}
	err := s.each("SELECT key, value FROM desk", func(rows *sql.Rows) error {
		var key, value string
		err := rows.Scan(&key, &value)
		desk[key] = json.RawMessage(value)
		return err
	})
	if err != nil {
		return nil, s.cause(err)
	}
	data, err := json.Marshal(desk)
	return &Piece{Kind: PieceDesk, Seq: s.seq, Data: data}, err
}
