package paper

import (
	"errors"

	"golang.org/x/sys/windows"
)

// syncDir does nothing: Windows cannot sync a folder; NTFS journals names.
func syncDir(string) error { return nil }

// inUse reports whether a paper could not be replaced because a program has it open: Word
// and WPS let nobody replace what they show.
func inUse(err error) bool {
	return errors.Is(err, windows.ERROR_SHARING_VIOLATION) || errors.Is(err, windows.ERROR_LOCK_VIOLATION) || errors.Is(err, windows.ERROR_ACCESS_DENIED)
}
