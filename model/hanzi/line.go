package hanzi

// Where lines of text break: between hanzi anywhere, within Latin words only when
// one is longer than a line; a line never begins with closing punctuation and
// never ends with opening punctuation (避头尾).

import "strings"

// PullBack is how many glyphs a line gives up at most for the sake of
// punctuation. A line of nothing but punctuation is then simply cut.
const PullBack = 8

// RowEnd gives the glyph behind the line that begins at from, in w columns.
func RowEnd(glyphs []Glyph, from, w int) int {
	end := full(glyphs, from, w)
	if end == len(glyphs) {
		return end
	}
	pulled := 0
	for at := end; at > from; at-- {
		switch breaks := BreakAt(glyphs[at-1], glyphs[at]); {
		case breaks == MayBreak:
			return at
		case breaks == MustNot:
			if pulled++; pulled > PullBack {
				return end
			}
		}
	}
	return end
}

// full gives the glyph behind what fills a line; one wider than the line still
// takes one.
func full(glyphs []Glyph, from, w int) int {
	end, used := from, 0
	for end < len(glyphs) && used+int(glyphs[end].Width) <= w {
		used += int(glyphs[end].Width)
		end++
	}
	return max(end, min(from+1, len(glyphs)))
}

// Wrap folds s and breaks it into lines of at most w columns, at least four.
// Blanks at a break go.
func Wrap(s string, w int) []string {
	w = max(w, 4)
	glyphs := Segment(Fold(s))
	var lines []string
	for from := 0; from < len(glyphs); {
		end := full(glyphs, from, w)
		if end < len(glyphs) && glyphs[end].Kind&IsBlank == 0 {
			end = RowEnd(glyphs, from, w)
		}
		lines = append(lines, strings.TrimRight(Text(glyphs[from:end]), " "))
		for from = end; from < len(glyphs) && glyphs[from].Kind&IsBlank != 0; from++ {
		}
	}
	if lines == nil {
		return []string{""}
	}
	return lines
}

// Breaking says whether a line may break between two glyphs.
type Breaking uint8

const (
	MayBreak Breaking = iota
	InWord            // not unless the word is longer than a row
	MustNot           // punctuation forbids it
)

// BreakAt says whether a line may end with a and the next begin with b.
func BreakAt(a, b Glyph) Breaking {
	switch {
	case a.Kind&b.Kind&IsWord != 0:
		return InWord
	case b.Kind&(IsClosing|IsBlank) != 0, a.Kind&IsOpening != 0, a.Kind&b.Kind&IsPaired != 0:
		return MustNot
	}
	return MayBreak
}
