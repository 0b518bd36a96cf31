package store

import (
	"errors"
	"io/fs"
	"os"

	"golang.org/x/sys/unix"
)

// identity is which file a path leads to.
//
// It is asked for alone, by statx(2). Since Linux 6.13 whoever asks for the
// times of a file makes its next write take a new time, and the fsync after
// that write has the inode to bring to the disk as well: asked before every
// commit, os.Stat made a commit a sixth dearer.
type identity struct {
	major, minor uint32
	inode        uint64
}

// identify gives the identity of the file at path.
func identify(path string) (identity, error) {
	return statx(unix.AT_FDCWD, path, 0, path)
}

// identifyOpen gives the identity of an open file.
func identifyOpen(f *os.File) (identity, error) {
	return statx(int(f.Fd()), "", unix.AT_EMPTY_PATH, f.Name())
}

func statx(dir int, path string, flags int, name string) (identity, error) {
	var st unix.Statx_t
	err := again(func() error { return unix.Statx(dir, path, flags, unix.STATX_INO, &st) })
	switch {
	case err == nil:
		return identity{st.Dev_major, st.Dev_minor, st.Ino}, nil
	case errors.Is(err, unix.ENOSYS), errors.Is(err, unix.EPERM):
		// A kernel before 4.11, or a sandbox from before it.
		return fstatat(dir, path, flags, name)
	}
	return identity{}, &fs.PathError{Op: "statx", Path: name, Err: err}
}

func fstatat(dir int, path string, flags int, name string) (identity, error) {
	var st unix.Stat_t
	if err := again(func() error { return unix.Fstatat(dir, path, &st, flags) }); err != nil {
		return identity{}, &fs.PathError{Op: "stat", Path: name, Err: err}
	}
	return identity{unix.Major(st.Dev), unix.Minor(st.Dev), st.Ino}, nil
}

// again calls f until no signal interrupts it.
func again(f func() error) error {
	for {
		if err := f(); !errors.Is(err, unix.EINTR) {
			return err
		}
	}
}

func (id identity) is(other identity) bool { return id == other }
