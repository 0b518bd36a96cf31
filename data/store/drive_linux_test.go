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
