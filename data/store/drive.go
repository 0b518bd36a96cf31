package store

import "path/filepath"

// Drive is where a file lies, as far as it matters for keeping it.
type Drive string

// The kinds of drive that are worth a word. Locks and syncs of the network ones
// are the server's, and it may go away.
const (
	DriveLocal   Drive = ""
	DriveNetwork Drive = "network"
	DriveMaybe   Drive = "maybe" // FUSE that is not on a disk of this machine
)

// DriveOf tells on what kind of drive a file lies; local where nobody can tell.
func DriveOf(path string) Drive {
	abs, err := filepath.Abs(path)
	if err != nil {
		return DriveLocal
	}
	return driveOf(abs)
}

// SameDisk reports whether two paths lie on one disk, as far as that can be told.
func SameDisk(a, b string) bool { return sameDisk(a, b) }

// Sticks lists where disks are that can be pulled out, as far as that can be told.
func Sticks() []string { return sticks() }
