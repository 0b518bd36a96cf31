// Package store is the meeting file: one SQLite file that is opened by one
// process at a time and holds the rows, the journal of every change, and the
// desk. A Change is committed whole, with its journal entry, before memory or a
// screen knows of it.
//
// What does not belong here: what a change means (model), words for people
// (ui/text), lists and papers (sheet, paper).
package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"os"
	"os/user"

	"liuzhuan/model"
)

// Store is an open meeting file. It is used from one goroutine at a time.
type Store struct {
	// Meeting and History are the file in memory. Commit moves both along; a
	// failed Commit replaces both by what the disk holds.
	Meeting *model.Meeting
	History *model.History

	path  string
	db    *sql.DB
	conn  *sql.Conn
	stmts map[string]*sql.Stmt
	actor string
	seq   int64  // of the last journal entry
	head  []byte // its hash; nil for an empty journal

	// Notice says what was seen at opening; NoNotice when all was well.
	Notice Notice
}

// Path is the file's path as it was opened.
func (s *Store) Path() string { return s.path }

// Head is the hash of the last journal entry in hex, "" for an empty journal.
func (s *Store) Head() string {
	e, _ := s.History.Last()
	return e.Hash
}

// load reads the whole file into memory.
func (s *Store) load() error {
	m := model.NewMeeting()
	for _, sh := range shapes {
		if err := s.loadTable(m, sh); err != nil {
			return err
		}
	}
	h := &model.History{}
	s.seq, s.head = 0, nil
	err := s.readHeaders(func(hd header) error {
		h.Add(hd.Entry)
		s.seq, s.head = hd.Seq, hd.hash
		return nil
	})
	if err != nil {
		return err
	}
	s.Meeting, s.History = m, h
	return nil
}

func (s *Store) loadTable(m *model.Meeting, sh *shape) error {
	rows, err := s.conn.QueryContext(context.Background(), sh.selects)
	if err != nil {
		return err
	}
	defer rows.Close()
	cells, dest := make([]sql.RawBytes, len(sh.columns)), make([]any, len(sh.columns))
	for rows.Next() {
		r, err := sh.scan(rows, cells, dest)
		if err != nil {
			return err
		}
		m.Load(r)
	}
	return rows.Err()
}

// Desk is where the clerk stands: values by key, written beside a Change or
// alone, outside journal and undo.
type Desk map[string]any

// Commit writes a Change with its journal entry, and the desk, in one
// transaction, and then moves memory along. When it fails nothing of the Change
// is kept; Meeting and History are read from the disk again, for the outcome of
// a failed commit is unknown until then.
func (s *Store) Commit(c model.Change, desk Desk) (model.Entry, error) {
	return s.CommitLong(c, desk, func(int, int) {})
}

// CommitLong is Commit for Changes of thousands of edits; progress is told how
// many of how many steps are done.
func (s *Store) CommitLong(c model.Change, desk Desk, progress func(done, total int)) (model.Entry, error) {
	total := 2 * len(c.Edits)
	step := max(1, total/100)
	var h header
	err := s.transaction(func(tx execer) error {
		for i, e := range c.Edits {
			if err := tx.edit(e); err != nil {
				return err
			}
			if i%step == 0 {
				progress(i, total)
			}
		}
		var err error
		h, err = s.appendJournal(tx, c, func(done int) {
			if done%step == 0 {
				progress(done, total)
			}
		})
		if err != nil {
			return err
		}
		return tx.desk(desk)
	})
	if err != nil {
		err = &CommitError{Command: c.Command, Err: err}
		if again := s.load(); again != nil {
			err = errors.Join(err, again)
		}
		return model.Entry{}, err
	}
	s.seq, s.head = h.Seq, h.hash
	s.Meeting.Apply(c)
	s.History.Add(h.Entry)
	return h.Entry, nil
}

// TakeBack commits the Change that takes a journal entry back: undo, or redo
// when the entry is an undo.
func (s *Store) TakeBack(e model.Entry, at model.Stamp, phase model.Phase, desk Desk) (model.Entry, []model.Edit, error) {
	edits, err := s.Edits(e.Seq)
	if err != nil {
		return model.Entry{}, nil, err
	}
	c := model.TakeBack(e, edits, at)
	c.Phase = phase
	entry, err := s.Commit(c, desk)
	return entry, c.Edits, err
}

// PutDesk writes the desk alone.
func (s *Store) PutDesk(desk Desk) error {
	return s.transaction(func(tx execer) error { return tx.desk(desk) })
}

// ReadDesk reads one key of the desk into v and reports whether it was there.
func (s *Store) ReadDesk(key string, v any) (bool, error) {
	var text string
	err := s.conn.QueryRowContext(context.Background(), "SELECT value FROM desk WHERE key = ?", key).Scan(&text)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	return true, json.Unmarshal([]byte(text), v)
}

// execer runs prepared statements inside the running transaction.
type execer struct{ s *Store }

// transaction runs f between BEGIN IMMEDIATE and COMMIT. No context can cut it
// short: a commit that is abandoned half-way has no known outcome.
func (s *Store) transaction(f func(execer) error) error {
	tx := execer{s}
	if err := tx.exec("BEGIN IMMEDIATE"); err != nil {
		return err
	}
	err := f(tx)
	if err == nil {
		err = tx.exec("COMMIT")
	}
	if err != nil {
		// SQLite has rolled back by itself after some errors; then this fails
		// with "no transaction is active", which says nothing new.
		_ = tx.exec("ROLLBACK")
	}
	return err
}

func (tx execer) stmt(query string) (*sql.Stmt, error) {
	if st := tx.s.stmts[query]; st != nil {
		return st, nil
	}
	st, err := tx.s.conn.PrepareContext(context.Background(), query)
	if err == nil {
		tx.s.stmts[query] = st
	}
	return st, err
}

func (tx execer) exec(query string, args ...any) error {
	st, err := tx.stmt(query)
	if err != nil {
		return err
	}
	_, err = st.Exec(args...)
	return err
}

// edit writes one row. What was there must be what the edit says was there.
func (tx execer) edit(e model.Edit) error {
	sh := shapes[e.Table()]
	var before, after []any
	var err error
	if e.Before != nil {
		if before, err = values(e.Before); err != nil {
			return err
		}
	}
	if e.After != nil {
		if after, err = values(e.After); err != nil {
			return err
		}
	}
	query := sh.updates
	switch {
	case before == nil:
		query = sh.inserts
	case after == nil:
		query = sh.deletes
	}
	st, err := tx.stmt(query)
	if err != nil {
		return err
	}
	res, err := st.Exec(append(after, before...)...)
	if err != nil {
		return err
	}
	if n, err := res.RowsAffected(); err != nil || n != 1 {
		return errors.Join(&ConflictError{Table: e.Table(), ID: e.ID()}, err)
	}
	return nil
}

func (tx execer) desk(desk Desk) error {
	for key, v := range desk {
		b, err := json.Marshal(v)
		if err != nil {
			return err
		}
		err = tx.exec("INSERT INTO desk (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", key, string(b))
		if err != nil {
			return err
		}
	}
	return nil
}

// whoami names the operator for the journal: user@host.
func whoami() string {
	host, err := os.Hostname()
	if err != nil {
		host = "?"
	}
	return currentUser() + "@" + host
}

func currentUser() string {
	u, err := user.Current()
	if err != nil {
		return "?"
	}
	return u.Username
}
