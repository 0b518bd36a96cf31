package sheet

import (
	"cmp"
	"slices"
	"strings"

	"liuzhuan/model"
)

// scan goes down one worksheet and finds its tables: where each begins, which
// columns are its own, and which rows are its lines.
type scan struct {
	reading *Reading
	options Options
	sheet   worksheet
	layout  *layout
	cal     calendar
	several bool // sheets are read, so that rows of one number meet

	merges *merges
	held   []row           // rows kept until it is known whether a header begins
	above  map[string]bool // what stands above the first header
	titles []string        // of the rows among it that say one thing
	over   []*group        // the group rows and labels among it that speak of the lines below
	groups []*group        // all group rows
	under  []headings      // the group rows in force where the last tables ended
	blocks []*block        // the tables side by side that rows now belong to
	texts  int             // rows with text so far
	bytes  int             // of text so far
	last   int             // row last seen
}

// run reads every table of the sheet. One that holds no header is not run.
func (s *scan) run() error {
	from := len(s.reading.Tables)
	s.merges = newMerges(s.layout.merges)
	s.above = map[string]bool{}
	for r, err := range s.sheet.rows {
		if err != nil {
			return err
		}
		s.last = r.n
		if s.options.Progress != nil && r.n&0xFF == 0 {
			s.options.Progress(r.n, s.layout.rows)
		}
		if err := s.next(r); err != nil {
			return err
		}
	}
	for len(s.held) > 0 { // a sheet that ends while rows are looked at
		if err := s.release(true); err != nil {
			return err
		}
	}
	s.close()
	s.countGroups(from)
	if s.options.Progress != nil {
		s.options.Progress(s.last, max(s.last, s.layout.rows))
	}
	return nil
}

// next takes a row: as a line of the present tables, unless a header may begin
// at it; then it waits for the rows that tell.
func (s *scan) next(r row) error {
	if s.blocks != nil && len(s.held) == 0 && !s.suspect(&r) {
		return s.feed(&r)
	}
	s.held = append(s.held, r.clone())
	return s.release(false)
}

// release finds out what the rows held back are, once there are enough of them.
func (s *scan) release(end bool) error {
	if s.blocks == nil {
		if !end && s.held[len(s.held)-1].n <= headRows+headDepth {
			return nil
		}
		i, ok := findHeader(s.held, s.merges.near(s.held[len(s.held)-1].n))
		if !ok {
			return &NoHeaderError{File: s.reading.File, Sheet: s.sheet.name}
		}
		return s.begin(s.header(i))
	}
	if !end && len(s.held) < headDepth {
		return nil
	}
	if isHeader(s.held[0]) || groups(s.held[0]) {
		if h := s.header(0); h.keyed() && (isHeader(s.held[0]) || h.tells()) {
			return s.begin(h)
		}
	}
	rest := s.held
	s.held = nil
	if err := s.feed(&rest[0]); err != nil {
		return err
	}
	return s.replay(rest[1:])
}

// header reads the header that the row held back at i is part of.
func (s *scan) header(i int) *header {
	return newHeader(s.held, i, s.merges.near(s.held[len(s.held)-1].n))
}

// begin begins the tables of a header, and goes on below it.
func (s *scan) begin(h *header) error {
	rest := s.held
	s.held = nil
	first := s.blocks == nil
	for len(rest) > 0 && rest[0].n <= h.last {
		switch {
		case rest[0].n < h.row && first:
			s.above[signature(rest[0])] = true
			if title := alone(&rest[0]); title != "" {
				s.titles = append(s.titles, title)
			}
			if text := heads(rest[0]); text != "" {
				s.over = append(s.over, s.group(rest[0].n, s.part(), text))
			}
		case !first:
			s.count(&rest[0])
		}
		rest = rest[1:]
	}
	if !first && s.again(h) {
		s.blocks[0].skip(h.row, SkipHeader, h.columns[0].title)
		for _, b := range s.blocks {
			b.last = h.last
		}
		return s.replay(rest)
	}
	s.close()
	if err := s.open(h); err != nil {
		return err
	}
	return s.replay(rest)
}

// again reports whether a header is that of the present tables.
func (s *scan) again(h *header) bool {
	var have []string
	for _, b := range s.blocks {
		for _, c := range b.header.columns {
			if c.title != "" {
				have = append(have, Letters(c.at)+c.title)
			}
		}
	}
	var said []string
	for _, c := range h.columns {
		if c.title != "" {
			said = append(said, Letters(c.at)+c.title)
		}
	}
	return slices.Equal(have, said)
}

func (s *scan) replay(rows []row) error {
	for _, r := range rows {
		if err := s.next(r); err != nil {
			return err
		}
	}
	return nil
}

// open begins the tables of a header.
func (s *scan) open(h *header) error {
	r := s.reading
	parts := h.split()
	for i, h := range parts {
		kind := h.kind(s.options)
		r.Kind = cmp.Or(r.Kind, kind)
		h.assign(kind, s.options.mapping(kind), s.layout.hidden)
		if h.name < 0 && kind == Roster {
			return &NoHeaderError{File: r.File, Sheet: s.sheet.name, Row: h.row}
		}
		if kind == Roster && kind == r.Kind {
			r.doubtColumns(h)
		}
		b := newBlock(s, h, kind, len(parts) > 1)
		if len(s.under) > 0 {
			b.under = s.under[min(i, len(s.under)-1)]
		}
		for _, g := range s.over {
			if b.lines != nil && (kind == Kin || !strings.HasPrefix(g.text, personLabel)) {
				b.lines.heading(g)
			}
		}
		s.blocks = append(s.blocks, b)
	}
	s.over = nil
	return nil
}

// doubtColumns doubts a list of people that has no column for the post, and columns
// of it that speak of relatives, once for all its tables.
func (r *Reading) doubtColumns(h *header) {
	doubt := func(f model.Flag) {
		if f.Row = h.row; !slices.ContainsFunc(r.List.Doubts, func(o model.Flag) bool { return o.Doubt == f.Doubt }) {
			r.List.Doubts = append(r.List.Doubts, f)
		}
	}
	if !h.has(model.FieldCurrent) {
		doubt(model.Flag{Field: model.FieldCurrent, Doubt: model.DoubtNoPostColumn})
	}
	if titles := h.kinTitles(); len(titles) > 0 {
		doubt(model.Flag{Field: model.FieldRelation, Column: strings.Join(titles, "、"), Doubt: model.DoubtKinAside})
	}
}

// close ends the present tables.
func (s *scan) close() {
	if len(s.blocks) > 0 {
		s.under = nil
	}
	for _, b := range s.blocks {
		b.end()
		s.under = append(s.under, slices.Clone(b.under))
	}
	s.blocks = nil
}

// suspect reports whether a row may be a header: nearly every row holds a name
// and is told by it.
func (s *scan) suspect(r *row) bool {
	name := strings.TrimSpace(r.at(s.blocks[0].header.name))
	if name == "" || isTitle(name) {
		return true
	}
	for _, c := range r.cells {
		if first := strings.TrimSpace(c.text); first != "" {
			return first[0] >= 0x80 && isTitle(first) // most lists begin with a number
		}
	}
	return false
}

// count adds a row to what a sheet may hold.
func (s *scan) count(r *row) (filled, one int) {
	one = -1
	for i, c := range r.cells {
		s.bytes += len(c.text)
		if !blank(c.text) {
			if filled++; one < 0 {
				one = i
			}
		}
	}
	if filled > 0 {
		s.texts++
	}
	return filled, one
}

// feed gives a row to the present tables.
func (s *scan) feed(r *row) error {
	filled, one := s.count(r)
	switch {
	case s.texts > maxRows:
		return &TooLargeError{File: s.reading.File, What: ExcessRows, Limit: maxRows, Row: r.n}
	case s.bytes > maxText:
		return &TooLargeError{File: s.reading.File, What: ExcessBytes, Limit: maxText, Row: r.n}
	case filled == 0:
		return nil
	}
	s.merges.move(r.n)
	if len(s.blocks) == 1 {
		s.blocks[0].take(r, filled, one)
		return nil
	}
	if across, ok := s.merges.covering(one); ok && filled == 1 && across.right > s.blocks[0].header.to {
		s.headAll(r, one)
		return nil
	}
	for _, b := range s.blocks {
		b.takePart(r)
	}
	return nil
}

// headAll gives a row that is one cell across tables to all of them.
func (s *scan) headAll(r *row, one int) {
	kind, text, why := s.blocks[0].classify(r, 1, one)
	if kind != rowHeading {
		s.blocks[0].skip(r.n, cmp.Or(why, SkipTitle), r.at(one))
		return
	}
	g := s.group(r.n, s.part(), text)
	for _, b := range s.blocks {
		if b.last = r.n; b.lines != nil {
			b.lines.heading(g)
		}
	}
}

// part tells the sheet's rows from those of others, "" where one alone is read.
func (s *scan) part() string {
	if !s.several {
		return ""
	}
	return strings.TrimSpace(s.sheet.name)
}
