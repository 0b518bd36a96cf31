package template

// A part of a docx as a tree that knows where in the bytes everything stands, so that
// what is not filled stays as the office program wrote it.

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
)

// The names of WordprocessingML: as everybody writes it, and of the strict form.
const (
	wordSpace   = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	strictSpace = "http://purl.oclc.org/ooxml/wordprocessingml/main"
)

// deepest is how far elements may lie within each other: a hundred times what office
// programs write, and what a stack bears.
const deepest = 2000

// element is an element of the part. Offsets are into the part's bytes.
type element struct {
	name       string // without its prefix; "" for what is not WordprocessingML
	start, end int    // of all of it
	in, out    int    // of its content
	parent     *element
	kids       []*element
	place      int // among the parent's kids

	text     string     // of t
	sections []*section // whose extent is among the kids, the outermost
	hot      bool       // a field is in it
}

// parse reads the elements of a part.
func parse(data []byte) (*element, error) {
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
			if t.Name.Space == wordSpace || t.Name.Space == strictSpace {
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
			if at.name == "t" {
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

// prefix is what the part calls WordprocessingML where e stands: "w:".
func (e *element) prefix(data []byte) string {
	tag := string(data[e.start+1 : e.in])
	if i := strings.IndexAny(tag, ": />"); i >= 0 && tag[i] == ':' {
		return tag[:i+1]
	}
	return ""
}
