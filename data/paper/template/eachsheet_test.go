package template

import (
	"bytes"
	"encoding/xml"
	"strings"
	"testing"
)

// A workbook whose worksheet names a person has one for each: its own print area and notes,
// no two of them selected, and what reads it elsewhere reads the first.
func TestWorksheetForEach(t *testing.T) {
	whole := meeting()
	for i, one := range whole.Lists["人员"].Items {
		one.Title = []string{"001张伟", "002李𬭎", "001张伟"}[i]
		one.Photos["照片"] = []byte("\xff\xd8\xff photo " + one.Values["姓名"])
	}
	more := append([][2]string{}, besideSheet...)
	f := workbook(t, `<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>`+cells(
		[]string{"{{姓名}}", "{{照片}}", "=A1", "=表!A1&amp;&quot;表!A1&quot;"},
		[]string{"{{#亲属}}{{亲属姓名}}", "{{/亲属}}"},
		[]string{"{{会议}}", "=COUNTA(A2:A2)"},
	)+`<mergeCells count="1"><mergeCell ref="B1:B1"/></mergeCells><legacyDrawing xmlns:r="r" r:id="rId4"/>`, more...)
	_, scopes := f.Scopes(whole, "人员")
	if len(scopes) != 3 || !f.OnPages(whole, "人员") {
		t.Fatal(len(scopes))
	}
	var a, b bytes.Buffer
	if err := f.Fill(&a, scopes...); err != nil {
		t.Fatal(err)
	}
	if err := f.Fill(&b, scopes...); err != nil || !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("filled twice it differs", err)
	}
	got := unpacked(t, a.Bytes())
	book := got["xl/workbook.xml"]
	for _, part := range []string{
		`<sheet name="001张伟" sheetId="1" r:id="rId1"/><sheet name="002李𬭎" sheetId="2" r:id="liuzhuanEach2"/>` +
			`<sheet name="001张伟 表" sheetId="3" r:id="liuzhuanEach3"/>`,
		`>&#39;001张伟&#39;!$A$2:$A$3<`,
	} {
		if !strings.Contains(book, part) {
			t.Errorf("%s is not in\n%s", part, book)
		}
	}
	first, second := got["xl/worksheets/sheet1.xml"], got["xl/worksheets/sheet1liuzhuan1.xml"]
	for _, c := range [][2]string{
		{first, "张伟</t>"}, {first, "李某"}, {first, "<f>COUNTA(A2:A3)</f>"}, {first, "&#39;001张伟&#39;!A1&amp;&#34;表!A1&#34;"}, {first, "tabSelected"},
		{second, "李𬭎</t>"}, {second, "&#39;002李𬭎&#39;!A1&amp;"}, {second, "调整会</t>"}, {second, "<f>COUNTA(A2:A2)</f>"},
		{got["xl/worksheets/_rels/sheet1liuzhuan1.xml.rels"], "/xl/comments1liuzhuan"},
		{got["xl/tables/table1liuzhuan2.xml"], `id="1001" name="T_1" displayName="T_1"`},
		{got["xl/charts/chart1liuzhuan4.xml"], "&#39;002李𬭎&#39;!$B$3"}, {got["[Content_Types].xml"], `Extension="jpeg"`},
		{got["xl/drawings/drawing1liuzhuan3.xml"], `r:embed="liuzhuan2"`}, {got["xl/media/liuzhuan3.jpeg"], "photo 王芳"},
	} {
		if !strings.Contains(c[0], c[1]) {
			t.Errorf("%s is not in\n%s", c[1], c[0])
		}
	}
	if strings.Contains(second, "tabSelected") || strings.Contains(second, "张伟") || strings.Contains(second, "李某") {
		t.Errorf("the second worksheet has what is the first's:\n%s", second)
	}
}

// unpacked gives the parts of an archive; each of XML is sound.
func unpacked(t *testing.T, data []byte) map[string]string {
	t.Helper()
	f, err := Read("x.xlsx", data, nil)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, x := range f.archive.File {
		data, err := content(x)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(x.Name, ".xml") || strings.HasSuffix(x.Name, ".rels") {
			if err := xml.Unmarshal(data, new(struct{ XMLName xml.Name })); err != nil {
				t.Errorf("%s: %v", x.Name, err)
			}
		}
		out[x.Name] = string(data)
	}
	return out
}
