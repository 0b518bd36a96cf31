package machine

import (
	"fmt"
	"os"
	"strings"

	"golang.org/x/sys/unix"
)

func system() (name, kernel string) {
	if b, err := os.ReadFile("/etc/os-release"); err == nil {
		name = prettyName(string(b))
	}
	var u unix.Utsname
	if unix.Uname(&u) == nil {
		kernel = unix.ByteSliceToString(u.Release[:])
	}
	return name, kernel
}

// prettyName reads os-release(5).
func prettyName(release string) string {
	for line := range strings.Lines(release) {
		if value, ok := strings.CutPrefix(strings.TrimSpace(line), "PRETTY_NAME="); ok {
			return strings.Trim(value, `"'`)
		}
	}
	return ""
}

// DiskOf tells about the disk of a folder.
func DiskOf(folder string) (Disk, error) {
	var fs unix.Statfs_t
	if err := unix.Statfs(folder, &fs); err != nil {
		return Disk{}, err
	}
	block := uint64(fs.Bsize)
	d := Disk{Free: fs.Bavail * block, Size: fs.Blocks * block, ReadOnly: fs.Flags&unix.ST_RDONLY != 0}
	var st unix.Stat_t
	mounts, err := os.ReadFile("/proc/self/mountinfo")
	if err == nil && unix.Stat(folder, &st) == nil {
		d.Kind = kindOf(string(mounts), unix.Major(st.Dev), unix.Minor(st.Dev))
	}
	return d, nil
}

// kindOf finds the file system of a device in proc_pid_mountinfo(5): the third field is
// the device, behind " - " the type.
func kindOf(mounts string, major, minor uint32) string {
	device := fmt.Sprintf("%d:%d", major, minor)
	for line := range strings.Lines(mounts) {
		mount, kind, _ := strings.Cut(line, " - ")
		if f, k := strings.Fields(mount), strings.Fields(kind); len(f) > 2 && f[2] == device && len(k) > 0 {
			return k[0]
		}
	}
	return ""
}

func codePage() uint32 { return 0 }
