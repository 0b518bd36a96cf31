//go:build !linux

package store

import "os"

// identity is which file a path leads to.
type identity struct{ info os.FileInfo }

// identify gives the identity of the file at path.
func identify(path string) (identity, error) {
	info, err := os.Stat(path)
	return identity{info}, err
}

// identifyOpen gives the identity of an open file.
func identifyOpen(f *os.File) (identity, error) {
	info, err := f.Stat()
	return identity{info}, err
}

func (id identity) is(other identity) bool { return os.SameFile(id.info, other.info) }
