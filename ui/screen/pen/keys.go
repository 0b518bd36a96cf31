package pen

// What keys do in an Editor.

import (
	"unicode"
	"unicode/utf8"

	"liuzhuan/model/hanzi"
)

// EditorMoves and EditorDeletes are the keys that an Editor has of its own.
var (
	EditorMoves = []Key{
		"left", "right", "up", "down", "pgup", "pgdown", "home", "end", "ctrl+left", "ctrl+right", "ctrl+home", "ctrl+end", "ctrl+a", "ctrl+e", "ctrl+b",
	}
	EditorDeletes = []Key{"backspace", "delete", "ctrl+w", "ctrl+backspace", "ctrl+h", "ctrl+d"}
)

// Key handles the keys that move and delete; it reports whether k was one.
// Second names of roster actions (Ctrl-A, Ctrl-E, Ctrl-B) have their meaning of
// old in a text.
func (e *Editor) Key(k Key) bool {
	switch k {
	case "left", "ctrl+b":
		e.moveTo(e.before(e.at))
	case "right":
		e.moveTo(e.behind(e.at))
	case "ctrl+left":
		e.moveTo(e.wordBefore(e.at))
	case "ctrl+right":
		e.moveTo(e.wordBehind(e.at))
	case "up":
		e.climb(-1)
	case "down":
		e.climb(+1)
	case "pgup":
		e.climb(-max(1, e.tall-1))
	case "pgdown":
		e.climb(max(1, e.tall-1))
	case "home", "ctrl+a":
		at := e.rowAt()
		e.moveTo(place{at.par, e.pars[at.par].rows[at.row].glyph})
	case "end", "ctrl+e":
		e.goColumn(e.rowAt(), 1<<30)
		e.goal = -1
	case "ctrl+home":
		e.moveTo(place{})
	case "ctrl+end":
		e.moveTo(e.last())
	case "backspace", "ctrl+h":
		e.remove(e.before(e.at), e.at)
	case "delete", "ctrl+d":
		e.remove(e.at, e.behind(e.at))
	case "ctrl+w", "ctrl+backspace":
		e.remove(e.wordBefore(e.at), e.at)
		e.open = false
	default:
		return false
	}
	return true
}

func (e *Editor) remove(from, to place) {
	if from != to {
		e.change(from, to, "")
	}
}

// wordHanzi is how many hanzi Ctrl-W takes at once: most words have two, and
// what is deleted too little is one more press, too much is typed again.
const wordHanzi = 2

// wordBefore is where the word before a place begins: blanks and then a Latin
// word or number, or two hanzi, or one mark. At the start of a line it is the
// line break.
func (e *Editor) wordBefore(at place) place {
	glyphs := e.pars[at.par].glyphs
	if at.glyph == 0 {
		return e.before(at)
	}
	for at.glyph > 0 && glyphs[at.glyph-1].Kind&hanzi.IsBlank != 0 {
		at.glyph--
	}
	if at.glyph == 0 {
		return at
	}
	class := classOf(glyphs[at.glyph-1])
	for n := 0; at.glyph > 0 && n < class.most() && classOf(glyphs[at.glyph-1]) == class; n++ {
		at.glyph--
	}
	return at
}

// wordBehind is where the word behind a place ends, by the same measure.
func (e *Editor) wordBehind(at place) place {
	glyphs := e.pars[at.par].glyphs
	if at.glyph == len(glyphs) {
		return e.behind(at)
	}
	class := classOf(glyphs[at.glyph])
	for n := 0; at.glyph < len(glyphs) && n < class.most() && classOf(glyphs[at.glyph]) == class; n++ {
		at.glyph++
	}
	for at.glyph < len(glyphs) && glyphs[at.glyph].Kind&hanzi.IsBlank != 0 {
		at.glyph++
	}
	return at
}

// wordClass is what words are made of.
type wordClass uint8

const (
	classLetter wordClass = iota
	classHanzi
	classMark
)

// classOf is what a glyph is part of.
func classOf(c hanzi.Glyph) wordClass {
	r, _ := utf8.DecodeRuneInString(c.Text)
	switch {
	case unicode.Is(unicode.Han, r):
		return classHanzi
	case unicode.IsLetter(r), unicode.IsDigit(r):
		return classLetter
	}
	return classMark
}

func (c wordClass) most() int {
	switch c {
	case classLetter:
		return 40
	case classHanzi:
		return wordHanzi
	}
	return 1
}

// climb moves by rows as they stand on the screen and keeps the column.
func (e *Editor) climb(by int) {
	goal := e.goal
	at := e.rowAt()
	if goal < 0 {
		goal = e.column(at)
	}
	for ; by < 0; by++ {
		if up, ok := e.rowAbove(at); ok {
			at = up
		} else {
			goal = 0
			break
		}
	}
	for ; by > 0; by-- {
		if down, ok := e.rowBelow(at); ok {
			at = down
		} else {
			goal = 1 << 30
			break
		}
	}
	e.goColumn(at, goal)
}
