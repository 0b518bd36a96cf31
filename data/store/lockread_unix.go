//go:build unix && !linux

package store

import (
	"io"
	"os"

	"golang.org/x/sys/unix"
)

// lockToRead takes SQLite's lock of readers on an open file, until that is closed;
// false when a writer has it.
func lockToRead(f *os.File) (bool, error) {
	lock := unix.Flock_t{Type: unix.F_RDLCK, Whence: io.SeekStart, Start: sharedFirst, Len: sharedSize}
	return lockAnswer(unix.FcntlFlock(f.Fd(), unix.F_SETLK, &lock))
}
