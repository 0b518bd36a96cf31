package hanzi

// 姓氏笔画: the order of names on official lists.

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"io"
	"strings"
	"sync"
)

// strokesGz holds a line a character: the character, then its strokes in order,
// 1横 2竖 3撇 4点 5折. It is made from cnchar-order (MIT, see strokes.LICENSE).
//
//go:embed strokes.txt.gz
var strokesGz []byte

// mended holds characters that the table has against GF 0023—2020; each is made
// of parts (彳十罒一心, 析白, 扌厥, 月桼, 黍占) that the table itself has right.
var mended = map[rune]string{
	'德': "332122522114544",
	'皙': "1234331232511",
	'撅': "121134315233534",
	'膝': "351112343424134",
	'黏': "31234342413421251",
}

// strokes gives the strokes of a character in order, 1横 2竖 3撇 4点 5折.
var strokes = sync.OnceValue(func() map[rune]string {
	// The table is part of the program, so reading it cannot fail.
	r, err := gzip.NewReader(bytes.NewReader(strokesGz))
	if err != nil {
		panic(err)
	}
	text, err := io.ReadAll(r)
	if err != nil {
		panic(err)
	}
	m := make(map[rune]string, 7000)
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSuffix(line, "\n")
		for i, r := range line {
			if i == 0 {
				m[r] = line[len(string(r)):]
			}
		}
	}
	for r, order := range mended {
		m[r] = order
	}
	return m
})

// StrokeKey orders names character by character: by the number of strokes, then
// by their kinds one by one, characters of equal strokes by code point. What the
// table does not have stands behind all it has, by code point. Blanks and the dot
// of a name do not count.
//
// There are two practices. With emptyMiddle (姓氏笔画: 党代会, 政协) a name of two
// characters has an empty middle and goes before all of three; without it
// (姓名笔画: 人大) its second character is compared as it stands.
func StrokeKey(name string, emptyMiddle bool) string {
	runes := []rune(strings.ReplaceAll(CleanName(name), "·", ""))
	var key strings.Builder
	for i, r := range runes {
		if emptyMiddle && i == 1 && len(runes) == 2 {
			key.WriteString("\x00")
		}
		if order, ok := strokes()[r]; ok {
			key.WriteByte(byte(len(order)))
			key.WriteString(order)
		} else {
			key.WriteByte(0xff)
		}
		key.WriteRune(r)
	}
	return key.String()
}
