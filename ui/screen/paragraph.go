package screen

// A paragraph of an edited text: its cells, and its rows as far as somebody has
// asked for them. A key lays out a few rows anew, however long the text is.

import (
	"slices"
	"sort"
)

// paragraph is a run of text without a line break. Places in it are cells or
// bytes; bytes outlive a change of the cells around them.
type paragraph struct {
	cells []glyph
	rows  []rowStart // the first is 0,0
	laid  bool       // rows reach the end
	width int        // columns of a row
}

// rowStart is where a row begins.
type rowStart struct {
	cell, byte int
}

func newParagraph(s string, w int) *paragraph {
	return &paragraph{cells: segment(s), rows: []rowStart{{}}, width: w}
}

// layOut finds the row behind the last that is known; false if there is none.
func (p *paragraph) layOut() bool {
	if p.laid {
		return false
	}
	last := p.rows[len(p.rows)-1]
	end := rowEnd(p.cells, last.cell, p.width)
	if end == len(p.cells) {
		p.laid = true
		return false
	}
	at := last.byte
	for _, c := range p.cells[last.cell:end] {
		at += len(c.text)
	}
	p.rows = append(p.rows, rowStart{end, at})
	return true
}

// hasRow reports whether the paragraph has a row k.
func (p *paragraph) hasRow(k int) bool {
	for len(p.rows) <= k {
		if !p.layOut() {
			return false
		}
	}
	return k >= 0
}

// lastRow lays out the whole paragraph.
func (p *paragraph) lastRow() int {
	for p.layOut() {
	}
	return len(p.rows) - 1
}

// row gives the cells of row k.
func (p *paragraph) row(k int) (from, to int) {
	to = len(p.cells)
	if p.hasRow(k + 1) {
		to = p.rows[k+1].cell
	}
	return p.rows[k].cell, to
}

// rowOf gives the row that a cell stands in.
func (p *paragraph) rowOf(cell int) int {
	for p.rows[len(p.rows)-1].cell <= cell && p.layOut() {
	}
	return sort.Search(len(p.rows), func(k int) bool { return p.rows[k].cell > cell }) - 1
}

// byteOf gives the byte at which a cell begins.
func (p *paragraph) byteOf(cell int) int {
	start := p.rows[p.rowOf(cell)]
	at := start.byte
	for _, c := range p.cells[start.cell:cell] {
		at += len(c.text)
	}
	return at
}

// cellAt gives the cell that holds a byte, and the byte at which it begins.
func (p *paragraph) cellAt(b int) (cell, begins int) {
	for p.rows[len(p.rows)-1].byte <= b && p.layOut() {
	}
	start := p.rows[sort.Search(len(p.rows), func(k int) bool { return p.rows[k].byte > b })-1]
	cell, begins = start.cell, start.byte
	for cell < len(p.cells) && begins+len(p.cells[cell].text) <= b {
		begins += len(p.cells[cell].text)
		cell++
	}
	return cell, begins
}

// size is the number of bytes.
func (p *paragraph) size() int {
	n := 0
	for _, c := range p.cells {
		n += len(c.text)
	}
	return n
}

// replace puts s in place of the bytes from..to. Clusters that the seams join or
// part are cut anew: a boundary between clusters depends on nothing before the
// cluster it ends, so cutting from one boundary on until one of the old clusters
// comes out again gives what cutting the whole paragraph would.
func (p *paragraph) replace(from, to int, s string) {
	i, begins := p.cellAt(from)
	left := ""
	if begins < from {
		left = p.cells[i].text[:from-begins]
	} else if i > 0 {
		i--
		left = p.cells[i].text
	}
	j, ends := p.cellAt(to)
	right := ""
	if ends < to {
		right = p.cells[j].text[to-ends:]
		j++
	}
	s = left + s + right
	fresh := segment(s)
	for take := 1; j < len(p.cells); take *= 2 {
		k := min(j+take, len(p.cells))
		s += textOf(p.cells[j:k])
		j = k
		fresh = segment(s)
		if fresh[len(fresh)-1].text == p.cells[k-1].text {
			break
		}
	}
	p.forget(i)
	p.cells = slices.Replace(p.cells, i, j, fresh...)
}

// forget drops the rows that a change at a cell may move. The row before the
// changed one may take a word back from it, so that one goes too, and one more
// because a word may have been longer than a row.
func (p *paragraph) forget(cell int) {
	k := sort.Search(len(p.rows), func(k int) bool { return p.rows[k].cell > cell }) - 1
	p.rows = p.rows[:max(1, k-1)]
	p.laid = false
}

// setWidth drops all rows when the columns change.
func (p *paragraph) setWidth(w int) {
	if p.width != w {
		p.width, p.rows, p.laid = w, p.rows[:1], false
	}
}

// split cuts the paragraph at a byte and gives the part behind.
func (p *paragraph) split(b int) *paragraph {
	i, begins := p.cellAt(b)
	tail := newParagraph("", p.width)
	if begins == b {
		p.forget(i)
		if i < len(p.cells)/2 { // the longer part is not copied
			tail.cells, p.cells = p.cells[i:], slices.Clone(p.cells[:i])
		} else {
			tail.cells, p.cells = slices.Clone(p.cells[i:]), p.cells[:i]
		}
		return tail
	}
	torn := p.cells[i].text
	tail.cells = append(segment(torn[b-begins:]), p.cells[i+1:]...)
	tail.replace(len(torn)-(b-begins), len(torn)-(b-begins), "")
	p.forget(i)
	p.cells = append(p.cells[:i], segment(torn[:b-begins])...)
	return tail
}

// join puts another paragraph behind this one.
func (p *paragraph) join(next *paragraph) {
	seam := p.size()
	p.forget(len(p.cells))
	p.cells = append(p.cells, next.cells...)
	p.replace(seam, seam, "")
}
