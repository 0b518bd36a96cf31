package roster

// A row: its texts in their columns.

import (
	"strings"

	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/look"
)

// marks is how many columns stand before the first: > on the selected row, ! where
// something is to be settled first.
const marks = 2

// Row is what the list says of one person, a cell a column.
type Row struct {
	Open  bool // something about the person is to be settled first
	Cells []look.Span
}

// draw draws a row in w columns.
func (r Row) draw(l *look.Look, columns []Column, f fitted, w int, selected bool) string {
	spans := make([]look.Span, 0, 2*len(f.at)+3)
	ground, first := look.Page, " "
	if selected {
		ground, first = look.Selected, ">"
	}
	spans = append(spans, look.Span{Text: first, Role: look.Strong})
	if r.Open {
		spans = append(spans, look.Span{Text: "!", Role: look.Warning})
	} else {
		spans = append(spans, look.Span{Text: " "})
	}
	for k := 0; k < len(f.at); k++ {
		if k == f.flow {
			spans = r.flow(spans, columns, f)
			k += f.flows - 1
			continue
		}
		spans = put(spans, r.Cells[f.at[k]], f.widths[k], columns[f.at[k]].Right)
	}
	return l.Line(ground, w, spans...)
}

// put adds a cell of w columns, the blank behind it among them.
func put(spans []look.Span, cell look.Span, w int, right bool) []look.Span {
	n := hanzi.Width(cell.Text)
	if n > w-1 {
		cell.Text = hanzi.Fit(cell.Text, max(0, w-1))
		n = max(0, w-1)
	}
	blank := look.Span{Text: blanks(w - n - 1)}
	if right {
		return append(spans, blank, cell, look.Span{Text: blanks(min(w, 1))})
	}
	return append(spans, cell, look.Span{Text: blanks(w - n)})
}

func blanks(n int) string { return strings.Repeat(" ", max(0, n)) }

// shortest is the least that is left of a text that gives way: less says nothing.
const shortest = 7

// flow adds the cells that share their room. Each begins where its column does, or
// behind the one before it, or earlier where the ones behind it need that.
func (r Row) flow(spans []look.Span, columns []Column, f fitted) []look.Span {
	cells := make([]look.Span, f.flows)
	widths := make([]int, f.flows)
	for i := range cells {
		cells[i] = r.Cells[f.at[f.flow+i]]
		widths[i] = hanzi.Width(cells[i].Text)
	}
	for gives := 9; gives > 0 && need(widths) > f.room; gives-- {
		for i := range cells {
			if columns[f.at[f.flow+i]].Gives != gives || widths[i] == 0 {
				continue
			}
			rest := widths[i] - (need(widths) - f.room)
			if rest < shortest && widths[i] > rest || f.widths[f.flow+i] <= shortest && need(widths[i+1:]) > 0 {
				rest = 0 // a stump here and there lines up with nothing
			}
			cells[i].Text = hanzi.Fit(cells[i].Text, rest)
			widths[i] = rest
		}
	}
	at, stop := 0, 0
	for i := range cells {
		from := max(at, min(stop, f.room-need(widths[i:])))
		if widths[i] > 0 {
			spans = append(spans, look.Span{Text: blanks(from - at)}, cells[i], look.Span{Text: " "})
			at = from + widths[i] + 1
		}
		stop += f.widths[f.flow+i]
	}
	return append(spans, look.Span{Text: blanks(f.room - at)})
}

// need is how many columns texts take with a blank behind each.
func need(widths []int) int {
	n := 0
	for _, w := range widths {
		if w > 0 {
			n += w + 1
		}
	}
	return n
}
