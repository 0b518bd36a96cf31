package form

// Whom a form is about, where they may be more than there is room for: one a line
// below the fields, and paged through.

import (
	"strings"

	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/look"
)

// listed is the lines of the people, and those that are seen.
type listed struct {
	lines []string
	tight []string // the same where there is too little room for them
	top   int
	rows  int // as of the last Fit: how many are seen one below the other,
	side  int // and side by side
}

// listing lists rows of cells.
func listing(rows [][]string) listed {
	return listed{lines: columns(rows, "  "), tight: columns(rows, " ")}
}

// columns lays cells out, each column as wide as its widest, with a gap before it.
func columns(rows [][]string, gap string) []string {
	var widths []int
	for _, row := range rows {
		for k, s := range row {
			if k == len(widths) {
				widths = append(widths, 0)
			}
			widths[k] = max(widths[k], hanzi.Width(hanzi.Fold(s)))
		}
	}
	lines := make([]string, len(rows))
	for i, row := range rows {
		for k, s := range row {
			if widths[k] > 0 {
				lines[i] += gap + hanzi.Fit(s, widths[k])
			}
		}
	}
	return lines
}

// between is how many columns stand between two people side by side.
const between = 3

// abreast is how many people stand side by side in w columns, where h lines are too few for
// one below the other.
func (l *listed) abreast(w, h int) int {
	if len(l.lines) <= h || h < 1 {
		return 1
	}
	one := hanzi.Width(l.lines[0]) + between // all are of one width
	return max(1, min((w+between)/one, (len(l.lines)+h-1)/h))
}

// fit takes the room of h lines of w columns, one of which says how many more there are.
func (l *listed) fit(w, h int) {
	l.rows = max(1, h)
	l.side = l.abreast(w, l.rows)
	if len(l.lines) > l.side*l.rows {
		l.rows = max(1, h-1)
	}
	l.top = max(0, min(l.top, len(l.lines)-l.seen()))
}

// seen is how many lines are seen.
func (l *listed) seen() int { return l.side * l.rows }

// more reports whether there are more lines than are seen.
func (l *listed) more() bool { return len(l.lines) > l.seen() }

// page goes a page up or down.
func (l *listed) page(e dialog.Event) dialog.Outcome {
	by := l.seen()
	if e.Key == "pgup" {
		by = -by
	}
	l.top = max(0, min(l.top+by, len(l.lines)-l.seen()))
	return dialog.Outcome{}
}

// draw draws what is seen in h lines of w columns: down the first column, then the next.
func (l *listed) draw(in *dialog.Sight, w, h int) []string {
	at := *l
	at.fit(w, h)
	if len(at.lines) > 0 && hanzi.Width(at.lines[0]) > w {
		at.lines = at.tight
	}
	seen := at.lines[at.top:min(len(at.lines), at.top+at.seen())]
	out := make([]string, min(at.rows, len(seen)))
	for i, line := range seen {
		row := i % at.rows
		if i >= at.rows {
			out[row] += strings.Repeat(" ", between)
		}
		out[row] += line
	}
	for i := range out {
		out[i] = hanzi.Cut(out[i], w)
	}
	if at.more() {
		out = append(out, hanzi.Cut(in.Look.Text(look.Dim, in.Text.Further(at.top, len(at.lines)-at.top-at.seen())), w))
	}
	return out
}
