package cli

// check: is the file sound, and what does the preflight find.

import (
	"github.com/spf13/cobra"

	"liuzhuan/data/backup"
	"liuzhuan/data/sitting"
	"liuzhuan/data/store"
	"liuzhuan/model"
	"liuzhuan/model/check"
)

// findings runs the preflight on the meeting's day. A list of holidays that cannot be
// read is an error.
func findings(s *sitting.Sitting) ([]check.Finding, error) {
	if _, err := s.Days(); err != nil {
		return nil, err
	}
	return s.Preflight().Run(), nil
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
