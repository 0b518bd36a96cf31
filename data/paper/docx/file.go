package docx

// The package around the body: footers, styles, fonts, relations, photos.

import (
	"archive/zip"
	"cmp"
	"fmt"
	"io"
	"strings"
	"time"

	"liuzhuan/data/paper/layout"
)

// foot is the footer of a section.
type foot struct {
	*layout.Section
	pages int
}

// kinds are Word's names of the footers that every section has: odd pages are its default.
func (w *writer) kinds() []string {
	if w.facing {
		return []string{"default", "even"}
	}
	return []string{"default"}
}

var (
	footLook = layout.Look{Face: layout.Song, Size: 10.5}
	dashLook = layout.Look{Face: layout.Song, Size: 14, Tail: 1}
)

// xml writes the footer. total is the field that counts the pages; LibreOffice shows the
// number that stands in it where it does not know the field.
func (f foot) xml(kind, total string) string {
	look := footLook
	if f.Footer == layout.Dashed {
		look = dashLook
	}
	properties := runProperties(look)
	piece := func(s string) string {
		return `<w:r>` + properties + `<w:t xml:space="preserve">` + escape(s) + `</w:t></w:r>`
	}
	field := func(name string, value int) string {
		step := func(kind string) string {
			return `<w:r>` + properties + `<w:fldChar w:fldCharType="` + kind + `"/></w:r>`
		}
		return step("begin") + `<w:r>` + properties + `<w:instrText xml:space="preserve"> ` + name + ` </w:instrText></w:r>` +
			step("separate") + piece(fmt.Sprint(value)) + step("end")
	}
	var paragraph, body string
	if f.Footer == layout.Dashed {
		align, indent := "right", "right"
		if kind == "even" {
			align, indent = "left", "left"
		}
		paragraph = fmt.Sprintf(`<w:ind w:%sChars="100" w:%s="280"/><w:jc w:val="%s"/>`, indent, indent, align)
		body = piece("— ") + field("PAGE", 1) + piece(" —")
	} else {
		middle, right := twips(f.Page.Inside()/2), twips(f.Page.Inside())
		paragraph = fmt.Sprintf(`<w:tabs><w:tab w:val="center" w:pos="%d"/><w:tab w:val="right" w:pos="%d"/></w:tabs>`, middle, right)
		body = piece(f.Note)
		if f.Footer == layout.PageOfPages {
			body += `<w:r>` + properties + `<w:tab/></w:r>` + piece("第 ") + field("PAGE", 1) + piece(" 页　共 ") + field(total, f.pages) + piece(" 页")
		}
	}
	return head + `<w:ftr ` + namespaces + `><w:p><w:pPr>` + paragraph + `</w:pPr>` + body + `</w:p></w:ftr>`
}

const (
	head       = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`
	namespaces = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ` +
		`xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ` +
		`xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ` +
		`xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ` +
		`xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"`
	relations   = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	packages    = "http://schemas.openxmlformats.org/package/2006/"
	wordContent = "application/vnd.openxmlformats-officedocument.wordprocessingml."
)

// part is one file of the package. kind is its content type, "" for what the endings say;
// relation is how the document names it.
type part struct{ name, kind, relation, id, body string }

// file writes the zip. Its entries have no dates but one, so that the same paper gives the
// same bytes.
func (w *writer) file(out io.Writer, p *layout.Paper) error {
	parts := []part{
		{"word/styles.xml", wordContent + "styles+xml", "styles", "styles", styles()},
		{"word/settings.xml", wordContent + "settings+xml", "settings", "settings", w.settings()},
		{"word/fontTable.xml", wordContent + "fontTable+xml", "fontTable", "fonts", fontTable()},
	}
	total := "NUMPAGES"
	if len(w.foot) > 1 {
		total = "SECTIONPAGES"
	}
	for i, f := range w.foot {
		for _, kind := range w.kinds() {
			parts = append(parts, part{fmt.Sprintf("word/%s%d.xml", kind, i+1), wordContent + "footer+xml", "footer", fmt.Sprintf("%s%d", kind, i+1),
				f.xml(kind, total)})
		}
	}
	for i, m := range w.pictures {
		parts = append(parts, part{fmt.Sprintf("word/media/%d.%s", i+1, m.kind), "", "image", fmt.Sprintf("picture%d", i+1), string(m.data)})
	}
	var types, rels strings.Builder
	for _, x := range parts {
		if x.kind != "" {
			fmt.Fprintf(&types, `<Override PartName="/%s" ContentType="%s"/>`, x.name, x.kind)
		}
		fmt.Fprintf(&rels, `<Relationship Id="%s" Type="%s%s" Target="%s"/>`, x.id, relations, x.relation, strings.TrimPrefix(x.name, "word/"))
	}
	all := append([]part{
		{name: "[Content_Types].xml", body: head + `<Types xmlns="` + packages + `content-types">` +
			`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
			`<Default Extension="xml" ContentType="application/xml"/>` +
			`<Default Extension="jpeg" ContentType="image/jpeg"/><Default Extension="png" ContentType="image/png"/>` +
			`<Default Extension="gif" ContentType="image/gif"/>` +
			`<Override PartName="/word/document.xml" ContentType="` + wordContent + `document.main+xml"/>` +
			`<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>` + types.String() + `</Types>`},
		{name: "_rels/.rels", body: head + `<Relationships xmlns="` + packages + `relationships">` +
			`<Relationship Id="document" Type="` + relations + `officeDocument" Target="word/document.xml"/>` +
			`<Relationship Id="core" Type="` + packages + `relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`},
		{name: "docProps/core.xml", body: core(p)},
		{name: "word/document.xml", body: head + `<w:document ` + namespaces + `><w:body>` + w.String() + `</w:body></w:document>`},
		{name: "word/_rels/document.xml.rels", body: head + `<Relationships xmlns="` + packages + `relationships">` + rels.String() + `</Relationships>`},
	}, parts...)
	z := zip.NewWriter(out)
	for _, x := range all {
		f, err := z.CreateHeader(&zip.FileHeader{Name: x.name, Method: zip.Deflate, Modified: time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)})
		if err != nil {
			return err
		}
		if _, err := io.WriteString(f, x.body); err != nil {
			return err
		}
	}
	return z.Close()
}

// core says whose paper it is. It is dated by its meeting.
func core(p *layout.Paper) string {
	day := cmp.Or(p.Date, "2000-01-01") + "T00:00:00Z"
	return head + `<cp:coreProperties xmlns:cp="` + packages + `metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
		`xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
		`<dc:title>` + escape(p.Title) + `</dc:title><dc:creator>留转</dc:creator><cp:lastModifiedBy>留转</cp:lastModifiedBy><cp:keywords>` +
		escape(p.Mark) + `</cp:keywords>` +
		`<dcterms:created xsi:type="dcterms:W3CDTF">` + day + `</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">` + day +
		`</dcterms:modified></cp:coreProperties>`
}

// settings: marks keep their width, else lines break elsewhere than layout breaks them.
func (w *writer) settings() string {
	even := ""
	if w.facing {
		even = `<w:evenAndOddHeaders/>`
	}
	return head + `<w:settings ` + namespaces + `>` + even + `<w:characterSpacingControl w:val="doNotCompress"/>` +
		`<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`
}

func styles() string {
	return head + `<w:styles ` + namespaces + `><w:docDefaults><w:rPrDefault>` + runProperties(layout.Look{Face: layout.FangSong, Size: 12}) +
		`</w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style></w:styles>`
}

// fontTable names, for every font, the one to take where it is missing.
func fontTable() string {
	var b strings.Builder
	for _, f := range faces {
		fmt.Fprintf(&b, `<w:font w:name="%s"><w:altName w:val="%s"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>`, f.name, f.other)
	}
	return head + `<w:fonts ` + namespaces + `>` + b.String() + `</w:fonts>`
}
