package paper

import (
	"fmt"
	"path/filepath"
)

// PrintError says that a paper lies where it was written and did not go to a printer.
type PrintError struct {
	Path string
	Said string // what the system's command said; "" = there is no such command
}

func (e *PrintError) Error() string { return fmt.Sprintf("%s was not printed: %s", e.Path, e.Said) }

// Print gives a file to the printer by the system's own command. No shell reads its name,
// and the command takes it for no option: it is whole, from the root on. A *PrintError
// says why nothing was printed.
func Print(path string) error {
	path, err := filepath.Abs(path)
	if err != nil {
		return err
	}
	return printFile(path)
}
