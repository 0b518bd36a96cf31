package sheet

import (
	"encoding/binary"
	"iter"
	"math"
	"unicode/utf16"
)

// record is one record of a BIFF stream.
type record struct {
	id   uint16
	at   int // where it begins in the stream
	end  int // where the next begins
	data littleEndian
	cuts []int // offsets in data at which Continue records were joined
}

// littleEndian reads little-endian numbers, 0 beyond the end: a short record is
// damage that shows as an empty value, never as a panic.
type littleEndian []byte

func (b littleEndian) u8(i int) byte {
	if i < 0 || i >= len(b) {
		return 0
	}
	return b[i]
}

func (b littleEndian) u16(i int) uint16 {
	if i < 0 || i+2 > len(b) {
		return 0
	}
	return binary.LittleEndian.Uint16(b[i:])
}

func (b littleEndian) u32(i int) uint32 {
	if i < 0 || i+4 > len(b) {
		return 0
	}
	return binary.LittleEndian.Uint32(b[i:])
}

func (b littleEndian) f64(i int) float64 {
	if i < 0 || i+8 > len(b) {
		return 0
	}
	return math.Float64frombits(binary.LittleEndian.Uint64(b[i:]))
}

// record reads the record at a place of the stream, without its continuation.
func (x *xls) record(at int) (record, bool) {
	if at < 0 || at+4 > len(x.stream) {
		return record{}, false
	}
	head := littleEndian(x.stream[at:])
	end := at + 4 + int(head.u16(2))
	if end > len(x.stream) {
		return record{}, false
	}
	return record{id: head.u16(0), at: at, end: end, data: littleEndian(x.stream[at+4 : end : end])}, true
}

// records walks the stream from a place to its end.
func (x *xls) records(at int) iter.Seq[record] {
	return func(yield func(record) bool) {
		for {
			r, ok := x.record(at)
			if !ok || !yield(r) {
				return
			}
			at = r.end
		}
	}
}

// whole joins a record with the Continue records behind it.
func (x *xls) whole(r record) record {
	for {
		next, ok := x.record(r.end)
		if !ok || next.id != recContinue {
			return r
		}
		r.cuts = append(r.cuts, len(r.data))
		r.data = append(r.data, next.data...)
		r.end = next.end
	}
}

// text16 reads the strings of a record one after another.
type text16 struct {
	data littleEndian
	cuts []int // ahead of at
	at   int
}

// read reads a string of n characters: a byte of flags, counts of what follows
// the text, the characters in one or two bytes. Where a Continue record begins
// inside the characters, a new byte of flags tells their width from there on.
func (s *text16) read(n int) (string, bool) {
	if s.at >= len(s.data) {
		return "", n == 0
	}
	flags := s.data.u8(s.at)
	s.at++
	behind := 0
	if flags&8 != 0 { // runs of fonts
		behind += 4 * int(s.data.u16(s.at))
		s.at += 2
	}
	if flags&4 != 0 { // phonetic and the like
		behind += int(s.data.u32(s.at))
		s.at += 4
	}
	two := flags&1 != 0
	units := make([]uint16, 0, n)
	for len(units) < n {
		for len(s.cuts) > 0 && s.cuts[0] < s.at {
			s.cuts = s.cuts[1:]
		}
		if len(s.cuts) > 0 && s.cuts[0] == s.at {
			two = s.data.u8(s.at)&1 != 0
			s.at++
			s.cuts = s.cuts[1:]
		}
		switch {
		case two && s.at+2 <= len(s.data):
			units = append(units, s.data.u16(s.at))
			s.at += 2
		case !two && s.at < len(s.data):
			units = append(units, uint16(s.data.u8(s.at)))
			s.at++
		default:
			return "", false
		}
	}
	s.at += behind
	if behind < 0 || s.at < 0 {
		return "", false
	}
	return string(utf16.Decode(units)), true
}

// unpackRK reads a number in the short form of RK and MulRK records: an integer
// of 30 bits or the upper half of a double, either in hundredths.
func unpackRK(v uint32) float64 {
	var f float64
	if v&2 != 0 {
		f = float64(int32(v) >> 2)
	} else {
		f = math.Float64frombits(uint64(v&^3) << 32)
	}
	if v&1 != 0 {
		f /= 100
	}
	return f
}
