package paper

import (
	"errors"

	"golang.org/x/sys/windows"
)

// printFile asks whichever program prints such files.
func printFile(path string) error {
	verb, err := windows.UTF16PtrFromString("print")
	if err != nil {
		return err
	}
	file, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return err
	}
	switch err := windows.ShellExecute(0, verb, file, nil, nil, windows.SW_HIDE); {
	case errors.Is(err, windows.ERROR_NO_ASSOCIATION):
		return &PrintError{Path: path}
	case err != nil:
		return &PrintError{Path: path, Said: err.Error()}
	}
	return nil
}
