package machine

import (
	"fmt"
	"path/filepath"

	"golang.org/x/sys/windows"
)

func system() (name, kernel string) {
	major, minor, build := windows.RtlGetNtVersionNumbers()
	// Windows 11 counts on from 10: it begins with build 22000.
	if major == 10 && build >= 22000 {
		major = 11
	}
	return fmt.Sprintf("Windows %d.%d", major, minor), fmt.Sprintf("%d", build)
}

// DiskOf tells about the disk of a folder.
func DiskOf(folder string) (Disk, error) {
	abs, err := filepath.Abs(folder)
	if err != nil {
		return Disk{}, err
	}
	at, err := windows.UTF16PtrFromString(abs)
	if err != nil {
		return Disk{}, err
	}
	var d Disk
	if err := windows.GetDiskFreeSpaceEx(at, &d.Free, &d.Size, nil); err != nil {
		return Disk{}, err
	}
	root, err := windows.UTF16PtrFromString(filepath.VolumeName(abs) + `\`)
	if err != nil {
		return d, nil
	}
	var kind [64]uint16
	var flags uint32
	if windows.GetVolumeInformation(root, nil, 0, nil, nil, &flags, &kind[0], uint32(len(kind))) == nil {
		d.Kind, d.ReadOnly = windows.UTF16ToString(kind[:]), flags&windows.FILE_READ_ONLY_VOLUME != 0
	}
	return d, nil
}

// codePage is that of the console, 0 where there is none.
func codePage() uint32 {
	page, err := windows.GetConsoleOutputCP()
	if err != nil {
		return 0
	}
	return page
}
