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
