package roster

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/look"
)

// panel is a person with everything there is to be said.
func panel() *Panel {
	return &Panel{
		Name: "任　文", Aside: "Rén Wén", Place: "7/68", Term: "转　任", Role: look.Moves, From: "驻市委办 副组长", What: "> 驻市卫健委 副组长",
		Flags: []string{"市委批次"}, Label: "念", Sentence: "任文同志任云川市纪委监委驻市卫生健康委员会纪检监察组副组长。", More: "F2 全卡",
		Blocks: []Block{
			{Label: "注意", Right: "公务员转任规定", Rows: true, Goes: 1, Items: []Item{
				append(Text(look.Warning, "! "), Text(look.Ink, "任同一职位满 13 年（2013.07 起），应当转任；要留任，先请公务员主管部门同意暂缓转任。")...),
			}},
			{Label: "本人", Goes: 3, Items: []Item{Text(look.Ink, "女"), Text(look.Ink, "汉族"), Text(look.Ink, "1983.09 43岁"),
				Text(look.Ink, "2008.09入党")}},
			{Label: "应办", Right: "1/5", Goes: 2,
				Items: []Item{Text(look.OK, "* 签到"), Text(look.Strong, "> 宣布"), Text(look.Dim, ". 任前谈话"), Text(look.Dim, ". 廉政谈话")}},
			{Label: "接下来", Rows: true, Goes: 4, Items: []Item{Text(look.Ink, "8 曾知 提任 驻市卫健委 副组长"), Text(look.Ink, "9 马独曦 留任 组长")}},
		},
	}
}

func plainLines(lines []string) string {
	for i := range lines {
		lines[i] = strings.TrimRight(ansi.Strip(lines[i]), " ")
	}
	return strings.Join(lines, "\n")
}

// beside is the panel in 40 columns and at most h lines.
func beside(h int) []string {
	lines, _ := panel().Beside(plain, 40, h)
	return lines
}

// Beside the list the panel has air as far as it goes; what stands first stays longest,
// and it is said where the rest stands.
func TestPanelBeside(t *testing.T) {
	tall := plainLines(beside(40))
	for _, want := range []string{
		"\n  任　文   Rén Wén                7/68\n\n\n  [转　任]   驻市委办 副组长\n             > 驻市卫健委 副组长\n" +
			"             市委批次\n\n念\n  任文同志任云川市纪委监委驻市卫生健康委\n  员会纪检监察组副组长。\n\n注意 ",
		"! 任同一职位满 13 年（2013.07 起），\n  应当转任；",
		"\n\n应办 ------------------------------- 1/5\n* 签到  > 宣布  . 任前谈话  . 廉政谈话\n",
	} {
		if !strings.Contains(tall, want) {
			t.Errorf("the panel does not show %q\n%s", want, tall)
		}
	}
	gone := []string{"接下来", "本人", "应办", "注意"}
	for h := 40; h > 0; h-- {
		lines := beside(h)
		all := plainLines(lines)
		if len(lines) > h || !strings.Contains(all, "任　文") && h > 3 {
			t.Fatalf("%d lines of %d\n%s", len(lines), h, all)
		}
		for len(gone) > 0 && !strings.Contains(all, gone[0]) {
			gone = gone[1:]
		}
		for _, label := range gone[min(1, len(gone)):] {
			if !strings.Contains(all, label) {
				t.Errorf("%d lines: %s goes before %s\n%s", h, label, gone[0], all)
			}
		}
		if len(gone) < 4 && len(lines) < h && !strings.Contains(all, "F2 全卡") {
			t.Errorf("%d lines: nothing says where the rest stands\n%s", h, all)
		}
	}
}

// Below the list it is the same in a few lines, none of them torn.
func TestPanelBelow(t *testing.T) {
	const want = `  任　文   Rén Wén                                                        7/68
  转　任   驻市委办 副组长 > 驻市卫健委 副组长                        市委批次
 念 任文同志任云川市纪委监委驻市卫生健康委员会纪检监察组副组长。
 注意  ! 任同一职位满 13 年（2013.07 起），应当转任；要留任，
         先请公务员主管部门同意暂缓转任。
 本人  女  汉族  1983.09 43岁  2008.09入党
 应办  * 签到  > 宣布  . 任前谈话  . 廉政谈话
 接下来  8 曾知 提任 驻市卫健委 副组长  9 马独曦 留任 组长`
	if got := plainLines(panel().Below(plain, 80, 8)); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	for h := 1; h <= 8; h++ {
		for w := 20; w <= 120; w += 5 {
			lines := panel().Below(plain, w, h)
			if len(lines) > h {
				t.Errorf("%d lines of %d", len(lines), h)
			}
			for _, line := range lines {
				if hanzi.Width(line) > w {
					t.Errorf("%d columns of %d: %q", hanzi.Width(line), w, ansi.Strip(line))
				}
			}
		}
	}
	if got := plainLines(panel().Below(plain, 80, 6)); !strings.HasSuffix(got, "F2 全卡") || strings.Contains(got, "接下来") {
		t.Errorf("six lines end with\n%s", got)
	}
}

// A block that lost lines says so where it ends, beside the word where the rest stands
// and without one.
func TestPanelBelowMarksWhatIsCut(t *testing.T) {
	p := panel()
	for more, want := range map[string]string{
		"F2 全卡": " 注意  ! 任同一职位满 13 年（2013.07 起），..       F2 全卡", "": " 注意  ! 任同一职位满 13 年（2013.07 起），应当转任；..",
	} {
		p.More = more
		lines := strings.Split(plainLines(p.Below(plain, 60, 5)), "\n")
		if got := lines[len(lines)-1]; got != want {
			t.Errorf("the panel ends with %q, want %q", got, want)
		}
	}
	duties := Block{Label: "应办", Items: p.Blocks[2].Items}
	if got := plainLines(duties.shortened(plain, 40, 1)); got != " 应办  * 签到  > 宣布  . 任前谈话 .." {
		t.Errorf("the duties end with %q", got)
	}
}

// Where there is too little room for all the air the person has it first, and as many of
// the blocks as it goes round; no line stays empty at the end that air could have had.
func TestPanelAirGoesAsFarAsItMay(t *testing.T) {
	all := len(beside(100))
	least := 0
	for h := all; h > 0 && least == 0; h-- {
		lines := strings.Split(plainLines(beside(h)), "\n")
		if len(lines) != h && len(lines) != all {
			t.Errorf("%d lines of %d", len(lines), h)
		}
		if lines[3] != "" {
			least = h
		}
	}
	if least == 0 || all-least < 4 {
		t.Errorf("all of it has %d lines, none of them empty in %d", all, least)
	}
}
