package template

import (
	"strings"
	"testing"
)

// beside are parts that lie beside the worksheet of a workbook: a table, a drawing with a
// text box and a chart, and notes.
var besideSheet = [][2]string{
	{"xl/worksheets/_rels/sheet1.xml.rels", `<Relationships>` +
		`<Relationship Id="rId1" Type="http://x/table" Target="../tables/table1.xml"/>` +
		`<Relationship Id="rId2" Type="http://x/drawing" Target="../drawings/drawing1.xml"/>` +
		`<Relationship Id="rId3" Type="http://x/comments" Target="../comments1.xml"/>` +
		`<Relationship Id="rId4" Type="http://x/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/></Relationships>`},
	{"xl/tables/table1.xml", `<table id="1" name="T" displayName="T" ref="A2:B3"><autoFilter ref="A2:B3"/><tableColumns count="2">` +
		`<tableColumn id="1" name="姓名"/><tableColumn id="2" name="{{ 会议 }}&amp;数"/></tableColumns></table>`},
	{"xl/drawings/drawing1.xml", `<xdr:wsDr xmlns:xdr="` + drawingSpaces[2] + `" xmlns:a="` + drawingSpaces[0] + `">` +
		`<xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:row>3</xdr:row></xdr:from><xdr:to><xdr:col>2</xdr:col><xdr:row>5</xdr:row></xdr:to>` +
		`<xdr:sp><xdr:txBody><a:bodyPr/>` +
		`<a:p><a:r><a:rPr b="1"/><a:t>{{会</a:t></a:r><a:r><a:t>议}} &amp; {{没有}}</a:t></a:r></a:p>` +
		`<a:p><a:r><a:t>{{#人员}}</a:t></a:r></a:p><a:p><a:r><a:rPr i="1"/><a:t>{{姓名}}：{{谈话内容}}</a:t></a:r></a:p><a:p><a:r><a:t>{{/人员}}</a:t></a:r></a:p>` +
		`</xdr:txBody></xdr:sp></xdr:twoCellAnchor></xdr:wsDr>`},
	{"xl/drawings/_rels/drawing1.xml.rels", `<Relationships><Relationship Id="rId1" Type="http://x/chart" Target="../charts/chart1.xml"/></Relationships>`},
	{"xl/charts/chart1.xml", `<c:chartSpace xmlns:c="` + drawingSpaces[4] + `" xmlns:a="` + drawingSpaces[0] + `"><c:title><c:tx><c:rich>` +
		`<a:p><a:r><a:t>{{会议}}人数</a:t></a:r></a:p></c:rich></c:tx></c:title><c:ser><c:val><c:numRef><c:f>表!$B$3:$B$3</c:f></c:numRef></c:val></c:ser></c:chartSpace>`},
	{"xl/comments1.xml", `<comments xmlns="` + sheetSpaces[0] + `"><commentList><comment ref="A4" authorId="0"><text><r><t>共{{人数}}人 </t></r><r><t>{{填表人}}</t></r></text></comment>` +
		`</commentList></comments>`},
	{"xl/drawings/vmlDrawing1.vml", `<xml><x:Anchor>0, 0, 3, 0, 2, 0, 5, 0</x:Anchor><x:Row>3</x:Row></xml>`},
}

// What lies beside a worksheet goes along with its rows, and its words are filled: those
// of text boxes, charts and notes, once.
func TestBesideWorksheets(t *testing.T) {
	f := workbook(t, cells(
		[]string{"头"}, []string{"姓名", "数"},
		[]string{"{{#人员}}{{姓名}}", "{{序号}}", "=B3*2", "{{/人员}}"},
		[]string{"完"},
	), besideSheet...)
	if r := checked(f); len(r.Unknown) != 1 || r.Unknown[0] != (Unknown{"没有", Place{Part: Cells, Box: true, Paragraph: 1, Sheet: "表"}}) || len(r.Faults) > 0 {
		t.Errorf("%+v", r)
	}
	got := filledWith(t, f, meeting())
	for name, parts := range map[string][]string{
		"xl/tables/table1.xml": {`ref="A2:B5"><autoFilter ref="A2:B5"/>`, `name="姓名"`, `name="调整会&amp;数"`},
		"xl/drawings/drawing1.xml": {
			`<xdr:row>5</xdr:row></xdr:from>`, `<xdr:row>7</xdr:row></xdr:to>`, `<a:rPr b="1"/><a:t>调整会</a:t></a:r><a:r><a:t> &amp; </a:t>`,
			`<a:rPr i="1"/><a:t>张伟：一、&lt;要求&gt; &amp; 纪律</a:t></a:r><a:br/><a:r><a:rPr i="1"/><a:t>二、{{姓名}}</a:t></a:r></a:p>`,
		},
		"xl/charts/chart1.xml":        {`<a:t>调整会人数</a:t>`, `<c:f>表!$B$3:$B$5</c:f>`},
		"xl/comments1.xml":            {`ref="A6"`, `共3人 </t></r><r><t xml:space="preserve"></t>`},
		"xl/drawings/vmlDrawing1.vml": {`0, 0,5, 0, 2, 0,7, 0`, `<x:Row>5</x:Row>`},
	} {
		for _, part := range parts {
			if !strings.Contains(got[name], part) {
				t.Errorf("%s: %s is not in\n%s", name, part, got[name])
			}
		}
	}
	if n := strings.Count(got["xl/drawings/drawing1.xml"], "<a:p>"); n != 4 || strings.Contains(got["xl/drawings/drawing1.xml"], "人员") {
		t.Errorf("%d paragraphs: %s", n, got["xl/drawings/drawing1.xml"])
	}
}

// Cells that share a formula have one each where their rows are repeated.
func TestSharedFormulas(t *testing.T) {
	got := firstSheet(t, workbook(t, `<sheetData><row r="1"><c r="A1" s="1" t="inlineStr"><is><t>{{#人员}}{{序号}}</t></is></c><c r="B1"><f t="shared" ref="B1:C2" si="0">A1+$A$3</f></c>`+
		`<c r="C1"><f t="shared" si="0"/></c><c r="D1" s="1" t="inlineStr"><is><t>{{/人员}}</t></is></c></row><row r="2"><c r="B2"><f t="shared" si="0"/></c></row><row r="3"><c r="A3"><v>1</v></c></row></sheetData>`))
	for _, part := range []string{
		`<c r="B1"><f>A1+$A$5</f></c>`, `<c r="C1"><f>B1+$A$5</f></c>`, `<c r="B3"><f>A3+$A$5</f></c>`, `<c r="C3"><f>B3+$A$5</f></c>`, `<c r="B4"><f>A4+$A$5</f></c>`,
	} {
		if !strings.Contains(got, part) {
			t.Errorf("%s is not in\n%s", part, got)
		}
	}
	if strings.Contains(got, "shared") {
		t.Error("a formula is shared still")
	}
}
