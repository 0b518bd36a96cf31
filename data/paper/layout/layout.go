// Package layout describes a paper once, as sections, texts and tables in millimetres and
// points, and says where its lines break, how far its texts shrink, how high its rows are
// and where its pages end. The writers of docx, PDF and xlsx ask it and decide nothing of
// that themselves, so that a page ends after the same person in all of them.
//
// What does not belong here: what a paper says (data/paper), and any file format.
package layout

// Least is the smallest size of a letter on any paper, in points: what is smaller cannot
// be read by those who have to sign it.
const Least = 9.0

// PointsPerMM turns millimetres into points.
const PointsPerMM = 72 / 25.4

// Paper is one paper.
type Paper struct {
	Title    string
	Date     string // of the meeting, 2026-11-22; "" = none. A paper is dated by it and by no clock
	Mark     string // in the file's properties: by it a meeting knows its papers again
	Sections []Section
}

// Section is what belongs to one person, or a whole list. Its pages are numbered from 1.
type Section struct {
	Name   string // whose it is: of the file or worksheet where each has its own
	Page   Page
	Footer Footer
	Note   string // at the left of the footer: what the paper was made from
	Blocks []Block
}

// Footer says what stands under each page.
type Footer int

// The footers.
const (
	NoFooter    Footer = iota
	PageOfPages        // 第 1 页 共 2 页
	Dashed             // — 1 —, odd pages at the right and even ones at the left
)

// Block is a Text, a *Table or a Break.
type Block interface{ block() }

// Text is one paragraph, or several parted by \n.
type Text struct {
	Look
	Text   string
	Strong string  // the part of Text that stands in 黑体, where it comes first; "" = none
	Before float64 // points above it
	Keep   bool    // on the page of what follows: a heading never ends a page
	Whole  bool    // no page ends within it
}

// Break begins a new page.
type Break struct{}

// Table is a grid of columns. Its first rows may be a head, repeated on every page.
type Table struct {
	Cols  []float64 // mm
	Head  int       // rows
	Named int       // columns that stay in sight on a screen: those up to the name
	Over  []int     // the columns at which it goes on over a further sheet: see Parts
	Rows  []Row
}

// Row is one row of a table.
type Row struct {
	Height float64 // mm; the least, unless Exact
	Exact  bool
	Keep   bool // on the page of the next row
	Cells  []Cell
}

// Cell takes Span columns and Down rows, 0 being one. As in HTML, the cells it covers are
// not listed.
type Cell struct {
	Text       string
	Look       *Look // shared by all cells that look alike
	Span, Down int16
	Number     bool    // Text is a count: the other cells are texts, whatever they look like
	Picture    *[]byte // a photo, JPEG or PNG, in place of Text
}

func (Text) block()   {}
func (Break) block()  {}
func (*Table) block() {}

// Face names a font by what it is for; each writer knows what that is called.
type Face int

// The faces.
const (
	FangSong Face = iota // 仿宋: running text
	Song                 // 宋体: page numbers, the approval form
	Hei                  // 黑体: heads
	Kai                  // 楷体: headings of the second order
	Title                // 小标宋
)

// Align says where a line stands between the edges of its box.
type Align int

// The alignments.
const (
	Left Align = iota
	Centre
	Right
	Justify // both edges, but for the last line of a paragraph
)

// Look is how a text looks.
type Look struct {
	Face    Face
	Size    float64 // points
	Pitch   float64 // points from line to line; 0 = 1.25 times the size
	Min     float64 // the size down to which a cell of given height may shrink it; 0 = not at all
	Align   Align
	Top     bool    // of a cell: at the top, not in the middle
	Upright bool    // 竖排: one character a line
	Name    bool    // one, or a list of them: parted behind · and marks rather than within a name
	Indent  float64 // of the first line, in characters
	Hang    float64 // of the lines after it, in characters; what stands before a tab hangs out
	Tail    float64 // kept free at the right, in characters: the place of a seal or date
	Letter  float64 // points between the letters: 干 部 任 免 审 批 表
}

// Line is the distance from line to line in points.
func (k Look) Line() float64 {
	if k.Pitch > 0 {
		return k.Pitch
	}
	return k.Size * 1.25
}
