//go:build unix

package store

import (
	"errors"
	"syscall"
)

func isDiskFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}

func isReadOnly(err error) bool { return errors.Is(err, syscall.EROFS) }

// isGone reports what a stick that was pulled out or a server that went away
// answers.
func isGone(err error) bool {
	return errors.Is(err, syscall.ENODEV) || errors.Is(err, syscall.ENXIO) || errors.Is(err, syscall.ESTALE) ||
		errors.Is(err, syscall.ENOTDIR)
}

// isHeld reports what is said of a file that another program keeps from being written.
func isHeld(err error) bool { return errors.Is(err, syscall.EBUSY) || errors.Is(err, syscall.ETXTBSY) }

func isIO(err error) bool { return errors.Is(err, syscall.EIO) || errors.Is(err, syscall.EFBIG) }
