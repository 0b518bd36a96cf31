package paper

import (
	"archive/zip"
	"bytes"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"liuzhuan/data/paper/layout"
	"liuzhuan/model"
	"liuzhuan/model/hanzi"
)

// reopened reads a workbook back.
func reopened(tb testing.TB, data []byte) *excelize.File {
	tb.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { f.Close() })
	return f
}

func rowsOf(tb testing.TB, f *excelize.File) [][]string {
	tb.Helper()
	rows, err := f.GetRows(f.GetSheetName(0))
	if err != nil {
		tb.Fatal(err)
	}
	return rows
}

// numbered keeps the rows of people: those whose first cell is a number.
func numbered(rows [][]string) [][]string {
	return slices.DeleteFunc(slices.Clone(rows), func(r []string) bool {
		_, err := strconv.Atoi(strings.Join(r[:min(1, len(r))], ""))
		return err != nil
	})
}

func TestWorkbookReopens(t *testing.T) {
	s := wholeSitting(t, 68)
	f := reopened(t, written(t, s.Meeting, options(XLSX, Full)))
	rows := rowsOf(t, f)
	people := numbered(rows)
	if len(people) != 68 {
		t.Fatalf("%d rows of people", len(people))
	}
	const first = "序号|姓名|性别|民族|籍贯|出生年月|入党时间|参加工作时间|全日制教育||在职教育||现任职务|任现职时间|任现职级时间|" +
		"拟任职务|拟免职务|批次|方案|宣布结果||||签到||谈话||身份证号|联系电话|备注"
	const second = "||||||||学历学位|毕业院校及专业|学历学位|毕业院校及专业||||||||结果|去向|理由|时间|情况|时间|任前谈话|廉政谈话"
	if a, b := strings.Join(rows[4], "|"), strings.Join(rows[5], "|"); a != first || b != second {
		t.Errorf("header\n%s\n%s", a, b)
	}
	column := func(group, head string) int {
		under := ""
		for i, over := range rows[4] {
			if over != "" {
				under = over
			}
			if group == "" && over == head || group != "" && under == group && rows[5][i] == head {
				return i
			}
		}
		t.Fatalf("no column %s %s", group, head)
		return 0
	}
	for _, c := range []struct {
		no          int
		group, head string
		want        string
	}{
		{1, "", "姓名", "谭慎平"},
		{5, "", "姓名", "贾　诚"},
		{6, "", "姓名", "𬭎　华"},
		{9, "", "出生年月", "1981.11"},
		{1, "", "身份证号", s.no(1).IDNumber},
		{1, "", "联系电话", "13955500000"},
		{1, "", "批次", "市委批次"},
		{1, "全日制教育", "学历学位", "大学\n管理学学士"},
		{1, "在职教育", "毕业院校及专业", "省委党校法学专业"},
		{4, "", "方案", "留任"},
		{4, "宣布结果", "结果", "暂缓"},
		{4, "宣布结果", "去向", ""},
		{4, "宣布结果", "理由", "主持人当场通知，待复核"},
		{4, "宣布结果", "时间", "09:10"},
		{1, "宣布结果", "去向", "不变"},
		{10, "宣布结果", "去向", post("市审计局", "组长")},
		{2, "签到", "情况", "迟到"},
		{2, "签到", "时间", "09:12"},
		{3, "签到", "情况", "请假\n李四代"},
		{3, "签到", "时间", ""},
		{5, "签到", "情况", "缺席"},
		{13, "签到", "情况", "未到"},
		{1, "谈话", "任前谈话", "09:40-10:08"},
		{1, "谈话", "廉政谈话", "10:08-10:31"},
		{3, "谈话", "任前谈话", "11.25 15:00-15:20"},
		{4, "谈话", "任前谈话", "不需"},
		{5, "谈话", "廉政谈话", "补谈"},
		{8, "谈话", "任前谈话", "补谈"},
		{8, "谈话", "廉政谈话", "10:08-10:31"},
		{11, "", "备注", "=HYPERLINK(\"x\")\n第二行"},
	} {
		if got := people[c.no-1][column(c.group, c.head)]; got != c.want {
			t.Errorf("%d %s %s: %q, want %q", c.no, c.group, c.head, got, c.want)
		}
	}
	if last := rows[len(rows)-1][0]; last != "核对：批准 68 = 宣布 67 + 暂缓 1；已定 68 = 本表 68。" {
		t.Errorf("last line %q", last)
	}
	var after []string // the first cells below the list
	for _, r := range rows[slices.IndexFunc(rows, func(r []string) bool { return r[0] == "68" })+1:] {
		after = append(after, strings.Join(r[:min(2, len(r))], ""))
	}
	if i := slices.IndexFunc(after, func(s string) bool { return strings.HasPrefix(s, "名单外（1 人") }); i != 4 || after[5] != "陈旁听" {
		t.Errorf("below the list: %q", after)
	}
}

func TestWorkbookPage(t *testing.T) {
	for _, c := range []struct {
		profile Profile
		half    bool
		first   string // what stands in A1
		titles  string
		corner  string
	}{
		{Full, false, materialMark, "'名册'!$A:$B,'名册'!$5:$6", "C7"},
		{Meeting, true, "注意：尚有 62 人未宣布", "'名册'!$6:$6", "C7"},
		{Public, false, "云川市派驻机构改革干部调整会干部名单", "'名册'!$3:$3", "C4"},
	} {
		s := wholeSitting(t, 68)
		if c.half {
			s = halfSitting(t, 68)
		}
		f := reopened(t, written(t, s.Meeting, options(XLSX, c.profile)))
		const sheet = "名册"
		rows := rowsOf(t, f)
		if rows[0][0] != c.first {
			t.Errorf("%s: first line %q", c.profile, rows[0][0])
		}
		page, err := f.GetPageLayout(sheet)
		if err != nil || *page.Orientation != "landscape" || *page.Size != 9 || *page.PageOrder != "downThenOver" {
			t.Errorf("%s: page layout %v %v", c.profile, page, err)
		}
		x, _ := newExtract(s.Meeting, options(XLSX, c.profile))
		if c.profile != Full && (page.FitToWidth == nil || *page.FitToWidth != 1 || page.FitToHeight == nil || *page.FitToHeight != 0) {
			t.Errorf("%s: goes over the page where other fonts make it wider", c.profile)
		}
		if p, err := f.GetSheetProps(sheet); err != nil || (p.FitToPage != nil && *p.FitToPage) == (c.profile == Full) {
			t.Errorf("%s: fitted to the page: %v", c.profile, err)
		}
		wide := 0.0 // in inches, with 宋体: as much as the page holds without shrinking
		for i := range x.rosterColumns() {
			name, _ := excelize.ColumnNumberToName(i + 1)
			w, err := f.GetColWidth(sheet, name)
			if err != nil {
				t.Fatal(err)
			}
			wide += (w*8 + 5) / 96
		}
		if m, err := f.GetPageMargins(sheet); c.profile != Full && (err != nil || wide > 297/25.4-*m.Left-*m.Right) {
			t.Errorf("%s: %.2f inches wide, %v", c.profile, wide, err)
		}
		end, err := excelize.CoordinatesToCellName(len(x.rosterColumns()), len(rows), true)
		if err != nil {
			t.Fatal(err)
		}
		names := map[string]string{}
		for _, n := range f.GetDefinedName() {
			names[n.Name+" "+n.Scope] = n.RefersTo
		}
		if want := map[string]string{"_xlnm.Print_Titles " + sheet: c.titles, "_xlnm.Print_Area " + sheet: "'名册'!$A$1:" + end}; !maps.Equal(names, want) {
			t.Errorf("%s: defined names %v, want %v", c.profile, names, want)
		}
		if p, err := f.GetPanes(sheet); err != nil || !p.Freeze || p.TopLeftCell != c.corner || p.XSplit != 2 {
			t.Errorf("%s: panes %+v %v", c.profile, p, err)
		}
		if hf, err := f.GetHeaderFooter(sheet); err != nil || hf.OddFooter != "&L记录校验码 3f9a12bc4d5e&C第 &P 页 共 &N 页" {
			t.Errorf("%s: footer %+v %v", c.profile, hf, err)
		}
		if d, err := f.GetSheetDimension(sheet); err != nil || d != "A1:"+strings.ReplaceAll(end, "$", "") {
			t.Errorf("%s: dimension %s, last cell %s, %v", c.profile, d, end, err)
		}
	}
}

func TestWorkbookDress(t *testing.T) {
	s := wholeSitting(t, 68)
	f := reopened(t, written(t, s.Meeting, options(XLSX, Full)))
	const sheet = "名册"
	fonts := map[string]string{"A2": "方正小标宋简体", "A5": "黑体", "A7": "黑体", "A8": "仿宋", "B8": "仿宋"}
	for at, want := range fonts {
		id, err := f.GetCellStyle(sheet, at)
		if err != nil {
			t.Fatal(err)
		}
		style, err := f.GetStyle(id)
		if number := at == "A8"; err == nil && number == (style.NumFmt == 49) {
			t.Errorf("%s has the format %d", at, style.NumFmt)
		}
		if err == nil && style.Font.Size < 9 {
			t.Errorf("%s stands at %v points", at, style.Font.Size)
		}
		if err != nil || style.Font.Family != want || !style.Alignment.WrapText {
			t.Errorf("%s: %+v %v", at, style.Font, err)
		}
		if framed := at != "A2"; framed != (len(style.Border) == 4) {
			t.Errorf("%s: %d borders", at, len(style.Border))
		}
	}
	if v, _ := f.GetCellValue(sheet, "A7"); v != "一、驻市委办公室纪检监察组（6 人）" {
		t.Errorf("first heading %q", v)
	}
	cells, err := f.GetMergeCells(sheet)
	if err != nil {
		t.Fatal(err)
	}
	var merged []string
	for _, c := range cells {
		merged = append(merged, c.GetStartAxis()+":"+c.GetEndAxis())
	}
	for _, want := range []string{"A2:O2", "A5:A6", "I5:J5", "T5:W5", "A7:O7"} {
		if !slices.Contains(merged, want) {
			t.Errorf("%s is not merged in %v", want, merged)
		}
	}
	long, _ := f.GetRowHeight(sheet, 13) // a post of 25 characters in a column of 7
	short, _ := f.GetRowHeight(sheet, 7)
	if long < 2*13 || short > 2*13 {
		t.Errorf("a row of four lines is %v high, a heading %v", long, short)
	}
	kind := func(at string) excelize.CellType {
		k, err := f.GetCellType(sheet, at)
		if err != nil {
			t.Fatal(err)
		}
		return k
	}
	if k := kind("A8"); k != excelize.CellTypeNumber && k != excelize.CellTypeUnset {
		t.Errorf("the ordinal has type %v", k)
	}
	if k := kind("AB8"); k != excelize.CellTypeInlineString {
		t.Errorf("the id number has type %v", k)
	}
	props, err := f.GetDocProps()
	if err != nil || props.Creator != "留转" || props.Created != "2026-11-22T00:00:00Z" || props.Modified != props.Created {
		t.Errorf("properties %+v %v", props, err)
	}
}

// parts unzips a workbook.
func parts(tb testing.TB, data []byte) map[string]string {
	tb.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		tb.Fatal(err)
	}
	out := map[string]string{}
	for _, e := range z.File {
		r, err := e.Open()
		if err != nil {
			tb.Fatal(err)
		}
		b, err := io.ReadAll(r)
		if err != nil {
			tb.Fatal(err)
		}
		out[e.Name] = string(b)
	}
	return out
}

func TestWorkbookParts(t *testing.T) {
	data := written(t, wholeSitting(t, 68).Meeting, options(XLSX, Full))
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	if z.File[0].Name != "[Content_Types].xml" {
		t.Errorf("first entry %s", z.File[0].Name)
	}
	for _, e := range z.File {
		if none := time.Date(1979, 11, 30, 0, 0, 0, 0, time.UTC); !e.Modified.Equal(none) { // a zip's zero
			t.Errorf("%s carries a time: %v", e.Name, e.Modified)
		}
	}
	for name, text := range parts(t, data) {
		if strings.Contains(text, "<f>") || strings.Contains(text, "<f ") {
			t.Errorf("%s holds a formula", name)
		}
		if strings.Contains(text, "xuri") || strings.Contains(text, "Excelize") {
			t.Errorf("%s names a library", name)
		}
	}
}

// The roster for the room stands on one sheet at a size that can be read; what is filed
// goes on over further sheets.
func TestColumnSets(t *testing.T) {
	s := wholeSitting(t, 26)
	for _, c := range []struct {
		profile Profile
		columns string
		want    int // columns
		parts   int
	}{
		{Meeting, "", 10, 1}, {Meeting, ForArchive, 27, 2}, {Full, "", 30, 3}, {Full, ForMeeting, 10, 1}, {Full, ForCounts, 11, 1},
		{Public, "", 5, 1}, {Public, ForMeeting, 5, 1}, {Full, "序号，姓名，身份证号、全日制教育-学历学位", 4, 1}, {Meeting, "序号,姓名,身份证号", 2, 1},
	} {
		o := options(DOCX, c.profile)
		o.Columns = c.columns
		x, ok := newExtract(s.Meeting, o)
		if !ok {
			t.Fatal(c)
		}
		table := x.laid().Sections[0].Blocks[len(x.laid().Sections[0].Blocks)-1].(*layout.Table)
		if len(table.Cols) != c.want || len(table.Parts()) != c.parts {
			t.Errorf("%s %q: %d columns on %d sheets, want %d on %d", c.profile, c.columns, len(table.Cols), len(table.Parts()), c.want, c.parts)
		}
		for _, part := range table.Parts() {
			if w := part.Width(0, len(part.Cols)); w > layout.List.Inside()+0.1 {
				t.Errorf("%s %q: a table %v mm wide", c.profile, c.columns, w)
			}
		}
	}
}

func TestPinyinWorkbookHasNoHeadings(t *testing.T) {
	o := options(XLSX, Full)
	o.Order = ByPinyin
	s := wholeSitting(t, 68)
	rows := rowsOf(t, reopened(t, written(t, s.Meeting, o)))
	people := numbered(rows)
	if len(people) != 68 {
		t.Fatalf("%d rows of people", len(people))
	}
	key := func(name string) string { return (&model.Person{Name: hanzi.CleanName(name)}).PinyinKey() }
	for i := 1; i < len(people); i++ {
		if a, b := people[i-1][1], people[i][1]; key(a) > key(b) {
			t.Errorf("%s stands before %s", a, b)
		}
	}
	for _, r := range rows {
		if strings.HasPrefix(r[0], "一、") {
			t.Errorf("heading %q", r[0])
		}
	}
}

// TestOddTexts: what a list may hold by accident still gives a workbook that
// opens, with the text in it.
func TestOddTexts(t *testing.T) {
	for in, want := range map[string]string{
		"<甲>&\"乙\"":      "<甲>&\"乙\"",
		"=1+1":           "=1+1",
		"_x0041_":        "_x0041_",
		" 前后 ":           " 前后 ",
		"一\n二":           "一\n二",
		"控制\x01\x0b符":    "控制\ufffd\ufffd符",
		"坏\xff字节":        "坏\ufffd字节",
		"私\ue863区":       "私\ue863区",
		"12345678901234": "12345678901234",
	} {
		s := newSitting(t, 1)
		after := *s.no(1)
		after.Remark = in
		s.Load(&after)
		people := numbered(rowsOf(t, reopened(t, written(t, s.Meeting, options(XLSX, Full)))))
		if got := people[0][len(people[0])-1]; got != want {
			t.Errorf("%q is read back as %q, want %q", in, got, want)
		}
	}
}
