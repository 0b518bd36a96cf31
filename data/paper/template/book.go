package template

// Reading an xlsx: its worksheets in their order, with the texts that their cells share.

import (
	"bytes"
	"encoding/xml"
	"errors"
	"path"
	"regexp"
	"strconv"
	"strings"
)

const (
	workbookPart = "xl/workbook.xml"
	stylesPart   = "xl/styles.xml"
	sharedPart   = "xl/sharedStrings.xml"
	chainPart    = "xl/calcChain.xml"
)

// book is an xlsx.
type book struct {
	file   *File
	sheets []*sheet
	sides  []*side
	styles *styles
	shared []string // by number, as the inside of an <is>; "" = no field in it
}

// sheet is a worksheet.
type sheet struct {
	*part
	title    string
	grid     *element         // sheetData
	rows     map[int]*element // by number
	formulas []formula
}

// formula is one that a worksheet has, for those who ask what is read where.
type formula struct {
	row  int
	text string
}

// relation is what a part leads to.
type relation struct{ id, kind, target string }

// relationsOf reads where a part leads to, targets as names of the archive.
func (f *File) relationsOf(part string) ([]relation, error) {
	data, err := f.file(relations(part), "<Relationships/>")
	if err != nil {
		return nil, err
	}
	var list struct {
		Relationship []struct {
			ID         string `xml:"Id,attr"`
			Type       string `xml:"Type,attr"`
			Target     string `xml:"Target,attr"`
			TargetMode string `xml:"TargetMode,attr"`
		}
	}
	if err := xml.Unmarshal(data, &list); err != nil {
		return nil, err
	}
	var out []relation
	for _, r := range list.Relationship {
		if r.TargetMode == "External" {
			continue
		}
		target := strings.TrimPrefix(r.Target, "/")
		if target == r.Target {
			target = path.Join(path.Dir(part), target)
		}
		out = append(out, relation{r.ID, path.Base(r.Type), target})
	}
	return out, nil
}

// readBook reads the worksheets that fields may stand in.
func (f *File) readBook(codes Codes) error {
	b := &book{file: f}
	f.book = b
	data, err := f.file(workbookPart, "")
	if err != nil {
		return err
	}
	var list struct {
		Sheets []struct {
			Name string     `xml:"name,attr"`
			Any  []xml.Attr `xml:",any,attr"`
		} `xml:"sheets>sheet"`
	}
	if err := xml.Unmarshal(data, &list); err != nil {
		return err
	}
	leads, err := f.relationsOf(workbookPart)
	if err != nil {
		return err
	}
	if err := b.readShared(); err != nil {
		return err
	}
	if b.styles, err = f.readStyles(); err != nil {
		return err
	}
	for _, x := range list.Sheets {
		for _, a := range x.Any {
			for _, r := range leads {
				if a.Name.Local == "id" && r.id == a.Value && r.kind == "worksheet" {
					if err := b.readSheet(x.Name, r.target, codes); err != nil {
						return err
					}
				}
			}
		}
	}
	if len(b.sheets) == 0 {
		return errors.New("no worksheet")
	}
	return nil
}

// readShared reads those of the shared texts that hold a field.
func (b *book) readShared() error {
	data, err := b.file.file(sharedPart, "<sst/>")
	if err != nil {
		return err
	}
	root, err := parse(data, sheetSpaces)
	if err != nil {
		return err
	}
	for _, e := range root.find("si") {
		inside := ""
		if braces(e) {
			for _, k := range e.kids { // how it is spoken is of what stands there no more
				if k.name != "rPh" && k.name != "phoneticPr" {
					inside += string(data[k.start:k.end])
				}
			}
		}
		b.shared = append(b.shared, inside)
	}
	return nil
}

// braces reports whether something in the texts of e may be a field.
func braces(e *element) bool {
	all := ""
	for _, t := range spoken(e) {
		all += t.text
	}
	return strings.ContainsAny(all, "{}｛｝")
}

var cellType = regexp.MustCompile(`\st=["'][a-zA-Z]*["']`)

// inline puts the texts with fields that a worksheet shares into its own cells.
func (b *book) inline(data []byte, root *element) []byte {
	var out bytes.Buffer
	at := 0
	for _, c := range root.find("c") {
		kind, v := attribute(data, c, "t"), c.kid("v")
		inside := ""
		if n, err := strconv.Atoi(textOf(v)); kind == "s" && err == nil && n >= 0 && n < len(b.shared) {
			inside = b.shared[n]
		} else if kind == "str" && c.kid("f") == nil && v != nil && strings.ContainsAny(v.text, "{}｛｝") {
			tag := c.prefix(data)
			inside = "<" + tag + `t xml:space="preserve">` + escaped(v.text) + "</" + tag + "t>"
		}
		if inside == "" {
			continue
		}
		name := c.prefix(data)
		out.Write(data[at:c.start])
		out.Write(cellType.ReplaceAll(data[c.start:c.in], []byte(` t="inlineStr"`)))
		out.WriteString("<" + name + "is>" + inside + "</" + name + "is></" + name + "c>")
		at = c.end
	}
	out.Write(data[at:])
	return out.Bytes()
}

func textOf(e *element) string {
	if e == nil {
		return ""
	}
	return strings.TrimSpace(e.text)
}

// attribute is what a start tag says of a name, "" for nothing.
func attribute(data []byte, e *element, name string) string {
	from, to := attributeAt(data[e.start:e.in], name)
	if from < 0 {
		return ""
	}
	return unescaped(string(data[e.start+from : e.start+to]))
}

// attributeAt is where in a start tag the value of a name stands, -1 = nowhere.
func attributeAt(tag []byte, name string) (from, to int) {
	i := bytes.IndexAny(tag, " \t\r\n/>")
	for i >= 0 && i < len(tag) {
		for i < len(tag) && strings.IndexByte(" \t\r\n/>", tag[i]) >= 0 {
			i++
		}
		eq := bytes.IndexByte(tag[i:], '=')
		if eq < 0 {
			break
		}
		called := strings.TrimSpace(string(tag[i : i+eq]))
		i += eq + 1
		for i < len(tag) && tag[i] != '"' && tag[i] != '\'' {
			i++
		}
		if i >= len(tag) {
			break
		}
		end := bytes.IndexByte(tag[i+1:], tag[i])
		if end < 0 {
			break
		}
		if called == name {
			return i + 1, i + 1 + end
		}
		i += end + 2
	}
	return -1, -1
}

// with is a start tag that says that value of a name.
func with(tag []byte, name, value string) []byte {
	from, to := attributeAt(tag, name)
	if from >= 0 {
		return []byte(string(tag[:from]) + escapedValue(value) + string(tag[to:]))
	}
	end := len(tag) - 1
	if end > 0 && tag[end-1] == '/' {
		end--
	}
	return []byte(string(tag[:end]) + " " + name + `="` + escapedValue(value) + `"` + string(tag[end:]))
}

// without is a start tag that says nothing of a name.
func without(tag []byte, name string) []byte {
	from, to := attributeAt(tag, name)
	if from < 0 {
		return tag
	}
	return []byte(strings.TrimRight(string(tag[:from-len(name)-2]), " ") + string(tag[to+1:]))
}

func escapedValue(s string) string { return strings.ReplaceAll(escaped(s), "\n", "&#10;") }

// unescaped reads what stands in a document as XML.
func unescaped(s string) string {
	if !strings.Contains(s, "&") {
		return s
	}
	var out string
	if xml.Unmarshal([]byte("<a>"+strings.ReplaceAll(s, "<", "&lt;")+"</a>"), &out) != nil {
		return s
	}
	return out
}

// readSheet reads a worksheet: its cells, and the texts above and below its pages.
func (b *book) readSheet(title, name string, codes Codes) error {
	x := b.file.entry(name)
	if x == nil {
		return nil // such a workbook opens without it
	}
	sh := &sheet{part: &part{name: x.Name, where: Cells, paragraphs: map[*element]*paragraph{}}, title: title, rows: map[int]*element{}}
	if err := sh.parsed(x, sheetSpaces); err != nil {
		return err
	}
	if data := b.inline(sh.data, sh.root); len(data) != len(sh.data) || !bytes.Equal(data, sh.data) {
		root, err := parse(data, sheetSpaces)
		if err != nil {
			return err
		}
		sh.data, sh.root = data, root
	}
	if grids := sh.root.find("sheetData"); len(grids) > 0 {
		sh.grid = grids[0]
	} else {
		return errors.New(name + " has no cells")
	}
	sh.number()
	sh.collectCells()
	b.file.faults = append(b.file.faults, sh.grow(codes)...)
	b.file.parts = append(b.file.parts, sh.part)
	b.sheets = append(b.sheets, sh)
	return b.readSides(sh, codes)
}

// number tells rows and cells where they stand: who writes one after another need not say.
func (sh *sheet) number() {
	row := 0
	for _, r := range sh.grid.kids {
		row++
		if n, err := strconv.Atoi(attribute(sh.data, r, "r")); err == nil && n >= row && n <= mostRows {
			row = n
		}
		r.row = row
		sh.rows[row] = r
		col := 0
		for _, c := range r.kids {
			if c.name != "c" {
				continue
			}
			col++
			if at, ok := spotOf(attribute(sh.data, c, "r")); ok {
				col = columnNumber(at.col)
			}
			c.row, c.col = row, col
			if f := c.kid("f"); f != nil && f.text != "" {
				sh.formulas = append(sh.formulas, formula{row, f.text})
			}
		}
	}
}

// headings are the texts above and below pages.
var headings = map[string]Part{
	"oddHeader": Header, "evenHeader": Header, "firstHeader": Header, "oddFooter": Footer, "evenFooter": Footer, "firstFooter": Footer,
}

// collectCells makes one story of the cells, and one of every text above and below pages.
func (sh *sheet) collectCells() {
	cells := &story{}
	sh.stories = append(sh.stories, cells)
	for _, r := range sh.grid.kids {
		for _, c := range r.kids {
			is := c.kid("is")
			if c.name != "c" || is == nil {
				continue
			}
			p := &paragraph{element: c, place: Place{Part: Cells, Sheet: sh.title, Cell: cellName(c.col, c.row)}}
			p.texts = spoken(is)
			if len(p.texts) > 0 {
				sh.paragraphs[c] = p
				cells.paragraphs = append(cells.paragraphs, p)
			}
		}
	}
	for _, of := range sh.root.find("headerFooter") {
		for _, e := range of.kids {
			if where, ok := headings[e.name]; ok && e.text != "" {
				p := &paragraph{element: e, texts: []*element{e}, place: Place{Part: where, Sheet: sh.title}}
				sh.paragraphs[e] = p
				sh.stories = append(sh.stories, &story{paragraphs: []*paragraph{p}})
			}
		}
	}
}

// only reports whether nothing but t stands in that row.
func (sh *sheet) only(row int, t *token) bool {
	p := t.paragraph
	if p.element.row != row || strings.TrimSpace(p.text) != p.text[t.from:t.to] {
		return false
	}
	for _, c := range sh.rows[row].kids {
		if c != p.element && (c.kid("v") != nil || c.kid("f") != nil || c.kid("is") != nil) {
			return false
		}
	}
	return true
}
