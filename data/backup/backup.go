// Package backup makes copies of a meeting file that can be trusted: plain or
// sealed with a passphrase, each read back and checked before anybody is told
// that there is one, and brings them back as meeting files.
//
// What does not belong here: the meeting file itself, its journal and its
// repair (data/store), and words for people (ui/text). The receipt is a paper
// and speaks Chinese in every language.
package backup

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"liuzhuan/data/store"
)

// Endings of backups.
const (
	plainEnding  = ".db"
	sealedEnding = ".db.age"
)

// Options says how a backup is made.
type Options struct {
	Folder     string // one that exists
	Passphrase string // "" = plain
	Sign       Key    // the receipt is signed with; none = it is not
	Now        time.Time
	Progress   func(done, total int) // in rows of the copy that is read back; nil = nobody asks
}

// Made is a backup that has been read back and found to be what it is of.
type Made struct {
	Path    string
	Receipt string
	Sealed  bool
	// Report is of the copy. A file that was damaged already is copied as it is.
	Report *store.Report
}

// Write makes a backup of an image, with its receipt. With a *ReceiptError the
// backup itself is there.
func Write(im *store.Image, o Options) (*Made, error) {
	if err := isFolder(o.Folder); err != nil {
		return nil, err
	}
	if o.Passphrase != "" {
		if err := Strong(o.Passphrase, o.Folder); err != nil {
			return nil, err
		}
	}
	m, err := write(im, o, func(n int) string {
		return filepath.Join(o.Folder, stem(im.Path)+"."+o.Now.Format(stampForm)+again(n))
	})
	if err != nil {
		return nil, err
	}
	m.Receipt = strings.TrimSuffix(strings.TrimSuffix(m.Path, sealedEnding), plainEnding) + receiptEnding
	if err := m.writeReceipt(im, o.Now, o.Sign); err != nil {
		return m, &ReceiptError{m.Path, err}
	}
	return m, nil
}

// isFolder refuses what is no folder.
func isFolder(path string) error {
	st, err := os.Stat(path)
	if err == nil && !st.IsDir() {
		err = &Error{NoFolder, path}
	}
	return err
}

// write puts the copy under the first name that is free, also with the other
// ending and for a receipt, and reads it back.
func write(im *store.Image, o Options, name func(n int) string) (*Made, error) {
	data, ending := im.Data, plainEnding
	if o.Passphrase != "" {
		var err error
		if data, err = Seal(im.Data, o.Passphrase); err != nil {
			return nil, err
		}
		ending = sealedEnding
	}
	m := &Made{Sealed: o.Passphrase != ""}
	for n := 1; ; n++ {
		if n < 1000 && taken(name(n)) {
			continue
		}
		m.Path = name(n) + ending
		err := store.PutNew(m.Path, data)
		var exists *store.ExistsError
		if errors.As(err, &exists) && n < 1000 {
			continue // since this very moment
		}
		if err != nil {
			return nil, err
		}
		break
	}
	err := m.readBack(im, o)
	if err == nil && !m.Sealed {
		err = store.PutDigest(m.Path, digest(im.Data))
	}
	if err != nil {
		return nil, errors.Join(err, os.Remove(m.Path))
	}
	return m, nil
}

// taken reports whether a backup or a receipt has the name.
func taken(name string) bool {
	return slices.ContainsFunc([]string{plainEnding, sealedEnding, receiptEnding}, func(ending string) bool {
		_, err := os.Lstat(name + ending)
		return err == nil
	})
}

// readBack holds what is on the disk against what was to be there.
func (m *Made) readBack(im *store.Image, o Options) error {
	data, err := os.ReadFile(m.Path)
	if err != nil {
		return err
	}
	if m.Sealed {
		if data, err = Unseal(m.Path, data, o.Passphrase); err != nil {
			return err
		}
	}
	if !bytes.Equal(data, im.Data) {
		return &Error{Unfaithful, m.Path}
	}
	m.Report, err = store.CheckImageTelling(m.Path, data, o.Progress)
	return err
}

// stem is a meeting file's name without its ending.
func stem(path string) string {
	return strings.TrimSuffix(filepath.Base(path), plainEnding)
}

// again tells several backups of one second apart.
func again(n int) string {
	if n == 1 {
		return ""
	}
	return fmt.Sprintf("-%d", n)
}

func digest(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// HandOver writes an image that is made for another desk, under the name of the meeting
// file with that of the desk behind it, and reads it back.
func HandOver(im *store.Image, o Options, desk string) (*Made, error) {
	if err := isFolder(o.Folder); err != nil {
		return nil, err
	}
	o.Passphrase = ""
	return write(im, o, func(n int) string {
		return filepath.Join(o.Folder, stem(im.Path)+"-"+inFileName(desk)+again(n))
	})
}

// inFileName is a word as it may stand in the name of a file on any system.
func inFileName(word string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:*?"<>|`, r) {
			return '_'
		}
		return r
	}, word)
}

// Folder is where the backups lie that are made without being asked for.
const Folder = "备份"

// Kept is how many of those there are; the oldest give way.
const Kept = 10

const autoMark = ".auto"

// Auto makes a backup in 备份/ beside the meeting file, plain like the file, and
// removes the oldest of its kind beyond Kept.
func Auto(im *store.Image, now time.Time) (*Made, error) {
	dir := filepath.Join(filepath.Dir(im.Path), Folder)
	if err := os.Mkdir(dir, 0o700); err != nil && !errors.Is(err, os.ErrExist) {
		return nil, err
	}
	m, err := write(im, Options{Folder: dir}, func(n int) string {
		return filepath.Join(dir, stem(im.Path)+"."+now.Format(stampForm)+again(n)+autoMark)
	})
	if err != nil {
		return nil, err
	}
	return m, prune(dir, stem(im.Path), m.Path)
}

// prune leaves Kept automatic backups of a meeting file, the new one among them
// whatever the clock says.
func prune(dir, stem, newest string) error {
	found, err := ofKind(dir, stem, autoMark+plainEnding)
	if err != nil {
		return err
	}
	found = slices.DeleteFunc(found, func(p string) bool { return p == newest })
	for len(found) > Kept-1 {
		err = errors.Join(err, os.Remove(found[0]))
		if gone := os.Remove(store.DigestPath(found[0])); !errors.Is(gone, os.ErrNotExist) {
			err = errors.Join(err, gone)
		}
		found = found[1:]
	}
	return err
}

// ofKind lists the backups of a meeting file in a folder, by name and so by age.
func ofKind(dir, stem, ending string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var found []string
	for _, e := range entries {
		if rest, ok := strings.CutPrefix(e.Name(), stem+"."); ok && stamped(rest) && strings.HasSuffix(rest, ending) {
			found = append(found, filepath.Join(dir, e.Name()))
		}
	}
	return found, nil
}

// stamped reports whether a name goes on as a backup's does: 20261122-090501.
func stamped(rest string) bool {
	if len(rest) < len(stampForm) {
		return false
	}
	_, err := time.Parse(stampForm, rest[:len(stampForm)])
	return err == nil
}

// stampForm is how the time of a backup stands in its name.
const stampForm = "20060102-150405"

// Of lists everything in 备份/ that was made of a meeting file: backups, their
// digests and receipts.
func Of(path string) ([]string, error) {
	found, err := ofKind(filepath.Join(filepath.Dir(path), Folder), stem(path), "")
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	return found, err
}

// Newest tells how many copies of a meeting file lie in 备份/, and of when the last is;
// the zero time for none.
func Newest(path string) (copies int, last time.Time, err error) {
	found, err := Of(path)
	if err != nil {
		return 0, time.Time{}, err
	}
	for _, p := range found {
		if !strings.HasSuffix(p, plainEnding) && !strings.HasSuffix(p, sealedEnding) {
			continue
		}
		copies++
		rest := strings.TrimPrefix(filepath.Base(p), stem(path)+".")
		if at, err := time.ParseInLocation(stampForm, rest[:len(stampForm)], time.Local); err == nil && at.After(last) {
			last = at
		}
	}
	return copies, last, nil
}
