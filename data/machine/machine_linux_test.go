package machine

import "testing"

// os-release(5) of Debian, and of UOS, which has no quotes to some values.
func TestPrettyName(t *testing.T) {
	for release, want := range map[string]string{
		"NAME=\"Debian GNU/Linux\"\nPRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\n": "Debian GNU/Linux 12 (bookworm)",
		"PRETTY_NAME=UOS\n": "UOS",
		"ID=x\n":            "",
	} {
		if got := prettyName(release); got != want {
			t.Errorf("%q is called %q, want %q", release, got, want)
		}
	}
}

// The lines are those of a laptop with a stick and a folder of a server.
func TestKindOf(t *testing.T) {
	const mounts = `27 1 254:0 / / rw,relatime - ext4 /dev/vda rw
42 27 8:17 / /media/u\040盘 rw,nosuid,nodev shared:9 - fuseblk /dev/sdb1 rw,user_id=0
43 27 0:39 / /mnt/a rw,nosuid,nodev,relatime - cifs //server/share rw
`
	for device, want := range map[[2]uint32]string{{254, 0}: "ext4", {8, 17}: "fuseblk", {0, 39}: "cifs", {9, 9}: ""} {
		if got := kindOf(mounts, device[0], device[1]); got != want {
			t.Errorf("%v is %q, want %q", device, got, want)
		}
	}
}
