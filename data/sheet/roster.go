package sheet

import (
	"slices"
	"strconv"
	"strings"

	"liuzhuan/model"
)

// readRoster reads the lines of a list of people.
func (r *Reading) readRoster(w *walk, k calendar) error {
	c := newCleaner(w.header, k)
	list := &r.List
	list.Rows = make([]model.Incoming, 0, min(w.layout.rows, maxRows))
	out := refused{list: list, reason: model.RefusedNoName}
	var under headings
	// A line waits for its continuation: people whose name is one merged cell
	// take several rows, 学历 over 学位, 拟任 over 拟免.
	var waiting row
	apart := 0 // rows without text before it
	flush := func() {
		if waiting.n == 0 {
			return
		}
		in, ok := c.incoming(waiting, under)
		if ok {
			out.line()
			list.Rows = append(list.Rows, in)
		} else {
			out.row(waiting.n, apart)
		}
		waiting.n = 0
	}
	err := w.each(func(kind rowKind, row row, text string) error {
		switch kind {
		case rowContinued:
			if waiting.n > 0 {
				continues(&waiting, row)
				return nil
			}
			flush()
			out.row(row.n, w.apart)
		case rowHeading:
			flush()
			under.enter(parseHeading(text))
		case rowNameless:
			flush()
			out.row(row.n, w.apart)
		case rowLine:
			flush()
			waiting.n, apart = row.n, w.apart
			waiting.cells = append(waiting.cells[:0], row.cells...)
		}
		return nil
	})
	if err != nil {
		return err
	}
	flush()
	list.Rows = slices.Clip(list.Rows)
	twice(list.Rows, w.header)
	list.Fields = c.fields()
	list.Ordered = ordered(list.Rows, w.header)
	return nil
}

// continues adds the cells of a row to those of the line it continues.
func continues(line *row, more row) {
	for i, c := range more.cells {
		if strings.TrimSpace(c.text) == "" {
			continue
		}
		for len(line.cells) <= i {
			line.cells = append(line.cells, cell{})
		}
		if have := line.cells[i]; strings.TrimSpace(have.text) == "" {
			line.cells[i] = c
		} else if have.text != c.text {
			line.cells[i] = cell{text: have.text + "\n" + c.text}
		}
	}
}

// ordered reports whether 序号 orders the list: a number on every line, none
// twice. Lists that begin again at 1 under every heading are not ordered by it.
func ordered(rows []model.Incoming, h *header) bool {
	if !h.has(fieldNo) || len(rows) == 0 {
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
func twice(rows []model.Incoming, h *header) {
	type who struct{ name, by, post string }
	seen := make(map[who]bool, len(rows))
	for i := range rows {
		p := &rows[i].Person
		key := who{p.Name, p.IDNumber, ""}
		if p.IDNumber == "" {
			key.by, key.post = string(p.Birth), p.Current
		}
		if seen[key] && (key.by != "" || key.post != "") {
			c, _ := h.column("name")
			p.Doubts = append(p.Doubts, model.Flag{
				Field: "name", Column: c.title, Value: p.Name, Doubt: model.DoubtDuplicateRow, Row: rows[i].Row,
			})
		}
		seen[key] = true
	}
}

// numberOf reads the number of a 序号 cell, 0 = none.
func numberOf(s string) int {
	s = strings.TrimRight(fold(s), ".、")
	if whole, ok := strings.CutSuffix(s, ".0"); ok {
		s = whole
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 {
		return 0
	}
	return n
}
