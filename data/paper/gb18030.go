package paper

import (
	"bytes"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/transform"
)

// newGB18030Writer encodes UTF-8 as GB18030. It must be closed to write the
// last bytes.
func newGB18030Writer(w io.Writer) *transform.Writer {
	return transform.NewWriter(w, &gb18030{rest: simplifiedchinese.GB18030.NewEncoder()})
}

// gb18030 is x/text's encoder, mended for U+E000 to U+E864. Old systems keep rare
// characters of names there; x/text gives them the codes of other characters
// (U+E000 gets that of U+F014), and the name would be another one.
type gb18030 struct {
	rest transform.Transformer
}

// privateRun is a run of private-use characters with consecutive codes. Second
// bytes fill rows: 94 to a row from A1, or 96 to a row from 40 without 7F.
type privateRun struct {
	first, last rune
	code        uint16
}

// privateRuns are the user-defined zones of GB 18030 and the private-use
// characters that its tables give to unassigned places.
var privateRuns = []privateRun{
	{0xE000, 0xE233, 0xAAA1}, {0xE234, 0xE4C5, 0xF8A1}, {0xE4C6, 0xE765, 0xA140},
	{0xE766, 0xE76B, 0xA2AB}, {0xE76D, 0xE76D, 0xA2E4}, {0xE76E, 0xE76F, 0xA2EF}, {0xE770, 0xE771, 0xA2FD},
	{0xE772, 0xE77C, 0xA4F4}, {0xE77D, 0xE784, 0xA5F7}, {0xE785, 0xE78C, 0xA6B9}, {0xE78D, 0xE793, 0xA6D9},
	{0xE794, 0xE795, 0xA6EC}, {0xE796, 0xE796, 0xA6F3}, {0xE797, 0xE79F, 0xA6F6}, {0xE7A0, 0xE7AE, 0xA7C2},
	{0xE7AF, 0xE7BB, 0xA7F2}, {0xE7BC, 0xE7C6, 0xA896}, {0xE7C7, 0xE7C7, 0xA8BC}, {0xE7C9, 0xE7CC, 0xA8C1},
	{0xE7CD, 0xE7E1, 0xA8EA}, {0xE7E2, 0xE7E2, 0xA958}, {0xE7E3, 0xE7E3, 0xA95B}, {0xE7E4, 0xE7E6, 0xA95D},
	{0xE7F4, 0xE800, 0xA997}, {0xE801, 0xE80F, 0xA9F0}, {0xE810, 0xE814, 0xD7FA}, {0xE816, 0xE818, 0xFE51},
	{0xE81E, 0xE81E, 0xFE59}, {0xE826, 0xE826, 0xFE61}, {0xE82B, 0xE82C, 0xFE66}, {0xE831, 0xE832, 0xFE6C},
	{0xE83B, 0xE83B, 0xFE76}, {0xE843, 0xE843, 0xFE7E}, {0xE854, 0xE855, 0xFE90}, {0xE864, 0xE864, 0xFEA0},
}

// privateCode gives the two bytes of a private-use character; ok is false where
// x/text is right.
func privateCode(r rune) (code uint16, ok bool) {
	for _, run := range privateRuns {
		if r < run.first || r > run.last {
			continue
		}
		start, columns := uint16(0xA1), uint16(94)
		if run.code&0xFF < 0xA1 {
			start, columns = 0x40, 96
		}
		place := func(second uint16) uint16 { // of a second byte in its row, from 0
			if start == 0x40 && second > 0x7F {
				second--
			}
			return second - start
		}
		n := place(run.code&0xFF) + uint16(r-run.first)
		second := start + n%columns
		if start == 0x40 && second >= 0x7F {
			second++
		}
		return (run.code>>8+n/columns)<<8 | second, true
	}
	return 0, false
}

// Reset is part of transform.Transformer.
func (g *gb18030) Reset() { g.rest.Reset() }

// Transform leaves everything between private-use characters to x/text.
func (g *gb18030) Transform(dst, src []byte, atEOF bool) (nDst, nSrc int, err error) {
	const lead = 0xEE // the first byte in UTF-8 of all of U+E000 to U+EFFF
	for nSrc < len(src) {
		before := bytes.IndexByte(src[nSrc:], lead)
		if before < 0 {
			d, s, err := g.rest.Transform(dst[nDst:], src[nSrc:], atEOF)
			return nDst + d, nSrc + s, err
		}
		d, s, err := g.rest.Transform(dst[nDst:], src[nSrc:nSrc+before], true)
		nDst, nSrc = nDst+d, nSrc+s
		if err != nil {
			return nDst, nSrc, err
		}
		if !utf8.FullRune(src[nSrc:]) && !atEOF {
			return nDst, nSrc, transform.ErrShortSrc
		}
		r, size := utf8.DecodeRune(src[nSrc:])
		code, ok := privateCode(r)
		if !ok {
			d, s, err := g.rest.Transform(dst[nDst:], src[nSrc:nSrc+size], true)
			nDst, nSrc = nDst+d, nSrc+s
			if err != nil {
				return nDst, nSrc, err
			}
			continue
		}
		if len(dst)-nDst < 2 {
			return nDst, nSrc, transform.ErrShortDst
		}
		dst[nDst], dst[nDst+1] = byte(code>>8), byte(code)
		nDst, nSrc = nDst+2, nSrc+size
	}
	return nDst, nSrc, nil
}
