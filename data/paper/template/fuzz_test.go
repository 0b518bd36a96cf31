package template

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
)

// tried reads a template, says what it asks for and fills it, for all and for each. What
// comes out is an archive of sound parts, or says why it is none.
func tried(t *testing.T, name string, data []byte) {
	f, err := Read(name, data, Codes{"name": "姓名"})
	if err != nil {
		if !errors.As(err, new(*FormatError)) {
			t.Error(err)
		}
		return
	}
	known, scopes := f.Scopes(meeting(), "人员")
	f.Check(known, scopes)
	f.Check(known, nil)
	for _, s := range [][]*Scope{{meeting()}, scopes} {
		var b bytes.Buffer
		if err := f.Fill(&b, s...); err != nil {
			continue
		}
		z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range z.File {
			part, err := content(x)
			if err != nil || !strings.HasSuffix(x.Name, ".xml") {
				continue
			}
			if sound(part) != io.EOF {
				t.Errorf("%s: %v\n%s", x.Name, sound(part), part)
			}
		}
	}
}

// sound is io.EOF for a part that is XML to its end.
func sound(part []byte) error {
	d := xml.NewDecoder(bytes.NewReader(part))
	for {
		if _, err := d.Token(); err != nil {
			return err
		}
	}
}

// FuzzDocument: whatever stands in the body of a docx.
func FuzzDocument(f *testing.F) {
	for _, body := range []string{
		`<w:p><w:r><w:t>{{姓名}}</w:t></w:r></w:p>`,
		`<w:p><w:r><w:t>{{#人员}}</w:t></w:r></w:p><w:p><w:r><w:t>{{姓</w:t></w:r><w:r><w:t>名}}</w:t></w:r></w:p>` +
			`<w:p><w:r><w:t>{{/人员}}</w:t></w:r></w:p>`,
		`<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{{#人员}}{{姓名}}</w:t></w:r></w:p></w:tc>` +
			`<w:tc><w:p><w:r><w:t>{{^留任}}{{/留任}}{{/人员}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`,
		`<w:p><w:r><w:txbxContent><w:p><w:r><w:t>{{会议}}{{照片}}</w:t></w:r></w:p></w:txbxContent></w:r></w:p><w:sectPr/>`,
	} {
		f.Add(`<w:document xmlns:w="` + wordSpace + `"><w:body>` + body + `</w:body></w:document>`)
	}
	f.Fuzz(func(t *testing.T, document string) {
		tried(t, "x.docx", packed(t, document))
	})
}

// FuzzWorkbook: whatever stands in a worksheet, in the list of them, and in the texts and
// looks that they share.
func FuzzWorkbook(f *testing.F) {
	space := sheetSpaces[0]
	list := `<workbook xmlns="` + space + `" xmlns:r="r"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets>` +
		`<definedNames><definedName name="n" localSheetId="0">表!$A$2:$A$2</definedName></definedNames></workbook>`
	const leads = `<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`
	shared := `<sst xmlns="` + space + `"><si><t>{{姓名}}</t></si></sst>`
	looks := `<styleSheet xmlns="` + space + `"><fonts><font><sz val="12"/></font></fonts>` +
		`<cellXfs count="1"><xf numFmtId="0" fontId="0"/></cellXfs></styleSheet>`
	for _, sheet := range []string{
		cells([]string{"{{会议}}", "=SUM(A1:A3)"}, []string{"{{#人员}}{{序号}}", "{{姓名}}{{/人员}}"}, []string{"=A2", "{{照片}}"}) +
			`<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><rowBreaks><brk id="2"/></rowBreaks>`,
		`<cols><col min="1" max="3" width="9"/></cols><sheetData><row r="3"><c r="B3" t="s" s="0"><v>0</v></c></row></sheetData>` +
			`<headerFooter><oddHeader>&amp;12{{会议}}</oddHeader></headerFooter>`,
		`<sheetData><row><c><f t="shared" si="0" ref="A1:A9">B1</f></c></row>` +
			`<row><c t="str"><v>{{#留任}}{{/留任}}</v></c></row></sheetData>` +
			`<conditionalFormatting sqref="A1:A9"><cfRule><formula>A1&gt;1</formula></cfRule></conditionalFormatting>`,
	} {
		f.Add(`<worksheet xmlns="`+space+`">`+sheet+`</worksheet>`, list, shared, looks)
	}
	f.Fuzz(func(t *testing.T, sheet, list, shared, looks string) {
		tried(t, "x.xlsx", archiveOf(t, [2]string{contentTypes, "<Types></Types>"},
			[2]string{relations(workbookPart), leads}, [2]string{workbookPart, list}, [2]string{sharedPart, shared}, [2]string{stylesPart, looks},
			[2]string{"xl/worksheets/sheet1.xml", sheet}))
	})
}
