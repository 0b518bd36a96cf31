package screen

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"liuzhuan/ui/screen/look"
	"liuzhuan/ui/text"
)

var frameSizes = [][2]int{{80, 24}, {100, 30}, {120, 36}}

// toNote and toContent lead to a note on the first person and to the content of
// the running talk.
var (
	toNote    = []string{"f10", "2", "f5", "6", "8", "enter", "f6", "f6", "f10", "4", "enter"}
	toContent = []string{"f10", "2", "f5", "6", "8", "enter", "f6", "f6", "f6", "4"}
)

// seen is a terminal as most are: its marks were measured, its background is dark.
var seen = look.Terminal{Profile: colorprofile.TrueColor, Background: look.Dark, Narrow: true}

type scene struct {
	name string
	keys []string
}

// scenes are screens a clerk looks at; each is kept as a golden frame in every
// size and both languages.
var scenes = []scene{
	{"announce", []string{"f10", "3", "enter", "enter", "enter", "3", "text:主持人当场通知，待复核", "enter", "enter"}},
	{"deviation", []string{"f10", "3", "down", "down", "down", "3", "text:主持人当场通知，待复核"}},
	{"destination", []string{"f10", "3", "down", "2", "c", "z"}},
	{"signin", []string{"f10", "2", "enter", "enter", "3", "text:出差", "enter"}},
	{"team", []string{"f10", "3", "f5"}},
	{"talkform", []string{"f10", "2", "f5", "6", "8", "enter", "f6"}},
	{"talking", []string{"f10", "2", "f5", "6", "8", "enter", "f6", "f6", "f10", "4"}},
	{"note", append(slices.Clone(toNote), "text:个人有关事项会后说明，\u200b另报：", "ctrl+j",
		"text:　　一、本人👨‍👩‍👧表示服从组织安排，三日内到岗，工作交接于本周五前完成，“有关材料”一并移交……")},
	{"content", append(slices.Clone(toContent), "text:　　王一鸣同志指出，要提高政治站位，", "enter", "text:（一）按时到岗；", "enter", "enter",
		"text:（二）遵守纪律。")},
	{"find", []string{"f3", "z", "h", "w"}},
	{"menu", []string{"f10"}},
	{"help", []string{"f10", "3", "f1"}},
	{"left", []string{"f10", "3", "f4"}},
	{"teams", []string{"f7"}},
	{"coverage", []string{"f7", "tab"}},
	{"vacancies", []string{"f7", "tab", "tab", "tab"}},
	{"structure", []string{"f7", "shift+tab"}},
	{"whatif", []string{"f7", "1", "1", "enter", "f3", "text:3", "enter", "enter", "text:sz", "enter", "enter"}},
	{"compare", []string{"f7", "1", "1", "enter", "f3", "text:3", "enter", "enter", "text:sz", "enter", "enter", "tab"}},
	{"preflight", []string{"f10", "9"}},
	{"wrapup", []string{"f10", "2", "enter", "f10", "3", "enter", "3", "text:待复核", "enter", "f10", "6"}},
	{"todo", []string{"f10", "3", "enter", "enter", "f10", "0", "1"}},
	{"card", []string{"f2"}},
	{"journal", []string{"f10", "3", "enter", "f10", "0", "2"}},
	{"export", []string{"f10", "8"}},
	{"medium", []string{"f10", "0", "4", "3"}},
	{"settings", []string{"f10", "0", "6", "shift+tab", "shift+tab", "shift+tab", "shift+tab"}},
}

func TestFrames(t *testing.T) {
	for _, lang := range []string{"zh", "en"} {
		for _, size := range frameSizes {
			for _, scene := range scenes {
				t.Run(fmt.Sprintf("%s-%s-%dx%d", lang, scene.name, size[0], size[1]), func(t *testing.T) {
					d := openDemo(t, size[0], size[1])
					d.a.Text = text.For(lang)
					d.a.Dir = "会议"
					d.a.learn(func(t *look.Terminal) { *t = seen })
					d.press(scene.keys...)
					lines, cursor := d.a.frame()
					fits(t, lines, size[0], size[1])
					if cursor == nil {
						t.Fatal("no cursor")
					}
					out := ansi.Strip(strings.Join(lines, "\n"))
					golden.RequireEqual(t, []byte(fmt.Sprintf("%s\ncursor %d,%d\n", out, cursor.X, cursor.Y)))
				})
			}
		}
	}
}

// fits asserts that nothing wraps: as many lines as the screen has, none wider.
func fits(t *testing.T, lines []string, w, h int) {
	t.Helper()
	if len(lines) != h {
		t.Errorf("%d lines on a screen of %d", len(lines), h)
	}
	for i, l := range lines {
		if n := ansi.StringWidth(l); n > w {
			t.Errorf("line %d has %d columns of %d: %q", i, n, w, ansi.Strip(l))
		}
	}
}

// Any size, any dialog: the frame fits, and the cursor is on the screen.
func TestFramesFitEverySize(t *testing.T) {
	d := openDemo(t, 80, 24)
	for _, scene := range scenes {
		for d.a.dialog() != nil {
			d.a.closeDialog()
		}
		if d.a.meeting().RunningTalk() != nil {
			d.press("f6", "1")
		}
		d.press(scene.keys...)
		for w := 20; w <= 140; w += 7 {
			for h := 10; h <= 50; h += 9 {
				d.send(tea.WindowSizeMsg{Width: w, Height: h})
				lines, cursor := d.a.frame()
				fits(t, lines, w, h)
				if cursor == nil || cursor.X < 0 || cursor.X >= w || cursor.Y < 0 || cursor.Y >= h {
					t.Errorf("%s at %dx%d: cursor %v", scene.name, w, h, cursor)
				}
			}
		}
		if t.Failed() {
			t.Fatalf("scene %s", scene.name)
		}
	}
}

// Every key of every screen does something or says something; none panics.
func TestEveryKeyEverywhere(t *testing.T) {
	keys := []string{"enter", "esc", "space", "tab", "shift+tab", "up", "down", "left", "right", "pgup", "pgdown", "home", "end", "backspace", "delete",
		"f1", "f2", "f3", "f4", "f5", "f6", "f7", "f8", "f9", "f10", "f11", "f12", "ctrl+a", "ctrl+z", "ctrl+y", "ctrl+w", "ctrl+u", "ctrl+l",
		"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "a", "Z", "?", "/", "text:今天谈话", "text:👨‍👩‍👧"}
	for _, scene := range scenes {
		t.Run(scene.name, func(t *testing.T) {
			d := openDemo(t, 80, 24)
			for _, k := range keys {
				for d.a.dialog() != nil {
					d.a.closeDialog()
				}
				d.press(scene.keys...)
				d.press(k)
				lines, _ := d.a.frame()
				fits(t, lines, 80, 24)
			}
		})
	}
}
