package sheet

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// headRows is how many rows at the top may hold titles before the header.
const headRows = 15

// header is the header of a table: what each column holds.
type header struct {
	row     int // 1-based, of its first row
	last    int // of its second row, or the same
	columns []column
	name    int // column of the name, -1 = none
	first   int // leftmost titled column
}

// column is one titled (or, with title "", untitled) column.
type column struct {
	at    int    // 0-based
	title string // joined and normalized: 全日制教育/学历
	field string
	words [2]string // what stands in its one or two header rows, normalized
}

var (
	brackets = regexp.MustCompile(`\([^()]*\)|\[[^\[\]]*\]|【[^【】]*】|〔[^〔〕]*〕`)
	footmark = regexp.MustCompile(`(\*|注[0-9]*|[:：])+$`)
	kinfolk  = regexp.MustCompile(`配偶|家庭|子女|亲属|父母|联系人`)
)

// normalize writes a title as aliases has it: NFKC, without blanks, and without
// brackets and marks unless a title is known with them.
func normalize(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || r == '*' {
			return -1
		}
		return r
	}, norm.NFKC.String(brief(s)))
	if fields[s] != "" {
		return s
	}
	if joined := strings.ReplaceAll(s, "-", "/"); fields[joined] != "" { // a two-row header in one, as csv has it
		return joined
	}
	bare := s
	if strings.ContainsAny(s, "([【〔") {
		bare = brackets.ReplaceAllString(s, "")
	}
	if fields[bare] == "" {
		if strings.HasPrefix(bare, "备注") { // 备注1: here 注 is no mark
			return "备注"
		}
		if cut := footmark.ReplaceAllString(bare, ""); cut != "" {
			bare = cut
		}
	}
	if bare == "" {
		return s
	}
	return bare
}

// findHeader gives the index of the header row among the first rows: the first
// that holds three known titles, or nothing but known titles with a name among
// them (DESIGN.md section 5).
func findHeader(rows []row) (int, bool) {
	for i, r := range rows {
		if r.n > headRows {
			break
		}
		if isHeader(r) {
			return i, true
		}
	}
	return 0, false
}

func isHeader(r row) bool {
	texts, named := 0, false
	var seen []string
	for _, c := range r.cells {
		t := normalize(c.text)
		if t == "" {
			continue
		}
		texts++
		if c.number || len(t) > 60 {
			continue
		}
		if f := fields[t]; f != "" {
			named = named || f == "name"
			seen = append(seen, t)
		}
	}
	distinct := len(slices.Compact(slices.Sorted(slices.Values(seen))))
	return distinct >= 3 || named && len(seen) == texts
}

// newHeader reads the header that begins at rows[i], joined with the row above
// or below it where the two make one.
func newHeader(rows []row, i int, spans []span) *header {
	top, under := rows[i], row{}
	switch {
	case i > 0 && isParent(rows[i-1], rows[i]):
		top, under = rows[i-1], rows[i]
	case i+1 < len(rows) && isChild(rows[i], rows[i+1], spans):
		under = rows[i+1]
	}
	h := &header{row: top.n, last: max(top.n, under.n), name: -1}
	m := newMerges(spans)
	m.move(top.n)
	group := ""
	for at := range max(len(top.cells), len(under.cells)) {
		parent, child := normalize(top.at(at)), normalize(under.at(at))
		// A group's title stands in its first column only.
		if s, ok := m.covering(at); ok && s.left < at {
			parent = normalize(top.at(s.left))
		} else if parent == "" && child != "" && len(spans) == 0 {
			parent = group
		}
		group = parent
		if child == parent {
			child = ""
		}
		c := column{at: at, words: [2]string{normalize(top.at(at)), normalize(under.at(at))}}
		c.title, c.field = titled(parent, child)
		if c.title != "" && len(h.columns) == 0 {
			h.first = at
		}
		if c.title != "" || len(h.columns) > 0 {
			h.columns = append(h.columns, c)
		}
	}
	return h
}

// isParent reports whether a row above the header holds the groups its titles
// belong to: 全日制教育 over 学历.
func isParent(above, r row) bool {
	if above.n != r.n-1 {
		return false
	}
	groups := 0
	for at := range above.cells {
		switch f := fields[normalize(above.at(at))]; {
		case (f == fieldStudy || f == fieldStudyIn) && normalize(r.at(at)) != "":
			groups++
		case f != "" && normalize(r.at(at)) == "":
			groups++
		}
	}
	return groups >= 2
}

// isChild reports whether the row below the header is its second row: it says
// something under a group's title and nothing under a name.
func isChild(top, under row, spans []span) bool {
	if under.n != top.n+1 {
		return false
	}
	m := newMerges(spans)
	m.move(top.n)
	grouped := func(at int) bool {
		if len(spans) > 0 {
			s, ok := m.covering(at)
			return ok && s.right > s.left && s.bottom == top.n
		}
		return strings.TrimSpace(top.at(at)) == "" || at+1 < len(under.cells) && strings.TrimSpace(top.at(at+1)) == ""
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
		if under.cells[at].number || len(word) > 60 || fields[above] == "name" {
			return false
		}
		texts++
		if grouped(at) {
			inGroup++
		}
		if fields[word] != "" {
			titles++
		}
	}
	return texts > 0 && (inGroup == texts || titles >= 2 && titles*2 > texts)
}

// titled gives the title and the field of a column with a parent and a child
// word, either of which may be empty.
func titled(parent, child string) (title, field string) {
	if child == "" || parent == "" {
		title = parent + child
		return title, fields[title]
	}
	title = parent + "/" + child
	if f := fields[title]; f != "" {
		return title, f
	}
	if kinfolk.MatchString(parent) {
		return title, ""
	}
	f := fields[child]
	if strings.Contains(parent, "在职") {
		switch f {
		case "education", "degree", "school":
			f += "_in"
		case fieldStudy:
			f = fieldStudyIn
		}
	}
	if f == "" && !strings.Contains(parent, "表决") {
		if p := fields[parent]; p != "" && p != fieldStudy && p != fieldStudyIn {
			f = p
		}
	}
	return title, f
}

// repeats reports whether a row says the header again.
func (h *header) repeats(r row) bool {
	// Nearly every row has a name, and is told by it at once.
	if name := strings.TrimSpace(r.at(h.name)); name != "" && (len(name) > 60 || fields[normalize(name)] == "") {
		return false
	}
	texts := 0
	for _, c := range h.columns {
		t := r.at(c.at)
		if strings.TrimSpace(t) == "" {
			continue
		}
		if n := normalize(t); n != c.words[0] && n != c.words[1] {
			return false
		}
		texts++
	}
	return texts > 0
}
