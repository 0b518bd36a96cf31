package sheet

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
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

// detect tells the encoding: by its mark, else UTF-8 if the whole file is
// valid, else GB18030, whose own errors show while reading.
func (t *text) detect() (string, error) {
	head := make([]byte, 3)
	n, err := io.ReadFull(t.r, head)
	if err != nil && err != io.EOF && err != io.ErrUnexpectedEOF {
		return "", err
	}
	switch head = head[:n]; {
	case bytes.HasPrefix(head, []byte(bomUTF8)):
		return "utf-8-bom", nil
	case bytes.HasPrefix(head, []byte(bomUTF16LE)):
		return "utf-16le", nil
	case bytes.HasPrefix(head, []byte(bomUTF16BE)):
		return "utf-16be", nil
	}
	if _, err := t.r.Seek(0, io.SeekStart); err != nil {
		return "", err
	}
	switch valid, err := validUTF8(t.r); {
	case err != nil:
		return "", err
	case valid:
		return "utf-8", nil
	}
	return "gb18030", nil
}

// validUTF8 reads a text to its end or to the first bytes that are no UTF-8.
func validUTF8(r io.Reader) (bool, error) {
	buf := make([]byte, 64<<10)
	kept := 0 // bytes at the start of buf that begin a character
	for {
		n, err := r.Read(buf[kept:])
		seen := buf[:kept+n]
		if err == io.EOF {
			return utf8.Valid(seen), nil
		}
		if err != nil {
			return false, err
		}
		whole := len(seen)
		for i := len(seen) - 1; i >= max(0, len(seen)-utf8.UTFMax+1); i-- {
			if utf8.RuneStart(seen[i]) {
				if !utf8.FullRune(seen[i:]) {
					whole = i
				}
				break
			}
		}
		if !utf8.Valid(seen[:whole]) {
			return false, nil
		}
		kept = copy(buf, seen[whole:])
	}
}

// lineEnds finds what ends the lines of a file that has no line feed: a carriage
// return, or a separator of Unicode.
func (t *text) lineEnds() (rune, error) {
	in, err := t.decoded()
	if err != nil {
		return 0, err
	}
	var found rune
	b := bufio.NewReaderSize(in, 64<<10)
	for {
		r, _, err := b.ReadRune()
		switch {
		case err == io.EOF:
			return found, nil
		case err != nil:
			return 0, t.known(err)
		case r == '\n':
			return 0, nil
		case found == 0 && (r == '\r' || r == '\u2028' || r == '\u2029' || r == '\u0085'):
			found = r
		}
	}
}

// known gives an error of the decoders the type that callers know.
func (t *text) known(err error) error {
	if errors.Is(err, encoding.ErrInvalidUTF8) {
		return &FormatError{File: t.file, Found: FoundBinary, Want: "text", Err: err}
	}
	return err
}

// wrong completes an error about bytes that are no text with the encoding that
// they may be in.
func (t *text) wrong(err error) error {
	if e := new(FormatError); errors.As(err, &e) && e.Found == FoundBinary {
		if found := t.misread(); found != "" {
			e.Found = found
		}
	}
	return err
}

// misread tells what a file is whose text makes no sense in the encoding it was
// taken for: Big5, or lines of UTF-8 among lines of GBK; "" = it cannot be told.
func (t *text) misread() Found {
	if t.encoding != "gb18030" {
		return ""
	}
	if _, err := t.r.Seek(0, io.SeekStart); err != nil {
		return ""
	}
	raw, err := io.ReadAll(io.LimitReader(t.r, 1<<20))
	if err != nil {
		return ""
	}
	utf, gbk := false, false
	for line := range bytes.Lines(raw) {
		if valid := utf8.Valid(line); valid && bytes.ContainsFunc(line, func(r rune) bool { return r >= 0x80 }) {
			utf = true
		} else if !valid && len(line) < 1<<16 {
			gbk = true
		}
	}
	if utf && gbk {
		return FoundMixed
	}
	big5, err := traditionalchinese.Big5.NewDecoder().Bytes(raw)
	if err == nil && (bytes.Contains(big5, []byte("姓名")) || bytes.Contains(big5, []byte("單位"))) {
		return FoundBig5
	}
	return ""
}

// decoded gives the text from its beginning, as UTF-8 without a mark. Bytes
// that are no text in the encoding end it with a *FormatError.
func (t *text) decoded() (io.Reader, error) {
	in, err := t.decode()
	if err != nil || t.ends == 0 {
		return in, err
	}
	return transform.NewReader(in, runes.Map(func(r rune) rune {
		if r == t.ends {
			return '\n'
		}
		return r
	})), nil
}

func (t *text) decode() (io.Reader, error) {
	if _, err := t.r.Seek(0, io.SeekStart); err != nil {
		return nil, err
	}
	var d transform.Transformer
	switch t.encoding {
	case "utf-16le":
		d = unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder()
	case "utf-16be":
		d = unicode.UTF16(unicode.BigEndian, unicode.ExpectBOM).NewDecoder()
	case "gb18030":
		return &strict{file: t.file, r: transform.NewReader(t.r, simplifiedchinese.GB18030.NewDecoder())}, nil
	case "utf-8-bom":
		if _, err := t.r.Seek(int64(len(bomUTF8)), io.SeekStart); err != nil {
			return nil, err
		}
		d = encoding.UTF8Validator
	default:
		return t.r, nil
	}
	return transform.NewReader(t.r, d), nil
}

// strict stops at the replacement character, which the decoder of GB18030 puts
// where bytes are no text. (A Unicode file that holds one has lost a character
// long ago, and may: names are looked at for it.)
type strict struct {
	file string
	r    io.Reader
	tail []byte // up to two bytes that may begin the character
}

func (s *strict) Read(b []byte) (int, error) {
	n, err := s.r.Read(b)
	seen := append(s.tail, b[:n]...)
	if bytes.Contains(seen, []byte(string(utf8.RuneError))) {
		return 0, &FormatError{File: s.file, Found: FoundBinary, Want: "text"}
	}
	s.tail = append(s.tail[:0], seen[max(0, len(seen)-2):]...)
	return n, err
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
