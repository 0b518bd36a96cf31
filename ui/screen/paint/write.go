package paint

// What is written of a line.

import "github.com/charmbracelet/x/ansi"

// gap is how many columns that are as they were are written again rather than
// stepped over: a step takes six to eight bytes and begins the style anew.
const gap = 4

// whole writes a line over whatever stands there.
func (t *Terminal) whole(y int, l line) {
	t.buf.WriteString(ansi.CursorPosition(1, y+1) + ansi.ResetStyle + ansi.EraseEntireLine)
	t.cells(l.cells)
}

// changes writes the cells of a line that are not as they were.
func (t *Terminal) changes(y int, was, now line) {
	for i := 0; i < len(now.cells); {
		from := i + unchanged(was.cells, now.cells[i:])
		if from == len(now.cells) {
			break
		}
		to := from + 1
		for n := to; n < len(now.cells); n++ {
			if !now.cells[n].in(was.cells) {
				to = n + 1
			} else if now.cells[n].col-now.cells[to-1].col > gap {
				break
			}
		}
		t.buf.WriteString(ansi.CursorPosition(now.cells[from].col+1, y+1))
		t.cells(now.cells[from:to])
		i = to
	}
	if end := now.end(); was.end() > end {
		t.buf.WriteString(ansi.CursorPosition(end+1, y+1) + ansi.EraseLineRight)
	}
}

// unchanged counts the cells at the front of now that are in was.
func unchanged(was, now []cell) int {
	n := 0
	for n < len(now) && now[n].in(was) {
		n++
	}
	return n
}

// in reports whether cells hold the cell in its place.
func (c cell) in(cells []cell) bool {
	low, high := 0, len(cells)
	for low < high {
		mid := (low + high) / 2
		if cells[mid].col < c.col {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return low < len(cells) && cells[low].is(c)
}

// cells writes neighbours, with no style before them and none behind.
func (t *Terminal) cells(cells []cell) {
	style := ""
	for _, c := range cells {
		if c.style != style {
			if style != "" {
				t.buf.WriteString(ansi.ResetStyle)
			}
			t.buf.WriteString(c.style)
			style = c.style
		}
		t.buf.WriteString(c.text)
	}
	if style != "" {
		t.buf.WriteString(ansi.ResetStyle)
	}
}
