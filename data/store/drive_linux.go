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
