package page

// What stands on a page: sentences, rows of tables, heads of groups.

import (
	"strings"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/look"
)

// Line is a line of a page: a sentence, a row of a table, or the head of a group.
type Line struct {
	Lead   []look.Span // stands before the sentence, which wraps below itself
	Text   string
	Role   look.Role // of the sentence
	Person model.ID  // Enter goes there; 0 = nowhere
	Still  bool      // is never marked

	choices []look.Span // what may be chosen, behind the sentence; none of them is torn while a row holds it
	opens   bool        // what does not stand whole in the table is told below while the row is marked

	joints []string // where the sentence may be parted within a clause

	flow  []look.Span // stand side by side behind what stands before, on as many rows as they need
	share *share      // a bar as wide as the panel
	table *look.Table
	cells func() [][]look.Span // of a row; nil = the line has the heads of the table. Made when it is drawn, for there may be 65,000
	group *group
	ruled bool // is a rule, above sums
}

// group is the head of a group of lines.
type group struct {
	name, figures, fault, done string
}

// share is how many of all are done.
type share struct{ n, all int }

// cell is a cell of a table of one piece.
func cell(r look.Role, s string) []look.Span { return []look.Span{{Text: s, Role: r}} }

// row is a row of a table.
func row(table *look.Table, person model.ID, cells func() [][]look.Span) Line {
	return Line{table: table, Person: person, cells: cells}
}

// opening is a row that tells below itself what of it does not stand whole in the table,
// while it is marked.
func (l Line) opening() Line {
	l.opens = true
	return l
}

// heading is the head of a group, which is not marked.
func heading(name, figures, fault, done string) Line {
	return Line{Still: true, group: &group{name, figures, fault, done}}
}

// sentence is a line of text.
func sentence(r look.Role, s string) Line { return Line{Text: s, Role: r} }

// fault is a line that says what is wrong: what kind it is, and about what.
func fault(kind, s string) Line {
	return Line{Lead: []look.Span{{Text: "! ", Role: look.Warning}, {Text: kind + " ", Role: look.Warning}}, Text: s}
}

// nothing says that there is nothing to be listed.
func nothing(s string) Line { return Line{Text: s, Role: look.Dim, Still: true} }

// air is an empty line.
func air() Line { return Line{Still: true} }

func repeat(s string, n int) string { return strings.Repeat(s, max(0, n)) }

func width(spans []look.Span) (n int) {
	for _, s := range spans {
		n += hanzi.Width(s.Text)
	}
	return n
}

// leastBeside is how many columns a sentence needs to stand behind what is before it.
const leastBeside = 16

// crowded reports whether w columns are too few for the sentence to stand in.
func (l *Line) crowded(w int) bool { return w < leastBeside && hanzi.Width(hanzi.Fold(l.Text)) > w }

// draw gives the rows of a line w columns wide; tables are those of the page as they
// stand in that width.
func (l *Line) draw(lk *look.Look, w int, within func(*look.Table) look.Table, marked bool) []string {
	switch {
	case l.group != nil:
		return []string{l.group.draw(lk, w, marked)}
	case l.table != nil && l.cells == nil: // the heads of its columns
		return []string{lk.Heads(within(l.table), w)}
	case l.cells != nil:
		cells := l.cells()
		rows := lk.Rows(within(l.table), w, marked, cells...)
		if marked && l.opens {
			rows = append(rows, l.opened(lk, w, within(l.table), cells)...)
		}
		return rows
	case l.Text == "" && l.Lead != nil && l.flow == nil:
		ground, mark := look.Page, "  "
		if marked {
			ground, mark = look.Selected, "> "
		}
		return []string{lk.Line(ground, w, append([]look.Span{{Text: mark, Role: look.Strong}}, l.Lead...)...)}
	case l.ruled:
		return []string{"  " + lk.Text(look.Rule, repeat(lk.H, w-2))}
	case l.Text == "" && l.Lead == nil:
		return []string{""}
	}
	switch {
	case l.choices != nil:
		return l.asking(lk, w, marked)
	case l.flow != nil:
		return l.listing(lk, w, marked)
	}
	return l.sentence(lk, w, marked)
}

// draw draws the head of a group; a marked one begins with >.
func (g *group) draw(lk *look.Look, w int, marked bool) string {
	if !marked {
		return lk.Group(g.name, g.figures, g.fault, g.done, w)
	}
	left := []look.Span{{Text: "> ", Role: look.Strong}, {Text: strings.TrimLeft(g.name, " "), Role: look.Strong}, {Text: "  " + g.figures}}
	if g.fault != "" {
		left = append(left, look.Span{Text: "  " + g.fault, Role: look.Warning})
	}
	return lk.Ends(look.Selected, w, left, []look.Span{{Text: " " + g.done + " "}})
}

// sentence draws a text with what stands before it.
func (l *Line) sentence(lk *look.Look, w int, marked bool) []string {
	ground, mark := look.Page, "  "
	if marked {
		ground, mark = look.Selected, "> "
	}
	var rows []string
	first := append([]look.Span{{Text: mark, Role: look.Strong}}, l.Lead...)
	hang := width(first)
	if hang > 2 && l.crowded(w-hang) { // no room beside it
		rows = append(rows, lk.Line(ground, w, first...))
		first, hang = []look.Span{{Text: "    "}}, 4
	}
	for i, part := range l.parted(max(1, w-hang)) {
		if i > 0 {
			first = []look.Span{{Text: strings.Repeat(" ", hang)}}
		}
		rows = append(rows, lk.Line(ground, w, append(first[:len(first):len(first)], look.Span{Text: part, Role: l.Role})...))
	}
	return rows
}

// parted is the sentence in lines of w columns.
func (l *Line) parted(w int) []string {
	if l.joints != nil {
		return hanzi.WrapSense(l.Text, w, l.joints...)
	}
	return hanzi.Wrap(l.Text, w)
}

// deeper is how far in what belongs to a line stands below it.
const deeper = 4

// asking draws a sentence with what may be chosen: behind it where that stands there
// whole, else below it.
func (l *Line) asking(lk *look.Look, w int, marked bool) []string {
	ground, mark := look.Page, "  "
	if marked {
		ground, mark = look.Selected, "> "
	}
	said := hanzi.Wrap(l.Text, max(1, w-2))
	last := len(said) - 1
	behind := 2+hanzi.Width(said[last])+1+width(l.choices) <= w
	var rows []string
	for i, part := range said {
		spans := []look.Span{{Text: mark, Role: look.Strong}, {Text: part, Role: l.Role}}
		if i == last && behind {
			spans = append(append(spans, look.Span{Text: " "}), l.choices...)
		}
		rows = append(rows, lk.Line(ground, w, spans...))
		mark = "  "
	}
	if behind {
		return rows
	}
	return append(rows, lk.Flowing(ground, w, []look.Span{{Text: "  "}}, l.choices)...)
}

// listing draws pieces beside what stands before them, or below where one of them has no
// room there.
func (l *Line) listing(lk *look.Look, w int, marked bool) []string {
	ground, mark := look.Page, "  "
	if marked {
		ground, mark = look.Selected, "> "
	}
	lead := append([]look.Span{{Text: mark, Role: look.Strong}}, l.Lead...)
	for _, s := range l.flow {
		if hanzi.Width(s.Text) > w-width(lead) {
			below := []look.Span{{Text: repeat(" ", deeper)}}
			return append([]string{lk.Line(ground, w, lead...)}, lk.Flowing(ground, w, below, l.flow)...)
		}
	}
	return lk.Flowing(ground, w, lead, l.flow)
}

// opened tells what of a row does not stand whole in its table.
func (l *Line) opened(lk *look.Look, w int, t look.Table, cells [][]look.Span) []string {
	var pieces []look.Span
	for _, i := range t.Lacks(cells) {
		said := ""
		for _, s := range cells[i] {
			said += s.Text
		}
		pieces = append(pieces, look.Span{Text: t[i].Head + " " + said + "  ", Role: look.Ink})
	}
	if pieces == nil {
		return nil
	}
	return lk.Flowing(look.Selected, w, []look.Span{{Text: repeat(" ", deeper)}}, pieces)
}
