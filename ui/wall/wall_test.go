package wall

import (
	"context"
	"fmt"
	"image"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"
	"github.com/charmbracelet/x/vt"

	"liuzhuan/data/paper/pdf"
	"liuzhuan/data/paper/pdf/blankfont"
	"liuzhuan/data/room"
	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/keyboard"
	"liuzhuan/ui/screen/paint"
	"liuzhuan/ui/text"
)

// boxes are fonts whose every character is a square: what is drawn with them is the
// same on every machine.
func boxes(t *testing.T) *Fonts {
	t.Helper()
	folder := t.TempDir()
	font := blankfont.Boxes(blankfont.Range{From: 0x20, To: 0x7e}, blankfont.Range{From: 0xb7, To: 0xb7}, blankfont.Range{From: 0x3001, To: 0x3002}, blankfont.Range{From: 0x4e00, To: 0x9fa5}, blankfont.Range{From: 0xff0c, To: 0xff0c})
	if err := os.WriteFile(filepath.Join(folder, "NotoSansCJK-Regular.otf"), font, 0o600); err != nil {
		t.Fatal(err)
	}
	return FindFonts([]string{folder})
}

func viewOf(fonts *Fonts, w, h int) *view {
	return &view{text: text.For("zh"), w: w, h: h, fonts: fonts, drawn: true, tint: night}
}

var person = room.Slide{
	Title: "云川市派驻机构改革干部调整会", State: room.Person, Heading: "驻市委办公室纪检监察组", Name: "单志远",
	Post: "云川市纪委监委驻市委办公室纪检监察组一级主任科员", Decided: 6, Pending: 62,
}

var prompted = room.Prompt{
	Title: person.Title, State: room.Person, Heading: person.Heading,
	Now: room.Line{Name: "单志远", Reading: "Shàn Zhìyuǎn", Say: "单志远同志任云川市纪委监委驻市自然资源和规划局纪检监察组一级主任科员，免去其云川市纪委监委驻市委办公室纪检监察组一级主任科员职务。"},
	Next: []room.Line{
		{Name: "何霞云", Say: "何霞云同志留任云川市纪委监委驻市委办公室纪检监察组三级主任科员。"},
		{Name: "任文", Reading: "Rén Wén", Say: "任文同志留任云川市纪委监委驻市委办公室纪检监察组一级主任科员。"},
	},
}

// Every slide fills the wall and no more, at each size, with and without a font, and is
// what it was.
func TestSlides(t *testing.T) {
	slides := map[string]room.Slide{"person": person}
	for _, state := range []room.State{room.Welcome, room.Title, room.Heading, room.Tally, room.Blank} {
		s := person
		s.State = state
		slides[string(state)] = s
	}
	long, short := person, person
	long.Name, short.Post = "阿依古丽·买买提", "驻市委办组长"
	slides["long"], slides["short"] = long, short
	fonts := boxes(t)
	for _, size := range [][2]int{{80, 24}, {120, 36}, {200, 50}} {
		for name, s := range slides {
			for _, v := range []*view{viewOf(fonts, size[0], size[1]), viewOf(nil, size[0], size[1])} {
				for _, deep := range []bool{false, true} {
					v.tint.deep = deep
					fits(t, name, v, v.slide(s))
				}
			}
		}
		v := viewOf(fonts, size[0], size[1])
		fits(t, "script", v, v.prompt(prompted))
		for name, lines := range map[string][]string{"person": v.slide(person), "long": v.slide(long), "title": v.slide(slides["title"]), "script": v.prompt(prompted)} {
			t.Run(fmt.Sprintf("%s-%dx%d", name, size[0], size[1]), func(t *testing.T) {
				golden.RequireEqual(t, []byte(strings.Join(lines, "\n")+"\n"))
			})
		}
	}
	for _, size := range [][2]int{{20, 3}, {2, 1}, {40, 10}} {
		for name, s := range slides {
			v := viewOf(fonts, size[0], size[1])
			fits(t, name, v, v.slide(s))
			fits(t, name, v, v.prompt(prompted))
		}
	}
}

func fits(t *testing.T, name string, v *view, lines []string) {
	t.Helper()
	if len(lines) != v.h {
		t.Errorf("%s has %d lines of %d", name, len(lines), v.h)
	}
	for _, s := range lines {
		if n := hanzi.Width(ansi.Strip(s)); n > v.w && v.w >= 20 {
			t.Errorf("%s: %d columns of %d: %q", name, n, v.w, s)
		}
	}
}

// A name of three hanzi is 36 pixels high at least at 120x36, whatever font there is; at
// 80x24 no character has fewer than 24.
func TestNamesAreLarge(t *testing.T) {
	all := map[string]*Fonts{"squares": boxes(t)}
	if own := FindFonts(pdf.Folders()); own.Any() {
		all["the system's"] = own
	}
	for which, fonts := range all {
		for size, want := range map[[2]int]int{{80, 24}: 24, {120, 36}: 36, {200, 50}: 48} {
			v := viewOf(fonts, size[0], size[1])
			b := v.fit(nameWays("单志远"), v.h-6, least)
			if b == nil {
				t.Fatalf("%s, %v: not drawn", which, size)
			}
			if b.size < float64(want) || inkHeight(b.draw(v.w)) < want*9/10 {
				t.Errorf("%s, %v: %.1f pixels, %d of ink, want %d", which, size, b.size, inkHeight(b.draw(v.w)), want)
			}
			if full := strings.Join(v.slide(person), "\n"); strings.Contains(full, person.Name) || !strings.ContainsAny(full, "█▀▄") {
				t.Errorf("%s, %v: the slide has no big name", which, size)
			}
		}
	}
}

// inkHeight is how many rows of pixels something stands in.
func inkHeight(im *image.Gray) int {
	n := 0
	for y := range im.Rect.Dy() {
		for x := range im.Rect.Dx() {
			if im.GrayAt(x, y).Y >= covered {
				n++
				break
			}
		}
	}
	return n
}

// What no font has, and where half blocks are not sure to take one column, is plain text,
// whole: never a box.
func TestNeverTofu(t *testing.T) {
	fonts := boxes(t)
	rare := person
	rare.Name = "单志㛃"
	wide := viewOf(fonts, 120, 36)
	wide.drawn = false
	for name, lines := range map[string][]string{
		"rare": viewOf(fonts, 120, 36).slide(rare), "no font": viewOf(&Fonts{}, 120, 36).slide(rare), "not found yet": viewOf(nil, 120, 36).slide(rare), "wide marks": wide.slide(rare),
	} {
		all := strings.Join(lines, "\n")
		if !strings.Contains(all, "单 志 㛃") || strings.ContainsAny(all, "█▀▄") || !strings.Contains(all, rare.Post) {
			t.Errorf("%s:\n%s", name, all)
		}
	}
	if r, b := boxes(t).Names(); r == "" || r != b {
		t.Errorf("one font serves for %q and %q", r, b)
	}
	if r, b := FindFonts(nil).Names(); r != "" || b != "" {
		t.Errorf("%q and %q are named, and there is no font", r, b)
	}
	if FindFonts([]string{t.TempDir(), "没有"}).Any() {
		t.Error("a font where there is none")
	}
	broken := t.TempDir()
	if err := os.WriteFile(filepath.Join(broken, "simhei.ttf"), []byte("no font"), 0o600); err != nil {
		t.Fatal(err)
	}
	if FindFonts([]string{broken}).Any() {
		t.Error("a font that is none")
	}
}

// Nobody's name moves the cursor.
func TestStrangersWords(t *testing.T) {
	s := person
	s.Name, s.Post, s.Heading, s.Title = "任\x1b[2J文", "组\x1b]0;x\x07长", "\x1b[6n", "会\r\n议"
	for _, state := range []room.State{room.Person, room.Title, room.Heading, room.Welcome} {
		s.State = state
		v := viewOf(nil, 80, 24)
		for _, line := range append(v.slide(s), v.prompt(room.Prompt{State: room.Person, Heading: s.Heading, Now: room.Line{Name: s.Name, Reading: s.Heading, Say: s.Name + s.Post}})...) {
			if rest := strings.ReplaceAll(strings.ReplaceAll(line, "\x1b[1m", ""), "\x1b[m", ""); strings.ContainsAny(rest, "\x1b\r\x07") {
				t.Errorf("%q", line)
			}
		}
	}
}

// shown is the whole program in a terminal emulator.
type shown struct {
	t     *testing.T
	mu    sync.Mutex
	em    *vt.Emulator
	in    *io.PipeWriter
	p     *tea.Program
	ended chan error
	drawn chan struct{} // something was
}

func (x *shown) Write(b []byte) (int, error) {
	x.mu.Lock()
	defer x.mu.Unlock()
	defer func() {
		select {
		case x.drawn <- struct{}{}:
		default:
		}
	}()
	return x.em.Write(b)
}

func (x *shown) lines() string {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.em.String()
}

// show starts the window of a meeting file.
func show(t *testing.T, path string, w, h int, script bool) *shown {
	t.Helper()
	pr, pw := io.Pipe()
	x := &shown{t: t, em: vt.NewEmulator(w, h), in: pw, ended: make(chan error, 1), drawn: make(chan struct{}, 1)}
	screen := paint.New(x, time.Now)
	win := newWindow(Options{Text: text.For("zh"), Path: path, Script: script}, screen, time.Now)
	fonts := boxes(t)
	win.find = func() *Fonts { return fonts }
	go func() {
		b := make([]byte, 4096)
		for {
			n, err := x.em.Read(b)
			if err != nil {
				return
			}
			if _, err := x.in.Write(b[:n]); err != nil {
				return
			}
		}
	}()
	x.p = tea.NewProgram(win, tea.WithContext(context.Background()), tea.WithInput(keyboard.New(pr, time.Now)), tea.WithOutput(screen), tea.WithWindowSize(w, h),
		tea.WithColorProfile(colorprofile.ANSI), tea.WithEnvironment([]string{"TERM=xterm"}), tea.WithFilter(win.holdQuit), tea.WithoutSignalHandler())
	win.send = x.p.Send
	go func() {
		_, err := x.p.Run()
		x.ended <- err
	}()
	t.Cleanup(func() {
		x.p.Kill()
		x.p.Wait()
		_ = pr.Close()
		_ = x.em.InputPipe().(io.Closer).Close()
	})
	return x
}

// until waits until the terminal shows what it is to show.
func (x *shown) until(what string, ok func(all string) bool) {
	x.t.Helper()
	hangs := time.After(20 * time.Second)
	for !ok(x.lines()) {
		select {
		case <-x.drawn:
		case <-hangs:
			x.t.Fatalf("%s is not shown\n%s", what, x.lines())
		}
	}
}

func blocks(all string) bool { return strings.ContainsAny(all, "█▀▄") }

// The window waits for the meeting in words, shows its title, follows it, goes back to
// the title when it is blanked, grows stale or is of another version, and leaves by Esc.
func TestWindow(t *testing.T) {
	path := filepath.Join(t.TempDir(), "会议.db")
	x := show(t, path, 120, 36, false)
	x.until("the wait", func(all string) bool {
		return strings.Contains(all, "没有找到") && strings.Contains(all, "Esc 或 Ctrl-Q 退出")
	})
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	x.until("the wait for the other window", func(all string) bool { return strings.Contains(all, "等着 会议.db") })
	w := room.Open(path, "调整会", time.Now, func() {})
	t.Cleanup(func() { _ = w.Close() })
	x.until("the title", func(all string) bool {
		return blocks(all) && !strings.Contains(all, "等着") && !strings.Contains(all, person.Title)
	})
	w.Show(room.Telling{Slide: person})
	x.until("the person", func(all string) bool {
		return blocks(all) && strings.Contains(all, person.Post) && strings.Contains(all, person.Heading)
	})
	x.p.Send(tea.WindowSizeMsg{Width: 80, Height: 24})
	x.until("the person in a smaller window", func(all string) bool { return strings.Contains(all, person.Post) && blocks(all) })
	if err := w.Cover("调整会", nil); err != nil {
		t.Fatal(err)
	}
	x.until("the title alone", func(all string) bool { return blocks(all) && !strings.Contains(all, person.Post) })
	w.Show(room.Telling{Slide: person})
	x.until("the person again", func(all string) bool { return strings.Contains(all, person.Post) })
	if err := os.WriteFile(room.SlidePath(path), []byte(`{"v":9}`), 0o600); err != nil {
		t.Fatal(err)
	}
	x.until("the title of another version", func(all string) bool {
		return strings.Contains(all, "云 川 市") && !strings.Contains(all, person.Post)
	})
	if _, err := io.WriteString(x.in, "-\x1b"); err != nil {
		t.Fatal(err)
	}
	if err := <-x.ended; err != nil {
		t.Error(err)
	}
}

// The chair's window has the sentence and what is to come.
func TestScriptWindow(t *testing.T) {
	path := filepath.Join(t.TempDir(), "会议.db")
	w := room.Open(path, person.Title, time.Now, func() {})
	t.Cleanup(func() { _ = w.Close() })
	x := show(t, path, 120, 36, true)
	x.until("the title", blocks)
	w.Show(room.Telling{Slide: person, Prompt: &prompted})
	x.until("the sentence", func(all string) bool {
		return strings.Contains(all, "Shàn Zhìyuǎn") && strings.Contains(all, prompted.Next[0].Say) && strings.Contains(all, "Rén Wén") && blocks(all)
	})
	if _, err := io.WriteString(x.in, "\x11"); err != nil {
		t.Fatal(err)
	}
	if err := <-x.ended; err != nil {
		t.Error(err)
	}
}
