package screen

import (
	"database/sql"
	"os"
	"path/filepath"
	"testing"

	"liuzhuan/data/sitting"
	"liuzhuan/ui/text"
)

// TestWordsAtOpening: a copy of a closed file opens without a word; one that lacks what
// was recorded last says so, in the words of the trade.
func TestWordsAtOpening(t *testing.T) {
	image, err := demoImage()
	if err != nil {
		t.Fatal(err)
	}
	lay := func(file []byte) string {
		t.Helper()
		path := filepath.Join(t.TempDir(), "会议.db")
		if err := os.WriteFile(path, file, 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	if d := open(t, lay(image[""]), 80, 24); d.a.message != "" {
		t.Errorf("a copy: %s", d.a.message)
	}
	left := openDemo(t, 80, 24)
	left.press("f10", "3", "enter")
	file, err := os.ReadFile(left.path)
	if err != nil {
		t.Fatal(err)
	}
	d := open(t, lay(file), 80, 24)
	if want := "上次非正常退出，最后几条记录可能不全，请与备份或纸质记录核对。"; d.a.message != want {
		t.Errorf("%s\nwant %s", d.a.message, want)
	}
}

// TestAlteredIsChecked: a file that another program has changed is checked when it is
// opened; what is sound is told once, what is not every time.
func TestAlteredIsChecked(t *testing.T) {
	for statement, want := range map[string][2]string{
		"UPDATE desk SET value = '2' WHERE key = 'opened'": {"这份文件关闭后被别的程序改过；已逐条核对，内容与操作记录一致。", ""},
		"UPDATE person SET remark = '别人写的' WHERE no = 5": {"这份文件关闭后被别的程序改过，有 1 处与操作记录对不上，请与备份或纸质记录核对。",
			"这份文件关闭后被别的程序改过，有 1 处与操作记录对不上，请与备份或纸质记录核对。"},
	} {
		path := demoFile(t)
		db, err := sql.Open("sqlite", path)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := db.Exec(statement); err != nil {
			t.Fatal(err)
		}
		if err := db.Close(); err != nil {
			t.Fatal(err)
		}
		for i, words := range want {
			s, err := sitting.Open(path, sitting.SystemClock())
			if err != nil {
				t.Fatal(err)
			}
			a := newApp(Options{Text: text.For("zh"), Sitting: s, Dir: filepath.Dir(path)})
			if a.message != words {
				t.Errorf("%s, opening %d: %q", statement, i+1, a.message)
			}
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
		}
	}
}
