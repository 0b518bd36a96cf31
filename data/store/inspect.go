package store

import (
	"encoding/binary"
	"errors"
	"io"
	"io/fs"
	"os"
	"syscall"
)

// fileHeader is the beginning of a SQLite file: sqlite.org/fileformat2.html.
type fileHeader [100]byte

func (h *fileHeader) ours() bool {
	return string(h[:16]) == "SQLite format 3\x00" && binary.BigEndian.Uint32(h[68:]) == ApplicationID
}

// inWAL reports whether the file is in WAL mode, as it is from opening to a clean
// close.
func (h *fileHeader) inWAL() bool { return h[18] == 2 }

// headOf gives the header of an image.
func headOf(image []byte) (h fileHeader) {
	copy(h[:], image)
	return h
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
	if info.IsDir() {
		return &fs.PathError{Op: "open", Path: path, Err: syscall.EISDIR}
	}
	if !info.Mode().IsRegular() {
		return &NotMeetingError{Path: path}
	}
	h, err := headerIn(path, atStart)
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
	if !h.tellsLength() && !journalled(path) {
		// SQLite would write its own idea of the length into the header when it
		// takes the lock, before anything else could be found wrong.
		return &DamagedError{Path: path, Detail: "header"}
	}
	return nil
}

// tellsLength reports whether the length that the header tells was written with the
// last change of the file.
func (h *fileHeader) tellsLength() bool { return string(h[24:28]) == string(h[92:96]) }

// length is how long the file is in bytes, as it says itself; 0 where it does not.
func (h *fileHeader) length() int64 {
	page := int64(binary.BigEndian.Uint16(h[16:]))
	if page == 1 {
		page = 65536
	}
	if !h.ours() || !h.tellsLength() {
		return 0
	}
	return page * int64(binary.BigEndian.Uint32(h[28:]))
}

// journalled reports whether something beside the file is still to be put into it.
func journalled(path string) bool {
	for _, tail := range []string{"-wal", "-journal"} {
		if st, err := os.Stat(path + tail); err == nil && st.Size() > 0 {
			return true
		}
	}
	return false
}

// headerAt reads a header; what is missing of one that is cut short is zeros.
func headerAt(f io.ReaderAt, off int64) (h fileHeader, err error) {
	if _, err := f.ReadAt(h[:], off); err != nil && !errors.Is(err, io.EOF) {
		return fileHeader{}, err
	}
	return h, nil
}

// journalledHeader finds page 1 in FILE-wal, the newest there is, or else in
// FILE-journal.
func journalledHeader(path string) (fileHeader, error) {
	h, err := headerIn(path+"-wal", pageOneOfWAL)
	if err == nil && !h.ours() {
		h, err = headerIn(path+"-journal", pageOneOfJournal)
	}
	return h, err
}

func headerIn(path string, find func(*os.File) (int64, error)) (fileHeader, error) {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return fileHeader{}, nil
	}
	if err != nil {
		return fileHeader{}, err
	}
	defer f.Close()
	off, err := find(f)
	if err != nil || off < 0 {
		return fileHeader{}, err
	}
	return headerAt(f, off)
}

func atStart(*os.File) (int64, error) { return 0, nil }

// pageOneOfWAL gives the offset of the last copy of page 1, -1 for none. Whether
// it counts is for SQLite to say.
func pageOneOfWAL(f *os.File) (found int64, err error) {
	found = -1
	var head [32]byte
	if _, err := io.ReadFull(f, head[:]); err != nil {
		return found, notAtEnd(err)
	}
	page := int64(binary.BigEndian.Uint32(head[8:]))
	if page < 512 || page > 65536 {
		return found, nil
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

// pageOneOfJournal gives the offset of page 1 as it was before, -1 for none.
func pageOneOfJournal(f *os.File) (int64, error) {
	var head [28]byte
	if _, err := io.ReadFull(f, head[:]); err != nil {
		return -1, notAtEnd(err)
	}
	records, sector, page := binary.BigEndian.Uint32(head[8:]), int64(binary.BigEndian.Uint32(head[20:])), int64(binary.BigEndian.Uint32(head[24:]))
	if page < 512 || page > 65536 {
		return -1, nil
	}
	for n := range records {
		off := sector + int64(n)*(4+page+4)
		var number [4]byte
		if _, err := f.ReadAt(number[:], off); err != nil {
			return -1, notAtEnd(err)
		}
		if binary.BigEndian.Uint32(number[:]) == 1 {
			return off + 4, nil
		}
	}
	return -1, nil
}

func notAtEnd(err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return nil
	}
	return err
}
