package store

import (
	"context"
	"database/sql/driver"
	"errors"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"liuzhuan/model"
)

// Commit writes a Change with its journal entry, and the desk, in one
// transaction, and then moves memory along. When it fails nothing of the Change
// is kept; Meeting and History are read from the disk again, for the outcome of
// a failed commit is unknown until then.
func (s *Store) Commit(c model.Change, desk Desk) (model.Entry, error) {
	return s.Write(c, desk, func(int, int) {}).MoveAlong()
}

// Written is a Change that went to the disk, or did not, and that memory does
// not know of yet.
type Written struct {
	s      *Store
	change model.Change
	header header
	err    error
}

// Write is the first half of Commit, for Changes of thousands of edits: it may
// run beside whoever reads Meeting and History, for these stay as they are until
// MoveAlong. Nothing else may be asked of the Store before that. progress is told
// how many of how many steps are done, two an edit.
func (s *Store) Write(c model.Change, desk Desk, progress func(done, total int)) *Written {
	return s.write(s.Meeting.Amending(c), desk, nil, progress)
}

// write is Write; kept is the header of an entry that is written again as it was, and
// nil for a new one.
func (s *Store) write(c model.Change, desk Desk, kept *header, progress func(done, total int)) *Written {
	w := &Written{s: s, change: c}
	w.err = s.transaction(func(tx execer) error {
		var err error
		if w.header, err = tx.change(c, kept, progress); err != nil {
			return err
		}
		return tx.desk(desk)
	})
	return w
}

// MoveAlong is the second half: it moves memory along with what was written, or
// reads it from the disk again.
func (w *Written) MoveAlong() (model.Entry, error) {
	s := w.s
	if w.err != nil {
		var err error = &CommitError{Command: w.change.Command, Err: w.err}
		// What stands under the name of a file that is gone is not to be read.
		if errors.As(w.err, new(*DisplacedError)) {
			return model.Entry{}, err
		}
		if again := s.load(); again != nil {
			err = errors.Join(err, again)
		}
		return model.Entry{}, err
	}
	s.seq, s.head = w.header.Seq, w.header.hash
	s.Meeting.Apply(w.change)
	s.History.Add(w.header.Entry)
	return w.header.Entry, nil
}

// errViewed is an error of whoever calls, not of the clerk.
var errViewed = errors.New("store: a file that was opened to be read is not written")

// execer runs prepared statements inside the running transaction. It speaks to
// the driver itself: database/sql costs a tenth of a commit.
type execer struct {
	s    *Store
	conn driver.ConnPrepareContext
}

// transaction runs f between BEGIN IMMEDIATE and COMMIT. No context can cut it
// short: a commit that is abandoned half-way has no known outcome.
func (s *Store) transaction(f func(execer) error) error {
	if s.viewed {
		return errViewed
	}
	if err := s.start(); err != nil {
		return err
	}
	return s.within(f)
}

// within is transaction in a file that is being opened.
func (s *Store) within(f func(execer) error) error {
	if !s.inMemory() {
		if err := s.inPlace(); err != nil {
			return err
		}
	}
	err := s.conn.Raw(func(conn any) error {
		tx := execer{s, conn.(driver.ConnPrepareContext)}
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
	})
	if err != nil {
		s.noteHeader()
		return s.cause(err)
	}
	if !s.inMemory() {
		s.noteWAL()
	}
	return nil
}

// exec runs a statement. Args are int64, string, []byte or nil.
func (tx execer) exec(query string, args ...driver.Value) error {
	_, err := tx.affected(query, args...)
	return err
}

// affected runs a statement and gives how many rows it altered.
func (tx execer) affected(query string, args ...driver.Value) (int64, error) {
	st, ok := tx.s.stmts[query]
	if !ok {
		var err error
		if st, err = tx.conn.PrepareContext(context.Background(), query); err != nil {
			return 0, err
		}
		tx.s.stmts[query] = st
	}
	named := tx.s.args[:0]
	for i, v := range args {
		named = append(named, driver.NamedValue{Ordinal: i + 1, Value: v})
	}
	tx.s.args = named
	res, err := st.(driver.StmtExecContext).ExecContext(context.Background(), named)
	if err != nil {
		return 0, err
	}
	return res.RowsAffected()
}

// edit writes one row. What was there must be what the edit says was there.
func (tx execer) edit(e model.Edit) error {
	sh := shapes[e.Table()]
	var before, after []driver.Value
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
	var query string
	switch {
	case before == nil:
		query = sh.inserts
	case after == nil:
		query = sh.deletes
	default:
		query, after = sh.updates, after[1:]
	}
	conflict := &ConflictError{Table: e.Table(), ID: e.ID()}
	n, err := tx.affected(query, append(after, before...)...)
	var failed *sqlite.Error
	if errors.As(err, &failed) && failed.Code() == sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY {
		return errors.Join(conflict, err)
	}
	if err != nil {
		return err
	}
	if n != 1 {
		return conflict
	}
	return nil
}
