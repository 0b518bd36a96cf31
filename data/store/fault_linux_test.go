package store

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
)

func init() { roles["full"] = full }

// full works on a disk of its own of 2 MiB. The parent has put it in a mount
// namespace of its own.
func full(dir string, _ *bufio.Scanner, say func(...any)) error {
	if err := syscall.Mount("", "/", "", syscall.MS_REC|syscall.MS_PRIVATE, ""); err != nil {
		return err
	}
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=2m"); err != nil {
		return err
	}
	say("mounted")
	path, ballast := filepath.Join(dir, "x.db"), filepath.Join(dir, "ballast")
	if err := Create(path, firstChange); err != nil {
		return err
	}
	s, err := Open(path)
	if err != nil {
		return err
	}
	if _, err := s.Commit(s.Meeting.Reconcile(demoList).Change(2000), nil); err != nil {
		return err
	}
	if err := os.WriteFile(ballast, make([]byte, 600_000), 0o600); err != nil {
		return err
	}
	kept, err := fillUp(s)
	say("refused:", kept, FaultOf(err))
	again, err := fillUp(s)
	say("again:", again, FaultOf(err))
	kept += again

	// Nothing new can be made on the full disk, and nothing is left of the try.
	_ = os.WriteFile(filepath.Join(dir, "rest"), make([]byte, 1<<20), 0o600)
	other := filepath.Join(dir, "y.db")
	say("create:", FaultOf(Create(other, firstChange)))
	if left, _ := filepath.Glob(other + "*"); len(left) > 0 {
		return fmt.Errorf("left behind: %v", left)
	}
	// A clean close needs room to fold the WAL in; without it nothing is lost, and all
	// of it can be read.
	say("close:", FaultOf(s.Close()))
	_, err = Open(path)
	say("open:", FaultOf(err))
	if s, err = View(path); err != nil {
		return err
	}
	if n := len(s.History.Entries()); n != 2+kept {
		return fmt.Errorf("%d entries, %d were kept", n, kept)
	}
	if err := errors.Join(os.Remove(ballast), os.Remove(filepath.Join(dir, "rest"))); err != nil {
		return err
	}
	if s, err = Open(path); err != nil {
		return err
	}
	say("notice:", s.Notice)
	return goOn(s, kept, say)
}

// TestDiskFull fills a small disk. Where neither root nor user namespaces may
// mount one, TestFileSizeLimit and TestCrashFaults stand for it.
func TestDiskFull(t *testing.T) {
	t.Parallel()
	if !mayMount(t) {
		t.Log("no disk may be mounted here")
		return
	}
	c := startIn(t, namespaces(), "full", t.TempDir())
	c.expect("mounted")
	for _, what := range []string{"refused:", "again:"} {
		var kept int
		var fault Fault
		if _, err := fmt.Sscan(c.expect(what), &kept, &fault); err != nil || fault != FaultFull {
			t.Fatal(what, kept, fault, err)
		}
	}
	for _, what := range []string{"create:", "close:", "open:"} {
		if got := Fault(c.expect(what)); got != FaultFull {
			t.Errorf("%s %s", what, got)
		}
	}
	if got := Notice(c.expect("notice:")); got != NoticeRecovered {
		t.Errorf("notice %s", got)
	}
	c.expect("goes on")
}

// namespaces lets a process mount a disk that nobody else sees.
func namespaces() *syscall.SysProcAttr {
	if os.Getuid() == 0 {
		return &syscall.SysProcAttr{Cloneflags: syscall.CLONE_NEWNS}
	}
	return &syscall.SysProcAttr{
		Cloneflags:  syscall.CLONE_NEWNS | syscall.CLONE_NEWUSER,
		UidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getuid(), Size: 1}},
		GidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getgid(), Size: 1}},
	}
}

func mayMount(t *testing.T) bool {
	t.Helper()
	cmd := exec.Command("mount", "-t", "tmpfs", "none", t.TempDir())
	cmd.SysProcAttr = namespaces()
	return cmd.Run() == nil
}
