package lrmx

// One tag: <name>, <name/>, </name>, with or without attributes.

import "bytes"

// tag is a tag in the bytes of a file.
type tag struct {
	name    string
	end     int // behind the >
	closing bool
	empty   bool
}

// tag reads the tag whose < is at a position; ok is false when that is no tag.
// The format has no attributes; writers that name schemas on the root do.
func (s *scanner) tag(at int) (t tag, ok bool) {
	b := s.raw[at:min(len(s.raw), at+maxTag)]
	i := 1
	if t.closing = i < len(b) && b[i] == '/'; t.closing {
		i++
	}
	if t.name = leadingName(b[i:]); t.name == "" {
		return tag{}, false
	}
	i += len(t.name)
	t.name = s.read(t.name)
	for {
		blank := i
		for i < len(b) && isBlank(b[i]) {
			i++
		}
		switch {
		case i == len(b):
			return tag{}, false
		case b[i] == '>':
			t.end = at + i + 1
			return t, true
		case t.closing:
			return tag{}, false
		case b[i] == '/':
			if i+1 == len(b) || b[i+1] != '>' {
				return tag{}, false
			}
			t.empty, t.end = true, at+i+2
			return t, true
		case i == blank:
			return tag{}, false
		}
		n := s.attribute(b[i:])
		if n == 0 {
			return tag{}, false
		}
		i += n
	}
}

// attribute gives the length of the name="value" that b starts with, 0 for none.
func (s *scanner) attribute(b []byte) int {
	n := len(leadingName(b))
	if n == 0 {
		return 0
	}
	for n < len(b) && (isBlank(b[n]) || b[n] == '=') {
		n++
	}
	if !bytes.ContainsRune(b[:n], '=') || n == len(b) || b[n] != '"' && b[n] != '\'' {
		return 0
	}
	length := bytes.IndexByte(b[n+1:], b[n])
	if length < 0 {
		return 0
	}
	value := b[n+1 : n+1+length]
	var bad flaws
	expand(s.charset.decode(value), &bad)
	if bytes.IndexByte(value, '<') >= 0 {
		return 0
	}
	if bad.markup > 0 || bad.illegal || bytes.Count(b[:n], []byte("=")) > 1 {
		s.damaged = true
	}
	return n + length + 2
}

func isBlank(c byte) bool { return c == ' ' || c == '\t' || c == '\r' || c == '\n' }

// index finds ASCII in bytes of the charset. In GBK ] may be half a character.
func (c charset) index(b []byte, ascii string) int {
	if c == inUTF8 || ascii[0] != ']' {
		return bytes.Index(b, []byte(ascii))
	}
	for i := 0; i < len(b); i++ {
		switch {
		case b[i] >= 0x81:
			i++
		case bytes.HasPrefix(b[i:], []byte(ascii)):
			return i
		}
	}
	return -1
}
