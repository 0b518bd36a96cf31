package screen

// Rows: where the lines of an edited text break. Between hanzi anywhere, within
// Latin words only when one is longer than a row; a row never begins with
// closing punctuation and never ends with opening punctuation (避头尾).

// pullBack is how many glyphs a row gives up at most for the sake of
// punctuation. A row of nothing but punctuation is then simply cut.
const pullBack = 8

// rowEnd gives the glyph behind the row that begins at from, in w columns.
func rowEnd(glyphs []glyph, from, w int) int {
	end, used := from, 0
	for end < len(glyphs) && used+int(glyphs[end].width) <= w {
		used += int(glyphs[end].width)
		end++
	}
	end = max(end, min(from+1, len(glyphs))) // one wider than the row still takes one
	if end == len(glyphs) {
		return end
	}
	pulled := 0
	for at := end; at > from; at-- {
		switch breaks := breakAt(glyphs[at-1], glyphs[at]); {
		case breaks == mayBreak:
			return at
		case breaks == mustNot:
			if pulled++; pulled > pullBack {
				return end
			}
		}
	}
	return end
}

type breaking uint8

const (
	mayBreak breaking = iota
	inWord            // not unless the word is longer than a row
	mustNot           // punctuation forbids it
)

// breakAt says whether a row may end with a and the next begin with b.
func breakAt(a, b glyph) breaking {
	switch {
	case a.kind&b.kind&isWord != 0:
		return inWord
	case b.kind&(isClosing|isBlank) != 0, a.kind&isOpening != 0, a.kind&b.kind&isPaired != 0:
		return mustNot
	}
	return mayBreak
}
