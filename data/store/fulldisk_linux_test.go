package store

import (
	"bufio"
	"crypto/sha256"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

func init() { roles["tight"] = tight }

// levels is how much is left on a disk, in KiB.
var levels = []int{0, 4, 8, 16, 32, 64, 128, 256}

// tight tries to open and to read meeting files on a disk of its own with ever more
// room, and then on the same one without any writing.
func tight(dir string, _ *bufio.Scanner, say func(...any)) error {
	elsewhere := dir + "-2"
	err := errors.Join(os.Mkdir(elsewhere, 0o700), syscall.Mount("", "/", "", syscall.MS_REC|syscall.MS_PRIVATE, ""),
		syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=3m"))
	if err != nil {
		return err
	}
	closed, left := filepath.Join(dir, "closed.db"), filepath.Join(dir, "left.db")
	if err := prepareTight(closed, left); err != nil {
		return err
	}
	ballast := filepath.Join(dir, "ballast")
	for _, level := range levels {
		if err := leaveRoom(ballast, dir, level); err != nil {
			return err
		}
		if err := tryTight(dir, elsewhere, closed, left, FaultFull, say); err != nil {
			return fmt.Errorf("with %d KiB: %w", level, err)
		}
	}
	if err := errors.Join(os.Remove(ballast), syscall.Mount("", dir, "", syscall.MS_REMOUNT|syscall.MS_RDONLY, "")); err != nil {
		return err
	}
	return tryTight(dir, elsewhere, closed, left, FaultReadOnly, say)
}

// prepareTight makes a closed file and one that a killed process has left.
func prepareTight(closed, left string) error {
	if err := Create(closed, firstChange); err != nil {
		return err
	}
	s, err := Open(closed)
	if err != nil {
		return err
	}
	if _, err := s.Commit(s.Meeting.Reconcile(demoList).Change(2000), nil); err != nil {
		return err
	}
	for _, tail := range []string{"", "-wal"} {
		b, err := os.ReadFile(closed + tail)
		if err == nil {
			err = os.WriteFile(left+tail, b, 0o600)
		}
		if err != nil {
			return err
		}
	}
	return s.Close()
}

// leaveRoom fills the disk of dir but for so many KiB.
func leaveRoom(ballast, dir string, level int) error {
	if err := os.Remove(ballast); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	var st syscall.Statfs_t
	if err := syscall.Statfs(dir, &st); err != nil {
		return err
	}
	return os.WriteFile(ballast, make([]byte, int64(st.Bavail)*st.Bsize-int64(level)<<10), 0o600)
}

// tryTight opens both files, which works or fails for the one reason and then has
// altered nothing; reading them and a copy elsewhere work in any case.
func tryTight(dir, elsewhere, closed, left string, why Fault, say func(...any)) error {
	before, err := hashes(dir)
	if err != nil {
		return err
	}
	for _, path := range []string{closed, left} {
		s, err := View(path)
		if err != nil {
			return err
		}
		im, err := s.Image()
		if err == nil {
			_, err = CheckImage(path, im.Data)
		}
		copied := filepath.Join(elsewhere, filepath.Base(path))
		err = errors.Join(err, s.Close(), PutNew(copied, im.Data), os.Remove(copied))
		if err != nil || im.People != 68 {
			return fmt.Errorf("read: %d people, %w", im.People, err)
		}
	}
	s, err := Open(closed)
	if err == nil {
		say("opened", s.Notice)
		return s.Close()
	}
	if FaultOf(err) != why {
		return fmt.Errorf("told as %s: %w", FaultOf(err), err)
	}
	if _, err := Open(left); FaultOf(err) != why {
		return fmt.Errorf("after an unclean end told as %s: %w", FaultOf(err), err)
	}
	after, err := hashes(dir)
	if err != nil || !maps.Equal(before, after) {
		return fmt.Errorf("a failed opening left %d files, there were %d, or altered one: %w", len(after), len(before), err)
	}
	say("refused")
	return nil
}

func hashes(dir string) (map[string][32]byte, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	out := map[string][32]byte{}
	for _, e := range entries {
		b, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			return nil, err
		}
		out[e.Name()] = sha256.Sum256(b)
	}
	return out, nil
}

// TestTightDisk: on a disk that is full or takes no writing a file can be read and
// copied elsewhere, and an opening that fails leaves everything as it was.
func TestTightDisk(t *testing.T) {
	t.Parallel()
	if !mayMount(t) {
		t.Log("left out: no disk may be mounted here; TestNoPermission and TestCrashFaults stand for it")
		return
	}
	dir := filepath.Join(t.TempDir(), "盘")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	c := startIn(t, namespaces(), "tight", dir)
	answers := map[string]int{}
	for range len(levels) + 1 {
		answers[c.line()]++
	}
	t.Log(answers)
	if answers["refused"] < 2 || answers["opened "] < 1 {
		t.Errorf("%v %s", answers, c.line())
	}
}
