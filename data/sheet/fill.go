package sheet

import (
	"slices"
	"strings"

	"liuzhuan/model"
)

// What a line takes from the lines above it: the value of a cell that is merged
// down, and what 同上 stands for.

// filling is the value of a merged cell that begins in row top.
type filling struct {
	top   int
	value cell
}

// fill completes a line. The name is its own, and so is its number.
func (b *block) fill(r *row) {
	for _, s := range b.scan.merges.active {
		if s.bottom == s.top || s.left == b.header.name && b.kind != Kin || s.left < b.header.from || s.left > b.header.to || s.top <= b.header.last {
			continue
		}
		if c, ok := b.header.columnAt(s.left); ok && c.field == model.FieldNo {
			continue
		}
		if s.top == r.n {
			b.filled[s.left] = filling{s.top, *r.cell(s.left)}
		} else if f := b.filled[s.left]; f.top == s.top && blank(r.at(s.left)) {
			r.put(s.left, f.value)
		}
	}
	for at := range r.cells {
		if at < len(b.before) && at != b.header.name && ditto(r.cells[at].text) && !b.before[at].empty() && !ditto(b.before[at].text) {
			r.cells[at] = b.before[at]
		}
	}
	b.before = append(b.before[:0], r.cells...)
}

// dittoBegins are the bytes that dittos begin with, blanks and brackets included.
var dittoBegins = func() (begins [256]bool) {
	for _, d := range append([]string{" ", "\t", "\n", "\r", "(", "（", "\u3000"}, dittos...) {
		begins[d[0]] = true
	}
	return begins
}()

// dittos stand for what the line above says.
var dittos = []string{"同上", "〃", "″", "\"", "\"\"", "''", "“", "”", "々", "同前", "同上栏", "同上行", "，，", ",,", "、、", "〞", "＂"}

// ditto reports whether a text says that it is the same as above.
func ditto(s string) bool {
	if len(s) > 24 || s == "" || !dittoBegins[s[0]] {
		return false
	}
	if s[0] == "同"[0] && !strings.HasPrefix(s, "同") {
		return false
	}
	s = strings.Join(strings.Fields(s), "")
	return slices.Contains(dittos, s) || slices.Contains(dittos, strings.Trim(s, "()（）"))
}

// pointing reports whether a text points to another cell in a way that fill has
// not resolved: 同上 with nothing above, 同上，兼甲.
func pointing(s string) bool {
	if len(s) < 3 || len(s) > 300 || !strings.HasPrefix(s, "同") && s[0] != "〃"[0] && s[0] != "″"[0] {
		return false
	}
	for _, word := range []string{"同上", "同下", "同左", "同右", "同前", "〃", "″"} {
		if strings.HasPrefix(s, word) {
			return true
		}
	}
	return false
}

// put sets the cell of a column.
func (r *row) put(col int, c cell) {
	for len(r.cells) <= col {
		r.cells = append(r.cells, cell{})
	}
	r.cells[col] = c
}
