package sitting

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"liuzhuan/data/store"
	"liuzhuan/model"
)

// DemoPath is where the invented meeting of a folder lies.
func DemoPath(folder string, now time.Time) string {
	return filepath.Join(folder, FileName(model.DemoInfo(model.DateOf(now))))
}

// EnsureDemo makes a meeting file with the invented roster unless there is a file
// of the name, and reports whether it did.
func EnsureDemo(path string, now time.Time) (made bool, err error) {
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	return true, MakeDemo(path, now)
}

// MakeDemo makes a meeting file with the invented roster. It never puts itself
// over another file.
func MakeDemo(path string, now time.Time) error {
	at := model.At(now)
	if err := Create(path, model.DemoInfo(model.DateOf(now)), at); err != nil {
		return err
	}
	s, err := store.Open(path)
	if err != nil {
		return err
	}
	c := model.DemoChange(at)
	c.Phase = model.Prepare
	_, err = s.Commit(c, nil)
	return errors.Join(err, s.Close())
}
