package store

import (
	"errors"
	"io/fs"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// inPlace makes sure, before each write, that what is written can be found
// again: where a file is renamed, replaced or deleted while it is open, the
// system goes on writing to what no name leads to any more.
func (s *Store) inPlace() error {
	if err := s.named(); err != nil {
		return err
	}
	if s.wal == nil {
		return nil // nothing has been written to one yet
	}
	now, err := identify(s.walPath())
	if err == nil && now.is(*s.wal) {
		return nil
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	// Somebody has tidied FILE-wal away, and with it what was written since it
	// was last folded in; SQLite still holds it. Fold it in and start another.
	if err := errors.Join(s.fold(), s.startWAL()); err != nil {
		return s.cause(err)
	}
	s.wal = nil
	return nil
}

func (s *Store) walPath() string { return s.path + "-wal" }

// noteWAL remembers the WAL that has just been written to.
func (s *Store) noteWAL() {
	if s.wal != nil {
		return
	}
	if wal, err := identify(s.walPath()); err == nil {
		s.wal = &wal
	}
}

// named reports whether the path leads to the file that is open.
func (s *Store) named() error {
	now, err := identify(s.path)
	if err != nil {
		return err
	}
	if !now.is(s.self) {
		return &fs.PathError{Op: "stat", Path: s.path, Err: fs.ErrNotExist}
	}
	return nil
}

// cause adds to an error of SQLite what the file system knows of its cause.
func (s *Store) cause(err error) error {
	var failed *sqlite.Error
	if !errors.As(err, &failed) || s.file == nil {
		return err
	}
	if gone := s.named(); gone != nil {
		return errors.Join(gone, err)
	}
	if failed.Code()&0xff == sqlite3.SQLITE_CANTOPEN {
		// The file is there; what cannot be opened is the journal beside it.
		return errors.Join(&fs.PathError{Op: "open", Path: s.walPath(), Err: fs.ErrPermission}, err)
	}
	return err
}
