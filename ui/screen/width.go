package screen

// Columns: one measure everywhere, every line cut hard.

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/rivo/uniseg"

	"liuzhuan/model/hanzi"
)

// width is the number of columns of text that has been folded.
func width(s string) int {
	n := 0
	for _, r := range s {
		switch {
		case r >= 0x20 && r < 0x7f:
			n++
		case wide(r):
			n += 2
		default: // what may join its neighbours is measured with care, at twenty times the cost
			return ansi.StringWidth(s)
		}
	}
	return n
}

// wide reports a hanzi or a mark of Chinese punctuation: two columns in every
// terminal.
func wide(r rune) bool {
	return r >= 0x4E00 && r <= 0x9FFF || r >= 0x3000 && r <= 0x3029 || r >= 0x3400 && r <= 0x4DBF || r >= 0xFF01 && r <= 0xFF60
}

// fit folds s and cuts it, or fills it with blanks, to exactly w columns. What is cut ends
// in "..", so that a cut is never mistaken for the whole.
func fit(s string, w int) string {
	s = hanzi.Fold(s)
	n := width(s)
	if n > w {
		s = ansi.Truncate(s, w, "..")
		n = width(s)
	}
	return s + strings.Repeat(" ", max(0, w-n))
}

// cut shortens s to at most w columns without marking it.
func cut(s string, w int) string {
	if width(s) <= w {
		return s
	}
	return ansi.Truncate(s, max(0, w), "")
}

// rule draws `-- text ----` over w columns.
func rule(s string, w int) string {
	line := cut("-- "+hanzi.Fold(s)+" ", w)
	return line + strings.Repeat("-", max(0, w-width(line)))
}

// heading is rule for a title that may need more than one line.
func heading(s string, w int) []string {
	lines := wrap("-- "+s, w)
	last := len(lines) - 1
	lines[last] = cut(lines[last]+" ", w)
	lines[last] += strings.Repeat("-", max(0, w-width(lines[last])))
	return lines
}

// ends puts one text left and one right on a line of w columns; the left one
// gives way.
func ends(left, right string, w int) string {
	left = fit(left, max(0, w-width(right)-1))
	return cut(left+" "+right, w)
}

// wrap breaks s into lines of at most w columns: between hanzi anywhere, within
// Latin words and numbers only when one is longer than a line. A line never
// begins with a mark that belongs to the text before it (避头尾).
func wrap(s string, w int) []string {
	w = max(w, 4)
	var lines []string
	line, used := "", 0
	flush := func() {
		lines = append(lines, strings.TrimRight(line, " "))
		line, used = "", 0
	}
	for _, word := range words(hanzi.Fold(s)) {
		n := width(word)
		if used+n > w && line != "" {
			keep, last := line, ""
			if closing(word) {
				// Take the word before along, for the mark cannot stand first.
				if all := words(line); len(all) > 1 {
					last = all[len(all)-1]
					keep = strings.TrimSuffix(line, last)
				}
			}
			line = keep
			flush()
			line, used = last, width(last)
		}
		if line == "" && word == " " && len(lines) > 0 {
			continue
		}
		for width(word) > w { // longer than any line
			head := cut(word, w)
			lines = append(lines, head)
			word = strings.TrimPrefix(word, head)
		}
		line += word
		used += width(word)
	}
	if line != "" || len(lines) == 0 {
		flush()
	}
	return lines
}

// words splits text where a line may break: each wide cluster and each blank
// alone, runs of narrow ones together.
func words(s string) []string {
	var out []string
	run := ""
	for g := uniseg.NewGraphemes(s); g.Next(); {
		c := g.Str()
		if c != " " && width(c) == 1 {
			run += c
			continue
		}
		if run != "" {
			out = append(out, run)
			run = ""
		}
		out = append(out, c)
	}
	if run != "" {
		out = append(out, run)
	}
	return out
}

// closing reports whether a word is a mark that must not begin a line.
func closing(word string) bool {
	return strings.Contains(closingMarks, word)
}
