//go:build unix

package paper

import (
	"errors"
	"os"
)

// syncDir makes names in a folder durable.
func syncDir(folder string) error {
	d, err := os.Open(folder)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}

// inUse reports nothing: where files have names apart from those who hold them open, one
// that is open is replaced all the same.
func inUse(error) bool { return false }
