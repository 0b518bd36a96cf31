package screen

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/data/paper"
	"liuzhuan/model"
	"liuzhuan/ui/screen/page"
	"liuzhuan/ui/text"
)

// Every option of a choice is on the screen, whole and on as many lines as it takes, at
// any width from 60 columns; the field that is typed in stays in sight with it.
func TestChoicesAreWhole(t *testing.T) {
	for _, lang := range []string{"zh", "en"} {
		words := text.For(lang)
		papers := words.PaperNames()
		var dispositions, kinds []string
		for _, d := range model.Dispositions {
			dispositions = append(dispositions, words.Term[d])
		}
		for _, k := range append(slices.Clone(paper.Kinds), paper.All) {
			kinds = append(kinds, papers[k])
		}
		for name, c := range map[string]struct {
			keys, options []string
		}{
			"export": {[]string{"f10", "8"}, kinds},
			"edit":   {[]string{"f2", "1", "shift+tab"}, dispositions},
			"other":  {[]string{"f10", "3", "9", "shift+tab"}, slices.DeleteFunc(slices.Clone(dispositions), func(s string) bool { return s == words.Term[model.Pending] })},
		} {
			d := openDemo(t, 80, 24)
			d.a.Text = words
			d.press(c.keys...)
			for w := 60; w <= 200; w += 7 {
				for _, h := range []int{24, 36, 50} {
					d.send(tea.WindowSizeMsg{Width: w, Height: h})
					all := strings.Join(d.screen(), "\n")
					for _, option := range c.options {
						if !strings.Contains(all, option) {
							t.Fatalf("%s, %s at %dx%d: %s is not whole\n%s", lang, name, w, h, option, all)
						}
					}
				}
			}
		}
	}
}

// A text that is longer than its field stands whole below while it is typed in, and on as
// many lines as it fills elsewhere; in a long form the head of a group stays over its fields.
func TestLongFormIsRead(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "0", "6", "shift+tab", "shift+tab", "shift+tab", "shift+tab")
	whole := strings.Join(strings.Fields(strings.Join(d.screen(), "")), "")
	if !strings.Contains(whole, "十个工作日内办完交接，按时报到。") {
		t.Errorf("the text that is typed in is not whole\n%s", strings.Join(d.screen(), "\n"))
	}
	if line := d.screen()[3]; !strings.HasPrefix(line, " 哪些类别要办 ") {
		t.Errorf("the group that goes on is not told: %q", line)
	}
	for _, size := range [][2]int{{60, 20}, {80, 24}} {
		d.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		d.press("esc", "f10", "0", "6")
		for range 30 {
			d.press("down")
			for _, line := range d.screen()[2:] {
				if strings.Contains(line, "..") && !strings.HasPrefix(line, "> ") {
					t.Errorf("%v: a text is cut\n%s", size, strings.Join(d.screen(), "\n"))
				}
			}
		}
	}
}

// A higher window has no empty line while there is more of a form or page above.
func TestHigherWindowIsFilled(t *testing.T) {
	for _, keys := range [][]string{{"f10", "0", "6", "shift+tab"}, {"f10", "0", "0", "end"}, {"f1", "end"}} {
		d := openDemo(t, 80, 24)
		d.press(keys...)
		d.shows("上面还有")
		d.send(tea.WindowSizeMsg{Width: 80, Height: 40})
		if all := d.screen(); strings.Contains(all[2], "上面还有") && strings.TrimSpace(all[35]) == "" {
			t.Errorf("%v: empty lines\n%s", keys, strings.Join(all, "\n"))
		}
	}
}

// What a form says below its fields begins with what cannot be taken back, and where there
// is no room for all of it says how much is missing.
func TestNotesOfAFormAreNotCutUnsaid(t *testing.T) {
	d := openDemo(t, 60, 14)
	d.press("f10", "0", "5").shows("封存不能撤销。以后新记的列为补记", "还有 68 人没有宣布", "还有 4 行")
	d.send(tea.WindowSizeMsg{Width: 60, Height: 20})
	d.shows("封存不能撤销", "工作交接清单：已签 0/21").lacks("还有 4 行")
}

// A form about somebody has their name on a plate, the change as a chip and what it comes
// to for both teams; nothing of its head is torn at any width.
func TestPlateOfADecision(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "3", "down", "down", "down", "3", "text:待复核")
	for w := 60; w <= 200; w++ {
		for _, h := range []int{20, 24, 36} {
			d.send(tea.WindowSizeMsg{Width: w, Height: h})
			d.shows("单志远", "序 4", "方案 转任", "驻市自规局 一级主任科员", "改为 [暂缓]", "! 尚未记入", "7/6  超 1", "5/6  缺 1", "任前应谈 66 > 65")
		}
	}
	d.press("esc", "4").shows("改为 [免职]").press("esc", "9", "shift+tab", "3").shows("方案 [转任]", "去向可改").press("4").shows("改为 [提任]")
}

// The wrap-up names who is missing beside its bars as long as there is room for both, and
// the bars go before a name is cut; the preflight says whom it is about as lists do.
func TestPagesCutNothing(t *testing.T) {
	for _, lang := range []string{"zh", "en"} {
		for _, c := range []struct {
			keys []string
			from int // columns from which no row is cut
			bars int // columns from which there are bars
		}{
			{[]string{"f10", "6"}, map[string]int{"zh": 60, "en": 72}[lang], 80},
			{[]string{"f10", "9"}, 60, 1000},
			{[]string{"f10", "9", "end"}, 60, 1000},
		} {
			d := openDemo(t, 80, 24)
			d.a.Text = text.For(lang)
			d.press(c.keys...)
			for w := c.from; w < wideFrom; w++ {
				d.send(tea.WindowSizeMsg{Width: w, Height: 24})
				all := strings.ReplaceAll(strings.Join(d.screen()[3:], "\n"), ", ...", "")
				if strings.Contains(all, "..") {
					t.Errorf("%s %v is cut at %d columns\n%s", lang, c.keys, w, all)
					break
				}
				if w >= c.bars && !strings.Contains(all, "----------") {
					t.Errorf("%s %v has no bars at %d columns\n%s", lang, c.keys, w, all)
					break
				}
			}
		}
	}
}

// No item of a menu is cut.
func TestMenusAreWhole(t *testing.T) {
	for _, lang := range []string{"zh", "en"} {
		words := text.For(lang)
		d := openDemo(t, 60, 20)
		d.a.Text = words
		for _, keys := range [][]string{{"f10"}, {"f10", "0"}, {"f10", "0", "tab"}, {"f10", "0", "4"}} {
			d.press("esc", "esc").press(keys...)
			menu := d.a.dialog().(*page.Menu)
			for _, w := range []int{60, 80, 120, 200} {
				d.send(tea.WindowSizeMsg{Width: w, Height: 20})
				for _, item := range menu.Items {
					d.shows(string(item.Digit) + " " + item.Title)
				}
			}
		}
	}
}

// Who goes where in a what-if is whole at 120 columns: the figures of the plan stand below
// the list where it needs their columns.
func TestWhatIfIsWhole(t *testing.T) {
	d := openDemo(t, 120, 36)
	d.tryOut("3", "sz")
	for w := 100; w <= 200; w++ {
		d.send(tea.WindowSizeMsg{Width: w, Height: 36})
		for _, line := range d.screen()[3:24] {
			if strings.Contains(line, "..") {
				t.Fatalf("%d columns: %q is cut", w, line)
			}
		}
		d.shows("换岗的人")
	}
}
