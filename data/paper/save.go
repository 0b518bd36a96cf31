package paper

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"liuzhuan/model"
)

// unfinished is what a paper is called until it is whole.
const unfinished = ".liuzhuan-*.part"

// PlaceError says that something else stands where a paper was to go: a folder in
// place of a file, or a file in place of the folder that forms go into.
type PlaceError struct {
	Path   string
	Folder bool // what is there is a folder
}

func (e *PlaceError) Error() string {
	return fmt.Sprintf("%s is taken, by a folder: %v", e.Path, e.Folder)
}

// Save writes a paper to a file that only its owner may read. The paper takes
// its name when it is whole and on the disk, in place of a file of that name;
// after an error the folder is as it was. Of LRMX path is a folder; one that is
// there and holds other files of the same names gives an *OverwriteError. What
// cannot give way to the paper gives a *PlaceError, a device fs.ErrExist.
func Save(path string, m *model.Meeting, o Options) error {
	if o.Format == LRMX {
		return saveForms(path, m, o)
	}
	return save(path, func(w io.Writer) error { return Write(w, m, o) })
}

// save lets write fill a file beside path and then gives it the name.
func save(path string, write func(io.Writer) error) error {
	switch st, err := os.Stat(path); {
	case err != nil:
	case st.IsDir():
		return &PlaceError{path, true}
	case !st.Mode().IsRegular():
		return &fs.PathError{Op: "save", Path: path, Err: fs.ErrExist}
	}
	folder := filepath.Dir(path)
	f, err := os.CreateTemp(folder, unfinished) // mode 0600
	if err != nil {
		return err
	}
	err = errors.Join(write(f), f.Sync(), f.Close())
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	return syncDir(folder)
}

// Unfinished lists what the power left of papers that were being written into a
// folder, what lies in a folder of forms before that folder itself.
func Unfinished(folder string) ([]string, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	var found []string
	for _, e := range entries {
		if ours, _ := filepath.Match(unfinished, e.Name()); !ours {
			continue
		}
		path := filepath.Join(folder, e.Name())
		if e.IsDir() {
			within, err := os.ReadDir(path)
			if err != nil {
				return nil, err
			}
			for _, e := range within {
				found = append(found, filepath.Join(path, e.Name()))
			}
		}
		found = append(found, path)
	}
	return found, nil
}
