package screen

import (
	"iter"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/look"
	"liuzhuan/ui/text"
)

// The queue at the door reads along: at sign-in the screen shows nothing of what
// is to be announced, at any size, on any row, in a look-up, and after results.
func TestSignInShowsNoPlan(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "3", "enter", "down", "3", "text:待复核", "enter", "f2", "7", "text:反映一件事", "enter", "esc", "f10", "2")
	secret := []string{"留任", "转任", "提任", "免职", "组内", "暂缓", "待复核", "反映", "拟任", "方案", "不变", "待定"}
	look := func() {
		t.Helper()
		for i, line := range d.screen() {
			if i == 1 {
				continue // the tally counts what is announced, of nobody in particular
			}
			for _, word := range secret {
				if strings.Contains(line, word) {
					t.Fatalf("the queue reads %q: %s\n%s", word, line, strings.Join(d.screen(), "\n"))
				}
			}
			if strings.HasPrefix(line, " !") || strings.HasPrefix(line, ">!") {
				t.Fatalf("the queue sees a matter: %s", line)
			}
		}
	}
	for _, size := range []tea.WindowSizeMsg{{Width: 80, Height: 24}, {Width: 60, Height: 15}, {Width: 120, Height: 36}, {Width: 160, Height: 50}} {
		d.send(size)
		d.press("home")
		for range 68 {
			look()
			d.press("down")
		}
		d.press("f3", "z", "w")
		look()
		d.press("esc")
	}
	d.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	d.press("home").shows("单位", "职务", "电话", "签到").press("enter", "up").shows("0999-0000001", "09:05")
}

// The selected row shows the whole name and takes the room from the columns
// behind it, whatever they are.
func TestSelectedRowGrowsTheName(t *testing.T) {
	for _, phase := range []string{"1", "2", "3", "4", "5", "6"} {
		for _, w := range []int{60, 80, 100, 120, 200} {
			d := openDemo(t, w, 24)
			d.press("f10", phase, "f3", "text:60", "enter")
			row := d.selected()
			if !strings.Contains(row, "阿依古丽·买买提") || hanzi.Width(row) > w {
				t.Errorf("phase %s, %d columns: %q", phase, w, row)
			}
		}
	}
}

// Nothing of the sample's list is cut while there is room beside it, in either language,
// before anything is recorded and after: no row on 120 columns, three of 68 at most on 80;
// and no width cuts more rows than a narrower one.
func TestRowsAreWhole(t *testing.T) {
	every := func(yield func(int) bool) {
		for w := 60; w <= 200 && yield(w); w++ {
		}
	}
	recorded := []string{"f10", "2", "f5", "6", "8", "enter", "f10", "3", "f5", "8", "enter", "end", "3", "text:待复核", "enter",
		"f6", "f6", "f10", "4", "home", "space", "f6", "1", "f10", "5", "enter"}
	for _, c := range []struct {
		lang   string
		keys   []string
		widths iter.Seq[int]
	}{
		{"zh", nil, every},
		{"en", nil, every},
		{"zh", recorded, slices.Values([]int{60, 80, 100, 120, 160, 200})},
		{"en", recorded, slices.Values([]int{60, 80, 100, 120, 160, 200})},
	} {
		d := openDemo(t, 60, 24)
		d.press(c.keys...)
		d.a.Text = text.For(c.lang)
		for phase, most := range map[string]int{"1": 3, "2": 0, "3": 3, "4": 3, "5": 0, "6": 3} {
			d.press("f10", phase, "esc", "home")
			rowsAreWhole(d, c.widths, most)
			if t.Failed() {
				t.Fatalf("%s, phase %s, recorded: %t", c.lang, phase, c.keys != nil)
			}
		}
	}
}

// rowsAreWhole draws the list in widths; at 80 columns so many rows may be cut.
func rowsAreWhole(d *driver, widths iter.Seq[int], most int) {
	d.t.Helper()
	before, last := 0, 0
	for w := range widths {
		d.send(tea.WindowSizeMsg{Width: w, Height: 24})
		list, width := d.a.pane(), w
		if w >= wideFrom {
			width = w - d.a.panelWidth() - look.Between
		}
		lines, _ := list.Draw(d.a.Look, width, len(d.a.list)+len(d.a.groups)+1)
		cut, names, shown := 0, 0, 0
		for _, line := range lines {
			if strings.Contains(line, "..") {
				cut++
			}
			for _, word := range strings.Fields(strings.NewReplacer("..", " ", "-", " ").Replace(ansi.Strip(line))) {
				shown += hanzi.Width(word)
			}
			if strings.Contains(line, "阿依古丽·买买提") {
				names++
			}
		}
		if names != 1 {
			d.t.Errorf("%d columns: a long name is cut", w)
		}
		if w == 80 && cut > most || w >= 120 && cut > 0 {
			d.t.Errorf("%d columns: %d rows are cut\n%s", w, cut, ansi.Strip(strings.Join(lines, "\n")))
		}
		if shown < before && (w >= wideFrom) == (last >= wideFrom) { // there the facts of one person move to the panel
			d.t.Errorf("%d columns: less is shown than on a narrower screen, %d columns of text and not %d", w, shown, before)
		}
		before, last = shown, w
	}
}

// The name of somebody whose people has no surnames is said as it is written, a word a
// part.
func TestPronouncedWithoutSurname(t *testing.T) {
	d := openDemo(t, 160, 36)
	d.press("f10", "3", "f3", "text:阿依古丽", "enter").shows("阿依古丽·买买提   Āyīgǔlì·Mǎimǎití")
}

// At the door a post is parted where a reader would part it, never within a word.
func TestPostAtTheDoorIsPartedInSense(t *testing.T) {
	d := openDemo(t, 120, 36)
	d.press("f10", "2").shows("| 云川市纪委监委驻市委办公室纪检监察组组长")
	d.press("down", "down").shows("| 云川市纪委监委驻市委办公室\n", "| 纪检监察组一级主任科员")
}
