package sheet

import (
	"errors"
	"path/filepath"
	"slices"
	"time"

	"liuzhuan/model"
)

// Kinds of tables.
const (
	Roster = "roster"
	Teams  = "teams"
	Kin    = "kin"
)

// AllSheets as Options.Sheet reads all sheets that bear the titles of the one
// that would be read alone.
const AllSheets = "*"

// Options say how to read a file. The zero value is useful.
type Options struct {
	Sheet   string            // worksheet by name; "" = the first visible one that holds a roster, else any header
	Kind    string            // Roster, Teams or Kin; "" = by the header
	Mapping map[string]string // title as in Reading.Mapping -> field, where the clerk knows better

	// Remembered gives by kind what titles were taken for in earlier files, where
	// the clerk knew better than a guess; Mapping goes before it.
	Remembered map[string]map[string]string

	Today    time.Time             // what ages and years of two places are measured by
	Progress func(done, total int) // in rows, total 0 while unknown; may be nil
}

// Reading is a table as it was read and cleaned.
type Reading struct {
	File      string // base name
	Kind      string // Roster, Teams or Kin
	Sheet     string
	Sheets    []string // visible sheets with a header, when there are several
	Alike     []string // those of them that bear the same titles as Sheet, itself included, when there are several
	Together  bool     // all of Alike were read
	HeaderRow int      // 1-based; the first of several
	Encoding  string   // "xlsx", "xls", "utf-8", "utf-8-bom", "utf-16le", "utf-16be", "gb18030"

	// Titles gives the titled columns from left to right, and Mapping the field
	// each was taken for: a model.Field, "no", "team", "batch", "age", "ignored",
	// several joined by + for one cell that holds them, "remark" also for what is
	// unknown; for teams and kin the fields of model.TeamLine and model.KinLine.
	Titles  []string
	Mapping map[string]string

	Tables []Table // as they were found; HeaderRow, Titles and Mapping are theirs

	List  model.List       // Kind Roster; Rejected also counts for the others
	Teams []model.TeamLine // Kind Teams
	Kin   []model.KinLine  // Kind Kin
}

// Kinds lists the kinds of tables, as --as names them.
var Kinds = []string{Roster, Teams, Kin}

// Rows counts the lines that were read, those that were rejected included.
func (r *Reading) Rows() int {
	return len(r.List.Rows) + len(r.Teams) + len(r.Kin) + len(r.List.Rejected)
}

// Reconcile compares what was read with the meeting.
func (r *Reading) Reconcile(m *model.Meeting) *model.Reconciliation {
	switch r.Kind {
	case Teams:
		return m.ReconcileTeams(model.TeamList{File: r.File, Lines: r.Teams, Rejected: r.List.Rejected, Answers: r.List.Answers})
	case Kin:
		return m.ReconcileKin(model.KinList{File: r.File, Lines: r.Kin, Rejected: r.List.Rejected})
	}
	return m.Reconcile(r.List)
}

// Read reads one file and cleans it. What the file says it is counts for
// nothing, its bytes do. Errors are the types of this package, with the facts
// in their fields, or those of the operating system.
func Read(path string, o Options) (*Reading, error) {
	r, err := readFile(path, o)
	if large := new(TooLargeError); errors.As(err, &large) {
		large.Format = formatAt(path)
	}
	return r, err
}

func readFile(path string, o Options) (*Reading, error) {
	b, done, err := openBook(path)
	if err != nil {
		return nil, err
	}
	defer done()
	return b.read(filepath.Base(path), o)
}

// read picks the sheet, finds its header and reads its rows.
func (b *book) read(file string, o Options) (*Reading, error) {
	for title, field := range o.Mapping {
		if !known(model.Field(field)) {
			return nil, &FieldError{Title: title, Field: field}
		}
	}
	tops, err := b.tops(file, o)
	if err != nil {
		return nil, err
	}
	r := &Reading{File: file, Encoding: b.encoding}
	var with []top
	for _, t := range tops {
		if t.at >= 0 {
			with = append(with, t)
			r.Sheets = append(r.Sheets, t.sheet.name)
		}
	}
	if len(r.Sheets) < 2 {
		r.Sheets = nil
	}
	var pick top
	switch i := slices.IndexFunc(with, func(t top) bool { return t.sheet.called(o.Sheet) }); {
	case o.Sheet != "" && i >= 0:
		pick = with[i]
	case o.Sheet == AllSheets && len(with) > 0:
		pick = with[max(0, slices.IndexFunc(with, func(t top) bool { return t.roster() }))]
	case o.Sheet != "":
		for _, t := range tops {
			if t.sheet.called(o.Sheet) && holdsForm(t.rows) {
				return nil, &FormError{File: file, Sheet: t.sheet.name}
			}
		}
		return nil, &NoHeaderError{File: file, Sheet: o.Sheet}
	case len(with) == 0 && slices.ContainsFunc(tops, func(t top) bool { return holdsForm(t.rows) }):
		return nil, &FormError{File: file, Sheet: tops[slices.IndexFunc(tops, func(t top) bool { return holdsForm(t.rows) })].sheet.name}
	case len(with) == 0:
		return nil, b.headerless(file, tops, o)
	default:
		pick = with[max(0, slices.IndexFunc(with, func(t top) bool { return t.roster() }))]
	}
	r.Sheet = pick.sheet.name
	r.List.File = file
	read := []top{pick}
	if alike := slices.DeleteFunc(slices.Clone(with), func(t top) bool { return !t.alike(pick) }); len(alike) > 1 {
		for _, t := range alike {
			r.Alike = append(r.Alike, t.sheet.name)
		}
		if o.Sheet == AllSheets {
			read, r.Together = alike, true
		}
	}
	for _, t := range read {
		if err := b.scan(t.sheet, r, o, len(read) > 1); err != nil {
			return nil, named(err, t.sheet.name)
		}
	}
	r.finish()
	if r.Rows() == 0 {
		first := r.Tables[0]
		none := &NoRowsError{File: file, Sheet: r.Sheet, Kind: r.Kind, Row: first.Header}
		for _, t := range r.Tables {
			none.Skipped += len(t.Skipped)
		}
		return nil, none
	}
	return r, nil
}

// scan reads the tables of one sheet.
func (b *book) scan(sheet worksheet, r *Reading, o Options, several bool) error {
	l, err := sheet.layout()
	if err != nil {
		return err
	}
	s := &scan{reading: r, options: o, sheet: sheet, several: several, layout: l, cal: calendar{today: o.Today, date1904: b.date1904, untyped: b.untyped}}
	return s.run()
}

// finish says what only shows once all tables are read.
func (r *Reading) finish() {
	first := r.Tables[0]
	r.HeaderRow, r.Mapping = first.Header, map[string]string{}
	name := ""
	for _, t := range r.Tables {
		for _, c := range t.Columns {
			if c.Field == model.FieldName && name == "" {
				name = c.Title
			}
			if _, ok := r.Mapping[c.Title]; !ok && c.Title != "" && !t.Unread {
				r.Mapping[c.Title] = string(c.Field)
				r.Titles = append(r.Titles, c.Title)
			}
		}
	}
	twice(r.List.Rows, name)
	r.List.Ordered = r.List.Ordered && ordered(r.List.Rows)
}

// mapping gives what titles are to be taken for in a table of this kind.
func (o Options) mapping(kind string) map[string]model.Field {
	out := map[string]model.Field{}
	for title, field := range o.Remembered[kind] {
		if f := model.Field(field); known(f) {
			out[title] = f
		}
	}
	for title, field := range o.Mapping {
		out[title] = model.Field(field)
	}
	return out
}

// named completes an error with the sheet it was met on.
func named(err error, sheet string) error {
	if e, ok := err.(*TooLargeError); ok && e.Sheet == "" {
		e.Sheet = sheet
	}
	return err
}
