//go:build unix

package lrmx

import (
	"errors"
	"path/filepath"
	"reflect"
	"syscall"
	"testing"
)

// TestOpenPipe opens what would wait for a writer for ever.
func TestOpenPipe(t *testing.T) {
	dir := t.TempDir()
	pipe := filepath.Join(dir, "管.lrmx")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "任文.lrmx"), formOf("任文"))
	if got, want := listing(t, dir), []string{"任文.lrmx=任文", "管.lrmx!not_regular"}; !reflect.DeepEqual(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	_, _, err := Open(pipe)
	var e *Error
	if !errors.As(err, &e) || e.Why != WhyNotRegular {
		t.Error(err)
	}
}
