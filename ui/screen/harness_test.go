package screen

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"liuzhuan/data/sitting"
	"liuzhuan/data/store"
	"liuzhuan/model"
	"liuzhuan/ui/screen/form"
	"liuzhuan/ui/screen/keyboard"
	"liuzhuan/ui/text"
)

func TestMain(m *testing.M) {
	time.Local = time.FixedZone("CST", 8*60*60)
	m.Run()
}

// clock is a wall clock that tests set and that moves only when told.
type clock struct{ t time.Time }

func (c *clock) now() time.Time { return c.t }

// untouched is the clock of a meeting that goes by it, which nobody sets.
func (c *clock) untouched() *sitting.Clock { return &sitting.Clock{Wall: c.now} }

// at sets the clock to an hour of the meeting's day.
func (c *clock) at(hhmm string) {
	t, err := time.ParseInLocation("2006-01-02 15:04", "2026-11-22 "+hhmm, time.Local)
	if err != nil {
		panic(err)
	}
	c.t = t
}

// demoFile makes a closed meeting file with the invented roster of 68.
func demoFile(t testing.TB) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "会议.db")
	image, err := demoImage()
	if err != nil {
		t.Fatal(err)
	}
	for name, content := range image {
		if err := os.WriteFile(path+name, content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return path
}

// demoImage is the demo meeting as it lies on disk, made once: the file and its
// digest, by their endings.
var demoImage = sync.OnceValues(func() (map[string][]byte, error) {
	dir, err := os.MkdirTemp("", "liuzhuan-screen-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "demo.db")
	if err := sitting.MakeDemo(path, time.Date(2026, 11, 21, 15, 0, 0, 0, time.Local)); err != nil {
		return nil, err
	}
	s, err := store.Open(path)
	if err != nil {
		return nil, err
	}
	info := model.DemoInfo("20261122")
	info.Title = "云川市派驻机构改革干部调整会"
	c, err := s.Meeting.EditInfo(info, 1)
	if err != nil {
		return nil, errors.Join(err, s.Close())
	}
	_, err = s.Commit(c, nil)
	if err := errors.Join(err, s.Close()); err != nil {
		return nil, err
	}
	image := map[string][]byte{}
	for _, ending := range []string{"", ".sha256"} {
		if image[ending], err = os.ReadFile(path + ending); err != nil {
			return nil, err
		}
	}
	return image, nil
})

// driver is a screen driven key by key, without a terminal.
type driver struct {
	t     testing.TB
	a     *App
	clock *clock
	path  string
	wrote chan struct{} // the wall was written, or could not be
}

// open opens a meeting file on a screen of w x h.
func open(t testing.TB, path string, w, h int) *driver {
	t.Helper()
	d := &driver{t: t, clock: &clock{}, path: path, wrote: make(chan struct{}, 1)}
	d.clock.at("09:05")
	s, err := sitting.Open(path, d.clock.untouched())
	if err != nil {
		t.Fatal(err)
	}
	d.a = newApp(Options{Text: text.For("zh"), Sitting: s, Dir: filepath.Dir(path)})
	d.a.Sticks = func() []string { return nil } // whatever this machine has
	d.a.send = func(m tea.Msg) {
		if _, ok := m.(wallWritten); ok {
			select {
			case d.wrote <- struct{}{}:
			default:
			}
		}
	}
	d.send(tea.WindowSizeMsg{Width: w, Height: h})
	t.Cleanup(func() { d.a.closeWall(); _ = d.a.Sitting.Close() })
	return d
}

// openDemo opens a fresh demo meeting.
func openDemo(t testing.TB, w, h int) *driver {
	t.Helper()
	return open(t, demoFile(t), w, h)
}

// send gives the model a message and runs what it asks for, ticks excepted:
// the wall clock is the test's.
func (d *driver) send(msg tea.Msg) {
	d.t.Helper()
	_, cmd := d.a.Update(msg)
	d.run(cmd)
}

func (d *driver) run(cmd tea.Cmd) {
	d.t.Helper()
	if cmd == nil || d.a.busy == nil {
		return // only background work is run to its end here
	}
	switch msg := cmd().(type) {
	case tea.BatchMsg:
		for _, c := range msg {
			d.run(c)
		}
	case done:
		d.send(msg)
	}
}

// press presses keys by name; text:... types text as one run, as an input
// method commits it. Between keys passes the time that a hurried hand takes, and after
// a digit that closed a menu or page that of a look at the roster.
func (d *driver) press(keys ...string) *driver {
	d.t.Helper()
	for _, k := range keys {
		d.clock.t = d.clock.t.Add(120 * time.Millisecond)
		if d.a.justClosed() {
			d.clock.t = d.clock.t.Add(closedGap)
		}
		if run, ok := strings.CutPrefix(k, "text:"); ok {
			d.send(keyboard.Run{Text: run})
			continue
		}
		d.send(keyMsg(k))
	}
	return d
}

// bytes sends what a terminal sends, a read each, the way it takes in the program:
// put right, decoded by Bubble Tea's reader, and joined into runs.
func (d *driver) bytes(reads ...string) *driver {
	d.t.Helper()
	ahead := make(chan string, len(reads))
	for _, r := range reads {
		ahead <- r
	}
	close(ahead)
	events := make(chan uv.Event)
	reader := uv.NewTerminalReader(keyboard.New(readings(ahead), d.clock.now), "xterm-256color")
	go func() {
		_ = reader.StreamEvents(context.Background(), events)
		close(events)
	}()
	join := keyboard.JoinRuns(func(tea.Msg) {})
	take := func(msg tea.Msg) {
		if msg = join(nil, msg); msg != nil {
			d.send(msg)
		}
	}
	for e := range events {
		switch e := e.(type) {
		case uv.KeyPressEvent:
			take(tea.KeyPressMsg(e))
		case uv.PasteEvent:
			take(tea.PasteMsg(e))
		}
	}
	take(keyboard.Flush{})
	return d
}

// readings gives one string a read.
type readings chan string

func (r readings) Read(p []byte) (int, error) {
	s, ok := <-r
	if !ok {
		return 0, io.EOF
	}
	return copy(p, s), nil
}

// keyMsg makes the message that a terminal sends for a key.
func keyMsg(name string) tea.KeyPressMsg {
	special := map[string]rune{"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "up": tea.KeyUp, "down": tea.KeyDown,
		"left": tea.KeyLeft, "right": tea.KeyRight, "pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown, "home": tea.KeyHome, "end": tea.KeyEnd,
		"backspace": tea.KeyBackspace, "delete": tea.KeyDelete}
	var mod tea.KeyMod
	base := name
	if rest, ok := strings.CutPrefix(base, "ctrl+"); ok {
		mod, base = tea.ModCtrl, rest
	}
	if rest, ok := strings.CutPrefix(base, "shift+"); ok {
		mod, base = tea.ModShift, rest
	}
	if code, ok := special[base]; ok {
		return tea.KeyPressMsg{Code: code, Mod: mod}
	}
	var n int
	if _, err := fmt.Sscanf(base, "f%d", &n); err == nil && len(base) > 1 {
		return tea.KeyPressMsg{Code: tea.KeyF1 + rune(n-1)}
	}
	if base == "space" {
		return tea.KeyPressMsg{Code: ' ', Text: " "}
	}
	r := []rune(base)[0]
	if mod != 0 {
		return tea.KeyPressMsg{Code: r, Mod: mod}
	}
	return tea.KeyPressMsg{Code: r, Text: base}
}

// screen gives the frame as plain lines.
func (d *driver) screen() []string {
	lines, _ := d.a.frame()
	for i := range lines {
		lines[i] = strings.TrimRight(ansi.Strip(lines[i]), " ")
	}
	return lines
}

// tally asserts how line 2 begins; behind two blanks may stand how far the phase is.
func (d *driver) tally(want string) *driver {
	d.t.Helper()
	if got, _, _ := strings.Cut(d.screen()[1], "  "); got != want {
		d.t.Fatalf("tally is %q, want %q\n%s", got, want, strings.Join(d.screen(), "\n"))
	}
	return d
}

// says asserts that the message, on its line or two, holds each of words.
func (d *driver) says(words ...string) *driver {
	d.t.Helper()
	lines := d.screen()
	got := strings.Join(lines[len(lines)-1-len(d.a.messageLines()):len(lines)-1], "")
	for _, w := range words {
		if !strings.Contains(got, w) {
			d.t.Fatalf("message is %q, want %q in it\n%s", got, w, strings.Join(lines, "\n"))
		}
	}
	return d
}

// shows asserts that some line of the screen holds each of words.
func (d *driver) shows(words ...string) *driver {
	d.t.Helper()
	all := strings.Join(d.screen(), "\n")
	for _, w := range words {
		if !strings.Contains(all, w) {
			d.t.Fatalf("the screen does not show %q\n%s", w, all)
		}
	}
	return d
}

// lacks asserts that no line of the screen holds any of words.
func (d *driver) lacks(words ...string) *driver {
	d.t.Helper()
	all := strings.Join(d.screen(), "\n")
	for _, w := range words {
		if strings.Contains(all, w) {
			d.t.Fatalf("the screen shows %q\n%s", w, all)
		}
	}
	return d
}

// on asserts who is selected, and that their row begins with > and shows the
// whole name while no dialog hides it.
func (d *driver) on(name string) *driver {
	d.t.Helper()
	p := d.a.person()
	if p == nil || p.Name != name {
		d.t.Fatalf("on %v, want %s\n%s", p, name, strings.Join(d.screen(), "\n"))
	}
	for _, line := range d.screen() {
		if strings.HasPrefix(line, "> ") && strings.Contains(line, name) {
			return d
		}
	}
	d.t.Fatalf("no row begins with > and shows %s\n%s", name, strings.Join(d.screen(), "\n"))
	return d
}

// form is the form on top.
func (d *driver) form() *form.Form { return d.a.dialog().(*form.Form) }

// field finds a field of a form by its key on the desk.
func field(f *form.Form, id string) *form.Field {
	return f.Fields[slices.IndexFunc(f.Fields, func(x *form.Field) bool { return x.ID == id })]
}

func get(f *form.Form, id string) string { return field(f, id).Value() }

// person finds a person of the demo by number.
func (d *driver) person(no int) *model.Person {
	d.t.Helper()
	for _, p := range d.a.meeting().People() {
		if p.No == no && !p.OffList {
			return p
		}
	}
	d.t.Fatalf("nobody has number %d", no)
	return nil
}

// reopen closes the file as Ctrl-Q does and starts the program again.
func (d *driver) reopen(w, h int) *driver {
	d.t.Helper()
	d.press("ctrl+q")
	if err := d.a.Sitting.Close(); err != nil {
		d.t.Fatal(err)
	}
	next := open(d.t, d.path, w, h)
	next.clock.t = d.clock.t
	return next
}
