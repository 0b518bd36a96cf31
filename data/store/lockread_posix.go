//go:build unix

package store

import (
	"errors"

	"golang.org/x/sys/unix"
)

// Where SQLite's lock of readers lies in a file: os.h, SHARED_FIRST.
const (
	sharedFirst = 0x40000000 + 2
	sharedSize  = 510
)

// lockAnswer tells a lock that another holds from a file system that has none, on
// which SQLite could not work either.
func lockAnswer(err error) (bool, error) {
	switch {
	case errors.Is(err, unix.EAGAIN), errors.Is(err, unix.EACCES):
		return false, nil
	case errors.Is(err, unix.ENOLCK), errors.Is(err, unix.ENOTSUP), errors.Is(err, unix.EINVAL):
		return true, nil
	}
	return err == nil, err
}
