package sheet

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"
)

// Byte order marks.
const (
	bomUTF8    = "\xEF\xBB\xBF"
	bomUTF16LE = "\xFF\xFE"
	bomUTF16BE = "\xFE\xFF"
)

// text is an open .csv or .txt.
type text struct {
	file     string
	r        io.ReadSeeker
	encoding string
	comma    rune
	ends     rune // what ends its lines where nothing else does; 0 = as usual
}

// openText finds out encoding and delimiter of a text file.
func openText(file string, r io.ReadSeeker) (*book, error) {
	t := &text{file: file, r: r, comma: ','}
	var err error
	if t.encoding, err = t.detect(); err != nil {
		return nil, err
	}
	if t.ends, err = t.lineEnds(); err != nil {
		return nil, t.wrong(err)
	}
	if t.comma, err = t.delimiter(); err != nil {
		return nil, t.wrong(err)
	}
	return &book{encoding: t.encoding, untyped: true, misread: t.misread, sheets: []worksheet{{rows: t.rows, layout: t.layout}}}, nil
}

// delimiter picks comma, tab or semicolon: the one under which a header is
// found with the most columns, else the one that parts the first lines most.
func (t *text) delimiter() (rune, error) {
	best, most := ',', 0
	for _, comma := range []rune{',', '\t', ';'} {
		t.comma = comma
		var top []row
		parts := 0
		for r, err := range t.rows {
			if err != nil {
				return 0, err
			}
			if r.n > headRows {
				break
			}
			top = append(top, r.clone())
			parts += len(r.cells) - 1
		}
		if parts == 0 { // it parts nothing, and , may come as near
			continue
		}
		if h, ok := findHeader(top, nil); ok {
			parts += 1_000_000 * len(top[h].cells)
		}
		if parts > most {
			best, most = comma, parts
		}
	}
	return best, nil
}

// layout counts the line ends, in whatever encoding: for progress and room, not
// for row numbers.
func (t *text) layout() (*layout, error) {
	if _, err := t.r.Seek(0, io.SeekStart); err != nil {
		return nil, err
	}
	l := &layout{}
	buf := make([]byte, 64<<10)
	for {
		n, err := t.r.Read(buf)
		l.rows += bytes.Count(buf[:n], []byte{'\n'})
		if err == io.EOF {
			l.rows++
			return l, nil
		}
		if err != nil {
			return nil, err
		}
	}
}

// rows walks the records. Row numbers are those a spreadsheet program shows:
// empty lines count, line ends inside quotes do not.
func (t *text) rows(yield func(row, error) bool) {
	in, err := t.decoded()
	if err != nil {
		yield(row{}, err)
		return
	}
	guard := &longField{r: bufio.NewReaderSize(in, 64<<10)}
	c := csv.NewReader(guard)
	c.Comma = t.comma
	c.LazyQuotes = true
	c.TrimLeadingSpace = t.comma != '\t' // a blank before a quote is none of the value
	c.FieldsPerRecord = -1
	c.ReuseRecord = true
	inside := 0 // line ends inside quotes so far
	width := 0  // most columns so far
	var cells []cell
	for {
		guard.left = 2 * maxCell * 4
		record, err := c.Read()
		if err == io.EOF {
			return
		}
		if err != nil {
			yield(row{}, t.broken(err))
			return
		}
		line, _ := c.FieldPos(0)
		r := row{n: line - inside}
		cells = cells[:0]
		for i, s := range record {
			ends := strings.Count(s, "\n")
			inside += ends
			switch {
			case (ends > 0 || strings.IndexByte(s, '"') >= 0) && t.swallowed(s, width):
				err = &FormatError{File: t.file, Found: FoundDamaged, Want: "text",
					Err: &csv.ParseError{StartLine: line, Line: line, Column: i + 1, Err: csv.ErrQuote}}
			case len(s) > maxCell:
				err = &TooLargeError{File: t.file, What: ExcessCell, Limit: maxCell, Row: r.n, Column: i + 1}
			case i >= maxColumns && !blank(s):
				err = &TooLargeError{File: t.file, What: ExcessColumns, Limit: maxColumns, Row: r.n, Column: i + 1}
			}
			if i < maxColumns {
				cells = append(cells, typedCell(unguard(s)))
			}
		}
		r.cells = cells
		width = max(width, len(cells))
		if !yield(r, err) || err != nil {
			return
		}
	}
}

// broken gives an error of the parser the type that callers know.
func (t *text) broken(err error) error {
	switch {
	case errors.Is(err, errToken):
		return &TooLargeError{File: t.file, What: ExcessCell, Limit: maxCell}
	case errors.As(err, new(*csv.ParseError)):
		return &FormatError{File: t.file, Found: FoundDamaged, Want: "text", Err: err}
	}
	return t.known(err)
}

// swallowed reports whether a value holds further values or whole lines: a quote
// was opened and never closed, or has a blank behind it, and people would vanish
// inside it without a word.
func (t *text) swallowed(s string, width int) bool {
	for rest := s; ; {
		_, behind, ok := strings.Cut(rest, `"`)
		if !ok {
			break
		}
		if bare := strings.TrimLeft(behind, " \t"); bare != behind && strings.HasPrefix(bare, string(t.comma)) {
			return true
		}
		rest = behind
	}
	if width < 3 || !strings.Contains(s, "\n") {
		return false
	}
	for line := range strings.Lines(s) {
		if strings.Count(line, string(t.comma)) >= width-1 {
			return true
		}
	}
	return false
}

// longField bounds what one record may take, so that an unclosed quote cannot
// gather a whole file into one value.
type longField struct {
	r    io.Reader
	left int
}

func (l *longField) Read(b []byte) (int, error) {
	if l.left <= 0 {
		return 0, errToken
	}
	n, err := l.r.Read(b)
	l.left -= n
	return n, err
}

// unguard takes off what keeps a spreadsheet program from reading a value as a
// formula or a number: a leading ' before = + - @ or digits, and ="...".
func unguard(s string) string {
	if s == "" || s[0] != '\'' && s[0] != '=' {
		return s
	}
	if q, ok := strings.CutPrefix(s, "'"); ok && q != "" && strings.ContainsRune("=+-@\t\r＝＋－＠0123456789", []rune(q)[0]) {
		return q
	}
	if q, ok := strings.CutPrefix(s, `="`); ok && strings.HasSuffix(q, `"`) {
		return q[:len(q)-1]
	}
	return s
}
