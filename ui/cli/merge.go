package cli

// merge: the work of another copy of the meeting comes into this one, or a list of what
// somebody has to decide first.

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"liuzhuan/data/merge"
	"liuzhuan/data/sitting"
	"liuzhuan/data/store"
	"liuzhuan/model"
)

type mergeFlags struct {
	prefer       string
	dry, machine bool
}

// preferred are the sides that --prefer takes.
var preferred = map[string]merge.Choice{"ours": merge.Ours, "theirs": merge.Theirs}

func (e *env) mergeCommand() *cobra.Command {
	var f mergeFlags
	sides := []string{"ours", "theirs"}
	c := e.command("merge", func(_ *cobra.Command, args []string) error {
		if f.prefer != "" {
			if err := e.choice("--prefer", f.prefer, sides); err != nil {
				return err
			}
		}
		with := e.writing
		if f.dry {
			with = e.viewing
		}
		return with(args[0], func(s *sitting.Sitting) error { return e.mergeOther(s, args[1], f) })
	})
	c.Args = e.args(2, 2)
	flags := c.Flags()
	e.oneOf(c, &f.prefer, "prefer", "", e.t.CLI.Flag["prefer-merge"], sides)
	flags.BoolVar(&f.dry, "dry-run", false, e.t.CLI.Flag["dry-run"])
	flags.BoolVar(&f.machine, "json", false, e.t.CLI.Flag["json"])
	return c
}

func (e *env) mergeOther(s *sitting.Sitting, path string, f mergeFlags) error {
	tell, over := e.working(e.t.Reading(filepath.Base(path)))
	other, err := merge.Open(s.Path(), path, tell)
	over()
	if err != nil {
		return err
	}
	defer other.Close() // an image in memory
	if other.Notice == store.NoticeRecovered {
		e.say(e.t.Sprintf(e.t.Merge.Recovered, path))
	}
	_, over = e.working(e.t.Merge.Comparing)
	m, err := merge.Meet(s.Store, other, s.Stamp())
	over()
	if errors.Is(err, merge.ErrNothingNew) {
		e.say(e.t.Sprintf(e.t.Merge.NothingNew, path))
		return e.printMerge(&merge.Merging{}, 0, f)
	}
	if err != nil {
		return err
	}
	e.say(e.t.MergeTitle(m, path))
	for _, line := range e.t.MergeLines(m) {
		e.say("  " + line)
	}
	open := len(m.Conflicts) > 0 && f.prefer == ""
	written := 0
	switch {
	case open:
		e.say(e.t.Sprintf(e.t.CLI.MergeOpen, len(m.Conflicts)))
	case f.dry:
		e.say(e.t.CLI.ImportDry)
	default:
		if written, err = e.writeMerge(s, m, path, f); err != nil {
			return err
		}
	}
	if err := e.printMerge(m, written, f); err != nil || !open {
		return err
	}
	return saidError{}
}

// writeMerge commits the merge and gives how many rows it changed.
func (e *env) writeMerge(s *sitting.Sitting, m *merge.Merging, path string, f mergeFlags) (int, error) {
	c := m.Change(func(merge.Conflict) merge.Choice { return preferred[f.prefer] }, s.Stamp(), filepath.Base(path))
	c.Phase = s.Phase()
	tell, over := e.working(e.t.Screen.Writing)
	_, err := s.Write(c, nil, tell).MoveAlong()
	over()
	if err != nil {
		e.say(e.t.NotDone(err))
		return 0, saidError{}
	}
	e.say(e.t.Sprintf(e.t.Merge.Done, len(c.Edits)))
	return len(c.Edits), nil
}

// mergeReport is what `merge --json` prints.
type mergeReport struct {
	Base       string             `json:"base"`
	Entries    int                `json:"entries"`
	Taken      int                `json:"taken"`
	Same       int                `json:"same"`
	Settled    []settledReport    `json:"settled"`
	Conflicts  []conflictReport   `json:"conflicts"`
	Renumbered []renumberedReport `json:"renumbered"`
	Notices    []string           `json:"notices"`
	Written    int                `json:"written"`
}

type settledReport struct {
	Table  model.Table `json:"table"`
	Person string      `json:"person"`
	Field  string      `json:"field"`
	Ours   string      `json:"ours"`
	Theirs string      `json:"theirs"`
	Kept   string      `json:"kept"`
}

// conflictReport has the fields in question of each side; null for no row.
type conflictReport struct {
	Table  model.Table    `json:"table"`
	Person string         `json:"person"`
	Fields []string       `json:"fields"`
	Ours   map[string]any `json:"ours"`
	Theirs map[string]any `json:"theirs"`
	Base   map[string]any `json:"base"`
}

type renumberedReport struct {
	Person string `json:"person"`
	Was    int    `json:"was"`
	Is     int    `json:"is"`
}

func (e *env) printMerge(m *merge.Merging, written int, f mergeFlags) error {
	if !f.machine {
		return nil
	}
	r := mergeReport{Base: m.Base, Entries: m.Entries, Taken: m.Taken, Same: m.Same, Written: written,
		Settled: []settledReport{}, Conflicts: []conflictReport{}, Renumbered: []renumberedReport{}, Notices: []string{}}
	for _, s := range m.Settled {
		r.Settled = append(r.Settled, settledReport{s.Table, s.Name, s.Field, s.Ours.RFC3339(), s.Theirs.RFC3339(), s.Kept.RFC3339()})
	}
	for _, c := range m.Conflicts {
		r.Conflicts = append(r.Conflicts, conflictReport{c.Table, c.Name, c.Fields, side(c, c.Ours), side(c, c.Theirs), side(c, c.Base)})
	}
	for _, n := range m.Renumbered {
		r.Renumbered = append(r.Renumbered, renumberedReport{n.Name, n.Was, n.Is})
	}
	for _, n := range m.Notices {
		r.Notices = append(r.Notices, noticeWords(n))
	}
	return e.printJSON(r)
}

// side gives what a conflict is about of one row.
func side(c merge.Conflict, row model.Row) map[string]any {
	if row == nil {
		return nil
	}
	fields := c.Fields
	if c.Kind != merge.Fields {
		fields = merge.Columns(c.Table)
	}
	out := map[string]any{}
	for _, f := range fields {
		v := merge.Value(row, f)
		if at, ok := v.(model.Stamp); ok {
			v = at.RFC3339()
		}
		out[f] = v
	}
	return out
}

// noticeWords is a notice for other programs: its word, and whom or how many it is about.
func noticeWords(n merge.Notice) string {
	words := []string{string(n.What)}
	if n.Name != "" {
		words = append(words, n.Name)
	}
	if about := max(n.Count, n.Seconds); about > 0 {
		words = append(words, fmt.Sprint(about))
	}
	return strings.Join(words, " ")
}
