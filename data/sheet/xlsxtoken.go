package sheet

import (
	"bufio"
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"
)

// tokens reads the tokens of one XML part. A token longer than a cell may be
// stops it, so that no single value can fill the memory. Entities of a document
// type are never expanded: encoding/xml refuses them.
type tokens struct {
	file string
	in   meter
	dec  *xml.Decoder
}

// meter counts the bytes that one token has taken from a part.
type meter struct {
	r    io.Reader
	left int
}

var errToken = errors.New("token too long")

// tokenBytes is how long one token may be: a cell's text with every character
// written as a reference, and room for the decoder's read-ahead.
const tokenBytes = 8 * maxCell

func (m *meter) Read(b []byte) (int, error) {
	if m.left <= 0 {
		return 0, errToken
	}
	n, err := m.r.Read(b)
	m.left -= n
	return n, err
}

func newTokens(file string, r io.Reader) *tokens {
	t := &tokens{file: file, in: meter{r: r}}
	t.dec = xml.NewDecoder(bufio.NewReaderSize(&t.in, 64<<10))
	return t
}

// next gives the next token, io.EOF at the end of the part.
func (t *tokens) next() (xml.Token, error) {
	t.in.left = tokenBytes
	tok, err := t.dec.RawToken()
	switch {
	case err == nil || err == io.EOF:
		return tok, err
	case errors.Is(err, errToken):
		return nil, &TooLargeError{File: t.file, What: ExcessCell, Limit: maxCell}
	}
	return nil, &FormatError{File: t.file, Found: FoundDamaged, Want: "xlsx", Err: err}
}

// start gives the next element that starts.
func (t *tokens) start() (xml.StartElement, error) {
	for {
		tok, err := t.next()
		if err != nil {
			return xml.StartElement{}, err
		}
		if e, ok := tok.(xml.StartElement); ok {
			return e, nil
		}
	}
}

// text gives the text inside the element that has just started: that of its t
// elements, without phonetic readings.
func (t *tokens) text(end string) (string, error) {
	var one string // most strings are one run
	var b strings.Builder
	in, phonetic := false, false
	for {
		tok, err := t.next()
		if err == io.EOF {
			err = t.cut()
		}
		if err != nil {
			return "", err
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			switch tok.Name.Local {
			case "t":
				in = !phonetic
			case "rPh":
				phonetic = true
			}
		case xml.CharData:
			if in {
				if one == "" && b.Len() == 0 {
					one = string(tok)
				} else {
					if b.Len() == 0 {
						b.WriteString(one)
					}
					b.Write(tok)
				}
				if len(one) > maxCell || b.Len() > maxCell {
					return "", &TooLargeError{File: t.file, What: ExcessCell, Limit: maxCell}
				}
			}
		case xml.EndElement:
			switch tok.Name.Local {
			case end:
				if b.Len() > 0 {
					one = b.String()
				}
				return unescape(one), nil
			case "t":
				in = false
			case "rPh":
				phonetic = false
			}
		}
	}
}

// cut is the error of a part that ends in the middle.
func (t *tokens) cut() error {
	return &FormatError{File: t.file, Found: FoundDamaged, Want: "xlsx", Err: io.ErrUnexpectedEOF}
}

// unescape resolves _xHHHH_, by which spreadsheet programs write characters
// that XML cannot hold or that line ends would swallow (_x000D_).
func unescape(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	var b strings.Builder
	for {
		i := strings.Index(s, "_x")
		if i < 0 || len(s) < i+7 {
			b.WriteString(s)
			return b.String()
		}
		n, err := strconv.ParseUint(s[i+2:i+6], 16, 16)
		if err != nil || s[i+6] != '_' {
			b.WriteString(s[:i+2])
			s = s[i+2:]
			continue
		}
		b.WriteString(s[:i])
		b.WriteRune(rune(n))
		s = s[i+7:]
	}
}
