package store

// The files beside a meeting file, all 0600: FILE.lock.json words the message
// about who has it open and is never trusted; FILE.sha256 exists exactly while
// the file is closed cleanly. What the room sees (FILE.room, FILE.script) is written
// by data/room; here it is only known to belong to the file.

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
	"regexp"
	"strings"
	"syscall"
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
func (s *Store) writeLockWords() {
	host, _ := os.Hostname()
	w := lockWords{Host: host, User: currentUser(), PID: os.Getpid(), Since: s.now().UTC()}
	if b, err := json.Marshal(w); err == nil {
		_ = s.folder.put(lockPath(s.path), append(b, '\n'), false)
	}
}

func (s *Store) removeLockWords() { _ = s.folder.remove(lockPath(s.path)) }

// heldError words who holds the file from the side file, as far as it tells.
func heldError(path string) error {
	held := &HeldError{Path: path}
	b, err := os.ReadFile(lockPath(path))
	var w lockWords
	if err != nil || json.Unmarshal(b, &w) != nil {
		return held
	}
	host, _ := os.Hostname()
	if w.Host == host && !alive(w.PID) {
		return held // left by somebody who was killed; the holder is another program
	}
	held.Host, held.User, held.PID, held.Since = w.Host, w.User, w.PID, w.Since
	held.Here = w.Host == host
	return held
}

func alive(pid int) bool {
	p, err := os.FindProcess(pid)
	if err != nil {
		return false
	}
	defer p.Release()
	return !errors.Is(p.Signal(syscall.Signal(0)), os.ErrProcessDone)
}

// whoami names the operator for the journal: user@host.
func whoami() string {
	host, err := os.Hostname()
	if err != nil {
		host = "?"
	}
	return currentUser() + "@" + host
}

// readDigest compares the digest of the last clean close with the file. The
// file is hashed beside what the caller reads meanwhile; the function given
// back waits for it, and puts the caller's error before its own. none is the notice
// where there is no digest.
func (s *Store) readDigest(none Notice) func(error) (Notice, error) {
	text, err := os.ReadFile(digestPath(s.path))
	if errors.Is(err, fs.ErrNotExist) {
		return func(first error) (Notice, error) { return none, first }
	}
	s.digestWas = text
	notice, done := NoNotice, make(chan struct{})
	go func() {
		defer close(done)
		var sum string
		if err == nil {
			sum, err = s.sum()
		}
		if err == nil && string(bytes.TrimSpace(text)) != sum {
			notice = NoticeDigest
		}
	}()
	return func(first error) (Notice, error) {
		<-done
		return notice, errors.Join(first, err)
	}
}

// dropDigest removes the digest before the first write. It must not come back
// with the power when the file has been written since.
func (s *Store) dropDigest() error {
	if s.digestWas == nil {
		return nil
	}
	return errors.Join(s.folder.remove(digestPath(s.path)), s.folder.syncDir(s.path))
}

// putBackDigest leaves a file that was not opened after all with a digest that
// says what the one before said.
func (s *Store) putBackDigest() error {
	if s.digestWas == nil {
		return nil
	}
	if _, err := os.Lstat(digestPath(s.path)); err == nil {
		return nil // not dropped yet
	}
	if s.Notice == NoticeDigest {
		return s.folder.put(digestPath(s.path), s.digestWas, true)
	}
	if err := s.fold(); err != nil {
		return err
	}
	return s.writeDigest()
}

// writeDigest follows fold. The WAL that fold removed must not come back with
// the power beside a digest: see readDigest.
func (s *Store) writeDigest() error {
	sum, err := s.sum()
	if err != nil {
		return err
	}
	if err := s.folder.syncDir(s.path); err != nil {
		return err
	}
	return s.folder.putDigest(s.path, sum)
}

func (d folder) putDigest(path, sum string) error {
	return d.put(digestPath(path), []byte(sum+"\n"), true)
}

// sum hashes the file through the descriptor that is held: see connect.
func (s *Store) sum() (string, error) {
	d := sha256.New()
	if _, err := io.Copy(d, io.NewSectionReader(s.file, 0, 1<<62)); err != nil {
		return "", err
	}
	return hex.EncodeToString(d.Sum(nil)), nil
}

// Beside lists what lies on the disk under a meeting file's name: what SQLite
// and this program put beside it, also the halves of a file that was being made
// when the power failed, and last the file itself.
func Beside(path string) ([]string, error) {
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		return nil, err
	}
	var found []string
	for _, e := range entries {
		tail, ok := strings.CutPrefix(e.Name(), filepath.Base(path))
		if ok && tail != "" && ourTail.MatchString(tail) && !e.IsDir() {
			found = append(found, filepath.Join(filepath.Dir(path), e.Name()))
		}
	}
	if _, err := os.Lstat(path); err == nil {
		found = append(found, path)
	}
	return found, nil
}

var ourTail = regexp.MustCompile(`^(\.lock\.json|\.sha256|\.room|\.script|\.liuzhuan-copy|\.v\d+(-\d+)?\.bak)?(\.new)?(-wal|-shm|-journal)?$`)

// Guards reports whether path leads to this meeting file, to another one, or to
// what keeps one of them whole, so that nothing must be written over it.
func (s *Store) Guards(path string) bool {
	if s.isMeeting(path) {
		return true
	}
	for i := range path {
		if ourTail.MatchString(path[i:]) && s.isMeeting(path[:i]) {
			return true
		}
	}
	return false
}

// isMeeting looks into files that are not open here only: see connect.
func (s *Store) isMeeting(path string) bool {
	if id, err := identify(path); err != nil || id.is(s.self) {
		return err == nil
	}
	st, err := os.Stat(path)
	if err != nil || !st.Mode().IsRegular() {
		return false
	}
	h, err := headerIn(path, atStart)
	return err == nil && h.ours()
}

// SyncFolder makes the names in the folder of path durable, removed ones too.
func SyncFolder(path string) error { return standard.folder.syncDir(path) }
