package screen

import (
	"os"
	"path/filepath"
	"testing"

	"liuzhuan/data/backup"
	"liuzhuan/data/store"
	"liuzhuan/ui/screen/form"
)

// Esc never discards text: a reason that was half typed is there again when the
// same form is opened, also after a restart; what was recorded leaves nothing.
func TestEscKeepsWhatWasTyped(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "3", "down", "3", "text:待复核", "esc").says("没有记入，已输入的内容保留。")
	d.press("down", "3").shows("改为 [暂缓]") // another person's form is another form
	if f := d.a.dialog().(*form.Form); get(f, "reason") != "" {
		t.Fatal(f.Values())
	}
	d.press("esc").says("没有改动。")
	d.press("up", "3").says("上次写的字还在。")
	d.press("esc")
	d = d.reopen(80, 24)
	d.press("esc", "3")
	f := d.a.dialog().(*form.Form)
	if get(f, "reason") != "待复核" {
		t.Fatal(f.Values())
	}
	d.press("text:，已请示", "enter").says("已记")
	if got := d.a.meeting().Decision(d.person(2).ID); got == nil || got.Reason != "待复核，已请示" {
		t.Fatalf("%+v", got)
	}
	if len(d.a.Left) != 0 {
		t.Error("a form that was recorded is kept:", d.a.Left)
	}
	// Erased again, nothing is left to keep.
	d.press("3", "text:甲", "backspace", "esc")
	if len(d.a.Left) != 0 {
		t.Error(d.a.Left)
	}
}

// TestQuitAsksForAnotherKey: while a talk runs whoever strikes Ctrl-Q strikes it
// twice; only 1 leaves.
func TestQuitAsksForAnotherKey(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "2", "f5", "6", "8", "enter", "f6", "f6")
	if d.a.meeting().RunningTalk() == nil {
		t.Fatal(d.screen())
	}
	d.press("ctrl+q", "ctrl+q", "ctrl+c")
	if d.a.quitting {
		t.Fatal("the same key twice left")
	}
	d.press("esc")
	if d.a.quitting || d.a.dialog() != nil {
		t.Fatal(d.screen())
	}
	d.press("ctrl+q", "1")
	if !d.a.quitting {
		t.Fatal("1 does not leave")
	}
}

// A date on the card is typed as it is shown, and counts as a date.
func TestTypedDate(t *testing.T) {
	d := openDemo(t, 80, 24)
	p := *d.person(1)
	d.press("f2", "1")
	f := d.a.dialog().(*form.Form)
	if got := get(f, "birth"); got != p.Birth.String() {
		t.Fatal(got)
	}
	field(f, "birth").Put("1975.8")
	field(f, "party_date").Put("九八年")
	d.press("enter").says("已改")
	after := d.person(1)
	if after.Birth != "197508" || after.PartyDate != "九八年" || after.WorkDate != p.WorkDate {
		t.Errorf("%+v", after)
	}
}

// A passphrase is taken as it was typed, blanks and all.
func TestPassphraseIsNotTrimmed(t *testing.T) {
	d := openDemo(t, 80, 24)
	dir := t.TempDir()
	const phrase = " correct horse　"
	d.press("f10", "0", "4", "1", "text:"+dir, "tab", "text:"+phrase, "tab", "text:"+phrase, "enter").says("已备份并核对")
	sealed := form.FilesHere(dir, ".age")
	if len(sealed) != 1 {
		t.Fatal(sealed)
	}
	restored := filepath.Join(dir, "new.db")
	if _, err := backup.Restore(filepath.Join(dir, sealed[0]), restored, phrase); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(restored)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

// An export never goes over the meeting file, and over another file only when
// Enter is struck again.
func TestExportReplaces(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "8", "shift+tab", "text:"+d.path, "enter").shows("已经有了，没有覆盖")
	d.press("esc", "f10", "8", "shift+tab", "text:"+d.path+"-wal", "enter").shows("已经有了，没有覆盖")
	list := d.a.TypedPath("名册.xlsx")
	if err := os.WriteFile(list, []byte("somebody's own"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.press("esc", "f10", "8", "shift+tab", "text:名册.xlsx", "enter").shows("再按一次回车就换掉它")
	if b, err := os.ReadFile(list); err != nil || string(b) != "somebody's own" {
		t.Fatal("replaced without a word", err)
	}
	d.press("enter").says("已导出 68 人")
	d.press("f10", "3", "enter").says("已记") // and the meeting goes on
}
