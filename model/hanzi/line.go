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

// Wrap folds s and breaks it into lines of at most w columns, at least four: no more
// lines than it takes, and those broken where a reader would pause as far as that takes
// none more. Blanks at a break go.
func Wrap(s string, w int) []string {
	w = max(w, 4)
	glyphs := Segment(Fold(s))
	tight := wrap(glyphs, w, 0)
	if len(tight) > 1 {
		for _, gives := range []int{w / 2, w / 4} {
			if sensible := wrap(glyphs, w, gives); len(sensible) == len(tight) {
				return sensible
			}
		}
	}
	return tight
}

// wrap breaks glyphs into lines of at most w columns, of which each gives up so many at
// most to end at a better place.
func wrap(glyphs []Glyph, w, gives int) []string {
	var lines []string
	for from := 0; from < len(glyphs); {
		end := full(glyphs, from, w)
		if end < len(glyphs) {
			if glyphs[end].Kind&IsBlank == 0 {
				end = RowEnd(glyphs, from, w)
			}
			end = bestEnd(glyphs, from, end, gives)
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

// bestEnd is the best place for a line to end, at most so many columns before end, the
// last of several that are as good.
func bestEnd(glyphs []Glyph, from, end, gives int) int {
	best, least := end, tears(glyphs, end)
	for at, given := end, 0; at > from+1 && least > 0; at-- {
		if given += int(glyphs[at-1].Width); given > gives {
			break
		}
		if n := tears(glyphs, at-1); n < least {
			best, least = at-1, n
		}
	}
	return best
}

// pauses are the marks of punctuation behind which a reader pauses.
const pauses = "，。；：、！？"

// tears says how much a break before a glyph tears apart: nothing behind a pause, little
// between words, more between hanzi, most between a number and what it counts.
func tears(glyphs []Glyph, at int) int {
	before, after := at, at
	for before > 0 && glyphs[before-1].Kind&IsBlank != 0 {
		before--
	}
	for after < len(glyphs) && glyphs[after].Kind&IsBlank != 0 {
		after++
	}
	if before == 0 || after == len(glyphs) {
		return 0
	}
	a, b := glyphs[before-1], glyphs[after]
	switch {
	case BreakAt(a, b) == MustNot, before == after && BreakAt(a, b) == InWord:
		return 4
	case strings.Contains(pauses, a.Text):
		return 0
	case number(a) && after-before < 2:
		return 3
	case number(b) && a.Kind&IsWord == 0 && after-before < 2:
		return 2
	case before < after, a.Kind&IsClosing != 0, b.Kind&IsOpening != 0:
		return 1
	}
	return 2
}

// number reports whether a glyph is a digit.
func number(g Glyph) bool { return len(g.Text) == 1 && g.Text[0] >= '0' && g.Text[0] <= '9' }

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
		paused = paused || strings.Contains(pauses, g.Text)
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
