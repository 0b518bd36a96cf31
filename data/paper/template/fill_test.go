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

// filledWith gives the parts of the filled document, every one of which is sound XML.
func filledWith(t *testing.T, f *File, s *Scope) map[string]string {
	t.Helper()
	var b bytes.Buffer
	if err := f.Fill(&b, s); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, x := range z.File {
		data, err := content(x)
		if err != nil {
			t.Fatal(err)
		}
		if out[x.Name] != "" {
			t.Errorf("%s is there twice", x.Name)
		}
		out[x.Name] = string(data)
		if strings.HasSuffix(x.Name, ".xml") || strings.HasSuffix(x.Name, ".rels") {
			d := xml.NewDecoder(bytes.NewReader(data))
			for err == nil {
				_, err = d.Token()
			}
			if err != io.EOF {
				t.Errorf("%s: %v\n%s", x.Name, err, data)
			}
		}
	}
	return out
}

// said gives the words of a part: a line a paragraph, cells parted by |.
func said(part string) string {
	var b strings.Builder
	d := xml.NewDecoder(strings.NewReader(part))
	in := false
	for {
		t, err := d.Token()
		if err != nil {
			return b.String()
		}
		switch t := t.(type) {
		case xml.StartElement:
			in = t.Name.Local == "t"
			if t.Name.Local == "br" {
				b.WriteString("/")
			}
		case xml.EndElement:
			in = false
			b.WriteString(map[string]string{"p": "\n", "tc": "|", "tr": "--\n"}[t.Name.Local])
		case xml.CharData:
			if in {
				b.Write(t)
			}
		}
	}
}

// one fills a body for the meeting and gives its words.
func one(t *testing.T, body string) string {
	t.Helper()
	whole := meeting()
	return said(filledWith(t, written(t, body), whole)["word/document.xml"])
}

func TestFill(t *testing.T) {
	for _, c := range []struct{ body, want string }{
		{para("{{会议}}共{{人数}}人，{{没有}}。"), "调整会共3人，。\n"},
		{para("{{#人员}}{{姓名}}、{{/人员}}完"), "张伟、李𬭎、王芳、完\n"},
		{para("{{#人员}}{{姓名}}{{#留任}}不动{{/留任}}{{^留任}}转{{拟任职务}}{{/留任}}；{{/人员}}"), "张伟转乙组组长；李𬭎不动；王芳转丙组组长；\n"},
		{para("{{#人员}}{{#亲属}}{{姓名}}的{{亲属姓名}} {{/亲属}}{{^亲属}}{{姓名}}无 {{/亲属}}{{/人员}}"), "张伟的李某 张伟的张某 李𬭎无 王芳无 \n"},
		// Torn, and each part in letters of its own: the value in those it begins in.
		{"<w:p><w:r><w:t>a{</w:t></w:r><w:r><w:t>{会</w:t></w:r><w:proofErr/><w:r><w:t>议}}b</w:t></w:r></w:p>", "a调整会b\n"},
		{table(row("姓名"), row("{{#人员}}{{姓名}}", "{{现任职务}}{{/人员}}"), row("共{{人数}}")),
			"姓名\n|--\n张伟\n|甲组组长\n|--\n李𬭎\n|甲组组长\n|--\n王芳\n|甲组组长\n|--\n共3\n|--\n"},
		// Several rows; those of marks alone go, and a row for some is left in for those.
		{table(row("{{#人员}}", ""), row("{{姓名}}", "x"), row("{{#留任}}留任", "{{/留任}}"), row("{{/人员}}", "")),
			"张伟\n|x\n|--\n李𬭎\n|x\n|--\n留任\n|\n|--\n王芳\n|x\n|--\n"},
		{para("{{#人员}}") + para("{{姓名}}") + table(row("{{拟任职务}}")) + para("{{/人员}}"),
			"张伟\n乙组组长\n|--\n\n李𬭎\n\n|--\n\n王芳\n丙组组长\n|--\n\n"},
		// Nobody is in the list: the row goes, unless no other is there; a cell keeps a paragraph.
		{table(row("岗位"), row("{{#空缺}}{{岗位}}", "{{/空缺}}")), "岗位\n|--\n"},
		{table(row("{{#空缺}}空：{{岗位}}", "{{/空缺}}")), "空：\n|\n|--\n"},
		{"<w:tbl><w:tr><w:tc>" + para("{{#空缺}}") + para("{{岗位}}") + para("{{/空缺}}") + "</w:tc></w:tr></w:tbl>", "\n|--\n"},
		// What a value says is not filled again, and breaks its lines.
		{para("{{#人员}}{{#留任}}{{谈话内容}}{{/留任}}{{/人员}}"), "一、<要求> & 纪律/二、{{姓名}}\n"},
		// What only looks like a field stays as it was typed.
		{para("{{会议}} ｛｛姓名｝｝ {{会议"), "调整会 ｛｛姓名｝｝ {{会议\n"},
	} {
		if got := one(t, c.body); got != c.want {
			t.Errorf("%s:\n%q, want\n%q", c.body, got, c.want)
		}
	}
}

// The sample is filled in every part, and what has no field stays byte for byte.
func TestFillSample(t *testing.T) {
	f := sample(t, "1-本单位名册.docx")
	got := filledWith(t, f, meeting())
	if head := said(got["word/header1.xml"]); head != "调整会　份号：\n" {
		t.Errorf("%q", head)
	}
	if foot := said(got["word/footer1.xml"]); foot != "2026年11月22日　校验 dae969e15e99\n" {
		t.Errorf("%q", foot)
	}
	body := said(got["word/document.xml"])
	for _, want := range []string{"调整会干部名册\n共 3 人。监印：。\n", "2\n|李𬭎\n|甲组组长\n|\n|\n|--\n", "合计：留任 1 人，转任 2 人\n|3\n|",
		"文本框：调整会\n"} {
		if !strings.Contains(body, want) {
			t.Errorf("%q is not in\n%s", want, body)
		}
	}
	for _, x := range f.archive.File {
		data, err := content(x)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(string(data), "{{") && !strings.Contains("header1.xml footer1.xml", x.Name[strings.LastIndex(x.Name, "/")+1:]) &&
			got[x.Name] != string(data) {
			t.Errorf("%s was changed", x.Name)
		}
	}
}

// A document for each person: the photo stands in its cell, two rows go together.
func TestFillPerson(t *testing.T) {
	whole := meeting()
	whole.Lists["人员"].Items[0].Photos["照片"] = []byte("\xff\xd8\xff photo")
	f := sample(t, "2-谈话记录.docx")
	_, scopes := f.Scopes(whole, "人员")
	got := filledWith(t, f, scopes[0])
	body := got["word/document.xml"]
	if n := strings.Count(said(body), "亲属\n|"); n != 2 || !strings.Contains(said(body), "亲属\n|李某\n|市一中\n|--\n备注\n|\n|--\n亲属\n|张某\n") {
		t.Errorf("%d\n%s", n, said(body))
	}
	if got["word/media/liuzhuan1.jpeg"] != "\xff\xd8\xff photo" || !strings.Contains(body, `r:embed="liuzhuan1"`) ||
		!strings.Contains(got["word/_rels/document.xml.rels"], `Target="media/liuzhuan1.jpeg"`) ||
		!strings.Contains(got["[Content_Types].xml"], `Extension="jpeg"`) {
		t.Error("the photo is not shown")
	}
	if other := filledWith(t, f, scopes[1]); strings.Contains(other["word/document.xml"], "<wp:inline") {
		t.Error("somebody without a photo has one")
	}
}

// With a section that is broken nothing at all is written.
func TestBrokenIsNotFilled(t *testing.T) {
	var b bytes.Buffer
	var broken *BrokenError
	if err := sample(t, "3-坏模板.docx").Fill(&b, meeting()); !errors.As(err, &broken) || len(broken.Faults) != 1 || b.Len() > 0 {
		t.Error(err, b.Len())
	}
}

// Everybody's are pages of one document, unless a person is named where a document has but
// one text.
func TestFillAll(t *testing.T) {
	f := written(t, para("{{姓名}}{{会议}}")+"<w:sectPr/>")
	_, scopes := f.Scopes(meeting(), "人员")
	var b bytes.Buffer
	if err := f.Fill(&b, scopes...); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	data, err := content(z.File[1])
	if err != nil {
		t.Fatal(err)
	}
	if got := said(string(data)); got != "张伟调整会\n/\n李𬭎调整会\n/\n王芳调整会\n" || strings.Count(string(data), "<w:sectPr/>") != 1 {
		t.Errorf("%q", got)
	}
	if !f.OnPages(meeting(), "人员") {
		t.Error("pages of one document are refused")
	}
	head := &part{name: "word/header1.xml", where: Header, paragraphs: map[*element]*paragraph{}}
	if head.root, err = parse([]byte(`<w:hdr xmlns:w="`+wordSpace+`">`+para("{{姓名}}")+"</w:hdr>"), wordSpaces); err != nil {
		t.Fatal(err)
	}
	head.read(nil)
	f.parts = append(f.parts, head)
	if f.OnPages(meeting(), "人员") {
		t.Error("a head names everybody")
	}
}
