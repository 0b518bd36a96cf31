package screen

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/data/sitting"
	"liuzhuan/data/store"
	"liuzhuan/ui/text"
)

// copyDrive is a start page whose first meeting file lies on a network drive,
// and a folder that does not.
func copyDrive(t *testing.T) (d *driver, share, local string) {
	t.Helper()
	share, local = t.TempDir(), t.TempDir()
	path := filepath.Join(share, "会议.db")
	if err := sitting.MakeDemo(path, time.Date(2026, 11, 21, 15, 0, 0, 0, time.Local)); err != nil {
		t.Fatal(err)
	}
	d = &driver{t: t, clock: &clock{}, path: path}
	d.clock.at("09:05")
	d.a = newApp(Options{Text: text.For("zh"), Dir: share, Clock: d.clock.untouched()})
	d.a.DriveOf = func(p string) store.Drive {
		if strings.HasPrefix(p, share) {
			return store.DriveNetwork
		}
		return store.DriveLocal
	}
	d.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	t.Cleanup(func() {
		if d.a.Sitting != nil {
			_ = d.a.Sitting.Close()
		}
	})
	return d, share, local
}

// TestCopyHereFirst: a file on a network drive is opened as a copy on this
// machine, where the drive cannot go away; the file itself is free again.
func TestCopyHereFirst(t *testing.T) {
	d, share, local := copyDrive(t)
	d.press("5")
	d.shows("会议.db 在网络盘上，先拷到本机？")
	if d.a.Sitting != nil {
		t.Fatal("opened without a word")
	}
	d.press("text:" + filepath.Join(share, "nowhere"))
	d.press("enter")
	d.shows("不是文件夹")
	d.press(slices.Repeat([]string{"backspace"}, 200)...)
	d.press("text:" + share)
	d.press("enter")
	d.shows("也在网络盘上")
	d.press(slices.Repeat([]string{"backspace"}, 200)...)
	d.press("text:" + local)
	d.press("enter")
	if d.a.Sitting == nil || d.a.Sitting.Path() != filepath.Join(local, "会议.db") || d.a.Dir != local {
		t.Fatal(d.screen())
	}
	d.shows("现在开的是拷贝")
	s, err := store.Open(d.path)
	if err != nil {
		t.Fatal("the original is still held:", err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	d.press("f3", "text:szy", "enter").on("单志远") // and it is the meeting
}

// TestCopyHereTaken: a copy never goes over another file; without a folder the
// file is opened where it lies, and Esc opens nothing.
func TestCopyHereTaken(t *testing.T) {
	d, share, local := copyDrive(t)
	taken := filepath.Join(local, "会议.db")
	if err := os.WriteFile(taken, []byte("other"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.press("5")
	d.press("text:" + local)
	d.press("enter")
	d.shows("已经有了，没有覆盖")
	if b, err := os.ReadFile(taken); err != nil || string(b) != "other" {
		t.Fatal(string(b), err)
	}
	d.press("esc")
	d.shows("没有打开会议文件")
	d.press("5", "backspace", "enter") // a proposal goes with one
	if d.a.Sitting == nil || d.a.Sitting.Path() != filepath.Join(share, "会议.db") {
		t.Fatal(d.screen())
	}
	d.shows("在网络盘上，断网时可能存不上")
}
