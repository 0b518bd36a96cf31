package template

// Filling a docx. Every value is put where the template has its field, in the template's
// own tree: what a value says is never looked at for fields again.

import (
	"bytes"
	"encoding/xml"
	"strings"
)

// filling is one part being written.
type filling struct {
	part   *part
	each   []*Scope // that the body is written for
	out    *bytes.Buffer
	texts  map[*element]string // what stands in the texts of the paragraph now
	photos *photos
	side   *side // beside a worksheet; nil = of a document
}

// filled gives the part with the values of the scopes.
func (p *part) filled(s []*Scope, photos *photos) []byte {
	f := &filling{part: p, each: s, out: &bytes.Buffer{}, texts: map[*element]string{}, photos: photos}
	f.element(p.root, s[0])
	return f.out.Bytes()
}

func (f *filling) copied(from, to int) { f.out.Write(f.part.data[from:to]) }

// element writes e as it is in s.
func (f *filling) element(e *element, s *Scope) {
	if text, ok := f.texts[e]; ok {
		name := e.prefix(f.part.data) + "t"
		keep := ` xml:space="preserve">`
		if f.side != nil && !f.side.notes { // a drawing keeps all blanks, and knows no such word
			keep = ">"
		}
		f.out.WriteString("<" + name + keep + text + "</" + name + ">")
		return
	}
	if p := f.part.paragraphs[e]; p != nil && len(p.tokens) > 0 {
		f.paragraph(p, s)
		defer func() {
			for _, t := range p.texts {
				delete(f.texts, t)
			}
		}()
	} else if !e.hot {
		f.copied(e.start, e.end)
		return
	}
	if len(e.kids) == 0 {
		f.copied(e.start, e.end)
		return
	}
	last := len(e.kids) - 1
	f.copied(e.start, e.kids[0].start)
	if e.name == "body" {
		f.body(e, last)
	} else {
		f.kids(e, 0, last, e.sections, s)
	}
	f.copied(e.kids[last].end, e.end)
}

// newPage is a paragraph as low as can be that ends a page.
const newPage = `<w:p xmlns:w="` + wordSpace + `"><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>` +
	`<w:rPr><w:sz w:val="2"/></w:rPr></w:pPr><w:r><w:rPr><w:sz w:val="2"/></w:rPr><w:br w:type="page"/></w:r></w:p>`

// body writes the body for each, and once what it says at its end of the pages.
func (f *filling) body(e *element, last int) {
	until := last
	if until > 0 && e.kids[last].name == "sectPr" {
		until--
	}
	for i, s := range f.each {
		if i > 0 {
			f.out.WriteString(newPage)
		}
		f.kids(e, 0, until, e.sections, s)
	}
	if until < last {
		f.copied(e.kids[until].end, e.kids[last].end)
	}
}

// kids writes those kids of e from first to last, of which the sections take some.
func (f *filling) kids(e *element, first, last int, sections []*section, s *Scope) {
	for i := first; i <= last; i++ {
		if i > first {
			f.copied(e.kids[i-1].end, e.kids[i].start)
		}
		if len(sections) > 0 && sections[0].extent.first == i {
			c := sections[0]
			sections = sections[1:]
			f.section(c, s)
			i = c.extent.last
			continue
		}
		f.element(e.kids[i], s)
	}
}

// section writes what c takes, as often as it is asked for. A table keeps a row, and a
// cell a paragraph, where nothing else is left in it: without, no program opens the file.
func (f *filling) section(c *section, s *Scope) {
	x := c.extent
	each := s.each(c)
	if len(each) == 0 && x.of.name == "tbl" && x.alone("tr") {
		each = []*Scope{emptied}
	}
	before := f.out.Len()
	for _, one := range each {
		first, last := x.first, x.last
		inner := x.inner
		// A row or paragraph with nothing but the mark is there for the mark alone.
		if first < last && c.only(x.of.kids[first], c.open) && !taken(inner, first) {
			first++
		}
		if first < last && c.only(x.of.kids[last], c.end) && !taken(inner, last) && x.of.kids[last].name == x.of.kids[last-1].name {
			last--
		}
		f.kids(x.of, first, last, inner, one)
	}
	if f.out.Len() == before && x.of.name != "tbl" && x.alone("p") {
		f.out.WriteString("<" + x.of.kids[x.first].prefix(f.part.data) + "p/>")
	}
}

// taken reports whether one of the sections takes that kid.
func taken(sections []*section, kid int) bool {
	for _, c := range sections {
		if c.extent.first <= kid && kid <= c.extent.last {
			return true
		}
	}
	return false
}

// alone reports whether no element of that name follows, or for rows is anywhere, beside
// what x takes.
func (x *extent) alone(name string) bool {
	for i, k := range x.of.kids {
		if k.name == name && (i > x.last || name == "tr" && i < x.first) {
			return false
		}
	}
	return true
}

// only reports whether nothing but t is written in e, and nothing else stands there.
func (c *section) only(e *element, t *token) bool {
	if e.up("p", "tr") != e {
		return false
	}
	p := t.paragraph
	if strings.TrimSpace(p.text) != p.text[t.from:t.to] {
		return false
	}
	return plain(e, p.element)
}

// plain reports whether e has no text outside p, and nothing that is no text.
func plain(e, p *element) bool {
	switch e.name {
	case "", "drawing", "pict", "object", "br", "fldChar", "fldSimple", "sectPr", "vMerge":
		return e.name == "" && len(e.kids) == 0
	case "t":
		return strings.TrimSpace(e.text) == "" || e.up("p") == p
	}
	for _, k := range e.kids {
		if !plain(k, p) {
			return false
		}
	}
	return true
}

// paragraph makes the texts of p anew.
func (f *filling) paragraph(p *paragraph, s *Scope) {
	for i, text := range p.written(s, f.value) {
		f.texts[p.texts[i]] = text
	}
}

// writing is a paragraph being written. Values, and all that is repeated, go into the text
// where they begin, in the letters of that one.
type writing struct {
	value func(in *element, name string, s *Scope) string // as XML within a text
	p     *paragraph
	to    []strings.Builder
	at    int // the text that is written to: never back to one before it
}

// written gives what the texts of p say in s.
func (p *paragraph) written(s *Scope, value func(in *element, name string, s *Scope) string) []string {
	w := &writing{value: value, p: p, to: make([]strings.Builder, len(p.texts))}
	w.span(0, len(p.tokens), 0, len(p.text), s, false)
	out := make([]string, len(w.to))
	for i := range w.to {
		out[i] = w.to[i].String()
	}
	return out
}

// span writes the text from to until, which the tokens first to last stand in.
func (w *writing) span(first, last, from, until int, s *Scope, repeated bool) {
	for i := first; i < last; i++ {
		t := w.p.tokens[i]
		w.words(from, t.from, repeated)
		from = t.to
		if !repeated {
			w.at = max(w.at, w.holder(t.from))
		}
		switch c := t.section; {
		case t.mark == "":
			w.to[w.at].WriteString(w.value(w.p.texts[w.at], t.name, s))
		case c != nil && c.extent == nil && t == c.open:
			end := i + 1
			for w.p.tokens[end] != c.end {
				end++
			}
			each := s.each(c)
			for _, one := range each {
				w.span(i+1, end, t.to, c.end.from, one, repeated || len(each) > 1)
			}
			i, from = end, c.end.to
		}
	}
	w.words(from, until, repeated)
}

// words copies the template's own words, each to the text they stand in.
func (w *writing) words(from, until int, repeated bool) {
	for from < until {
		i, end := w.holder(from), until
		if !repeated {
			w.at = max(w.at, i)
			end = min(until, w.ends(i))
		}
		w.to[w.at].WriteString(escaped(w.p.text[from:end]))
		from = end
	}
}

// holder is the text that byte at of the paragraph stands in.
func (w *writing) holder(at int) int {
	for i := range w.p.texts {
		if at < w.ends(i) {
			return i
		}
	}
	return len(w.p.texts) - 1
}

// ends is where text i ends in the paragraph.
func (w *writing) ends(i int) int {
	n := 0
	for _, t := range w.p.texts[:i+1] {
		n += len(t.text)
	}
	return n
}

// value is what stands for a field, as XML within a text; "" for an unknown one.
func (f *filling) value(in *element, name string, s *Scope) string {
	if f.side != nil {
		return f.side.value(in, name, s)
	}
	o := s.owner(name)
	if o == nil {
		return ""
	}
	tag := in.prefix(f.part.data)
	open, end := "<"+tag+`t xml:space="preserve">`, "</"+tag+"t>"
	if data := o.Photos[name]; len(data) > 0 {
		if picture := f.photos.picture(f.part.name, tag, data); picture != "" {
			return end + picture + open
		}
		return ""
	}
	return strings.ReplaceAll(escaped(o.Values[name]), "\n", end+"<"+tag+"br/>"+open)
}

// escaped writes text as XML, without the characters that XML has no place for.
func escaped(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == 0xFFFE || r == 0xFFFF {
			return -1
		}
		return r
	}, s)
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a Builder never fails
	return strings.NewReplacer("&#xA;", "\n", "&#x9;", "\t").Replace(b.String())
}
