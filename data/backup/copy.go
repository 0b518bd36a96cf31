package backup

import (
	"errors"
	"os"

	"liuzhuan/data/store"
)

// Copy makes a meeting file at to with what is in the one at from, which is held
// while it is read; to must be free. It gives what was noticed when from was
// opened. Errors: those of store.Open, and *store.ExistsError.
func Copy(from, to string) (store.Notice, error) {
	if _, err := os.Lstat(to); err == nil {
		return store.NoNotice, &store.ExistsError{Path: to}
	}
	s, err := store.Open(from)
	if err != nil {
		return store.NoNotice, err
	}
	im, err := s.Image()
	if err = errors.Join(err, s.Close()); err != nil {
		return store.NoNotice, err
	}
	if err := store.PutNew(to, im.Data); err != nil {
		return store.NoNotice, err
	}
	return s.Notice, store.PutDigest(to, digest(im.Data))
}
