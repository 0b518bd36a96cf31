package screen

import (
	"strconv"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"liuzhuan/model/hanzi"
)

// selected is the row of the selected person.
func (d *driver) selected() string {
	d.t.Helper()
	for _, line := range d.screen() {
		if strings.HasPrefix(line, ">") {
			return line
		}
	}
	d.t.Fatalf("no row is selected\n%s", strings.Join(d.screen(), "\n"))
	return ""
}

// The number column is as wide as the greatest number: 1.. is nobody.
func TestNumbersAreWhole(t *testing.T) {
	d := openDemo(t, 80, 24)
	m := d.a.meeting()
	for i, p := range m.People() {
		p.No = 998 + i*12000
	}
	m.Version++
	for range 60 {
		p := d.press("down").a.person()
		if got := strings.Fields(d.selected())[1]; got != strconv.Itoa(p.No) {
			t.Fatalf("row %q, want number %d whole", d.selected(), p.No)
		}
	}
}

// On a narrow screen the tally loses whole fields from its tail, and never a
// part of a number.
func TestTallyLosesWholeFields(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "2", "f5", "6", "8", "enter")
	const whole = "应到 68 实到 68 迟到 68 请假 0 | 已定 0 余 68 | 任前 0/66 廉政 0/66"
	d.tally(whole)
	ends := []string{"应到 68", " 实到 68", " 迟到 68", " 请假 0", " | 已定 0", " 余 68", " | 任前 0/66", " 廉政 0/66"}
	for w := 20; w <= 80; w++ {
		d.send(tea.WindowSizeMsg{Width: w, Height: 24})
		want, line := "", ""
		for _, end := range ends {
			if line += end; hanzi.Width(line) <= w {
				want = line
			}
		}
		d.tally(want)
	}
}

// A sealed meeting says so in every phase that is looked at.
func TestTitleKeepsTheSeal(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "0", "5", "6", "8", "enter")
	for digit, phase := range map[string]string{"1": "筹备", "2": "签到", "3": "宣布", "4": "谈话", "5": "承诺", "6": "收尾"} {
		d.press("f10", digit)
		if title := d.screen()[0]; !strings.Contains(title, " 封存 ["+phase+" ") {
			t.Errorf("%s: title %q", phase, title)
		}
	}
}

// In a window of few lines the selected row stays to the last, and the tally to the
// last but one.
func TestLowWindow(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "3", "down", "down")
	for h := 12; h >= 1; h-- {
		d.send(tea.WindowSizeMsg{Width: 80, Height: h})
		lines, cursor := d.a.frame()
		fits(t, lines, 80, h)
		if cursor == nil || cursor.Y >= h || !strings.HasPrefix(ansi.Strip(lines[cursor.Y]), "> 3 ") {
			t.Errorf("%d lines: cursor %v\n%s", h, cursor, strings.Join(lines, "\n"))
		}
		if h > 1 && !strings.Contains(ansi.Strip(strings.Join(lines[:2], "\n")), "应到 68 ") {
			t.Errorf("%d lines: no tally\n%s", h, strings.Join(lines, "\n"))
		}
		d.on("宋凯")
	}
}

// A message that does not fit takes a second line from the body: its end says
// what to do. Tally and footer stay where they are.
func TestLongMessageIsWhole(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "3", "down")
	before := d.screen()
	d.a.say("已记：任文 转任 驻自规局，与方案不一致：主持人当场通知，待复核，09:10。驻自规局组将超编 1 人，可照记，会列入核对表。")
	after := d.screen()
	if after[1] != before[1] || after[23] != before[23] || len(after) != 24 {
		t.Fatalf("tally or footer moved\n%s", strings.Join(after, "\n"))
	}
	if got := after[21] + after[22]; got != d.a.message {
		t.Errorf("message %q", got)
	}
	d.on(d.a.person().Name)
	d.a.say("短句。")
	if got := d.screen(); got[22] != "短句。" || got[21] != before[21] {
		t.Errorf("a short message takes more than a line\n%s", strings.Join(got, "\n"))
	}
}

// On a narrow screen it takes a third line.
func TestNarrowMessageIsWhole(t *testing.T) {
	d := openDemo(t, 60, 20)
	d.press("f10", "3", "down")
	d.a.say("审批表.xlsx（任免表） 是一人一张的审批表样式，不是名册，没有写入。请导入它的 .lrmx 原件，或者把人列成一行一人，另存为 xlsx 再导入。")
	if lines := d.screen(); strings.ReplaceAll(strings.Join(lines[16:19], ""), " ", "") != strings.ReplaceAll(d.a.message, " ", "") {
		t.Errorf("the message is cut\n%s", strings.Join(lines, "\n"))
	}
	d.on(d.a.person().Name)
	d.a.say(strings.Repeat("一句比整个屏幕还长的话，", 30))
	if lines := d.screen(); !strings.HasSuffix(lines[18], "..") {
		t.Errorf("nothing says that the message goes on\n%s", strings.Join(lines, "\n"))
	}
}

// What stands on the message line for good keeps the key that takes back at every width;
// what it says of the talk goes first.
func TestStandingLineKeepsItsKey(t *testing.T) {
	d := openDemo(t, 80, 24)
	for w := 40; w <= 120; w++ {
		d.send(tea.WindowSizeMsg{Width: w, Height: 24})
		lines := d.screen()
		if line := lines[len(lines)-2]; !strings.HasSuffix(line, "F8 撤销") || hanzi.Width(line) > w {
			t.Fatalf("%d columns: %q", w, line)
		}
	}
}

// The title of a page that is too long loses whole words, also to what is said at its end.
func TestTitleOfAPageIsNotTorn(t *testing.T) {
	d := openDemo(t, 60, 24)
	d.press("f2")
	for w := 40; w <= 80; w++ {
		d.send(tea.WindowSizeMsg{Width: w, Height: 24})
		whole := " 余刚超  女  1975.12 50岁  汉族  大学  1999.04入党  任现职 2016.01"
		line, _, further := strings.Cut(d.screen()[2], "下面还有")
		if further && !strings.HasSuffix(line, "  ") || !strings.HasPrefix(whole+"  ", strings.TrimRight(line, " ")+"  ") {
			t.Fatalf("%d columns: %q", w, d.screen()[2])
		}
	}
}
