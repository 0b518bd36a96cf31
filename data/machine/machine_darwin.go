package machine

import "golang.org/x/sys/unix"

func system() (name, kernel string) {
	if version, err := unix.Sysctl("kern.osproductversion"); err == nil {
		name = "macOS " + version
	}
	kernel, _ = unix.Sysctl("kern.osrelease")
	return name, kernel
}

// DiskOf tells about the disk of a folder.
func DiskOf(folder string) (Disk, error) {
	var fs unix.Statfs_t
	if err := unix.Statfs(folder, &fs); err != nil {
		return Disk{}, err
	}
	block := uint64(fs.Bsize)
	return Disk{
		Kind: unix.ByteSliceToString(fs.Fstypename[:]), Free: fs.Bavail * block, Size: fs.Blocks * block,
		ReadOnly: fs.Flags&unix.MNT_RDONLY != 0,
	}, nil
}

func codePage() uint32 { return 0 }
