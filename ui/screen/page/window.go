package page

// The window of a page: which of its lines are in sight, and how they are drawn. It
// looks at no more lines than it shows, for there may be 65,000.

import (
	"cmp"
	"math"
	"slices"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/look"
)

// places are the columns and rows that a page has for its lines and for its panel.
type places struct {
	w, rows        int // of the lines
	panelW, panelH int // 0 = no panel
	beside         bool
	tables         map[*look.Table]look.Table // as they stand in that width
}

// The panel stands beside lines of at least so many columns, and below them on a page
// of at least so many rows.
const (
	besideLeast = 76
	belowLeast  = 16
	belowMost   = 8
)

// place shares out a page of w by h.
func (l *Listing) place(w, h int) *places {
	p := &places{w: w, rows: h - 1 - len(l.foot(w)), tables: map[*look.Table]look.Table{}}
	if l.heads != nil {
		p.rows--
	}
	switch {
	case l.about == nil:
	case l.Wide() && !l.spreads(w, h):
		p.beside = true
		p.w = besideOf(w)
		p.panelW, p.panelH = w-p.w-3, p.rows
		if l.heads != nil {
			p.panelH++
		}
	case h >= belowLeast:
		p.panelW, p.panelH = w, min(belowMost, h/3)
		if l.lowest > 0 {
			p.panelH = min(p.panelH, l.lowest)
		}
		p.panelH += l.spareFor(p)
		p.rows -= p.panelH
	}
	p.rows = max(1, p.rows)
	return p
}

// spareFor is how many rows more a panel below a short list takes of those that the list
// leaves empty.
func (l *Listing) spareFor(p *places) int {
	free := p.rows - p.panelH
	if len(l.Lines) > free {
		return 0
	}
	for i := range l.Lines {
		free -= l.height(p, i)
	}
	if free <= 0 {
		return 0
	}
	about := l.about()
	if about == nil {
		return 0
	}
	return max(0, min(len(about.below(l.Look, p.panelW, math.MaxInt, l.Text.More))-p.panelH, free))
}

// besideOf is how many of w columns lines have beside a panel.
func besideOf(w int) int { return max(w*5/8, min(besideLeast, w-34)) }

// spreads reports whether the table of a page stands whole right across, but not beside a
// panel.
func (l *Listing) spreads(w, h int) bool {
	if !l.spread || l.heads == nil || h < belowLeast {
		return false
	}
	needs := l.heads.Needs()
	return needs > besideOf(w) && needs <= w
}

// within gives a table as it stands in the width of the lines.
func (p *places) within(t *look.Table) look.Table {
	have, ok := p.tables[t]
	if !ok {
		have = t.Within(p.w)
		p.tables[t] = have
	}
	return have
}

// rowsOf draws a line.
func (l *Listing) rowsOf(p *places, i int) []string {
	return l.Lines[i].draw(l.Look, p.w, p.within, i == l.At && !l.Lines[i].Still)
}

// height is how many rows a line has.
func (l *Listing) height(p *places, i int) int {
	line := &l.Lines[i]
	opened := line.opens && i == l.At
	if line.cells != nil && !opened {
		return p.within(line.table).Height(line.cells)
	}
	if line.group != nil {
		return 1
	}
	if !opened && line.flow == nil && width(line.Lead)+hanzi.Width(hanzi.Fold(line.Text))+1+width(line.choices) <= p.w-2 {
		return 1
	}
	return len(l.rowsOf(p, i))
}

// over is the head of the group that goes on at the first line of the page, which stays
// over it; nil where that head is in sight, or there is none.
func (l *Listing) over() *group {
	if !slices.ContainsFunc(l.Lines[:min(len(l.Lines), grouped)], func(x Line) bool { return x.group != nil }) {
		return nil
	}
	for i := min(l.top, len(l.Lines)-1); i >= 0; i-- {
		if l.Lines[i].group != nil {
			if i < l.top {
				return l.Lines[i].group
			}
			return nil
		}
	}
	return nil
}

// grouped is in how many lines the first head of a group stands where there are any: a page
// of 65,000 without is not looked through for one.
const grouped = 64

// stays is over where there is room for it above the marked line.
func (l *Listing) stays(p *places) *group {
	g := l.over()
	if g == nil || l.skip > 0 || l.below > 0 || p.rows < leastOver {
		return nil
	}
	used := 1
	for i := l.top; i <= l.At && i < len(l.Lines); i++ {
		if used += l.height(p, i); used > p.rows {
			return nil
		}
	}
	return g
}

// leastOver is how many rows there must be for the head of a group to stay over its lines.
const leastOver = 4

// fit moves the page so that the whole marked line is on it. A line longer than the
// page has the page to itself and is read piece by piece. The head of a group stays
// with its first line, and over the page where the group goes on.
func (l *Listing) fit(w, h int) *places {
	p := l.place(w, h)
	if len(l.Lines) == 0 {
		return p
	}
	l.At = min(l.At, len(l.Lines)-1)
	marked := l.height(p, l.At)
	if marked > p.rows {
		l.top, l.skip = l.At, min(l.skip, marked-p.rows)
		l.below = marked - p.rows - l.skip
		return p
	}
	l.skip, l.below = 0, 0
	first, used, head := l.At, marked, true
	for first > 0 && (first > l.top || head && l.Lines[first-1].Still) {
		head = head && l.Lines[first-1].Still
		used += l.height(p, first-1)
		if used > p.rows {
			break
		}
		first--
	}
	for i := l.At + 1; i < len(l.Lines) && used <= p.rows; i++ {
		used += l.height(p, i)
	}
	for ; first > 0; first-- { // no row is empty while there is more above
		l.top = first - 1
		room := p.rows
		if room >= leastOver && l.over() != nil {
			room-- // for the head that stays
		}
		if used += l.height(p, first-1); used > room {
			break
		}
	}
	l.top = first
	if p.rows >= leastOver && l.over() != nil {
		for ; l.top < l.At && l.stays(p) == nil && l.over() != nil; l.top++ {
		}
	}
	return p
}

// Draw draws the page.
func (l *Listing) Draw(w, h int) ([]string, *tea.Cursor) {
	seen := *l // to draw is no move
	p := seen.fit(w, h)
	return seen.drawn(p, w, h)
}

// drawn draws the page as it was fitted.
func (l *Listing) drawn(p *places, w, h int) ([]string, *tea.Cursor) {
	var rows []string
	stays := l.stays(p)
	if stays != nil {
		rows = append(rows, stays.draw(l.Look, p.w, false))
	}
	cursor, last := 0, l.top
	for ; last < len(l.Lines) && len(rows) < p.rows; last++ {
		drawn := l.rowsOf(p, last)
		if last == l.At {
			cursor = len(rows)
			drawn = drawn[l.skip:]
		}
		rows = append(rows, drawn...)
	}
	if len(rows) > p.rows {
		last--
		if l.Lines[last].cells != nil && last > l.At { // half a row says something else than the whole
			rows = rows[:len(rows)-l.height(p, last)]
		}
		rows = rows[:min(len(rows), p.rows)]
	}
	right := l.whereabouts(last, stays != nil)
	out := []string{headline(l.Look, w, l.titled(w, right), l.parts, l.part, right)}
	if l.heads != nil {
		rows = append([]string{l.Look.Heads(p.within(l.heads), p.w)}, rows...)
		cursor++
	}
	switch {
	case p.beside:
		rows = l.beside(p, rows)
	case p.panelH > 0:
		for len(rows) < h-1-p.panelH-len(l.foot(w)) {
			rows = append(rows, "")
		}
		if about := l.about(); about != nil {
			rows = append(rows, about.below(l.Look, w, p.panelH, l.Text.More)...)
		}
		for l.Foot != "" && len(rows) < h-1-len(l.foot(w)) { // what is typed stands at one place
			rows = append(rows, "")
		}
	}
	out = append(append(out, rows...), l.foot(w)...)
	return out[:min(len(out), h)], tea.NewCursor(0, min(1+cursor, h-1))
}

// leastAside is how many columns are worth to be given to words behind a title.
const leastAside = 14

// titled is the title with what stands behind it, as far as there is room beside what is
// said of the lines out of sight.
func (l *Listing) titled(w int, right string) string {
	title := l.shortest(w-1, w-1-hanzi.Width(right)-2)
	room := w - 1 - hanzi.Width(title) - hanzi.Width(" | ") - hanzi.Width(right) - 2
	for _, part := range l.parts { // which Tab goes to
		room -= hanzi.Width(part) + 3
	}
	for i, aside := range l.aside {
		switch {
		case hanzi.Width(aside) <= room:
			return title + " | " + aside
		case i == len(l.aside)-1 && room >= leastAside && len(l.parts) == 0:
			return title + " | " + hanzi.Fit(aside, room)
		}
	}
	return title
}

// shortest is the first title that fits beside what stands at the end of the line, as
// long as only counts of none and the word before it go for that, else the first that fits the line.
func (l *Listing) shortest(line, beside int) string {
	titles := append([]string{l.Title}, l.briefer...)
	for _, s := range titles[:min(3, len(titles))] {
		if hanzi.Width(s) <= beside {
			return s
		}
	}
	for _, s := range titles {
		if hanzi.Width(s) <= line {
			return s
		}
	}
	return titles[len(titles)-1]
}

// beside puts the panel at the right of the lines.
func (l *Listing) beside(p *places, rows []string) []string {
	var panel []string
	if about := l.about(); about != nil {
		panel = about.beside(l.Look, p.panelW, p.panelH, l.Text.More)
	}
	return l.Look.Beside(rows, p.w, panel, p.panelH)
}

// whereabouts says what is above and below the page.
func (l *Listing) whereabouts(last int, stays bool) string {
	above := l.top
	if stays {
		above-- // its head is in sight
	}
	return cmp.Or(l.Text.Further(above, len(l.Lines)-last), l.right)
}

// foot is what stands below the lines.
func (l *Listing) foot(w int) []string {
	if l.Foot == "" {
		return nil
	}
	return hanzi.Wrap(l.Foot, w)
}
