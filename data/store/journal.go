package store

// The journal: one header row a Change, one edit row an Edit, chained by
// SHA-256 so that a change made from outside is found.

import (
	"cmp"
	"crypto/sha256"
	"database/sql"
	"database/sql/driver"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash"
	"slices"

	"liuzhuan/model"
)

// header is one journal row with what the chain needs beyond model.Entry.
type header struct {
	model.Entry
	args         string
	digest, hash []byte
}

// sum hashes the chain up to the previous header, then this one.
func (h header) sum(prev []byte) []byte {
	f := make(fields, 0, 512)
	f.bytes(prev)
	f.number(h.Seq)
	f.number(int64(h.At))
	f.text(h.Actor)
	f.text(string(h.Command))
	f.text(h.args)
	f.text(string(h.Phase))
	f.number(h.Undoes)
	f.number(int64(h.Edits))
	f.bytes(h.digest)
	sum := sha256.Sum256(f)
	return sum[:]
}

// fields is what the chain hashes: numbers of eight bytes, and texts with their
// length before them, so that no two lists of fields hash alike.
type fields []byte

func (f *fields) number(n int64) { *f = binary.BigEndian.AppendUint64(*f, uint64(n)) }

func (f *fields) text(s string) {
	f.number(int64(len(s)))
	*f = append(*f, s...)
}

func (f *fields) bytes(b []byte) {
	f.number(int64(len(b)))
	*f = append(*f, b...)
}

// editDigest hashes a Change's edits as they come.
type editDigest struct {
	hash  hash.Hash
	count int
}

func newEditDigest() *editDigest { return &editDigest{hash: sha256.New()} }

func (d *editDigest) add(table model.Table, id model.ID, before, after sql.NullString) {
	f := make(fields, 0, 64+len(before.String)+len(after.String))
	f.text(string(table))
	f.number(int64(id))
	for _, s := range []sql.NullString{before, after} {
		if !s.Valid {
			f.number(-1)
			continue
		}
		f.text(s.String)
	}
	d.hash.Write(f)
	d.count++
}

func (d *editDigest) sum() []byte { return d.hash.Sum(nil) }

// change writes a Change's rows, its edits and its header, and gives the header; kept is
// that of an entry whose hash stays as it was.
func (tx execer) change(c model.Change, kept *header, progress func(done, total int)) (header, error) {
	args, err := json.Marshal(c.Args)
	if err != nil {
		return header{}, err
	}
	h := header{args: string(args), Entry: model.Entry{
		Seq: tx.s.seq + 1, At: c.At, Actor: tx.s.actor, Command: c.Command, Args: c.Args,
		Phase: c.Phase, Undoes: c.Undoes, Edits: len(c.Edits),
	}}
	// In the order of their sums they go into the table one behind the other.
	for _, file := range slices.SortedFunc(slices.Values(c.Contents), func(a, b model.Content) int { return cmp.Compare(a.Sum, b.Sum) }) {
		if err := tx.content(file); err != nil {
			return header{}, err
		}
	}
	done, total := 0, 2*len(c.Edits)
	tell := func() {
		if done++; done%max(1, total/100) == 0 || done == total {
			progress(done, total)
		}
	}
	for _, e := range byKey(c.Edits) {
		if err := tx.edit(e); err != nil {
			return header{}, err
		}
		tell()
	}
	// The header first: an edit row that came before it would have to be looked up
	// again when the header comes, for it refers to it.
	texts, err := encodeAll(c.Edits)
	if err != nil {
		return header{}, err
	}
	h.digest = texts.digest
	h.hash = h.sum(tx.s.head)
	if kept != nil {
		h.args, h.digest, h.hash = kept.args, kept.digest, kept.hash
	}
	h.Hash = hex.EncodeToString(h.hash)
	if err := tx.header(h); err != nil {
		return header{}, err
	}
	for i, e := range c.Edits {
		t, err := texts.of(i, e)
		if err != nil {
			return header{}, err
		}
		if err := tx.editRow(h.Seq, i, string(e.Table()), int64(e.ID()), t); err != nil {
			return header{}, err
		}
		tell()
	}
	return h, nil
}

// header writes a header into the journal.
func (tx execer) header(h header) error {
	var undoes driver.Value
	if h.Undoes != 0 {
		undoes = h.Undoes
	}
	return tx.exec("INSERT INTO journal (seq, at, actor, command, args, phase, undoes, edits, digest, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
		h.Seq, int64(h.At), h.Actor, string(h.Command), h.args, string(h.Phase), undoes, int64(h.Edits), h.digest, h.hash)
}

// editRow writes the n-th edit of an entry into the journal.
func (tx execer) editRow(seq int64, n int, table string, row int64, t editText) error {
	return tx.exec("INSERT INTO edit (seq, n, tbl, row, before, after) VALUES (?, ?, ?, ?, ?, ?)",
		seq, int64(n), table, row, orNull(t.before), orNull(t.after))
}

// editTexts is the edits of a Change as the journal holds them.
type editTexts struct {
	kept   []editText // of a short Change
	digest []byte
}

type editText struct{ before, after sql.NullString }

// keptTexts is how many edits are kept in memory as text; those of a whole
// import are made twice instead.
const keptTexts = 500

func encodeAll(edits []model.Edit) (editTexts, error) {
	var t editTexts
	digest := newEditDigest()
	for _, e := range edits {
		one, err := encodeEdit(e)
		if err != nil {
			return editTexts{}, err
		}
		digest.add(e.Table(), e.ID(), one.before, one.after)
		if len(edits) <= keptTexts {
			t.kept = append(t.kept, one)
		}
	}
	t.digest = digest.sum()
	return t, nil
}

// of gives the text of the i-th edit.
func (t editTexts) of(i int, e model.Edit) (editText, error) {
	if t.kept != nil {
		return t.kept[i], nil
	}
	return encodeEdit(e)
}

func encodeEdit(e model.Edit) (t editText, err error) {
	if t.before, err = encode(e.Before); err == nil {
		t.after, err = encode(e.After)
	}
	return t, err
}

func orNull(s sql.NullString) driver.Value {
	if !s.Valid {
		return nil
	}
	return s.String
}

// parents are the tables that rows of others name, before those others: a new
// row of theirs makes SQLite look for rows that wait for it.
var parents = []model.Table{model.BatchTable, model.TeamTable, model.PersonTable, model.SessionTable}

// byKey gives the edits in an order in which they are quickly written. IDs are
// random, and a long roster written as it comes would touch every page of the
// table again and again; new rows do not depend on each other's order.
func byKey(edits []model.Edit) []model.Edit {
	if slices.ContainsFunc(edits, func(e model.Edit) bool { return e.Before != nil }) {
		return edits
	}
	rank := func(e model.Edit) int {
		if i := slices.Index(parents, e.Table()); i >= 0 {
			return i
		}
		return len(parents)
	}
	sorted := slices.Clone(edits)
	slices.SortFunc(sorted, func(a, b model.Edit) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a.Table(), b.Table()), cmp.Compare(a.ID(), b.ID()))
	})
	return sorted
}

// headers reads the journal's headers.
const headers = "SELECT seq, at, actor, command, args, phase, coalesce(undoes, 0), edits, digest, hash FROM journal"

// scanHeader reads one of headers. Args that no longer are json are left empty, and a hash
// of another length is made as long as every hash: the entry still stands in the file, and
// Check finds that it was altered.
func scanHeader(rows *sql.Rows) (header, error) {
	var h header
	if err := rows.Scan(&h.Seq, &h.At, &h.Actor, &h.Command, &h.args, &h.Phase, &h.Undoes, &h.Edits, &h.digest, &h.hash); err != nil {
		return header{}, err
	}
	if json.Unmarshal([]byte(h.args), &h.Args) != nil {
		h.Args = model.Args{}
	}
	if len(h.hash) != sha256.Size {
		h.hash = append(h.hash, make([]byte, sha256.Size)...)[:sha256.Size]
	}
	h.Hash = hex.EncodeToString(h.hash)
	return h, nil
}

// readHeaders calls f for every header, oldest first.
func (s *Store) readHeaders(f func(header) error) error { return s.headersFrom(0, -1, f) }

// headersFrom is readHeaders for at most so many from an entry on; -1 is all.
func (s *Store) headersFrom(seq, most int64, f func(header) error) error {
	return s.each(headers+" WHERE seq >= ? ORDER BY seq LIMIT ?", func(rows *sql.Rows) error {
		h, err := scanHeader(rows)
		if err != nil {
			return err
		}
		return f(h)
	}, seq, most)
}

// Continuous makes sure that the entries are numbered from 1 on without a gap, as all that
// is written here is: who counts on it asks first. Error: *DamagedError.
func (s *Store) Continuous() error {
	for i, e := range s.History.Entries() {
		if e.Seq != int64(i+1) {
			return &DamagedError{Path: s.path, Detail: fmt.Sprintf("entry %d stands where %d should", e.Seq, i+1)}
		}
	}
	return nil
}

// Edits reads what a journal entry did, in its order.
func (s *Store) Edits(seq int64) ([]model.Edit, error) {
	var out []model.Edit
	err := s.each("SELECT tbl, before, after FROM edit WHERE seq = ? ORDER BY n", func(rows *sql.Rows) error {
		var table model.Table
		var before, after sql.NullString
		if err := rows.Scan(&table, &before, &after); err != nil {
			return err
		}
		var e model.Edit
		var err error
		if e.Before, err = decode(table, before); err != nil {
			return err
		}
		if e.After, err = decode(table, after); err != nil {
			return err
		}
		out = append(out, e)
		return nil
	}, seq)
	return out, s.cause(err)
}

// EntriesOf lists by their numbers the entries that did something to rows about a person,
// one of many or alone.
func (s *Store) EntriesOf(id model.ID) (seqs []int64, err error) {
	// Rows about somebody bear the ID of their own, or name it.
	const about = `SELECT DISTINCT seq FROM edit
		WHERE row = ?1 OR instr(coalesce(after, before), '"person_id":' || ?1 || ',') ORDER BY seq`
	err = s.each(about, func(rows *sql.Rows) error {
		var seq int64
		err := rows.Scan(&seq)
		seqs = append(seqs, seq)
		return err
	}, int64(id))
	return seqs, s.cause(err)
}

// EachEdit calls f for every edit of the entries after one, in their order.
func (s *Store) EachEdit(after int64, f func(seq int64, e model.Edit) error) error {
	err := s.each("SELECT seq, tbl, before, after FROM edit WHERE seq > ? ORDER BY seq, n", func(rows *sql.Rows) error {
		var seq int64
		var table model.Table
		var before, is sql.NullString
		if err := rows.Scan(&seq, &table, &before, &is); err != nil {
			return err
		}
		var e model.Edit
		var err1, err2 error
		e.Before, err1 = decode(table, before)
		e.After, err2 = decode(table, is)
		if err := errors.Join(err1, err2); err != nil {
			return err
		}
		return f(seq, e)
	}, after)
	return s.cause(err)
}
