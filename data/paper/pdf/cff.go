package pdf

// A part of an OpenType font with PostScript outlines (CFF): the glyphs that a paper shows
// and nothing else. Subroutines are written out where they are called: which of them are
// needed cannot be told without that, and a name must not lose a stroke.

import (
	"encoding/binary"
	"errors"
	"slices"
)

var errCFF = errors.New("pdf: outlines that cannot be taken apart")

// The operators of a Top, Font or Private DICT that are used; two-byte ones are 1200 more.
const (
	opCharset     = 15
	opCharStrings = 17
	opPrivate     = 18
	opSubrs       = 19
	opFontMatrix  = 1207
	opROS         = 1230
	opCIDCount    = 1234
	opFDArray     = 1236
	opFDSelect    = 1237
)

// cff is a font taken apart.
type cff struct {
	data        []byte
	name        []byte
	matrix      []byte // FontMatrix of the Top DICT as it stands, operator included
	charStrings [][]byte
	global      [][]byte
	dicts       []fontDict
	selects     []byte // the font dict of every glyph; nil = all have the first
}

// fontDict is a part of a font that has its own subroutines and widths.
type fontDict struct {
	rest    []byte // of the Font DICT but Private
	private []byte // the Private DICT but Subrs
	local   [][]byte
}

// entry is one entry of a DICT.
type entry struct {
	op       int
	operands []int
	raw      []byte // operands and operator as they stand
}

// readCFF takes a CFF table apart.
func readCFF(data []byte) (f *cff, err error) {
	defer func() { // an offset that leads nowhere
		if recover() != nil {
			f, err = nil, errCFF
		}
	}()
	f = &cff{data: data}
	names, at := index(data, int(data[2]))
	tops, at := index(data, at)
	_, at = index(data, at)
	f.global, _ = index(data, at)
	f.name = names[0]
	top := dictOf(tops[0])
	get := func(op int) []int {
		if i := slices.IndexFunc(top, func(e entry) bool { return e.op == op }); i >= 0 {
			return top[i].operands
		}
		return nil
	}
	f.charStrings, _ = index(data, get(opCharStrings)[0])
	if get(opROS) == nil {
		f.dicts = []fontDict{f.fontDict(get(opPrivate), nil)}
		return f, nil
	}
	for _, e := range top {
		if e.op == opFontMatrix {
			f.matrix = e.raw
		}
	}
	list, _ := index(data, get(opFDArray)[0])
	for _, raw := range list {
		var private []int
		var rest []byte
		for _, e := range dictOf(raw) {
			switch e.op {
			case opPrivate:
				private = e.operands
			case opFontMatrix:
				rest = append(rest, e.raw...)
			}
		}
		f.dicts = append(f.dicts, f.fontDict(private, rest))
	}
	f.selects = selected(data[get(opFDSelect)[0]:], len(f.charStrings))
	return f, nil
}

func (f *cff) fontDict(private []int, rest []byte) fontDict {
	d := fontDict{rest: rest}
	size, at := private[0], private[1]
	for _, e := range dictOf(f.data[at : at+size]) {
		if e.op == opSubrs {
			d.local, _ = index(f.data, at+e.operands[0])
			continue
		}
		d.private = append(d.private, e.raw...)
	}
	return d
}

// index reads an INDEX; next is what stands behind it.
func index(data []byte, at int) (items [][]byte, next int) {
	n := int(binary.BigEndian.Uint16(data[at:]))
	if n == 0 {
		return nil, at + 2
	}
	size := int(data[at+2])
	offset := func(i int) int {
		v := 0
		for _, b := range data[at+3+i*size : at+3+(i+1)*size] {
			v = v<<8 | int(b)
		}
		return v
	}
	base := at + 2 + (n+1)*size
	for i := range n {
		items = append(items, data[base+offset(i):base+offset(i+1)])
	}
	return items, base + offset(n)
}

// dictOf reads a DICT. Real numbers are kept as they stand and count as 0.
func dictOf(data []byte) []entry {
	var out []entry
	var operands []int
	from := 0
	for i := 0; i < len(data); {
		b := int(data[i])
		switch {
		case b <= 21:
			op := b
			i++
			if b == 12 {
				op = 1200 + int(data[i])
				i++
			}
			out = append(out, entry{op, operands, data[from:i]})
			operands, from = nil, i
		case b == 28:
			operands = append(operands, int(int16(binary.BigEndian.Uint16(data[i+1:]))))
			i += 3
		case b == 29:
			operands = append(operands, int(int32(binary.BigEndian.Uint32(data[i+1:]))))
			i += 5
		case b == 30:
			for i++; data[i]&0xf != 0xf && data[i]>>4 != 0xf; i++ {
			}
			operands = append(operands, 0)
			i++
		default:
			v, n := small(data[i:])
			operands = append(operands, v)
			i += n
		}
	}
	return out
}

// small reads a number of one byte or two, as DICTs and charstrings write it.
func small(data []byte) (value, size int) {
	switch b := int(data[0]); {
	case b <= 246:
		return b - 139, 1
	case b <= 250:
		return (b-247)*256 + int(data[1]) + 108, 2
	default:
		return -(b-251)*256 - int(data[1]) - 108, 2
	}
}

// selected reads FDSelect.
func selected(data []byte, glyphs int) []byte {
	if data[0] == 0 {
		return data[1 : 1+glyphs]
	}
	out := make([]byte, glyphs)
	n := int(binary.BigEndian.Uint16(data[1:]))
	for i := range n {
		at := 3 + 3*i
		first, next := int(binary.BigEndian.Uint16(data[at:])), int(binary.BigEndian.Uint16(data[at+3:]))
		for g := first; g < next; g++ {
			out[g] = data[at+2]
		}
	}
	return out
}

// subset writes a font of some glyphs, .notdef before them. Each keeps its number as its
// CID, so that the pages name it by that.
func (f *cff) subset(glyphs []uint16) (_ []byte, err error) {
	defer func() {
		if recover() != nil {
			err = errCFF
		}
	}()
	var strings [][]byte
	charset, selects := []byte{0}, []byte{0}
	for _, g := range glyphs {
		d := byte(0)
		if f.selects != nil {
			d = f.selects[g]
		}
		s := spelled{global: f.global, local: f.dicts[d].local}
		if err := s.run(f.charStrings[g], 0); err != nil {
			return nil, err
		}
		strings = append(strings, s.out)
		selects = append(selects, d)
		if g != 0 {
			charset = binary.BigEndian.AppendUint16(charset, g)
		}
	}
	return f.file(strings, charset, selects), nil
}

// file puts the parts one behind the other. Offsets are written in five bytes, so that no
// length depends on them.
func (f *cff) file(charStrings [][]byte, charset, selects []byte) []byte {
	const firstString = 391 // SIDs below are the standard's own
	head := append([]byte{1, 0, 4, 4}, writeIndex([][]byte{f.name})...)
	after := append(writeIndex([][]byte{[]byte("Adobe"), []byte("Identity")}), 0, 0) // and no global subroutines
	top := func(charsetAt, selectAt, stringsAt, arrayAt int) []byte {
		d := append(number(firstString), append(number(firstString+1), append(number(0), 12, opROS-1200)...)...)
		d = append(d, f.matrix...)
		d = append(d, append(number(1<<16), 12, opCIDCount-1200)...)
		d = append(d, append(number(charsetAt), opCharset)...)
		d = append(d, append(number(selectAt), 12, opFDSelect-1200)...)
		d = append(d, append(number(stringsAt), opCharStrings)...)
		return append(d, append(number(arrayAt), 12, opFDArray-1200)...)
	}
	charsetAt := len(head) + len(writeIndex([][]byte{top(0, 0, 0, 0)})) + len(after)
	selectAt := charsetAt + len(charset)
	stringsAt := selectAt + len(selects)
	body := writeIndex(charStrings)
	arrayAt := stringsAt + len(body)
	fonts := func(at int) []byte {
		var list [][]byte
		for _, d := range f.dicts {
			one := append([]byte{}, d.rest...)
			list = append(list, append(append(append(one, number(len(d.private))...), number(at)...), opPrivate))
			at += len(d.private)
		}
		return writeIndex(list)
	}
	array := fonts(arrayAt + len(fonts(0)))
	out := append(head, writeIndex([][]byte{top(charsetAt, selectAt, stringsAt, arrayAt)})...)
	for _, part := range [][]byte{after, charset, selects, body, array} {
		out = append(out, part...)
	}
	for _, d := range f.dicts {
		out = append(out, d.private...)
	}
	return out
}

func number(n int) []byte { return binary.BigEndian.AppendUint32([]byte{29}, uint32(n)) }

func writeIndex(items [][]byte) []byte {
	out := binary.BigEndian.AppendUint16(nil, uint16(len(items)))
	if len(items) == 0 {
		return out
	}
	out = append(out, 4)
	at := uint32(1)
	out = binary.BigEndian.AppendUint32(out, at)
	for _, item := range items {
		at += uint32(len(item))
		out = binary.BigEndian.AppendUint32(out, at)
	}
	for _, item := range items {
		out = append(out, item...)
	}
	return out
}

// spelled writes a charstring out, its subroutines in their places.
type spelled struct {
	global, local [][]byte
	out           []byte
	stack         []operand
	stems         int
	done          bool
}

// operand is a number that waits for its operator: where it stands in out.
type operand struct{ value, at int }

// run reads a charstring or subroutine.
func (s *spelled) run(code []byte, depth int) error {
	if depth > 10 {
		return errCFF
	}
	for i := 0; i < len(code) && !s.done; {
		b := int(code[i])
		if b >= 32 || b == 28 {
			value, size := charNumber(code[i:])
			s.stack = append(s.stack, operand{value, len(s.out)})
			s.out = append(s.out, code[i:i+size]...)
			i += size
			continue
		}
		size := 1
		switch b {
		case 10, 29: // callsubr, callgsubr
			list := s.local
			if b == 29 {
				list = s.global
			}
			if len(s.stack) == 0 {
				return errCFF
			}
			last := s.stack[len(s.stack)-1]
			s.stack, s.out = s.stack[:len(s.stack)-1], s.out[:last.at]
			n := last.value + bias(len(list))
			if n < 0 || n >= len(list) {
				return errCFF
			}
			if err := s.run(list[n], depth+1); err != nil {
				return err
			}
			i++
			continue
		case 11: // return
			return nil
		case 14: // endchar
			s.done = true
		case 1, 3, 18, 23: // stems
			s.stems += len(s.stack) / 2
		case 19, 20: // a mask, a bit a stem
			s.stems += len(s.stack) / 2
			size += (s.stems + 7) / 8
		case 12:
			size = 2
			if op := code[i+1]; op < 34 || op > 37 { // arithmetic: nothing of ours is that old
				return errCFF
			}
		}
		s.out = append(s.out, code[i:i+size]...)
		s.stack = s.stack[:0]
		i += size
	}
	return nil
}

// charNumber reads a number of a charstring; only whole ones can name a subroutine.
func charNumber(code []byte) (value, size int) {
	switch code[0] {
	case 28:
		return int(int16(binary.BigEndian.Uint16(code[1:]))), 3
	case 255:
		return int(int16(binary.BigEndian.Uint16(code[1:]))), 5
	}
	return small(code)
}

// bias is what the numbers of subroutines count from.
func bias(n int) int {
	switch {
	case n < 1240:
		return 107
	case n < 33900:
		return 1131
	}
	return 32768
}
