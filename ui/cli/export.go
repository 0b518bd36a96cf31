package cli

// export: the papers as files.

import (
	"cmp"
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"liuzhuan/data/paper"
	"liuzhuan/data/paper/template"
	"liuzhuan/data/sitting"
	"liuzhuan/model/hanzi"
)

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
