package store

import "testing"

// TestNetworkDrive: the numbers of statfs(2), man page and kernel headers.
func TestNetworkDrive(t *testing.T) {
	for magic, want := range map[uint32]Drive{
		0x6969: DriveNetwork, 0xff534d42: DriveNetwork, 0xfe534d42: DriveNetwork, 0x517b: DriveNetwork, 0x01021997: DriveNetwork,
		0x65735546: DriveMaybe,
		0xef53:     DriveLocal, 0x58465342: DriveLocal, 0x9123683e: DriveLocal, 0x01021994: DriveLocal, 0x4d44: DriveLocal,
	} {
		if got := driveOfMagic(magic); got != want {
			t.Errorf("%x is %q, want %q", magic, got, want)
		}
	}
	if got := DriveOf(t.TempDir() + "/x.db"); got == DriveNetwork {
		t.Error(got)
	}
}

// TestFUSEOnADisk: a stick with NTFS is no network drive, sshfs may be one.
func TestFUSEOnADisk(t *testing.T) {
	const mounts = `27 1 254:0 / / rw,relatime - ext4 /dev/vda rw
42 27 8:17 / /media/u\040盘 rw,nosuid,nodev shared:9 - fuseblk /dev/sdb1 rw,user_id=0
43 27 0:39 / /mnt/a rw,nosuid,nodev,relatime - fuse.sshfs wang@10.0.0.2: rw,user_id=0
`
	for _, c := range []struct {
		major, minor uint32
		want         bool
	}{{8, 17, true}, {0, 39, false}, {8, 1, false}} {
		if got := onDisk(mounts, c.major, c.minor); got != c.want {
			t.Errorf("%d:%d is on a disk: %v", c.major, c.minor, got)
		}
	}
}

// What desktops mount for whoever plugs a stick in is offered, a blank in its name too.
func TestSticks(t *testing.T) {
	const mounts = `27 1 254:0 / / rw,relatime - ext4 /dev/vda rw
42 27 8:17 / /media/u/A\040盘 rw,nosuid,nodev shared:9 - vfat /dev/sdb1 rw
43 27 8:33 / /run/media/u/KINGSTON rw - exfat /dev/sdc1 rw
44 27 0:39 / /mnt/a rw - fuse.sshfs x rw
45
`
	if got := sticksIn(mounts); len(got) != 2 || got[0] != "/media/u/A 盘" || got[1] != "/run/media/u/KINGSTON" {
		t.Errorf("%q", got)
	}
	dir := t.TempDir()
	if !SameDisk(dir, dir) || SameDisk(dir, "/proc") || SameDisk(dir, dir+"/none") {
		t.Error("which paths lie on one disk")
	}
}
