package screen

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/ui/text"
)

// A digit never runs into a Latin word of a choice.
func TestDigitsStandApart(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "8").shows("[1名册]", "[1 xlsx] 2 docx ").press("esc")
	d.a.Text = text.For("en")
	d.press("f10", "8").shows("[1 roster] 2 talk records ")
}

// The key test of a low screen says how many lines of its keys are out of sight, and what
// comes next is in it.
func TestKeyTestSaysWhatIsOutOfSight(t *testing.T) {
	d := openDemo(t, 60, 20)
	d.press("f10", "0", "7").shows("按键自检", "下面还有 6 行", "> 回车")
	for range 30 {
		d.press("enter")
	}
	d.shows("上面还有")
	d.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	d.lacks("上面还有", "下面还有")
}

// The sentences of the script hang beside their numbers, which end in one column.
func TestScriptHangs(t *testing.T) {
	d := openDemo(t, 60, 20)
	d.press("f10", "0", "0").shows(">  1  余刚超同志", "   2  汪海景同志")
	d.shows("纪检监察组一级主任科员")
	for _, line := range d.screen()[3:17] {
		if len(line) > 5 && strings.TrimSpace(line[1:5]) == "" && !strings.HasPrefix(line, "      ") {
			t.Errorf("%q", line)
		}
	}
}

// What is said of the marked line of a short list takes the lines that the list leaves.
func TestPanelTakesWhatAShortListLeaves(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "3", "enter", "enter", "3", "text:待复核", "enter", "f8", "f10", "0", "2")
	d.shows("类别    暂缓 > 无", "理由    待复核 > 无", "决定人  主持人 > 无", "时间    09:05 > 无").lacks("还有 1 行")
}

// The English of the wrap-up keeps its sum at 60 columns, and a table of files its words.
func TestEnglishAtSixtyColumns(t *testing.T) {
	d := openDemo(t, 60, 20)
	d.a.Text = text.For("en")
	d.press("f10", "6").shows("! approved 68 = announced 0 + deferred 0 + pending 68")
	d.press("2")
	for _, line := range d.screen()[4:12] {
		if n := strings.Count(line, "to do"); n != strings.Count(line, ".") || n < 3 {
			t.Errorf("%q", line)
		}
	}
}
