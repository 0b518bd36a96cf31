package store

// The files beside a meeting file, all 0600: FILE.lock.json words the message
// about who has it open and is never trusted; FILE.sha256 exists exactly while
// the file is closed cleanly.

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

type lockWords struct {
	Host  string    `json:"host"`
	User  string    `json:"user"`
	PID   int       `json:"pid"`
	Since time.Time `json:"since"`
}

func lockPath(path string) string { return path + ".lock.json" }

func digestPath(path string) string { return path + ".sha256" }

// writeLockWords is best effort: the lock itself is SQLite's.
func writeLockWords(path string) {
	host, _ := os.Hostname()
	w := lockWords{Host: host, User: currentUser(), PID: os.Getpid(), Since: time.Now().UTC()}
	if b, err := json.Marshal(w); err == nil {
		_ = os.WriteFile(lockPath(path), append(b, '\n'), 0o600)
	}
}

func removeLockWords(path string) { _ = os.Remove(lockPath(path)) }

// heldError words who holds the file from the side file, as far as it tells.
func heldError(path string) error {
	held := &HeldError{Path: path}
	b, err := os.ReadFile(lockPath(path))
	var w lockWords
	if err == nil && json.Unmarshal(b, &w) == nil {
		host, _ := os.Hostname()
		held.Host, held.User, held.PID, held.Since = w.Host, w.User, w.PID, w.Since
		held.Here = w.Host == host
	}
	return held
}

// takeDigest compares the digest of the last clean close with the file and
// removes it, for the file is about to be written. It gives the digest's text
// so that it can be put back when opening fails.
func takeDigest(path string) (text []byte, n Notice, err error) {
	text, err = os.ReadFile(digestPath(path))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, NoticeRecovered, nil
	}
	if err != nil {
		return nil, NoNotice, err
	}
	sum, err := fileDigest(path)
	if err != nil {
		return nil, NoNotice, err
	}
	if !bytes.Equal(bytes.TrimSpace(text), []byte(sum)) {
		n = NoticeDigest
	}
	return text, n, os.Remove(digestPath(path))
}

func putBackDigest(path string, text []byte) {
	if text != nil {
		_ = os.WriteFile(digestPath(path), text, 0o600)
	}
}

func writeDigest(path string) error {
	sum, err := fileDigest(path)
	if err != nil {
		return err
	}
	temp := digestPath(path) + ".new"
	if err := writeSynced(temp, []byte(sum+"\n")); err != nil {
		return err
	}
	if err := os.Rename(temp, digestPath(path)); err != nil {
		return err
	}
	return syncDir(filepath.Dir(path))
}

func fileDigest(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	d := sha256.New()
	if _, err := io.Copy(d, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(d.Sum(nil)), nil
}

func writeSynced(path string, b []byte) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(b)
	return errors.Join(err, f.Sync(), f.Close())
}

// putInPlace gives temp its final name without ever replacing another file.
func putInPlace(temp, path string) error {
	err := os.Link(temp, path)
	switch {
	case err == nil:
		err = os.Remove(temp)
	case errors.Is(err, fs.ErrExist):
		return &ExistsError{Path: path}
	default: // FAT and some network drives have no links
		if _, there := os.Lstat(path); there == nil {
			return &ExistsError{Path: path}
		}
		err = os.Rename(temp, path)
	}
	return errors.Join(err, syncDir(filepath.Dir(path)))
}

func removeWithWAL(path string) error {
	for _, tail := range []string{"", "-wal", "-shm", "-journal"} {
		if err := os.Remove(path + tail); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}
