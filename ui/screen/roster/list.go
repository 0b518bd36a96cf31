package roster

// The list: its heads, groups and rows, and which of them are seen.

import (
	"sort"

	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/look"
)

// Group is the head of a run of rows.
type Group struct {
	Name    string
	Figures string
	Fault   string // what is wrong with them
	Done    string // n/N
}

// List is the list as it is to be drawn.
type List struct {
	Columns []Column
	Most    int             // columns of the screen that the flowing texts of the fullest row take
	Len     int             // rows
	Row     func(i int) Row // what a row says
	Groups  []int           // the first row of each group, in order; none: no heads
	Group   func(g int) Group
	Sel     int
	Top     int    // the line that is seen first, of rows and heads of groups
	Empty   string // said where there are no rows
}

// leastGrouped is how many lines there must be for heads of groups to take some.
const leastGrouped = 4

// groups are the groups that are headed in h lines.
func (l *List) groups(h int) []int {
	if h < leastGrouped {
		return nil
	}
	return l.Groups
}

// Follow gives the line to be seen first in a list of h lines, so that the selected
// row is among them. The list stands still while the row is on it, and then moves on
// by most of its height: where one person follows another the eye finds its place
// again once a page, and a slow line is spared the rest.
func (l *List) Follow(h int) int {
	rows := max(1, h-1)
	groups := l.groups(h)
	lines := l.Len + len(groups)
	line, top := l.Sel+headed(groups, l.Sel), l.Top
	sticky := min(len(groups), 1) // the first line is the head of the group that goes on there
	switch {
	case line < top+sticky:
		top = line - rows*2/3
	case line >= top+rows:
		top = line - rows/3
	}
	return max(0, min(top, lines-rows))
}

// headed counts the heads before a row, its own group's among them.
func headed(groups []int, row int) int {
	return sort.Search(len(groups), func(g int) bool { return groups[g] > row })
}

// Page is how many rows a page of h lines moves by.
func (l *List) Page(h int) int { return max(1, h-2-min(len(l.groups(h)), 2)) }

// Draw draws the list in w columns and h lines; row is the line of the selected row.
func (l *List) Draw(k *look.Look, w, h int) (lines []string, row int) {
	f := fit(l.Columns, l.Most, w)
	if h > 1 {
		lines = append(lines, l.heads(k, f, w))
	}
	if l.Len == 0 {
		lines = append(lines, k.Line(look.Page, w, look.Span{Text: "  " + l.Empty, Role: look.Ink}))
		row = len(lines) - 1
	} else {
		row = l.rows(k, f, w, h, &lines)
	}
	for len(lines) < h {
		lines = append(lines, "")
	}
	return lines[:h], row
}

// rows adds the lines behind the heads of the columns.
func (l *List) rows(k *look.Look, f fitted, w, h int, lines *[]string) (row int) {
	groups := l.groups(h)
	top := l.Follow(h)
	g := sort.Search(len(groups), func(g int) bool { return groups[g]+g > top }) - 1 // the group of the first line
	i := top - g - 1                                                                 // its row, or the one before a head
	if g >= 0 {
		*lines = append(*lines, l.head(k, g, w))
		if groups[g]+g == top {
			i = groups[g] - 1
		}
		i++
	}
	for ; i < l.Len && len(*lines) < h; i++ {
		if g+1 < len(groups) && groups[g+1] == i {
			g++
			*lines = append(*lines, l.head(k, g, w))
			if len(*lines) == h {
				break
			}
		}
		if i == l.Sel {
			row = len(*lines)
		}
		*lines = append(*lines, l.Row(i).draw(k, l.Columns, f, w, i == l.Sel))
	}
	return row
}

func (l *List) head(k *look.Look, g, w int) string {
	x := l.Group(g)
	return k.Group(x.Name, x.Figures, x.Fault, x.Done, w)
}

// heads draws the heads of the columns.
func (l *List) heads(k *look.Look, f fitted, w int) string {
	spans := []look.Span{{Text: blanks(marks)}}
	squeezed := "" // the head of a column that has no room of its own
	for n, i := range f.at {
		c, width := l.Columns[i], f.widths[n]
		head := squeezed + c.Head
		if c.Flows && c.Gives > 0 && width <= hanzi.Width(head) {
			squeezed, head = head+"/", ""
		} else {
			squeezed = ""
		}
		head = hanzi.Fit(head, max(0, min(hanzi.Width(head), width-1)))
		spans = put(spans, look.Span{Text: head, Role: look.Dim}, width, c.Right)
	}
	return k.Line(look.Page, w, spans...)
}
