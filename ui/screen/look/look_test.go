package look

import (
	"fmt"
	"image/color"
	"math"
	"reflect"
	"strings"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/paint"
)

// luminance is the relative luminance of WCAG 2.
func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	linear := func(v uint32) float64 {
		x := float64(v) / 0xffff
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

// contrast is the contrast of two colours, 1 to 21.
func contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// pages are grounds that terminals of a kind come with.
var pages = map[Background][]string{
	Dark:  {"#000000", "#0C0C0C", "#16171B", "#1E1E1E", "#241F31", "#282A36", "#2D2D2D"},
	Light: {"#FFFFFF", "#FDFDFA", "#FAFAFA", "#F8F8F2", "#FFFDF8"},
}

// Every text can be read on what it stands on: 4.5 to 1 at least, in the colours that
// are asked for and in the 256 that they become.
func TestTextContrast(t *testing.T) {
	for background, p := range map[Background]palette{Dark: darkPalette, Light: lightPalette, Unknown: unknownPalette} {
		for _, profile := range []colorprofile.Profile{colorprofile.TrueColor, colorprofile.ANSI256} {
			for g := range grounds {
				for r := range roles {
					s := p.style(g, r)
					text, ground := s.GetForeground(), s.GetBackground()
					if r == Rule || s.GetReverse() || text == (lipgloss.NoColor{}) {
						continue // no text, or the terminal's own colours
					}
					below := []color.Color{ground}
					if ground == (lipgloss.NoColor{}) {
						below = nil
						for _, page := range pages[background] {
							below = append(below, hex(page))
						}
					}
					for _, b := range below {
						text, b := profile.Convert(text), b
						if ground != (lipgloss.NoColor{}) {
							b = profile.Convert(b)
						}
						if c := contrast(text, b); c < 4.5 {
							t.Errorf("background %d, %v: role %d on ground %d has a contrast of %.2f", background, profile, r, g, c)
						}
					}
				}
			}
			for r := range roles {
				s := p.chipped(r)
				if r == Rule || p.sel == nil {
					continue
				}
				if c := contrast(profile.Convert(s.GetForeground()), profile.Convert(s.GetBackground())); c < 4.5 {
					t.Errorf("background %d, %v: a chip of role %d has a contrast of %.2f", background, profile, r, c)
				}
			}
		}
	}
}

// A mark is drawn only if the terminal is asked about it, and each takes one column.
func TestMarksAreMeasured(t *testing.T) {
	for _, set := range []Marks{drawn, ascii} {
		v := reflect.ValueOf(set)
		for i := range v.NumField() {
			mark, name := v.Field(i).String(), v.Type().Field(i).Name
			if hanzi.Width(mark) != 1 {
				t.Errorf("%s is %q", name, mark)
			}
			if mark[0] >= 0x80 && !strings.Contains(paint.Measured, mark) {
				t.Errorf("nobody measures %s %q", name, mark)
			}
		}
	}
	for _, c := range []struct {
		terminal Terminal
		drawn    bool
	}{{Terminal{}, false}, {Terminal{Narrow: true}, true}, {Terminal{Narrow: true, ASCII: true}, false}, {Terminal{ASCII: true}, false}} {
		if l := New(c.terminal); (l.OK == "✓") != c.drawn {
			t.Errorf("%+v draws %q", c.terminal, l.OK)
		}
	}
}

// terminals are all that a look can be for.
func terminals() (all []Terminal) {
	for _, p := range []colorprofile.Profile{colorprofile.NoTTY, colorprofile.ASCII, colorprofile.ANSI, colorprofile.ANSI256, colorprofile.TrueColor} {
		for _, b := range []Background{Unknown, Dark, Light} {
			for _, narrow := range []bool{false, true} {
				for _, contrast := range []bool{false, true} {
					all = append(all, Terminal{Profile: p, Background: b, Narrow: narrow, Contrast: contrast})
				}
			}
		}
	}
	return all
}

// The selected row, the first line and the plate stand out wherever they are drawn:
// by a colour of the ground, or reversed.
func TestGroundsStandOut(t *testing.T) {
	for _, terminal := range terminals() {
		l := New(terminal)
		for _, g := range []Ground{Selected, Bar, Plate} {
			line := l.Line(g, 10, Span{"任文", Ink})
			if !strings.Contains(line, "\x1b[7m") && !strings.Contains(line, ";7m") && !strings.Contains(line, "48;") && !strings.Contains(line, "41m") {
				t.Errorf("%+v: ground %d is %q", terminal, g, line)
			}
			if ansi.Strip(line) != "任文      " {
				t.Errorf("%+v: ground %d fills %q", terminal, g, ansi.Strip(line))
			}
		}
	}
}

// Without a ground of its own a chip stands in brackets, and so does what is chosen.
func TestChipsAndChoices(t *testing.T) {
	for _, terminal := range terminals() {
		l := New(terminal)
		chip := l.Chip(Warning, "暂缓")
		if ansi.Strip(chip) != "[暂缓]" && (ansi.Strip(chip) != " 暂缓 " || !strings.Contains(chip, "48;")) {
			t.Errorf("%+v: a chip is %q", terminal, chip)
		}
		if got := ansi.Strip(l.Choice("全部 68", true) + l.Choice("待定 62", false)); got != "[全部 68] 待定 62 " {
			t.Errorf("%+v: choices are %q", terminal, got)
		}
		if got := ansi.Strip(l.Step("签到", false) + l.Step("宣布", true)); got != " 签到 [宣布]" {
			t.Errorf("%+v: steps are %q", terminal, got)
		}
	}
}

// Shapes take the columns they are given, no more and no fewer.
func TestShapesFit(t *testing.T) {
	l := New(Terminal{Narrow: true, Profile: colorprofile.TrueColor, Background: Dark})
	for w := 1; w < 90; w++ {
		for name, line := range map[string]string{
			"head":  l.Head("注意", "公务员转任规定", w),
			"plain": l.Head("接下来", "", w),
			"group": l.Group("驻市委办公室组", "编6  现8 −3 +1 → 6", "缺 1", "6/8", w),
			"ends":  l.Ends(Bar, w, []Span{{"任文", Strong}, {" 留任", Ink}}, []Span{{"7/68", Dim}}),
			"meter": l.Meter(OK, 3, 68, w),
		} {
			if n := hanzi.Width(ansi.Strip(line)); n > w || n < w-1 {
				t.Errorf("%s takes %d of %d columns: %q", name, n, w, ansi.Strip(line))
			}
		}
	}
}

// What is cut off a group's head is its figures, never what is wrong.
func TestGroupKeepsFault(t *testing.T) {
	l := New(Terminal{})
	for w, want := range map[int]string{
		50: " 驻市委办公室组  编6  现8 > 5  缺 1 --------- 6/8 ",
		36: " 驻市委办公室组  缺 1 --------- 6/8 ",
		20: " 驻市委..  缺 1 6/8 ",
	} {
		if got := ansi.Strip(l.Group("驻市委办公室组", "编6  现8 > 5", "缺 1", "6/8", w)); got != want {
			t.Errorf("in %d columns %q, want %q", w, got, want)
		}
	}
}

func TestMeterAndBlocks(t *testing.T) {
	l := New(Terminal{Narrow: true})
	for _, c := range []struct {
		n, all, w int
		want      string
	}{{0, 68, 6, "──────"}, {1, 68, 6, "━─────"}, {34, 68, 6, "━━━───"}, {68, 68, 6, "━━━━━━"}, {70, 68, 6, "━━━━━━"}, {0, 0, 3, "───"}} {
		if got := ansi.Strip(l.Meter(OK, c.n, c.all, c.w)); got != c.want {
			t.Errorf("%d of %d: %q, want %q", c.n, c.all, got, c.want)
		}
	}
	for want, c := range map[string][2]int{"██████": {6, 6}, "█████░": {5, 6}, "█████+": {6, 5}, "░░": {0, 2}, "++": {2, 0}} {
		if got := ansi.Strip(l.Line(Page, 20, l.Blocks(c[0], c[1])...)); got != want {
			t.Errorf("%v: %q, want %q", c, got, want)
		}
	}
	for _, n := range []int{math.MinInt, math.MinInt + 1, math.MaxInt} { // a file may hold any number
		l.Blocks(3, n)
		l.Blocks(n, 3)
	}
}

// row makes cells of plain texts.
func row(texts ...string) (cells [][]Span) {
	for _, s := range texts {
		cells = append(cells, []Span{{s, Ink}})
	}
	return cells
}

// Heads and cells of a table line up; numbers stand at the right of their column.
func ExampleTable() {
	l := New(Terminal{})
	t := Table{{Head: "机构"}, {Head: "编制", Right: true}, {Head: "电话"}, {Head: "情况"}}
	rows := [][][]Span{row("驻市中院", "5", "", "超 1"), row("驻市委宣传部", "16", "", "平")}
	t.Measure(rows)
	fmt.Println(strings.TrimRight(ansi.Strip(l.Heads(t, 30)), " "))
	for i, cells := range rows {
		fmt.Println(strings.TrimRight(ansi.Strip(l.Row(t, 30, i == 1, cells...)), " "))
	}
	// Output:
	//   机构         编制 情况
	//   驻市中院        5 超 1
	// > 驻市委宣传部   16 平
}

// In a narrow table long texts are cut first, then columns go, those that are needed
// least before the others; in a wide one nothing is cut and nothing goes.
func TestTableGivesWay(t *testing.T) {
	l := New(Terminal{})
	table := Table{{Head: "姓名"}, {Head: "岗位", Gives: true}, {Head: "电话", Goes: 1}, {Head: "情况", Goes: 2}}
	cells := row("任文", "云川市纪委监委驻市委办公室", "13900000007", "请假")
	table.Measure([][][]Span{cells})
	for w, want := range map[int]string{
		80: "  任文 云川市纪委监委驻市委办公室 13900000007 请假",
		51: "  任文 云川市纪委监委驻市委办公室 13900000007 请假",
		50: "  任文 云川市纪委监委驻市委办..  13900000007 请假",
		36: "  任文 云川市纪..  13900000007 请假",
		34: "  任文 云川市纪委监.. 13900000007",
		20: "  任文 云川市纪委..",
	} {
		within := table.Within(w)
		got := strings.TrimRight(ansi.Strip(l.Row(within, w, false, cells...)), " ")
		if got != want || within.Cuts(cells) != (w < 51) {
			t.Errorf("in %d columns %q, want %q (cut: %v)", w, got, want, within.Cuts(cells))
		}
	}
}

// What is too long for its column stands whole where nothing stands behind it.
func TestCellRunsOn(t *testing.T) {
	l := New(Terminal{})
	table := Table{{Head: "人"}, {Head: "方案", Gives: true}, {Head: "推演"}, {Head: "状态"}}
	moved, other := row("宋凯", "留任", "转任 驻市自规局 组长", ""), row("任文", "转任 驻市公安局 副组长", "", "")
	table.Measure([][][]Span{moved, other})
	within := table.Within(42)
	for _, c := range []struct {
		cells [][]Span
		want  string
		cut   bool
	}{
		{moved, "  宋凯 留任          转任 驻市自规局 组长", false},
		{other, "  任文 转任 驻市公安局 副组长", false},
		{row("任文", "转任 驻市公安局 副组长", "留任", ""), "  任文 转任 驻市公.. 留任", true},
	} {
		got := strings.TrimRight(ansi.Strip(l.Row(within, 42, false, c.cells...)), " ")
		if got != c.want || within.Cuts(c.cells) != c.cut {
			t.Errorf("%q, want %q (cut: %v)", got, c.want, within.Cuts(c.cells))
		}
	}
}

// A column gives way to what its cells need that run on before anything is cut.
func TestColumnsRunOnBeforeTheyAreCut(t *testing.T) {
	l := New(Terminal{})
	table := Table{{Head: "人"}, {Head: "现任", Gives: true}, {Head: "方案", Gives: true}, {Head: "推演"}, {Head: "状态"}}
	rows := [][][]Span{
		row("宋凯", "驻市委办 一级主任科员", "留任", "转任 驻市自规局 组长", ""),
		row("任文", "驻市委宣传部 组长", "转任 驻市自规局 一级主任科员", "", ""),
	}
	table.Measure(rows)
	for w := 58; w < 90; w++ {
		for _, cells := range rows {
			if within := table.Within(w); within.Cuts(cells) {
				t.Errorf("%d columns: %q", w, ansi.Strip(l.Row(within, w, false, cells...)))
			}
		}
	}
	if !table.Within(57).Cuts(rows[1]) {
		t.Error("nothing is cut in 57 columns")
	}
}

// What wraps goes on below in its own column, in the role that it has.
func ExampleLook_Rows() {
	l := New(Terminal{})
	t := Table{{Head: "对象", Gives: true, Wraps: true}, {Head: "情况", Gives: true, Wraps: true}, {Head: "按键"}}
	cells := [][]Span{{{"市文化和旅游局", Ink}}, {{"由驻市委宣传部、", Dim}, {"驻市教育局同时监督", Warning}}, {{"空格 已阅", Dim}}}
	t.Measure([][][]Span{cells})
	for _, w := range []int{80, 46, 36} {
		within := t.Within(w)
		for i, line := range l.Rows(within, w, w == 36, cells...) {
			fmt.Println(strings.TrimRight(fmt.Sprint(within.Height(func() [][]Span { return cells })-i, ansi.Strip(line)), " "))
		}
	}
	// Output:
	// 1  市文化和旅游局 由驻市委宣传部、驻市教育局同时监督 空格 已阅
	// 2  市文化和旅游局 由驻市委宣传部、   空格 已阅
	// 1                 驻市教育局同时监督
	// 4> 市文化和旅  由驻市委宣  空格 已阅
	// 3  游局        传部、
	// 2              驻市教育局
	// 1              同时监督
}

// What is cut says so, and a name goes before its place.
func TestNothingIsCutInSilence(t *testing.T) {
	l := New(Terminal{})
	if got := Flow(10, 2, "方案", "驻市人民代表大会常务委员会"); len(got) != 2 || got[1] != "驻市人民.." {
		t.Errorf("%q", got)
	}
	for w, want := range map[int]string{21: "  阿卜杜·买买提 1/4  ", 16: "  阿卜杜·买买提 ", 14: " 阿卜杜·买买提", 10: "阿卜杜·.."} {
		if got := ansi.Strip(l.Plate("阿卜杜·买买提", "", "1/4", w)); strings.TrimRight(got, " ") != strings.TrimRight(want, " ") {
			t.Errorf("in %d columns %q, want %q", w, got, want)
		}
	}
}
