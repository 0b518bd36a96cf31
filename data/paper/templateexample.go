package paper

// A template to begin with: every field that there is, rows that are repeated, and words
// for some alone.

import (
	"io"
	"path/filepath"
	"slices"
	"strings"

	"liuzhuan/data/paper/docx"
	"liuzhuan/data/paper/layout"
	"liuzhuan/data/paper/template"
	"liuzhuan/data/paper/xlsx"
)

// SaveExample writes the template to begin with, a docx or xlsx by the ending of path;
// another ending gives an *EndingError.
func SaveExample(path string) error {
	p := exampleTemplate()
	switch ending := strings.ToLower(filepath.Ext(path)); ending {
	case template.Document.Ending():
		return save(path, func(w io.Writer) error { return docx.Write(w, p) })
	case template.Workbook.Ending():
		return save(path, func(w io.Writer) error { return xlsx.Write(w, p, func(int, int) {}) })
	}
	return &EndingError{path, template.Document.Ending()}
}

// The looks of the example.
var (
	exampleHead = layout.Look{Face: layout.Hei, Size: 12, Align: layout.Centre}
	exampleName = layout.Look{Face: layout.Hei, Size: 9}
	exampleCell = layout.Look{Size: 10.5}
)

// exampleTemplate lists the fields by what they are of, each beside its name and code.
func exampleTemplate() *layout.Paper {
	meeting, person, kin, sections := TemplateFields()
	t := &layout.Table{Cols: []float64{30, 25, 30, 25, 30, 25}}
	add := func(cells ...layout.Cell) { t.Rows = append(t.Rows, layout.Row{Height: 9, Cells: cells}) }
	head := func(text string) { add(layout.Cell{Text: text, Look: &exampleHead, Span: 6}) }
	row := func(texts ...string) {
		var cells []layout.Cell
		for _, s := range texts {
			cells = append(cells, layout.Cell{Text: s, Look: &exampleCell})
		}
		add(cells...)
	}
	// The first of the fields begins the section, the last ends it.
	list := func(fields []TemplateField, begin, end string) {
		for three := range slices.Chunk(fields, 3) {
			var cells []layout.Cell
			for _, f := range three {
				cells = append(cells, layout.Cell{Text: begin + f.Name + "\n" + f.Code, Look: &exampleName},
					layout.Cell{Text: braced(f.Name), Look: &exampleCell})
				begin = ""
			}
			for len(cells) < 6 {
				cells = append(cells, layout.Cell{Look: &exampleCell})
			}
			t.Rows = append(t.Rows, layout.Row{Height: 9, Cells: cells})
		}
		last := t.Rows[len(t.Rows)-1].Cells
		last[5].Text += end
	}
	head(braced("会议") + "：会议的字段，写在哪里都行")
	list(meeting, "", "")
	head("每人一行：开头和结尾写在同一行的头尾两格")
	row("序号", "姓名", "现任职务", "类别", "拟任职务", "签名")
	row("{{#people}}{{no}}", "{{name}}", "{{current}}", "{{disposition}}", "{{#变动}}{{拟任职务}}{{/变动}}{{^变动}}不变{{/变动}}", "{{signature}}{{/people}}")
	for _, s := range sections {
		if s.Name != people && s.Name != relatives {
			add(layout.Cell{Text: s.Name + " " + s.Code, Look: &exampleName},
				layout.Cell{Text: "{{#" + s.Name + "}}{{姓名}} {{/" + s.Name + "}}", Look: &exampleCell, Span: 5})
		}
	}
	head("每人几行：人员 people 到它的结尾，里面亲属 kin 每人一行")
	list(person, "{{#人员}}", "")
	list(kin, "{{#亲属}}", "")
	// All of a relative stands in rows of their own, and all of a person ends behind them.
	t.Rows[len(t.Rows)-1].Cells[5].Text += "{{/亲属}}"
	row("{{#留任}}留任，不办任免{{/留任}}{{^留任}}要办任免{{/留任}}", "", "", "", "", "{{/人员}}")
	return &layout.Paper{Title: "模板示例", Sections: []layout.Section{{
		Name: "模板示例", Page: layout.Form, Footer: layout.PageOfPages,
		Blocks: []layout.Block{
			layout.Text{Look: layout.Look{Face: layout.Title, Size: 22, Align: layout.Centre}, Text: "{{会议}}模板示例"},
			t,
		},
	}}}
}

func braced(name string) string { return "{{" + name + "}}" }
