package store

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// DisplacedError says that the name of an open meeting file does not lead to it
// any more: what is written now nobody would find again.
type DisplacedError struct {
	Path string
	How  Displacement
}

func (e *DisplacedError) Error() string { return fmt.Sprintf("%s is %s", e.Path, e.How) }

// Displacement is what has become of an open file.
type Displacement string

// The displacements.
const (
	Deleted   Displacement = "deleted"   // no name leads to it
	Moved     Displacement = "moved"     // another name does
	Replaced  Displacement = "replaced"  // its name leads to something else, or something else was written into it
	Unplugged Displacement = "unplugged" // its folder is not there: a stick was pulled out, or the folder has another name
)

// InPlace makes sure that the file that is open is still the one under its name.
// It is cheap enough for every key. Error: *DisplacedError.
func (s *Store) InPlace() error {
	if s.inMemory() {
		return nil
	}
	return s.named()
}

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
	s.noteHeader()
	return nil
}

func (s *Store) walPath() string { return s.path + "-wal" }

// noteWAL remembers the WAL that has just been written to, and the header, which
// alters when the WAL is put into the file.
func (s *Store) noteWAL() {
	s.noteHeader()
	if s.wal != nil {
		return
	}
	if wal, err := identify(s.walPath()); err == nil {
		s.wal = &wal
	}
}

// noteHeader remembers the header of the file while it is open. Another file's that
// was written over it in this very moment is not: a closed one is in another mode.
func (s *Store) noteHeader() {
	if s.inMemory() {
		return
	}
	if h, err := headerAt(s.file, 0); err == nil && h.ours() && h.inWAL() {
		s.header = &h
	}
}

// named reports whether the path leads to the file that is open, and whether that
// still holds what was written to it.
func (s *Store) named() error {
	now, err := identify(s.path)
	switch {
	case err != nil:
		return s.displaced(err)
	case !now.is(s.self):
		return &DisplacedError{s.path, Replaced}
	case s.header == nil:
		return nil // it is being opened
	}
	h, err := headerAt(s.file, 0)
	if err != nil {
		return err
	}
	if h != *s.header {
		return &DisplacedError{s.path, Replaced}
	}
	return nil
}

// displaced tells what has become of a file whose name leads nowhere.
func (s *Store) displaced(err error) error {
	if !errors.Is(err, fs.ErrNotExist) && FaultOf(err) != FaultGone {
		return err
	}
	how := Deleted
	if folder, err := identify(filepath.Dir(s.path)); err != nil || !folder.is(s.home) {
		how = Unplugged
	} else if st, err := s.file.Stat(); err == nil && names(st) > 0 {
		how = Moved
	}
	return errors.Join(&DisplacedError{s.path, how}, err)
}

// leave ends a session whose name leads to something else. SQLite is not asked to
// close: it would put the WAL into what is there now, and remove what lies beside it
// by its name. The system closes the file when the process ends.
func (s *Store) leave() error {
	if s.rewritten && s.wal != nil {
		if now, err := identify(s.walPath()); err == nil && now.is(*s.wal) {
			return s.folder.remove(s.walPath()) // all of it is in the new file
		}
	}
	return nil
}

// cause adds to an error of SQLite what the file system knows of its cause.
func (s *Store) cause(err error) error {
	var failed *sqlite.Error
	if !errors.As(err, &failed) || s.inMemory() {
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
