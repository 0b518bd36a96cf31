package store

// Starting: what an opened file needs before the first write to it.

import (
	"errors"
	"os"
)

// Start makes a file that was taken ready to be written to. Nothing is written before
// everything that can be read has been found sound. Error: *OpenError.
func (s *Store) Start() error {
	if err := s.start(); err != nil {
		return &OpenError{Path: s.path, Err: err}
	}
	return nil
}

// started is s after Start, or else it is closed.
func (s *Store) started() (*Store, error) {
	if err := s.start(); err != nil {
		return nil, &OpenError{Path: s.path, Err: errors.Join(err, s.abandon())}
	}
	return s, nil
}

func (s *Store) start() error {
	if !s.waits {
		return nil
	}
	var err error
	if s.unchecked {
		err = s.checkStructure()
		s.unchecked = err != nil
	}
	if err == nil {
		err = s.dropDigest()
	}
	if err == nil {
		err = s.startWAL()
	}
	if err == nil && s.version < len(s.steps) {
		err = s.bringUp()
	}
	if err == nil {
		s.nameDesk() // before what is written bears it
		first := s.firstDesk()
		err = s.within(func(tx execer) error { return tx.desk(first) })
	}
	s.waits = err != nil
	return s.cause(err)
}

// bringUp migrates and loads a file of an older schema.
func (s *Store) bringUp() error {
	if err := s.migrateWithCopy(s.version); err != nil {
		return err
	}
	s.version = len(s.steps)
	if s.Notice != NoticeDigest {
		s.Notice = NoticeMigrated
	}
	if err := s.load(); err != nil {
		return err
	}
	return s.readAltered()
}

// firstDesk is what an opening leaves on the desk.
func (s *Store) firstDesk() Desk {
	desk := Desk{"opened": map[string]any{"by": s.actor, "pid": os.Getpid()}}
	if s.Notice == NoticeDigest {
		desk[alteredKey] = true
	}
	return desk
}

// readAltered takes up what an earlier opening found.
func (s *Store) readAltered() error {
	var altered any // anything may stand there
	_, err := s.ReadDesk(alteredKey, &altered)
	if altered == true {
		s.Notice = NoticeDigest
	}
	return err
}

// alteredKey of the desk is true from an opening that found the file altered:
// the next clean close gives it a digest that fits, and whoever comes after would
// hear nothing.
const alteredKey = "altered"

// Accept ends the notice that the file was altered, once somebody has been shown
// what Check found.
func (s *Store) Accept() error { return s.PutDesk(Desk{alteredKey: false}) }

func (s *Store) startWAL() error { return s.journalMode("wal") }
