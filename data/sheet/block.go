package sheet

import (
	"cmp"
	"strings"

	"liuzhuan/model"
)

// block is one table while its rows are read: what each row under its header is.
type block struct {
	scan   *scan
	header *header
	kind   string
	table  *Table
	lines  taker // nil = of another kind than the reading: its rows are only counted

	filled  map[int]filling // what merged cells say further down, by column
	before  []cell          // of the line before, for 同上
	under   headings        // group rows in force
	view    row             // of several tables in a row, this one's cells
	last    int             // last row with text of its own
	apart   int             // rows without text before the present row
	pending []int           // places in table.Columns of which no sample is known yet
}

// taker takes the rows of a table of one kind.
type taker interface {
	heading(g *group)
	line(k rowKind, r row, apart int)
	end() (count int) // of lines, those included that were rejected
}

// newBlock begins a table. Columns tell tables apart that stand side by side.
func newBlock(s *scan, h *header, kind string, beside bool) *block {
	b := &block{scan: s, header: h, kind: kind, filled: map[int]filling{}, last: h.last, table: &Table{Kind: kind, Header: h.row}}
	var part []string
	if sheet := s.part(); sheet != "" {
		part = append(part, sheet)
	}
	if beside {
		part = append(part, Letters(h.first)+":"+Letters(h.columns[len(h.columns)-1].at))
	}
	b.table.Part = strings.Join(part, " ")
	for _, c := range h.columns {
		b.table.Columns = append(b.table.Columns, Column{Title: c.title, Letter: Letters(c.at), Field: c.field})
		if c.field == FieldIgnored || c.field == model.FieldRemark && fields[c.title] != model.FieldRemark {
			b.pending = append(b.pending, len(b.table.Columns)-1)
		}
	}
	if b.table.Unread = kind != s.reading.Kind; !b.table.Unread {
		b.lines = newLines(b)
	}
	return b
}

// end completes the table, and adds it to the reading.
func (b *block) end() {
	if b.lines != nil {
		b.table.Rows = b.lines.end()
	}
	h, t := b.header, b.table
	t.Where = cells(h.first, h.row, h.columns[len(h.columns)-1].at, max(b.last, h.last))
	if name := strings.TrimSpace(b.scan.sheet.name); name != "" {
		t.Where = name + " " + t.Where
	}
	b.scan.reading.Tables = append(b.scan.reading.Tables, *t)
}

// takePart takes the cells of a row that stand in the table's columns.
func (b *block) takePart(r *row) {
	b.view.n, b.view.cells = r.n, b.view.cells[:0]
	filled, one := 0, -1
	for i, c := range r.cells[:min(len(r.cells), b.header.to+1)] {
		if i < b.header.from {
			c = cell{}
		}
		b.view.cells = append(b.view.cells, c)
		if !blank(c.text) {
			if filled++; one < 0 {
				one = i
			}
		}
	}
	if filled > 0 {
		b.take(&b.view, filled, one)
	}
}

// take takes a row of the table.
func (b *block) take(r *row, filled, one int) {
	b.apart = r.n - b.last - 1
	b.last = r.n
	kind, text, why := b.classify(r, filled, one)
	switch kind {
	case rowSkipped:
		text := r.at(one)
		if why == SkipVacancy {
			text = b.post(r)
			for _, h := range b.under {
				h.group.vacant++
			}
		}
		b.skip(r.n, why, text)
	case rowHeading:
		if b.lines == nil || b.kind == Teams { // teams stand under no heading
			b.skip(r.n, SkipHeading, text)
			return
		}
		b.lines.heading(b.scan.group(r.n, b.table.Part, text))
	default:
		b.line(kind, r)
	}
}

// line takes a line, or what looks like one.
func (b *block) line(kind rowKind, r *row) {
	if b.lines == nil {
		b.table.Rows++
		return
	}
	if kind != rowContinued {
		b.joined(r)
		b.fill(r)
		b.sample(r)
		if r.hidden {
			b.table.Hidden = append(b.table.Hidden, r.n)
		}
	}
	b.lines.line(kind, *r, b.apart)
}

// post gives the post that a vacant line speaks of.
func (b *block) post(r *row) string {
	b.fill(r)
	text := ""
	for _, field := range []model.Field{model.FieldTeam, model.FieldUnit, model.FieldCurrent} {
		c, ok := b.header.column(field)
		if said := tidy(r.at(c.at)); ok && !strings.Contains(text, said) {
			if text += said; strings.Contains(said, text) {
				text = said
			}
		}
	}
	return cmp.Or(text, tidy(r.at(b.header.name)))
}

// skip notes that a row is no line.
func (b *block) skip(n int, why Why, text string) {
	b.table.Skipped = append(b.table.Skipped, Skip{Row: n, Why: why, Text: cut(text)})
}

// sample keeps the first value of columns that fill no field.
func (b *block) sample(r *row) {
	for i := 0; i < len(b.pending); i++ {
		at := b.pending[i]
		if text := nothing(tidy(brief(r.cell(b.header.columns[at].at).shown()))); text != "" {
			b.table.Columns[at].Sample = cut(text)
			b.pending = append(b.pending[:i], b.pending[i+1:]...)
			i--
		}
	}
}
