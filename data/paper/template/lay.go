package template

// Where the rows of a worksheet stand once its sections are repeated.

import "slices"

// made is a row to be written.
type made struct {
	of    int // the row of the template
	out   int // where it stands now
	row   *element
	scope *Scope
	in    *instance
}

// instance is a section made once, or the whole worksheet.
type instance struct {
	around    *instance
	from, to  int          // the rows of the template that it takes
	rows      map[int]rows // by row of the template: where it stands now
	unchanged int          // rows from here on only move; 0 = of the whole worksheet alone
	shift     int          // by so many
}

// rows are the first and the last copy of a row, from 1.
type rows struct{ first, last int }

// laying is a worksheet with its rows in their places.
type laying struct {
	sheet *sheet
	whole *instance
	made  []made
	out   int // the last row
}

// lay puts the rows into their places. anchored says of a section of rows whether
// something outside reads them: then they stay, blank, where there is nothing to fill
// them with.
func (sh *sheet) lay(s *Scope, anchored func(sh *sheet, from, to int) bool) *laying {
	l := &laying{sheet: sh, whole: &instance{from: 1, to: mostRows, rows: map[int]rows{}}}
	until := 0
	for _, c := range sh.grid.sections {
		until = max(until, c.rows(sh.grid).last)
	}
	l.span(1, until, sh.grid.sections, s, l.whole, anchored)
	l.whole.unchanged, l.whole.shift = until+1, l.out-until
	for _, e := range sh.grid.kids {
		if e.row > until {
			l.made = append(l.made, made{e.row, e.row + l.whole.shift, e, s, l.whole})
		}
	}
	return l
}

// moved reports whether any row is not where it was.
func (l *laying) moved() bool { return len(l.sheet.grid.sections) > 0 }

// rows are those of the template that a section takes.
func (c *section) rows(grid *element) rows {
	return rows{grid.kids[c.extent.first].row, grid.kids[c.extent.last].row}
}

func (l *laying) span(from, to int, sections []*section, s *Scope, in *instance, anchored func(*sheet, int, int) bool) {
	for r := from; r <= to; r++ {
		if len(sections) > 0 && sections[0].rows(l.sheet.grid).first == r {
			c := sections[0]
			sections = sections[1:]
			l.section(c, s, in, anchored)
			r = c.rows(l.sheet.grid).last
			continue
		}
		l.out++
		l.made = append(l.made, made{r, l.out, l.sheet.rows[r], s, in})
		for x := in; x != nil; x = x.around {
			at, there := x.rows[r]
			if !there {
				at.first = l.out
			}
			at.last = l.out
			x.rows[r] = at
		}
	}
}

func (l *laying) section(c *section, s *Scope, in *instance, anchored func(*sheet, int, int) bool) {
	take := c.rows(l.sheet.grid)
	each := s.each(c)
	if len(each) == 0 && anchored(l.sheet, take.first, take.last) {
		each = []*Scope{emptied}
	}
	for _, one := range each {
		inner := c.extent.inner
		first, last := take.first, take.last
		// A row with nothing but the mark is there for the mark alone.
		if first < last && l.sheet.only(first, c.open) && !l.taken(inner, first) {
			first++
		}
		if first < last && l.sheet.only(last, c.end) && !l.taken(inner, last) {
			last--
		}
		l.span(first, last, inner, one, &instance{around: in, from: take.first, to: take.last, rows: map[int]rows{}}, anchored)
	}
}

func (l *laying) taken(sections []*section, row int) bool {
	return slices.ContainsFunc(sections, func(c *section) bool {
		r := c.rows(l.sheet.grid)
		return r.first <= row && row <= r.last
	})
}

// of gives the innermost instance around in that takes that row of the template.
func (in *instance) of(row int) *instance {
	for in.around != nil && (row < in.from || row > in.to) {
		in = in.around
	}
	return in
}

// first is where the first copy of a row stands in the instance, or of one after it up to
// last; 0 = nowhere.
func (in *instance) first(row, last int) int {
	for ; row <= last; row++ {
		if in.unchanged > 0 && row >= in.unchanged {
			return row + in.shift
		}
		if at, ok := in.rows[row]; ok {
			return at.first
		}
	}
	return 0
}

// last is where the last copy of a row stands in the instance, or of one before it down to
// first; 0 = nowhere.
func (in *instance) last(row, first int) int {
	for ; row >= first; row-- {
		if in.unchanged > 0 && row >= in.unchanged {
			return row + in.shift
		}
		if at, ok := in.rows[row]; ok {
			return at.last
		}
	}
	return 0
}

// copies lists where the rows of the template from top to bottom stand now, as runs of rows
// that follow one another.
func (l *laying) copies(top, bottom int) (out []rows) {
	add := func(from, to int) {
		if n := len(out); n > 0 && out[n-1].last == from-1 {
			out[n-1].last = to
		} else {
			out = append(out, rows{from, to})
		}
	}
	for _, m := range l.made {
		if m.of < l.whole.unchanged && top <= m.of && m.of <= bottom {
			add(m.out, m.out) // up to there every row is made
		}
	}
	if from := max(top, l.whole.unchanged); from <= bottom {
		add(from+l.whole.shift, min(bottom+l.whole.shift, mostRows))
	}
	return out
}

// first is the first row made of one of those, nil = none is.
func (l *laying) first(top, bottom int) *made {
	for i := range l.made {
		if m := &l.made[i]; top <= m.of && m.of <= bottom {
			return m
		}
	}
	return nil
}
