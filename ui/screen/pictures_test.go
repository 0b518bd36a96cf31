package screen

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/vt"

	"liuzhuan/ui/screen/look"
	"liuzhuan/ui/text"
)

// pictures is where the README has them.
const pictures = "../../.readme"

// largest is how many bytes a picture has at most: a README is read over slow lines.
const largest = 150 << 10

// toMorning leads to an ordinary morning: at twenty to nine everybody has signed in but
// one on leave and one who is not there. toAnnounced goes on at eleven past: most of a
// team is announced, one is put off.
var (
	toMorning   = []string{"f10", "2", "f3", "q", "m", "enter", "3", "text:外出学习", "enter", "f3", "5", "2", "enter", "4", "home", "f5", "6", "6", "enter"}
	toAnnounced = []string{"f10", "3", "enter", "enter", "enter", "3", "text:待复核", "enter", "enter", "enter"}
)

// shots are the pictures of the README.
var shots = []struct {
	name   string
	lang   string
	w, h   int
	ground look.Background
	early  []string // keys at twenty to nine
	keys   []string // and at eleven past
}{
	{"announce", "zh", 120, 36, look.Dark, toMorning, toAnnounced},
	{"announce", "en", 80, 24, look.Light, toMorning, toAnnounced},
	{"signin", "zh", 120, 36, look.Light, []string{"f10", "2", "enter", "enter", "3", "text:外出学习", "enter", "enter", "enter"}, nil},
	{"talk", "zh", 80, 24, look.Dark, toMorning, slices.Concat(toAnnounced,
		[]string{"f10", "4", "f6", "text:市委组织部部长 王一鸣", "f6", "down", "space", "down"})},
	{"teams", "zh", 120, 36, look.Dark, nil, []string{"f7"}},
	{"preflight", "zh", 120, 36, look.Light, nil, []string{"f10", "9"}},
	{"wrapup", "en", 120, 36, look.Dark, toMorning, slices.Concat(toAnnounced, []string{"f10", "6"})},
	{"wrapup", "zh", 80, 24, look.Light, toMorning, slices.Concat(toAnnounced, []string{"f10", "6"})},
}

// The pictures of the README are what the program shows; -update draws them.
func TestPictures(t *testing.T) {
	readme, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	update := flag.Lookup("update").Value.String() == "true"
	for _, s := range shots {
		ground, sheet := "dark", darkSheet
		if s.ground == look.Light {
			ground, sheet = "light", lightSheet
		}
		file := fmt.Sprintf("%s-%s-%s-%dx%d.svg", s.name, s.lang, ground, s.w, s.h)
		d := openDemo(t, s.w, s.h)
		d.a.Text = text.For(s.lang)
		d.a.learn(func(t *look.Terminal) { *t = seen; t.Background = s.ground })
		d.clock.at("08:40")
		d.press(s.early...)
		if s.keys != nil {
			d.clock.at("09:11")
			d.press(s.keys...)
		}
		got := svgOf(d.emulated(), sheet, d.a.Text.Screen.Program+" "+d.a.meeting().Info().Title)
		if len(got) > largest {
			t.Errorf("%s has %d bytes", file, len(got))
		}
		if !strings.Contains(string(readme), ".readme/"+file) {
			t.Errorf("the README does not show %s", file)
		}
		path := filepath.Join(pictures, file)
		if update {
			if err := errors.Join(os.MkdirAll(pictures, 0o755), os.WriteFile(path, []byte(got), 0o644)); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if want, err := os.ReadFile(path); err != nil || string(want) != got {
			t.Errorf("%s is not what the program shows: go test ./ui/screen -update (%v)", file, err)
		}
	}
}

// emulated is the screen in the cells of a terminal.
func (d *driver) emulated() *vt.Emulator {
	d.send(tea.WindowSizeMsg{Width: d.a.W, Height: d.a.H})
	em := vt.NewEmulator(d.a.W, d.a.H)
	lines, _ := d.a.frame()
	for y, line := range lines {
		_, _ = fmt.Fprintf(em, "\x1b[%d;1H%s\x1b[m", y+1, line)
	}
	return em
}
