package sheet

import (
	"bytes"
	"encoding/xml"
	"io"
	"strconv"
	"strings"
)

// worksheet gives the table of one sheet part.
func (p *pack) worksheet(name, part string, hidden bool) worksheet {
	return worksheet{
		name:   name,
		hidden: hidden,
		layout: func() (*layout, error) { return p.layout(part) },
		rows: func(yield func(row, error) bool) {
			t, done, err := p.open(part)
			if err != nil {
				yield(row{}, err)
				return
			}
			defer done()
			s := sheetRows{pack: p, t: t}
			for {
				r, err := s.next()
				if err == io.EOF {
					return
				}
				if !yield(r, err) || err != nil {
					return
				}
			}
		},
	}
}

// sheetRows walks the rows of one sheet part.
type sheetRows struct {
	pack  *pack
	t     *tokens
	at    int // row last read
	cells []cell
}

// next gives the next row, io.EOF after the last.
func (s *sheetRows) next() (row, error) {
	for {
		tok, err := s.t.next()
		if err == io.EOF {
			err = s.t.cut() // sheetData was not closed
		}
		if err != nil {
			return row{}, err
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			if tok.Name.Local == "row" {
				s.at++
				if n, err := strconv.Atoi(attr(tok, "r")); err == nil && n >= s.at {
					s.at = n
				}
				return s.row()
			}
		case xml.EndElement:
			if tok.Name.Local == "sheetData" || tok.Name.Local == "worksheet" {
				return row{}, io.EOF
			}
		}
	}
}

// row reads the cells of the row that has just started.
func (s *sheetRows) row() (row, error) {
	s.cells = s.cells[:0]
	col := -1
	for {
		tok, err := s.t.next()
		if err == io.EOF {
			err = s.t.cut()
		}
		if err != nil {
			return row{}, s.where(err, col)
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			if tok.Name.Local != "c" {
				continue
			}
			col++
			if c := columnOf(attr(tok, "r")); c >= 0 {
				col = c
			}
			c, err := s.cell(tok)
			if err != nil {
				return row{}, s.where(err, col)
			}
			if c.text == "" {
				continue
			}
			if col >= maxColumns {
				return row{}, s.where(&TooLargeError{File: s.t.file, What: ExcessColumns, Limit: maxColumns}, col)
			}
			for len(s.cells) <= col {
				s.cells = append(s.cells, cell{})
			}
			s.cells[col] = c
		case xml.EndElement:
			if tok.Name.Local == "row" {
				return row{n: s.at, cells: s.cells}, nil
			}
		}
	}
}

// cell reads one c element. A formula counts by its kept result.
func (s *sheetRows) cell(e xml.StartElement) (cell, error) {
	kind, style := "", ""
	for _, a := range e.Attr {
		switch a.Name.Local {
		case "t":
			kind = a.Value
		case "s":
			style = a.Value
		}
	}
	var c cell
	inValue := false
	for {
		tok, err := s.t.next()
		if err == io.EOF {
			err = s.t.cut()
		}
		if err != nil {
			return c, err
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			switch tok.Name.Local {
			case "v":
				inValue = true
			case "is":
				if c.text, err = s.t.text("is"); err != nil {
					return c, err
				}
			}
		case xml.CharData:
			if inValue {
				if c.text += string(tok); len(c.text) > maxCell {
					return c, &TooLargeError{File: s.t.file, What: ExcessCell, Limit: maxCell}
				}
			}
		case xml.EndElement:
			switch tok.Name.Local {
			case "v":
				inValue = false
			case "c":
				s.resolve(&c, kind, style)
				return c, nil
			}
		}
	}
}

// resolve gives a stored value its meaning by the cell's type and style.
func (s *sheetRows) resolve(c *cell, kind, style string) {
	switch kind {
	case "s":
		i, err := strconv.Atoi(strings.TrimSpace(c.text))
		if err != nil || i < 0 || i >= len(s.pack.strings) {
			c.text = ""
			return
		}
		c.text = s.pack.strings[i]
	case "str":
		c.text = unescape(c.text)
	case "b":
		c.text = map[bool]string{true: "TRUE", false: "FALSE"}[isTrue(c.text)]
	case "", "n":
		if c.text == "" {
			return
		}
		c.number, c.format = true, general
		if i, err := strconv.Atoi(style); err == nil && i >= 0 && i < len(s.pack.formats) {
			c.format = s.pack.formats[i]
		}
	}
}

// where completes an error with the place it was met at.
func (s *sheetRows) where(err error, col int) error {
	if e, ok := err.(*TooLargeError); ok && e.Row == 0 {
		e.Row, e.Column = s.at, col+1
	}
	return err
}

// columnOf reads the column of a cell reference: 0 for A1, -1 for none.
func columnOf(ref string) int {
	col := 0
	for i := 0; i < len(ref) && i < 4; i++ {
		ch := ref[i] | 0x20
		if ch < 'a' || ch > 'z' {
			break
		}
		col = col*26 + int(ch-'a') + 1
	}
	return col - 1
}

// layout finds merged ranges, hidden columns and the number of rows without
// decoding the cells: ranges stand behind them, and are needed before.
func (p *pack) layout(part string) (*layout, error) {
	r, err := p.unpack(part)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	l := &layout{}
	buf := make([]byte, 0, 256<<10)
	for {
		n, err := io.ReadFull(r, buf[len(buf):cap(buf)])
		buf = buf[:len(buf)+n]
		last := err == io.EOF || err == io.ErrUnexpectedEOF
		if err != nil && !last {
			return nil, p.damaged(err)
		}
		// Only whole tags count; the tail without its > stays for the next round.
		end := bytes.LastIndexByte(buf, '>') + 1
		if err := l.scan(buf[:end]); err != nil {
			err.File = p.file
			return nil, err
		}
		if last {
			return l, nil
		}
		if end == 0 && len(buf) == cap(buf) { // one long text without a tag
			buf = buf[:0]
			continue
		}
		buf = buf[:copy(buf, buf[end:])]
	}
}

// scan notes the rows, merged ranges and hidden columns of a stretch of tags.
func (l *layout) scan(b []byte) *TooLargeError {
	l.rows += bytes.Count(b, []byte("</row>")) + bytes.Count(b, []byte(":row>"))
	for at := b; ; {
		i := bytes.Index(at, []byte("mergeCell "))
		if i <= 0 {
			break
		}
		tag := at[i-1] == '<' || at[i-1] == ':'
		at = at[i:]
		if s, ok := spanOf(rawAttr(at, "ref")); ok && tag {
			if len(l.merges) == maxMerges {
				return &TooLargeError{What: ExcessMerges, Limit: maxMerges}
			}
			l.merges = append(l.merges, s)
		}
		at = at[1:]
	}
	for at := b; ; {
		i := bytes.Index(at, []byte("<col "))
		if i < 0 {
			break
		}
		at = at[i+1:]
		first, _ := strconv.Atoi(rawAttr(at, "min"))
		last, _ := strconv.Atoi(rawAttr(at, "max"))
		if isTrue(rawAttr(at, "hidden")) {
			l.hide(first-1, last-1)
		}
	}
	return nil
}

// rawAttr gives an attribute of the tag that tag begins with, undecoded: the
// values asked for hold nothing that is ever written as a reference.
func rawAttr(tag []byte, name string) string {
	if end := bytes.IndexByte(tag, '>'); end >= 0 {
		tag = tag[:end]
	}
	i := bytes.Index(tag, []byte(" "+name+"="))
	if i < 0 || i+len(name)+3 > len(tag) {
		return ""
	}
	tag = tag[i+len(name)+2:]
	end := bytes.IndexByte(tag[1:], tag[0])
	if end < 0 {
		return ""
	}
	return string(tag[1 : end+1])
}

// spanOf reads a range such as A3:A4.
func spanOf(ref string) (span, bool) {
	from, to, ok := strings.Cut(ref, ":")
	if !ok {
		return span{}, false
	}
	rowOf := func(s string) int {
		n, _ := strconv.Atoi(strings.TrimLeft(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
		return n
	}
	s := span{top: rowOf(from), left: columnOf(from), bottom: rowOf(to), right: columnOf(to)}
	return s, s.top > 0 && s.left >= 0 && s.bottom >= s.top && s.right >= s.left
}
