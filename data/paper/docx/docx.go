// Package docx writes a paper as WordprocessingML. The grid of a table becomes tblGrid,
// gridSpan and vMerge, rows keep the heights that layout gives them, and text that shrinks
// is shrunk there: Word's own fitText squeezes a line and has no floor.
//
// What does not belong here: where a line or page ends (data/paper/layout), and filling
// the templates of others.
package docx

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"liuzhuan/data/paper/layout"
)

// Write writes a paper. The same paper gives the same bytes.
func Write(out io.Writer, p *layout.Paper) error {
	w := &writer{}
	for _, s := range p.Sections { // what a section does not say Word takes from the one before
		w.footed = w.footed || s.Footer != layout.NoFooter || s.Note != ""
		w.facing = w.facing || s.Footer == layout.Dashed
	}
	for i := range p.Sections {
		w.section(&p.Sections[i], i == len(p.Sections)-1)
	}
	return w.file(out, p)
}

type writer struct {
	strings.Builder        // the body
	foot            []foot // one for each section, where any has one
	footed, facing  bool   // any section has a footer; odd pages have another than even ones
	pictures        []picture
}

// section writes what stands in a section and, in its last paragraph, its page.
func (w *writer) section(s *layout.Section, last bool) {
	turn, table := false, false
	for _, b := range s.Parted() {
		switch b := b.(type) {
		case layout.Break:
			turn = true
			continue
		case layout.Text:
			w.text(&b, turn)
			table = false
		case *layout.Table:
			if table || turn { // tables that touch become one
				w.gap(turn)
			}
			w.table(b)
			table = true
		}
		turn = false
	}
	page := w.sectPr(s)
	if last {
		if table {
			w.gap(false)
		}
		w.WriteString(page)
		return
	}
	// The paragraph that carries a section's end takes a line: 1 pt, else a full page
	// spills into an empty one.
	w.WriteString(`<w:p><w:pPr>` + flat + page + `</w:pPr></w:p>`)
}

const flat = `<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>`

// gap is a line of no height.
func (w *writer) gap(turn bool) {
	w.WriteString(`<w:p><w:pPr>` + breakBefore(turn) + flat + `</w:pPr></w:p>`)
}

func breakBefore(turn bool) string {
	if turn {
		return `<w:pageBreakBefore/>`
	}
	return ""
}

func (w *writer) sectPr(s *layout.Section) string {
	var b strings.Builder
	b.WriteString(`<w:sectPr>`)
	if w.footed {
		w.foot = append(w.foot, foot{s, len(s.Flow())})
		for _, kind := range w.kinds() {
			fmt.Fprintf(&b, `<w:footerReference w:type="%s" r:id="%s%d"/>`, kind, kind, len(w.foot))
		}
	}
	p, orient := s.Page, ""
	if p.Landscape() {
		orient = ` w:orient="landscape"`
	}
	fmt.Fprintf(&b, `<w:type w:val="nextPage"/><w:pgSz w:w="%d" w:h="%d"%s/>`+
		`<w:pgMar w:top="%d" w:right="%d" w:bottom="%d" w:left="%d" w:header="567" w:footer="%d" w:gutter="0"/><w:pgNumType w:start="1"/></w:sectPr>`,
		twips(p.Width), twips(p.Height), orient, twips(p.Top), twips(p.Right), twips(p.Bottom), twips(p.Left), twips(p.Bottom-p.Footing-2))
	return b.String()
}

// twips turns mm into twentieths of a point.
func twips(mm float64) int { return int(mm*layout.PointsPerMM*20 + 0.5) }

// text writes the paragraphs of a text.
func (w *writer) text(t *layout.Text, turn bool) {
	lines := strings.Split(t.Text, "\n")
	for i, line := range lines {
		before := 0.0
		if i == 0 {
			before = t.Before
		}
		w.paragraph(t.Look, line, t.Strong, before, keeping{next: t.Keep || t.Whole && i < len(lines)-1, lines: t.Whole, turn: turn && i == 0})
	}
}

// keeping says what stands on one page with a paragraph.
type keeping struct {
	next  bool // what follows
	lines bool // all its lines
	turn  bool // nothing above: it begins a page
}

func (w *writer) paragraph(k layout.Look, text, strong string, before float64, with keeping) {
	w.WriteString(`<w:p>` + paragraphProperties(k, before, with))
	at := -1
	if strong != "" {
		at = strings.Index(text, strong)
	}
	if at < 0 {
		w.run(k, text)
	} else {
		bold := k
		bold.Face = layout.Hei
		w.run(k, text[:at])
		w.run(bold, strong)
		w.run(k, text[at+len(strong):])
	}
	w.WriteString(`</w:p>`)
}

// alignments are Word's names. A line that is not the last of its paragraph reaches both
// edges under both.
var alignments = [...]string{layout.Left: "left", layout.Centre: "center", layout.Right: "right", layout.Justify: "both"}

// paragraphProperties stand in the order of the schema.
func paragraphProperties(k layout.Look, before float64, with keeping) string {
	var b strings.Builder
	b.WriteString(`<w:pPr>`)
	if with.next {
		b.WriteString(`<w:keepNext/>`)
	}
	if with.lines {
		b.WriteString(`<w:keepLines/>`)
	}
	b.WriteString(breakBefore(with.turn) + `<w:widowControl w:val="0"/>`)
	if k.Hang > 0 {
		fmt.Fprintf(&b, `<w:tabs><w:tab w:val="left" w:pos="%d"/></w:tabs>`, int(k.Hang*k.Size*20))
	}
	fmt.Fprintf(&b, `<w:spacing w:before="%d" w:after="0" w:line="%d" w:lineRule="exact"/>`, int(before*20), int(k.Line()*20+0.5))
	// Blanks at the end of a line count for nothing in Word: the tail is an indent.
	var ind string
	for _, side := range []struct {
		name  string
		chars float64
	}{{"left", k.Hang}, {"right", k.Tail}, {"hanging", k.Hang}, {"firstLine", k.Indent}} {
		if side.chars > 0 {
			ind += fmt.Sprintf(` w:%s="%d"`, side.name, int(side.chars*k.Size*20))
		}
	}
	if ind != "" {
		b.WriteString(`<w:ind` + ind + `/>`)
	}
	fmt.Fprintf(&b, `<w:jc w:val="%s"/></w:pPr>`, alignments[k.Align])
	return b.String()
}

func (w *writer) run(k layout.Look, text string) {
	if text == "" {
		return
	}
	properties := runProperties(k)
	for i, part := range strings.Split(text, "\t") {
		w.WriteString(`<w:r>` + properties)
		if i > 0 {
			w.WriteString(`<w:tab/>`)
		}
		w.WriteString(`<w:t xml:space="preserve">` + escape(part) + `</w:t></w:r>`)
	}
}

// faces are what the fonts are called in Word; fontTable names another for each where it
// is missing.
var faces = [...]struct{ name, other string }{
	layout.FangSong: {"仿宋_GB2312", "仿宋"},
	layout.Song:     {"宋体", "SimSun"},
	layout.Hei:      {"黑体", "SimHei"},
	layout.Kai:      {"楷体_GB2312", "楷体"},
	layout.Title:    {"方正小标宋简体", "华文中宋"},
}

func runProperties(k layout.Look) string {
	spacing := ""
	if k.Letter > 0 {
		spacing = fmt.Sprintf(`<w:spacing w:val="%d"/>`, int(k.Letter*20))
	}
	half := int(k.Size*2 + 0.5)
	return fmt.Sprintf(`<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="%s" w:hint="eastAsia"/>`+
		`%s<w:sz w:val="%d"/><w:szCs w:val="%d"/></w:rPr>`,
		faces[k.Face].name, spacing, half, half)
}

// escape leaves nothing in a text that XML does not take: Word refuses a file for one
// vertical tab.
func escape(s string) string {
	clean := strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' || r == 0xFFFE || r == 0xFFFF || r == utf8.RuneError {
			return -1
		}
		return r
	}, s)
	var b bytes.Buffer
	xml.EscapeText(&b, []byte(clean)) // a Buffer takes everything
	return b.String()
}
