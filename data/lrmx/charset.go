package lrmx

// Which characters the bytes are.

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
)

// charset is the encoding of a file. In both, the bytes of < > & " , are never
// part of another character, so files are cut apart before they are decoded.
type charset string

const (
	inUTF8 charset = "utf-8"
	inGBK  charset = "gb18030" // contains gbk and gb2312
)

var byteOrderMark = []byte("\ufeff")

// charsetOf looks at the bytes and not at the declaration, which writers get
// wrong. A UTF-8 file with a few bad bytes stays UTF-8: hanzi in GBK are nearly
// all invalid as UTF-8, the other way round they decode to other hanzi.
func charsetOf(b []byte) charset {
	if utf8.Valid(b) {
		return inUTF8
	}
	var good, bad int
	for len(b) > 0 {
		if b[0] < utf8.RuneSelf {
			b = b[1:]
			continue
		}
		r, n := utf8.DecodeRune(b)
		if r == utf8.RuneError && n == 1 {
			bad++
		} else {
			good++
		}
		b = b[n:]
	}
	if bad > good {
		return inGBK
	}
	return inUTF8
}

// decode gives the text of bytes; what is no character becomes U+FFFD.
func (c charset) decode(b []byte) string {
	if c == inGBK {
		if out, err := simplifiedchinese.GB18030.NewDecoder().Bytes(b); err == nil {
			return string(out)
		}
	}
	if utf8.Valid(b) {
		return string(b)
	}
	return strings.ToValidUTF8(string(b), "\ufffd")
}

// encode gives the bytes of a text; ok is false when they cannot hold it. GBK
// only, since readers of such files know no more.
func (c charset) encode(s string) (b []byte, ok bool) {
	if c == inUTF8 {
		return []byte(s), true
	}
	b, err := simplifiedchinese.GBK.NewEncoder().Bytes([]byte(s))
	return b, err == nil
}

// encodeXML is encode for XML, where a character reference holds any character.
func (c charset) encodeXML(s string) []byte {
	if c == inUTF8 {
		return []byte(s)
	}
	b, err := encoding.HTMLEscapeUnsupported(simplifiedchinese.GBK.NewEncoder()).Bytes([]byte(s))
	if err != nil {
		return []byte(s)
	}
	return b
}

// utf16Text reports UTF-16 with or without its mark, which has a zero byte in
// every ASCII character.
func utf16Text(b []byte) bool {
	return bytes.HasPrefix(b, []byte{0xff, 0xfe}) || bytes.HasPrefix(b, []byte{0xfe, 0xff}) ||
		bytes.HasPrefix(b, []byte{'<', 0}) || bytes.HasPrefix(b, []byte{0, '<'})
}
