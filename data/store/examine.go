package store

// What an opening looks at before it trusts a file.

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"regexp"
	"strconv"
	"syscall"

	sqlite3 "modernc.org/sqlite/lib"
)

// quickCheckLimit is the size up to which a file is checked at every opening:
// quick_check takes about 4 ms a megabyte.
const quickCheckLimit = 20 << 20

// examine reads the schema's version and refuses a file that is newer, damaged
// or has another schema than ours. One that is as it was closed is not looked through
// before Start, which is soon enough: it is what SQLite has written, byte for byte.
func (s *Store) examine(digest func(error) (Notice, error)) (version int, err error) {
	if err := s.scalar("PRAGMA user_version", &version); err != nil {
		return 0, err
	}
	if version > len(s.steps) { // with a WAL the header may lag behind
		return 0, &NewerError{Path: s.path, Version: version, Own: len(s.steps)}
	}
	if version < 0 {
		return 0, &DamagedError{Path: s.path, Detail: fmt.Sprintf("schema %d", version)}
	}
	st, err := s.file.Stat()
	if err != nil {
		return 0, err
	}
	if st.Size() <= quickCheckLimit {
		notice, err := digest(nil)
		s.unchecked = s.digestWas != nil && notice == NoNotice && err == nil
		if !s.unchecked {
			if err := s.checkStructure(); err != nil {
				return 0, err
			}
		}
	}
	if err := s.checkTail(st.Size()); err != nil {
		return 0, err
	}
	return version, s.checkSchema(version)
}

// checkTail refuses a file that was cut within a page: SQLite reads what is
// missing of it as zeros. With a WAL the last page may still be on its way.
func (s *Store) checkTail(size int64) error {
	if wal, err := os.Stat(s.walPath()); err == nil && wal.Size() > 0 {
		return nil
	}
	var page int64
	if err := s.scalar("PRAGMA page_size", &page); err != nil {
		return err
	}
	if size%page != 0 {
		return &DamagedError{Path: s.path, Detail: "cut within a page"}
	}
	return nil
}

// checkStructure refuses a file that SQLite cannot be trusted to write to. A row
// that breaks a CHECK is no such thing; Check finds it, and whose it is.
func (s *Store) checkStructure() error {
	var answer string
	_, err := s.conn.ExecContext(context.Background(), "PRAGMA ignore_check_constraints = 1")
	if err == nil {
		err = s.scalar("PRAGMA quick_check(1)", &answer)
	}
	_, again := s.conn.ExecContext(context.Background(), "PRAGMA ignore_check_constraints = 0")
	if err = errors.Join(err, again); err == nil && answer != "ok" {
		err = s.unread(answer)
		if err == nil {
			err = &DamagedError{Path: s.path, Detail: answer}
		}
	}
	return err
}

var errorCode = regexp.MustCompile(`error code=(\d+)`)

// unread tells from a line of quick_check that a page could not be read, which
// says nothing about what it holds.
func (s *Store) unread(line string) error {
	found := errorCode.FindStringSubmatch(line)
	if found == nil {
		return nil
	}
	if code, err := strconv.Atoi(found[1]); err != nil || code&0xff != sqlite3.SQLITE_IOERR {
		return nil
	}
	return &fs.PathError{Op: "read", Path: s.path, Err: syscall.EIO}
}
