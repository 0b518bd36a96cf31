package template

// Reading a docx: its stories (body, headers, footers, notes, text boxes), their
// paragraphs, and how far each section goes.

import (
	"archive/zip"
	"fmt"
	"path"
	"slices"
	"strings"
)

// part is a file of the archive that fields stand in.
type part struct {
	name       string
	where      Part
	data       []byte
	root       *element
	stories    []*story
	paragraphs map[*element]*paragraph
}

// story is a run of text whose sections begin and end within it.
type story struct {
	paragraphs []*paragraph
	items      []item
	sections   []*section
	again      bool // says once more what another says: a text box for older programs
}

// paragraph is one with what it says.
type paragraph struct {
	element *element
	texts   []*element
	text    string
	tokens  []*token
	place   Place
}

// extent is what a section takes of an element's kids, first and last with it.
type extent struct {
	of          *element
	first, last int
	inner       []*section // of the same element
}

// readDocx reads the parts of a docx that fields stand in.
func (f *File) readDocx(codes Codes) error {
	for _, x := range f.archive.File {
		where, ok := partOf(x.Name)
		if !ok {
			continue
		}
		p := &part{name: x.Name, where: where, paragraphs: map[*element]*paragraph{}}
		if err := p.parsed(x, wordSpaces); err != nil {
			return err
		}
		f.faults = append(f.faults, p.read(codes)...)
		f.parts = append(f.parts, p)
	}
	slices.SortStableFunc(f.parts, func(a, b *part) int { return strings.Compare(rank(a.name), rank(b.name)) })
	return nil
}

// parsed reads the bytes of a part and its elements.
func (p *part) parsed(x *zip.File, of spaces) (err error) {
	if p.data, err = content(x); err == nil {
		p.root, err = parse(p.data, of)
	}
	if err != nil {
		err = fmt.Errorf("%s: %w", x.Name, err)
	}
	return err
}

// partOf says of a file of the archive which part it is.
func partOf(name string) (Part, bool) {
	if path.Dir(name) != "word" || path.Ext(name) != ".xml" {
		return "", false
	}
	base := path.Base(name)
	for _, p := range []struct {
		begins string
		part   Part
	}{{"document.", Body}, {"header", Header}, {"footer", Footer}, {"footnotes.", Note}, {"endnotes.", Note}} {
		if strings.HasPrefix(base, p.begins) {
			return p.part, true
		}
	}
	return "", false
}

// rank puts the body before the rest.
func rank(name string) string {
	if name == "word/document.xml" {
		return ""
	}
	return name
}
