package store

import (
	"path/filepath"
	"strings"

	"golang.org/x/sys/windows"
)

func driveOf(path string) Drive {
	volume := filepath.VolumeName(path)
	if strings.HasPrefix(volume, `\\`) && !strings.HasPrefix(volume, `\\?\`) && !strings.HasPrefix(volume, `\\.\`) {
		return DriveNetwork
	}
	root, err := windows.UTF16PtrFromString(volume + `\`)
	if err == nil && windows.GetDriveType(root) == windows.DRIVE_REMOTE {
		return DriveNetwork
	}
	return DriveLocal
}

func sameDisk(a, b string) bool {
	x, err1 := filepath.Abs(a)
	y, err2 := filepath.Abs(b)
	return err1 == nil && err2 == nil && strings.EqualFold(filepath.VolumeName(x), filepath.VolumeName(y))
}

func sticks() (out []string) {
	for letter := 'D'; letter <= 'Z'; letter++ {
		root, err := windows.UTF16PtrFromString(string(letter) + `:\`)
		if err == nil && windows.GetDriveType(root) == windows.DRIVE_REMOVABLE {
			out = append(out, string(letter)+`:\`)
		}
	}
	return out
}
