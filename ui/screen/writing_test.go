package screen

import (
	"io"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/data/sitting"
	"liuzhuan/model"
	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/keyboard"
)

// pause is what the clock sends after 600 ms without a key; stale is what it
// sends for a key that others followed.
func (d *driver) pause() *driver {
	w := d.a.writing()
	d.send(keepDue{w.Paused()})
	return d
}

// note is what is recorded about a person in the last talk.
func (d *driver) note(no int) string {
	d.t.Helper()
	p := d.person(no)
	return d.a.meeting().Participation(d.a.meeting().LastTalk(p.ID).ID, p.ID).Note
}

// cursor gives the text of the cursor's line before it, and behind.
func (d *driver) cursor() (before, behind string) {
	d.t.Helper()
	lines, c := d.a.frame()
	line := lines[c.Y]
	before = hanzi.Cut(line, c.X)
	if hanzi.Width(before) != c.X {
		before += strings.Repeat(" ", c.X-hanzi.Width(before))
	}
	return before, strings.TrimPrefix(line, before)
}

func (d *driver) entries() int { return len(d.a.Sitting.History.Entries()) }

// However a note is left it is one Change; Enter goes on to the next person, and
// the others stay.
func TestANoteIsOneChange(t *testing.T) {
	for _, tt := range []struct {
		key, on, shows string
	}{
		{"enter", "汪海景", "记入余刚超的谈话记事"},
		{"esc", "余刚超", "记入余刚超的谈话记事"},
		{"tab", "余刚超", "记入余刚超的谈话记事"},
		{"f2", "余刚超", "会后说明，另报"},
		{"f4", "余刚超", "未任前谈话"},
		{"f6", "余刚超", "结束谈话"},
		{"f10", "余刚超", "-- 菜单"},
	} {
		t.Run(tt.key, func(t *testing.T) {
			d := openDemo(t, 80, 24)
			d.press(toNote...).shows("-- 记事 1 余刚超")
			before := d.entries()
			d.press("text:会后说明，", "text:另报", "backspace", "text:报", tt.key).shows(tt.shows)
			if got := d.entries() - before; got != 1 {
				t.Errorf("%d entries", got)
			}
			if got := d.note(1); got != "会后说明，另报" {
				t.Errorf("recorded %q", got)
			}
			if got := d.a.person().Name; got != tt.on {
				t.Errorf("on %s, want %s", got, tt.on)
			}
			if d.a.openDraft() != nil {
				t.Error("the desk still has the text")
			}
			if tt.key == "enter" {
				d.press("f8").says("已撤销：记入余刚超的谈话记事")
				if got := d.note(1); got != "" {
					t.Errorf("F8 leaves %q", got)
				}
			}
		})
	}
}

// What is recorded already is there to go on with; leaving it as it was is no
// Change.
func TestANoteIsGoneOnWith(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press(toNote...)
	d.press("text:第一句。", "enter", "up", "enter").shows("第一句。")
	before := d.entries()
	d.press("esc").says("没有改动。").on("余刚超")
	d.press("enter", "enter").on("汪海景")
	if d.entries() != before {
		t.Error("nothing was typed, and something written")
	}
	d.press("up", "enter", "text:第二句。", "esc")
	if got := d.note(1); got != "第一句。第二句。" {
		t.Errorf("recorded %q", got)
	}
	d.press("enter", "ctrl+home", "ctrl+w", "delete", "delete", "delete", "delete", "ctrl+e", "ctrl+z", "ctrl+z", "esc")
	if got := d.note(1); got != "第一句。第二句。" {
		t.Errorf("after undoing all: %q", got)
	}
}

// New lines in a note, pages in the content of a talk; indents stay, blank lines
// at the end go.
func TestLinesInNoteAndContent(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press(toNote...)
	d.press("text:　　一", "ctrl+j", "text:二", "shift+enter")
	d.send(tea.KeyPressMsg{Code: tea.KeyEnter, Mod: tea.ModAlt})
	d.send(tea.PasteMsg{Content: "三\r\n四\t五\r\n\r\n"})
	d.press("enter").on("汪海景")
	if got := d.note(1); got != "　　一\n二\n\n三\n四\t五" {
		t.Errorf("recorded %q", got)
	}
	d.press("f6", "4").shows("谈话内容 | 任前谈话、廉政谈话 09:05 起", "应到 68 实到 68")
	d.press("text:肯定成绩。", "enter", "9", "text:３，", "enter", "enter").shows("肯定成绩。", "9３，")
	before, offered := d.entries(), d.a.meeting().RunningTalk().Outline // the template's
	d.press("esc").says("改任前谈话、廉政谈话")
	d.press("f6", "5", "text:提纲", "tab")
	s := d.a.meeting().RunningTalk()
	if s.Content != "肯定成绩。\n9３，" || s.Outline != offered+"提纲" || d.entries()-before != 2 {
		t.Errorf("%d entries, %+v", d.entries()-before, s)
	}
	d.press("f8", "f8")
	if s := d.a.meeting().RunningTalk(); s.Content != "" || s.Outline != offered {
		t.Errorf("undone to %+v", s)
	}
}

// Ctrl-Z and F8 inside a text take typing back, not what was recorded before.
func TestUndoStaysInsideTheText(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press(toNote...)
	before := d.entries()
	d.press("text:会后", "text:说明", "ctrl+z").shows("会后")
	d.press("f8").press("f8").says("没有可撤销的了。")
	d.press("f9", "ctrl+y", "ctrl+y").says("没有可重做的。").shows("会后说明")
	if d.entries() != before {
		t.Error("undo in the text wrote to the journal")
	}
}

// kill -9 in the middle of a note: text and cursor are back, nothing was
// recorded, and typing goes on in the right place.
func TestHalfWrittenTextComesBack(t *testing.T) {
	for _, tt := range []struct {
		name   string
		keys   []string
		typed  []string
		before string // the cursor's line, up to it
		want   string
	}{
		{"note", toNote, []string{"text:会后说明", "left", "left"}, "会后", "会后再说明"},
		{"note of many lines", toNote, []string{"text:一\n二\n三", "up", "home"}, "", "一\n再二\n三"},
		{"emoji", toNote, []string{"text:好👨‍👩‍👧e\u0301了", "left"}, "好[]é", "好👨‍👩‍👧e\u0301再了"},
		{"content", toContent, []string{"text:今天", "enter", "text:谈话", "left"}, "谈", "今天\n谈再话"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := openDemo(t, 80, 24)
			d.press(tt.keys...)
			entries := d.entries()
			d.press(tt.typed...).pause()
			// No Ctrl-Q: what is on the disk is all there is.
			if err := d.a.Sitting.Close(); err != nil {
				t.Fatal(err)
			}
			next := open(t, d.path, 80, 24)
			next.says("停在")
			if before, _ := next.cursor(); before != tt.before {
				t.Errorf("the cursor stands behind %q, want %q", before, tt.before)
			}
			if next.entries() != entries {
				t.Error("the half-written text was recorded")
			}
			next.press("enter", "text:再") // the first Enter only goes on
			if got := next.a.writing().Editor.Value(); got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
			next.press("esc")
			if next.entries() != entries+1 || next.a.openDraft() != nil {
				t.Error("Esc did not record it as one Change")
			}
		})
	}
}

// A text goes to the desk 600 ms after the last key, and 3 s after the first one
// that it does not have; a key in between puts the pause off.
func TestKeepingWaitsForAPause(t *testing.T) {
	d := openDemo(t, 80, 24)
	onDesk := func() string {
		var st state
		if _, err := d.a.Sitting.ReadDesk(deskKey, &st); err != nil {
			t.Fatal(err)
		}
		if st.Draft == nil {
			return "none"
		}
		return st.Draft.Values["text"]
	}
	d.press(toNote...)
	w := d.a.writing()
	if got := onDesk(); got != "" {
		t.Fatalf("desk has %q of an open note", got)
	}
	d.press("text:一")
	stale, late := keepDue{w.Paused()}, keepDue{w.Overdue()}
	d.press("text:二")
	if d.send(stale); onDesk() != "" {
		t.Errorf("%q was kept without a pause", onDesk())
	}
	d.clock.at("10:12")
	if d.pause(); onDesk() != "一二" {
		t.Errorf("desk has %q after a pause", onDesk())
	}
	d.shows("已存 10:12:00")
	d.press("text:三")
	if d.send(late); onDesk() != "一二" {
		t.Error("the three seconds of what is kept already count on")
	}
	late = keepDue{w.Overdue()}
	d.press("text:四")
	if d.send(late); onDesk() != "一二三四" {
		t.Errorf("desk has %q after three seconds of typing", onDesk())
	}
	d.press("left").pause()
	if d.press("f1"); onDesk() != "一二三四" {
		t.Error("help on top hides the text from the desk")
	}
	d.press("esc", "esc")
	if got := onDesk(); got != "none" {
		t.Errorf("desk has %q after the note was recorded", got)
	}
	d.send(late) // of a text that is closed
	if got := onDesk(); got != "none" {
		t.Errorf("desk has %q from a text that is closed", got)
	}
}

// A text that the desk could not take is said to be lost until it is kept.
func TestKeepingThatFailsIsSaid(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press(toNote...)
	if err := d.a.Sitting.Close(); err != nil {
		t.Fatal(err)
	}
	d.press("text:会后").pause().says("没有存上")
	d.press("text:说明").says("没有存上").shows("会后说明")
	s, err := sitting.Open(d.path, d.a.Clock)
	if err != nil {
		t.Fatal(err)
	}
	d.a.Sitting = s
	d.pause().shows("已存 ")
	if d.a.message != "" {
		t.Errorf("kept, and still says %q", d.a.message)
	}
}

// SIGHUP, Ctrl-Q and the question it asks keep what was typed a moment ago.
func TestLeavingKeepsTheText(t *testing.T) {
	for name, leave := range map[string]func(d *driver){
		"hangup": func(d *driver) { d.send(keyboard.HangUp{}) },
		"ctrl+q": func(d *driver) { d.press("ctrl+q").shows("谈话还在进行").press("1") },
	} {
		t.Run(name, func(t *testing.T) {
			d := openDemo(t, 80, 24)
			d.press(toNote...)
			d.press("text:会后说明")
			if leave(d); !d.a.quitting {
				t.Fatal("did not leave")
			}
			if err := d.a.Sitting.Close(); err != nil {
				t.Fatal(err)
			}
			open(t, d.path, 80, 24).shows("-- 记事 1 余刚超", "会后说明")
		})
	}
}

// Esc and the next key in one burst leave the text and do what the key does;
// Alt-Enter alone is a new line.
func TestEscAndAKeyLeaveTheText(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press(toNote...)
	d.press("text:会后说明")
	f10 := keyMsg("f10")
	f10.Mod = tea.ModAlt
	d.send(f10)
	d.shows("-- 菜单")
	if got := d.note(1); got != "会后说明" {
		t.Errorf("recorded %q", got)
	}
}

// What could not be recorded stays in sight with everything in it.
func TestATextThatIsRefusedStaysOpen(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press(toNote...)
	d.press("text:会后说明")
	d.a.writing().Record = func(string) (model.Change, error) { return model.Change{}, model.ErrNotInTalk }
	for _, k := range []string{"enter", "esc", "tab", "f4"} {
		d.press(k).says("这个人不在这场谈话里。").shows("会后说明").on("余刚超")
	}
}

// The note stands under the list with the counts in sight, and grows with the
// screen; the text wraps and scrolls with the cursor in it.
func TestNotePanel(t *testing.T) {
	long := strings.Repeat("经了解该同志思想稳定，", 40)
	for _, tt := range []struct{ w, h, rows int }{{80, 24, 5}, {100, 30, 8}, {120, 36, 14}} {
		d := openDemo(t, tt.w, tt.h)
		d.press(toNote...)
		d.press("text:" + long)
		d.tally("应到 68 实到 68 迟到 68 请假 0 | 已定 0 余 68 | 任前 0/66 廉政 0/66").on("余刚超")
		rows := 0
		for _, line := range d.screen() {
			if strings.Contains(line, "思想") {
				rows++
			}
		}
		if rows != tt.rows {
			t.Errorf("%dx%d: %d rows of the note, want %d\n%s", tt.w, tt.h, rows, tt.rows, strings.Join(d.screen(), "\n"))
		}
		d.shows("上面还有")
		if before, _ := d.cursor(); !strings.HasSuffix(before, "，") {
			t.Errorf("the cursor stands behind %q", before)
		}
		d.press("ctrl+home").shows("下面还有")
	}
}

// Beside the list a text stands within the card where the note has its place: the list, the
// plate of the talk and the person stay where they are. A statement leads on to nobody, and
// says so.
func TestNoteStandsInTheCard(t *testing.T) {
	d := openDemo(t, 120, 36)
	d.press(toNote[:len(toNote)-1]...)
	before := d.screen()
	d.press("enter")
	at := 0
	for i, line := range d.screen()[:34] {
		list, _, _ := strings.Cut(line, "|")
		was, _, _ := strings.Cut(before[i], "|")
		if i > 2 && list != was || i > 2 && at == 0 && !strings.Contains(line, "记事 ---") && line != before[i] {
			t.Errorf("line %d was %q, is %q", i, before[i], line)
		}
		if strings.Contains(line, "| 记事 ---") {
			at = i
		}
	}
	if _, c := d.a.frame(); at == 0 || c.Y != at+1 {
		t.Errorf("the cursor is on line %d, the note begins below line %d", c.Y, at)
	}
	d.press("esc", "f2", "0").shows("| 表态 ---", "回车/Esc 记入").press("text:服从组织安排。", "enter").shows("表态 服从组织安排。").says("已记入余刚超的表态")
	d.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	d.press("f2", "0").shows("-- 表态 1 余刚超 --")
	d.press("ctrl+home", "text:"+strings.Repeat("坚决拥护组织决定，", 40)).shows("上面还有 5 行")
}

// Real bytes: an input method's commit, Ctrl-J, Ctrl-W, Ctrl-Z, a bracketed
// paste, a wrap before a comma, Home and Enter; text and cursor after each.
func TestWritingInATerminal(t *testing.T) {
	path := demoFile(t)
	d := open(t, path, 80, 24)
	d.press("f10", "2", "f5", "6", "8", "enter", "f6", "f6", "f10", "4")
	if err := d.a.Sitting.Close(); err != nil {
		t.Fatal(err)
	}
	x := startTerminal(t, path, 80, 24)
	x.shows("> 1 ")
	x.types("\r") // past the line that says where it stopped
	x.shows("谈话进行中（F6）")
	x.types("\r")
	x.shows("── 记事 1 余刚超")
	at := func(what, before string) {
		t.Helper()
		x.until(what, func(lines []string, cx, cy int) bool {
			return cy > 0 && cx == hanzi.Width(before) && strings.HasPrefix(lines[cy], before) && strings.HasPrefix(lines[1], "应到 68")
		})
	}
	x.types("个人有关事项会后说明，")
	at("eleven hanzi", "个人有关事项会后说明，")
	x.types("\x17")
	at("Ctrl-W took the comma", "个人有关事项会后说明")
	x.types("\x17")
	at("Ctrl-W took two hanzi", "个人有关事项会后")
	x.types("\x1a")
	at("Ctrl-Z brought them back", "个人有关事项会后说明")
	x.types("\n")
	at("Ctrl-J began a line", "")
	x.types("👨‍👩‍👧e\u0301𠮷☑️")
	at("clusters folded", "[]é𠮷[]")
	x.types("\x1b[200~第二页\r\n第三页\x1b[201~")
	at("the paste", "第三页")
	x.types("\x1b[A\x1b[H")
	at("Up and Home", "")
	x.types("\x1b[F")
	at("End", "[]é𠮷[]第二页")
	x.types("\x1b[1;5F\n")
	x.types(strings.Repeat("一二三四五", 8)[:39*3])
	at("a full row", strings.Repeat("一二三四五", 8)[:39*3])
	x.types("，")
	x.until("the comma takes a hanzi along", func(lines []string, cx, cy int) bool {
		return cx == 4 && strings.HasPrefix(lines[cy], "四，") && strings.HasPrefix(lines[cy-1], "一二三四五")
	})
	x.until("kept by itself", func(lines []string, _, _ int) bool { return strings.Contains(strings.Join(lines, "\n"), "已存 ") })
	x.types("\r")
	x.shows("已记入余刚超的谈话记事")
	x.until("the cursor on the next row", func(lines []string, cx, cy int) bool { return cx == 0 && strings.HasPrefix(lines[cy], "> 2 ") })
	m := x.store.Meeting
	p := m.People()[0]
	want := "个人有关事项会后说明\n👨‍👩‍👧e\u0301𠮷☑️第二页\n第三页\n" + strings.Repeat("一二三四五", 8)[:39*3] + "，"
	if got := m.Participation(m.LastTalk(p.ID).ID, p.ID).Note; got != want {
		t.Errorf("recorded %q, want %q", got, want)
	}
}

// The cursor is in the right column after every key of a long mixed line, in a
// real terminal.
func TestCursorInATerminalKeyByKey(t *testing.T) {
	path := demoFile(t)
	d := open(t, path, 80, 24)
	d.press(toContent...)
	d.pause()
	if err := d.a.Sitting.Close(); err != nil {
		t.Fatal(err)
	}
	x := startTerminal(t, path, 80, 24)
	x.shows("谈话内容")
	x.types("x\x7f")
	row := ""
	for _, piece := range []string{"今", "天a", "“", "好", "”", "……", "——", "𠮷", "😀", "①", "12%", "℃", "Ａ", "\u0301"} {
		if _, err := io.WriteString(x.in, piece); err != nil {
			t.Fatal(err)
		}
		row += piece
		want := 0
		for _, c := range hanzi.Segment(row) {
			want += int(c.Width)
		}
		x.until(piece, func(lines []string, cx, cy int) bool { return cy == 3 && cx == want })
	}
}
