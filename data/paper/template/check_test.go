package template

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"path/filepath"
	"reflect"
	"slices"
	"testing"
)

// meeting is a meeting of three, one of whom stays; the first has two relatives.
func meeting() *Scope {
	person := func(no, name, proposed string, retained bool, kin ...string) *Scope {
		list := List{Of: &Scope{Values: map[string]string{"称谓": "", "亲属姓名": "", "亲属单位": "", "亲属备注": ""}}}
		for _, k := range kin {
			list.Items = append(list.Items, &Scope{Values: map[string]string{"称谓": "亲属", "亲属姓名": k, "亲属单位": "市一中", "亲属备注": ""}})
		}
		return &Scope{
			Values: map[string]string{"序号": no, "姓名": name, "现任职务": "甲组组长", "拟任职务": proposed, "类别": "转任",
				"谈话内容": "一、<要求> & 纪律\n二、{{姓名}}"},
			Photos: map[string][]byte{"照片": nil}, Holds: map[string]bool{"留任": retained}, Lists: map[string]List{"亲属": list},
		}
	}
	people := []*Scope{person("1", "张伟", "乙组组长", false, "李某", "张某"), person("2", "李𬭎", "", true), person("3", "王芳", "丙组组长", false)}
	return &Scope{
		Values: map[string]string{"会议": "调整会", "日期": "2026年11月22日", "人数": "3", "校验码": "dae969e15e99", "份号": "", "批次": "市委批次",
			"批准依据": "经市委同意", "留任人数": "1", "转任人数": "2", "填表人": ""},
		Counts: map[string]bool{"人数": true, "序号": true, "留任人数": true},
		Lists:  map[string]List{"人员": {Of: person("", "", "", false), Items: people}, "空缺": {Of: &Scope{Values: map[string]string{"岗位": ""}}}},
	}
}

func sample(t *testing.T, name string) *File {
	t.Helper()
	f, err := Open(filepath.Join("testdata", name), nil)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func checked(f *File) *Report {
	known, scopes := f.Scopes(meeting(), "人员")
	return f.Check(known, scopes)
}

// What each of the samples asks for: fields torn into runs, in head and foot, in a text
// box, in a row that is repeated, in two rows; and everything that is wrong.
func TestSamples(t *testing.T) {
	for name, want := range map[string]*Report{
		"1-本单位名册.docx": {
			Filled:  []string{"会议", "人数", "批次", "批准依据", "序号", "姓名", "现任职务", "拟任职务", "留任人数", "转任人数", "日期", "校验码"},
			Unknown: []Unknown{{"监印", Place{Part: Body, Paragraph: 2}}},
			Empty:   []Empty{{"拟任职务", 1}, {"填表人", 1}, {"份号", 1}},
		},
		"2-谈话记录.docx": {
			Filled: []string{"姓名", "类别", "现任职务", "谈话内容", "称谓", "亲属姓名", "亲属单位"},
			Empty:  []Empty{{"照片", 3}, {"亲属备注", 2}},
		},
		"3-坏模板.docx": {
			Filled:  []string{"会议"},
			Unknown: []Unknown{{"不认识的字段", Place{Part: Body, Paragraph: 2}}},
			Faults: []Fault{
				{Wide, "｛｛姓名｝｝", Place{Part: Body, Paragraph: 2}}, {Halved, "{{会议", Place{Part: Body, Paragraph: 2}},
				{NoEnd, "{{#人员}}", Place{Part: Body, Paragraph: 1}},
			},
		},
	} {
		if got := checked(sample(t, name)); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %+v\nwant %+v", name, got, want)
		}
	}
}

// What is no template is said of the file by its name, and what it is instead.
func TestNoTemplate(t *testing.T) {
	old := compound + "\x00 W\x00o\x00r\x00d"
	for _, c := range []struct {
		name string
		data []byte
		want FormatKind
	}{
		{"x.docx", nil, Damaged}, {"x.txt", []byte("{{姓名}}"), Other}, {"x.docx", packed(t, "<w:document"), Damaged},
		{"x.doc", []byte(old), Old}, {"x.wps", []byte(old), Old}, {"x.xls", []byte(old), Old}, {"x.et", []byte(old), Old},
		{"x.docx", []byte(compound + "\x00E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00"), Locked},
		{"x.xlsx", []byte("PK\x03\x04 cut short"), Damaged},
	} {
		_, err := Read(c.name, c.data, nil)
		var format *FormatError
		if !errors.As(err, &format) || format.Path != c.name || format.Kind != c.want {
			t.Errorf("%s %q: %v", c.name, c.data, err)
		}
	}
}

// packed makes a docx of the text of its main part.
func packed(t testing.TB, document string) []byte {
	t.Helper()
	return archiveOf(t, [2]string{contentTypes, `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>`},
		[2]string{"word/document.xml", document})
}

// archiveOf is an archive of those parts.
func archiveOf(t testing.TB, parts ...[2]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, x := range parts {
		w, err := z.Create(x[0])
		if err == nil {
			_, err = w.Write([]byte(x[1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// written is a docx with that body.
func written(t *testing.T, body string) *File {
	t.Helper()
	f, err := Read("x.docx", packed(t, fmt.Sprintf(`<w:document xmlns:w="%s" xmlns:mc="mc"><w:body>%s</w:body></w:document>`, wordSpace, body)), nil)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func para(text string) string { return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>" }

// row is a table's row of cells with a paragraph each.
func row(cells ...string) string {
	out := "<w:tr>"
	for _, c := range cells {
		out += "<w:tc>" + para(c) + "</w:tc>"
	}
	return out + "</w:tr>"
}

func table(rows ...string) string {
	out := "<w:tbl>"
	for _, r := range rows {
		out += r
	}
	return out + "</w:tbl>"
}

func TestFaults(t *testing.T) {
	for body, want := range map[string][]FaultKind{
		para("{{#人员}}{{姓名}}{{/人员}}"):                                 nil,
		para("{{#人员}}{{#留任}}{{姓名}}{{/留任}}{{^留任}}转{{/留任}}{{/人员}}"):    nil,
		para("{{ # 人员 }}{{　姓名　}}{{/人员}}"):                            nil,
		para("没有字段 { 一 } ｛注｝"):                                       nil,
		para("{{/人员}}"):                                              {NoStart},
		para("{{#人员}}{{/亲属}}"):                                       {NoStart, NoEnd},
		para("{{#人员}}{{#留任}}{{/人员}}"):                                {NoEnd},
		para("{{#人员}}{{#留任}}{{/人员}}{{/留任}}"):                         {Crossed, NoStart},
		para("{{姓名}"):                                                {Halved},
		para("姓名}}"):                                                 {Halved},
		para("{{}}"):                                                 {Halved, Halved},
		para("{{姓名}}{{") + para("姓名}}"):                              {Halved, Halved},
		para("｛｛姓名｝｝和{｛姓名｝}"):                                        {Wide, Wide},
		table(row("{{#人员}}a", "{{/人员}}{{#空缺}}", "{{/空缺}}")):          {Shared},
		table(row("{{#人员}}a", "{{/人员}}"), row("{{#空缺}}", "{{/空缺}}")): nil,
		para("{{#人员}}") + table(row("{{姓名}}")) + para("{{/人员}}"):     nil,
		para("{{#人员}}") + para("{{/人员}}{{#空缺}}") + para("{{/空缺}}"):   {Shared},
	} {
		var got []FaultKind
		for _, f := range checked(written(t, body)).Faults {
			got = append(got, f.Kind)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", body, got, want)
		}
	}
}

// A place is told by the part, and by table, row and cell; the text box for older
// programs, which says the same once more, is not told of again.
func TestPlaces(t *testing.T) {
	box := "<w:txbxContent>" + para("{{甲}}") + "</w:txbxContent>"
	got := checked(written(t, para("一")+table(row("a"), row("b", "{{乙}}"))+para("{{丙}}")+
		"<w:p><w:r><mc:AlternateContent><mc:Choice>"+box+"</mc:Choice><mc:Fallback>"+box+"</mc:Fallback></mc:AlternateContent></w:r></w:p>"))
	want := []Unknown{{"乙", Place{Part: Body, Table: 1, Row: 2, Column: 2}}, {"丙", Place{Part: Body, Paragraph: 2}},
		{"甲", Place{Part: Body, Box: true, Paragraph: 1}}}
	if !slices.Equal(got.Unknown, want) {
		t.Errorf("%+v", got.Unknown)
	}
}

// Without a meeting every known field counts as filled; with one, what a list of nobody
// has in it is neither filled nor missing.
func TestNames(t *testing.T) {
	f := written(t, para("{{会议}}{{#空缺}}{{岗位}}{{姓名}}{{/空缺}}{{#没有}}{{/没有}}"))
	known, _ := f.Scopes(meeting(), "人员")
	unknown := []Unknown{{"姓名", Place{Part: Body, Paragraph: 1}}, {"#没有", Place{Part: Body, Paragraph: 1}}}
	if got := f.Check(known, nil); !slices.Equal(got.Filled, []string{"会议", "岗位"}) || !slices.Equal(got.Unknown, unknown) {
		t.Errorf("%+v", got)
	}
	if got := checked(f); !slices.Equal(got.Filled, []string{"会议"}) || !slices.Equal(got.Unknown, unknown) || got.Empty != nil {
		t.Errorf("%+v", got)
	}
}
