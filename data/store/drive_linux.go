package store

import (
	"path/filepath"

	"golang.org/x/sys/unix"
)

func driveOf(path string) Drive {
	var st unix.Statfs_t
	if unix.Statfs(filepath.Dir(path), &st) != nil {
		return DriveLocal
	}
	return driveOfMagic(uint32(st.Type))
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
