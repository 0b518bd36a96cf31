package lrmx

// Writing a form back: only the bytes of a touched element change.

import (
	"bytes"
	"io"
	"slices"
	"strings"

	"liuzhuan/model"
)

// Write writes the file as it was read, with what SetPlan changed; a form that
// New made, as the official editor would write it.
func (f *Form) Write(w io.Writer) error {
	_, err := w.Write(f.raw)
	return err
}

// SetPlan sets 拟任职务 and 拟免职务, "" for none, in Person and in the file. An
// element whose text is that already keeps its bytes. On an *Error (a text that
// the encoding of a .lrm cannot hold, a .lrm that lost the field) nothing changes.
func (f *Form) SetPlan(proposed, relieved string) error {
	edited := *f
	for _, e := range []struct {
		name, was, text string
	}{
		{tagProposed, f.Person.Proposed, proposed},
		{tagRelieved, f.Person.Relieved, relieved},
	} {
		text := oneLine(visible(e.text, nil))
		if text == e.was {
			continue
		}
		if err := edited.set(e.name, text); err != nil {
			err.File, err.Element = f.Path, e.name
			return err
		}
		edited.Person.Set(elements[e.name].field, text)
	}
	p := &edited.Person
	p.Planned = model.PlanFromTexts(p.Current, p.Proposed, p.Relieved)
	*f = edited
	return nil
}

// set writes the text of an element into raw and finds the elements anew.
func (f *Form) set(name, text string) *Error {
	var at []node
	for _, n := range f.doc.nodes {
		if n.name == name && !n.strange {
			at = append(at, n)
		}
	}
	if f.Legacy {
		return f.setField(at, text)
	}
	raw := f.raw
	if len(at) == 0 && text != "" {
		raw = f.insert(name, text)
	}
	for _, n := range slices.Backward(at) { // which one a reader takes varies
		raw = splice(raw, n.from, n.to, f.rewrite(n, text))
	}
	doc, err := scan(raw, f.doc.charset)
	if err != nil {
		return err
	}
	f.raw, f.doc = raw, doc
	return nil
}

// setField writes a field of a .lrm, where nothing can be escaped.
func (f *Form) setField(at []node, text string) *Error {
	if len(at) == 0 {
		return &Error{Why: WhyNoElement}
	}
	b, ok := f.doc.charset.encode(text)
	if !ok || strings.Contains(text, `"`) {
		return &Error{Why: WhyText}
	}
	f.raw = splice(f.raw, at[0].from, at[0].to, b)
	f.doc = &document{charset: f.doc.charset}
	fields, _ := lrmSpans(f.raw)
	for i, span := range fields[:min(len(fields), lrmFields)] {
		if lrmElements[i] != "" {
			f.doc.nodes = append(f.doc.nodes, node{name: lrmElements[i], from: span[0], to: span[1], text: span})
		}
	}
	return nil
}

// rewrite gives an element with another text; its begin tag stays.
func (f *Form) rewrite(n node, text string) []byte {
	begin := f.raw[n.from:n.text[0]]
	finish := []byte("</" + f.doc.write(n.name) + ">")
	switch {
	case n.short:
		begin = slices.Concat(bytes.TrimRight(begin[:len(begin)-len("/>")], " \t\r\n"), []byte(">"))
	case n.open:
		// The blanks before the next tag are not text.
		old := f.raw[n.text[0]:n.text[1]]
		finish = append(finish, old[len(bytes.TrimRight(old, " \t\r\n")):]...)
	default:
		finish = f.raw[n.text[1]:n.to]
	}
	if text != "" {
		return slices.Concat(begin, f.doc.charset.encodeXML(escape(text)), finish)
	}
	blank, short := f.emptyStyle(n.name)
	if short && !n.open {
		return slices.Concat(bytes.TrimSuffix(begin, []byte(">")), []byte("/>"))
	}
	return slices.Concat(begin, blank, finish)
}

// emptyStyle tells how this file writes an element without text: the content
// between its tags (indented files have a line end and blanks), or <X/>.
func (f *Form) emptyStyle(but string) (blank []byte, short bool) {
	for _, n := range f.doc.nodes {
		text := f.raw[n.text[0]:n.text[1]]
		if n.name == but || n.open || n.name == tagFamily || len(bytes.TrimSpace(text)) > 0 {
			continue
		}
		return text, n.short
	}
	return nil, false
}

// insert writes an element that the file does not have, next to its neighbour in
// the canonical order and on a line of its own where that has one.
func (f *Form) insert(name, text string) []byte {
	tag := f.doc.write(name)
	whole := slices.Concat([]byte("<"+tag+">"), f.doc.charset.encodeXML(escape(text)), []byte("</"+tag+">"))
	var before, after *node
	for i, n := range f.doc.nodes {
		switch rank, known := place[n.name]; {
		case !known || n.strange:
		case rank < place[name]:
			if before == nil || rank >= place[before.name] {
				before = &f.doc.nodes[i]
			}
		case after == nil || rank < place[after.name]:
			after = &f.doc.nodes[i]
		}
	}
	switch {
	case before != nil:
		return splice(f.raw, before.to, before.to, append(f.lead(before.from), whole...))
	case after != nil:
		return splice(f.raw, after.from, after.from, append(whole, f.lead(after.from)...))
	}
	return splice(f.raw, f.doc.end, f.doc.end, whole)
}

// lead gives the line end and blanks before a position.
func (f *Form) lead(at int) []byte {
	head := f.raw[:at]
	return slices.Clone(head[len(bytes.TrimRight(head, " \t\r\n")):])
}

// splice gives raw with the bytes from..to replaced; raw itself stays.
func splice(raw []byte, from, to int, b []byte) []byte {
	return slices.Concat(raw[:from], b, raw[to:])
}

// escape writes what XML needs and nothing else: tools that read files line by
// line, or as text, know no other references.
func escape(s string) string { return escapes.Replace(s) }

var escapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")
