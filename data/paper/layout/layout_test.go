package layout

import (
	"fmt"
	"strings"
	"testing"
)

func texts(lines []Line) string {
	var out []string
	for _, l := range lines {
		s := l.Text
		if l.Lead != "" {
			s = l.Lead + "→" + s
		}
		out = append(out, s)
	}
	return strings.Join(out, "|")
}

func TestLinesBreakAsChineseDoes(t *testing.T) {
	plain := Look{Size: 10}
	for _, c := range []struct {
		name, text string
		look       Look
		characters float64
		want       string
	}{
		{"anywhere", "一二三四五六", plain, 4, "一二三四|五六"},
		{"no mark begins a line", "一二三四，五六", plain, 4, "一二三|四，五六"},
		{"no bracket ends one", "一二三（四五）", plain, 4, "一二三|（四五）"},
		{"a number stays whole", "一二三2026年", plain, 4, "一二三|2026年"},
		{"a gap is counted", "一2二三四", plain, 4.5, "一2二三|四"},
		{"lines that are there", "一二\n三四五", plain, 4, "一二|三四五"},
		{"an empty line", "一\n\n二", plain, 4, "一||二"},
		{"the first is in by two", "一二三四五六", Look{Size: 10, Indent: 2}, 4, "一二|三四五六"},
		{"dates hang out", "1995.07--1997.07\t某局科员、副科长", Look{Size: 10, Hang: 9}, 14, "1995.07--1997.07→某局科员、|副科长"},
		{"upright", "简历", Look{Size: 10, Upright: true}, 4, "简|历"},
		{"wide letters", "WWWWWWWW", plain, 4, "WWWW|WWWW"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := texts(c.look.Lines(c.text, c.characters*10)); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

// Over a margin a mark hangs rather than pull a hanzi down; two marks do not.
func TestMarksHangOverAMargin(t *testing.T) {
	s := &Section{Page: Page{Width: 40/PointsPerMM + 20, Height: 100, Top: 10, Bottom: 10, Left: 10, Right: 10}, Blocks: []Block{
		Text{Look: Look{Size: 10}, Text: "一二三四，五六七八。”九十"}}}
	var got []string
	for _, l := range s.Flow()[0].Lines {
		got = append(got, fmt.Sprintf("%s %v", l.Text, l.Hung))
	}
	if want := "一二三四， true|五六七 false|八。”九 false|十 false"; strings.Join(got, "|") != want {
		t.Errorf("%v, want %s", got, want)
	}
}

// No text is lost or doubled by breaking it, and no line is wider than its box.
func FuzzLines(f *testing.F) {
	f.Add("云川市纪委监委驻市委办公室纪检监察组副组长（试用期一年）", 12.0)
	f.Add("1995.07--1997.07\t某局，A1", 9.0)
	f.Add("𬭎㛃·é\n\n——……", 4.0)
	f.Fuzz(func(t *testing.T, text string, characters float64) {
		if characters < 4 || characters > 100 {
			return
		}
		look := Look{Size: 10}
		lines := look.Lines(text, characters*10)
		bare := func(s string) string { return strings.NewReplacer(" ", "", "\n", "", "\t", "").Replace(s) }
		var b strings.Builder
		for _, l := range lines {
			b.WriteString(l.Lead + l.Text)
		}
		if bare(b.String()) != bare(text) {
			t.Errorf("%q became %q", text, texts(lines))
		}
	})
}

func TestFitShrinksToItsLeastAndSaysSo(t *testing.T) {
	ten := strings.Repeat("一", 10)
	for _, c := range []struct {
		name  string
		cell  Cell
		width float64
		high  float64
		size  float64
		lines int
		full  bool
	}{
		{"fits", Cell{Text: ten, Look: &Look{Size: 12, Min: 9}}, 120, 15, 12, 1, true},
		{"shrinks", Cell{Text: ten, Look: &Look{Size: 12, Min: 9}}, 100, 15, 10, 1, true},
		{"shrinks with its pitch", Cell{Text: ten, Look: &Look{Size: 14, Pitch: 28, Min: 9}}, 140, 20, 10, 1, true},
		{"no further than the least", Cell{Text: ten, Look: &Look{Size: 12, Min: 9}}, 50, 15, 9, 2, false},
		{"nothing under 9 points", Cell{Text: ten, Look: &Look{Size: 12, Min: 5}}, 60, 13, 9, 2, false},
		{"not at all", Cell{Text: ten, Look: &Look{Size: 12}}, 60, 15, 12, 2, false},
		{"a box that grows", Cell{Text: ten, Look: &Look{Size: 12, Min: 9}}, 60, 0, 12, 2, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			look, lines, full := c.cell.Fit(c.width, c.high)
			if look.Size != c.size || len(lines) != c.lines || full != c.full {
				t.Errorf("%v points, %d lines, full %v", look.Size, len(lines), full)
			}
		})
	}
}

func TestCellsStandWhereOthersLeaveRoom(t *testing.T) {
	look := &Look{Size: 12}
	table := &Table{Cols: []float64{10, 20, 30}, Rows: []Row{
		{Cells: []Cell{{Look: look, Down: 2}, {Look: look, Span: 2}}},
		{Cells: []Cell{{Look: look}, {Look: look, Down: 2}}},
		{Cells: []Cell{{Look: look}, {Look: look}}},
	}}
	want := [][]int{{0, 1}, {1, 2}, {0, 1}}
	for i, row := range table.Place() {
		for k, col := range row {
			if col != want[i][k] {
				t.Errorf("row %d: %v, want %v", i, row, want[i])
			}
		}
	}
}

// list is a section with a title and n rows of 10 mm under a head of 8.
func list(n int, keep func(i int) bool) *Section {
	look := &Look{Size: 12}
	table := &Table{Cols: []float64{50}, Head: 1, Rows: []Row{{Height: 8, Cells: []Cell{{Look: look, Text: "头"}}}}}
	for i := range n {
		table.Rows = append(table.Rows, Row{Height: 10, Keep: keep(i), Cells: []Cell{{Look: look, Text: "行"}}})
	}
	return &Section{Page: Page{Width: 210, Height: 130, Top: 10, Bottom: 10, Left: 20, Right: 20}, Blocks: []Block{
		Text{Look: Look{Size: 20, Pitch: 10 * PointsPerMM}, Text: "题"}, table}}
}

func rows(sheet Sheet) []int {
	var out []int
	for _, r := range sheet.Rows {
		out = append(out, r.Row)
	}
	return out
}

func TestPagesEnd(t *testing.T) {
	never := func(int) bool { return false }
	for _, c := range []struct {
		name  string
		n     int
		keep  func(int) bool
		pages []int // rows on each, its head included
	}{
		{"one page", 9, never, []int{10}},
		{"the tenth is for the next, under the head", 10, never, []int{10, 2}},
		{"a heading goes with its row", 10, func(i int) bool { return i == 8 }, []int{9, 3}},
		{"an empty list has its head", 0, never, []int{1}},
	} {
		t.Run(c.name, func(t *testing.T) {
			sheets := list(c.n, c.keep).Flow()
			if len(sheets) != len(c.pages) {
				t.Fatalf("%d pages, want %v", len(sheets), c.pages)
			}
			for i, sheet := range sheets {
				if got := rows(sheet); len(got) != c.pages[i] || got[0] != 0 {
					t.Errorf("page %d: %v, want %d rows with the head", i+1, got, c.pages[i])
				}
			}
		})
	}
}

func TestHeadingsGoWithWhatFollows(t *testing.T) {
	line := Look{Size: 12, Pitch: 10 * PointsPerMM}
	s := &Section{Page: Page{Width: 100, Height: 52, Top: 10, Bottom: 10, Left: 10, Right: 10}, Blocks: []Block{
		Text{Look: line, Text: "一"}, Text{Look: line, Text: "二"}, Text{Look: line, Text: "题", Keep: true}, Text{Look: line, Text: "文"}, Break{},
		Text{Look: line, Text: "末"}}}
	whole := &Section{Page: s.Page, Blocks: []Block{Text{Look: line, Text: "一"}, Text{Look: line, Text: "二"}, Text{Look: line, Text: "三\n四", Whole: true}}}
	if sheets := whole.Flow(); len(sheets) != 2 || len(sheets[1].Lines) != 2 {
		t.Errorf("a whole text is parted: %+v", sheets)
	}
	sheets := s.Flow()
	if len(sheets) != 3 || sheets[1].Lines[0].Text != "题" || sheets[2].Lines[0].Text != "末" {
		t.Errorf("%+v", sheets)
	}
}

func TestRowsHigherThanAPageGoOn(t *testing.T) {
	look := &Look{Size: 10, Pitch: 10}
	text := strings.Repeat("一二三四五六七八九十\n", 40) + "完"
	table := &Table{Cols: []float64{20, 60}, Rows: []Row{{Height: 10, Cells: []Cell{{Look: look, Text: "内容"}, {Look: look, Text: text}}}}}
	table.Split(50)
	var whole []string
	for i, h := range table.Heights() {
		if h > 50 {
			t.Errorf("row %d is %v mm high", i, h)
		}
		whole = append(whole, table.Rows[i].Cells[1].Text)
	}
	if len(table.Rows) != 4 || strings.Join(whole, "\n") != text || table.Rows[1].Cells[0].Text != "" {
		t.Errorf("%d rows: %q", len(table.Rows), whole)
	}
}

func TestWideTablesGoOnOverFurtherSheets(t *testing.T) {
	look := &Look{Size: 10, Pitch: 10}
	table := &Table{Cols: []float64{10, 20, 30, 40}, Head: 1, Named: 1, Over: []int{2, 3}, Rows: []Row{
		{Cells: []Cell{{Text: "序号", Look: look}, {Text: "甲", Look: look}, {Text: "乙丙", Look: look, Span: 2}}},
		{Keep: true, Cells: []Cell{{Text: "组", Look: look, Span: 4}}},
		{Cells: []Cell{{Text: "1", Look: look}, {Text: "子", Look: look}, {Text: "丑", Look: look}, {Text: "寅\n卯\n辰", Look: look}}},
		{Keep: true, Cells: []Cell{{Text: "共", Look: look, Span: 4}}}, // with the signature, and no heading for that
		{Cells: []Cell{{Text: "签", Look: look, Span: 4}}},
	}}
	parts := table.Parts()
	for i, want := range []string{"10 20:序号/1 甲/1|组/2|1/1 子/1|共/2|签/2", "10 30:序号/1 乙丙/1|组/2|1/1 丑/1", "10 40:序号/1 乙丙/1|组/2|1/1 寅卯辰/1"} {
		var got []string
		for _, r := range parts[i].Rows {
			var cells []string
			for _, c := range r.Cells {
				cells = append(cells, fmt.Sprintf("%s/%d", strings.ReplaceAll(c.Text, "\n", ""), c.Columns()))
			}
			got = append(got, strings.Join(cells, " "))
		}
		if s := strings.Trim(fmt.Sprint(parts[i].Cols), "[]") + ":" + strings.Join(got, "|"); s != want {
			t.Errorf("part %d\n%s, want\n%s", i, s, want)
		}
		if parts[i].Heights()[2] != table.Heights()[2] {
			t.Errorf("part %d: a row is %v mm high, in the whole %v", i, parts[i].Heights()[2], table.Heights()[2])
		}
	}
	s := &Section{Page: Form, Blocks: []Block{table}}
	if n := len(s.Flow()); n != 3 {
		t.Errorf("%d sheets", n)
	}
}

func TestFormsLoseNoLine(t *testing.T) {
	look := &Look{Size: 12, Min: 9}
	table := &Table{Cols: []float64{20}, Rows: []Row{
		{Height: 6, Exact: true, Cells: []Cell{{Text: "一二三四五六七八九十", Look: look}}},
		{Height: 6, Exact: true, Cells: []Cell{{Text: "一", Look: look}}},
		{Height: 6, Cells: []Cell{{Text: "一二三四五六七八九十", Look: look}}},
	}}
	table.Raise()
	for i, want := range []float64{2 * 9 * 1.25, 6 * PointsPerMM, 6 * PointsPerMM} {
		if got := table.Rows[i].Height * PointsPerMM; got < want-0.01 || got > want+0.76 {
			t.Errorf("row %d is %v points high, want %v", i, got, want)
		}
	}
}

// A name is parted behind its dots, and within a part only where a line does not hold it.
func TestNamesArePartedBehindTheirDots(t *testing.T) {
	k := Look{Size: 10, Name: true}
	for name, want := range map[string]string{
		"阿依古丽·买买提":   "阿依古丽·|买买提",
		"买买提·阿依古丽":   "买买提·|阿依古丽",
		"单志远":        "单志远",
		"阿·依·古丽":     "阿·依·|古丽",
		"古丽巴哈尔江·艾山":  "古丽巴哈尔|江·|艾山", // a part longer than a line
		"阿卜杜热合曼巴哈尔":  "阿卜杜热合|曼巴哈尔",
		"艾山江·艾力·艾尔肯": "艾山江·|艾力·|艾尔肯",
		"任远、单志远、曾知":  "任远、|单志远、|曾知",
	} {
		var got []string
		for i, l := range k.Lines(name, 52) {
			got = append(got, l.Text)
			if l.Last != (i == len(k.Lines(name, 52))-1) {
				t.Errorf("%s: line %d is the last: %v", name, i, l.Last)
			}
		}
		if s := strings.Join(got, "|"); s != want {
			t.Errorf("%s: %s, want %s", name, s, want)
		}
	}
}
