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
