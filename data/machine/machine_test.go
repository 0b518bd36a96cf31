package machine

import (
	"runtime"
	"testing"
)

// Of a folder that is there it can be said how much room is left.
func TestDisk(t *testing.T) {
	d, err := DiskOf(t.TempDir())
	if err != nil || d.Free == 0 || d.Size < d.Free || d.ReadOnly || d.Kind == "" {
		t.Errorf("%+v, %v", d, err)
	}
	if _, err := DiskOf(t.TempDir() + "/none"); err == nil {
		t.Error("a folder that is not there has a disk")
	}
	if s := Of(); s.Built != runtime.GOOS+"/"+runtime.GOARCH || s.Kernel == "" {
		t.Errorf("%+v", s)
	}
}
