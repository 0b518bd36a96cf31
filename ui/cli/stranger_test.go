package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"liuzhuan/data/paper"
	"liuzhuan/data/sitting"
	"liuzhuan/data/store"
	"liuzhuan/model"
	"liuzhuan/model/spoil"
	"liuzhuan/ui/text"
)

// spoiled makes the demo meeting, works it a little, and spoils every text of it.
func spoiled(t *testing.T, folder string) string {
	t.Helper()
	path := filepath.Join(folder, "毒"+spoil.PathPoison+"会.db") // the file's name too
	if os.PathSeparator == '\\' {
		path = filepath.Join(folder, "毒会.db")
	}
	now := time.Date(2026, 11, 22, 9, 0, 0, 0, time.Local)
	if err := sitting.MakeDemo(path, now); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	at := model.At(now)
	do := func(c model.Change, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := s.Commit(c, nil); err != nil {
			t.Fatal(err)
		}
	}
	m := s.Meeting
	people := m.People()
	do(m.Attend(model.Attendance{Person: people[2].ID, State: model.Leave, Reason: "住院" + spoil.Poison, Deputy: "李四" + spoil.Poison, At: at}, at))
	do(m.ArriveAll(people, "全部", at))
	do(m.Decide(model.Decision{Person: people[4].ID, Disposition: model.Deferred, Reason: "待复核" + spoil.Poison, At: at}))
	do(m.ConfirmAll(people, "全部"+spoil.Poison, at))
	do(m.AddGuest("来宾"+spoil.Poison, "报社"+spoil.Poison, at))
	do(m.RaiseMatter(people[0].ID, "待核"+spoil.Poison, at))
	do(m.StartTalk(model.TalkSession{
		Kinds: model.Kinds, Talkers: []model.Talker{{Name: "王部长", Post: "部长"}, {Name: "赵副部长", Post: "副部长"}},
		Recorder: "陈笔录", Place: "二号室", Started: at, Outline: "{{姓名}}", Content: "三点", Merits: "成绩",
	}, nil))
	do(m.EndTalk(at))
	do(m.Note(m.Sessions()[0].ID, people[1].ID, "记事"+spoil.Poison, at))
	do(spoil.Change(m, at), nil)
	do(m.Seal(at))
	do(m.Withdraw(people[6].ID, at)) // an amendment
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// plainWalk goes in lines past whatever shows what somebody wrote.
var plainWalk = "F10 3\nDown\nF2\nEsc\nF4\nTab\nEsc\nF7\nEsc\nF10 9\nEsc\nF10 0 2\nEsc\nF10 0 0\nEsc\nF10 0 1\nEsc\nHome\n3\ntext " +
	strings.ReplaceAll(spoil.Poison, "\n", "") + "\nEsc\nfind x" + spoil.Poison + "\nx" + spoil.Poison + "\nF3\ntext 1\nEsc\nF10 4\nEnter\nEsc\n"

// What a stranger put into a name, a note or a file's name reaches no terminal
// raw, from no command, nor a program behind a pipe.
func TestNoCommandLetsStrangersSpeak(t *testing.T) {
	dir := t.TempDir()
	path := spoiled(t, dir)
	poison := strings.NewReplacer("\x00", "", "\r", "").Replace(spoil.Poison) // what a command line and a csv may hold
	list := filepath.Join(dir, "名册"+spoil.PathPoison+".csv")
	write := func(path, content string) {
		t.Helper()
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write(list, "姓名,现任职务,出生年月,批次"+poison+"\n任"+poison+"文,组"+poison+"长,1975.13"+poison+",市委\n单"+poison+
		"志远,组长,1975.01,\n,副组长,1975.01,\n")
	kin := filepath.Join(dir, "亲属.csv")
	write(kin, "姓名,称谓,亲属姓名,工作单位及职务\n任"+poison+"文,妻"+poison+"子,甲"+poison+",乙\n")
	damaged := filepath.Join(dir, "坏"+spoil.PathPoison+".db")
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := len(data) / 2; i < len(data)/2+40000 && i < len(data); i++ {
		data[i] = 0xAA
	}
	write(damaged, string(data))
	copies := filepath.Join(dir, "备份"+spoil.PathPoison)
	if err := os.Mkdir(copies, 0o700); err != nil {
		t.Fatal(err)
	}
	absent := filepath.Join(dir, "没"+poison+"有.db")

	commands := [][]string{
		{path}, {path, "--plain"}, {"status", path}, {"status", path, "--json"}, {"log", path}, {"log", path, "--json"}, {"check", path},
		{"check", path, "--json"},
		{"check", path, "--head", "f" + poison + "0123456789abcdef"}, {"check", damaged}, {"check", list}, {"status", absent}, {"export", absent, "-o", "x"},
		{"import", list, "--into", path, "--dry-run"}, {"import", list, "--into", path, "--dry-run", "--json"}, {"import", list, "--into", path},
		{"import", kin, "--into", path, "--dry-run"}, {"import", absent, "--into", path},
		{"import", list, "--into", path, "--sheet", "表" + poison, "--dry-run"},
		{"rescue", damaged, filepath.Join(dir, "救"+spoil.PathPoison+".db")}, {"rescue", list, filepath.Join(dir, "救2.db")}, {"backup", path, copies},
		{"handover", path, copies, "--desk", "门" + spoil.Poison},
		{"backup", path, absent}, {"restore", list, filepath.Join(dir, "新"+spoil.PathPoison+".db")}, {"purge", path}, {"seal", path, "--count", "3"},
		{"undo", path},
		{"new", path, "--title", "会"}, {"new", filepath.Join(dir, "新会.db"), "--title", "会" + poison, "--venue", "室" + poison, "--approval",
			"经" + poison, "--date", "2026" + poison},
		{"demo", path}, {"统" + poison + "计"}, {"status" + poison}, {"export", path, "--format", "pdf" + poison, "-o", "x"},
		{"status", path, "--nothing" + poison},
		{"seal", path, "--count", "三" + poison}, {"help", "st" + poison}, {"export", path, "-o", filepath.Join(absent, "x.xlsx")},
		{"export", path, "-o", filepath.Join(dir, "出"+spoil.PathPoison+".xlsx")}, {"export", path, "--format", "lrmx", "-o", list},
	}
	for _, kind := range paper.Kinds {
		for _, format := range paper.Formats {
			if format.Readable() {
				for _, profile := range paper.Profiles {
					commands = append(commands, []string{"export", path, "--paper", string(kind), "--format", string(format), "--profile", string(profile),
						"-o", "-"})
				}
			}
		}
	}
	for _, lang := range []string{"zh", "en"} {
		for _, args := range commands {
			for i, arg := range args {
				args[i] = strings.ReplaceAll(arg, "\x00", "")
			}
			var out, errout bytes.Buffer
			e := &env{t: text.For(lang), clock: sitting.SystemClock(), in: strings.NewReader(plainWalk), out: &out, errout: &errout}
			e.run(context.Background(), args)
			if leak := spoil.Leak(out.String()); leak != "" && !strings.Contains(leak, "U+FEFF in \"\\ufeff") { // a csv begins with its mark
				t.Errorf("%s %q prints %s", lang, args, leak)
			}
			if leak := spoil.Leak(errout.String()); leak != "" {
				t.Errorf("%s %q says %s", lang, args, leak)
			}
			if out.Len()+errout.Len() == 0 {
				t.Errorf("%s %q prints nothing: nothing was looked at", lang, args)
			}
		}
	}
}

// A file keeps what was given; only what is shown is cleaned. In json the value is
// the same either way.
func TestExportedFilesKeepTheText(t *testing.T) {
	dir := t.TempDir()
	path := spoiled(t, dir)
	export := func(format, out string) (printed string) {
		t.Helper()
		var b bytes.Buffer
		e := &env{t: text.For("zh"), clock: sitting.SystemClock(), in: strings.NewReader(""), out: &b, errout: &b}
		if code := e.run(context.Background(), []string{"export", path, "--format", format, "--profile", "full", "-o", out}); code != 0 {
			t.Fatal(b.String())
		}
		return b.String()
	}
	file := filepath.Join(dir, "名册.csv")
	export("csv", file)
	kept, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(kept), "\u202e") || !strings.Contains(string(kept), "\x1b]0;") {
		t.Error("a csv file has lost what the roster says")
	}
	for _, printed := range []string{export("json", "-")} {
		var got struct{ People []struct{ Name string } }
		if err := json.Unmarshal([]byte(printed), &got); err != nil || !strings.Contains(got.People[0].Name, spoil.Poison) {
			t.Errorf("json has lost what the roster says: %q, %v", got.People[0].Name, err)
		}
	}
}

// What a terminal cannot show is not sent to one.
func TestNoBinaryOnATerminal(t *testing.T) {
	path := filepath.Join(t.TempDir(), "m.db")
	if err := sitting.MakeDemo(path, time.Now()); err != nil {
		t.Fatal(err)
	}
	for format, want := range map[string]int{"xlsx": exitUsage, "csv-gb18030": exitUsage, "csv": exitDone, "json": exitDone, "text": exitDone} {
		for _, terminal := range []bool{true, false} {
			var out, errout bytes.Buffer
			e := &env{t: text.For("zh"), clock: sitting.SystemClock(), in: strings.NewReader(""), out: &out, errout: &errout, terminal: terminal}
			code := e.run(context.Background(), []string{"export", path, "--format", format, "-o", "-"})
			if !terminal {
				want = exitDone
			}
			if code != want || (code == exitDone) != (out.Len() > 0) {
				t.Errorf("%s at a terminal %v: exit %d, %d bytes, %s", format, terminal, code, out.Len(), errout.String())
			}
		}
	}
}

// What is typed on the command line is stored clean.
func TestNewStoresTextCleaned(t *testing.T) {
	path := filepath.Join(t.TempDir(), "m.db")
	poison := strings.ReplaceAll(spoil.Poison, "\x00", "")
	var b bytes.Buffer
	e := &env{t: text.For("zh"), clock: sitting.SystemClock(), in: strings.NewReader(""), out: &b, errout: &b}
	if code := e.run(context.Background(), []string{"new", path, "--title", "调整" + poison + "会", "--venue", poison, "--approval",
		"经市委同意" + poison}); code != exitDone {
		t.Fatal(b.String())
	}
	s, err := store.View(path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	const left = "]0;毒[58;5;213m[6n31m "
	info := s.Meeting.Info()
	if info.Title != "调整"+left+"会" || info.Venue != strings.TrimSpace(left) || info.Approval != "经市委同意"+strings.TrimSpace(left) {
		t.Errorf("%q %q %q", info.Title, info.Venue, info.Approval)
	}
}
