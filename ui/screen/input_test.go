package screen

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// F1 to F5 as the Linux console sends them work on the roster, in a field and in
// a text, cut in two anywhere.
func TestFunctionKeysOfTheLinuxConsole(t *testing.T) {
	f1, err := os.ReadFile(filepath.Join("testdata", "f1-linux.bytes"))
	if err != nil {
		t.Fatal(err)
	}
	for i, title := range []string{"帮助", "宋凯", "找人", "未宣布", "按方案宣布"} {
		for cut := range 4 {
			key := strings.Replace(string(f1), "A", string(rune('A'+i)), 1)
			reads := []string{key[:cut], key[cut:]}
			if cut == 0 {
				reads = reads[1:]
			}
			d := openDemo(t, 80, 24)
			d.press("f10", "3", "down", "down")
			d.bytes(reads...).shows(title)
			if d.a.dialog() == nil {
				t.Errorf("F%d cut at %d opened nothing", i+1, cut)
			}
		}
	}
	d := openDemo(t, 80, 24)
	d.press("f10", "3", "3", "text:待").bytes("\x1b[[B\x1b[[C")
	if got := get(d.form(), "reason"); got != "待" {
		t.Errorf("the field holds %q", got)
	}
	d = inTalk(t)
	d.press("enter", "text:态度端正").bytes("\x1b[[A").shows("帮助")
	d.press("esc").bytes("\x1b[[C").shows("找人") // the note is recorded
	p := d.a.person()
	if got := d.a.meeting().Participation(d.a.meeting().RunningTalk().ID, p.ID).Note; got != "态度端正" {
		t.Errorf("recorded %q", got)
	}
}

// inTalk is a demo meeting in the talk phase while a talk of all runs, on the
// first row.
func inTalk(t *testing.T) *driver {
	t.Helper()
	d := openDemo(t, 80, 24)
	d.press("f10", "2", "f5", "6", "8", "enter", "f10", "4", "home", "f6", "f6")
	if d.a.meeting().RunningTalk() == nil {
		t.Fatal("no talk runs\n" + strings.Join(d.screen(), "\n"))
	}
	return d
}

// The marks that a terminal puts around a paste.
const pasteBegins, pasteEnds = "\x1b[200~", "\x1b[201~"

// pastes is text with line breaks as terminals give it: without marks, with
// them, and with what else may be among it.
func pastes(t *testing.T) map[string][]string {
	t.Helper()
	sample, err := os.ReadFile(filepath.Join("testdata", "paste-unbracketed.bytes"))
	if err != nil {
		t.Fatal(err)
	}
	lines := string(sample)
	return map[string][]string{
		"unmarked":           {lines},
		"unmarked, in reads": {lines[:13], lines[13:20], lines[20:], "\r"},
		"unmarked, a list":   {"张三\r李四\r王五\r"},
		"unmarked numbers":   {"1\r2\r3\r4\r0\r9\r"},
		"unmarked, Latin":    {"jk\ngG\n"},
		"with NUL":           {"\x00张三\x00\r\x00"},
		"marked":             {pasteBegins + lines + pasteEnds},
		"marked numbers":     {pasteBegins + "1\r\n2\r\n4\r\n" + pasteEnds},
		"marked, in reads":   {pasteBegins + lines[:10], lines[10:], pasteEnds},
		"NUL alone":          {"\x00\x00\x00"},
		"many ESC":           {strings.Repeat("\x1b", 30)},
	}
}

// In every phase, on the roster and in whatever lies over it, what is pasted
// records nothing.
func TestPasteRecordsNothing(t *testing.T) {
	over := [][]string{{}, {"f1"}, {"f2"}, {"f3"}, {"f3", "z"}, {"f4"}, {"f5"}, {"f6"}, {"f7"}, {"f10"}, {"f10", "0"}, {"f10", "7"}, {"f10", "8"}, {"f10", "9"},
		{"ctrl+l"}, {"1"}, {"2"}, {"3"}, {"4"}, {"9"}, {"tab"}, {"tab", "tab", "tab", "tab"}}
	for _, k := range "1234567890" {
		over = append(over, []string{"f2", string(k)})
		if k != '9' { // which quits
			over = append(over, []string{"f10", "0", string(k)})
		}
	}
	for what, reads := range pastes(t) {
		for phase := '1'; phase <= '6'; phase++ {
			d := openDemo(t, 80, 24)
			for _, keys := range over {
				d.press("f10", string(phase), "down").press(keys...)
				where := fmt.Sprintf("%s, phase %c, after %v", what, phase, keys)
				roster := d.a.dialog() == nil
				before, decided, at := len(d.a.Sitting.History.Entries()), d.a.counts(), d.a.person()
				d.clock.t = d.clock.t.Add(time.Second)
				d.bytes(reads...)
				if n := len(d.a.Sitting.History.Entries()); n != before {
					t.Fatalf("%s: recorded %d", where, n-before)
				}
				if c := d.a.counts(); c.Decided != decided.Decided || c.Present != decided.Present || d.a.quitting {
					t.Fatalf("%s: %+v", where, c)
				}
				if marked := strings.Contains(what, "marked"); roster && marked && (d.a.dialog() != nil || d.a.person() != at) {
					t.Fatalf("%s: went to %v, %v", where, d.a.person(), d.a.dialog())
				} else if roster && marked {
					d.says("粘贴的文字没有记入")
				}
				d.clock.t = d.clock.t.Add(time.Second)
				for d.a.dialog() != nil || d.a.locked != nil {
					d.press("esc")
				}
			}
		}
	}
}

// In a note a pasted line break is a line break, with marks or without, and all
// of it stands under the one it was pasted for. In a field it ends nothing.
func TestPasteIntoNoteAndField(t *testing.T) {
	for _, what := range []string{"unmarked", "unmarked, in reads", "marked", "marked, in reads"} {
		d := inTalk(t)
		p := d.a.person()
		d.press("enter")
		d.clock.t = d.clock.t.Add(time.Second)
		d.bytes(pastes(t)[what]...)
		d.clock.t = d.clock.t.Add(time.Second)
		d.press("enter").on(d.person(2).Name)
		session := d.a.meeting().RunningTalk().ID
		for _, q := range d.a.meeting().People() {
			part := d.a.meeting().Participation(session, q.ID)
			want := ""
			if q == p {
				want = "第一行\n第二行\n第三行"
			}
			if part != nil && part.Note != want {
				t.Errorf("%s: the note on %s is %q", what, q.Name, part.Note)
			}
		}

		d = openDemo(t, 80, 24)
		d.press("f10", "3", "3")
		d.clock.t = d.clock.t.Add(time.Second)
		d.bytes(pastes(t)[what]...)
		if got := get(d.form(), "reason"); got != "第一行 第二行 第三行" {
			t.Errorf("%s: the reason is %q", what, got)
		}
	}
}

// The first Ctrl-C asks, the second leaves; any key between takes that back.
func TestCtrlCAsksFirst(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "3", "ctrl+c").says("再按一次退出。")
	d.press("enter", "ctrl+c").says("再按一次退出。")
	if d.a.quitting || d.a.counts().Decided != 1 {
		t.Fatalf("quitting %v, %d decided", d.a.quitting, d.a.counts().Decided)
	}
	d.press("3", "text:待复核", "ctrl+c").says("再按一次退出。").shows("> 理由   待复核")
	if d.press("ctrl+c"); !d.a.quitting {
		t.Error("the second Ctrl-C did not leave")
	}
	d = inTalk(t)
	d.press("ctrl+c", "ctrl+c").shows("谈话")
	if d.a.quitting {
		t.Error("left in the middle of a talk")
	}
	if d.press("1"); !d.a.quitting {
		t.Error("1 did not leave")
	}
}
