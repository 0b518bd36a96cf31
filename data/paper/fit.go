package paper

// How wide columns and how high rows must be for Chinese text. Excel fits
// neither by itself in a file it did not write.

import (
	"strings"
	"unicode"

	"liuzhuan/model/hanzi"
)

const (
	halfWidth   = bodySize / 2 * 96 / 72 // pixels of half a hanzi of body text
	cellPadding = 7.0                    // pixels, both sides and the frame
	unit        = 7.0                    // pixels of Excel's unit of width, a digit of its own font
	bodyLine    = 14.5                   // points from line to line of body text
	tallest     = 409.0                  // points; Excel refuses more

	// pageHalves is how many half-width characters of body text A4 landscape
	// holds without being shrunk.
	pageHalves     = 145
	portraitHalves = 98 // the same upright
)

// columnUnits gives the width of a column that holds so many half-width
// characters a line, in Excel's unit.
func columnUnits(halves int) float64 {
	return float64(int((float64(halves)*halfWidth+cellPadding-5)/unit*100)) / 100
}

// fitColumns gives each column's width in half-width characters. A table
// narrower than the page gives what is left to its columns of running text.
func fitColumns(columns []column, page int) []int {
	widths := make([]int, len(columns))
	sum, texts := 0, 0
	for i, c := range columns {
		widths[i] = c.width
		sum += c.width + 1
		if c.align == left {
			texts += c.width
		}
	}
	if spare := page - sum; spare > 0 && texts > 0 {
		for i, c := range columns {
			if c.align == left {
				widths[i] += spare * c.width / texts
			}
		}
	}
	return widths
}

// countLines says how many lines a text takes where a line holds so many
// half-width characters.
func countLines(text string, halves int) int {
	lines := 1
	breaks(text, halves, func(int) bool {
		lines++
		return true
	})
	return lines
}

// cutLines gives as much of a text as stands in so many lines.
func cutLines(text string, halves, lines int) string {
	breaks(text, halves, func(at int) bool {
		if lines--; lines == 0 {
			text = text[:at]
		}
		return lines > 0
	})
	return text
}

// breaks tells where the lines of a text end, until found gives false: as on the
// screen, but by the widths of print.
func breaks(text string, halves int, found func(at int) bool) {
	at := 0
	for line := range strings.Lines(text) {
		body, broken := strings.CutSuffix(line, "\n")
		glyphs := printed(body)
		for from := 0; ; {
			end := hanzi.RowEnd(glyphs, from, halves)
			if end == len(glyphs) {
				break
			}
			at += len(hanzi.Text(glyphs[from:end]))
			from = end
			if !found(at) {
				return
			}
			body = hanzi.Text(glyphs[from:])
		}
		at += len(body)
		if broken {
			if !found(at) {
				return
			}
			at++
		}
	}
}

// printed cuts a text into glyphs as wide as print makes them.
func printed(s string) []hanzi.Glyph {
	glyphs := hanzi.Segment(s)
	for i := range glyphs {
		w := 0
		for _, r := range glyphs[i].Text {
			w += halvesOf(r)
		}
		glyphs[i].Width = uint8(min(w, 255))
	}
	return glyphs
}

// halvesOf is the width of a character on paper, in half-width characters. Fonts
// for print give every sign of Chinese text a full width, the quotes and dashes
// that terminals show narrow among them.
func halvesOf(r rune) int {
	switch {
	case r < 0x300:
		return 1
	case unicode.Is(unicode.Mn, r):
		return 0
	}
	return 2
}

// rowHeight gives the height of a row of so many lines, in points.
func rowHeight(lines int, line float64) float64 {
	return min(float64(lines)*line+4, tallest)
}
