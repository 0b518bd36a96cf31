package store

// Branches: the entries of another copy's journal that a merge took up, word for word,
// so that they can be proved here as they can there. The headers and the edits are two
// files each among the contents: to know what was taken up the headers are enough.

import (
	"bytes"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"liuzhuan/model"
)

// branchHead is a header on its line. Args are the text that was hashed.
type branchHead struct {
	Seq     int64         `json:"seq"`
	At      model.Stamp   `json:"at"`
	Actor   string        `json:"actor"`
	Command model.Command `json:"command"`
	Args    string        `json:"args"`
	Phase   model.Phase   `json:"phase"`
	Undoes  int64         `json:"undoes,omitempty"`
	Edits   int           `json:"edits"`
	Digest  string        `json:"digest"`
	Hash    string        `json:"hash"`
	Prev    string        `json:"prev,omitempty"` // of the first: the hash before it
}

// header gives what stands on the line.
func (l branchHead) header() (header, error) {
	h := header{args: l.Args, Entry: model.Entry{
		Seq: l.Seq, At: l.At, Actor: l.Actor, Command: l.Command, Phase: l.Phase, Undoes: l.Undoes, Edits: l.Edits, Hash: l.Hash,
	}}
	var err1, err2 error
	h.digest, err1 = hex.DecodeString(l.Digest)
	h.hash, err2 = hex.DecodeString(l.Hash)
	if len(h.hash) != sha256.Size {
		return header{}, errHash
	}
	return h, errors.Join(err1, err2, json.Unmarshal([]byte(l.Args), &h.Args))
}

// errHash says that an entry is named by something else than the hash of one.
var errHash = errors.New("no hash of an entry")

// branchEdit is an edit on its line.
type branchEdit struct {
	Seq    int64       `json:"seq"`
	Table  model.Table `json:"table"`
	Row    model.ID    `json:"row"`
	Before *string     `json:"before,omitempty"`
	After  *string     `json:"after,omitempty"`
}

// Branch gives the entries after one as a merge keeps them, proved. Errors:
// *DamagedError where an entry is not what its hash says.
func (s *Store) Branch(after int64) (heads, edits model.Content, err error) {
	var h, e bytes.Buffer
	if err = errors.Join(s.writeHeads(&h, after), s.writeEdits(&e, after)); err != nil {
		return heads, edits, s.cause(err)
	}
	redacted := s.redacted()
	known, err := s.provenHeads(h.Bytes(), redacted)
	if err == nil {
		err = s.proveEdits(known, e.Bytes(), redacted)
	}
	return model.ContentOf(h.Bytes()), model.ContentOf(e.Bytes()), err
}

func (s *Store) writeHeads(to io.Writer, after int64) error {
	enc := json.NewEncoder(to)
	enc.SetEscapeHTML(false)
	prev := ""
	return s.readHeaders(func(h header) error {
		if h.Seq <= after {
			prev = h.Hash
			return nil
		}
		line := branchHead{h.Seq, h.At, h.Actor, h.Command, h.args, h.Phase, h.Undoes, h.Edits, hex.EncodeToString(h.digest), h.Hash, prev}
		prev = ""
		return enc.Encode(line)
	})
}

func (s *Store) writeEdits(to io.Writer, after int64) error {
	enc := json.NewEncoder(to)
	enc.SetEscapeHTML(false)
	return s.each("SELECT seq, tbl, row, before, after FROM edit WHERE seq > ? ORDER BY seq, n", func(rows *sql.Rows) error {
		var e branchEdit
		if err := rows.Scan(&e.Seq, &e.Table, &e.Row, &e.Before, &e.After); err != nil {
			return err
		}
		return enc.Encode(e)
	}, after)
}

// provenHeads reads headers, each chained to the one before. Those that are redacted,
// here or by one of the others, stand in the chain with the hash they had.
func (s *Store) provenHeads(data []byte, redacted map[string]bool) ([]header, error) {
	var out []header
	var doubted []model.Entry
	var prev []byte
	lines := json.NewDecoder(bytes.NewReader(data))
	for lines.More() {
		var l branchHead
		if err := lines.Decode(&l); err != nil {
			return nil, s.branchDamage(l.Seq)
		}
		h, err := l.header()
		var err2 error
		if len(out) == 0 {
			prev, err2 = hex.DecodeString(l.Prev)
		}
		if errors.Join(err, err2) != nil {
			return nil, s.branchDamage(l.Seq)
		}
		redactedBy(h.Entry, redacted)
		if !bytes.Equal(h.sum(prev), h.hash) {
			doubted = append(doubted, h.Entry)
		}
		prev = h.hash
		out = append(out, h)
	}
	for _, e := range doubted { // what redacts an entry comes after it
		if !redacted[e.Hash] {
			return nil, s.branchDamage(e.Seq)
		}
	}
	return out, nil
}

// proveEdits holds edits against the digests of their headers.
func (s *Store) proveEdits(heads []header, data []byte, redacted map[string]bool) error {
	lines := json.NewDecoder(bytes.NewReader(data))
	for _, h := range heads {
		digest := newEditDigest()
		for range h.Edits {
			var e branchEdit
			if err := lines.Decode(&e); err != nil || e.Seq != h.Seq {
				return s.branchDamage(h.Seq)
			}
			digest.add(e.Table, e.Row, nullable(e.Before), nullable(e.After))
		}
		if !bytes.Equal(digest.sum(), h.digest) && !redacted[h.Hash] {
			return s.branchDamage(h.Seq)
		}
	}
	if lines.More() {
		return s.branchDamage(0)
	}
	return nil
}

func (s *Store) branchDamage(seq int64) error {
	return &DamagedError{Path: s.path, Detail: fmt.Sprintf("branch: entry %d", seq)}
}

func nullable(s *string) sql.NullString {
	if s == nil {
		return sql.NullString{}
	}
	return sql.NullString{String: *s, Valid: true}
}

// Taken lists the entries that a merge took up, oldest first, proved by their chain.
func (s *Store) Taken(m *model.Merged) ([]model.Entry, error) {
	heads, err := s.takenHeads(m, s.redacted())
	out := make([]model.Entry, 0, len(heads))
	for _, h := range heads {
		out = append(out, h.Entry)
	}
	return out, err
}

func (s *Store) takenHeads(m *model.Merged, redacted map[string]bool) ([]header, error) {
	data, err := s.Content(m.Heads)
	if err != nil {
		return nil, err
	}
	heads, err := s.provenHeads(data, redacted)
	if err == nil && (len(heads) != m.Entries || len(heads) == 0 || heads[len(heads)-1].Hash != m.Head) {
		err = s.branchDamage(0)
	}
	return heads, err
}

// checkBranches proves again all that merges took up, also what had been taken up by
// those that it is of.
func (s *Store) checkBranches() (found []Damage, err error) {
	redacted := s.redacted()
	for _, e := range s.History.Entries() {
		err := s.checkBranch(e.Args.Merged, redacted, map[string]bool{})
		if errors.As(err, new(*DamagedError)) {
			found = append(found, Damage{Kind: DamageBranch, Seq: e.Seq})
		} else if err != nil {
			return nil, err
		}
	}
	return found, nil
}

func (s *Store) checkBranch(m *model.Merged, redacted, seen map[string]bool) error {
	if m == nil || seen[m.Heads] {
		return nil
	}
	seen[m.Heads] = true
	heads, err := s.takenHeads(m, redacted)
	if err != nil {
		return err
	}
	var edits []byte
	if m.Edits != "" {
		if edits, err = s.Content(m.Edits); err != nil {
			return err
		}
	}
	if err := s.proveEdits(heads, edits, redacted); err != nil {
		return err
	}
	for _, h := range heads {
		if err := s.checkBranch(h.Args.Merged, redacted, seen); err != nil {
			return err
		}
	}
	return nil
}

// eachBranch calls f for the sum of every content that holds what an entry took up, as
// far as what names it can be read.
func (v *salvage) eachBranch(e model.Entry, f func(sum string)) {
	m := e.Args.Merged
	if m == nil {
		return
	}
	f(m.Heads)
	if m.Edits != "" {
		f(m.Edits)
	}
	heads, _ := (&Store{}).provenHeads(v.contents[m.Heads], v.redacted())
	for _, h := range heads {
		v.eachBranch(h.Entry, f)
	}
}

// missBranches notes of which merges a part is lost.
func (v *salvage) missBranches() {
	for _, h := range v.headers {
		lost := false
		v.eachBranch(h.Entry, func(sum string) { lost = lost || v.contents[sum] == nil })
		if lost {
			v.missing = append(v.missing, Missing{Loss: LossBranch, Seq: h.Seq})
		}
	}
}
