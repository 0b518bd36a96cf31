//go:build !linux && !darwin && !windows

package store

func driveOf(string) Drive { return DriveLocal }

func sameDisk(string, string) bool { return false }

func sticks() []string { return nil }
