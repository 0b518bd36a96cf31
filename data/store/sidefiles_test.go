package store

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"liuzhuan/model"
)

func isThere(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// TestDigest: FILE.sha256 is the bare hex of the closed file, and is there
// exactly while the file is closed cleanly.
func TestDigest(t *testing.T) {
	path := rosterFile(t)
	sum := sha256.Sum256([]byte(read(t, path)))
	if got := read(t, digestPath(path)); got != hex.EncodeToString(sum[:])+"\n" {
		t.Fatalf("%q", got)
	}
	s := mustOpen(t, path)
	if isThere(digestPath(path)) {
		t.Fatal("the digest stays while the file is open")
	}
	mustClose(t, s)
	if sum = sha256.Sum256([]byte(read(t, path))); read(t, digestPath(path)) != hex.EncodeToString(sum[:])+"\n" {
		t.Fatal("the digest is not that of the file")
	}

	// Gone, as when the file alone is copied: there is nothing to say.
	if err := os.Remove(digestPath(path)); err != nil {
		t.Fatal(err)
	}
	v, err := View(path)
	if err != nil || v.Notice != NoNotice || isThere(digestPath(path)) {
		t.Fatal(v.Notice, err)
	}
	mustClose(t, v)
	s = mustOpen(t, path)
	if s.Notice != NoNotice {
		t.Fatal(s.Notice)
	}
	sound(t, s)
	mustClose(t, s)

	// Not that of the file: the file was altered.
	for _, text := range []string{"", "garbage", strings.Repeat("0", 64) + "\n", strings.ToUpper(read(t, digestPath(path)))} {
		if err := os.WriteFile(digestPath(path), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		s = mustOpen(t, path)
		if s.Notice != NoticeDigest {
			t.Fatalf("%q: %s", text, s.Notice)
		}
		if err := s.Accept(); err != nil {
			t.Fatal(err)
		}
		mustClose(t, s)
	}
	// Spaces at its end are no matter.
	if err := os.WriteFile(digestPath(path), []byte(strings.TrimSpace(read(t, digestPath(path)))+" \r\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	s = mustOpen(t, path)
	if s.Notice != NoNotice {
		t.Fatal(s.Notice)
	}
	mustClose(t, s)
}

// TestDigestPutBack: a digest stays, or comes back, when opening fails after all.
func TestDigestPutBack(t *testing.T) {
	path := rosterFile(t)
	digest := read(t, digestPath(path))
	file := read(t, path)
	fails := errors.New("injected")
	for _, kind := range []opKind{opRemove, opSyncDir} {
		once := true
		o := standard
		o.folder.before = func(op fileOp) error {
			if once && op.kind == kind && (kind == opSyncDir || op.path == digestPath(path)) {
				once = false
				return fails
			}
			return nil
		}
		if _, err := o.open(path); !errors.Is(err, fails) {
			t.Fatalf("%s: %v", kind, err)
		}
		if read(t, digestPath(path)) != digest || read(t, path) != file {
			t.Fatalf("%s: file or digest is another", kind)
		}
	}
	s := mustOpen(t, path)
	if s.Notice != NoNotice {
		t.Fatal(s.Notice)
	}
	mustClose(t, s)
}

// TestLockWords: FILE.lock.json says who has the file, since when; it is there
// while the file is open.
func TestLockWords(t *testing.T) {
	path := rosterFile(t)
	opened := time.Date(2026, 11, 22, 8, 30, 0, 0, time.Local)
	s, err := opener{steps: migrations, clock: func() time.Time { return opened }}.open(path)
	if err != nil {
		t.Fatal(err)
	}
	var w map[string]any
	if err := json.Unmarshal([]byte(read(t, lockPath(path))), &w); err != nil {
		t.Fatal(err)
	}
	host, _ := os.Hostname()
	since, err := time.Parse(time.RFC3339, w["since"].(string))
	if err != nil || !since.Equal(opened) || since.Location() != time.UTC {
		t.Errorf("since %v", w["since"])
	}
	if w["host"] != host || w["user"] != currentUser() || w["pid"] != float64(os.Getpid()) || len(w) != 4 {
		t.Errorf("%v", w)
	}
	if actor := s.actor; actor != currentUser()+"@"+host {
		t.Errorf("actor %s", actor)
	}

	var held *HeldError
	_, err = Open(path)
	if !errors.As(err, &held) || held.Path != path || held.Host != host || held.PID != os.Getpid() || !held.Here || !held.Since.Equal(since) {
		t.Fatalf("%+v", err)
	}
	if !isThere(lockPath(path)) {
		t.Fatal("the words went with the one who was refused")
	}

	// The words are never trusted: without them, or with somebody else's, the
	// file is held all the same.
	elsewhere, _ := json.Marshal(lockWords{Host: "别的机器", User: "李四", PID: 1, Since: since})
	dead, _ := json.Marshal(lockWords{Host: host, User: "李四", PID: deadPID(t), Since: since})
	for text, want := range map[string]HeldError{
		"":                {Path: path},
		"garbage":         {Path: path},
		string(elsewhere): {Path: path, Host: "别的机器", User: "李四", PID: 1, Since: since},
		string(dead):      {Path: path},
	} {
		if err := os.WriteFile(lockPath(path), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := Open(path); !errors.As(err, &held) || *held != want {
			t.Errorf("%q: %+v", text, held)
		}
	}
	if err := os.Remove(lockPath(path)); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(path); !errors.As(err, &held) || *held != (HeldError{Path: path}) {
		t.Errorf("%+v", held)
	}
	mustClose(t, s)

	// And words without a lock hold nobody up.
	if err := os.WriteFile(lockPath(path), elsewhere, 0o600); err != nil {
		t.Fatal(err)
	}
	s = mustOpen(t, path)
	mustClose(t, s)
	if isThere(lockPath(path)) {
		t.Fatal("lock words stay after a clean close")
	}
}

// deadPID gives the number of a process that has ended.
func deadPID(t *testing.T) int {
	t.Helper()
	c := exec.Command(os.Args[0], "-test.run=^$")
	if err := c.Run(); err != nil {
		t.Fatal(err)
	}
	return c.ProcessState.Pid()
}

// TestCloseWithoutItsFolder: a clean close that cannot write the digest says so,
// and the file is whole.
func TestCloseWithoutDigest(t *testing.T) {
	path := rosterFile(t)
	fails := errors.New("injected")
	for _, kind := range []opKind{opWrite, opSync, opRename, opSyncDir} {
		o, armed := standard, false
		o.folder.before = func(op fileOp) error {
			if armed && op.kind == kind {
				return fails
			}
			return nil
		}
		s, err := o.open(path)
		if err != nil {
			t.Fatal(err)
		}
		c, err := s.Meeting.AddGuest("张三", "", model.Stamp(1))
		mustCommit(t, s, c, err)
		want := contents(s.Meeting)
		armed = true
		if err := s.Close(); !errors.Is(err, fails) {
			t.Fatalf("%s: %v", kind, err)
		}
		s = mustOpen(t, path)
		if s.Notice != NoNotice { // all of it is in the file
			t.Errorf("%s: notice %q", kind, s.Notice)
		}
		sameContents(t, contents(s.Meeting), want)
		sound(t, s)
		mustClose(t, s)
		name := filepath.Base(path)
		wantBeside(t, path, name, name+".sha256")
	}
}
