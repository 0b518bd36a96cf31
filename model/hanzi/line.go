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

// WrapSense breaks like Wrap, and where a reader would pause: behind a mark of
// punctuation where the clause that follows does not fit, within a clause that is longer
// than a line before one of joints, and only then wherever there is room.
func WrapSense(s string, w int, joints ...string) []string {
	s = Fold(s)
	if Width(s) <= w {
		return []string{s}
	}
	w = max(w, 4)
	var lines []string
	line := ""
	end := func() {
		if line = strings.TrimRight(line, " "); line != "" {
			lines = append(lines, line)
		}
		line = ""
	}
	fill := func(parts []string, longer func(part string)) {
		for _, part := range parts {
			if Width(line)+Width(strings.TrimRight(part, " ")) > w {
				end()
				part = strings.TrimLeft(part, " ")
			}
			if Width(part) > w {
				longer(part)
				continue
			}
			line += part
		}
	}
	fill(clauses(s), func(clause string) {
		fill(jointed(clause, joints), func(part string) {
			whole := Wrap(part, w)
			lines = append(lines, whole[:len(whole)-1]...)
			line = whole[len(whole)-1]
		})
	})
	end()
	return lines
}

// clauses parts a text behind its marks of punctuation, with what closes behind them.
func clauses(s string) (parts []string) {
	glyphs := Segment(s)
	from, paused := 0, false
	for i, g := range glyphs {
		paused = paused || strings.Contains("，。；：、！？", g.Text)
		if paused && (i+1 == len(glyphs) || BreakAt(g, glyphs[i+1]) != MustNot) {
			parts = append(parts, Text(glyphs[from:i+1]))
			from, paused = i+1, false
		}
	}
	if from < len(glyphs) {
		parts = append(parts, Text(glyphs[from:]))
	}
	return parts
}

// jointed parts a text before each of joints.
func jointed(s string, joints []string) (parts []string) {
	for s != "" {
		at := len(s)
		for _, joint := range joints {
			if i := strings.Index(s[1:], joint); i >= 0 && joint != "" {
				at = min(at, i+1)
			}
		}
		parts = append(parts, s[:at])
		s = s[at:]
	}
	return parts
}
