package screen

import (
	"encoding/json"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"liuzhuan/data/room"
	"liuzhuan/model"
	"liuzhuan/ui/screen/look"
	"liuzhuan/ui/text"
)

// onWall is what FILE.room says now.
func (d *driver) onWall() room.Slide {
	d.t.Helper()
	var s room.Slide
	b, err := os.ReadFile(room.SlidePath(d.path))
	if err == nil {
		err = json.Unmarshal(b, &s)
	}
	if err != nil {
		d.t.Fatal(err)
	}
	return s
}

// wall waits until FILE.room, which is written beside the keys, says what it is to say.
func (d *driver) wall(want room.Slide) *driver {
	d.t.Helper()
	want.Title = d.a.meeting().Info().Title
	d.wallBecomes(want, func(got room.Slide) bool { return got == want })
	return d
}

// wallBecomes looks at FILE.room whenever it was written until it is right.
func (d *driver) wallBecomes(want room.Slide, right func(got room.Slide) bool) {
	d.t.Helper()
	hangs := time.After(20 * time.Second)
	for got := d.onWall(); !right(got); got = d.onWall() {
		select {
		case <-d.wrote:
		case <-hangs:
			d.t.Fatalf("the wall shows\n%+v, not\n%+v", got, want)
		}
	}
}

// personOnWall is the slide of whom the announcement has come to.
func (d *driver) personOnWall(no int, post string) room.Slide {
	p, c := d.person(no), d.a.counts()
	if post == "" {
		post = p.Current
	}
	return room.Slide{State: room.Person, Heading: d.a.meeting().TeamName(p.Team), Name: p.Name, Post: post, Decided: c.Decided, Pending: c.Pending}
}

// opened leaves of a slide the team, as it stands before its first person.
func opened(s room.Slide) room.Slide {
	s.State, s.Name, s.Post = room.Heading, "", ""
	return s
}

var (
	wallTitle   = room.Slide{State: room.Title}
	wallWelcome = room.Slide{State: room.Welcome}
	wallBlank   = room.Slide{State: room.Blank}
)

// The wall follows nothing at the start, then whoever is read out: name and present
// post, nothing of what is recorded before it is, and nobody who is only looked up.
func TestWallFollowsTheReading(t *testing.T) {
	d := openDemo(t, 120, 36)
	d.wall(wallTitle)
	d.press("f10", "3", "enter").wall(wallTitle)
	if d.a.wallMark() != "" {
		t.Error("the first line speaks of a wall that follows nothing")
	}
	d.press("f10", "2", "f11").says("现在是签到的欢迎页", "F12").wall(wallWelcome).shows("[* 投影跟随]")
	d.press("f10", "3").wall(opened(d.personOnWall(2, "")))
	d.press("down", "down", "down").wall(opened(d.personOnWall(2, ""))) // looked at
	d.press("esc", "enter").wall(d.personOnWall(3, ""))
	d.press("enter", "2").wall(d.personOnWall(4, "")) // the destination is typed, not recorded
	d.press("text:财政").wall(d.personOnWall(4, "")).press("esc", "esc").wall(d.personOnWall(4, ""))
	d.press("f3", "q", "m").wall(d.personOnWall(4, "")).press("enter").on("仇敏").wall(d.personOnWall(4, ""))
	d.press("f2").wall(d.personOnWall(4, "")).press("esc", "esc").on("单志远").wall(d.personOnWall(4, ""))
	d.press("tab", "tab").wall(d.personOnWall(4, "")).press("shift+tab", "shift+tab")
	d.press("3", "text:待复核", "enter").wall(d.personOnWall(5, "")).tally("应到 68 实到 0 迟到 0 请假 0 | 已定 4 余 64 | 任前 0/65 廉政 0/65")
	d.press("enter", "enter", "enter", "enter").wall(opened(d.personOnWall(9, "")))
	d.press("f8").wall(d.personOnWall(8, "")) // announced by mistake: as if it had not been
}

// After it is recorded the destination stands there, of who was put off or removed the
// present post as before.
func TestWallOfWhoIsAnnounced(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "3", "f11")
	read := func(no int) {
		d.a.Marks = map[model.Phase]model.ID{model.Announce: d.person(no).ID}
		d.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	}
	d.press("enter", "enter", "enter", "enter", "3", "text:待复核", "enter")
	read(2)
	d.wall(d.personOnWall(2, d.person(2).Proposed))
	read(1)
	d.wall(d.personOnWall(1, ""))
	read(5)
	d.wall(d.personOnWall(5, ""))
	d.press("end", "up").press("f3", "y", "s", "g", "enter").on("袁慎桂").press("enter")
	read(13)
	d.wall(opened(d.personOnWall(13, "")))
	d.press("f11").wall(d.personOnWall(13, ""))
}

// Where the announcement is over the wall counts, and so does wrapping up.
func TestWallAtTheEnd(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "3", "f11")
	for d.a.counts().Pending > 0 {
		c, err := d.a.meeting().ConfirmAll(d.a.meeting().People(), "", d.a.stamp())
		if err != nil || !d.a.commit(c, nil) {
			t.Fatal(err)
		}
	}
	d.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	d.wall(room.Slide{State: room.Tally, Decided: 68})
	d.press("f10", "6", "esc").wall(room.Slide{State: room.Tally, Decided: 68})
	d.press("f10", "5").wall(wallTitle)
	d.press("f10", "0", "5", "6", "8", "enter").says("已封存").wall(wallBlank).shows(" . 投影遮住 ")
	d.press("f11").says("但现在遮着").wall(wallBlank)
}

// F12 blanks the wall before it returns, from wherever the clerk is; it stays blank until
// F12 or F11, and nothing else is changed by it.
func TestCoverFromAnywhere(t *testing.T) {
	for name, keys := range map[string][]string{
		"roster": nil, "card": {"f2"}, "find": {"f3", "q", "m"}, "reason": {"3", "text:待复"}, "menu": {"f10"}, "help": {"f1"}, "export": {"f10", "8"},
		"count": {"f5", "7"}, "person": {"f2", "1"}, "journal": {"f10", "0", "2"}, "note": {"f10", "4", "f6", "f6", "enter", "text:记"},
	} {
		for _, key := range []string{"f12", "ctrl+x"} {
			d := openDemo(t, 80, 24)
			d.press("f10", "2", "f5", "6", "8", "enter", "f10", "3", "f11").press(keys...)
			on, frame := d.a.dialog(), d.screen()
			entries := len(d.a.Sitting.History.Entries())
			d.press(key)
			if got := d.onWall(); got.State != room.Blank || got.Name != "" {
				t.Fatalf("%s: %+v", name, got)
			}
			d.says("投影已遮住").shows(" . 投影遮住 ")
			if d.a.dialog() != on || len(d.a.Sitting.History.Entries()) != entries || len(frame) != len(d.screen()) {
				t.Errorf("%s: something else changed", name)
			}
			for d.a.dialog() != nil {
				d.press("esc")
			}
			d.press("f10", "3", "enter").wall(wallBlank)
			d.press(key).shows("[* 投影跟随]")
			if s := d.a.telling(d.a.reading()).Slide; s.State != room.Person {
				t.Fatalf("%+v", s)
			}
			d.wall(d.personOnWall(2, "")).press(key, "f11").wall(d.personOnWall(2, ""))
		}
	}
}

// F12 where nothing follows says so, and lets nothing follow the second time either.
func TestCoverWhileNothingFollows(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "3")
	for range 2 {
		d.press("f12").says("投影没有跟随").wall(wallTitle)
	}
	start := startAt(t, t.TempDir(), 80, 24)
	start.press("f12", "f11", "ctrl+x")
}

// While work has the file F11 and F12 do what they say.
func TestCoverBesideWork(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "3", "f11").wall(opened(d.personOnWall(1, "")))
	d.a.busy = newProgress("导入")
	d.press("f12")
	if got := d.onWall(); got.State != room.Blank {
		t.Errorf("%+v", got)
	}
	d.press("f11").wall(d.personOnWall(1, ""))
	d.a.busy = nil
}

// A locked screen blanks the wall and the chair's, and gives both back.
func TestLockBlanksTheWall(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "3", "f11", "ctrl+l", "text:云川市的开会口令", "tab", "text:云川市的开会口令", "enter").wall(wallBlank).shows(" . 投影遮住 ")
	prompt, err := os.ReadFile(room.PromptPath(d.path))
	if err != nil || strings.Contains(string(prompt), "余刚超") || !strings.Contains(string(prompt), `"state":"blank"`) {
		t.Errorf("%s, %v", prompt, err)
	}
	d.press("f12", "text:云川市的开会口令", "enter").wall(wallBlank) // it was struck before the curtain
	d.press("f11").wall(d.personOnWall(1, ""))
}

// A matter raised while a talk runs blanks the wall until it is cleared or the talk over.
func TestMatterBlanksTheWall(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "2", "f5", "6", "8", "enter", "f10", "3", "enter", "f11", "f10", "4", "f6", "f6").wall(wallTitle)
	d.press("f2", "7", "text:亲属经商", "enter", "esc").wall(wallBlank)
	d.press("f10", "3").wall(wallBlank).press("f6", "1", "esc").wall(d.personOnWall(2, ""))
}

// Whatever ends the program, the wall follows nothing afterwards, and a clean end leaves
// nothing of it behind.
func TestWallAfterTheEnd(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "3", "f11").wall(opened(d.personOnWall(1, "")))
	d.a.closeWall()
	if left, err := filepath.Glob(d.path + ".[rs][oc]*"); err != nil || len(left) > 0 {
		t.Error(left, err)
	}
	left := []byte(`{"v":1,"at":"2026-11-22T01:10:00Z","seq":3,"title":"","state":"person","name":"余刚超"}`)
	for _, path := range []string{room.SlidePath(d.path), room.PromptPath(d.path)} { // as after kill -9
		if err := os.WriteFile(path, left, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	d = d.reopen(80, 24)
	d.wall(wallTitle)
	if _, err := os.Stat(room.PromptPath(d.path)); err == nil {
		t.Error("what a killed session told the chair is still there")
	}
	d.press("enter", "enter").wall(wallTitle)
}

// Nothing of a rehearsal reaches the wall, and it follows nothing when that is over.
func TestWallInARehearsal(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "3", "f11").wall(opened(d.personOnWall(1, "")))
	d.press("f10", "0", "8")
	if got := d.onWall(); got.State != room.Title {
		t.Errorf("%+v", got)
	}
	d.press("f11").says("彩排里投影不跟随").press("enter", "enter", "f12", "f12").wall(wallTitle)
	d.press("ctrl+q").wall(wallTitle).press("f11").wall(opened(d.personOnWall(1, "")))
}

// Another title is the wall's too, while it follows nothing as well.
func TestWallHasTheTitle(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f2", "6", "text:（续）", "enter", "esc").wall(wallTitle)
	if !strings.Contains(d.onWall().Title, "（续）") {
		t.Error(d.onWall())
	}
}

// A folder that takes no more writing is told once, and keeps nothing from being
// recorded.
func TestWallThatCannotBeWritten(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "3", "f11").wall(opened(d.personOnWall(1, "")))
	if err := os.Mkdir(room.SlidePath(d.path)+".new", 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(room.SlidePath(d.path)+".new", "x"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	d.press("enter")
	for d.a.wall.told.Fault() == nil {
		<-d.wrote
	}
	d.send(wallWritten{})
	d.says("已记", "投影没有更新").press("enter")
	if strings.Contains(d.a.message, "投影") {
		t.Errorf("said again: %s", d.a.message)
	}
	d.press("f12").says("投影没能立刻遮住")
	if b, err := os.ReadFile(room.SlidePath(d.path)); err == nil && len(b) > 0 {
		t.Errorf("%s stays", b)
	}
	if d.a.counts().Decided == 0 {
		t.Error("nothing was recorded")
	}
}

// Whatever keys are struck, FILE.room names nobody but whom the reading has come to, and
// no post but the present one, or the one that is recorded.
func TestWallOverRandomKeys(t *testing.T) {
	keys := []string{"enter", "enter", "enter", "1", "2", "3", "4", "9", "0", "text:待复核", "text:qm", "down", "up", "tab", "f2", "f3", "f4", "f5", "f6",
		"f7", "f8", "f8", "f9",
		"esc", "esc", "esc", "f10", "3", "f11", "f11", "f12", "space", "end", "home", "7", "text:亲属经商", "f1", "ctrl+l"}
	for seed := range uint64(6) {
		r := rand.New(rand.NewPCG(seed, 16))
		d := openDemo(t, 80, 24)
		d.press("f10", "2", "f5", "6", "8", "enter", "f10", "3", "f11")
		for range 120 {
			k := keys[r.IntN(len(keys))]
			d.press(k)
			if d.a.quitting {
				break
			}
			a, m := d.a, d.a.meeting()
			reading := m.Person(a.Marks[model.Announce])
			if reading == nil {
				reading = m.Walk(model.Announce)[0]
			}
			s := a.told()
			if s.Name != "" && (s.Name != reading.Name || a.phase() != model.Announce || a.locked != nil || a.wall.mode != wallFollows) {
				t.Fatalf("seed %d, %s: %+v while %s is read", seed, k, s, reading.Name)
			}
			if decided := m.Decision(reading.ID); s.Post != "" && s.Post != reading.Current &&
				(decided == nil || !decided.Disposition.Moves() && decided.Disposition != model.Retained || s.Post != decided.To) {
				t.Fatalf("seed %d, %s: %+v, decided %+v", seed, k, s, decided)
			}
			if open, _ := m.Matters(); open > 0 && m.RunningTalk() != nil && a.wall.mode != wallRests && s.State != room.Blank {
				t.Fatalf("seed %d, %s: %+v with a matter raised", seed, k, s)
			}
			if a.wall.mode != wallRests {
				d.wallSettles(s)
			}
		}
	}
}

// told is what the wall is to show.
func (a *App) told() room.Slide { return room.Show(a.meeting(), a.reading()) }

// wallSettles waits until FILE.room says a slide, or the team before its person.
func (d *driver) wallSettles(want room.Slide) {
	d.t.Helper()
	d.wallBecomes(want, func(got room.Slide) bool { return got == want || want.State == room.Person && got == want.Opening() })
}

// The first line says in words and by a mark that the wall follows or is blank, in
// colours, without and in ASCII; so do the lines of the second view.
func TestWallIsSaid(t *testing.T) {
	for lang, words := range map[string][2]string{"zh": {"投影跟随", "投影遮住"}, "en": {"wall on", "wall blank"}} {
		for _, size := range [][2]int{{80, 24}, {120, 36}, {200, 50}} {
			d := openDemo(t, size[0], size[1])
			d.a.Text = text.For(lang)
			d.press("f10", "3", "f11")
			for _, seen := range []look.Terminal{{Narrow: true, Profile: colorprofile.TrueColor},
				{Narrow: true, Profile: colorprofile.ANSI, Contrast: true}, {Narrow: true, Profile: colorprofile.ASCII}, {ASCII: true}} {
				d.a.learn(func(t *look.Terminal) { *t = seen })
				on, off := "● ", "○ "
				if seen.ASCII {
					on, off = "* ", ". "
				}
				foot := d.screen()
				if !strings.Contains(foot[len(foot)-1], "F12 ") || strings.Contains(foot[len(foot)-1], "F11") {
					t.Errorf("%v: %s", size, foot[len(foot)-1])
				}
				if line := d.screen()[0]; !strings.Contains(line, "["+on+words[0]+"]") {
					t.Errorf("%v: %s", size, line)
				}
				d.press("f12")
				if line := d.screen()[0]; !strings.Contains(line, " "+off+words[1]+" ") {
					t.Errorf("%v: %s", size, line)
				}
				d.press("f12")
			}
		}
	}
}

// The second view says it in its first line and takes the keys.
func TestWallInLines(t *testing.T) {
	r := readAt(t, demoFile(t), "zh")
	r.line("F10 3", "F11").hears("投影开始跟随宣读，现在是 余刚超", "宣布 投影跟随 开会").refused(false)
	r.line("Ctrl-X").hears("投影已遮住", "宣布 投影遮住 开会").refused(false)
	r.line("F10 0 6", "F12").hears("投影开始跟随").refused(false)
}
