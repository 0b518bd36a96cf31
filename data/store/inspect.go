package store

import (
	"encoding/binary"
	"errors"
	"io"
	"io/fs"
	"os"
)

// fileHeader is the beginning of a SQLite file: sqlite.org/fileformat2.html.
type fileHeader [100]byte

func (h *fileHeader) ours() bool {
	return string(h[:16]) == "SQLite format 3\x00" && binary.BigEndian.Uint32(h[68:]) == ApplicationID
}

// version is the user_version.
func (h *fileHeader) version() int { return int(int32(binary.BigEndian.Uint32(h[60:]))) }

// inspect refuses what is no meeting file, or one of a newer program, by its
// header alone, before SQLite sees it and may write to it.
func inspect(path string, version int) error {
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	if !info.Mode().IsRegular() {
		return &NotMeetingError{Path: path}
	}
	h, err := header0(path)
	if err != nil {
		return err
	}
	if !h.ours() {
		// When the power goes while page 1 is being written its first sector may
		// be anything. It stands whole in the journal that this needs then.
		if h, err = journalledHeader(path); err != nil {
			return err
		}
	}
	if !h.ours() {
		return &NotMeetingError{Path: path}
	}
	if v := h.version(); v > version {
		return &NewerError{Path: path, Version: v, Own: version}
	}
	return nil
}

// header0 reads the header of the file itself; a file too short for one has zeros.
func header0(path string) (fileHeader, error) {
	f, err := os.Open(path)
	if err != nil {
		return fileHeader{}, err
	}
	defer f.Close()
	return headerAt(f, 0)
}

func headerAt(f io.ReaderAt, off int64) (h fileHeader, err error) {
	if _, err := f.ReadAt(h[:], off); err != nil && !errors.Is(err, io.EOF) {
		return fileHeader{}, err
	}
	return h, nil
}

// journalledHeader finds page 1 in FILE-wal, the newest there is, or else in
// FILE-journal.
func journalledHeader(path string) (h fileHeader, err error) {
	for tail, find := range map[string]func(*os.File) (int64, error){"-wal": pageOneOfWAL, "-journal": pageOneOfJournal} {
		f, err := os.Open(path + tail)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return h, err
		}
		defer f.Close()
		off, err := find(f)
		if err != nil {
			return h, err
		}
		if off > 0 {
			return headerAt(f, off)
		}
	}
	return h, nil
}

// pageOneOfWAL gives the offset of the last copy of page 1, 0 for none. Whether
// it counts is for SQLite to say.
func pageOneOfWAL(f *os.File) (found int64, err error) {
	var head [32]byte
	if _, err := io.ReadFull(f, head[:]); err != nil {
		return 0, notAtEnd(err)
	}
	page := int64(binary.BigEndian.Uint32(head[8:]))
	if page < 512 || page > 65536 {
		return 0, nil
	}
	const frameHead = 24
	for off := int64(len(head)); ; off += frameHead + page {
		var number [4]byte
		if _, err := f.ReadAt(number[:], off); err != nil {
			return found, notAtEnd(err)
		}
		if binary.BigEndian.Uint32(number[:]) == 1 {
			found = off + frameHead
		}
	}
}

// pageOneOfJournal gives the offset of page 1 as it was before, 0 for none.
func pageOneOfJournal(f *os.File) (int64, error) {
	var head [28]byte
	if _, err := io.ReadFull(f, head[:]); err != nil {
		return 0, notAtEnd(err)
	}
	records, sector, page := binary.BigEndian.Uint32(head[8:]), int64(binary.BigEndian.Uint32(head[20:])), int64(binary.BigEndian.Uint32(head[24:]))
	if page < 512 || page > 65536 {
		return 0, nil
	}
	for n := range records {
		off := sector + int64(n)*(4+page+4)
		var number [4]byte
		if _, err := f.ReadAt(number[:], off); err != nil {
			return 0, notAtEnd(err)
		}
		if binary.BigEndian.Uint32(number[:]) == 1 {
			return off + 4, nil
		}
	}
	return 0, nil
}

func notAtEnd(err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return nil
	}
	return err
}
