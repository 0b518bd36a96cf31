package store

// Taking a text out of a meeting file: out of the rows, the journal, what merges took
// up, and the desk. The entries that held it keep their hashes.

import (
	"context"
	"database/sql/driver"
	"fmt"
	"slices"
	"strings"

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
		Args: model.Args{Person: said.Args.Person, Reason: reason, Redaction: &model.Redaction{Seq: seq, Hashes: hashes}},
	}
	if said.Args.Person != 0 { // else the name may be the very text that goes
		c.Args.Name = said.Args.Name
	}
	if r.s.Meeting.Info().Sealed != 0 {
		c.Args.Amends = model.Correction
	}
	_, err = tx.change(c, nil, func(int, int) {})
	return err
}
