package template

// A part of a document as a tree that knows where in the bytes everything stands, so that
// what is not filled stays as the office program wrote it.

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
)

// spaces are the names of what a part is written in: as everybody writes it, and of the
// strict form.
type spaces []string

const wordSpace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

var (
	wordSpaces  = spaces{wordSpace, "http://purl.oclc.org/ooxml/wordprocessingml/main"}
	sheetSpaces = spaces{
		"http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main",
		"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main", "http://schemas.microsoft.com/office/excel/2006/main",
	}
)

// deepest is how far elements may lie within each other: a hundred times what office
// programs write, and what a stack bears.
const deepest = 2000

// element is an element of the part. Offsets are into the part's bytes.
type element struct {
	name       string // without its prefix; "" for what is of no space asked for
	start, end int    // of all of it
	in, out    int    // of its content
	parent     *element
	kids       []*element
	place      int // among the parent's kids

	text     string     // of one without kids
	row, col int        // of a worksheet's rows and cells, from 1
	sections []*section // whose extent is among the kids, the outermost
	hot      bool       // a field is in it
}

// parse reads the elements of a part, with the names of those of the spaces.
func parse(data []byte, of spaces) (*element, error) {
	d := xml.NewDecoder(bytes.NewReader(data))
	root := &element{end: len(data), out: len(data)}
	at, depth := root, 0
	for {
		from := int(d.InputOffset())
		t, err := d.Token()
		if err == io.EOF {
			return root, nil
		}
		if err != nil {
			return nil, err
		}
		switch t := t.(type) {
		case xml.StartElement:
			if depth++; depth > deepest {
				return nil, errors.New("elements lie too deep")
			}
			e := &element{start: from, in: int(d.InputOffset()), parent: at, place: len(at.kids)}
			if slices.Contains(of, t.Name.Space) {
				e.name = t.Name.Local
			} else if t.Name.Local == "Fallback" {
				e.name = "Fallback"
			}
			at.kids = append(at.kids, e)
			at = e
		case xml.EndElement:
			depth--
			at.out, at.end = from, int(d.InputOffset())
			at = at.parent
		case xml.CharData:
			if at.name != "" && len(at.kids) == 0 {
				at.text += string(t)
			}
		}
	}
}

// up gives the nearest element of one of the names around e, or e itself.
func (e *element) up(names ...string) *element {
	for ; e != nil; e = e.parent {
		for _, n := range names {
			if e.name == n {
				return e
			}
		}
	}
	return nil
}

// find lists the elements of that name in e, in the order of the document.
func (e *element) find(name string) (out []*element) {
	for _, k := range e.kids {
		if k.name == name {
			out = append(out, k)
		}
		out = append(out, k.find(name)...)
	}
	return out
}

// kid is the first of e's own kids of that name; nil = none.
func (e *element) kid(name string) *element {
	for _, k := range e.kids {
		if k.name == name {
			return k
		}
	}
	return nil
}

// prefix is what the part calls the space of e where it stands: "w:".
func (e *element) prefix(data []byte) string {
	tag := string(data[e.start+1 : e.in])
	if i := strings.IndexAny(tag, ": />"); i >= 0 && tag[i] == ':' {
		return tag[:i+1]
	}
	return ""
}
