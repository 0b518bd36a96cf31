package template

import (
	"bytes"
	"reflect"
	"strings"
	"testing"
)

// The sample worksheet: rows repeated, and everything that speaks of them with them.
func TestFillWorkbook(t *testing.T) {
	f := sample(t, "4-本单位名册.xlsx")
	want := &Report{
		Filled:  []string{"会议", "人数", "序号", "姓名", "现任职务", "拟任职务", "日期"},
		Unknown: []Unknown{{"监印", Place{Part: Cells, Sheet: "名册", Cell: "A2"}}},
		Empty:   []Empty{{"拟任职务", 1}, {"填表人", 1}},
	}
	if got := checked(f); !reflect.DeepEqual(got, want) {
		t.Errorf("%+v\nwant %+v", got, want)
	}
	got := filledWith(t, f, meeting())
	sheet := got["xl/worksheets/sheet1.xml"]
	for _, part := range []string{
		`调整会干部名册</t>`, `<c r="A4" s="2"><v>1</v></c>`, `<c r="A6" s="2"><v>3</v></c>`, `<f>COUNTA(B4:B6)</f></c>`, `<f>MAX(A4:A6)</f></c>`,
		`<mergeCell ref="C4:D4"/><mergeCell ref="C5:D5"/><mergeCell ref="C6:D6"/><mergeCell ref="C7:D7"/><mergeCell ref="A8:F8"/>`,
		`<conditionalFormatting sqref="E4:E6">`, `sqref="F4:F6"`, `<dimension ref="A1:F8"/>`, `&amp;C调整会 第 &amp;P 页`, `共 </t>`,
		`<c r="E5" s="2"/>`, // nothing is no text
	} {
		if !strings.Contains(sheet, part) {
			t.Errorf("%s is not in\n%s", part, sheet)
		}
	}
	if strings.Contains(sheet, "{{") {
		t.Errorf("a field is left in\n%s", sheet)
	}
	for _, part := range []string{`$A$1:$F$8`, `&#39;名册&#39;!3:3`, `fullCalcOnLoad="1"`} {
		if !strings.Contains(got["xl/workbook.xml"], part) {
			t.Errorf("%s is not in\n%s", part, got["xl/workbook.xml"])
		}
	}
	if other := got["xl/worksheets/sheet2.xml"]; !strings.Contains(other, "<f>名册!B7</f>") || !strings.Contains(other, "2026年11月22日") {
		t.Errorf("the other worksheet reads where the sum was:\n%s", other)
	}
	if !strings.Contains(got["xl/styles.xml"], `numFmtId="49"`) {
		t.Error("names are no texts to whoever types over them")
	}
	var a, b bytes.Buffer
	if err := f.Fill(&a, meeting()); err != nil {
		t.Fatal(err)
	}
	if err := f.Fill(&b, meeting()); err != nil || !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("filled twice it differs", err)
	}
}

// workbook is an xlsx of one worksheet with those parts.
func workbook(t *testing.T, sheet string, more ...[2]string) *File {
	t.Helper()
	parts := [][2]string{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
			`<Override PartName="/xl/calcChain.xml" ContentType="x"/></Types>`},
		{"xl/_rels/workbook.xml.rels", `<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/>` +
			`<Relationship Id="rId9" Type="http://x/calcChain" Target="calcChain.xml"/></Relationships>`},
		{"xl/workbook.xml", `<workbook xmlns="` + sheetSpaces[0] + `" xmlns:r="r"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets>` +
			`<definedNames><definedName name="n">表!$A$2:$A$2</definedName></definedNames></workbook>`},
		{"xl/calcChain.xml", "<calcChain/>"},
		{"xl/styles.xml", `<styleSheet xmlns="` + sheetSpaces[0] + `"><fonts count="1"><font><sz val="12"/><name val="宋体"/></font></fonts>` +
			`<cellXfs count="2"><xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="0"><alignment wrapText="1"/></xf></cellXfs></styleSheet>`},
		{"xl/worksheets/sheet1.xml", `<worksheet xmlns="` + sheetSpaces[0] + `">` + sheet + `</worksheet>`},
	}
	f, err := Read("x.xlsx", archiveOf(t, append(parts, more...)...), Codes{"name": "姓名", "people": "人员"})
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// cells writes rows of cells: a text, or a formula after =.
func cells(rows ...[]string) string {
	out := "<sheetData>"
	for i, r := range rows {
		out += `<row r="` + cellName(1, i+1)[1:] + `">`
		for k, text := range r {
			ref := cellName(k+1, i+1)
			if strings.HasPrefix(text, "=") {
				out += `<c r="` + ref + `"><f>` + text[1:] + `</f><v>7</v></c>`
			} else {
				out += `<c r="` + ref + `" s="1" t="inlineStr"><is><t>` + text + `</t></is></c>`
			}
		}
		out += "</row>"
	}
	return out + "</sheetData>"
}

func firstSheet(t *testing.T, f *File) string {
	t.Helper()
	return filledWith(t, f, meeting())["xl/worksheets/sheet1.xml"]
}

// Several rows go together; formulas in them read their own, those with $ all, those
// outside from the first to the last.
func TestRowsAndFormulas(t *testing.T) {
	got := firstSheet(t, workbook(t, cells(
		[]string{"头"},
		[]string{"{{#people}}{{ Name }}", "=A2&amp;A3", "=COUNTA(A$2:A2)", "=$A$1", "=LOG10(2)+&quot;A2&quot;"},
		[]string{"{{拟任职务}}{{/人员}}"},
		[]string{"合计", "=COUNTA(A2:A3)", "=SUM(2:3)", "=A2", "=表!A4"},
	)+`<mergeCells count="1"><mergeCell ref="F2:F3"/></mergeCells><rowBreaks count="1" manualBreakCount="1"><brk id="3" max="16383" man="1"/></rowBreaks>`))
	for _, part := range []string{
		"张伟", "<f>A4&amp;A5</f>", "<f>COUNTA(A$2:A4)</f>", "<f>$A$1</f>", "<f>LOG10(2)+&#34;A2&#34;</f>",
		"<f>COUNTA(A2:A7)</f>", "<f>SUM(2:7)</f>", `<c r="D8"><f>A2</f></c>`, "<f>表!A8</f>",
		`<mergeCell ref="F2:F3"/><mergeCell ref="F4:F5"/><mergeCell ref="F6:F7"/>`,
		`count="3" manualBreakCount="3"`, `<brk id="5" `, `<c r="A5" s="1"/>`,
	} {
		if !strings.Contains(got, part) {
			t.Errorf("%s is not in\n%s", part, got)
		}
	}
	if strings.Contains(got, "<v>7") {
		t.Error("what was reckoned before is left")
	}
}

// A section that does not hold goes, rows of marks alone go, and a row that a sum reads
// stays, blank, where nobody is in its list.
func TestSectionsOfRows(t *testing.T) {
	got := firstSheet(t, workbook(t, cells(
		[]string{"{{#人员}}"},
		[]string{"{{姓名}}", "{{^留任}}调{{/留任}}{{#留任}}留{{/留任}}"},
		[]string{"{{#留任}}仍任", "{{现任职务}}{{/留任}}"},
		[]string{"{{/人员}}"},
		[]string{"{{#空缺}}{{岗位}}", "{{/空缺}}"},
		[]string{"=COUNTA(A5:A5)"},
		[]string{"{{#空缺}}又{{岗位}}", "{{/空缺}}"},
		[]string{"完"},
	)))
	for _, part := range []string{`<row r="3"><c r="A3" s="2" t="inlineStr"><is><t xml:space="preserve">仍任</t>`, "<f>COUNTA(A5:A5)</f>",
		`<row r="7"><c r="A7" s="1" t="inlineStr"><is><t>完</t>`} {
		if !strings.Contains(got, part) {
			t.Errorf("%s is not in\n%s", part, got)
		}
	}
	if strings.Contains(got, "又") {
		t.Error(got)
	}
}

// A value is a text, whatever it begins with, and is filled once; a row is as high as it
// needs.
func TestValuesStayTexts(t *testing.T) {
	s := &Scope{Values: map[string]string{"甲": "=1+1", "乙": "{{甲}}_x0041_", "丙": strings.Repeat("很长的职务名称", 20)}}
	f := workbook(t, `<cols><col min="1" max="9" width="10" customWidth="1"/></cols>`+cells([]string{"{{甲}}", "{{乙}}", "{{丙}}"}))
	got := filledWith(t, f, s)["xl/worksheets/sheet1.xml"]
	for _, part := range []string{`t="inlineStr"><is><t xml:space="preserve">=1+1</t>`, "{{甲}}_x005F_x0041_", `customHeight="1"`} {
		if !strings.Contains(got, part) {
			t.Errorf("%s is not in\n%s", part, got)
		}
	}
	if _, there := filledWith(t, workbook(t, cells([]string{"{{#人员}}{{姓名}}", "{{/人员}}"})), meeting())["xl/calcChain.xml"]; there {
		t.Error("the order of reckoning is one of rows that have moved")
	}
}

// Formats in repeated rows go for every copy; what they read outside is fixed.
func TestFormatsOfRepeatedRows(t *testing.T) {
	got := firstSheet(t, workbook(t, cells([]string{"头"}, []string{"{{#人员}}{{姓名}}", "a"}, []string{"b", "{{/人员}}"})+
		`<conditionalFormatting sqref="A2"><cfRule type="expression"><formula>AND(A2=A1,B$1=1)</formula></cfRule></conditionalFormatting>`))
	for _, part := range []string{`sqref="A2 A4 A6"`, "AND(A2=A$1,B$1=1)"} {
		if !strings.Contains(got, part) {
			t.Errorf("%s is not in\n%s", part, got)
		}
	}
}

func TestHeadingsKeepTheirCodes(t *testing.T) {
	s := &Scope{Values: map[string]string{"会议": "甲&乙", "人数": "68"}}
	f := workbook(t, cells([]string{"x"})+`<headerFooter><oddFooter>&amp;C&amp;14{{人数}}&amp;R{{会议}}</oddFooter></headerFooter>`)
	got := filledWith(t, f, s)["xl/worksheets/sheet1.xml"]
	if !strings.Contains(got, "<oddFooter>&amp;C&amp;14 68&amp;R甲&amp;&amp;乙</oddFooter>") {
		t.Error(got)
	}
	known, scopes := f.Scopes(s, "人员")
	if r := f.Check(known, scopes); len(r.Filled) != 2 || !r.Sound() {
		t.Errorf("%+v", r)
	}
}
