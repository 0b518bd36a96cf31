package screen

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/model"
	"liuzhuan/model/spoil"
	"liuzhuan/ui/screen/pen"
	"liuzhuan/ui/text"
)

// openSpoiled opens a meeting in which everything has happened to somebody, and
// every text of which a stranger wrote.
func openSpoiled(t *testing.T, w, h int) *driver {
	d := openDemo(t, w, h)
	at := model.At(d.clock.now())
	do := func(c model.Change, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := d.a.Sitting.Commit(c, nil); err != nil {
			t.Fatal(err)
		}
	}
	m := d.a.meeting()
	people := m.People()
	do(m.Attend(model.Attendance{Person: people[2].ID, State: model.Leave, Reason: "住院", Deputy: "李四", At: at}, at))
	do(m.ArriveAll(people[3:], "全部", at))
	do(m.Decide(model.Decision{Person: people[4].ID, Disposition: model.Deferred, Reason: "待复核", By: "主持人", Basis: "后补", At: at}))
	do(m.ConfirmAll(people[5:40], "驻市委办", at))
	do(m.AddGuest("来宾", "报社", at))
	do(m.RaiseMatter(people[0].ID, "待核", at))
	do(m.StartTalk(model.TalkSession{
		Kinds: model.Kinds, Talkers: []model.Talker{{Name: "王部长", Post: "部长"}, {Name: "赵副部长", Post: "副部长"}},
		Recorder: "陈笔录", Place: "二号室", Started: at, Outline: "{{姓名}}", Content: "三点", Merits: "成绩",
	}, nil))
	do(m.Note(m.Sessions()[0].ID, people[5].ID, "记事", at))
	do(spoil.Change(m, at), nil)
	d.a.refresh()
	d.a.message = ""
	return d
}

// Whatever a stranger wrote into a name, a post, a note or a file's name, no pane
// and no dialog sends it to the terminal raw.
func TestNoPaneLetsStrangersSpeak(t *testing.T) {
	var looks [][]string
	for _, s := range scenes {
		looks = append(looks, s.keys)
	}
	for phase := range len(model.Phases) {
		looks = append(looks, []string{"f10", fmt.Sprint(phase + 1)})
		for _, keys := range [][]string{{"tab"}, {"end"}, {"enter"}, {"space"}, {"0"}, {"4"}, {"f5"}, {"f2"}, {"f6"}, {"f8"}, {"f4", "tab", "tab"}} {
			looks = append(looks, append([]string{"f10", fmt.Sprint(phase + 1)}, keys...))
		}
	}
	for _, d := range "1234567890" {
		looks = append(looks, []string{"f2", string(d)}, []string{"f10", "0", string(d)}, []string{"end", "f2", string(d)},
			[]string{"f10", "3", "down", string(d)}, []string{"f10", "2", "down", string(d)}, []string{"f6", string(d)})
	}
	looks = append(looks, []string{"f10", "3", "down", "9", "tab", "text:驻"}, []string{"f3", "text:市"}, []string{"f10", "7"}, []string{"f10", "8", "enter"},
		[]string{"f10", "3", "f8", "f8"}, []string{"f10", "0", "0", "tab", "tab"}, []string{"ctrl+l"}, []string{"f1"}, []string{"ctrl+q"})
	for _, lang := range []string{"zh", "en"} {
		for _, size := range [][2]int{{80, 24}, {120, 36}} {
			d := openSpoiled(t, size[0], size[1])
			d.a.Text = text.For(lang)
			for _, keys := range looks {
				for d.a.dialog() != nil {
					d.a.closeDialog()
				}
				d.a.locked, d.a.quitting = nil, false
				for i := range keys {
					d.press(keys[i])
					shows(t, d, strings.Join(slices.Concat([]string{lang}, keys[:i+1]), " "))
				}
			}
		}
	}
}

func shows(t *testing.T, d *driver, what string) {
	t.Helper()
	lines, _ := d.a.frame()
	if leak := spoil.Leak(strings.Join(lines, "\n") + "\n" + d.a.View().WindowTitle); leak != "" {
		t.Fatalf("%s shows %s", what, leak)
	}
}

// So it is with lists and forms that come in, and with the start page.
func TestNoImportLetsStrangersSpeak(t *testing.T) {
	dir := t.TempDir()
	poison := strings.NewReplacer("\x00", "", "\r", "").Replace(spoil.Poison)
	write := func(name, content string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("名"+spoil.PathPoison+"册.csv", "姓名,现任职务,出生年月,批次,某"+poison+"栏\n任"+poison+"文,组"+poison+"长,1975.1"+poison+
		",市委,x\n单志远,组长,1975.1,市委,y\n,副组长,1975.01,,\n")
	write("坏"+spoil.PathPoison+".db", "这不是会议文件"+poison)
	for _, lang := range []string{"zh", "en"} {
		d := openDemo(t, 80, 24)
		d.a.Text, d.a.Dir = text.For(lang), dir
		for _, keys := range [][]string{{"f10", "7"}, {"1"}, {"enter"}, {"down"}, {"1"}, {"0"}, {"enter"}, {"enter"}, {"esc"}} {
			d.press(keys...)
			shows(t, d, lang+" import "+strings.Join(keys, " "))
		}
		start := &driver{t: t, clock: d.clock}
		start.a = newApp(Options{Text: text.For(lang), Dir: dir, Clock: d.clock.untouched()})
		start.send(tea.WindowSizeMsg{Width: 80, Height: 24})
		for _, keys := range [][]string{{"f1"}, {"esc"}, {"2"}, {"enter"}, {"4"}, {"5"}, {"enter"}} {
			start.press(keys...)
			shows(t, start, lang+" start "+strings.Join(keys, " "))
		}
	}
}

// What is typed or pasted into a field or a text is stored without what is no
// text.
func TestTypedTextIsStoredClean(t *testing.T) {
	const left = "甲]0;毒[58;5;213m[6n31m乙"
	f := pen.NewField("")
	f.Insert("甲" + spoil.Poison + "乙")
	if got := strings.ReplaceAll(f.Value(), " ", ""); got != left {
		t.Errorf("a field stores %q", got)
	}
	e := pen.NewEditor("")
	e.Insert("甲" + spoil.Poison + "乙")
	if got := strings.ReplaceAll(e.Value(), "\n", ""); got != left {
		t.Errorf("a text stores %q", got)
	}
}
