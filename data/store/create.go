package store

import (
	"errors"
	"io/fs"
	"os"

	"liuzhuan/model"
)

// Create makes a meeting file with its first Change, which must be that of
// model.NewInfo. The file appears whole or not at all and is never put over
// another: *ExistsError. The new file is closed; Open opens it.
func Create(path string, first model.Change) error { return standard.create(path, first) }

func (o opener) create(path string, first model.Change) error {
	if _, err := os.Lstat(path); err == nil {
		return &ExistsError{Path: path}
	}
	err := o.build(path, first)
	var exists *ExistsError
	var held *HeldError
	if err == nil || errors.As(err, &exists) || errors.As(err, &held) {
		return err
	}
	return &fs.PathError{Op: "create", Path: path, Err: err}
}

// build makes the file beside its place and puts it there when it is complete.
func (o opener) build(path string, first model.Change) error {
	if err := o.folder.makeRoom(path); err != nil { // also for the names beside it
		return err
	}
	temp := path + ".new"
	s, err := o.claim(temp)
	if FaultOf(err) == FaultHeld {
		return &HeldError{Path: path} // another Create of the same file is under way
	}
	if err != nil {
		return err
	}
	sum, err := s.fill(first)
	if err != nil {
		return errors.Join(s.cause(err), s.disconnect(), o.folder.removeWithJournals(temp))
	}
	// The lock goes only when the name is there, for without it another Create
	// would take temp for a leftover.
	err = o.folder.putInPlace(temp, path, s.disconnect)
	if err == nil {
		if err = o.folder.putDigest(path, sum); err != nil {
			err = errors.Join(err, o.folder.remove(path))
		}
	}
	return errors.Join(err, o.folder.removeWithJournals(temp))
}

// claim makes an empty file and locks it. One that is there already was left by
// a Create that was cut short, and nobody was told that it succeeded; unless
// somebody holds it.
func (o opener) claim(temp string) (*Store, error) {
	err := o.folder.create(temp)
	if errors.Is(err, fs.ErrExist) {
		s, left := o.connect(temp)
		if left == nil {
			left = s.disconnect()
		}
		if FaultOf(left) == FaultHeld {
			return nil, left
		}
		if err = o.folder.removeWithJournals(temp); err == nil {
			err = o.folder.create(temp)
		}
	}
	if err != nil {
		return nil, err
	}
	s, err := o.connect(temp)
	if err != nil && FaultOf(err) != FaultHeld {
		err = errors.Join(err, o.folder.removeWithJournals(temp))
	}
	return s, err
}

// fill writes schema and first Change, folds the WAL in, and gives the digest.
func (s *Store) fill(first model.Change) (sum string, err error) {
	if err := s.startWAL(); err != nil {
		return "", err
	}
	if err := s.migrate(0); err != nil {
		return "", err
	}
	if err := s.load(); err != nil {
		return "", err
	}
	if _, err := s.Commit(first, nil); err != nil {
		return "", err
	}
	if err := s.fold(); err != nil {
		return "", err
	}
	return s.sum()
}
