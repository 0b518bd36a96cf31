package cli

// What import prints with --json.

import (
	"errors"
	"path/filepath"

	"liuzhuan/data/intake"
	"liuzhuan/data/lrmx"
	"liuzhuan/data/sheet"
	"liuzhuan/model"
)

// importReport is what other programs read: its keys stay. Forms have no header
// row, encoding or mapping; their file stands in every line, and row counts the
// files. left_out counts those that nobody can tell whose they are.
type importReport struct {
	File      string            `json:"file"`
	Kind      string            `json:"kind"`
	HeaderRow int               `json:"header_row"`
	Encoding  string            `json:"encoding"`
	Mapping   map[string]string `json:"mapping"`
	Rows      int               `json:"rows"`
	New       int               `json:"new"`
	Changed   int               `json:"changed"`
	Same      int               `json:"same"`
	Changes   []changeReport    `json:"changes"`
	Doubtful  []doubtReport     `json:"doubtful"`
	Rejected  []rejectReport    `json:"rejected"`
	Tables    []tableReport     `json:"tables"`
	Passed    []passedReport    `json:"passed_over"`
	Written   int               `json:"written"`

	Sheet     string           `json:"sheet,omitempty"` // where there are several
	Sheets    []string         `json:"sheets,omitempty"`
	LeftOut   int              `json:"left_out,omitempty"`
	Vanished  []vanishedReport `json:"vanished,omitempty"`
	Questions []questionReport `json:"questions,omitempty"`
	Notes     []noteReport     `json:"notes,omitempty"`
}

// changeReport is a field that is to change. Where a form says otherwise than
// the roster, taken tells which counts: list, form, or open, when the roster's
// value stays until somebody decides.
type changeReport struct {
	Row   int         `json:"row"`
	Part  string      `json:"part,omitempty"`
	File  string      `json:"file,omitempty"`
	No    int         `json:"no"`
	Name  string      `json:"name"`
	Field string      `json:"field"`
	Old   string      `json:"old"`
	New   string      `json:"new"`
	Taken model.Taken `json:"taken,omitempty"`
}

// tableReport is one table of a file: where it stands, the row of its titles, its
// lines, and how many rows are none. An unread table is of another kind.
type tableReport struct {
	Where       string         `json:"where"`
	Header      int            `json:"header"`
	Rows        int            `json:"rows"`
	Skipped     int            `json:"skipped"`
	SkippedRows []skipReport   `json:"skipped_rows,omitempty"`
	Hidden      []int          `json:"hidden,omitempty"`
	Unused      []unusedReport `json:"unused,omitempty"`
	Unread      bool           `json:"unread,omitempty"`
}

type skipReport struct {
	Row    int    `json:"row"`
	Reason string `json:"reason"`
	Text   string `json:"text,omitempty"`
}

type unusedReport struct {
	Column string `json:"column"`
	Sample string `json:"sample"`
}

// passedReport is a file of a folder or archive that was not read.
type passedReport struct {
	File   string `json:"file"`
	Reason string `json:"reason"`
}

type doubtReport struct {
	Row    int    `json:"row"`
	Part   string `json:"part,omitempty"` // of several tables that share row numbers
	File   string `json:"file,omitempty"`
	Column string `json:"column"`
	Value  string `json:"value"`
	Reason string `json:"reason"`
}

type rejectReport struct {
	Row    int    `json:"row"`
	Part   string `json:"part,omitempty"`
	File   string `json:"file,omitempty"`
	Reason string `json:"reason"`
}

type vanishedReport struct {
	No   int    `json:"no"`
	Name string `json:"name"`
}

// questionReport is a line of which only a person can tell whom it means.
type questionReport struct {
	Row  int    `json:"row"`
	Part string `json:"part,omitempty"`
	File string `json:"file,omitempty"`
	Name string `json:"name"`
	Text string `json:"text"`
}

type noteReport struct {
	File    string `json:"file"`
	Element string `json:"element"`
	Kind    string `json:"kind"`
	Text    string `json:"text"`
}

// unread is the report of a file that cannot be read: the reason stands where
// those of its rows would, as row 0, and what was found all the same in its place.
func (e *env) unread(path, kind string, err error) importReport {
	out := importReport{
		File: filepath.Base(path), Kind: kind, Mapping: map[string]string{}, Changes: []changeReport{}, Doubtful: []doubtReport{},
		Rejected: []rejectReport{{Reason: e.t.Error(err)}}, Tables: []tableReport{}, Passed: []passedReport{},
	}
	if none := new(lrmx.Error); errors.As(err, &none) {
		out.Passed = e.passed(none.Passed)
	}
	if none := new(sheet.NoRowsError); errors.As(err, &none) {
		out.Kind, out.HeaderRow = none.Kind, none.Row
	}
	return out
}

func (e *env) importReport(r *intake.Reading, got *model.Reconciliation) importReport {
	out := importReport{
		File: r.File, Kind: r.Kind, Rows: r.Rows(), New: got.New, Changed: got.Changed, Same: got.Same,
		LeftOut: got.Out + got.Strangers + got.Declined + got.Drafts,
		Mapping: map[string]string{}, Changes: []changeReport{}, Doubtful: []doubtReport{}, Rejected: []rejectReport{},
		Tables: []tableReport{}, Passed: e.passed(r.PassedOver()),
	}
	if t := r.Table; t != nil {
		out.HeaderRow, out.Encoding, out.Mapping = t.HeaderRow, t.Encoding, t.Mapping
		for _, table := range t.Tables {
			out.Tables = append(out.Tables, e.tableReport(table))
		}
		if len(t.Sheets) > 1 {
			out.Sheet, out.Sheets = t.Sheet, t.Sheets
		}
	} else {
		for _, n := range r.Forms.Notes {
			out.Notes = append(out.Notes, noteReport{n.Path, n.Element, string(n.Kind), e.t.Note(n)})
		}
	}
	for _, c := range got.Changes {
		out.Changes = append(out.Changes, changeReport{c.Row, c.Part, c.File, c.No, c.Name, string(c.Field), c.Old, c.New, c.Taken})
	}
	for _, d := range got.Doubtful {
		column := d.Column
		if column == "" {
			column = e.t.FieldName(d.Field)
		}
		out.Doubtful = append(out.Doubtful, doubtReport{d.Row, d.Part, d.File, column, d.Value, e.t.DoubtReason(d)})
	}
	for _, x := range got.Rejected {
		out.Rejected = append(out.Rejected, rejectReport{x.Row, x.Part, x.File, e.t.RejectedLine(x)})
	}
	for _, p := range got.Vanished {
		out.Vanished = append(out.Vanished, vanishedReport{p.No, p.Name})
	}
	for i := range got.Questions {
		if q := &got.Questions[i]; q.OfLines() {
			out.Questions = append(out.Questions, questionReport{q.Row, q.Part, q.File, q.Name, e.t.Question(q)})
		}
	}
	return out
}

// passed words why files were passed over.
func (e *env) passed(files []lrmx.Passed) []passedReport {
	out := []passedReport{}
	for _, p := range files {
		out = append(out, passedReport{p.File, e.t.PassedOver(p)})
	}
	return out
}

func (e *env) tableReport(t sheet.Table) tableReport {
	out := tableReport{Where: t.Where, Header: t.Header, Rows: t.Rows, Skipped: len(t.Skipped), Hidden: t.Hidden, Unread: t.Unread}
	for _, s := range t.Skipped {
		out.SkippedRows = append(out.SkippedRows, skipReport{s.Row, e.t.SkipReason(s), s.Text})
	}
	for _, c := range t.Unused() {
		out.Unused = append(out.Unused, unusedReport{e.t.ColumnTitle(c), c.Sample})
	}
	return out
}
