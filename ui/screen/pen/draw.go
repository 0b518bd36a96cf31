package pen

import (
	"slices"

	"liuzhuan/model/hanzi"
)

// How an Editor stands on the screen: rows, the cursor's column, scrolling.

// rowAt is the row the cursor is drawn on.
func (e *Editor) rowAt() rowPlace {
	p := e.par()
	k := p.rowOf(e.at.glyph)
	if e.trail && k > 0 && p.rows[k].glyph == e.at.glyph {
		k--
	}
	return rowPlace{e.at.par, k}
}

// column is the cursor's column: the display width of what stands before it in
// its row.
func (e *Editor) column(at rowPlace) int {
	p := e.pars[at.par]
	return hanzi.Columns(p.glyphs[p.rows[at.row].glyph:e.at.glyph])
}

func (e *Editor) rowAbove(at rowPlace) (rowPlace, bool) {
	switch {
	case at.row > 0:
		return rowPlace{at.par, at.row - 1}, true
	case at.par > 0:
		return rowPlace{at.par - 1, e.pars[at.par-1].lastRow()}, true
	}
	return at, false
}

func (e *Editor) rowBelow(at rowPlace) (rowPlace, bool) {
	switch {
	case e.pars[at.par].hasRow(at.row + 1):
		return rowPlace{at.par, at.row + 1}, true
	case at.par < len(e.pars)-1:
		return rowPlace{at.par + 1, 0}, true
	}
	return at, false
}

// goColumn puts the cursor on a row, as near to a column as the row has it, and
// aims for that column from then on.
func (e *Editor) goColumn(at rowPlace, goal int) {
	p := e.pars[at.par]
	from, to := p.row(at.row)
	glyph, used := from, 0
	for glyph < to && used+int(p.glyphs[glyph].Width) <= goal {
		used += int(p.glyphs[glyph].Width)
		glyph++
	}
	e.moveTo(place{at.par, glyph})
	e.goal = goal
	e.trail = glyph == to && to > from && to < len(p.glyphs)
}

// resize lays the text out for w columns, the cursor's own included. The row at
// the top stays where it is.
func (e *Editor) resize(w int) {
	w = max(2, w-1)
	if w == e.width {
		return
	}
	p := e.pars[min(e.top.par, len(e.pars)-1)]
	first := 0
	if p.hasRow(e.top.row) {
		first = p.rows[e.top.row].glyph
	}
	e.width = w
	for _, p := range e.pars {
		p.setWidth(w)
	}
	e.top.row = p.rowOf(first)
	e.goal = -1
}

// scroll moves the top so that the cursor's row is among h rows and no row is
// left empty while there is text above.
func (e *Editor) scroll(h int) {
	e.tall = h
	if e.top.par >= len(e.pars) {
		e.top = rowPlace{par: len(e.pars) - 1}
	}
	if p := e.pars[e.top.par]; !p.hasRow(e.top.row) {
		e.top.row = p.lastRow()
	}
	at := e.rowAt()
	if at.par < e.top.par || at.par == e.top.par && at.row < e.top.row {
		e.top = at
	}
	rows, seen, last := 1, at == e.top, e.top
	for rows < h {
		below, ok := e.rowBelow(last)
		if !ok {
			break
		}
		last = below
		rows++
		seen = seen || at == last
	}
	back := h - rows
	if !seen {
		e.top, back = at, h-1
	}
	for ; back > 0; back-- {
		above, ok := e.rowAbove(e.top)
		if !ok {
			return
		}
		e.top = above
	}
}

// Fit lays the text out for h rows of at most w-1 columns, the cursor among them, and
// moves what is seen of it no further than that asks for.
func (e *Editor) Fit(w, h int) {
	e.resize(w)
	e.scroll(max(1, h))
	rows, _ := e.rows(e.tall) // drawing finds them laid out
	e.above, e.below = e.count(e.top, e.rowAbove), e.count(rows[len(rows)-1], e.rowBelow)
	e.fitted = fitted{w, h, e.Version}
}

// Many is how many rows out of sight are no longer counted: to lay out the rest of a long text for
// that would take longer than a key may.
const Many = 20

// count is how many rows there are from one on in a direction, at most Many.
func (e *Editor) count(from rowPlace, next func(rowPlace) (rowPlace, bool)) int {
	for n := range Many {
		to, more := next(from)
		if !more {
			return n
		}
		from = to
	}
	return Many
}

// Tall is how many rows the text has as it was last fitted.
func (e *Editor) Tall() int {
	rows, _ := e.rows(e.tall)
	return e.above + len(rows) + e.below
}

// fitted is the size an Editor was laid out for, and the version of it.
type fitted struct{ w, h, version int }

// seen is the Editor as it stands in h rows of w columns.
func (e *Editor) seen(w, h int) *Editor {
	if e.fitted == (fitted{w, h, e.Version}) {
		return e
	}
	as := *e
	as.pars = make([]*paragraph, len(e.pars))
	for i, p := range e.pars {
		laid := *p
		laid.rows = slices.Clone(p.rows)
		as.pars[i] = &laid
	}
	as.Fit(w, h)
	return &as
}

// Draw gives at most h rows of at most w-1 columns, the cursor among them, and how many
// more there are above and below, at most Many. What was fitted to that size is drawn
// without being laid out again.
func (e *Editor) Draw(w, h int) (lines []string, x, y, above, below int) {
	e = e.seen(w, h)
	cursor := e.rowAt()
	x = min(e.column(cursor), max(0, w-1))
	rows, _ := e.rows(e.tall)
	for i, at := range rows {
		if at == cursor {
			y = i
		}
		p := e.pars[at.par]
		from, to := p.row(at.row)
		lines = append(lines, hanzi.Shown(p.glyphs[from:to]))
	}
	return lines, x, y, e.above, e.below
}

// rows are at most h rows from the top on, and whether there are more below.
func (e *Editor) rows(h int) (rows []rowPlace, below bool) {
	at, more := e.top, true
	for ; more && len(rows) < h; at, more = e.rowBelow(at) {
		rows = append(rows, at)
	}
	return rows, more
}
