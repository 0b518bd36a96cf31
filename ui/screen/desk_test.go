package screen

import (
	"encoding/json"
	"path/filepath"
	"testing"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/data/sitting"
	"liuzhuan/data/store"
	"liuzhuan/model"
	"liuzhuan/ui/text"
)

// onDesk opens a demo meeting whose desk somebody else wrote.
func onDesk(t testing.TB, path, desk string) *driver {
	t.Helper()
	s, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.PutDesk(store.Desk{deskKey: json.RawMessage(desk)}); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return open(t, path, 80, 24)
}

// A desk that does not fit the meeting is read like any stranger's words: what
// does not fit is dropped and told, and the meeting goes on.
func TestDeskOfStrangers(t *testing.T) {
	const dropped = "上次停下的位置对不上这份会议文件"
	names := []string{"nobody", ""}
	for kind := range kinds {
		names = append(names, kind)
	}
	for _, kind := range names {
		d := openDemo(t, 80, 24)
		for _, draft := range []string{
			`{"kind":"` + kind + `"}`, `{"kind":"` + kind + `","arg":"retained"}`, `{"kind":"` + kind + `","person":99}`,
			`{"kind":"` + kind + `","arg":"\u001b[31m","at":-7,"values":{"text":"\u0000","reason":"\u202e","kinds":"x"}}`,
		} {
			if err := d.a.Sitting.PutDesk(store.Desk{deskKey: json.RawMessage(`{"draft":` + draft + `}`)}); err != nil {
				t.Fatal(err)
			}
			d.a.Sitting.GoTo(model.Announce)
			d.a.open(d.a.Sitting)
			d.press("enter", "tab", "enter", "up", "text:字", "down", "esc", "esc", "esc")
			d.a.frame()
		}
	}
	for _, desk := range []string{
		`{"phase":"nowhere"}`, `{"filter":{"show":"secret"}}`, `{"filter":{"show":"batch","batch":7}}`, `{"marks":{"nowhere":1}}`,
		`{"phase":"announce","draft":{"kind":"decide","arg":"retained"}}`, `[]`, `{"phase":7}`, `"x"`, `{"draft":{"kind":"talk","person":9}}`,
	} {
		d := onDesk(t, demoFile(t), desk)
		d.says(dropped)
		d.press("enter", "f10", "3", "enter").tally("应到 68 实到 0 迟到 0 请假 0 | 已定 1 余 67 | 任前 0/66 廉政 0/66")
	}
	onDesk(t, demoFile(t), `{"phase":"announce","filter":{"show":"pending"}}`).says("停在 1/68")
}

// While nobody is selected every key, form and page does what it can or says why
// not.
func TestNobodySelected(t *testing.T) {
	empty := func() *driver {
		path := filepath.Join(t.TempDir(), "空.db")
		if err := store.Create(path, model.NewInfo(model.Info{Title: "空会", Date: "20261122"}, 1)); err != nil {
			t.Fatal(err)
		}
		return open(t, path, 80, 24)
	}
	filtered := func() *driver {
		d := openDemo(t, 80, 24)
		d.press("f10", "3", "enter", "enter", "tab", "tab", "tab", "tab")
		if d.a.person() != nil {
			t.Fatal("somebody is selected in an empty filter")
		}
		return d
	}
	for name, start := range map[string]func() *driver{"an empty filter": filtered, "an empty meeting": empty} {
		for _, phase := range []string{"", "1", "2", "3", "4", "5", "6"} {
			d := start()
			for _, open := range [][]string{nil, {"f2"}, {"f2", "1"}, {"f2", "2"}, {"f2", "3"}, {"f2", "4"}, {"f2", "5"}, {"f2", "6"}, {"f2", "7"},
				{"f2", "9"}, {"f3"}, {"f4"}, {"f5"},
				{"f6"}, {"f6", "up", "2"}, {"f6", "f6", "f6"}, {"f6", "f6", "f6", "2"}, {"f7"}, {"f8"}, {"f9"}, {"f10", "0"}, {"f10", "9"},
				{"f10", "0", "1"}, {"f10", "0", "0"}, {"f10", "0", "5"},
				{"1"}, {"2"}, {"3"}, {"4"}, {"9"}, {"0"}, {"space"}, {"enter"}} {
				if phase != "" {
					d.press("f10", phase)
				}
				for range d.a.meeting().Filters() {
					if d.a.person() != nil {
						d.press("tab") // on to a filter that is empty, as far as there is one
					}
				}
				d.press(open...)
				for _, k := range []string{"1", "enter", "space", "text:字", "0", "2", "enter", "esc", "esc", "esc"} {
					d.press(k)
					d.a.frame()
				}
				d.press("esc", "esc", "esc")
				if d.a.quitting {
					t.Fatalf("%s, phase %s, %v: left", name, phase, open)
				}
			}
		}
	}
	d := filtered()
	d.press("f6", "up", "2", "text:王一鸣", "enter").shows("个别谈话要先选人")
	if d.a.meeting().RunningTalk() != nil {
		t.Error("a talk with nobody began")
	}
}

// Whatever stands on the desk, the screen opens, draws, and takes keys.
func FuzzDesk(f *testing.F) {
	for _, desk := range []string{`{}`, `{"phase":"talk","draft":{"kind":"talk","arg":"individual"}}`, `{"phase":"pledge","person":1,"marks":{"pledge":3}}`,
		`{"draft":{"kind":"decide","arg":"retained"}}`, `{"left":[{"kind":"leave"}]}`} {
		f.Add(desk)
	}
	path := demoFile(f)
	s, err := store.Open(path)
	if err != nil {
		f.Fatal(err)
	}
	f.Cleanup(func() { _ = s.Close() })
	f.Fuzz(func(t *testing.T, desk string) {
		if !json.Valid([]byte(desk)) {
			return
		}
		if err := s.PutDesk(store.Desk{deskKey: json.RawMessage(desk)}); err != nil {
			return // larger than a desk may be
		}
		d := &driver{t: t, clock: &clock{}, path: path}
		d.clock.at("09:05")
		meeting, err := sitting.Of(s, d.clock.untouched())
		if err != nil {
			t.Fatal(err)
		}
		d.a = newApp(Options{Text: text.For("zh"), Sitting: meeting, Dir: filepath.Dir(path)})
		d.send(tea.WindowSizeMsg{Width: 80, Height: 24})
		for _, k := range []string{"enter", "tab", "up", "text:字", "esc", "esc", "f2", "esc", "f4"} {
			d.press(k)
			d.a.frame()
		}
	})
}

// A meeting file whose desk an older program wrote, with the phase within the
// screen's part, opens where it was left, and is kept as this program keeps it.
func TestDeskOfAnOlderProgram(t *testing.T) {
	path := demoFile(t)
	person := openDemo(t, 80, 24).person(7)
	d := onDesk(t, path, `{"phase":"announce","filter":{"show":""},"person":0,"marks":{"announce":0},"seen":1795309500000,"draft":null}`)
	d.says("停在 1/68").press("enter").shows("[宣布 3/6]")
	for d.a.person().Name != person.Name {
		d.press("down")
	}
	d = d.reopen(80, 24)
	d.press("esc").on(person.Name).shows("[宣布 3/6]")
	var kept map[string]any
	if _, err := d.a.Sitting.ReadDesk(deskKey, &kept); err != nil || kept["person"] == nil || kept["phase"] != nil {
		t.Errorf("%v, %v", kept, err)
	}
}
