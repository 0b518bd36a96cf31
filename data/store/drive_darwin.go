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

func sameDisk(a, b string) bool {
	var x, y unix.Stat_t
	return unix.Stat(a, &x) == nil && unix.Stat(b, &y) == nil && x.Dev == y.Dev
}

func sticks() []string {
	found, _ := filepath.Glob("/Volumes/*") // the pattern is sound
	return found
}
