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
	switch unix.ByteSliceToString(st.Fstypename[:]) {
	case "nfs", "smbfs", "afpfs", "webdav", "ftp", "cifs":
		return DriveNetwork
	case "macfuse", "osxfuse", "fuse":
		return DriveMaybe
	}
	return DriveLocal
}
