package medium

// Restoring: the whole file, and every entry of the records behind it that is whole.

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"os"

	"liuzhuan/data/backup"
	"liuzhuan/data/store"
	"liuzhuan/model"
)

// Restored is what came of a copy.
type Restored struct {
	Report *store.Report
	Folder string      // the copy's own
	Last   int64       // the last entry
	At     model.Stamp // when that was recorded
	Torn   bool        // what was being written when the stick or the laptop went was not whole, and is left out
	Broken bool        // what stands behind the last entry is damaged: something is missing
	Older  bool        // a newer beginning there is damaged; this is from the one before
}

// HasCopy reports whether a folder is that of a copy, or holds some.
func HasCopy(folder string) bool {
	dirs, err := foldersIn(folder)
	return err == nil && len(dirs) > 0
}

// copyIn finds the one copy in a folder. Errors: *Error, *backup.Error.
func copyIn(folder string) (string, error) {
	dirs, err := foldersIn(folder)
	switch {
	case err != nil:
		return "", err
	case len(dirs) == 0:
		return "", &backup.Error{Fault: backup.IsFolder, Path: folder}
	case len(dirs) > 1:
		return "", &Error{Several, folder}
	}
	return dirs[0], nil
}

// Sealed reports whether the copy in a folder asks for a passphrase.
func Sealed(folder string) (bool, error) {
	dir, err := copyIn(folder)
	if err != nil {
		return false, err
	}
	w, _, err := newest(dir)
	return w != nil && w.Recipient != "", err
}

// Restore makes a meeting file of the copy in a folder, checked; path must be free.
// Errors: *Error, *backup.Error, *store.ExistsError.
func Restore(folder, path, passphrase string) (*Restored, error) {
	if _, err := os.Lstat(path); err == nil {
		return nil, &store.ExistsError{Path: path}
	}
	dir, err := copyIn(folder)
	if err != nil {
		return nil, err
	}
	w, damaged, err := newest(dir)
	if err != nil {
		return nil, err
	}
	if w == nil {
		return nil, &backup.Error{Fault: backup.Flipped, Path: dir}
	}
	var u *unsealer
	if w.Recipient != "" {
		if u, err = unsealerOf(dir, w.number, passphrase); err != nil {
			return nil, err
		}
	}
	data, err := u.open(w.data)
	if err != nil {
		return nil, &backup.Error{Fault: backup.Flipped, Path: dir}
	}
	r, _, err := recordsOf(dir, w.number)
	if err != nil {
		return nil, err
	}
	f, err := store.Follow(dir, data)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	out := &Restored{Folder: dir, Torn: r.torn && !r.broken, Broken: r.broken, Older: damaged != nil}
	if err := takeUp(f, r.pieces, u, out); err != nil {
		return nil, err
	}
	return out, out.write(f, path)
}

// takeUp lets the image take up the records, as far as they follow.
func takeUp(f *store.Follower, pieces []store.Piece, u *unsealer, out *Restored) error {
	for i, p := range pieces {
		var err error
		if p.Data, err = u.open(p.Data); err == nil {
			err = f.Take(p)
		} else {
			err = &store.DamagedError{Path: out.Folder, Detail: err.Error()}
		}
		if errors.As(err, new(*store.DamagedError)) {
			out.Broken = true
			f.Drop()
			return nil
		}
		if err != nil {
			return err
		}
		if i == len(pieces)-1 && (p.Kind == store.PieceEdits || p.Kind == store.PieceContent) {
			out.Torn = out.Torn || !out.Broken // its header never came
		}
	}
	return nil
}

// write writes the meeting file and checks it.
func (r *Restored) write(f *store.Follower, path string) error {
	im, err := f.Image()
	if err != nil {
		return err
	}
	if r.Report, err = store.CheckImage(path, im.Data); err != nil {
		return err
	}
	r.Last = f.Seq()
	if e, ok := f.Last(); ok {
		r.At = e.At
	}
	if err := store.PutNew(path, im.Data); err != nil {
		return err
	}
	sum := sha256.Sum256(im.Data)
	return store.PutDigest(path, hex.EncodeToString(sum[:]))
}
