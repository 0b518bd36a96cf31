package cli

// log: what was done, and when.

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"liuzhuan/data/sitting"
	"liuzhuan/data/store"
	"liuzhuan/model"
)

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
