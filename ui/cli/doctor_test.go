package cli

import (
	"bytes"
	"context"
	"os"
	"os/user"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"liuzhuan/data/sitting"
	"liuzhuan/data/store"
	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/keyboard"
	"liuzhuan/ui/text"
)

// doctor runs the command without a terminal.
func doctor(lang, path string) (code int, page string) {
	var out, errout bytes.Buffer
	e := &env{t: text.For(lang).ForCommands(), clock: sitting.SystemClock(), in: strings.NewReader(""), out: &out, errout: &errout}
	code = e.run(context.Background(), []string{"doctor", path})
	return code, out.String()
}

// What lies beside the file is left as it is, and whatever that is there is a page.
func TestDoctorTouchesNothing(t *testing.T) {
	open, closed := session(t, "调整会")
	foreign, _ := session(t, "另一个会")
	for name, c := range map[string]struct {
		files map[string][]byte
		code  int
		state string
	}{
		"closed":                         {closed, 0, "上次正常退出"},
		"after an unclean end":           {open, 0, "上次没有正常退出，存过的都在"},
		"without what was recorded last": {map[string][]byte{"": open[""]}, 0, "旁边的文件不见了"},
		"with another's WAL":             {map[string][]byte{"": closed[""], "-wal": foreign["-wal"]}, 1, "和旁边的文件对不上"},
		"altered":                        {map[string][]byte{"": closed[""], ".sha256": []byte("0123\n")}, 0, "关闭以后被改过"},
		"cut":                            {map[string][]byte{"": closed[""][:len(closed[""])/2]}, 1, "已损坏"},
		"empty":                          {map[string][]byte{"": nil}, 1, "不是会议文件"},
	} {
		path := layDown(t, c.files)
		before := folderSums(t, path)
		code, page := doctor("zh", path)
		if code != c.code || !strings.Contains(page, c.state) {
			t.Errorf("%s: exit %d, want %d and %s\n%s", name, code, c.code, c.state, page)
		}
		if after := folderSums(t, path); !reflect.DeepEqual(after, before) {
			t.Errorf("%s: something was written", name)
		}
	}
}

// Every text of the meeting, its desk and its name bears a mark, and the mark is nowhere
// on the page; nor are the names of the people, of the user, of the machine, of the folder.
func TestDoctorTellsNothingPersonal(t *testing.T) {
	const mark = "毒"
	dir := filepath.Join(t.TempDir(), "甲乙丙的文件夹")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	path := spoiled(t, dir)
	host, err := os.Hostname()
	if err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	terminal := keyboard.TerminalName(host, os.Getenv)
	err = s.PutDesk(store.Desk{
		sitting.ScreenKey: map[string]any{"absent": map[string][]string{terminal: {mark, "f10", "ctrl+" + mark}, mark: {mark}}, "draft": mark},
		"lock":            map[string]string{"salt": "5q+S"}, "wall": mark,
	})
	if err != nil {
		t.Fatal(err)
	}
	private := []string{mark, "甲乙丙", s.Meeting.Info().Title, s.Meeting.Info().Venue, s.Meeting.Info().Approval, filepath.Base(path)}
	for _, p := range s.Meeting.People() {
		private = append(private, p.Name, strings.Split(p.Name, "\x1b")[0]+"]0;")
	}
	if who, err := user.Current(); err == nil && len(who.Username) > 4 {
		private = append(private, who.Username)
	}
	if len(host) > 4 {
		private = append(private, host)
	}
	ask := func(name string, want int) {
		t.Helper()
		for _, lang := range []string{"zh", "en"} {
			code, page := doctor(lang, path)
			for _, word := range private {
				if word != "" && strings.Contains(page, word) {
					t.Errorf("%s, %s: the page holds %q:\n%s", name, lang, word, page)
				}
			}
			if code != want || len(page) < 500 {
				t.Errorf("%s, %s: exit %d and\n%s", name, lang, code, page)
			}
		}
	}
	ask("open", 0)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	ask("closed", 0)
	if _, page := doctor("zh", path); !strings.Contains(page, "这个终端试过，收不到 F10\n") {
		t.Errorf("of the keys only those that are keys are told:\n%s", page)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, data[:len(data)/2], 0o600); err != nil {
		t.Fatal(err)
	}
	ask("damaged", 1)
	if err := os.WriteFile(path, []byte(mark), 0o600); err != nil {
		t.Fatal(err)
	}
	ask("foreign", 1)
}

// The page fits a terminal of 80 columns, and one screen of 36 lines where all is as it
// should be.
func TestDoctorIsOnePage(t *testing.T) {
	_, closed := session(t, "调整会")
	path := layDown(t, closed)
	for _, lang := range []string{"zh", "en"} {
		_, page := doctor(lang, path)
		lines := strings.Split(strings.TrimSpace(page), "\n")
		if len(lines) > 36 {
			t.Errorf("%s: %d lines:\n%s", lang, len(lines), page)
		}
		for _, line := range lines {
			if hanzi.Width(line) > 79 || strings.Contains(line, "%!") {
				t.Errorf("%s: %q", lang, line)
			}
		}
	}
	if _, page := doctor("en", path); strings.ContainsFunc(page, func(r rune) bool { return r > 127 }) {
		t.Errorf("English speaks Chinese:\n%s", page)
	}
}
