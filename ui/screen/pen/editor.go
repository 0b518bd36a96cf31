package pen

// The editor: a text of many lines with its cursor. bubbles' textarea cannot be
// it: it has no undo, deletes a whole Chinese paragraph on Ctrl-W, begins lines
// with commas and is slower the longer the text.

import (
	"slices"
	"strings"

	"liuzhuan/model/hanzi"
)

// Editor is a text being edited. The text given is kept byte for byte.
type Editor struct {
	pars  []*paragraph // at least one
	at    place
	trail bool // at the end of a row that goes on below: drawn there, not on the next row
	goal  int  // column that up and down aim for; -1 = where the cursor stands
	top   rowPlace
	width int // columns of a row; the screen has one more for the cursor
	tall  int // rows of the screen, a page
	fitted
	above, below int // rows out of sight, as of the last Fit

	past, future []revision
	open         bool // the last revision may take in what is typed next
	Version      int  // counts every change of text or cursor
}

// place is a place for the cursor: before a glyph, or behind the last.
type place struct {
	par, glyph int
}

// rowPlace names a row.
type rowPlace struct {
	par, row int
}

// mark is a place by its bytes, which outlives changes of the glyphs.
type mark struct {
	par, byte int
}

// NewEditor takes up a text with the cursor at its end.
func NewEditor(s string) *Editor {
	e := &Editor{goal: -1, width: 40, tall: 1}
	for _, line := range strings.Split(s, "\n") {
		e.pars = append(e.pars, newParagraph(line, e.width))
	}
	e.at = e.last()
	return e
}

// value is the text.
func (e *Editor) Value() string {
	var b strings.Builder
	for i, p := range e.pars {
		if i > 0 {
			b.WriteByte('\n')
		}
		for _, c := range p.glyphs {
			b.WriteString(c.Text)
		}
	}
	return b.String()
}

func (e *Editor) par() *paragraph { return e.pars[e.at.par] }

// last is the place behind all text.
func (e *Editor) last() place {
	n := len(e.pars) - 1
	return place{n, len(e.pars[n].glyphs)}
}

// markOf and placeOf go from glyphs to bytes and back. A byte within a cluster
// is the place behind it.
func (e *Editor) markOf(at place) mark { return mark{at.par, e.pars[at.par].byteOf(at.glyph)} }

func (e *Editor) placeOf(m mark) place {
	glyph, begins := e.pars[m.par].glyphAt(m.byte)
	if begins < m.byte && glyph < len(e.pars[m.par].glyphs) {
		glyph++
	}
	return place{m.par, glyph}
}

// offset is the cursor as a byte of the whole text, for the desk.
func (e *Editor) Offset() int {
	n := e.markOf(e.at).byte
	for _, p := range e.pars[:e.at.par] {
		n += p.size() + 1
	}
	return n
}

// goOffset puts the cursor at a byte of the whole text.
func (e *Editor) GoOffset(n int) {
	for i, p := range e.pars {
		if size := p.size(); n <= size {
			e.moveTo(e.placeOf(mark{i, max(0, n)}))
			return
		} else {
			n -= size + 1
		}
	}
	e.moveTo(e.last())
}

// moveTo puts the cursor somewhere; what is typed next is a step of its own.
func (e *Editor) moveTo(at place) {
	e.at, e.trail, e.goal, e.open = at, false, -1, false
	e.Version++
}

// before and behind are the neighbouring places, across line breaks.
func (e *Editor) before(at place) place {
	switch {
	case at.glyph > 0:
		at.glyph--
	case at.par > 0:
		at = place{at.par - 1, len(e.pars[at.par-1].glyphs)}
	}
	return at
}

func (e *Editor) behind(at place) place {
	switch {
	case at.glyph < len(e.pars[at.par].glyphs):
		at.glyph++
	case at.par < len(e.pars)-1:
		at = place{at.par + 1, 0}
	}
	return at
}

// between is the text from one place to a later one.
func (e *Editor) between(from, to place) string {
	if from.par == to.par {
		return hanzi.Text(e.pars[from.par].glyphs[from.glyph:to.glyph])
	}
	var b strings.Builder
	b.WriteString(hanzi.Text(e.pars[from.par].glyphs[from.glyph:]))
	for _, p := range e.pars[from.par+1 : to.par] {
		b.WriteByte('\n')
		b.WriteString(hanzi.Text(p.glyphs))
	}
	b.WriteByte('\n')
	b.WriteString(hanzi.Text(e.pars[to.par].glyphs[:to.glyph]))
	return b.String()
}

// insert types or pastes s at the cursor; what is no text stays out.
func (e *Editor) Insert(s string) {
	if s = hanzi.TypedText(s); s != "" {
		e.change(e.at, e.at, s)
	}
}

// splice replaces text without a trace in the history, and gives the end of
// what was put there.
func (e *Editor) splice(at mark, removed, inserted string) mark {
	e.Version++
	lost := strings.Count(removed, "\n")
	head := e.pars[at.par]
	if lost == 0 && !strings.Contains(inserted, "\n") {
		head.replace(at.byte, at.byte+len(removed), inserted)
		return mark{at.par, at.byte + len(inserted)}
	}
	end := at.byte + len(removed)
	if lost > 0 {
		end = len(removed) - strings.LastIndexByte(removed, '\n') - 1
	}
	tail := e.pars[at.par+lost].split(end)
	head.split(at.byte)
	lines := strings.Split(inserted, "\n")
	head.replace(at.byte, at.byte, lines[0])
	last := len(lines) - 1
	if last == 0 {
		head.join(tail)
		e.pars = slices.Delete(e.pars, at.par+1, at.par+lost+1)
		return mark{at.par, at.byte + len(inserted)}
	}
	var fresh []*paragraph
	for _, line := range lines[1:last] {
		fresh = append(fresh, newParagraph(line, e.width))
	}
	tail.replace(0, 0, lines[last])
	e.pars = slices.Replace(e.pars, at.par+1, at.par+lost+1, append(fresh, tail)...)
	return mark{at.par + last, len(lines[last])}
}
