package sheet

import (
	"bytes"
	"io"
	"strconv"
	"strings"
)

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
