package page

// What the preview tells of the file: its sums, and the list as it was read.

import (
	"strconv"
	"strings"

	"liuzhuan/ui/screen/look"
	"liuzhuan/ui/text"
)

// sums are what was read in figures; which they are goes on below itself as whole pieces.
func sums(all []text.Sum) []Line {
	digits := 0
	for _, s := range all {
		digits = max(digits, len(strconv.Itoa(s.Count)))
	}
	var lines []Line
	for _, s := range all {
		n := strconv.Itoa(s.Count)
		lead := []look.Span{{Text: s.What, Role: look.Dim}, {Text: repeat(" ", digits-len(n)) + n, Role: look.Strong}}
		lines = append(lines, Line{Lead: lead, flow: piecesOf(s.Which)})
	}
	return aligned(lines)
}

// piecesOf are the parts of an enumeration, each with the mark behind it.
func piecesOf(s string) (pieces []look.Span) {
	for _, mark := range []string{"  ", "、", ", "} {
		if strings.Contains(s, mark) {
			for _, part := range strings.SplitAfter(s, mark) {
				pieces = append(pieces, look.Span{Text: part, Role: look.Ink})
			}
			return pieces
		}
	}
	return []look.Span{{Text: s, Role: look.Ink}}
}

// list is a table of what the list holds. Its rows are written as they are drawn.
func (d *Preview) list() {
	heads, written := d.Text.ListTable(d.reading)
	t := make(look.Table, len(heads))
	for i, head := range heads {
		t[i] = look.Column{Head: head, Gives: i != 1} // the name is never cut
		if i > 1 {
			t[i].Goes = i
		}
	}
	var rows []Line
	for _, cells := range written {
		rows = append(rows, row(&t, 0, func() [][]look.Span {
			var out [][]look.Span
			for i, s := range cells() {
				role := look.Ink
				if i == 0 {
					role = look.Dim
				}
				out = append(out, cell(role, s))
			}
			return out
		}).opening())
	}
	d.tabled(d.Text.Intake.Lines, &t, rows)
}
