// Package blankfont makes a font in memory whose characters are blank: enough to write a
// PDF in a test on a machine that has no font, and to read its text back. Boxes makes one
// whose characters are seen, for what draws outlines.
//
// What does not belong here: anything the program itself uses.
package blankfont

import (
	"encoding/binary"
	"slices"
)

// Range is a run of characters, both ends included. Latin is half as wide as hanzi.
type Range struct{ From, To rune }

// Hanzi are the characters of ordinary papers: Latin, marks, and the hanzi of the first plane.
var Hanzi = []Range{{0x20, 0x7e}, {0xb7, 0xb7}, {0xd7, 0xd7}, {0x2010, 0x2026}, {0x2100, 0x22ff}, {0x2500, 0x25ff}, {0x3000, 0x303f}, {0x3400, 0x9fff},
	{0xff01, 0xff5e}}

// Allowed is the right to embed a font; Forbidden its absence.
const (
	Allowed   = 0
	Forbidden = 2
)

// Make gives the bytes of a TrueType font that has the characters, and grants a right to
// embed it.
func Make(rights uint16, ranges ...Range) []byte { return made(rights, nil, ranges) }

// Boxes gives a font every character of which is a square that fills 0.9 of its height, but
// for blanks.
func Boxes(ranges ...Range) []byte {
	square := append16(nil, 1, 50, 0xFFCE, 950, 850, 3, 0) // contours, box, last point, instructions
	square = append(square, 1, 1, 1, 1)                    // on the line, each step in two bytes
	square = append16(square, 50, 0, 900, 0, 0xFFCE, 900, 0, 0xFC7C)
	return made(Allowed, square, ranges)
}

// made gives the font; outline is that of each character.
func made(rights uint16, outline []byte, ranges []Range) []byte {
	glyphs := 1
	var groups, advances, outlines []byte
	places := append32(nil, 0, 0)
	advances = append16(advances, 1000, 0)
	for _, r := range ranges {
		groups = append32(groups, uint32(r.From), uint32(r.To), uint32(glyphs))
		for c := r.From; c <= r.To; c++ {
			if c < 0x2000 {
				advances = append16(advances, 500, 0)
			} else {
				advances = append16(advances, 1000, 0)
			}
			if c != ' ' && c != 0x3000 {
				outlines = append(outlines, outline...)
			}
			places = append32(places, uint32(len(outlines)))
			glyphs++
		}
	}
	head := append32(nil, 0x00010000, 0x00010000, 0, 0x5F0F3CF5)
	head = append16(head, 0, 1000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1000, 1000, 0, 8, 2, 1, 0)
	hhea := append16(append32(nil, 0x00010000), 880, 0xFF88, 0, 1000, 0, 0, 1000, 1, 0, 0, 0, 0, 0, 0, 0, uint16(glyphs))
	maxp := append16(append32(nil, 0x00010000), uint16(glyphs), 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)
	os2 := append16(nil, 4, 1000, 400, 5, rights)
	os2 = append(os2, make([]byte, 96-len(os2))...)
	cmap := append16(nil, 0, 1, 3, 10)
	cmap = append32(cmap, 12)
	cmap = append16(cmap, 12, 0)
	cmap = append32(cmap, uint32(16+len(groups)), 0, uint32(len(ranges)))
	cmap = append(cmap, groups...)
	const called = "Blank"
	name := append16(nil, 0, 1, 18, 1, 0, 0, 6, uint16(len(called)), 0)
	name = append(name, called...)
	post := append32(nil, 0x00030000, 0, 0, 0, 0, 0, 0, 0)
	return file(map[string][]byte{
		"OS/2": os2, "cmap": cmap, "glyf": append(outlines, 0, 0, 0, 0), "head": head, "hhea": hhea, "hmtx": advances,
		"loca": places, "maxp": maxp, "name": name, "post": post,
	})
}

// file puts tables behind their directory.
func file(tables map[string][]byte) []byte {
	var tags []string
	for tag := range tables {
		tags = append(tags, tag)
	}
	slices.Sort(tags)
	out := append16(append32(nil, 0x00010000), uint16(len(tags)), 0, 0, 0)
	at := 12 + 16*len(tags)
	for _, tag := range tags {
		out = append32(append(out, tag...), 0, uint32(at), uint32(len(tables[tag])))
		at += (len(tables[tag]) + 3) &^ 3
	}
	for _, tag := range tags {
		out = append(out, tables[tag]...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
	}
	return out
}

func append16(b []byte, values ...uint16) []byte {
	for _, v := range values {
		b = binary.BigEndian.AppendUint16(b, v)
	}
	return b
}

func append32(b []byte, values ...uint32) []byte {
	for _, v := range values {
		b = binary.BigEndian.AppendUint32(b, v)
	}
	return b
}
