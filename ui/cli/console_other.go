//go:build !windows

package cli

// oldConsole reports a console of Windows that takes no sequences.
func oldConsole() bool { return false }
