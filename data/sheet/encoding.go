package sheet

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
)

// What bytes of text are: their encoding, and what ends their lines.

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
