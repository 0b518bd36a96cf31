package cli

// export: the papers as files.

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"liuzhuan/data/paper"
	"liuzhuan/data/sitting"
	"liuzhuan/model/hanzi"
)

// exporting is what the flags of an export say.
type exporting struct {
	format, kind, profile, order, columns, own, out string

	filled *ownTemplate // the unit's own; nil = none
}

// all reports whether every paper is wanted, each as its usual file.
func (x *exporting) all() bool { return x.kind == paper.All }

func (e *env) exportCommand() *cobra.Command {
	var x exporting
	c := e.command("export", func(c *cobra.Command, args []string) error {
		if err := e.checkExport(&x, c.Flags().Changed("format")); err != nil {
			return err
		}
		return e.viewing(args[0], func(s *sitting.Sitting) error { return e.export(s, &x) })
	})
	c.Args = e.args(1, 1)
	f := c.Flags()
	e.oneOf(c, &x.format, "format", "", e.t.CLI.Flag["format"], words(paper.Formats))
	e.oneOf(c, &x.kind, "paper", string(paper.Roster), e.t.CLI.Flag["paper"], append(words(paper.Kinds), paper.All))
	e.oneOf(c, &x.profile, "profile", "", e.t.CLI.Flag["profile"], words(paper.Profiles))
	e.oneOf(c, &x.order, "order", "", e.t.CLI.Flag["order"], words(paper.Orders))
	e.oneOf(c, &x.columns, "columns", "", e.t.CLI.Flag["columns"], paper.ColumnSets)
	f.StringVar(&x.own, "template", "", e.t.CLI.Flag["template"])
	f.StringVarP(&x.out, "out", "o", "", e.t.CLI.Flag["out"])
	return c
}

// checkExport fills in what was not said and refuses what does not go together; it opens
// the unit's own file. formatted = a format was asked for.
func (e *env) checkExport(x *exporting, formatted bool) error {
	if x.own != "" { // whoever made it has said which fields leave
		x.profile = cmp.Or(x.profile, string(paper.Full))
	}
	if usual, arranged := paper.Kind(x.kind).Defaults(); !x.all() { // of all, each has its own
		x.profile, x.order = cmp.Or(x.profile, string(usual)), cmp.Or(x.order, string(arranged))
		x.format = cmp.Or(x.format, string(formatOf(paper.Kind(x.kind), x.out)))
	}
	for _, f := range []struct {
		flag, value string
		choices     []string
	}{
		{"--format", x.format, words(paper.Formats)}, {"--paper", x.kind, append(words(paper.Kinds), paper.All)},
		{"--profile", x.profile, words(paper.Profiles)}, {"--order", x.order, words(paper.Orders)},
	} {
		if x.all() && f.value == "" {
			continue
		}
		if err := e.choice(f.flag, f.value, f.choices); err != nil {
			return err
		}
	}
	if x.out == "" {
		return &usageError{e.t.Sprintf(e.t.CLI.FlagMissing, "-o")}
	}
	if err := e.notDevice(x.out); err != nil {
		return err
	}
	switch {
	case x.out == "-" && e.terminal && !paper.Format(x.format).Readable():
		return &usageError{e.t.Sprintf(e.t.CLI.NotReadable, x.format)}
	case x.out == "-" && x.all():
		return &usageError{e.t.CLI.AllToFolder}
	case x.own == "":
		return nil
	case x.all() || x.out == "-" || formatted && x.format != string(paper.DOCX) && x.format != string(paper.XLSX):
		return &usageError{e.t.CLI.TemplateAlone}
	}
	var err error
	x.filled, err = openTemplate(x.own, true)
	return err
}

// export writes what was asked for and says what was written.
func (e *env) export(s *sitting.Sitting, x *exporting) error {
	found, err := findings(s)
	if err != nil {
		return err
	}
	o := s.Paper(paper.Options{
		Paper: paper.Kind(x.kind), Format: paper.Format(x.format), Profile: paper.Profile(x.profile), Order: paper.Order(x.order),
		Columns: x.columns, Warnings: e.t.PaperWarnings(s.Meeting, found), Amendments: e.t.PaperAmendments(s.Meeting, s.History),
	})
	tell, over := e.working(e.t.Screen.Writing)
	o.Progress = tell
	said, err := e.write(s, x, o)
	over()
	var unsupported *paper.UnsupportedError
	if errors.As(err, &unsupported) {
		return &usageError{e.t.Error(err)}
	}
	for _, line := range said {
		e.say(line)
	}
	return err
}

// write writes what was asked for, and gives what is to be said then.
func (e *env) write(s *sitting.Sitting, x *exporting, o paper.Options) (said []string, err error) {
	switch {
	case x.filled != nil:
		return e.fillTemplate(s, x.filled, x.out, o)
	case x.all():
		papers, made, err := s.ExportAll(x.out, o)
		if err != nil {
			return nil, err
		}
		said = []string{e.t.ExportedAll(x.out, papers, made)}
		if len(made.Skipped) > 0 {
			return said, saidError{}
		}
		return said, nil
	case x.out == "-":
		return nil, s.Print(e.out, o)
	}
	held, err := s.Export(x.out, o)
	if err != nil {
		return nil, err
	}
	return []string{e.t.Exported(x.out, held)}, nil
}

// formatOf is the format of a paper where nobody says: that of the file's ending, else the
// paper's first.
func formatOf(k paper.Kind, out string) paper.Format {
	formats := k.Formats()
	if strings.HasSuffix(strings.ToLower(out), ".zip") && slices.Contains(formats, paper.DOCX) {
		return paper.DOCX // everybody's paper is a file in it
	}
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

// oneOf gives a command a flag that takes one of several words, which a shell offers.
func (e *env) oneOf(c *cobra.Command, value *string, name, usual, describes string, list []string) {
	described := hanzi.Wrap(e.t.Sprintf(describes, strings.Join(list, " ")), 40)
	c.Flags().StringVar(value, name, usual, strings.Join(described, "\n"))
	_ = c.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(list, cobra.ShellCompDirectiveNoFileComp)) // the flag is there
}

func words[T ~string](list []T) []string {
	var out []string
	for _, v := range list {
		out = append(out, string(v))
	}
	return out
}
