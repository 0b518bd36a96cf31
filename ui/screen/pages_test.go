package screen

import "testing"

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
				d.tally("应到 68 实到 0 迟到 0 请假 0 | 已定 0 余 68 | 任谈 0/66 廉谈 0/66")
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
			d.says(on.footer(d.a.t)[:12])
			d.press("esc").tally("应到 68 实到 0 迟到 0 请假 0 | 已定 0 余 68 | 任谈 0/66 廉谈 0/66")
			if len(d.a.dialogs) != 0 || d.a.message != "" {
				t.Errorf("%d dialogs, message %q after Esc", len(d.a.dialogs), d.a.message)
			}
		})
	}
}

// Enter on a line that leads to nobody does not close the page: the second one
// would announce.
func TestEnterThatLeadsNowhere(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "3", "f7", "enter", "enter").shows("-- 派驻机构")
	d.press("esc").press("f2", "enter", "enter").shows("9个别谈")
	d.tally("应到 68 实到 0 迟到 0 请假 0 | 已定 0 余 68 | 任谈 0/66 廉谈 0/66")
}

// What the card opens leads back to the card, where the next digit is one of
// its own.
func TestFormsOfTheCardLeadBack(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "2", "f5", "6", "8", "enter", "f6", "f6", "f6", "1", "f10", "3", "enter", "up")
	for _, k := range []string{"1", "2", "3", "4", "6", "7", "9", "0"} {
		d.press("f2", k)
		if _, card := d.a.dialog().(*cardPage); card {
			t.Fatalf("%s opened nothing", k)
		}
		d.press("esc")
		if _, card := d.a.dialog().(*cardPage); !card {
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
