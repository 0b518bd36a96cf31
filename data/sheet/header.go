package sheet

import (
	"slices"
	"strings"

	"liuzhuan/model"
)

// headRows is how many rows at the top may hold titles before the header.
const headRows = 15

// headDepth is how many rows a header may have: groups of groups over titles.
const headDepth = 3

// header is the titles of one table: what each of its columns holds.
type header struct {
	row      int // 1-based, of its first row
	last     int // of its last row, or the same
	from, to int // columns of the sheet that are the table's own, both included
	columns  []column
	joints   []joint
	kin      []relative // that stand as columns beside a person
	name     int        // column of the name, -1 = none
	first    int        // leftmost titled column
}

// column is one titled (or, with title "", untitled) column.
type column struct {
	at    int    // 0-based
	title string // joined and normalized: 全日制教育/学历
	field model.Field
	words []string // what stands in each header row, normalized
	share share    // of a column that counts: is it the whole, a part or the total of the parts
}

// newHeader reads the header that rows[i] is part of, joined with the rows above
// and below it where they make one.
func newHeader(rows []row, i int, spans []span) *header {
	top, last := i, i
	for top > 0 && i-top < headDepth-1 && isParent(rows[top-1], rows[top]) {
		top--
	}
	for last+1 < len(rows) && last-top < headDepth-1 && isChild(rows[top:last+1], rows[last+1], spans) {
		last++
	}
	h := &header{row: rows[top].n, last: rows[last].n, to: maxColumns - 1, name: -1}
	for at, words := range titleWords(rows[top:last+1], within(spans, h.row, h.last)) {
		c := column{at: at, words: make([]string, 0, 1+last-top)}
		for _, r := range rows[top : last+1] {
			c.words = append(c.words, normalize(r.at(at)))
		}
		c.title, c.field = titled(words)
		if c.title != "" && len(h.columns) == 0 {
			h.first = at
		}
		if c.title != "" || len(h.columns) > 0 {
			h.columns = append(h.columns, c)
		}
	}
	h.join()
	h.measure()
	h.kin = h.relatives()
	return h
}

// titleWords gives for every column what the rows of a header say of it, the
// groups it stands under included: a group's title stands in its first column
// only.
func titleWords(rows []row, spans []span) [][]string {
	width := 0
	for _, r := range rows {
		width = max(width, len(r.cells))
	}
	out := make([][]string, width)
	groups := make([]string, len(rows))
	for at := range out {
		words := make([]string, len(rows))
		below := false
		for i := len(rows) - 1; i >= 0; i-- {
			words[i] = normalize(rows[i].at(at))
			if s, ok := over(spans, rows[i].n, at); ok && s.top >= rows[0].n {
				words[i] = normalize(rows[s.top-rows[0].n].at(s.left))
			} else if words[i] == "" && below && len(spans) == 0 {
				words[i] = groups[i]
			}
			below = below || words[i] != ""
		}
		for i, w := range words {
			if w != groups[i] {
				clear(groups[i:])
			}
			groups[i] = w
		}
		out[at] = words
	}
	return out
}

// isParent reports whether a row above the header holds the groups its titles
// belong to: 全日制教育 over 学历.
func isParent(above, r row) bool {
	if above.n != r.n-1 {
		return false
	}
	groups := 0
	for at := range above.cells {
		switch f := fieldOf(normalize(above.at(at))); {
		case (f == fieldStudy || f == fieldStudyIn) && normalize(r.at(at)) != "":
			groups++
		case f != "" && normalize(r.at(at)) == "":
			groups++
		}
	}
	return groups >= 2
}

// isChild reports whether the row below a header is one more row of it: a title
// is merged down into it, or it says something under a group's title and nothing
// under a name.
func isChild(head []row, under row, spans []span) bool {
	top := head[len(head)-1]
	if under.n != top.n+1 {
		return false
	}
	spans = within(spans, head[0].n, under.n)
	grouped := func(at int) bool {
		if len(spans) > 0 {
			s, ok := over(spans, top.n, at)
			return ok && s.right > s.left && s.bottom == top.n
		}
		return blank(top.at(at)) || at+1 < len(under.cells) && blank(top.at(at+1))
	}
	texts, inGroup, titles := 0, 0, 0
	for at := range under.cells {
		word := normalize(under.at(at))
		if word == "" {
			continue
		}
		above := normalize(top.at(at))
		if word == above { // repeated instead of merged
			continue
		}
		if under.cells[at].number || len(word) > 60 || slices.ContainsFunc(head, func(r row) bool { return fields[normalize(r.at(at))] == model.FieldName }) {
			return false
		}
		texts++
		if grouped(at) {
			inGroup++
		}
		if fieldOf(word) != "" {
			titles++
		}
	}
	return texts > 0 && (inGroup == texts || titles >= 2 && titles*2 > texts || mergedDown(head, under, spans))
}

// mergedDown reports whether a title of the header reaches into the row below it.
func mergedDown(head []row, under row, spans []span) bool {
	for _, s := range spans {
		if s.top >= head[0].n && s.top < under.n && s.bottom >= under.n && normalize(head[s.top-head[0].n].at(s.left)) != "" {
			return true
		}
	}
	return false
}

// repeats reports whether a row says the header again.
func (h *header) repeats(r row) bool {
	// Nearly every row has a name, and is told by it at once.
	if name := strings.TrimSpace(r.at(h.name)); name != "" && !isTitle(name) {
		return false
	}
	texts := 0
	for _, c := range h.columns {
		t := r.at(c.at)
		if blank(t) {
			continue
		}
		if !slices.Contains(c.words, normalize(t)) {
			return false
		}
		texts++
	}
	return texts > 0
}
