package screen

import (
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"liuzhuan/ui/screen/page"
)

// Every page refuses the keys it does not know, and the keys of the whole
// program act from it: otherwise the key behind falls on the roster and
// announces somebody.
func TestPagesTakeOnlyTheirKeys(t *testing.T) {
	pages := map[string][]string{
		"card": {"f2"}, "left": {"f4"}, "teams": {"f7"}, "help": {"f1"}, "journal": {"f10", "0", "2"}, "todo": {"f10", "0", "1"},
		"order": {"f10", "0", "0"}, "preflight": {"f10", "9"},
	}
	for name, keys := range pages {
		t.Run(name, func(t *testing.T) {
			for _, menu := range []string{"f10", "ctrl+o"} {
				d := openDemo(t, 80, 24)
				d.press("f10", "3").press(keys...).press(menu).shows("-- 菜单")
				d.press("3") // 宣布, not 暂缓
				if len(d.a.dialogs) != 0 {
					t.Fatalf("%d dialogs after %s 3", len(d.a.dialogs), menu)
				}
				d.tally("应到 68 实到 0 迟到 0 请假 0 | 已定 0 余 68 | 任前 0/66 廉政 0/66")
			}
			d := openDemo(t, 80, 24)
			d.press("f10", "3").press(keys...)
			on := d.a.dialog()
			for _, k := range []string{"x", "?", "f11", "ctrl+x", "text:今天"} {
				if d.press(k); k == "?" {
					d.press("esc") // help is there on every page
					if name == "help" {
						return
					}
				}
				if d.a.dialog() != on {
					t.Fatalf("%s closed the page", k)
				}
			}
			d.says("这个键在这里没有用").shows(ansi.Strip(d.a.footerLine()))
			d.press("esc").tally("应到 68 实到 0 迟到 0 请假 0 | 已定 0 余 68 | 任前 0/66 廉政 0/66")
			if len(d.a.dialogs) != 0 || d.a.message != "" {
				t.Errorf("%d dialogs, message %q after Esc", len(d.a.dialogs), d.a.message)
			}
		})
	}
}

// What was said belongs to what was done last: it goes when a page or form opens,
// and an unknown key on a page does not print the footer once more.
func TestMessageGoesWhenAPageOpens(t *testing.T) {
	for _, keys := range [][]string{{"f1"}, {"f2"}, {"f3"}, {"f4"}, {"f6"}, {"f7"}, {"f8"}, {"f10"}, {"f10", "7"}, {"f10", "8"}, {"f10", "9"},
		{"f10", "0"}, {"f10", "0", "1"}, {"f10", "0", "2"}, {"f10", "0", "4", "1"}, {"f10", "0", "5"}, {"f10", "0", "6"}, {"f10", "0", "0"}, {"f2", "1"},
		{"f2", "5"}, {"4"}} {
		d := openDemo(t, 80, 24)
		d.press("f10", "3").a.say("刚才的话")
		d.press(keys...)
		if strings.Contains(strings.Join(d.screen(), "\n"), "刚才的话") {
			t.Errorf("%v shows what was said before", keys)
		}
	}
}

// Enter on a line that leads to nobody does not close the page: the second one
// would announce.
func TestEnterThatLeadsNowhere(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "3", "f7", "enter", "enter").shows("派驻机构")
	d.press("esc").press("f2", "enter", "enter").shows("9 个别谈")
	d.tally("应到 68 实到 0 迟到 0 请假 0 | 已定 0 余 68 | 任前 0/66 廉政 0/66")
}

// What the card opens leads back to the card, where the next digit is one of
// its own.
func TestFormsOfTheCardLeadBack(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "2", "f5", "6", "8", "enter", "f6", "f6", "f6", "1", "f10", "3", "enter", "up")
	for _, k := range []string{"1", "2", "3", "4", "6", "7", "9", "0"} {
		d.press("f2", k)
		if _, card := d.a.dialog().(*page.Card); card {
			t.Fatalf("%s opened nothing", k)
		}
		d.press("esc")
		if _, card := d.a.dialog().(*page.Card); !card {
			t.Fatalf("Esc from %s leads to %T", k, d.a.dialog())
		}
		d.press("esc")
	}
	if d.a.counts().Decided != 1 {
		t.Error("the decision is gone")
	}
	// A talk that was started from the card runs over the list.
	d.press("f2", "9", "enter").shows("谈话中")
	if d.a.dialog() != nil {
		t.Errorf("%T stands over the running talk", d.a.dialog())
	}
}

// On a page the marked line is always whole, wherever it stands; one longer than
// the page is read from its beginning to its end.
func TestMarkedLineIsWhole(t *testing.T) {
	d := openDemo(t, 40, 12)
	l := &page.Listing{Sight: &d.a.Sight, Title: "长短不一"}
	for i := range 40 {
		l.Add(strconv.Itoa(i) + strings.Repeat("字", i*7%60) + "完")
	}
	l.Lines[20].Text = "长" + strings.Repeat("字", 150) + "中" + strings.Repeat("字", 150) + "尾"
	d.a.push(l)
	seen := ""
	for _, k := range []string{"down", "up", "pgdown", "pgup"} {
		for range 60 {
			d.press(k)
			all := strings.Join(d.screen(), "\n")
			if l.At == 20 {
				seen += all
				continue
			}
			if want := strings.Repeat("字", l.At*7%60) +
				"完"; !strings.Contains(strings.NewReplacer("\n", "", " ", "").Replace(all), ">"+strconv.Itoa(l.At)+want) {
				t.Fatalf("%s to line %d: it is not whole\n%s", k, l.At, all)
			}
			if _, cursor := d.a.frame(); cursor.Y < 2 || cursor.Y >= 10 || !strings.HasPrefix(d.screen()[cursor.Y], ">") {
				t.Fatalf("%s to line %d: the cursor is at %v\n%s", k, l.At, cursor, all)
			}
		}
	}
	for _, part := range []string{"长", "中", "尾"} {
		if !strings.Contains(seen, part) {
			t.Errorf("%s is never seen", part)
		}
	}
}

// What is recorded from a page is on it at once, and what stands there is not
// worked out anew for a key that only moves.
func TestPagesFollowTheMeeting(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "0", "0")
	order := d.a.dialog().(*page.Order)
	first := &order.Lines[0]
	d.press("down", "up").screen()
	if &order.Lines[0] != first {
		t.Error("a move made the list anew")
	}
	name := d.person(1).Name
	d.press("2").shows(">", name)
	if order.At != 1 || order.Lines[1].Person != d.person(1).ID {
		t.Errorf("%s is not the second now", name)
	}
}
