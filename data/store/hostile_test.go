package store

import (
	"os"
	"path/filepath"
	"testing"

	"liuzhuan/model"
)

// FuzzOpen: a meeting file from a stranger. Each way of reading it says what is
// wrong or works; none crashes or hangs, and opening what cannot be opened leaves
// it as it was.
func FuzzOpen(f *testing.F) {
	whole := []byte(read(f, rosterFile(f)))
	f.Add(uint32(0), []byte{}, uint32(len(whole)))
	f.Add(uint32(0), []byte("SQLite format 3\x00\x00\x00"), uint32(len(whole))) // page size 0
	f.Add(uint32(16), []byte{0x02, 0x00, 0x02, 0x02, 0xff}, uint32(len(whole))) // page size 512, WAL, reserved space
	f.Add(uint32(28), []byte{0xff, 0xff, 0xff, 0xff}, uint32(len(whole)))       // pages without end
	f.Add(uint32(60), []byte{0x7f, 0xff, 0xff, 0xff}, uint32(len(whole)))       // a schema of the far future
	f.Add(uint32(60), []byte{0xff, 0xff, 0xff, 0xff}, uint32(len(whole)))       // one of minus one
	f.Add(uint32(100), []byte{0x05, 0x00, 0x00, 0x7f, 0xff, 0x00, 0x10}, uint32(len(whole)))
	f.Add(uint32(4096), []byte{0x0d, 0x00, 0x00, 0xff, 0xff, 0x00, 0x00}, uint32(len(whole)))
	f.Add(uint32(3*4096), []byte{0x05, 0x00, 0x00, 0x00, 0x01, 0x0f, 0xfb, 0x00, 0x00, 0x00, 0x00, 0x04}, uint32(len(whole)))
	f.Add(uint32(7*4096+500), []byte{0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff}, uint32(len(whole)))
	f.Add(uint32(0), []byte{}, uint32(len(whole)/2))
	f.Add(uint32(0), []byte{}, uint32(99))
	dir := quickDir(f)
	f.Fuzz(func(t *testing.T, at uint32, patch []byte, size uint32) {
		data := append([]byte(nil), whole[:min(int(size), len(whole))]...)
		if int(at) < len(data) {
			copy(data[at:], patch)
		}
		sub, err := os.MkdirTemp(dir, "")
		if err != nil {
			t.Fatal(err)
		}
		defer os.RemoveAll(sub)
		path := filepath.Join(sub, "x.db")
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		if r, err := CheckImage(path, data); err == nil && r == nil {
			t.Error("neither a report nor an error")
		}
		if r, err := Rescue(path, filepath.Join(sub, "y.db"), rescuedAt); err == nil {
			s := mustOpen(t, filepath.Join(sub, "y.db"))
			if s.Meeting.OnList() != r.People {
				t.Error("rescued", r.People, "found", s.Meeting.OnList())
			}
			mustClose(t, s)
		}
		s, err := Open(path)
		if err != nil {
			if now := read(t, path); now != string(data) {
				t.Errorf("it was altered by an opening that failed: %v", err)
			}
			return
		}
		if c, err := s.Meeting.AddGuest("张三", "", model.Stamp(9)); err == nil {
			_, _ = s.Commit(c, nil)
		}
		_, _ = s.Check()
		_ = s.Close()
	})
}
