package store

// Closing: the file whole in itself, with nothing beside it.

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
)

// fold puts the WAL into the file and leaves it in DELETE mode, so that it opens
// from read-only media and nothing beside it is needed. The lock stays.
//
// When the WAL cannot be removed SQLite says nothing, finds it there, and goes on
// in it; so it is tried once more, and a WAL that stays is an error.
func (s *Store) fold() error {
	for range 2 {
		if err := s.journalMode("delete"); err != nil {
			return err
		}
		if _, err := os.Lstat(s.walPath()); errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if err := s.startWAL(); err != nil {
			return err
		}
	}
	return &fs.PathError{Op: "remove", Path: s.walPath(), Err: syscall.EIO}
}

func (s *Store) journalMode(mode string) error {
	s.header = nil // which this alters
	var now string
	err := s.scalar("PRAGMA journal_mode = "+mode, &now)
	if err == nil && now != mode {
		err = errors.New("journal mode stays " + now)
	}
	return s.cause(err)
}

// disconnect lets go of the file.
func (s *Store) disconnect() error {
	_ = s.conn.Raw(func(any) error {
		for _, st := range s.stmts {
			_ = st.Close()
		}
		return nil
	})
	err := errors.Join(s.conn.Close(), s.db.Close())
	if !s.inMemory() {
		err = errors.Join(err, s.file.Close())
	}
	return err
}

// abandon closes a file whose opening failed or was not asked for, with its side files
// as they were.
func (s *Store) abandon() error {
	err := s.putBackDigest()
	s.removeLockWords()
	return errors.Join(err, s.disconnect())
}

// Close ends the session cleanly: WAL folded in, digest written, lock words
// gone, and only then the lock. Else it is a *CloseError.
func (s *Store) Close() error {
	switch {
	case s.inMemory():
		return s.disconnect()
	case s.waits:
		return s.abandon()
	}
	var gone *DisplacedError
	err := s.named()
	switch {
	case errors.As(err, &gone) && gone.How == Replaced:
		return &CloseError{s.path, errors.Join(err, s.leave())}
	case err != nil:
		err = errors.Join(err, s.fold())
	default:
		if err = s.fold(); err == nil {
			err = s.writeDigest()
		}
	}
	s.removeLockWords()
	if err = errors.Join(err, s.disconnect()); err != nil {
		return &CloseError{s.path, err}
	}
	return nil
}
