package store

// A look at a meeting file that may be open elsewhere: what somebody from afar wants to
// know is asked while the screen is there.

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
)

// Peek opens a meeting file only to be looked at, as View does, and also while another
// process has it open: then held says who, and what is seen is what was recorded at one
// moment. Nothing is touched. It is not for a process that has the file open itself. The
// errors are those of View; *HeldError only where no moment was quiet enough.
func Peek(path string) (s *Store, held *HeldError, err error) {
	o := standard
	if err := inspect(path, len(o.steps)); err != nil {
		return nil, nil, err
	}
	d, err := readRemains(path)
	if errors.As(err, &held) {
		d, err = readHeld(path, held)
	}
	if err != nil {
		return nil, held, err
	}
	if s, err = o.show(d); err == nil && held != nil {
		s.Notice = NoNotice // how the session ends is not known yet
	}
	return s, held, err
}

// quietTries is how often a file is read whose WAL begins anew meanwhile.
const quietTries = 5

// readHeld reads a file that another process writes to. Whatever of the WAL is put into
// the file while that is read stands in the WAL as well, until that begins anew: its head
// is another then.
func readHeld(path string, held *HeldError) (*remains, error) {
	for range quietTries {
		before, err := walHeadOf(path)
		if err != nil {
			return nil, err
		}
		d := &remains{path: path}
		if d.file, err = ReadWhole(path); err != nil {
			return nil, err
		}
		wal, err := readIfThere(path + "-wal")
		if err != nil {
			return nil, err
		}
		switch {
		case len(before) == 0 && len(wal) == 0: // nothing has been written yet
			return d, nil
		case len(before) == walHead && bytes.HasPrefix(wal, before):
			d.walled, d.wal = true, readWAL(wal)
			return d, nil
		}
	}
	return nil, held
}

// walHeadOf reads the head of FILE-wal, as much of it as there is.
func walHeadOf(path string) ([]byte, error) {
	f, err := os.Open(path + "-wal")
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	head := make([]byte, walHead)
	n, err := f.ReadAt(head, 0)
	return head[:n], notAtEnd(err)
}

// Schema is the newest schema that this program knows.
func Schema() int { return len(migrations) }

// FoundSchema is the one that the file had before it was brought up to this program's.
func (s *Store) FoundSchema() int { return s.version }

// SchemaOf is the schema that a file says it has that cannot be opened; 0 for what is no
// meeting file, or cannot be read.
func SchemaOf(path string) int {
	st, err := os.Stat(path)
	if err != nil || !st.Mode().IsRegular() {
		return 0
	}
	h, err := headerIn(path, atStart)
	if err != nil || !h.ours() {
		return 0
	}
	return h.version()
}
