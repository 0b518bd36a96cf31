package cli

import (
	"os"

	"golang.org/x/sys/windows"
)

// oldConsole reports a console that takes no sequences for cursor and colours, as that of
// before does, which a setting of the window brings back.
func oldConsole() bool {
	out := windows.Handle(os.Stdout.Fd())
	var mode uint32
	if windows.GetConsoleMode(out, &mode) != nil {
		return false // no console
	}
	if windows.SetConsoleMode(out, mode|windows.ENABLE_VIRTUAL_TERMINAL_PROCESSING) != nil {
		return true
	}
	_ = windows.SetConsoleMode(out, mode)
	return false
}
