package paper

// A table as plain lines that align in a terminal: for export to text and for
// the program without a screen.

import (
	"bufio"
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"liuzhuan/model/hanzi"
)

func writeText(w io.Writer, t *table) error {
	out := bufio.NewWriter(w)
	line := func(s string) {
		out.WriteString(strings.TrimRight(s, " "))
		out.WriteByte('\n')
	}
	if len(t.alerts) > 0 {
		line("注意：" + join(t.alerts))
	}
	line(hanzi.Fold(t.title))
	for _, fact := range t.facts {
		line(strings.ReplaceAll(hanzi.Fold(fact), "　", " | "))
	}

	shown := make([]row, 0, len(t.rows))
	widths := make([]int, len(t.columns))
	for i, c := range t.columns {
		widths[i] = ansi.StringWidth(c.head)
	}
	for _, r := range t.rows {
		if r.kind == groupRow {
			continue // the post names the team; headings would only part the lines
		}
		s := row{r.kind, make([]string, len(r.cells))}
		for i, text := range r.cells {
			s.cells[i] = hanzi.Fold(text)
			if !r.wide() {
				s.cells[i] = cut(s.cells[i], t.columns[i].room())
				widths[i] = max(widths[i], ansi.StringWidth(s.cells[i]))
			}
		}
		shown = append(shown, s)
	}

	heads := make([]string, len(t.columns))
	for i, c := range t.columns {
		heads[i] = c.head
	}
	line(t.aligned(heads, widths))
	for _, r := range shown {
		if r.wide() {
			line(r.cells[0])
			continue
		}
		line(t.aligned(r.cells, widths))
	}
	if t.footer != "" {
		line(t.footer)
	}
	return out.Flush()
}

// What a cell may take in a plain line, in columns: more than any real name, post
// or remark does, so that only nonsense is cut.
const (
	widestName = 40
	widestText = 240
)

// room is what a cell of the column may take in a plain line. Texts stand there
// whole, as on every paper; numbers keep to their column.
func (c column) room() int {
	switch {
	case c.number:
		return c.width
	case c.name:
		return widestName
	}
	return widestText
}

// aligned pads the cells of a line to the widths of their columns.
func (t *table) aligned(cells []string, widths []int) string {
	var b strings.Builder
	for i, text := range cells {
		if i > 0 {
			b.WriteByte(' ')
		}
		pad := strings.Repeat(" ", max(0, widths[i]-ansi.StringWidth(text)))
		if t.columns[i].align == right {
			b.WriteString(pad + text)
		} else {
			b.WriteString(text + pad)
		}
	}
	return b.String()
}

func join(parts []string) string { return strings.Join(parts, "；") }
