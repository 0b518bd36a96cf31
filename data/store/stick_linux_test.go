package store

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func init() { roles["stick"] = stick }

// stick works on a stick: an image of a disk in FAT or exFAT, which know no links,
// no owners and no modes, in the folder that is given.
func stick(dir string, _ *bufio.Scanner, say func(...any)) error {
	kind := strings.TrimPrefix(filepath.Ext(dir), ".")
	if err := syscall.Mount("", "/", "", syscall.MS_REC|syscall.MS_PRIVATE, ""); err != nil {
		return err
	}
	unmount, err := mountStick(kind, dir+".img", dir)
	if err != nil {
		say("left out:", kind, err)
		return nil
	}
	defer unmount()
	path := filepath.Join(dir, "会议.db")
	if err := Create(path, firstChange); err != nil {
		return err
	}
	if err := Create(path, firstChange); !errors.As(err, new(*ExistsError)) {
		return fmt.Errorf("made over another: %w", err)
	}
	s, err := Open(path)
	if err != nil {
		return err
	}
	if _, err := s.Commit(s.Meeting.Reconcile(demoList).Change(2000), nil); err != nil {
		return err
	}
	if err := s.Close(); err != nil {
		return err
	}
	acks, err := killOnStick(path)
	if err != nil {
		return err
	}
	if s, err = View(path); err != nil || s.seq < 2+int64(acks) {
		return fmt.Errorf("after a kill: %w", err)
	}
	if s, err = Open(path); err != nil || s.Notice != NoticeRecovered || s.seq < 2+int64(acks) {
		return fmt.Errorf("after a kill: %w", err)
	}
	if err := s.InPlace(); err != nil {
		return err
	}
	r, err := s.Check()
	if err != nil || len(r.Damage) > 0 {
		return fmt.Errorf("%+v %w", r, err)
	}
	im, err := s.Image()
	if err == nil {
		err = errors.Join(PutNew(filepath.Join(dir, "备份.db"), im.Data), s.Close())
	}
	if err != nil {
		return err
	}
	if s, err = Open(path); err != nil || s.Notice != NoNotice {
		return fmt.Errorf("after a clean close: %w", err)
	}
	say("worked:", acks)
	return s.Close()
}

// killOnStick lets another process commit until it is killed, and gives how often it
// said that it had.
func killOnStick(path string) (acks int, err error) {
	worker := exec.Command(os.Args[0], path)
	worker.Env = append(os.Environ(), roleVariable+"=worker")
	out, err := worker.StdoutPipe()
	if err != nil {
		return 0, err
	}
	if err := worker.Start(); err != nil {
		return 0, err
	}
	for lines := bufio.NewScanner(out); acks < 30 && lines.Scan(); {
		var seq int64
		if _, err := fmt.Sscanf(lines.Text(), "ack %d", &seq); err != nil {
			return acks, errors.New(lines.Text())
		}
		acks = int(seq) - 2
	}
	err = worker.Process.Kill()
	_ = worker.Wait()
	return acks, err
}

// mountStick makes a file system in an image and mounts it, by the kernel or, where
// that does not know it, by FUSE.
func mountStick(kind, image, dir string) (unmount func(), err error) {
	run := func(name string, args ...string) (string, error) {
		out, err := exec.Command(name, args...).CombinedOutput()
		if err != nil {
			err = fmt.Errorf("%s: %w", name, err)
		}
		return strings.TrimSpace(string(out)), err
	}
	if err := os.WriteFile(image, nil, 0o600); err != nil {
		return nil, err
	}
	if err := os.Truncate(image, 32<<20); err != nil {
		return nil, err
	}
	if _, err := run("mkfs."+kind, image); err != nil {
		return nil, err
	}
	_, err = run("mount", "-t", kind, "-o", "loop", image, dir)
	if err == nil || kind != "exfat" {
		return func() { _, _ = run("umount", dir) }, err
	}
	device, err := run("losetup", "-f", "--show", image)
	if err != nil {
		return nil, err
	}
	_, err = run("mount.exfat-fuse", device, dir)
	if err != nil {
		_, _ = run("losetup", "-d", device)
	}
	return func() { _, _ = run("umount", dir); _, _ = run("losetup", "-d", device) }, err
}

// TestStick: a meeting on a stick as shops sell them. It needs root, mkfs.vfat and
// mkfs.exfat, and a kernel that knows the two, or mount.exfat-fuse; where one lacks,
// what was left out is logged.
func TestStick(t *testing.T) {
	t.Parallel()
	if os.Getuid() != 0 || !mayMount(t) {
		t.Log("left out: only root mounts a stick")
		return
	}
	for _, kind := range []string{"vfat", "exfat"} {
		dir := filepath.Join(t.TempDir(), "盘."+kind)
		if err := os.Mkdir(dir, 0o700); err != nil {
			t.Fatal(err)
		}
		answer := startIn(t, namespaces(), "stick", dir).line()
		t.Log(kind, answer)
		if !strings.HasPrefix(answer, "worked:") && !strings.HasPrefix(answer, "left out:") {
			t.Errorf("%s: %s", kind, answer)
		}
	}
}
