package room

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"liuzhuan/model"
)

// at is the morning of the meeting.
var at = time.Date(2026, 11, 22, 9, 10, 0, 0, time.FixedZone("CST", 8*60*60))

// demo is the invented meeting.
func demo() *model.Meeting {
	m := model.NewMeeting()
	m.Load(&model.Info{Title: "云川市派驻机构改革干部调整会", Date: "20261122"})
	m.Apply(model.DemoChange(model.At(at)))
	return m
}

// do applies what a command gives.
func do(t *testing.T, m *model.Meeting, c model.Change, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	m.Apply(c)
}

// planned finds the first on the list with such a plan.
func planned(t *testing.T, m *model.Meeting, d model.Disposition) *model.Person {
	t.Helper()
	for _, p := range m.People() {
		if p.Planned == d {
			return p
		}
	}
	t.Fatalf("nobody is planned %s", d)
	return nil
}

// decide announces somebody.
func decide(t *testing.T, m *model.Meeting, p *model.Person, d model.Disposition) {
	t.Helper()
	if d == p.Planned {
		c, err := m.Confirm(p.ID, model.At(at))
		do(t, m, c, err)
		return
	}
	to := ""
	if d.Moves() {
		to = "云川市纪委监委驻市教育局纪检监察组组长"
	}
	c, err := m.Decide(model.Decision{Person: p.ID, Disposition: d, To: to, Reason: "待复核", At: model.At(at)})
	do(t, m, c, err)
}

// Which slide there is in which phase, and what blanks it.
func TestSlideOfEachPhase(t *testing.T) {
	m := demo()
	first := m.People()[0]
	for phase, want := range map[model.Phase]State{
		model.Prepare: Title, model.SignIn: Welcome, model.Announce: Person, model.Talk: Title, model.Pledge: Title, model.WrapUp: Tally, model.Sealed: Title,
	} {
		s := Show(m, Stand{Phase: phase})
		if s.State != want || s.Title != "云川市派驻机构改革干部调整会" || (s.Name == first.Name) != (want == Person) {
			t.Errorf("%s: %+v, want %s", phase, s, want)
		}
		if covered := Show(m, Stand{Phase: phase, Covered: true}); covered != (Slide{Title: s.Title, State: Blank}) {
			t.Errorf("%s covered: %+v", phase, covered)
		}
	}
	if s := Show(model.NewMeeting(), Stand{Phase: model.Announce}); s != (Slide{State: Title}) {
		t.Errorf("of an empty list: %+v", s)
	}
	c, err := m.AddGuest("祁连山", "省纪委", model.At(at))
	do(t, m, c, err)
	guest := m.People()[m.OnList()]
	if s := Show(m, Stand{Phase: model.Announce, Reading: guest.ID}); s != (Slide{Title: s.Title, State: Title}) {
		t.Errorf("of a guest: %+v", s)
	}
	for _, p := range m.People()[:m.OnList()] {
		decide(t, m, p, p.Planned)
	}
	if s := Show(m, Stand{Phase: model.Announce, Reading: first.ID}); s != (Slide{Title: s.Title, State: Tally, Decided: 68}) {
		t.Errorf("when all is said: %+v", s)
	}
	c, err = m.Seal(model.At(at))
	do(t, m, c, err)
	if s := Show(m, Stand{Phase: model.Announce}); s != (Slide{Title: s.Title, State: Blank}) {
		t.Errorf("sealed: %+v", s)
	}
}

// A matter raised blanks the wall while a talk runs and until it is cleared.
func TestMatterBlanks(t *testing.T) {
	m := demo()
	p := m.People()[3]
	c, err := m.RaiseMatter(p.ID, "亲属经商", model.At(at))
	do(t, m, c, err)
	stand := Stand{Phase: model.Announce, Reading: p.ID}
	shows := func(want State) {
		t.Helper()
		if s, words := Show(m, stand), Prompts(m, stand); s.State != want || words.State != want {
			t.Errorf("%+v and %+v, want %s", s, words, want)
		}
	}
	shows(Person)
	c, err = m.StartTalk(model.TalkSession{Kinds: model.Kinds, Started: model.At(at), Recorder: "王一鸣"}, nil)
	do(t, m, c, err)
	shows(Blank)
	c, err = m.ClearMatter(p.ID, "已核实", model.At(at))
	do(t, m, c, err)
	shows(Person)
}

// Before something is announced only name and present post are shown, and the
// destination after it. Of who is put off or leaves nothing is shown that was not there
// before.
func TestDestinationOnlyOnceItIsRecorded(t *testing.T) {
	for _, d := range model.Dispositions {
		if d == model.Pending {
			continue
		}
		m := demo()
		p := planned(t, m, model.Transferred)
		stand := Stand{Phase: model.Announce, Reading: p.ID}
		before := Show(m, stand)
		if before.Name != p.Name || before.Post != p.Current || before.Decided != 0 || before.Pending != 68 {
			t.Fatalf("%+v", before)
		}
		decide(t, m, p, d)
		after := Show(m, stand)
		want := before
		want.Decided, want.Pending = 1, 67
		if d.Moves() {
			want.Post = m.Decision(p.ID).To
		}
		if after != want {
			t.Errorf("%s: %+v, want %+v", d, after, want)
		}
	}
}

// A list in the order of the new teams does not tell by its heads who goes where.
func TestHeadingIsThePresentTeam(t *testing.T) {
	m := demo()
	p := planned(t, m, model.Transferred)
	stand := Stand{Phase: model.Announce, Reading: p.ID}
	if s := Show(m, stand); s.Heading != m.TeamName(p.Team) || s.Heading == "" ||
		s.Opening() != (Slide{Title: s.Title, State: Heading, Heading: s.Heading, Pending: 68}) {
		t.Fatalf("%+v, %+v", s, s.Opening())
	}
	moved := *p
	moved.Team = m.TeamNamed(model.ParsePost(p.Proposed).Team).ID
	m.Load(&moved)
	if s := Show(m, stand); s.Heading != "" || s.Name != p.Name {
		t.Errorf("%+v", s)
	}
}

// marker is put into every text of every row.
var marker = regexp.MustCompile(`§[A-Za-z.]+§`)

// marked gives a meeting whose every text, of any type, names its row and field.
func marked(m *model.Meeting) {
	var rows []model.Row
	for r := range m.Rows {
		after := reflect.New(reflect.TypeOf(r).Elem())
		after.Elem().Set(reflect.ValueOf(r).Elem())
		mark(after.Elem(), after.Elem().Type().Name())
		rows = append(rows, after.Interface().(model.Row))
	}
	for _, r := range rows {
		m.Load(r)
	}
}

// kept are the words by which the program knows what a row is.
var kept = []reflect.Type{reflect.TypeFor[model.Disposition](), reflect.TypeFor[model.Presence](), reflect.TypeFor[model.Kind](),
	reflect.TypeFor[model.SettingName]()}

func mark(v reflect.Value, name string) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() {
				mark(v.Field(i), v.Type().Name()+"."+f.Name)
			}
		}
	case reflect.Slice:
		fresh := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		reflect.Copy(fresh, v)
		for i := range fresh.Len() {
			mark(fresh.Index(i), name)
		}
		if v.Len() > 0 && v.CanSet() {
			v.Set(fresh)
		}
	case reflect.String:
		if !slices.Contains(kept, v.Type()) {
			v.SetString(v.String() + "§" + name + "§")
		}
	}
}

// Whatever stands in a row, FILE.room holds no more of it than a title, a name, the
// present post, and what was announced and may be shown; FILE.script no more than the
// sentences that are read out and how names are said.
func TestNothingElseLeaves(t *testing.T) {
	m := demo()
	people := m.People()
	when := model.At(at)
	c, err := m.Arrive(people[0].ID, when)
	do(t, m, c, err)
	c, err = m.Attend(model.Attendance{Person: people[1].ID, State: model.Leave, At: when, Reason: "因公出差", Approver: "部长"}, when)
	do(t, m, c, err)
	for i, d := range []model.Disposition{model.Retained, model.Deferred, model.Removed, model.Promoted, model.Retired} {
		decide(t, m, people[i], d)
	}
	c, err = m.AddGuest("祁连山", "省纪委", when)
	do(t, m, c, err)
	c, err = m.RaiseMatter(people[5].ID, "亲属经商", when)
	do(t, m, c, err)
	c, err = m.StartTalk(model.TalkSession{Kinds: model.Kinds, Started: when, Recorder: "王一鸣"}, nil)
	do(t, m, c, err)
	c, err = m.EndTalk(when)
	do(t, m, c, err)
	marked(m)
	found := map[string]bool{}
	for _, phase := range model.Phases {
		for _, p := range m.People() {
			for _, covered := range []bool{false, true} {
				stand := Stand{Phase: phase, Reading: p.ID, Covered: covered}
				words := Prompts(m, stand)
				s := Show(m, stand)
				slide, prompt, err := encode(s, &words, stamp{1, at, 7})
				if err != nil {
					t.Fatal(err)
				}
				allowed := []string{"§Info.Title§"}
				if s.State == Person {
					allowed = append(allowed, "§Person.Name§", "§Person.Current§")
				}
				if d := m.Decision(p.ID); s.State == Person && d != nil && (d.Disposition == model.Retained || d.Disposition == model.Promoted) {
					allowed = append(allowed, "§Decision.To§")
				}
				for _, got := range marker.FindAllString(string(slide), -1) {
					if found[got] = true; !slices.Contains(allowed, got) {
						t.Fatalf("%s, %s: %s", phase, got, slide)
					}
				}
				allowed = []string{"§Info.Title§"}
				if words.State == Person {
					allowed = append(allowed, "§Person.Name§", "§Person.Reading§", "§Person.Current§", "§Person.Proposed§", "§Person.Relieved§",
						"§Decision.To§")
				}
				for _, got := range marker.FindAllString(string(prompt), -1) {
					if !slices.Contains(allowed, got) {
						t.Fatalf("script, %s, %s: %s", phase, got, prompt)
					}
				}
				for _, never := range []string{"暂缓", "缓议", "请假", "迟到"} {
					if strings.Contains(string(slide), never) || strings.Contains(string(prompt), never) {
						t.Fatalf("%s: %s\n%s", never, slide, prompt)
					}
				}
			}
		}
	}
	for _, want := range []string{"§Info.Title§", "§Person.Name§", "§Person.Current§", "§Decision.To§"} {
		if !found[want] {
			t.Errorf("%s was never shown: the test looks at nothing", want)
		}
	}
}

// FILE.room has these fields, in this order, and no others.
func TestFieldsOfTheFile(t *testing.T) {
	slide, prompt, err := encode(Slide{Title: "会\x1b[2J", State: Person, Name: "任文", Decided: 1}, &Prompt{State: Person}, stamp{1, at.UTC(), 3})
	if err != nil {
		t.Fatal(err)
	}
	if want := `{"v":1,"at":"2026-11-22T01:10:00Z","seq":3,"title":"会 ` +
		`[2J","state":"person","heading":"","name":"任文","post":"","decided":1,"pending":0}`; string(slide) != want {
		t.Errorf("%s\nwant\n%s", slide, want)
	}
	if want := `{"v":1,"at":"2026-11-22T01:10:00Z","seq":3,"title":"","state":"person","heading":"","now":{"name":"","reading":"","say":""},"next":[]}`; string(prompt) != want {
		t.Errorf("%s\nwant\n%s", prompt, want)
	}
}

// The chair sees what is read, how the name is said, and two more to come; who is not
// read out is passed over.
func TestPrompts(t *testing.T) {
	m := demo()
	people := m.People()
	decide(t, m, people[4], model.Deferred)
	p := Prompts(m, Stand{Phase: model.Announce, Reading: people[3].ID})
	if p.Now.Name != "单志远" || p.Now.Reading != "Shàn Zhìyuǎn" || !strings.HasPrefix(p.Now.Say, "单志远同志任") || p.Heading != m.TeamName(people[3].Team) {
		t.Errorf("%+v", p)
	}
	if len(p.Next) != 2 || p.Next[0].Name != people[5].Name || p.Next[1].Name != people[6].Name {
		t.Errorf("%+v", p.Next)
	}
	if p := Prompts(m, Stand{Phase: model.Announce, Reading: people[4].ID}); p.Now.Say != "" || p.Now.Name != people[4].Name {
		t.Errorf("%+v", p.Now)
	}
	if p := Prompts(m, Stand{Phase: model.SignIn}); !reflect.DeepEqual(p, Prompt{Title: m.Info().Title, State: Title}) {
		t.Errorf("%+v", p)
	}
}

// sham is a pulse that tests beat.
type sham struct {
	beats chan time.Time
	again chan struct{}
}

func (s sham) pulse() pulse {
	return pulse{s.beats, func() { s.again <- struct{}{} }, func() {}}
}

// told opens the wall of a file in a folder of its own.
func told(t *testing.T) (*Wall, sham, string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "会议.db")
	s := sham{make(chan time.Time), make(chan struct{})}
	w := Open(path, "调整会", func() time.Time { return at }, func() {})
	w.pulse = s.pulse
	return w, s, path
}

// reads reads a side file anew.
func reads(t *testing.T, path string) (s Slide, seq int) {
	t.Helper()
	b, err := os.ReadFile(SlidePath(path))
	if err != nil {
		t.Fatal(err)
	}
	var head stamp
	if err := errors.Join(json.Unmarshal(b, &s), json.Unmarshal(b, &head)); err != nil {
		t.Fatal(err)
	}
	return s, head.Seq
}

// The wall begins with the title, is told what is shown, opens a team a beat before its
// person, beats, is covered at once, and leaves nothing behind.
func TestWall(t *testing.T) {
	w, s, path := told(t)
	if got, _ := reads(t, path); got != (Slide{Title: "调整会", State: Title}) {
		t.Fatalf("%+v", got)
	}
	one := Slide{Title: "调整会", State: Person, Heading: "驻市委办", Name: "任文"}
	w.Show(Telling{Slide: one.Opening(), Then: &one, Prompt: &Prompt{State: Person}})
	<-s.again
	got, first := reads(t, path)
	if got != one.Opening() {
		t.Errorf("%+v", got)
	}
	s.beats <- at
	s.beats <- at // the first is done with
	got, seq := reads(t, path)
	if got != one || seq <= first {
		t.Errorf("%+v, %d", got, seq)
	}
	for _, file := range []string{SlidePath(path), PromptPath(path)} {
		if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o600 {
			t.Error(info, err)
		}
	}
	w.Show(Telling{Slide: one})
	if err := w.Cover("调整会", nil); err != nil {
		t.Fatal(err)
	}
	if got, _ := reads(t, path); got != (Slide{Title: "调整会", State: Blank}) {
		t.Errorf("%+v", got)
	}
	select { // the slide before was written already, or never is
	case <-s.again:
	case s.beats <- at:
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if left, err := os.ReadDir(filepath.Dir(path)); err != nil || len(left) > 0 {
		t.Error(left, err)
	}
}

// A folder that takes no writing is told, and keeps nobody.
func TestWallThatCannotBeTold(t *testing.T) {
	w := Open(filepath.Join(t.TempDir(), "没有", "会议.db"), "调整会", func() time.Time { return at }, func() {})
	if err := w.Fault(); !errors.Is(err, fs.ErrNotExist) {
		t.Error(err)
	}
	if err := w.Cover("调整会", nil); !errors.Is(err, fs.ErrNotExist) {
		t.Error(err)
	}
	if err := w.Close(); err != nil {
		t.Error(err)
	}
}

// What a side file says counts while it is fresh, whole and of this version.
func TestWatch(t *testing.T) {
	path := filepath.Join(t.TempDir(), "会议.db")
	now := at
	w := WatchSlide(path, func() time.Time { return now })
	looks := func(what string, want Slide, fresh bool, title string) {
		t.Helper()
		if got, ok := w.Look(); got != want || ok != fresh || w.Title() != title {
			t.Errorf("%s: %+v, %v, %q", what, got, ok, w.Title())
		}
	}
	write := func(text string) {
		t.Helper()
		if err := put(SlidePath(path), []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	whole := Slide{Title: "调整会", State: Person, Name: "任文"}
	at0, _, err := encode(whole, nil, stamp{1, now, 1})
	if err != nil {
		t.Fatal(err)
	}
	looks("nothing", Slide{}, false, "")
	write(string(at0))
	looks("new", whole, true, "调整会")
	now = now.Add(5 * time.Second)
	looks("five seconds", whole, true, "调整会")
	now = now.Add(time.Millisecond)
	looks("more", Slide{}, false, "调整会")
	write(strings.Replace(string(at0), `"seq":1`, `"seq":2`, 1))
	looks("written just now, of long ago", Slide{}, false, "调整会")
	now = at.Add(-6 * time.Second)
	looks("of a time to come", Slide{}, false, "调整会")
	now = at
	for what, text := range map[string]string{
		"another version": strings.Replace(string(at0), `"v":1`, `"v":2`, 1), "half": string(at0[:40]), "empty": "", "a list": "[]",
		"another state": strings.Replace(string(at0), `"person"`, `"vote"`, 1), "another type": strings.Replace(string(at0), `"decided":0`, `"decided":"0"`, 1),
	} {
		write(text)
		looks(what, Slide{}, false, "调整会")
		write(string(at0))
		looks("whole again", whole, true, "调整会")
	}
	if err := os.Remove(SlidePath(path)); err != nil {
		t.Fatal(err)
	}
	looks("gone", Slide{}, false, "调整会")
}
