package cli

// status, check, export, log, version: the commands that only read.

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"liuzhuan/data/backup"
	"liuzhuan/data/paper"
	"liuzhuan/data/paper/template"
	"liuzhuan/data/sitting"
	"liuzhuan/data/store"
	"liuzhuan/model"
	"liuzhuan/model/check"
	"liuzhuan/model/hanzi"
)

// statusReport is what other programs read: its keys stay.
type statusReport struct {
	Meeting    meetingReport             `json:"meeting"`
	People     int                       `json:"people"`
	Planned    map[model.Disposition]int `json:"planned"`
	Decided    map[model.Disposition]int `json:"decided"`
	Pending    int                       `json:"pending"`
	Deviations int                       `json:"deviations"`
	Attendance attendanceReport          `json:"attendance"`
	Talks      map[model.Kind]talkReport `json:"talks"`
	Matters    matterReport              `json:"matters"`
	Warnings   warningReport             `json:"warnings"`
}

// matterReport counts 待核事项, and for how many the notice may be issued.
type matterReport struct {
	Open     int `json:"open"`
	Cleared  int `json:"cleared"`
	Issuable int `json:"issuable"`
}

type meetingReport struct {
	Title    string      `json:"title"`
	Date     model.Date  `json:"date"`
	Time     string      `json:"time"`
	Venue    string      `json:"venue"`
	Approval string      `json:"approval"`
	Phase    model.Phase `json:"phase"`
	Sealed   bool        `json:"sealed"`
}

type attendanceReport struct {
	Expected int `json:"expected"`
	Present  int `json:"present"`
	Late     int `json:"late"`
	Leave    int `json:"leave"`
	Absent   int `json:"absent"`
	Extra    int `json:"extra"`
}

type talkReport struct {
	Required int `json:"required"`
	Done     int `json:"done"`
}

type warningReport struct {
	Total  int            `json:"total"`
	ByRule map[string]int `json:"by_rule"`
}

// findings runs the preflight on the meeting's day. A list of holidays that cannot be
// read is an error.
func findings(s *sitting.Sitting) ([]check.Finding, error) {
	if _, err := s.Days(); err != nil {
		return nil, err
	}
	return s.Preflight().Run(), nil
}

func (e *env) status(s *sitting.Sitting) (statusReport, error) {
	found, err := findings(s)
	if err != nil {
		return statusReport{}, err
	}
	info, c := s.Meeting.Info(), s.Meeting.Tally()
	r := statusReport{
		Meeting: meetingReport{info.Title, info.Date, info.Time, info.Venue, info.Approval, s.PhaseOnPaper(), info.Sealed != 0},
		People:  c.People, Planned: map[model.Disposition]int{}, Decided: map[model.Disposition]int{},
		Pending: c.Pending, Deviations: c.Deviations,
		Attendance: attendanceReport{c.People, c.Present, c.Late, c.Leave, c.Absent, c.Extra},
		Talks:      map[model.Kind]talkReport{},
		Warnings:   warningReport{Total: len(found), ByRule: map[string]int{}},
	}
	r.Matters.Open, r.Matters.Cleared = s.Meeting.Matters()
	r.Matters.Issuable = s.Meeting.CountIssuable()
	for _, d := range model.Dispositions {
		usual := d != model.Pending && d != model.RankPromoted // not of every meeting
		if usual || c.Planned[d] > 0 {
			r.Planned[d] = c.Planned[d]
		}
		if usual || c.ByDecision[d] > 0 {
			r.Decided[d] = c.ByDecision[d]
		}
	}
	for _, k := range model.Kinds {
		r.Talks[k] = talkReport{c.Talks[k].Required, c.Talks[k].Done}
	}
	for _, f := range found {
		r.Warnings.ByRule[f.Rule]++
	}
	return r, nil
}

func (e *env) statusCommand() *cobra.Command {
	var machine bool
	c := e.command("status", func(_ *cobra.Command, args []string) error {
		return e.viewing(args[0], func(s *sitting.Sitting) error {
			r, err := e.status(s)
			if err != nil {
				return err
			}
			if machine {
				return e.printJSON(r)
			}
			for _, line := range e.t.StatusLines(s.Meeting, r.Meeting.Phase, r.Warnings.Total) {
				e.print(line)
			}
			return nil
		})
	})
	c.Args = e.args(1, 1)
	c.Flags().BoolVar(&machine, "json", false, e.t.CLI.Flag["json"])
	return c
}

func (e *env) printJSON(v any) error {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(v); err != nil {
		return err
	}
	_, err := e.out.Write(hanzi.EscapeJSON(b.Bytes()))
	return err
}

// checkReport is what `check --json` prints.
type checkReport struct {
	Sound    bool           `json:"sound"`
	People   int            `json:"people"`
	Entries  int64          `json:"entries"`
	Head     string         `json:"head"`
	Damage   []damageReport `json:"damage"`
	Redacted []int64        `json:"redacted,omitempty"` // entries whose content can no longer be proved
	Findings []findingJSON  `json:"findings"`
	Receipt  *receiptReport `json:"receipt,omitempty"`
}

type damageReport struct {
	Kind string `json:"kind"`
	Text string `json:"text"`
}

type findingJSON struct {
	Rule string `json:"rule"`
	Text string `json:"text"`
}

func (e *env) checkCommand() *cobra.Command {
	var machine, strict bool
	var sought asked
	c := e.command("check", func(_ *cobra.Command, args []string) error {
		switch {
		case sought.head != "" && len(sought.head) < 12:
			return &usageError{e.t.Sprintf(e.t.CLI.BadFlagValue, "--head", sought.head)}
		case sought.key != "" && sought.receipt == "":
			return &usageError{e.t.Sprintf(e.t.CLI.FlagMissing, "--receipt")}
		}
		return e.using(args[0], sitting.View, func(s *sitting.Sitting) error {
			if s.Notice != store.NoticeDigest { // Check has that among the damage
				e.notice(s.Notice)
			}
			tell, over := e.working(e.t.CLI.Checking)
			r, err := s.CheckTelling(tell)
			over()
			if err != nil {
				return err
			}
			receipt, err := sought.of(s, r)
			if err != nil {
				return err
			}
			found, err := findings(s)
			if err != nil {
				return err
			}
			if machine {
				out := e.checkReport(s.Meeting, r, found)
				if receipt != nil {
					out.Receipt = &receiptReport{receipt.Entries, s.Holds(receipt.Entries, receipt.Head), ""}
					if receipt.Signer != (backup.Signer{}) {
						out.Receipt.Signer = receipt.Signer.Fingerprint()
					}
				}
				err = e.printJSON(out)
			} else {
				e.printReceipt(s, receipt, sought.key)
				e.printCheck(s.Meeting, r, found)
			}
			if err == nil && (len(r.Damage) > 0 || strict && len(found) > 0) {
				err = saidError{}
			}
			return err
		})
	})
	c.Args = e.args(1, 1)
	c.Flags().BoolVar(&machine, "json", false, e.t.CLI.Flag["json"])
	c.Flags().BoolVar(&strict, "strict", false, e.t.CLI.Flag["strict"])
	c.Flags().StringVar(&sought.head, "head", "", e.t.CLI.Flag["head"])
	c.Flags().StringVar(&sought.receipt, "receipt", "", e.t.CLI.Flag["receipt"])
	c.Flags().StringVar(&sought.key, "key", "", e.t.CLI.Flag["receipt-key"])
	return c
}

func (e *env) checkReport(m *model.Meeting, r *store.Report, found []check.Finding) checkReport {
	out := checkReport{Sound: len(r.Damage) == 0, People: r.People, Entries: r.Entries, Head: r.Head, Redacted: r.Unprovable, Damage: []damageReport{},
		Findings: []findingJSON{}}
	for _, d := range r.Damage {
		out.Damage = append(out.Damage, damageReport{string(d.Kind), e.t.Damage(d)})
	}
	for _, f := range found {
		out.Findings = append(out.Findings, findingJSON{f.Rule, e.t.Finding(m, f)})
	}
	return out
}

func (e *env) printCheck(m *model.Meeting, r *store.Report, found []check.Finding) {
	if len(r.Damage) == 0 {
		e.print(e.t.Sprintf(e.t.Check.Sound, r.People, r.Entries, r.Head[:min(12, len(r.Head))]))
	}
	if n := len(r.Unprovable); n > 0 {
		e.print(e.t.Sprintf(e.t.Check.Unprovable, n, e.numbers(r.Unprovable)))
	}
	for _, d := range r.Damage {
		e.print(e.t.Damage(d))
	}
	if len(r.Damage) > 0 {
		e.print(e.t.Check.WhatToDo)
	}
	for _, line := range e.t.DocumentLines(m) {
		e.print(line)
	}
	e.print(e.t.Reconciliation(m))
	if len(found) == 0 {
		e.print(e.t.Check.NoFinding)
		return
	}
	e.print(e.t.Sprintf(e.t.Check.Findings, len(found)))
	for _, f := range found {
		e.print("  " + f.Rule + " " + e.t.Finding(m, f))
	}
}

func (e *env) exportCommand() *cobra.Command {
	var format, kind, profile, order, columns, own, out string
	c := e.command("export", func(c *cobra.Command, args []string) error {
		all := kind == paper.All
		if usual, arranged := paper.Kind(kind).Defaults(); !all { // of all, each has its own
			profile, order = cmp.Or(profile, string(usual)), cmp.Or(order, string(arranged))
			format = cmp.Or(format, string(formatOf(paper.Kind(kind), out)))
		}
		for _, x := range []struct {
			flag, value string
			choices     []string
		}{
			{"--format", format, words(paper.Formats)}, {"--paper", kind, append(words(paper.Kinds), paper.All)},
			{"--profile", profile, words(paper.Profiles)}, {"--order", order, words(paper.Orders)},
		} {
			if all && x.value == "" {
				continue
			}
			if err := e.choice(x.flag, x.value, x.choices); err != nil {
				return err
			}
		}
		if out == "" {
			return &usageError{e.t.Sprintf(e.t.CLI.FlagMissing, "-o")}
		}
		if err := e.notDevice(out); err != nil {
			return err
		}
		if out == "-" && e.terminal && !paper.Format(format).Readable() {
			return &usageError{e.t.Sprintf(e.t.CLI.NotReadable, format)}
		}
		if out == "-" && all {
			return &usageError{e.t.CLI.AllToFolder}
		}
		var filled *template.File
		if own != "" {
			if all || out == "-" || c.Flags().Changed("format") && format != string(paper.DOCX) && format != string(paper.XLSX) {
				return &usageError{e.t.CLI.TemplateAlone}
			}
			var err error
			if filled, err = paper.OpenTemplate(own); err != nil {
				return err
			}
		}
		return e.viewing(args[0], func(s *sitting.Sitting) error {
			found, err := findings(s)
			if err != nil {
				return err
			}
			o := s.Paper(paper.Options{
				Paper: paper.Kind(kind), Format: paper.Format(format), Profile: paper.Profile(profile), Order: paper.Order(order),
				Columns: columns, Warnings: e.t.PaperWarnings(s.Meeting, found), Amendments: e.t.PaperAmendments(s.Meeting, s.History),
			})
			tell, over := e.working(e.t.Screen.Writing)
			o.Progress = tell
			var held paper.Holding
			switch {
			case filled != nil:
				err := e.fillTemplate(s, filled, out, o)
				over()
				return err
			case all:
				papers, made, err := s.ExportAll(out, o)
				if err != nil {
					return err
				}
				e.say(e.t.ExportedAll(out, papers, made))
				return nil
			case out == "-":
				err = s.Print(e.out, o)
			default:
				held, err = s.Export(out, o)
			}
			over()
			var unsupported *paper.UnsupportedError
			if errors.As(err, &unsupported) {
				return &usageError{e.t.Error(err)}
			} else if err != nil || out == "-" {
				return err
			}
			e.say(e.t.Exported(out, held))
			return nil
		})
	})
	c.Args = e.args(1, 1)
	f := c.Flags()
	f.StringVar(&format, "format", "", e.choices("format", words(paper.Formats)))
	f.StringVar(&kind, "paper", string(paper.Roster), e.choices("paper", append(words(paper.Kinds), paper.All)))
	f.StringVar(&profile, "profile", "", e.choices("profile", words(paper.Profiles)))
	f.StringVar(&order, "order", "", e.choices("order", words(paper.Orders)))
	f.StringVar(&columns, "columns", "", e.choices("columns", paper.ColumnSets))
	f.StringVar(&own, "template", "", e.t.CLI.Flag["template"])
	f.StringVarP(&out, "out", "o", "", e.t.CLI.Flag["out"])
	return c
}

// formatOf is the format of a paper where nobody says: that of the file's ending, else the
// paper's first.
func formatOf(k paper.Kind, out string) paper.Format {
	formats := k.Formats()
	for _, f := range formats {
		if f.Ending() != "" && strings.HasSuffix(strings.ToLower(out), f.Ending()) {
			return f
		}
	}
	if len(formats) == 0 {
		return paper.XLSX // and the kind is refused
	}
	return formats[0]
}

// choices describes a flag that takes one of several words.
func (e *env) choices(flag string, list []string) string {
	return strings.Join(hanzi.Wrap(e.t.Sprintf(e.t.CLI.Flag[flag], strings.Join(list, " ")), 40), "\n")
}

func words[T ~string](list []T) []string {
	var out []string
	for _, v := range list {
		out = append(out, string(v))
	}
	return out
}

// logEntry is what other programs read: its keys stay.
type logEntry struct {
	Seq     int64         `json:"seq"`
	At      string        `json:"at"`
	Command model.Command `json:"command"`
	Text    string        `json:"text"`
	Edits   int           `json:"edits"`
	Undoes  int64         `json:"undoes"`
	Hash    string        `json:"hash"`
	Merged  []logEntry    `json:"merged,omitempty"` // what a merge took up, as the other laptop recorded it
}

// logged is one entry of a journal with what was said of it.
func logged(x model.Entry, said string) logEntry {
	return logEntry{Seq: x.Seq, At: x.At.RFC3339(), Command: x.Command, Text: said, Edits: x.Edits, Undoes: x.Undoes, Hash: x.Hash}
}

// taken lists what a merge took up; nothing where that was altered, which check tells.
func (e *env) taken(s *sitting.Sitting, x model.Entry) ([]model.Entry, error) {
	if x.Args.Merged == nil {
		return nil, nil
	}
	entries, err := s.Taken(x.Args.Merged)
	if errors.As(err, new(*store.DamagedError)) {
		e.say(e.t.Damage(store.Damage{Kind: store.DamageBranch, Seq: x.Seq}))
		return nil, nil
	}
	return entries, err
}

func (e *env) logCommand() *cobra.Command {
	var machine bool
	c := e.command("log", func(_ *cobra.Command, args []string) error {
		return e.viewing(args[0], func(s *sitting.Sitting) error {
			list := []logEntry{}
			line := func(head string, x model.Entry, said string) {
				e.print(fmt.Sprintf("%s%4d %s %s %s %s", head, x.Seq, x.At.Time().Format("2006-01-02 15:04:05"), x.Hash[:12], x.Actor, said))
			}
			for _, x := range s.History.Entries() {
				taken, err := e.taken(s, x)
				if err != nil {
					return err
				}
				one := logged(x, e.t.Logged(s.Meeting, s.History, x))
				if !machine {
					line("", x, one.Text)
				}
				for _, y := range taken {
					theirs := logged(y, e.t.SaidIn(s.Meeting, y.Command, y.Args))
					if one.Merged = append(one.Merged, theirs); !machine {
						line("    + ", y, theirs.Text)
					}
				}
				list = append(list, one)
			}
			if machine {
				return e.printJSON(list)
			}
			return nil
		})
	})
	c.Args = e.args(1, 1)
	c.Flags().BoolVar(&machine, "json", false, e.t.CLI.Flag["json"])
	return c
}
