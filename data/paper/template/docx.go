package template

// Reading a docx: its stories (body, headers, footers, notes, text boxes), their
// paragraphs, and how far each section goes.

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"os"
	"path"
	"slices"
	"strings"
)

// largest is how many bytes a template and each of its parts may have.
const largest = 64 << 20

// File is a template that was read.
type File struct {
	archive *zip.Reader
	parts   []*part
	faults  []Fault
}

// part is a file of the archive that fields stand in.
type part struct {
	name       string
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

// Open reads the template of that path.
func Open(path string) (*File, error) {
	if st, err := os.Stat(path); err == nil && st.Size() > largest {
		return nil, &FormatError{Path: path}
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return read(path, data)
}

func read(path string, data []byte) (*File, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, &FormatError{Path: path}
	}
	f := &File{archive: z}
	for _, x := range z.File {
		where, ok := partOf(x.Name)
		if !ok {
			continue
		}
		p := &part{name: x.Name, paragraphs: map[*element]*paragraph{}}
		if p.data, err = content(x); err == nil {
			p.root, err = parse(p.data)
		}
		if err != nil {
			return nil, &FormatError{path, fmt.Errorf("%s: %w", x.Name, err)}
		}
		f.faults = append(f.faults, p.read(where)...)
		f.parts = append(f.parts, p)
	}
	if !slices.ContainsFunc(f.parts, func(p *part) bool { return p.name == "word/document.xml" }) {
		return nil, &FormatError{Path: path}
	}
	slices.SortStableFunc(f.parts, func(a, b *part) int { return strings.Compare(rank(a.name), rank(b.name)) })
	return f, nil
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

func content(f *zip.File) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	data, err := io.ReadAll(io.LimitReader(r, largest+1))
	if err == nil && len(data) > largest {
		err = fmt.Errorf("more than %d bytes", largest)
	}
	if closing := r.Close(); err == nil {
		err = closing
	}
	return data, err
}
