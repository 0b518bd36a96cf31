package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"
)

// remains is what lies on the disk under a meeting file's name, read while nobody
// can write to it and without touching anything.
type remains struct {
	path   string
	file   []byte
	digest []byte // text of FILE.sha256, nil for none
	walled bool   // there is a FILE-wal, whatever it holds

	back *overlay // FILE-journal, nil for nothing to put back
	wal  *overlay // FILE-wal, nil for no whole transaction
}

// mostBytes is the longest file that is read into memory: what a city of 65,000 with a
// photo each takes.
const mostBytes = 2 << 30

// openRegular opens a file, but nothing that could be waited for without end: a pipe, a
// device. Those give a *NotMeetingError.
func openRegular(path string) (*os.File, error) {
	st, err := os.Stat(path)
	if err == nil && !st.Mode().IsRegular() && !st.IsDir() {
		err = &NotMeetingError{Path: path}
	}
	if err != nil {
		return nil, err
	}
	return os.Open(path)
}

// ReadWhole reads a file that may be a meeting file or a backup of one. Errors:
// *NotMeetingError for what is no file, *TooLargeError, or one of the system.
func ReadWhole(path string) ([]byte, error) {
	f, err := openRegular(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return readAll(f)
}

// readRemains reads all of it. A writer gives a *HeldError.
func readRemains(path string) (*remains, error) {
	f, err := openRegular(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	free, err := lockToRead(f)
	if err != nil {
		return nil, &fs.PathError{Op: "lock", Path: path, Err: err}
	}
	if !free {
		return nil, heldError(path)
	}
	d := &remains{path: path}
	if d.file, err = readAll(f); err != nil {
		return nil, err
	}
	if d.digest, err = readIfThere(digestPath(path)); err != nil {
		return nil, err
	}
	journal, err := readIfThere(path + "-journal")
	if err != nil {
		return nil, err
	}
	wal, err := readIfThere(path + "-wal")
	if err != nil {
		return nil, err
	}
	d.walled = wal != nil
	d.back, d.wal = readJournal(journal), readWAL(wal)
	return d, nil
}

// held reports whether a writer has the file.
func held(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	free, err := lockToRead(f)
	return err == nil && !free
}

func readAll(f *os.File) ([]byte, error) {
	st, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if st.Size() > mostBytes {
		return nil, &TooLargeError{Path: f.Name(), Size: st.Size(), Most: mostBytes}
	}
	data := make([]byte, st.Size())
	n, err := io.ReadFull(f, data)
	if errors.Is(err, io.ErrUnexpectedEOF) {
		err = nil // it was cut just now
	}
	return data[:n], err
}

// readIfThere reads a side file; nil for none.
func readIfThere(path string) ([]byte, error) {
	data, err := ReadWhole(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return data, err
}

// hot reports whether SQLite would put anything into the file when it opens it.
func (d *remains) hot() bool { return d.back != nil || d.wal != nil }

// before gives the file as the WAL finds it.
func (d *remains) before() []byte {
	if d.back == nil {
		return d.file
	}
	return d.back.over(d.file)
}

// recovered gives the file with all that lies beside it put into it.
func (d *remains) recovered() []byte {
	if d.wal == nil {
		return d.before()
	}
	return d.wal.over(d.before())
}

// notice says what there is to say about how the last session ended.
func (d *remains) notice() Notice {
	switch {
	case d.digest != nil && !d.digestFits():
		return NoticeDigest
	case d.digest != nil:
		return NoNotice
	default:
		return unclosed(headOf(d.file), d.walled, d.hot())
	}
}

func (d *remains) digestFits() bool {
	sum := sha256.Sum256(d.file)
	return string(bytes.TrimSpace(d.digest)) == hex.EncodeToString(sum[:])
}

// unclosed words the end of a session that left no digest. A file that needs
// nothing beside it is a copy of a closed one.
func unclosed(h fileHeader, walled, hot bool) Notice {
	switch {
	case hot, h.inWAL() && walled:
		return NoticeRecovered
	case h.inWAL():
		return NoticeNoWAL
	}
	return NoNotice
}

// standing gives an image that opens by itself: in the mode that needs no WAL. It
// is altered in place.
func standing(image []byte) []byte {
	if len(image) >= len(fileHeader{}) {
		image[18], image[19] = 1, 1
	}
	return image
}
