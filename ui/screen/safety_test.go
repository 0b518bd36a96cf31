package screen

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"liuzhuan/data/backup"
	"liuzhuan/data/store"
)

// noNames fails when the screen shows anybody.
func (d *driver) noNames() *driver {
	d.t.Helper()
	all := strings.Join(d.screen(), "\n")
	for _, p := range d.a.meeting().People() {
		if strings.Contains(all, p.Name) {
			d.t.Fatalf("the screen shows %s\n%s", p.Name, all)
		}
	}
	return d
}

// Ctrl-L asks for a passphrase once, then hides every name; clock and numbers
// go on; what was being typed is there when it opens again, and starting again
// does not open it.
func TestLock(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "3", "enter", "3", "text:待复核")
	d.press("ctrl+l").shows("锁屏口令")
	d.press("text:芝麻开门", "tab", "text:芝麻", "enter").shows("两遍口令不一样")
	for _, line := range d.screen() {
		if strings.Contains(line, "芝麻") {
			t.Fatal(line)
		}
	}
	d.press("text:开门", "enter").noNames().shows("已锁屏", "已定 1 余 67", "09:05")
	d.clock.at("09:20")
	d.press("f10", "3", "enter", "down").noNames().shows("口令不对。", "现在 09:20")
	d = d.reopen(80, 24).noNames()
	d.press("ctrl+g", "text:芝麻关门", "enter").noNames().says("口令不对。")
	d.press("text:芝麻开门", "enter").says("已打开。").shows("理由   待复核", "单志远")

	// The idle limit, on the minute; a key puts it off.
	d.clock.at("09:29")
	d.press("esc")
	d.send(tick{})
	d.shows("单志远")
	d.clock.at("09:40")
	d.send(tick{})
	d.noNames().press("text:芝麻开门", "enter").shows("单志远")
	d.press("ctrl+l").noNames() // no second question

	// A forgotten passphrase does not keep the meeting from going on.
	d = d.reopen(80, 24).noNames()
	for _, want := range []bool{true, false} {
		if had, err := d.a.Sitting.Unlock(); err != nil || had != want {
			t.Fatal(had, err)
		}
	}
	d.a.readLock()
	d.shows("单志远")
}

// The seal asks for the number; what follows is an amendment, and nothing before
// it is undone.
func TestSealOnScreen(t *testing.T) {
	d := openDemo(t, 100, 30)
	d.press("f10", "3", "enter", "f10", "0", "5").shows("封存：名册 68 人", "封存不能撤销")
	d.press("text:６７", "enter").shows("您输的是 67，没有封存。")
	d.press("text:６８", "enter").says("已封存：68 人。").shows("[封存]")
	d.press("f8").says("没有可撤销的了。")
	d.press("f10", "0", "5").says("已经封存")
	d.press("f10", "3").says("现在新记的列为补记，改动的列为更正")
	d.press("enter").says("封存后补记：")
	d.press("f10", "0", "2").shows("（封存后补记）", "封存，名册 68 人")
	d.press("esc", "f8").says("已撤销")
	d.reopen(100, 30)
}

// A change of phase takes a backup beside the keys, if anything was recorded
// since the last; on demand it goes where it is told.
func TestBackupOnScreen(t *testing.T) {
	d := openDemo(t, 100, 30)
	dir := filepath.Join(d.a.Dir, backup.Folder)
	made := func() (n int) {
		entries, _ := os.ReadDir(dir)
		for _, e := range entries {
			if strings.HasSuffix(e.Name(), ".auto.db") {
				n++
			}
		}
		return n
	}
	phase := func(digit string, between ...string) {
		t.Helper()
		d.press("f10")
		_, cmd := d.a.Update(keyMsg(digit))
		if cmd == nil {
			return
		}
		d.press(between...) // keys are not waited with
		d.send(cmd())
	}
	phase("3", "enter")
	if made() != 1 {
		t.Fatal(made())
	}
	phase("2", "enter") // Enter has recorded something since
	if made() != 2 {
		t.Fatal(made())
	}
	phase("6")
	if made() != 3 {
		t.Fatal(made())
	}
	d.press("down")
	phase("5")
	if made() != 3 {
		t.Error("nothing was recorded, yet there is a backup")
	}
	d.press("f10", "0", "4", "1").shows("备份：写完重新打开核对")
	d.press("enter").says("已备份并核对：68 人")
	found, err := filepath.Glob(filepath.Join(dir, "会议.*.移交单.txt"))
	if err != nil || len(found) != 1 {
		t.Fatal(found, err)
	}
	path := strings.TrimSuffix(found[0], ".移交单.txt") + ".db"
	to := filepath.Join(t.TempDir(), "新.db")
	if _, err := backup.Restore(path, to, ""); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(to)
	if err != nil || s.Head() != d.a.Sitting.Head() {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	d.press("f10", "0", "4", "1", "text:没有这个文件夹", "enter").says("找不到")
}
