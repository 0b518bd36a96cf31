package docx_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"image"
	"image/png"
	"io"
	"strings"
	"testing"

	"liuzhuan/data/paper/docx"
	"liuzhuan/data/paper/layout"
)

func written(t *testing.T, p *layout.Paper) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := docx.Write(&b, p); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// parts reads the files of a docx.
func parts(t *testing.T, data []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		out[f.Name] = string(text)
	}
	return out
}

func photo(t *testing.T) *[]byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 30, 40))); err != nil {
		t.Fatal(err)
	}
	data := b.Bytes()
	return &data
}

// sample has one of everything a paper may hold.
func sample(t *testing.T) *layout.Paper {
	look := &layout.Look{Size: 12, Min: 9, Align: layout.Centre}
	long := &layout.Look{Size: 14, Min: 9, Hang: 9, Top: true}
	table := &layout.Table{Cols: []float64{30, 40, 40}, Head: 1, Rows: []layout.Row{
		{Height: 10, Cells: []layout.Cell{{Text: "姓名", Look: look}, {Text: "职务 <&>", Look: look, Span: 2}}},
		{Height: 12, Exact: true, Cells: []layout.Cell{{Look: look, Down: 2, Picture: photo(t)}, {Text: "甲\v乙", Look: look}, {Text: "丙", Look: look}}},
		{Height: 40, Exact: true, Cells: []layout.Cell{{Text: "1995.07--1997.07\t某局科员", Look: long, Span: 2}}},
		{Height: 10, Keep: true, Cells: []layout.Cell{{Text: "简历", Look: &layout.Look{Size: 12, Upright: true}}, {Text: "", Look: look},
			{Text: "3", Look: look, Number: true}}},
	}}
	return &layout.Paper{Title: "样张 & <记录>", Date: "2026-11-22", Sections: []layout.Section{
		{Name: "甲", Page: layout.Form, Footer: layout.PageOfPages, Note: "记录校验码 abc", Blocks: []layout.Block{
			layout.Text{Look: layout.Look{Face: layout.Title, Size: 22, Align: layout.Centre, Letter: 5}, Text: "谈话记录"}, table, table}},
		{Name: "乙", Page: layout.Official, Footer: layout.Dashed, Blocks: []layout.Block{
			layout.Text{Look: layout.Look{Size: 16, Pitch: layout.OfficialPitch, Indent: 2, Align: layout.Justify},
				Text: "甲同志任乙。\n免去丙同志的职务。", Strong: "甲同志"},
			layout.Break{},
			layout.Text{Look: layout.Look{Size: 16, Align: layout.Right, Tail: 4}, Text: "2026年11月22日", Before: 12, Keep: true}}},
		{Name: "丙", Page: layout.List, Blocks: []layout.Block{table}},
	}}
}

func TestEveryPartIsXMLAndNamed(t *testing.T) {
	all := parts(t, written(t, sample(t)))
	types, relations := all["[Content_Types].xml"], all["word/_rels/document.xml.rels"]
	for name, text := range all {
		if strings.HasPrefix(name, "word/media/") {
			continue
		}
		for d := xml.NewDecoder(strings.NewReader(text)); ; {
			if _, err := d.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Errorf("%s: %v", name, err)
				break
			}
		}
		if inner, ok := strings.CutPrefix(name, "word/"); ok && !strings.HasPrefix(inner, "_rels") {
			if !strings.Contains(types, `"/`+name+`"`) {
				t.Errorf("%s has no content type", name)
			}
			if inner != "document.xml" && !strings.Contains(relations, `Target="`+inner+`"`) {
				t.Errorf("%s stands in no relation", name)
			}
		}
	}
	body := all["word/document.xml"]
	for _, want := range []string{
		"职务 &lt;&amp;&gt;", "甲乙", `<w:vMerge w:val="restart"/>`, `<w:vMerge/>`, `<w:gridSpan w:val="2"/>`, `<w:tblHeader/>`, `<w:pageBreakBefore/>`,
		`w:hRule="exact"`, `w:orient="landscape"`, `<w:spacing w:val="100"/>`, `<w:tab/>`, `<w:keepNext/>`, `r:embed="picture1"`,
		`w:eastAsia="黑体" w:hint="eastAsia"/><w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr><w:t xml:space="preserve">甲同志</w:t>`,
	} {
		if !strings.Contains(body, want) {
			t.Errorf("no %s", want)
		}
	}
	// Every cell ends in a paragraph, or Word calls the file damaged.
	if strings.Count(body, "<w:tc>") != strings.Count(body, "</w:p></w:tc>")+strings.Count(body, "<w:p/></w:tc>") {
		t.Error("a cell without a paragraph")
	}
	for name, want := range map[string]string{"word/default1.xml": "记录校验码 abc", "word/even2.xml": "— ", "docProps/core.xml": "样张 &amp; &lt;记录&gt;",
		"word/settings.xml": "evenAndOdd"} {
		if !strings.Contains(all[name], want) {
			t.Errorf("%s: no %s", name, want)
		}
	}
}

func TestSamePaperSameBytes(t *testing.T) {
	if !bytes.Equal(written(t, sample(t)), written(t, sample(t))) {
		t.Error("two writings differ")
	}
}

// Each section has its own footer on odd pages and on even ones: what one does not say, Word
// and others take from the section before.
func TestNoSectionTakesTheFooterOfAnother(t *testing.T) {
	body := []layout.Block{layout.Text{Look: layout.Look{Size: 12}, Text: "甲"}}
	p := &layout.Paper{Sections: []layout.Section{
		{Page: layout.Official, Footer: layout.Dashed, Blocks: body}, {Page: layout.List, Footer: layout.PageOfPages, Blocks: body},
		{Page: layout.Form, Blocks: body}}}
	files := parts(t, written(t, p))
	for i, ends := range strings.SplitAfter(files["word/document.xml"], "</w:sectPr>")[:len(p.Sections)] {
		if strings.Count(ends, `<w:footerReference w:type="default"`) != 1 || strings.Count(ends, `<w:footerReference w:type="even"`) != 1 {
			t.Errorf("section %d: %s", i+1, ends)
		}
	}
	for name, want := range map[string]bool{"word/even1.xml": true, "word/even2.xml": false, "word/even3.xml": false, "word/default3.xml": false} {
		if strings.Contains(files[name], "— ") != want || strings.Contains(files[name], "页") != (name == "word/even2.xml") {
			t.Errorf("%s: %s", name, files[name])
		}
	}
}
