package store

// Taking a text out of a meeting file: out of the rows, the journal, what merges took
// up, and the desk. The entries that held it keep their hashes.

import (
	"bytes"
	"context"
	"database/sql"
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"liuzhuan/model"
)

// RedactFault is why nothing was redacted.
type RedactFault string

// The faults; each has a sentence of its own.
const (
	RedactNoEntry RedactFault = "no_entry"  // the journal has no such entry
	RedactNoText  RedactFault = "no_text"   // nobody wrote in words of their own there
	RedactMany    RedactFault = "many"      // it wrote about several people; whose text is not said
	RedactGone    RedactFault = "gone"      // its text was redacted before
	RedactFailed  RedactFault = "failed"    // tried on an image it left that unsound: a fault of this program
	RedactHurt    RedactFault = "hurt"      // the file is damaged: first rescue it
	RedactReason  RedactFault = "no_reason" // nobody said why
)

// RedactError says that nothing was redacted, and why.
type RedactError struct {
	Fault  RedactFault
	Seq    int64
	People int // whose texts the entry wrote
}

func (e *RedactError) Error() string { return fmt.Sprintf("redact entry %d: %s", e.Seq, e.Fault) }

// Redacted is what a redaction did.
type Redacted struct {
	Entry   model.Entry // of the journal
	Entries []int64     // that held the text, in their order
	Rows    int
	Desk    []string // keys of the desk that went
	Earlier []int64  // entries that wrote another text in the same place, and still hold it
	Alike   int      // places elsewhere, about others, that hold the same text: they stay
	Texts   []string // what went, to look for it outside of the file; never written anywhere
}

// Redact takes the text that an entry wrote out of everything the file holds; person
// says whose, 0 where the entry wrote one person's. It is tried on an image first, and
// done in one transaction. Errors: *RedactError, and those of a commit.
func (s *Store) Redact(seq int64, person model.ID, reason string, at model.Stamp) (*Redacted, error) {
	im, err := s.Image()
	if err != nil {
		return nil, err
	}
	trial, err := s.Rehearse(im)
	if err != nil {
		return nil, err
	}
	defer func() { _ = trial.disconnect() }()
	if r, err := trial.Check(); err != nil {
		return nil, err
	} else if len(r.Damage) > 0 {
		return nil, &RedactError{Fault: RedactHurt, Seq: seq}
	}
	if _, err := trial.redact(seq, person, reason, at); err != nil {
		return nil, err
	}
	if r, err := trial.Check(); err != nil {
		return nil, err
	} else if len(r.Damage) > 0 {
		return nil, &RedactError{Fault: RedactFailed, Seq: seq}
	}
	return s.redact(seq, person, reason, at)
}

// redacted gives the hashes of the entries that no longer hold what they held, as the
// journal itself says.
func (s *Store) redacted() map[string]bool {
	found := map[string]bool{}
	for _, e := range s.History.Entries() {
		redactedBy(e, found)
	}
	return found
}

// Keeps reports whether the file still holds what was redacted elsewhere: it has an entry
// of such a hash, and no redaction of it.
func (s *Store) Keeps(redacted []string) bool {
	own := s.redacted()
	return slices.ContainsFunc(s.History.Entries(), func(e model.Entry) bool { return slices.Contains(redacted, e.Hash) && !own[e.Hash] })
}

// redacted is the same of a file that is rescued.
func (v *salvage) redacted() map[string]bool {
	found := map[string]bool{}
	for _, h := range v.headers {
		redactedBy(h.Entry, found)
	}
	return found
}

// redactedBy adds what one entry says of others.
func redactedBy(e model.Entry, found map[string]bool) {
	if e.Command != model.CommandRedact || e.Args.Redaction == nil {
		return
	}
	for _, h := range e.Args.Redaction.Hashes {
		found[h] = true
	}
}

// cell is where a text stands: a column of a row.
type cell struct {
	row    rowKey
	column string
}

// redaction goes through a file and takes texts out.
type redaction struct {
	s       *Store
	texts   map[cell][]string // what has to go, by where it stood
	held    map[string]bool   // hashes of the entries that held it
	touched map[int64]bool    // entries that altered such a row
	found   Redacted

	writes []statement  // in the journal, the contents and the desk
	rows   []model.Edit // of the facts, outside the journal
}

type statement struct {
	query string
	args  []driver.Value
}

func (r *redaction) write(query string, args ...driver.Value) {
	r.writes = append(r.writes, statement{query, args})
}

func (s *Store) redact(seq int64, person model.ID, reason string, at model.Stamp) (*Redacted, error) {
	r := &redaction{s: s, texts: map[cell][]string{}, held: map[string]bool{}, touched: map[int64]bool{}}
	if strings.TrimSpace(reason) == "" {
		return nil, &RedactError{Fault: RedactReason, Seq: seq}
	}
	for _, step := range []func() error{func() error { return r.seek(seq, person) }, r.edits, r.args, r.branches, r.live, r.desk, r.alike} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	// What is deleted is overwritten; and what older programs left on pages that are in
	// no use any more goes with VACUUM.
	if err := s.pragma("secure_delete = ON"); err != nil {
		return nil, err
	}
	err := s.transaction(func(tx execer) error { return r.run(tx, seq, reason, at) })
	if err == nil {
		_, err = s.conn.ExecContext(context.Background(), "VACUUM")
	}
	if again := s.load(); err == nil {
		err = again
	}
	if err != nil {
		return nil, s.cause(err)
	}
	r.found.Entry, _ = s.History.Last()
	r.found.Rows, r.found.Texts = len(r.rows), r.any()
	return &r.found, nil
}

func (s *Store) pragma(text string) error {
	_, err := s.conn.ExecContext(context.Background(), "PRAGMA "+text)
	return s.cause(err)
}

// seek finds the texts that an entry wrote.
func (r *redaction) seek(seq int64, person model.ID) error {
	if seq < 1 || seq > r.s.seq {
		return &RedactError{Fault: RedactNoEntry, Seq: seq}
	}
	edits, err := r.s.Edits(seq)
	if err != nil {
		return err
	}
	people, gone := map[model.ID]bool{}, false
	for _, e := range edits {
		for column, text := range written(e) {
			if text == model.Redacted {
				gone = true
				continue
			}
			people[e.Person()] = true
			if person == 0 || e.Person() == person {
				at := cell{rowKey{e.Table(), e.ID()}, column}
				r.texts[at] = append(r.texts[at], text)
			}
		}
	}
	switch {
	case person == 0 && len(people) > 1:
		return &RedactError{Fault: RedactMany, Seq: seq, People: len(people)}
	case len(r.texts) == 0 && gone:
		return &RedactError{Fault: RedactGone, Seq: seq}
	case len(r.texts) == 0:
		return &RedactError{Fault: RedactNoText, Seq: seq}
	}
	return nil
}

// written gives the texts in people's own words that an edit wrote, by column.
func written(e model.Edit) map[string]string {
	was, is := texts(e.Before), texts(e.After)
	for column, text := range is {
		if text == "" || text == was[column] {
			delete(is, column)
		}
	}
	return is
}

// texts gives the free texts of a row by column; nil has none.
func texts(row model.Row) map[string]string {
	out := map[string]string{}
	text, err := encode(row)
	if err != nil || !text.Valid {
		return out
	}
	var fields map[string]json.RawMessage
	if json.Unmarshal([]byte(text.String), &fields) != nil {
		return out
	}
	for column, raw := range fields {
		var s string
		if model.FreeText(row.Table(), column) && json.Unmarshal(raw, &s) == nil {
			out[column] = s
		}
	}
	return out
}

// blot puts the mark in place of the texts of a row that is written as json.
func (r *redaction) blot(key rowKey, text string) (string, bool) {
	var fields map[string]json.RawMessage
	if json.Unmarshal([]byte(text), &fields) != nil {
		return text, false
	}
	changed := false
	for column, raw := range fields {
		var s string
		if json.Unmarshal(raw, &s) != nil || !r.holds(r.texts[cell{key, column}], s) {
			continue
		}
		fields[column], changed = quoted(model.Redacted), true
	}
	if !changed {
		return text, false
	}
	return string(jsonText(fields)), true
}

// holds reports whether a value is one of the texts, or has one in it.
func (r *redaction) holds(texts []string, value string) bool {
	return slices.ContainsFunc(texts, func(t string) bool { return strings.Contains(value, t) })
}

// any lists all the texts.
func (r *redaction) any() (all []string) {
	for _, t := range r.texts {
		all = append(all, t...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// rows reports whether an edit is of a row whose text has to go.
func (r *redaction) concerns(key rowKey) bool {
	for at := range r.texts {
		if at.row == key {
			return true
		}
	}
	return false
}

func quoted(s string) json.RawMessage { return jsonText(s) }

func jsonText(v any) json.RawMessage {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(v) // strings and maps of json
	return bytes.TrimRight(b.Bytes(), "\n")
}

// fixed are the triggers that keep the journal as it is. They give way inside the one
// transaction, and stand again at its end.
var fixed = []string{"journal_is_fixed", "edit_is_fixed"}

func (r *redaction) run(tx execer, seq int64, reason string, at model.Stamp) error {
	own, err := ownSchema()
	if err != nil {
		return err
	}
	for _, name := range fixed {
		if err := tx.exec("DROP TRIGGER " + name); err != nil {
			return err
		}
	}
	for _, w := range r.writes {
		if err := tx.exec(w.query, w.args...); err != nil {
			return err
		}
	}
	for _, e := range r.rows {
		if err := tx.edit(e); err != nil {
			return err
		}
	}
	for _, name := range fixed {
		if err := tx.exec(own["trigger "+name]); err != nil {
			return err
		}
	}
	hashes := make([]string, 0, len(r.held))
	for h := range r.held {
		hashes = append(hashes, h)
	}
	slices.Sort(hashes)
	for _, e := range r.s.History.Entries() {
		if r.held[e.Hash] {
			r.found.Entries = append(r.found.Entries, e.Seq)
		}
	}
	said := r.s.History.Entries()[seq-1]
	c := model.Change{
		Command: model.CommandRedact, At: at, Phase: said.Phase,
		Args: model.Args{Person: said.Args.Person, Name: said.Args.Name, Reason: reason, Redaction: &model.Redaction{Seq: seq, Hashes: hashes}},
	}
	if r.s.Meeting.Info().Sealed != 0 {
		c.Args.Amends = model.Correction
	}
	_, err = tx.change(c, nil, func(int, int) {})
	return err
}

// edits takes the texts out of the journal's edits.
func (r *redaction) edits() error {
	type line struct {
		seq, n        int64
		before, after sql.NullString
	}
	var lines []line
	wrote := map[int64]bool{}
	err := r.s.each("SELECT seq, n, tbl, row, before, after FROM edit ORDER BY seq, n", func(rows *sql.Rows) error {
		var l line
		var key rowKey
		if err := rows.Scan(&l.seq, &l.n, &key.table, &key.id, &l.before, &l.after); err != nil {
			return err
		}
		if !r.concerns(key) {
			return nil
		}
		r.touched[l.seq] = true
		var was, is bool
		l.before.String, was = r.blot(key, l.before.String)
		l.after.String, is = r.blot(key, l.after.String)
		if was || is {
			lines = append(lines, l)
		}
		if !is && r.wrote(key, l.before, l.after) {
			wrote[l.seq] = true
		}
		return nil
	})
	if err != nil {
		return err
	}
	for _, l := range lines {
		r.write("UPDATE edit SET before = ?, after = ? WHERE seq = ? AND n = ?", orNull(l.before), orNull(l.after), l.seq, l.n)
		r.hold(r.s.History.Entries()[l.seq-1].Hash)
		delete(wrote, l.seq)
	}
	for seq := range wrote {
		r.found.Earlier = append(r.found.Earlier, seq)
	}
	slices.Sort(r.found.Earlier)
	return nil
}

// wrote reports whether an edit wrote another text where one of the texts stood.
func (r *redaction) wrote(key rowKey, before, after sql.NullString) bool {
	was, err1 := decode(key.table, before)
	is, err2 := decode(key.table, after)
	if err1 != nil || err2 != nil || is == nil {
		return false
	}
	for column, text := range written(model.Edit{Before: was, After: is}) {
		if text != model.Redacted && len(r.texts[cell{key, column}]) > 0 {
			return true
		}
	}
	return false
}

func (r *redaction) hold(hash string) { r.held[hash] = true }

// args takes the texts out of what the headers say, of the entries that altered such a
// row and of those that took these back.
func (r *redaction) args() error {
	all := r.any()
	return r.s.readHeaders(func(h header) error {
		if !r.touched[h.Seq] && (h.Args.Of == nil || !r.touched[h.Args.Of.Seq]) {
			return nil
		}
		if text, ok := r.blotAll(all, h.args); ok {
			r.write("UPDATE journal SET args = ? WHERE seq = ?", text, h.Seq)
			r.hold(h.Hash)
		}
		return nil
	})
}

// blotAll puts the mark in place of every string in a json that holds one of the texts.
func (r *redaction) blotAll(texts []string, text string) (string, bool) {
	dec := json.NewDecoder(strings.NewReader(text))
	dec.UseNumber()
	var v any
	if dec.Decode(&v) != nil {
		return text, false
	}
	changed := false
	var walk func(any) any
	walk = func(v any) any {
		switch v := v.(type) {
		case string:
			if r.holds(texts, v) {
				changed = true
				return model.Redacted
			}
		case []any:
			for i := range v {
				v[i] = walk(v[i])
			}
		case map[string]any:
			for k := range v {
				v[k] = walk(v[k])
			}
		}
		return v
	}
	v = walk(v)
	if !changed {
		return text, false
	}
	return string(jsonText(v)), true
}

// live takes the texts out of the rows as they are.
func (r *redaction) live() error {
	for row := range r.s.Meeting.Rows {
		key := rowKey{row.Table(), row.RowID()}
		if !r.concerns(key) {
			continue
		}
		text, err := encode(row)
		if err != nil {
			return err
		}
		is, changed := r.blot(key, text.String)
		if !changed {
			continue
		}
		after, err := decode(key.table, sql.NullString{String: is, Valid: true})
		if err != nil {
			return err
		}
		r.rows = append(r.rows, model.Edit{Before: row, After: after})
	}
	return nil
}

// leastOfDesk is how many characters a text has at least that is looked for on the
// desk and elsewhere: shorter ones are everywhere.
const leastOfDesk = 2

// long lists the texts that can be looked for wherever they stand.
func (r *redaction) long() []string {
	return slices.DeleteFunc(r.any(), func(t string) bool { return utf8.RuneCountInString(t) < leastOfDesk })
}

// desk lets go what is half typed where it holds a text.
func (r *redaction) desk() error {
	texts := r.long()
	return r.s.each("SELECT key, value FROM desk ORDER BY key", func(rows *sql.Rows) error {
		var key, value string
		if err := rows.Scan(&key, &value); err != nil {
			return err
		}
		if _, held := r.blotAll(texts, value); held {
			r.found.Desk = append(r.found.Desk, key)
			r.write("DELETE FROM desk WHERE key = ?", key)
		}
		return nil
	})
}

// alike counts the places that hold the same text and are of other rows.
func (r *redaction) alike() error {
	texts := r.long()
	for row := range r.s.Meeting.Rows {
		if r.concerns(rowKey{row.Table(), row.RowID()}) {
			continue
		}
		text, err := encode(row)
		if err != nil {
			return err
		}
		if _, held := r.blotAll(texts, text.String); held {
			r.found.Alike++
		}
	}
	return nil
}
