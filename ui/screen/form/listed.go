package form

// Whom a form is about, where they may be more than there is room for: one a line
// below the fields, and paged through.

import (
	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/dialog"
	"liuzhuan/ui/screen/look"
)

// listed is the lines of the people, and those that are seen.
type listed struct {
	lines []string
	tight []string // the same where there is too little room for them
	top   int
	rows  int // how many are seen, as of the last Fit
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

// fit takes the room of h lines, one of which says how many more there are.
func (l *listed) fit(h int) {
	l.rows = max(1, h)
	if len(l.lines) > l.rows {
		l.rows = max(1, h-1)
	}
	l.top = max(0, min(l.top, len(l.lines)-l.rows))
}

// more reports whether there are more lines than are seen.
func (l *listed) more() bool { return len(l.lines) > l.rows }

// page goes a page up or down.
func (l *listed) page(e dialog.Event) dialog.Outcome {
	by := l.rows
	if e.Key == "pgup" {
		by = -by
	}
	l.top = max(0, min(l.top+by, len(l.lines)-l.rows))
	return dialog.Outcome{}
}

// draw draws what is seen in h lines of w columns.
func (l *listed) draw(in *dialog.Sight, w, h int) []string {
	at := *l
	at.fit(h)
	var out []string
	if len(at.lines) > 0 && hanzi.Width(at.lines[0]) > w { // all are of one width
		at.lines = at.tight
	}
	for _, line := range at.lines[at.top:min(len(at.lines), at.top+at.rows)] {
		out = append(out, hanzi.Cut(line, w))
	}
	if at.more() {
		out = append(out, hanzi.Cut(in.Look.Text(look.Dim, in.Text.Further(at.top, len(at.lines)-at.top-at.rows)), w))
	}
	return out
}
