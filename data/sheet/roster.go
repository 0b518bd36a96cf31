package sheet

import (
	"slices"
	"strconv"
	"strings"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
)

// newLines gives what takes the rows of a table of the reading's kind.
func newLines(b *block) taker {
	r, part := b.scan.reading, b.table.Part
	switch b.kind {
	case Teams:
		return &teamLines{reading: r, header: b.header, cal: b.scan.cal, part: part, refused: newRefused(b, model.RefusedNoTeam)}
	case Kin:
		return newKinLines(b)
	}
	return &rosterLines{
		reading: r, part: part, under: &b.under, cleaner: newCleaner(b),
		rows:    make([]model.Incoming, 0, min(b.scan.layout.rows, maxRows)),
		refused: newRefused(b, model.RefusedNoName),
	}
}

// rosterLines reads the lines of a list of people.
type rosterLines struct {
	reading *Reading
	part    string
	cleaner *cleaner
	rows    []model.Incoming
	refused refused
	under   *headings
	// A line waits for its continuation: people whose name is one merged cell
	// take several rows, 学历 over 学位, 拟任 over 拟免.
	waiting row
	apart   int // rows without text before it
}

func (l *rosterLines) heading(g *group) {
	l.flush()
	h := parseHeading(g.text)
	h.group = g
	for _, o := range *l.under {
		if o.group != g && o.group.text == g.text && o.group.part == g.part { // once more, on the next page
			g.of, h.group = o.group, o.group
		}
	}
	l.under.enter(h)
}

func (l *rosterLines) line(k rowKind, r row, apart int) {
	if k == rowContinued && l.waiting.n > 0 {
		continues(&l.waiting, r)
		return
	}
	l.flush()
	if k != rowLine {
		l.refused.row(r.n, apart)
		return
	}
	l.waiting.n, l.apart = r.n, apart
	l.waiting.cells = append(l.waiting.cells[:0], r.cells...)
}

// flush takes in the line that waits.
func (l *rosterLines) flush() {
	if l.waiting.n == 0 {
		return
	}
	l.rows = append(l.rows, model.Incoming{}) // cleaned where it stays: a person is a kilobyte
	if last := len(l.rows) - 1; l.cleaner.clean(&l.rows[last], l.waiting, l.part, *l.under) {
		l.refused.line()
		for _, h := range *l.under {
			h.group.lines++
		}
	} else {
		l.rows = l.rows[:last]
		l.refused.row(l.waiting.n, l.apart)
	}
	l.waiting.n = 0
}

// end adds the table's lines to the list. What the tables carry differs where
// their titles do.
func (l *rosterLines) end() int {
	l.flush()
	list, carried := &l.reading.List, l.cleaner.fields()
	if c := l.cleaner; c.homed > 0 {
		post, _ := c.header.column(model.FieldCurrent)
		list.Doubts = append(list.Doubts, model.Flag{
			Field: model.FieldTeam, Column: post.title, Value: c.home, Doubt: model.DoubtHome, Row: c.header.row, Part: l.part,
		})
	}
	count := len(l.rows) + l.refused.count
	if len(list.Rows) == 0 {
		list.Rows, list.Fields, list.Ordered = slices.Clip(l.rows), carried, l.cleaner.header.has(model.FieldNo)
		return count
	}
	list.Ordered = list.Ordered && l.cleaner.header.has(model.FieldNo)
	if !slices.Equal(list.Fields, carried) {
		tell := func(rows []model.Incoming, fields []model.Field) {
			for i := range rows {
				if rows[i].Fields == nil {
					rows[i].Fields = fields
				}
			}
		}
		tell(list.Rows, list.Fields)
		tell(l.rows, carried)
		list.Fields = slices.DeleteFunc(slices.Clone(model.Fields), func(f model.Field) bool {
			return !slices.Contains(list.Fields, f) && !slices.Contains(carried, f)
		})
	}
	list.Rows = append(list.Rows, l.rows...)
	return count
}

// continues adds the cells of a row to those of the line it continues.
func continues(line *row, more row) {
	for i, c := range more.cells {
		if blank(c.text) {
			continue
		}
		for len(line.cells) <= i {
			line.cells = append(line.cells, cell{})
		}
		if have := line.cells[i]; blank(have.text) {
			line.cells[i] = c
		} else if have.text != c.text {
			line.cells[i] = cell{text: have.text + "\n" + c.text}
		}
	}
}

// ordered reports whether 序号 orders the list: a number on every line, none
// twice. Lists that begin again at 1 under every heading are not ordered by it.
func ordered(rows []model.Incoming) bool {
	if len(rows) == 0 {
		return false
	}
	seen := make(map[int]bool, len(rows))
	for i := range rows {
		no := rows[i].No
		if no <= 0 || seen[no] {
			return false
		}
		seen[no] = true
	}
	return true
}

// twice doubts lines that say the same person again: one name, and one id
// number or else one birth and post.
func twice(rows []model.Incoming, title string) {
	type who struct{ name, by, post string }
	seen := make(map[who]bool, len(rows))
	for i := range rows {
		p := &rows[i].Person
		key := who{p.Name, p.IDNumber, ""}
		if p.IDNumber == "" {
			key.by, key.post = string(p.Birth), p.Current
		}
		if seen[key] && (key.by != "" || key.post != "") {
			p.Doubts = append(p.Doubts, model.Flag{
				Field: model.FieldName, Column: title, Value: p.Name, Doubt: model.DoubtDuplicateRow, Row: rows[i].Row, Part: rows[i].Part,
			})
		}
		seen[key] = true
	}
}

// numberOf reads the number of a 序号 cell, 0 = none.
func numberOf(s string) int {
	s = strings.TrimRight(hanzi.Bare(s), ".、")
	if whole, ok := strings.CutSuffix(s, ".0"); ok {
		s = whole
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 {
		return 0
	}
	return n
}
