package room

import (
	"errors"
	"io/fs"
	"os"
	"time"
)

// SlidePath and PromptPath are where the side files of a meeting file lie.
func SlidePath(path string) string { return path + ".room" }

// PromptPath is where the chair's words lie.
func PromptPath(path string) string { return path + ".script" }

// put writes a side file whole: whoever reads it meets the one before or this one. It
// need not outlast the power.
func put(path string, b []byte) error {
	temp := path + ".new"
	if err := remove(temp); err != nil { // a leftover may have wider permissions than ours
		return err
	}
	f, err := os.OpenFile(temp, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(b)
	if err = errors.Join(err, f.Close()); err == nil {
		err = rename(temp, path)
	}
	if err != nil {
		err = errors.Join(err, remove(temp))
	}
	return err
}

// rename puts a file in another's place. Windows refuses while that is being read, which
// takes a moment.
func rename(temp, path string) error {
	err := os.Rename(temp, path)
	for range 3 {
		if err == nil {
			return nil
		}
		time.Sleep(5 * time.Millisecond)
		err = os.Rename(temp, path)
	}
	return err
}

// empty leaves nothing to be read of a side file, by whatever way the disk still allows:
// a full one lets files be removed, and Windows lets one be emptied that is being read.
func empty(path string) error {
	err := remove(path)
	if err != nil {
		err = os.Truncate(path, 0)
	}
	return err
}

// remove removes a file if there is one.
func remove(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}
