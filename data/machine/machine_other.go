//go:build !linux && !darwin && !windows

package machine

import "errors"

func system() (name, kernel string) { return "", "" }

// DiskOf cannot tell here.
func DiskOf(string) (Disk, error) { return Disk{}, errors.ErrUnsupported }

func codePage() uint32 { return 0 }
