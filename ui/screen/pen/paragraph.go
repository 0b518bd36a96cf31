package pen

// A paragraph of an edited text: its glyphs, and its rows as far as somebody has
// asked for them. A key lays out a few rows anew, however long the text is.

import (
	"slices"
	"sort"

	"liuzhuan/model/hanzi"
)

// paragraph is a run of text without a line break. Places in it are glyphs or
// bytes; bytes outlive a change of the glyphs around them.
type paragraph struct {
	glyphs []hanzi.Glyph
	rows   []rowStart // the first is 0,0
	laid   bool       // rows reach the end
	width  int        // columns of a row
}

// rowStart is where a row begins.
type rowStart struct {
	glyph, byte int
}

func newParagraph(s string, w int) *paragraph {
	return &paragraph{glyphs: hanzi.Segment(s), rows: []rowStart{{}}, width: w}
}

// layOut finds the row behind the last that is known; false if there is none.
func (p *paragraph) layOut() bool {
	if p.laid {
		return false
	}
	last := p.rows[len(p.rows)-1]
	end := hanzi.RowEnd(p.glyphs, last.glyph, p.width)
	if end == len(p.glyphs) {
		p.laid = true
		return false
	}
	at := last.byte
	for _, c := range p.glyphs[last.glyph:end] {
		at += len(c.Text)
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

// row gives the glyphs of row k.
func (p *paragraph) row(k int) (from, to int) {
	to = len(p.glyphs)
	if p.hasRow(k + 1) {
		to = p.rows[k+1].glyph
	}
	return p.rows[k].glyph, to
}

// rowOf gives the row that a glyph stands in.
func (p *paragraph) rowOf(glyph int) int {
	for p.rows[len(p.rows)-1].glyph <= glyph && p.layOut() {
	}
	return sort.Search(len(p.rows), func(k int) bool { return p.rows[k].glyph > glyph }) - 1
}

// byteOf gives the byte at which a glyph begins.
func (p *paragraph) byteOf(glyph int) int {
	start := p.rows[p.rowOf(glyph)]
	at := start.byte
	for _, c := range p.glyphs[start.glyph:glyph] {
		at += len(c.Text)
	}
	return at
}

// glyphAt gives the glyph that holds a byte, and the byte at which it begins.
func (p *paragraph) glyphAt(b int) (glyph, begins int) {
	for p.rows[len(p.rows)-1].byte <= b && p.layOut() {
	}
	start := p.rows[sort.Search(len(p.rows), func(k int) bool { return p.rows[k].byte > b })-1]
	glyph, begins = start.glyph, start.byte
	for glyph < len(p.glyphs) && begins+len(p.glyphs[glyph].Text) <= b {
		begins += len(p.glyphs[glyph].Text)
		glyph++
	}
	return glyph, begins
}

// size is the number of bytes.
func (p *paragraph) size() int {
	n := 0
	for _, c := range p.glyphs {
		n += len(c.Text)
	}
	return n
}

// replace puts s in place of the bytes from..to. Clusters that the seams join or
// part are cut anew: a boundary between Clusters depends on nothing before the
// cluster it ends, so cutting from one boundary on until one of the old Clusters
// comes out again gives what cutting the whole paragraph would.
func (p *paragraph) replace(from, to int, s string) {
	i, begins := p.glyphAt(from)
	left := ""
	if begins < from {
		left = p.glyphs[i].Text[:from-begins]
	} else if i > 0 {
		i--
		left = p.glyphs[i].Text
	}
	j, ends := p.glyphAt(to)
	right := ""
	if ends < to {
		right = p.glyphs[j].Text[to-ends:]
		j++
	}
	s = left + s + right
	fresh := hanzi.Segment(s)
	for take := 1; j < len(p.glyphs); take *= 2 {
		k := min(j+take, len(p.glyphs))
		s += hanzi.Text(p.glyphs[j:k])
		j = k
		fresh = hanzi.Segment(s)
		if fresh[len(fresh)-1].Text == p.glyphs[k-1].Text {
			break
		}
	}
	p.forget(i)
	p.glyphs = slices.Replace(p.glyphs, i, j, fresh...)
}

// forget drops the rows that a change at a glyph may move. The row before the
// changed one may take a word back from it, so that one goes too, and one more
// because a word may have been longer than a row.
func (p *paragraph) forget(glyph int) {
	k := sort.Search(len(p.rows), func(k int) bool { return p.rows[k].glyph > glyph }) - 1
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
	i, begins := p.glyphAt(b)
	tail := newParagraph("", p.width)
	if begins == b {
		p.forget(i)
		if i < len(p.glyphs)/2 { // the longer part is not copied
			tail.glyphs, p.glyphs = p.glyphs[i:], slices.Clone(p.glyphs[:i])
		} else {
			tail.glyphs, p.glyphs = slices.Clone(p.glyphs[i:]), p.glyphs[:i]
		}
		return tail
	}
	torn := p.glyphs[i].Text
	tail.glyphs = append(hanzi.Segment(torn[b-begins:]), p.glyphs[i+1:]...)
	tail.replace(len(torn)-(b-begins), len(torn)-(b-begins), "")
	p.forget(i)
	p.glyphs = append(p.glyphs[:i], hanzi.Segment(torn[:b-begins])...)
	return tail
}

// join puts another paragraph behind this one.
func (p *paragraph) join(next *paragraph) {
	seam := p.size()
	p.forget(len(p.glyphs))
	p.glyphs = append(p.glyphs, next.glyphs...)
	p.replace(seam, seam, "")
}
