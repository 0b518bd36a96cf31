package template

// What a worksheet says of its cells outside them: merged ones, formats, breaks.

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"
)

// mostAreas is how many areas a format is written for; of more it is the one around them.
const mostAreas = 500

// around replaces what does not stand as it was.
func (f *sheetFilling) around() {
	for _, e := range f.sheet.root.kids {
		for _, k := range e.kids {
			f.outside(k)
		}
	}
}

func (f *sheetFilling) outside(e *element) {
	data := f.sheet.data
	if e == f.sheet.grid {
		return
	}
	if p := f.sheet.paragraphs[e]; p != nil && len(p.tokens) > 0 {
		f.cutting = append(f.cutting, cut{e.in, e.out, f.heading(p)})
		return
	}
	if f.moved() {
		switch e.name {
		case "mergeCells":
			f.list(e, f.merges)
			return
		case "rowBreaks":
			f.list(e, f.breaks)
			return
		case "dataValidations":
			f.list(e, f.areaOf)
			return
		case "conditionalFormatting", "protectedRange", "ignoredError":
			f.cutting = append(f.cutting, cut{e.start, e.end, f.areaOf(e)})
			return
		case "hyperlinks":
			f.list(e, func(k *element) string {
				ref := f.reads(f.whole).shifted(attribute(data, k, "ref"))
				if strings.Contains(ref, lost) {
					return ""
				}
				return string(with(data[k.start:k.in], "ref", ref)) + string(data[k.in:k.end])
			})
			return
		case "dimension", "autoFilter", "sortState", "sortCondition":
			f.range_(e, "ref")
		case "pane":
			f.range_(e, "topLeftCell")
			return
		}
	}
	if e.name == "conditionalFormatting" || e.name == "dataValidation" { // another sheet's rows may be meant
		f.cutting = append(f.cutting, cut{e.start, e.end, f.areaOf(e)})
		return
	}
	for _, k := range e.kids {
		f.outside(k)
	}
}

// range_ moves the range that an attribute says.
func (f *sheetFilling) range_(e *element, name string) {
	data := f.sheet.data
	if ref := attribute(data, e, name); ref != "" {
		if now := f.reads(f.whole).shifted(ref); !strings.Contains(now, lost) {
			f.cutting = append(f.cutting, cut{e.start, e.in, string(with(data[e.start:e.in], name, now))})
		}
	}
}

// list writes a list of which each element may come to several or to none; of none it is
// left out.
func (f *sheetFilling) list(e *element, each func(*element) string) {
	data := f.sheet.data
	inside := ""
	for _, k := range e.kids {
		inside += each(k)
	}
	if inside != "" {
		tag := without(without(data[e.start:e.in], "count"), "manualBreakCount")
		if e.name == "rowBreaks" {
			n := strconv.Itoa(strings.Count(inside, "<"))
			tag = with(with(tag, "count", n), "manualBreakCount", n)
		}
		inside = string(tag) + inside + string(data[e.out:e.end])
	}
	f.cutting = append(f.cutting, cut{e.start, e.end, inside})
}

// merges writes merged cells for every copy of their rows.
func (f *sheetFilling) merges(e *element) string {
	a, ok := areaOf(attribute(f.sheet.data, e, "ref"))
	if !ok {
		return ""
	}
	name, out := e.prefix(f.sheet.data)+"mergeCell", ""
	top := f.first(a.top, a.bottom)
	if top == nil {
		return ""
	}
	for _, m := range f.made {
		if m.of != top.of {
			continue
		}
		in := m.in.of(a.bottom)
		last := in.last(a.bottom, m.of)
		now := area{a.left, m.out, a.right, last}
		if in.around == nil && m.in != in && m.out != top.out || last < m.out {
			continue // one that goes on beyond what is repeated stands once
		}
		if now.top != now.bottom || now.left != now.right {
			out += "<" + name + ` ref="` + now.String() + `"/>`
		}
	}
	return out
}

// mostBreaks is how many ends of pages Excel takes in a worksheet, with some to spare.
const mostBreaks = 1000

// breaks ends a page after every copy of a row.
func (f *sheetFilling) breaks(e *element) string {
	id, err := strconv.Atoi(attribute(f.sheet.data, e, "id"))
	if err != nil {
		return ""
	}
	out, n := "", 0
	for _, run := range f.copies(id, id) {
		for row := run.first; row <= run.last && n < mostBreaks; row++ {
			n++
			out += strings.TrimSuffix(strings.TrimSuffix(string(with(f.sheet.data[e.start:e.in], "id", strconv.Itoa(row))), ">"), "/") + "/>"
		}
	}
	return out
}

// areaOf writes a format or rule for the areas that it goes for, and what its formulas say.
func (f *sheetFilling) areaOf(e *element) string {
	data := f.sheet.data
	named := attribute(data, e, "sqref")
	within := e.find("sqref")
	if named == "" && len(within) > 0 {
		named = within[0].text
	}
	if named == "" {
		return string(data[e.start:e.end])
	}
	first, areas := f.areas(named)
	if len(areas) == 0 {
		return ""
	}
	where := f.reads(f.whole)
	if first != nil {
		where = f.reads(first.in)
		where.pin = first.in != f.whole
	}
	cuts := []cut{{0, e.in - e.start, string(data[e.start:e.in])}}
	if attribute(data, e, "sqref") != "" {
		cuts[0].text = string(with(data[e.start:e.in], "sqref", strings.Join(areas, " ")))
	}
	for _, k := range within {
		cuts = append(cuts, cut{k.in - e.start, k.out - e.start, strings.Join(areas, " ")})
	}
	for _, name := range []string{"formula", "formula1", "formula2", "f"} {
		for _, k := range e.find(name) {
			if len(k.kids) == 0 {
				cuts = append(cuts, cut{k.in - e.start, k.out - e.start, escaped(where.shifted(k.text))})
			}
		}
	}
	return string(applied(data[e.start:e.end], cuts))
}

// areas gives where the areas of a list stand now, and the first row of the first.
func (f *sheetFilling) areas(list string) (first *made, out []string) {
	for _, s := range strings.Fields(list) {
		a, ok := areaOf(s)
		if !ok { // whole columns
			out = append(out, s)
			continue
		}
		if first == nil {
			first = f.first(a.top, a.bottom)
		}
		runs := f.copies(a.top, a.bottom)
		if len(runs) > mostAreas {
			runs = []rows{{runs[0].first, runs[len(runs)-1].last}}
		}
		for _, run := range runs {
			out = append(out, area{a.left, run.first, a.right, run.last}.String())
		}
	}
	return first, out
}

// longestHeading is how long a text above or below pages may be for Excel, in its letters.
const longestHeading = 255

// heading fills a text above or below pages. & begins a code there, and digits behind a
// size would belong to it.
func (f *sheetFilling) heading(p *paragraph) string {
	behind := func(name string) bool {
		return slices.ContainsFunc(p.tokens, func(t *token) bool { return t.name == name && t.mark == "" && sized(p.text[:t.from]) })
	}
	texts := p.written(f.scope, func(_ *element, name string, s *Scope) string {
		o := s.owner(name)
		if o == nil {
			return ""
		}
		value := strings.ReplaceAll(o.Values[name], "&", "&&")
		if strings.TrimLeft(value, "0123456789") != value && behind(name) {
			value = " " + value
		}
		return escaped(value)
	})
	said := unescaped(strings.Join(texts, ""))
	letters := utf16.Encode([]rune(said))
	if len(letters) > longestHeading {
		said = strings.TrimRight(string(utf16.Decode(letters[:longestHeading])), "&\uFFFD")
	}
	return escaped(said)
}

// sized reports whether a text ends with the code of a size.
func sized(s string) bool {
	bare := strings.TrimRight(s, "0123456789")
	return bare != s && strings.HasSuffix(bare, "&") && !strings.HasSuffix(bare, "&&")
}
