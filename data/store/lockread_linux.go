package store

import (
	"errors"
	"io"
	"os"

	"golang.org/x/sys/unix"
)

// lockToRead takes SQLite's lock of readers on an open file, until that is closed;
// false when a writer has it. The lock is one of the open file, so that nothing else
// in the process can lose it.
func lockToRead(f *os.File) (bool, error) {
	lock := unix.Flock_t{Type: unix.F_RDLCK, Whence: io.SeekStart, Start: sharedFirst, Len: sharedSize}
	err := again(func() error { return unix.FcntlFlock(f.Fd(), unix.F_OFD_SETLK, &lock) })
	if errors.Is(err, unix.EINVAL) { // a kernel before 3.15
		err = again(func() error { return unix.FcntlFlock(f.Fd(), unix.F_SETLK, &lock) })
	}
	return lockAnswer(err)
}
