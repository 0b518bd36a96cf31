package cli

// redact: a text that must go leaves the file; what it stood in says so.

import (
	"errors"
	"strconv"

	"github.com/spf13/cobra"

	"liuzhuan/data/backup"
	"liuzhuan/data/sitting"
	"liuzhuan/data/store"
	"liuzhuan/model"
)

func (e *env) redactCommand() *cobra.Command {
	var entry int64
	var no int
	var reason string
	c := e.command("redact", func(c *cobra.Command, args []string) error {
		for _, flag := range []string{"entry", "reason"} {
			if !c.Flags().Changed(flag) {
				return &usageError{e.t.Sprintf(e.t.CLI.FlagMissing, "--"+flag)}
			}
		}
		return e.writing(args[0], func(s *sitting.Sitting) error {
			person := model.ID(0)
			if c.Flags().Changed("no") {
				if person = numbered(s.Meeting, no); person == 0 {
					e.say(e.t.Sprintf(e.t.Safety.RedactNobody, no))
					return saidError{}
				}
			}
			done, err := s.Redact(entry, person, reason, model.At(e.now()))
			if errors.As(err, new(*store.RedactError)) {
				return err
			}
			if err != nil {
				e.say(e.t.NotDone(err))
				return saidError{}
			}
			e.print(e.t.Sentence(e.t.SaidIn(s.Meeting, done.Entry.Command, done.Entry.Args)))
			e.sayRedacted(done)
			holds, unsure, err := backup.Holding(s.Store, done)
			e.sayPaths(e.t.Safety.RedactHolds, holds)
			e.sayPaths(e.t.Safety.RedactUnsure, unsure)
			e.sayCarriers(e.t.Medium.HoldsIt, s.Carriers())
			e.say(e.t.Safety.RedactElsewhere)
			return err
		})
	})
	c.Args = e.args(1, 1)
	c.Flags().Int64Var(&entry, "entry", 0, e.t.CLI.Flag["entry"])
	c.Flags().StringVar(&reason, "reason", "", e.t.CLI.Flag["reason"])
	c.Flags().IntVar(&no, "no", 0, e.t.CLI.Flag["no"])
	return c
}

// numbered gives who has a number on the list, 0 for nobody.
func numbered(m *model.Meeting, no int) model.ID {
	for _, p := range m.People() {
		if !p.OffList && p.No == no {
			return p.ID
		}
	}
	return 0
}

// numbers lists entries of the journal.
func (e *env) numbers(seqs []int64) string {
	var words []string
	for _, n := range seqs {
		words = append(words, strconv.FormatInt(n, 10))
	}
	return e.t.Names(words)
}

func (e *env) sayRedacted(r *store.Redacted) {
	e.say(e.t.Sprintf(e.t.Safety.RedactDone, len(r.Entries), e.numbers(r.Entries)))
	if len(r.Earlier) > 0 {
		e.say(e.t.Sprintf(e.t.Safety.RedactEarlier, e.numbers(r.Earlier)))
	}
	if r.Alike > 0 {
		e.say(e.t.Sprintf(e.t.Safety.RedactAlike, r.Alike))
	}
}
