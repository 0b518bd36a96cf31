// Package machine tells what a help desk asks first about a computer: which system runs
// on it, and the disk that a folder lies on.
//
// What does not belong here: meeting files and how they are kept on a disk (data/store),
// and what is installed besides (fonts: data/paper/pdf, ui/wall).
package machine

import "runtime"

// System is what runs on the machine. Nothing in it is its owner's: no name, no address.
type System struct {
	Name   string // as it calls itself, "" where it does not
	Kernel string // its release, likewise
	Built  string // what the program was built for: linux/amd64

	CodePage uint32 // of the console of Windows, 0 elsewhere
}

// Of gives the system of this machine.
func Of() System {
	name, kernel := system()
	return System{Name: name, Kernel: kernel, Built: runtime.GOOS + "/" + runtime.GOARCH, CodePage: codePage()}
}

// Disk is what a folder lies on.
type Disk struct {
	Kind     string // of the file system: ext4, NTFS; "" where nobody says
	Free     uint64 // bytes that the user may still write
	Size     uint64
	ReadOnly bool
}
