package cli

// new, import, undo: the commands that write.

import (
	"fmt"

	"github.com/spf13/cobra"

	"liuzhuan/data/sheet"
	"liuzhuan/data/store"
	"liuzhuan/model"
)

func (e *env) newCommand() *cobra.Command {
	var info model.Info
	var date, hour string
	c := e.command("new", func(_ *cobra.Command, args []string) error {
		day, ok := model.ParseDay(date)
		if !ok || len(day) != 8 && day != "" {
			return &usageError{e.t.Sprintf(e.t.CLI.BadDate, date)}
		}
		clock, ok := model.ParseClock(hour)
		if !ok {
			return &usageError{e.t.Sprintf(e.t.CLI.BadTime, hour)}
		}
		if info.Title == "" {
			return &usageError{e.t.CLI.NeedTitle}
		}
		if day == "" {
			day = model.DateOf(e.now())
		}
		info.Date, info.Time = day, clock
		if err := store.Create(args[0], model.NewInfo(info, model.At(e.now()))); err != nil {
			return err
		}
		e.say(e.t.Sprintf(e.t.CLI.Created, args[0]))
		return nil
	})
	c.Args = e.args(1, 1)
	f := c.Flags()
	f.StringVar(&info.Title, "title", "", e.t.CLI.Flag["title"])
	f.StringVar(&date, "date", "", e.t.CLI.Flag["date"])
	f.StringVar(&hour, "time", "", e.t.CLI.Flag["time"])
	f.StringVar(&info.Venue, "venue", "", e.t.CLI.Flag["venue"])
	f.StringVar(&info.Approval, "approval", "", e.t.CLI.Flag["approval"])
	return c
}

// importFlags are the flags of import.
type importFlags struct {
	into, as, sheet    string
	skip, dry, machine bool
}

func (e *env) importCommand() *cobra.Command {
	var f importFlags
	c := e.command("import", func(_ *cobra.Command, args []string) error {
		if f.into == "" {
			return &usageError{e.t.Sprintf(e.t.CLI.FlagMissing, "--into")}
		}
		if f.as != "" {
			if err := e.choice("--as", f.as, sheet.Kinds); err != nil {
				return err
			}
		}
		return e.withStore(f.into, func(s *store.Store) error { return e.importFiles(s, args, f) })
	})
	c.Args = e.args(1, 1<<20)
	flags := c.Flags()
	flags.StringVar(&f.into, "into", "", e.t.CLI.Flag["into"])
	flags.StringVar(&f.as, "as", "", e.choices("as", sheet.Kinds))
	flags.StringVar(&f.sheet, "sheet", "", e.t.CLI.Flag["sheet"])
	flags.BoolVar(&f.skip, "skip-rejected", false, e.t.CLI.Flag["skip-rejected"])
	flags.BoolVar(&f.dry, "dry-run", false, e.t.CLI.Flag["dry-run"])
	flags.BoolVar(&f.machine, "json", false, e.t.CLI.Flag["json"])
	return c
}

// importReport is the json contract of DESIGN.md section 5.
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
	Written   int               `json:"written"`
}

type changeReport struct {
	Row   int    `json:"row"`
	No    int    `json:"no"`
	Name  string `json:"name"`
	Field string `json:"field"`
	Old   string `json:"old"`
	New   string `json:"new"`
}

type doubtReport struct {
	Row    int    `json:"row"`
	Column string `json:"column"`
	Value  string `json:"value"`
	Reason string `json:"reason"`
}

type rejectReport struct {
	Row    int    `json:"row"`
	Reason string `json:"reason"`
}

// importFiles reads all files before the first is written, so that a file that
// cannot be read leaves nothing half done.
func (e *env) importFiles(s *store.Store, paths []string, f importFlags) error {
	var readings []*sheet.Reading
	for _, path := range paths {
		r, err := sheet.Read(path, sheet.Options{Sheet: f.sheet, Kind: f.as, Today: e.now(), Progress: e.progress()})
		if err != nil {
			return err
		}
		readings = append(readings, r)
	}
	refused := false
	for _, r := range readings {
		refused = refused || len(r.List.Rejected) > 0 && !f.skip
	}
	var reports []importReport
	for _, r := range readings {
		got := r.Reconcile(s.Meeting)
		report := e.importReport(r, got)
		c := got.Change(model.At(e.now()))
		c.Phase = model.Prepare
		if !refused && !f.dry && !c.Empty() {
			if _, err := s.Commit(c, nil); err != nil {
				e.say(e.t.NotKept(err))
				return saidError{}
			}
			report.Written = got.New + got.Changed
		}
		reports = append(reports, report)
		if !f.machine {
			e.sayImport(r, got, report, f)
		}
	}
	if f.machine {
		var all any = reports
		if len(reports) == 1 {
			all = reports[0]
		}
		if err := e.printJSON(all); err != nil {
			return err
		}
	}
	if refused {
		for _, r := range readings {
			if len(r.List.Rejected) > 0 {
				e.say(e.t.RowsRejected(r.List.Rejected, false))
			}
		}
		return saidError{}
	}
	return nil
}

func (e *env) importReport(r *sheet.Reading, got *model.Reconciliation) importReport {
	out := importReport{
		File: r.File, Kind: r.Kind, HeaderRow: r.HeaderRow, Encoding: r.Encoding, Mapping: r.Mapping,
		Rows: r.Rows(), New: got.New, Changed: got.Changed, Same: got.Same,
		Changes: []changeReport{}, Doubtful: []doubtReport{}, Rejected: []rejectReport{},
	}
	for _, c := range got.Changes {
		out.Changes = append(out.Changes, changeReport{c.Row, c.No, c.Name, string(c.Field), c.Old, c.New})
	}
	for _, d := range got.Doubtful {
		column := d.Column
		if column == "" {
			column = e.t.FieldName(d.Field)
		}
		out.Doubtful = append(out.Doubtful, doubtReport{d.Row, column, d.Value, e.t.Doubt[d.Doubt]})
	}
	for _, x := range got.Rejected {
		out.Rejected = append(out.Rejected, rejectReport{x.Row, e.t.RejectedLine(x)})
	}
	return out
}

// sayImport tells a person what an import found and wrote: always what needs a
// look, and with --dry-run also how every column and row was read.
func (e *env) sayImport(r *sheet.Reading, got *model.Reconciliation, report importReport, f importFlags) {
	e.say(e.t.Sprintf(e.t.CLI.ImportSummary, r.File, report.HeaderRow, report.Rows, got.New, got.Changed, got.Same, len(got.Doubtful), len(got.Rejected)))
	lines := e.t.LookLines(got)
	if f.dry {
		lines = e.t.PreviewLines(r, got)
	}
	for _, line := range lines {
		e.say("  " + line)
	}
	switch {
	case f.dry:
		e.say(e.t.CLI.ImportDry)
	case report.Written > 0:
		e.say(e.t.ImportWritten(r.Kind, report.Written))
	case len(got.Rejected) == 0 || f.skip:
		e.say(e.t.NothingNew(r.Kind, got.Same))
	}
}

// progress tells a person at a terminal how far a long file is read.
func (e *env) progress() func(done, total int) {
	return func(done, total int) {
		if e.terminal && done%5000 == 0 && done > 0 {
			fmt.Fprint(e.errout, "\r"+e.t.Sprintf(e.t.CLI.Reading, done))
		}
	}
}

func (e *env) undoCommand() *cobra.Command {
	c := e.command("undo", func(_ *cobra.Command, args []string) error {
		return e.withStore(args[0], func(s *store.Store) error {
			last, ok := s.History.Undoable()
			if !ok {
				e.say(e.t.CLI.NothingToUndo)
				return saidError{}
			}
			entry, _, err := s.TakeBack(last, model.At(e.now()), last.Phase, nil)
			if err != nil {
				e.say(e.t.NotKept(err))
				return saidError{}
			}
			e.print(e.t.Sentence(e.t.SaidIn(s.Meeting, entry.Command, entry.Args)))
			return nil
		})
	})
	c.Args = e.args(1, 1)
	return c
}
