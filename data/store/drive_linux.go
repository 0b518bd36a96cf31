package store

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/sys/unix"
)

func driveOf(path string) Drive {
	var st unix.Statfs_t
	if unix.Statfs(filepath.Dir(path), &st) != nil {
		return DriveLocal
	}
	drive := driveOfMagic(uint32(st.Type))
	if drive != DriveMaybe {
		return drive
	}
	id, err := identify(filepath.Dir(path))
	mounts, unread := os.ReadFile("/proc/self/mountinfo")
	if err == nil && unread == nil && onDisk(string(mounts), id.major, id.minor) {
		return DriveLocal
	}
	return drive
}

// onDisk reports whether a FUSE file system lies on a block device, as that of
// a stick with NTFS does. mounts is the text of proc_pid_mountinfo(5): the
// third field is the device, behind " - " the type.
func onDisk(mounts string, major, minor uint32) bool {
	device := fmt.Sprintf("%d:%d", major, minor)
	for line := range strings.Lines(mounts) {
		mount, kind, _ := strings.Cut(line, " - ")
		if f := strings.Fields(mount); len(f) > 2 && f[2] == device {
			return strings.HasPrefix(kind, "fuseblk ")
		}
	}
	return false
}

// driveOfMagic knows file systems by the number that statfs(2) gives.
func driveOfMagic(magic uint32) Drive {
	switch magic {
	case unix.NFS_SUPER_MAGIC, unix.SMB_SUPER_MAGIC, unix.SMB2_SUPER_MAGIC, unix.CIFS_SUPER_MAGIC,
		unix.CODA_SUPER_MAGIC, unix.AFS_SUPER_MAGIC, unix.AFS_FS_MAGIC, unix.V9FS_MAGIC, unix.NCP_SUPER_MAGIC, unix.CEPH_SUPER_MAGIC:
		return DriveNetwork
	case unix.FUSE_SUPER_MAGIC:
		return DriveMaybe
	}
	return DriveLocal
}

func sameDisk(a, b string) bool {
	x, err1 := identify(a)
	y, err2 := identify(b)
	return err1 == nil && err2 == nil && x.major == y.major && x.minor == y.minor
}

func sticks() []string {
	mounts, _ := os.ReadFile("/proc/self/mountinfo")
	return sticksIn(string(mounts))
}

// sticksIn gives the fifth field of proc_pid_mountinfo(5), where desktops mount what is
// plugged in. Blanks in it are written in octal.
func sticksIn(mounts string) (out []string) {
	for line := range strings.Lines(mounts) {
		f := strings.Fields(line)
		if len(f) < 5 {
			continue
		}
		at := strings.NewReplacer(`\040`, " ", `\011`, "\t", `\134`, `\`).Replace(f[4])
		if strings.HasPrefix(at, "/media/") || strings.HasPrefix(at, "/run/media/") {
			out = append(out, at)
		}
	}
	return out
}
