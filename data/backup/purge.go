package backup

import (
	"errors"
	"os"
	"path/filepath"
	"slices"

	"liuzhuan/data/paper"
	"liuzhuan/data/store"
)

// Belongings lists what there is of a meeting on this disk: its backups in
// 备份/, halves of papers in its folder, of whichever meeting they are, the files
// beside it, and last the file itself.
func Belongings(path string) ([]string, error) {
	found, err := Of(path)
	if err != nil {
		return nil, err
	}
	halves, err := paper.Unfinished(filepath.Dir(path))
	if err != nil {
		return nil, err
	}
	beside, err := store.Beside(path)
	return slices.Concat(found, halves, beside), err
}

// Purge removes a closed meeting file with all its belongings, and 备份/ when
// that is empty then. It gives what was removed, also when it fails half-way;
// the file itself goes last.
func Purge(path string) (removed []string, err error) {
	list, err := Belongings(path)
	if err != nil {
		return nil, err
	}
	for _, p := range list {
		if err := os.Remove(p); err != nil && !errors.Is(err, os.ErrNotExist) {
			return removed, err
		}
		removed = append(removed, p)
	}
	dir := filepath.Join(filepath.Dir(path), Folder)
	if slices.ContainsFunc(removed, func(p string) bool { return filepath.Dir(p) == dir }) && os.Remove(dir) == nil {
		removed = append(removed, dir)
	}
	return removed, store.SyncFolder(path)
}
