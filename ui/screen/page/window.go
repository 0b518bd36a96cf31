package page

// The window of a page: which of its lines are in sight, and how they are drawn. It
// looks at no more lines than it shows, for there may be 65,000.

import (
	"cmp"
	"strings"

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
	case l.Wide():
		p.beside = true
		p.w = max(w*5/8, min(besideLeast, w-34))
		p.panelW, p.panelH = w-p.w-3, p.rows
		if l.heads != nil {
			p.panelH++
		}
	case h >= belowLeast:
		p.panelW, p.panelH = w, min(belowMost, h/3)
		p.rows -= p.panelH
	}
	p.rows = max(1, p.rows)
	return p
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
	if line.group != nil || line.cells != nil || width(line.Lead)+hanzi.Width(hanzi.Fold(line.Text)) <= p.w-2 {
		return 1
	}
	return len(l.rowsOf(p, i))
}

// fit moves the page so that the whole marked line is on it. A line longer than the
// page has the page to itself and is read piece by piece. The head of a group stays
// with its first line.
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
	l.top = first
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
		rows = rows[:p.rows]
		last--
	}
	right := l.whereabouts(last)
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
			rows = append(rows, about.below(l.Look, w, p.panelH)...)
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
	room := w - 1 - hanzi.Width(l.Title) - hanzi.Width(" | ") - hanzi.Width(right) - 2
	if l.aside == "" || room < min(leastAside, hanzi.Width(l.aside)) {
		return l.Title
	}
	return l.Title + " | " + hanzi.Cut(l.aside, room)
}

// beside puts the panel at the right of the lines.
func (l *Listing) beside(p *places, rows []string) []string {
	var panel []string
	if about := l.about(); about != nil {
		panel = about.beside(l.Look, p.panelW, p.panelH)
	}
	between := l.Look.Text(look.Rule, " "+l.Look.V+" ")
	out := make([]string, p.panelH)
	for i := range out {
		left, right := "", ""
		if i < len(rows) {
			left = rows[i]
		}
		if i < len(panel) {
			right = panel[i]
		}
		out[i] = left + strings.Repeat(" ", max(0, p.w-hanzi.Width(left))) + between + right
	}
	return out
}

// whereabouts says what is above and below the page.
func (l *Listing) whereabouts(last int) string {
	return cmp.Or(l.Text.Further(l.top, len(l.Lines)-last), l.right)
}

// foot is what stands below the lines.
func (l *Listing) foot(w int) []string {
	if l.Foot == "" {
		return nil
	}
	return hanzi.Wrap(l.Foot, w)
}
