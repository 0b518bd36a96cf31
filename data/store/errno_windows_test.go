package store

import "golang.org/x/sys/windows"

const (
	errFull = windows.ERROR_DISK_FULL
	errIO   = windows.ERROR_IO_DEVICE
)
