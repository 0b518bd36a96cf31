package paper

// A table as a description that docx, PDF and xlsx are written from.

import (
	"slices"
	"strings"
	"unicode/utf8"

	"liuzhuan/data/paper/layout"
	"liuzhuan/model"
	"liuzhuan/model/hanzi"
)

// laid describes the paper of x.
func (x *extract) laid() *layout.Paper {
	p := &layout.Paper{Date: dashed(x.Info().Date), Mark: shortHash(x.options.Origin)}
	if x.paper.pages != nil {
		p.Sections = x.paper.pages(x)
	} else {
		p.Sections = []layout.Section{x.paper.table(x).section()}
	}
	p.Title = x.title()
	for i := range p.Sections {
		partTitles(&p.Sections[i], x.Info().Title)
	}
	return p
}

// partTitles parts a title that one line does not hold between the name of the meeting and
// that of the paper, and not within a word.
func partTitles(s *layout.Section, meeting string) {
	width := s.Page.Inside() * layout.PointsPerMM
	for i, b := range s.Blocks {
		t, ok := b.(layout.Text)
		if !ok || t.Face != layout.Title || meeting == "" || !strings.HasPrefix(t.Text, meeting) || t.Text == meeting {
			continue
		}
		if len(t.Lines(t.Text, width)) > 1 && len(t.Lines(meeting, width)) == 1 {
			t.Text = meeting + "\n" + strings.TrimPrefix(t.Text, meeting)
			s.Blocks[i] = t
		}
	}
}

// dashed writes a day as the properties of files do; "" for none.
func dashed(d model.Date) string {
	if !d.Valid() || len(d) != 8 {
		return ""
	}
	return string(d[:4] + "-" + d[4:6] + "-" + d[6:])
}

// The looks of lists and forms.
var (
	alertLook = layout.Look{Face: layout.Hei, Size: 14}
	markLook  = layout.Look{Face: layout.Hei, Size: 14}
	titleLook = layout.Look{Face: layout.Title, Size: 22, Pitch: 32, Align: layout.Centre}
	factLook  = layout.Look{Face: layout.FangSong, Size: 12, Pitch: 18, Align: layout.Centre}
)

const (
	listSize = 10.5 // points of a list's text, where it does not ask for more
	headRow  = 8.0  // mm; the least height of a row of heads
	listRow  = 7.5  // of a row of a list
	signRow  = 12.0 // of the row to sign in

	// tallest is how high a row gets before it goes on in a further one: a worksheet
	// takes no more, and a page should hold two.
	tallest = 140.0
)

// whoMade is where those sign who answer for a list.
const whoMade = "制表人：＿＿＿＿＿＿　　　　审核人：＿＿＿＿＿＿　　　　日期：　　　　年　　月　　日"

// looks are those of one table: cells share them.
type looks struct {
	head, heading, note *layout.Look
	body, name          [3]*layout.Look // by align
}

func looksOf(size float64) looks {
	l := looks{
		head:    &layout.Look{Face: layout.Hei, Size: size, Align: layout.Centre},
		heading: &layout.Look{Face: layout.Hei, Size: size},
		note:    &layout.Look{Face: layout.FangSong, Size: size},
	}
	for i, a := range [...]layout.Align{left: layout.Left, centre: layout.Centre, right: layout.Right} {
		l.body[i] = &layout.Look{Face: layout.FangSong, Size: size, Align: a}
		l.name[i] = &layout.Look{Face: layout.FangSong, Size: size, Align: a, Name: true}
	}
	return l
}

// section lays a table on pages.
func (t *table) section() layout.Section {
	s := layout.Section{Name: t.name, Page: layout.List, Footer: layout.PageOfPages, Note: t.footer}
	if t.portrait {
		s.Page = layout.Form
	}
	if len(t.alerts) > 0 { // first of all, so that nobody files the paper without having read it
		s.Blocks = append(s.Blocks, layout.Text{Look: alertLook, Text: "注意：" + join(t.alerts)})
	}
	if t.mark != "" {
		s.Blocks = append(s.Blocks, layout.Text{Look: markLook, Text: t.mark})
	}
	s.Blocks = append(s.Blocks, layout.Text{Look: titleLook, Text: t.title})
	for i, line := range t.facts {
		k := factLook
		if i > 0 || len(line) > 150 {
			k.Align = layout.Left
		}
		s.Blocks = append(s.Blocks, layout.Text{Look: k, Text: partFacts(k, line, s.Page.Inside()*layout.PointsPerMM)})
	}
	s.Blocks = append(s.Blocks, t.grid(s.Page))
	return s
}

// partFacts parts a line of facts that is too long between two of them, else behind a
// semicolon, and only then within one. Office programs find the same lines: they set marks
// closer, and would part it elsewhere.
func partFacts(k layout.Look, line string, width float64) string {
	one := func(s string) bool { return len(k.Lines(s, width)) == 1 }
	var lines []string
	for _, fact := range strings.Split(line, "　") {
		last := len(lines) - 1
		switch {
		case last >= 0 && one(lines[last]+"　"+fact):
			lines[last] += "　" + fact
		case one(fact):
			lines = append(lines, fact)
		default:
			lines = append(lines, partLong(k, fact, width, one)...)
		}
	}
	return strings.Join(lines, "\n")
}

// partLong parts a fact that one line does not hold.
func partLong(k layout.Look, fact string, width float64, one func(string) bool) []string {
	var lines []string
	for part := range strings.SplitAfterSeq(fact, "；") {
		switch last := len(lines) - 1; {
		case last >= 0 && one(lines[last]+part):
			lines[last] += part
		case one(part):
			lines = append(lines, part)
		default:
			for _, l := range k.Lines(part, width) {
				lines = append(lines, l.Text)
			}
		}
	}
	return lines
}

// grid makes the table of a page: as many columns as it holds at a size that is read, the
// others on further pages.
func (t *table) grid(page layout.Page) *layout.Table {
	size := t.size
	if size == 0 {
		size = listSize
	}
	g := &layout.Table{Named: t.named()}
	g.Cols, g.Over = spread(t.forNames(), size, page.Inside(), g.Named)
	l := looksOf(size)
	t.heads(g, l)
	end := 0 // behind the last line of the list
	for _, r := range t.rows {
		g.Rows = append(g.Rows, t.row(r, l))
		if !r.wide() {
			end = len(g.Rows)
		}
	}
	if t.signs {
		g.Rows = append(g.Rows, layout.Row{Height: signRow, Cells: []layout.Cell{{Text: whoMade, Look: l.note, Span: int16(len(t.columns))}}})
	}
	together(g, end)
	g.Split(min(page.Height-page.Top-page.Bottom-4*headRow, tallest))
	return g
}

// widestPart is how wide a column of names gets for a part of one, in half-width characters.
const widestPart = 12

// forNames gives the columns, those of names wide enough for every part of a name, 阿依古丽· of
// 阿依古丽·买买提, to stand in one line. The widest column of running text gives what they get,
// or the list would go on over a further sheet for one name.
func (t *table) forNames() []column {
	columns := slices.Clone(t.columns)
	for i := range columns {
		if !columns[i].name {
			continue
		}
		needs := columns[i].width
		for _, r := range t.rows {
			if r.wide() {
				continue
			}
			for part := range strings.SplitAfterSeq(r.cells[i], "·") {
				needs = max(needs, min(2*utf8.RuneCountInString(part), widestPart))
			}
		}
		gives := i
		for k, c := range columns {
			if c.align == left && !c.name && (gives == i || c.width > columns[gives].width) {
				gives = k
			}
		}
		columns[gives].width -= needs - columns[i].width
		columns[i].width = needs
	}
	return columns
}

// mostClosing is how many rows below a list are kept together, with its last line: sums and
// the place to sign.
const mostClosing = 10

// together keeps what closes a list, from row end on, on the page of its last line: a page
// of sums alone, or of a signature alone, is nobody's.
func together(g *layout.Table, end int) {
	if n := len(g.Rows) - end; end <= g.Head || n == 0 || n > mostClosing {
		return
	}
	for i := end - 1; i < len(g.Rows)-1; i++ {
		g.Rows[i].Keep = true
	}
}

// spread gives the widths of columns in mm, and the columns at which a further page goes
// on under the named ones. What a page has left goes to its columns of running text.
func spread(columns []column, size, page float64, named int) (widths []float64, over []int) {
	fixed := 0.0
	for i, c := range columns {
		widths = append(widths, min(float64(c.width)*size/2/layout.PointsPerMM+2*layout.Pad+0.2, page/2))
		if i < named {
			fixed += widths[i]
		}
	}
	sum, from := fixed, named
	fill := func(to int) {
		texts := 0.0
		for i := from; i < to; i++ {
			if columns[i].align == left {
				texts += widths[i]
			}
		}
		for i := from; i < to; i++ {
			if columns[i].align == left {
				widths[i] += (page - sum) * widths[i] / texts
			}
		}
		sum, from = fixed, to
	}
	for i := named; i < len(columns); {
		end := i + 1 // heads of one group stay together
		for end < len(columns) && columns[end].group != "" && columns[end].group == columns[i].group {
			end++
		}
		w := 0.0
		for _, mm := range widths[i:end] {
			w += mm
		}
		if sum+w > page && i > from {
			fill(i)
			over = append(over, i)
		}
		sum += w
		i = end
	}
	fill(len(columns))
	return widths, over
}

// named is how many columns stay in sight: those up to the name.
func (t *table) named() int {
	return slices.IndexFunc(t.columns, func(c column) bool { return c.name }) + 1
}

// heads makes the rows of heads: one, or two where neighbours share a group.
func (t *table) heads(g *layout.Table, l looks) {
	if t.bare {
		return
	}
	grouped := slices.ContainsFunc(t.columns, func(c column) bool { return c.group != "" })
	first, second := layout.Row{Height: headRow}, layout.Row{Height: headRow}
	for i, c := range t.columns {
		switch {
		case c.group == "" && grouped:
			first.Cells = append(first.Cells, layout.Cell{Text: c.head, Look: l.head, Down: 2})
			continue
		case c.group == "":
			first.Cells = append(first.Cells, layout.Cell{Text: c.head, Look: l.head})
			continue
		case i > 0 && t.columns[i-1].group == c.group:
			first.Cells[len(first.Cells)-1].Span++
		default:
			first.Cells = append(first.Cells, layout.Cell{Text: c.group, Look: l.head, Span: 1})
		}
		second.Cells = append(second.Cells, layout.Cell{Text: c.head, Look: l.head})
	}
	g.Rows = append(g.Rows, first)
	if grouped {
		g.Rows = append(g.Rows, second)
	}
	g.Head = len(g.Rows)
}

func (t *table) row(r row, l looks) layout.Row {
	out := layout.Row{Height: listRow}
	wide := func(k *layout.Look) {
		out.Cells = []layout.Cell{{Text: r.cells[0], Look: k, Span: int16(len(t.columns))}}
	}
	switch r.kind {
	case groupRow, headingRow:
		out.Keep = true
		wide(l.heading)
	case noteRow:
		wide(l.note)
	default:
		out.Height = max(out.Height, t.high)
		out.Cells = make([]layout.Cell, len(r.cells))
		for i, text := range r.cells {
			c := t.columns[i]
			out.Cells[i] = layout.Cell{Text: text, Look: l.body[c.align], Number: c.number}
			if c.names {
				out.Cells[i].Look = l.name[c.align]
			}
			if c.name {
				out.Cells[i].Text, out.Cells[i].Look = hanzi.PaperName(text), l.name[c.align]
			}
		}
	}
	return out
}

// title is what the file of the paper is called in its properties.
func (x *extract) title() string {
	if x.paper.table != nil && x.paper.pages == nil {
		return x.paper.table(x).title
	}
	return x.Info().Title + x.paper.called
}
