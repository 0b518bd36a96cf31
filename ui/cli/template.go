package cli

// template: what the unit's own paper asks for, said the day before.

import (
	"errors"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"liuzhuan/data/paper"
	"liuzhuan/data/paper/template"
	"liuzhuan/data/sitting"
	"liuzhuan/data/store"
	"liuzhuan/model"
)

// templateReport is what `template --json` prints; its keys stay.
type templateReport struct {
	Filled  []string        `json:"filled"`
	Unknown []unknownReport `json:"unknown"`
	Empty   []emptyReport   `json:"empty"`
	Faults  []faultReport   `json:"faults"`
}

type unknownReport struct {
	Name  string `json:"name"`
	Where string `json:"where"`
}

type emptyReport struct {
	Name  string `json:"name"`
	Count int    `json:"count"`
}

type faultReport struct {
	What  string `json:"what"`
	Where string `json:"where"`
}

func (e *env) templateReport(r *template.Report) templateReport {
	out := templateReport{Filled: append([]string{}, r.Filled...), Unknown: []unknownReport{}, Empty: []emptyReport{}, Faults: []faultReport{}}
	for _, u := range r.Unknown {
		out.Unknown = append(out.Unknown, unknownReport{u.Name, e.t.Place(u.Place)})
	}
	for _, x := range r.Empty {
		out.Empty = append(out.Empty, emptyReport(x))
	}
	for _, f := range r.Faults {
		out.Faults = append(out.Faults, faultReport{f.Text, e.t.Place(f.Place)})
	}
	return out
}

func (e *env) templateCommand() *cobra.Command {
	var machine bool
	var example string
	c := e.command("template", func(_ *cobra.Command, args []string) error {
		if example != "" {
			return e.exampleTemplate(example, args)
		}
		if len(args) == 0 {
			return &usageError{e.t.CLI.NoTemplate}
		}
		own, err := openTemplate(args[0], len(args) > 1)
		if err != nil {
			return err
		}
		if len(args) == 1 {
			return e.checkTemplate(own, nil, machine)
		}
		return e.viewing(args[1], func(s *sitting.Sitting) error { return e.checkTemplate(own, s, machine) })
	})
	c.Args = e.args(0, 2)
	c.Long += "\n\n" + e.t.TemplateFields()
	c.Flags().StringVar(&example, "example", "", e.t.CLI.Flag["example"])
	c.Flags().BoolVar(&machine, "json", false, e.t.CLI.Flag["json"])
	return c
}

// ownTemplate is a template that somebody named: a file, or where there is none of that
// path one that the meeting keeps.
type ownTemplate struct {
	name string
	file *template.File
	kept model.Template // of the meeting; without a name it is a file
}

// openTemplate reads the file of a template; mayKeep says that a meeting may have it.
func openTemplate(name string, mayKeep bool) (*ownTemplate, error) {
	f, err := paper.OpenTemplate(name)
	if mayKeep && errors.Is(err, fs.ErrNotExist) {
		return &ownTemplate{name: name}, nil
	}
	return &ownTemplate{name: name, file: f}, err
}

// read gives the template, of a meeting where it is no file.
func (t *ownTemplate) read(s *sitting.Sitting) (*template.File, error) {
	if t.file != nil {
		return t.file, nil
	}
	kept, ok := s.Meeting.Template(t.name)
	if !ok {
		return nil, &sitting.NoTemplateError{Name: t.name}
	}
	f, err := s.KeptTemplate(kept)
	t.kept = kept
	return f, err
}

// exampleTemplate writes a template with every field, to begin with.
func (e *env) exampleTemplate(out string, args []string) error {
	if len(args) > 0 {
		return &usageError{e.t.CLI.ExampleAlone}
	}
	if err := e.notDevice(out); err != nil {
		return err
	}
	if _, err := os.Lstat(out); err == nil {
		return &store.ExistsError{Path: out}
	}
	if err := paper.SaveExample(out); err != nil {
		return err
	}
	e.say(e.t.Sprintf(e.t.Template.Example, out))
	return nil
}

// checkTemplate says what f asks for and, of a meeting, what it will not find there.
func (e *env) checkTemplate(own *ownTemplate, s *sitting.Sitting, machine bool) error {
	f, err := own.read(s)
	if err != nil {
		return err
	}
	r, err := e.ofMeeting(f, s)
	if err != nil {
		return err
	}
	r.LeaveBlank(own.kept.Blank)
	if machine {
		err = e.printJSON(e.templateReport(r))
	} else {
		for _, line := range e.t.TemplateLines(r) {
			e.print(line)
		}
	}
	if err == nil && !r.Sound() {
		err = saidError{}
	}
	return err
}

func (e *env) ofMeeting(f *template.File, s *sitting.Sitting) (*template.Report, error) {
	o := paper.Options{Paper: paper.Roster, Profile: paper.Full}
	if s == nil {
		return paper.CheckTemplate(f, nil, o)
	}
	return paper.CheckTemplate(f, s.Meeting, s.Paper(o))
}

// fillTemplate fills the unit's own paper, and gives what is to be said of it: what could
// not be filled is named; with a section that is broken nothing is written.
func (e *env) fillTemplate(s *sitting.Sitting, own *ownTemplate, out string, o paper.Options) (said []string, err error) {
	f, err := own.read(s)
	if err != nil {
		return nil, err
	}
	r, err := s.ExportTemplate(out, f, o)
	var broken *template.BrokenError
	if errors.As(err, &broken) {
		for _, x := range broken.Faults {
			said = append(said, e.t.TemplateFault(x))
		}
		return append(said, e.t.Sprintf(e.t.Template.NotFilled, out)), saidError{}
	}
	if err != nil {
		return nil, err
	}
	r.LeaveBlank(own.kept.Blank)
	return append(e.t.TemplateFilledIn(r, o.Profile), e.t.Sprintf(e.t.Template.Written, out)), nil
}
