package sheet

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strconv"
	"strings"
)

// pack is an open .xlsx: a zip archive of XML parts. Parts are streamed, never
// unpacked to disk and never held whole: excelize, which writes our papers,
// gives neither a cell's type nor its style while it streams, and a large sheet
// goes through the system's temporary folder.
type pack struct {
	file  string
	parts map[string]*zip.File // by lower-case name
	// from workbook.xml and the parts it leads to:
	strings []string
	formats []format // by cell style
}

// openXLSX reads what stands outside the worksheets.
func openXLSX(file string, r io.ReaderAt, size int64) (*book, error) {
	z, err := zip.NewReader(r, size)
	if err != nil {
		return nil, &FormatError{File: file, Found: FoundDamaged, Want: "xlsx", Err: err}
	}
	p := &pack{file: file, parts: make(map[string]*zip.File, len(z.File))}
	var total uint64
	for _, f := range z.File {
		p.parts[strings.ToLower(strings.ReplaceAll(f.Name, `\`, "/"))] = f
		if total += f.UncompressedSize64; total > maxTotal {
			return nil, &TooLargeError{File: file, What: ExcessBytes, Limit: maxTotal}
		}
	}
	main, err := p.workbookPart()
	if err != nil {
		return nil, err
	}
	b, err := p.workbook(main)
	if err != nil {
		return nil, err
	}
	b.encoding = "xlsx"
	return b, nil
}

// workbookPart finds the workbook's part by the package's relationships.
func (p *pack) workbookPart() (string, error) {
	rels, err := p.relations("")
	if err != nil {
		return "", err
	}
	for _, r := range rels {
		if strings.HasSuffix(r.kind, "/officeDocument") && strings.Contains(path.Base(r.target), "workbook") && strings.HasSuffix(r.target, ".xml") &&
			p.parts[strings.ToLower(r.target)] != nil {
			return r.target, nil
		}
	}
	if p.parts["xl/workbook.xml"] != nil {
		return "xl/workbook.xml", nil
	}
	found := FoundZip
	for _, other := range []struct {
		part  string
		found Found
	}{{"xl/workbook.bin", FoundXLSB}, {"word/document.xml", FoundDOCX}, {"ppt/presentation.xml", FoundSlides}} {
		if p.parts[other.part] != nil {
			found = other.found
		}
	}
	if p.parts["mimetype"] != nil && p.parts["content.xml"] != nil {
		found = p.openDocument()
	}
	return "", &FormatError{File: p.file, Found: found, Want: "xlsx"}
}

// openDocument tells which kind of OpenDocument a package is.
func (p *pack) openDocument() Found {
	r, err := p.unpack("mimetype")
	if err != nil {
		return FoundZip
	}
	defer r.Close()
	kind, _ := io.ReadAll(io.LimitReader(r, 200))
	switch {
	case bytes.Contains(kind, []byte("spreadsheet")):
		return FoundODS
	case bytes.Contains(kind, []byte("presentation")):
		return FoundSlides
	case bytes.Contains(kind, []byte("text")):
		return FoundDOCX
	}
	return FoundZip
}

// relation is one line of a .rels part; target is a part's name.
type relation struct{ id, kind, target string }

// relations reads the relationships of a part, "" for those of the package.
func (p *pack) relations(part string) ([]relation, error) {
	dir, base := path.Split(part)
	name := dir + "_rels/" + base + ".rels"
	if p.parts[strings.ToLower(name)] == nil {
		return nil, nil
	}
	var out []relation
	err := p.walk(name, func(t *tokens, e xml.StartElement) error {
		if e.Name.Local != "Relationship" || attr(e, "TargetMode") == "External" {
			return nil
		}
		if len(out) == maxSheets*8 {
			return p.damaged(errors.New("too many relations"))
		}
		target := attr(e, "Target")
		if !strings.HasPrefix(target, "/") {
			target = path.Join("/", dir, target)
		}
		out = append(out, relation{attr(e, "Id"), attr(e, "Type"), strings.TrimPrefix(target, "/")})
		return nil
	})
	return out, err
}

// workbook reads the list of sheets and everything their cells refer to.
func (p *pack) workbook(main string) (*book, error) {
	rels, err := p.relations(main)
	if err != nil {
		return nil, err
	}
	worksheets := map[string]string{} // parts by relation; chart and macro sheets have no rows
	for _, r := range rels {
		switch path.Base(r.kind) {
		case "worksheet":
			worksheets[r.id] = r.target
		case "sharedStrings":
			if err := p.sharedStrings(r.target); err != nil {
				return nil, err
			}
		case "styles":
			if err := p.styles(r.target); err != nil {
				return nil, err
			}
		}
	}
	b := &book{}
	err = p.walk(main, func(t *tokens, e xml.StartElement) error {
		switch e.Name.Local {
		case "workbookPr":
			b.date1904 = isTrue(attr(e, "date1904"))
		case "sheet":
			part := worksheets[attr(e, "id")]
			if p.parts[strings.ToLower(part)] == nil {
				return nil
			}
			if len(b.sheets) == maxSheets {
				return p.damaged(errors.New("too many sheets"))
			}
			state := attr(e, "state")
			b.sheets = append(b.sheets, p.worksheet(attr(e, "name"), part, state == "hidden" || state == "veryHidden"))
		}
		return nil
	})
	return b, err
}

// sharedStrings reads the table of strings that cells point into.
func (p *pack) sharedStrings(part string) error {
	if p.parts[strings.ToLower(part)] == nil {
		return nil
	}
	return p.walk(part, func(t *tokens, e xml.StartElement) error {
		if e.Name.Local != "si" {
			return nil
		}
		s, err := t.text("si")
		if err != nil {
			return err
		}
		if len(p.strings) == maxStrings {
			return &TooLargeError{File: p.file, What: ExcessBytes, Limit: maxText}
		}
		p.strings = append(p.strings, s)
		return nil
	})
}

// styles reads the number format of every cell style.
func (p *pack) styles(part string) error {
	if p.parts[strings.ToLower(part)] == nil {
		return nil
	}
	codes := map[int]string{}
	inCells := false
	return p.walk(part, func(t *tokens, e xml.StartElement) error {
		switch e.Name.Local {
		case "numFmt":
			if id, err := strconv.ParseUint(attr(e, "numFmtId"), 10, 16); err == nil {
				codes[int(id)] = attr(e, "formatCode")
			}
		case "cellXfs":
			inCells = true
		case "cellStyleXfs", "cellStyles", "dxfs":
			inCells = false
		case "xf":
			if inCells {
				id, _ := strconv.Atoi(attr(e, "numFmtId"))
				p.formats = append(p.formats, formatOf(id, codes[id]))
			}
		}
		return nil
	})
}

// walk calls f for every element that starts in a part.
func (p *pack) walk(part string, f func(*tokens, xml.StartElement) error) error {
	t, done, err := p.open(part)
	if err != nil {
		return err
	}
	defer done()
	for {
		e, err := t.start()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if err := f(t, e); err != nil {
			return err
		}
	}
}

// open starts reading a part; done ends it.
func (p *pack) open(part string) (t *tokens, done func(), err error) {
	r, err := p.unpack(part)
	if err != nil {
		return nil, nil, err
	}
	return newTokens(p.file, r), func() { r.Close() }, nil
}

// unpack gives the bytes of a part, cut at maxPart with a *TooLargeError.
func (p *pack) unpack(part string) (io.ReadCloser, error) {
	f := p.parts[strings.ToLower(part)]
	if f == nil {
		return nil, p.damaged(errors.New("no part " + part))
	}
	if f.UncompressedSize64 > maxPart {
		return nil, &TooLargeError{File: p.file, What: ExcessBytes, Limit: maxPart}
	}
	r, err := f.Open()
	if err != nil {
		return nil, p.damaged(err)
	}
	return r, nil
}

func (p *pack) damaged(err error) error {
	return &FormatError{File: p.file, Found: FoundDamaged, Want: "xlsx", Err: err}
}

// attr gives an attribute whatever its prefix, "" if there is none.
func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func isTrue(s string) bool { return s == "1" || s == "true" || s == "on" }
