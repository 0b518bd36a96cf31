package store

import (
	"errors"
	"os"

	"golang.org/x/sys/windows"
)

// Where SQLite's lock of readers lies in a file: os.h, SHARED_FIRST.
const (
	sharedFirst = 0x40000000 + 2
	sharedSize  = 510
)

// lockToRead takes SQLite's lock of readers on an open file, until that is closed;
// false when a writer has it.
func lockToRead(f *os.File) (bool, error) {
	at := windows.Overlapped{Offset: sharedFirst}
	err := windows.LockFileEx(windows.Handle(f.Fd()), windows.LOCKFILE_FAIL_IMMEDIATELY, 0, sharedSize, 0, &at)
	if errors.Is(err, windows.ERROR_LOCK_VIOLATION) || errors.Is(err, windows.ERROR_IO_PENDING) {
		return false, nil
	}
	return err == nil, err
}
