package sheet

import (
	"cmp"
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
	pack   *pack
	t      *tokens
	at     int // row last read
	hidden bool
	cells  []cell
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
				s.hidden = isTrue(attr(tok, "hidden"))
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
			if c.empty() {
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
				return row{n: s.at, hidden: s.hidden, cells: s.cells}, nil
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
	inValue, inFormula, formula := false, false, ""
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
			case "f":
				c.formed, inFormula = true, true
			case "is":
				if c.text, err = s.t.text("is"); err != nil {
					return c, err
				}
			}
		case xml.CharData:
			if inFormula && len(formula) < sampleLength*4 {
				formula += string(tok)
			}
			if inValue {
				if c.text += string(tok); len(c.text) > maxCell {
					return c, &TooLargeError{File: s.t.file, What: ExcessCell, Limit: maxCell}
				}
			}
		case xml.EndElement:
			switch tok.Name.Local {
			case "v":
				inValue = false
			case "f":
				inFormula = false
			case "c":
				if c.formed && c.text == "" && kind != "str" { // saved by a program that does not calculate
					return cell{failed: cut("=" + formula)}, nil
				}
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
	case "e":
		*c = cell{failed: cmp.Or(c.text, "#N/A")}
	case "d":
		c.text = s.day(c.text, style)
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

// day writes a date that is stored as one, 1976-06-01T00:00:00, as the cell shows
// it: to the month where its format shows no day.
func (s *sheetRows) day(text, style string) string {
	if len(text) < len("1976-06-01") || text[4] != '-' || text[7] != '-' {
		return text
	}
	if i, err := strconv.Atoi(style); err == nil && i >= 0 && i < len(s.pack.formats) && s.pack.formats[i].date && !s.pack.formats[i].day {
		return text[:4] + "." + text[5:7]
	}
	return text[:4] + "." + text[5:7] + "." + text[8:10]
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
