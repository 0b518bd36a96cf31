package store

// Writing an open meeting to a new file, for when its own is gone.

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"

	"liuzhuan/model"
)

// Rewrite writes the whole meeting to a new file, out of memory and of the file that
// is held open, which may have no name any more or another's content by now. Where
// the journal can still be read whole the new file is what the old one was; else it
// begins anew with what memory holds, and carried is false. The new file is closed.
func (s *Store) Rewrite(path string) (carried bool, err error) {
	if _, err := os.Lstat(path); err == nil {
		return false, &ExistsError{Path: path}
	}
	im, err := s.Image()
	if err == nil {
		var r *Report
		r, err = CheckImage(path, im.Data)
		carried = err == nil && len(r.Damage) == 0 && r.Head == s.Head()
	}
	if carried {
		if err = s.folder.putNew(path, im.Data); err == nil {
			sum := sha256.Sum256(im.Data)
			err = s.folder.putDigest(path, hex.EncodeToString(sum[:]))
		}
	} else {
		err = s.rebuild(path)
	}
	s.rewritten = err == nil
	return carried, err
}

// rebuild makes a new file of what memory holds.
func (s *Store) rebuild(path string) error {
	v := &salvage{progress: func(int, int) {}, rows: map[rowKey]model.Row{}, names: map[model.ID]string{}, contents: map[string][]byte{}}
	for row := range s.Meeting.Rows {
		v.rows[rowKey{row.Table(), row.RowID()}] = row
		for _, sum := range contentsOf(row) {
			if data, err := s.Content(sum); err == nil {
				v.contents[sum] = data
			}
		}
	}
	v.adopt()
	_, err := s.put(v, filepath.Base(s.path), path)
	return err
}
