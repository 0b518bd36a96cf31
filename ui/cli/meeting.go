package cli

// new, import, undo: the commands that write.

import (
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"liuzhuan/data/intake"
	"liuzhuan/data/sitting"
	"liuzhuan/model"
	"liuzhuan/model/hanzi"
)

func (e *env) newCommand() *cobra.Command {
	var info model.Info
	var date, hour, from string
	c := e.command("new", func(_ *cobra.Command, args []string) error {
		day, ok := model.ParseDay(date)
		if !ok || len(day) != 8 && day != "" {
			return &usageError{e.t.Sprintf(e.t.CLI.BadDate, date)}
		}
		clock, ok := model.ParseClock(hour)
		if !ok {
			return &usageError{e.t.Sprintf(e.t.CLI.BadTime, hour)}
		}
		for _, text := range []*string{&info.Title, &info.Venue, &info.Approval} {
			*text = strings.TrimSpace(hanzi.Typed(*text))
		}
		if info.Title == "" {
			return &usageError{e.t.CLI.NeedTitle}
		}
		if day == "" {
			day = model.DateOf(e.now())
		}
		info.Date, info.Time = day, clock
		if err := e.notDevice(args[0]); err != nil {
			return err
		}
		if from != "" {
			return e.viewing(from, func(old *sitting.Sitting) error {
				people, err := old.CreateFrom(args[0], info, model.At(e.now()))
				if err == nil {
					e.say(e.t.Sprintf(e.t.CLI.CreatedFrom, args[0], old.Meeting.Info().Title, people))
				}
				return err
			})
		}
		if err := sitting.Create(args[0], info, model.At(e.now())); err != nil {
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
	f.StringVar(&from, "from", "", e.t.CLI.Flag["from"])
	return c
}

// importFlags are the flags of import.
type importFlags struct {
	into, as, sheet, prefer string
	skip, dry, machine      bool
}

// sides are what --prefer takes where roster and form say different things.
var sides = []string{string(model.TakenOpen), string(model.TakenList), string(model.TakenForm)}

func (e *env) importCommand() *cobra.Command {
	var f importFlags
	c := e.command("import", func(_ *cobra.Command, args []string) error {
		if f.into == "" {
			return &usageError{e.t.Sprintf(e.t.CLI.FlagMissing, "--into")}
		}
		if f.as != "" {
			if err := e.choice("--as", f.as, intake.Kinds); err != nil {
				return err
			}
		}
		if err := e.choice("--prefer", f.prefer, sides); err != nil {
			return err
		}
		with := e.writing
		if f.dry {
			with = e.viewing
		}
		return with(f.into, func(s *sitting.Sitting) error { return e.importFiles(s, args, f) })
	})
	c.Args = e.args(1, 1<<20)
	flags := c.Flags()
	flags.StringVar(&f.into, "into", "", e.t.CLI.Flag["into"])
	e.oneOf(c, &f.as, "as", "", e.t.CLI.Flag["as"], intake.Kinds)
	flags.StringVar(&f.sheet, "sheet", "", e.t.CLI.Flag["sheet"])
	e.oneOf(c, &f.prefer, "prefer", sides[0], e.t.CLI.Flag["prefer"], sides)
	flags.BoolVar(&f.skip, "skip-rejected", false, e.t.CLI.Flag["skip-rejected"])
	flags.BoolVar(&f.dry, "dry-run", false, e.t.CLI.Flag["dry-run"])
	flags.BoolVar(&f.machine, "json", false, e.t.CLI.Flag["json"])
	return c
}

// importFiles reads all files before the first is written, so that a file that
// cannot be read leaves nothing half done. A machine gets a report of every file
// all the same.
func (e *env) importFiles(s *sitting.Sitting, paths []string, f importFlags) error {
	readings := make([]*intake.Reading, len(paths)) // nil where failed
	failed := make([]error, len(paths))
	refused := false
	for i, path := range paths {
		tell, over := e.working(e.t.Reading(filepath.Base(path)))
		r, err := intake.Read(path, intake.Options{Sheet: f.sheet, Kind: f.as, Meeting: s.Meeting, Today: e.now(), Progress: tell})
		over()
		switch {
		case err == nil:
			readings[i] = r
			refused = refused || len(r.Rejected()) > 0 && !f.skip
		case f.machine:
			failed[i], refused = err, true
		default:
			return err
		}
	}
	var reports []importReport
	notKept := ""
	for i, r := range readings {
		if r == nil {
			reports = append(reports, e.unread(paths[i], f.as, failed[i]))
			continue
		}
		got := e.reconcile(s.Meeting, r, model.Taken(f.prefer))
		report := e.importReport(r, got)
		c := got.Change(model.At(e.now()))
		c.Phase = model.Prepare
		if !refused && notKept == "" && !f.dry && !c.Empty() {
			tell, over := e.working(e.t.Screen.Writing)
			_, err := s.Write(c, nil, tell).MoveAlong()
			over()
			if err != nil {
				notKept = e.t.NotDone(err)
				report.Rejected = append(report.Rejected, rejectReport{Reason: notKept})
			} else {
				report.Written = got.Written
			}
		}
		reports = append(reports, report)
		if !f.machine {
			if notKept != "" {
				break
			}
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
	if notKept != "" {
		e.say(notKept)
		return saidError{}
	}
	if refused {
		for i, r := range readings {
			switch {
			case r == nil:
				e.say(e.t.Error(failed[i]))
			case len(r.Rejected()) > 0:
				e.say(e.t.RowsRejected(r.Rejected(), false))
			}
		}
		return saidError{}
	}
	return nil
}

// reconcile compares a reading with the meeting; of differences between roster
// and forms the side that was asked for counts.
func (e *env) reconcile(m *model.Meeting, r *intake.Reading, side model.Taken) *model.Reconciliation {
	got := r.Reconcile(m, nil, nil)
	answer := map[model.Taken]int{model.TakenList: model.AnswerList, model.TakenForm: model.AnswerForm}[side]
	if answer == model.AnswerOpen {
		return got
	}
	answers := model.Answers{}
	for _, q := range got.Questions {
		if q.Kind == model.AskField {
			answers[q.Asked] = answer
		}
	}
	return r.Reconcile(m, answers, nil)
}

// sayImport tells a person what an import found and wrote: always what needs a
// look, and with --dry-run also how every column and row was read.
func (e *env) sayImport(r *intake.Reading, got *model.Reconciliation, report importReport, f importFlags) {
	e.say(e.t.ImportSummary(r, got))
	if r.Table != nil && len(r.Table.Sheets) > 1 && (f.sheet == "" || r.Table.Together) {
		e.say(e.t.OtherSheets(r.Table))
	}
	lines := e.t.LookLines(r, got)
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
		e.say(e.t.Together(e.t.ImportWritten(r.Kind, report.Written), e.t.LeftOut(got)))
	case len(got.Rejected) == 0 || f.skip:
		e.say(e.t.NotWritten(r.Kind, got))
	}
}

func (e *env) undoCommand() *cobra.Command {
	c := e.command("undo", func(_ *cobra.Command, args []string) error {
		return e.writing(args[0], func(s *sitting.Sitting) error {
			last, ok := s.History.Undoable()
			if !ok {
				e.say(e.t.CLI.NothingToUndo)
				return saidError{}
			}
			made, err := s.TakeBack([]model.Entry{last}, last.Phase, nil)
			if err != nil {
				e.say(e.t.NotDone(err))
				return saidError{}
			}
			e.print(e.t.Sentence(e.t.SaidIn(s.Meeting, made[0].Command, made[0].Args)))
			return nil
		})
	})
	c.Args = e.args(1, 1)
	return c
}
