package template

// Filling a worksheet: its rows and their cells.

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// sheetFilling is a worksheet being written.
type sheetFilling struct {
	*laying
	book    *bookFilling
	shared  map[string]sharedFormula
	merged  map[int]map[int]int // by row and first column of the template: the last, of cells merged across
	width   func(from, to int) float64
	usual   float64         // height of a row that says none
	cutting []cut           // what is replaced outside the rows
	merging map[[2]int]area // merged ones, by their first column and row
	heights map[int]float64 // of the rows as they stand now
	shown   []shown
	drawn   bool // it has a drawing
	scope   *Scope
}

// sharedFormula is the cell that says a formula which others have as well.
type sharedFormula struct {
	text     string
	row, col int
}

// cut is a part of the bytes and what stands there instead.
type cut struct {
	from, to int
	text     string
}

// fill gives the worksheet.
func (f *sheetFilling) fill() []byte {
	f.prepare()
	f.around()
	f.cutting = append(f.cutting, cut{f.sheet.grid.start, f.sheet.grid.end, f.grid()})
	if len(f.shown) > 0 && !f.drawn {
		f.leadToDrawing()
	}
	return applied(f.sheet.data, f.cutting)
}

// applied replaces parts of the bytes.
func applied(data []byte, cuts []cut) []byte {
	slices.SortStableFunc(cuts, func(a, b cut) int { return a.from - b.from })
	var out bytes.Buffer
	at := 0
	for _, c := range cuts {
		out.Write(data[at:c.from])
		out.WriteString(c.text)
		at = c.to
	}
	out.Write(data[at:])
	return out.Bytes()
}

func (f *sheetFilling) prepare() {
	sh := f.sheet
	f.width = sh.widths(f.book.styles)
	f.usual = 15
	for _, e := range sh.root.find("sheetFormatPr") {
		if h, err := strconv.ParseFloat(attribute(sh.data, e, "defaultRowHeight"), 64); err == nil {
			f.usual = h
		}
	}
	f.merged, f.merging, f.heights = map[int]map[int]int{}, map[[2]int]area{}, map[int]float64{}
	for _, e := range sh.root.find("mergeCell") {
		if a, ok := areaOf(attribute(sh.data, e, "ref")); ok {
			f.merging[[2]int{a.left, a.top}] = a
			for row := a.top; row <= a.bottom && row < a.top+1000; row++ {
				if f.merged[row] == nil {
					f.merged[row] = map[int]int{}
				}
				f.merged[row][a.left] = a.right
				if a.bottom > a.top { // its height is that of several rows
					f.merged[row][a.left] = -1
				}
			}
		}
	}
	f.shared = map[string]sharedFormula{}
	for _, e := range sh.grid.find("f") {
		if attribute(sh.data, e, "t") == "shared" && e.text != "" {
			f.shared[attribute(sh.data, e, "si")] = sharedFormula{e.text, e.parent.row, e.parent.col}
		}
	}
}

func (f *sheetFilling) grid() string {
	var out strings.Builder
	sh := f.sheet
	name := sh.grid.prefix(sh.data) + "sheetData"
	out.WriteString("<" + name + ">")
	for _, m := range f.made {
		if m.row != nil {
			f.row(&out, m)
		}
	}
	out.WriteString("</" + name + ">")
	return out.String()
}

// row writes a row where it stands now, as high as its texts ask for.
func (f *sheetFilling) row(out *strings.Builder, m made) {
	sh := f.sheet
	var cells strings.Builder
	high := 0.0
	for _, c := range m.row.kids {
		if c.name == "c" {
			high = max(high, f.cell(&cells, c, m))
		}
	}
	tag := with(sh.data[m.row.start:m.row.in], "r", strconv.Itoa(m.out))
	had, err := strconv.ParseFloat(attribute(sh.data, m.row, "ht"), 64)
	if err != nil {
		had = f.usual
	}
	f.heights[m.out] = max(had, high)
	if high > had {
		tag = with(with(tag, "ht", strconv.FormatFloat(high, 'f', -1, 64)), "customHeight", "1")
	}
	if cells.Len() == 0 {
		out.WriteString(strings.TrimSuffix(strings.TrimSuffix(string(tag), ">"), "/") + "/>")
		return
	}
	out.WriteString(strings.TrimSuffix(strings.TrimSuffix(string(tag), ">"), "/") + ">" + cells.String() + "</" + m.row.prefix(sh.data) + "row>")
}

// cell writes a cell and gives how high its row must be for it, 0 = as it is.
func (f *sheetFilling) cell(out *strings.Builder, c *element, m made) float64 {
	sh := f.sheet
	tag := with(sh.data[c.start:c.in], "r", cellName(c.col, m.out))
	if p := sh.paragraphs[c]; p != nil && len(p.tokens) > 0 {
		return f.filled(out, c, p, m, tag)
	}
	if of := c.kid("f"); of != nil {
		f.formula(out, c, of, m, tag)
		return 0
	}
	out.Write(tag)
	out.Write(sh.data[c.in:c.end])
	return 0
}

// bare is a start tag of a cell that says nothing of what is in it, open.
func bare(tag []byte) string {
	return strings.TrimSuffix(strings.TrimSuffix(string(without(tag, "t")), ">"), "/")
}

// filled writes a cell with fields. What counts is a number, all else a text, whatever it
// looks like; nothing is no text of no letters, which formulas would count.
func (f *sheetFilling) filled(out *strings.Builder, c *element, p *paragraph, m made, tag []byte) float64 {
	sh := f.sheet
	prefix := c.prefix(sh.data)
	if n, ok := p.number(m.scope); ok {
		fmt.Fprintf(out, "%s><%[2]sv>%[3]d</%[2]sv></%[2]sc>", bare(tag), prefix, n)
		return 0
	}
	var pictures [][]byte
	texts := p.written(m.scope, func(_ *element, name string, s *Scope) string {
		o := s.owner(name)
		switch {
		case o == nil:
			return ""
		case kindOf(o.Photos[name]) != "":
			pictures = append(pictures, o.Photos[name])
			return ""
		}
		return escaped(literal(o.Values[name]))
	})
	high := f.show(c, m, pictures)
	said := unescaped(strings.Join(texts, ""))
	if said == "" {
		out.WriteString(bare(tag) + "/>")
		return high
	}
	look, _ := strconv.Atoi(attribute(sh.data, c, "s"))
	tag = with(with(tag, "t", "inlineStr"), "s", strconv.Itoa(f.book.styles.text(look)))
	out.Write(tag)
	var cuts []cut
	for i, t := range p.texts {
		name := t.prefix(sh.data) + "t"
		cuts = append(cuts, cut{t.start - c.in, t.end - c.in, "<" + name + ` xml:space="preserve">` + texts[i] + "</" + name + ">"})
	}
	out.Write(applied(sh.data[c.in:c.end], cuts))
	k := f.book.styles.look(look)
	last := c.col
	if across, ok := f.merged[m.of][c.col]; ok {
		if last = across; last < 0 {
			return high
		}
	}
	if !k.Wraps {
		return high
	}
	return max(high, k.needs(said, f.width(c.col, last)))
}

var coded = regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`)

// literal writes what office programs would take for a coded character.
func literal(s string) string {
	return coded.ReplaceAllStringFunc(s, func(m string) string { return "_x005F" + m })
}

// number is what a cell with one field alone counts.
func (p *paragraph) number(s *Scope) (n int, ok bool) {
	var one *token
	rest := p.text
	for _, t := range p.tokens {
		switch {
		case t.mark == "" && one == nil:
			one = t
		case t.mark == "" || t.section == nil || t.section.extent == nil:
			return 0, false
		}
		rest = strings.Replace(rest, p.text[t.from:t.to], "", 1)
	}
	if one == nil || strings.TrimSpace(rest) != "" || !s.counted(one.name) {
		return 0, false
	}
	o := s.owner(one.name)
	if o == nil {
		return 0, false
	}
	n, err := strconv.Atoi(o.Values[one.name])
	return n, err == nil && strconv.Itoa(n) == o.Values[one.name]
}

// formula writes a cell with a formula, without what it came to.
func (f *sheetFilling) formula(out *strings.Builder, c, of *element, m made, tag []byte) {
	sh := f.sheet
	text, prefix := of.text, c.prefix(sh.data)
	open := sh.data[of.start:of.in]
	if s, ok := f.shared[attribute(sh.data, of, "si")]; ok && attribute(sh.data, of, "t") == "shared" {
		text = moved(s.text, c.row-s.row, c.col-s.col)
		open = without(without(without(open, "t"), "si"), "ref")
	} else if ref := attribute(sh.data, of, "ref"); ref != "" {
		open = with(open, "ref", f.reads(m.in).shifted(ref))
	}
	open = []byte(strings.TrimSuffix(strings.TrimSuffix(string(open), ">"), "/") + ">")
	out.WriteString(bare(tag) + ">" + string(open) + escaped(f.reads(m.in).shifted(text)) + "</" + prefix + "f></" + prefix + "c>")
}

// reads is a formula that stands in what was made there.
func (f *sheetFilling) reads(in *instance) reader {
	return reader{book: f.book.byName, sheet: f.laying, in: in}
}
