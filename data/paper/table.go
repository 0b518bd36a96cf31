package paper

// A paper that is one table, before it has a form. It is built once from the
// meeting; the forms (xlsx, csv, text) only lay it out.

import (
	"liuzhuan/model"
	"liuzhuan/model/hanzi"
)

// table is the whole of such a paper, top to bottom.
type table struct {
	name    string   // of the paper, two or three characters: 名册
	alerts  []string // what does not agree; stands before everything else
	mark    string   // 会议材料 注意保管; "" for the public
	title   string
	facts   []string // lines under the title
	columns []column
	rows    []row
	signs   bool       // there is a place to sign below it
	footer  string     // what the paper was made from
	date    model.Date // of the meeting

	portrait bool    // A4 upright
	bare     bool    // without a header row
	high     float64 // mm that a row of the list has at least, to write in
	size     float64 // points of its text; 0 = those of a list
}

// column is one column of a table. Neighbours of one group share a first
// header row; a column without a group has its head over both.
type column struct {
	group, head string
	width       int // what a line of it holds on paper, in half-width characters
	align       align
	number      bool // cells are counts or ordinals, not texts
	name        bool // cells are names of people; columns up to this one stay in sight
	names       bool // cells are lists of names: no line ends within one
}

// label joins group and head for forms with one header row.
func (c column) label() string {
	if c.group == "" {
		return c.head
	}
	return c.group + "-" + c.head
}

type align int

const (
	left align = iota
	centre
	right
)

// rowKind says what a row is; each form decides which kinds it can show.
type rowKind int

const (
	personRow  rowKind = iota // one cell a column
	guestRow                  // one cell a column; somebody not on the list
	groupRow                  // one text: the team that people stand under
	headingRow                // one text: 名单外
	noteRow                   // one text: totals, reconciliation
)

// row holds one text for each column, or one text over all of them. Texts are
// clean: names without padding, lines of a cell parted by \n.
type row struct {
	kind  rowKind
	cells []string
}

func group(text string) row   { return row{groupRow, []string{text}} }
func heading(text string) row { return row{headingRow, []string{text}} }
func note(text string) row    { return row{noteRow, []string{text}} }

// wide reports whether the row is one text over all columns.
func (r row) wide() bool { return r.kind != personRow && r.kind != guestRow }

// show leaves nothing in the table's texts that a terminal would obey; the lines
// of a cell stay apart.
func (t *table) show() {
	t.title = hanzi.Visible(t.title)
	for i, fact := range t.facts {
		t.facts[i] = hanzi.Visible(fact)
	}
	for _, r := range t.rows {
		for i, text := range r.cells {
			r.cells[i] = hanzi.VisibleLines(text)
		}
	}
}
