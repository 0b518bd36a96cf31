package lrmx

// （其间：…） in the text of a segment: studies and secondments beside the post.

import (
	"regexp"
	"strings"
)

var noteMark = regexp.MustCompile(`[（(]其间[：:]`)

// beginsNote reports whether a text ends directly after a note mark.
func beginsNote(text string) bool {
	for _, mark := range [...]string{"（其间：", "(其间:", "（其间:", "(其间："} {
		if strings.HasSuffix(text, mark) {
			return true
		}
	}
	return false
}

// notes finds the insides of the notes in a text, each on one line; one that is
// not closed goes to the end.
func notes(text string) []string {
	var out []string
	for {
		at := noteMark.FindStringIndex(text)
		if at == nil {
			return out
		}
		text = text[at[1]:]
		end, _ := closing(text, 1)
		if note := oneLine(text[:end]); note != "" {
			out = append(out, note)
		}
		text = text[end:]
	}
}

// closing finds where the brackets close of which depth are open before s; left
// are those that do not.
func closing(s string, depth int) (at, left int) {
	for i, r := range s {
		switch r {
		case '(', '（':
			depth++
		case ')', '）':
			if depth--; depth == 0 {
				return i, 0
			}
		}
	}
	return len(s), depth
}

// noteState follows the lines of a segment.
type noteState struct {
	open  int  // brackets that are open within a note
	begun bool // the last line ended with （其间：
}

func (n *noteState) read(line string) {
	if line == "" {
		return
	}
	n.begun = beginsNote(line)
	for {
		if n.open == 0 {
			at := noteMark.FindStringIndex(line)
			if at == nil {
				return
			}
			line, n.open = line[at[1]:], 1
		}
		var at int
		if at, n.open = closing(line, n.open); n.open > 0 {
			return
		}
		line = strings.TrimLeft(line[at:], ")）")
	}
}
