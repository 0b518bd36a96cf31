//go:build unix

package screen

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"liuzhuan/data/store"
)

// TestFileGoneMidMeeting: the file is deleted, or another is written over it. The
// next key says so, nothing is recorded into it, and in a new file it goes on with
// every step of before.
func TestFileGoneMidMeeting(t *testing.T) {
	other, err := os.ReadFile(demoFile(t))
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		do    func(path string) error
		words string
	}{
		"deleted":      {os.Remove, "会议文件 会议.db 被删掉了。"},
		"written over": {func(path string) error { return os.WriteFile(path, other, 0o600) }, "会议.db 现在是另一个文件"},
	} {
		d := openDemo(t, 100, 30)
		d.press("f10", "3", "enter", "enter")
		head, entries := d.a.Sitting.Head(), d.entries()
		if err := c.do(d.path); err != nil {
			t.Fatal(err)
		}
		d.press("enter")
		d.shows(c.words, "会议文件不在原处：另存，接着记", "会议-2.db")
		if d.entries() != entries {
			t.Fatalf("%s: something was recorded", name)
		}

		// Esc puts it off; a decision is not kept, and it is offered again.
		d.press("esc")
		d.press("enter")
		d.shows("会议文件不在原处")
		if d.entries() != entries {
			t.Fatalf("%s: something was recorded", name)
		}
		d.press("enter")
		d.says("已另存为", "会议-2.db", "68 人，操作记录都在")
		if d.a.Sitting.Path() != filepath.Join(filepath.Dir(d.path), "会议-2.db") || d.a.Sitting.Head() != head {
			t.Fatalf("%s: open is %s at %s", name, d.a.Sitting.Path(), d.a.Sitting.Head())
		}
		d.press("enter")
		if d.entries() != entries+1 {
			t.Errorf("%s: work does not go on", name)
		}
		if name == "written over" {
			if b, err := os.ReadFile(d.path); err != nil || string(b) != string(other) {
				t.Errorf("the other meeting was touched: %v", err)
			}
		}
		if r, err := d.a.Sitting.Check(); err != nil || len(r.Damage) > 0 {
			t.Error(r, err)
		}
	}
}

// TestLastWordsOfAFileGone: who leaves all the same is told what became of the record.
func TestLastWordsOfAFileGone(t *testing.T) {
	d := openDemo(t, 100, 30)
	d.press("f10", "3", "enter")
	if err := os.Remove(d.path); err != nil {
		t.Fatal(err)
	}
	d.press("ctrl+q")
	d.shows("会议文件 会议.db 被删掉了。", "不另存就退出，这些记录就没有了")
	if d.a.quitting {
		t.Fatal("it was left without a word")
	}
	d.press("ctrl+q")
	if !d.a.quitting {
		t.Fatal("it cannot be left")
	}
	err := d.a.Sitting.Close()
	var gone *store.DisplacedError
	if !errors.As(err, &gone) {
		t.Fatal(err)
	}
	if got, want := d.a.Text.Error(err), "会议文件 "+d.path+" 已被删掉，没有另存的内容随它没有了。请从“备份”里找最新的一份，再按纸质记录补记。"; got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
}

// A form whose decision was not kept because the file is gone stands below the
// question where to go on, with everything typed.
func TestFormWaitsBelowTheNewFile(t *testing.T) {
	d := openDemo(t, 100, 30)
	d.press("f10", "3", "3", "text:待复核")
	if err := os.Remove(d.path); err != nil {
		t.Fatal(err)
	}
	d.press("tab").shows("会议文件不在原处").press("esc")
	d.press("enter").shows("会议文件不在原处").press("esc")
	d.shows("改为 [暂缓]", "理由   待复核")
}
