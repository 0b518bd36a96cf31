// Package cli is the command line: every operation of the program as a command
// with help in both languages, data on stdout, words on stderr, and exit codes
// 0 done, 1 refused or found, 2 wrong use.
//
// What does not belong here: what a command means (model, data) and the words
// themselves (ui/text).
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"liuzhuan/data/store"
	"liuzhuan/ui/text"
)

// Exit codes.
const (
	exitDone    = 0
	exitRefused = 1
	exitUsage   = 2
)

// env is what commands share: words, clock, streams.
type env struct {
	t           *text.Text
	now         func() time.Time
	in          io.Reader
	out, errout io.Writer
	terminal    bool // a person sits at both ends
}

// usageError is a wrong use of a command: exit 2.
type usageError struct{ words string }

func (e *usageError) Error() string { return e.words }

// saidError has been told to the person already: exit 1 without more words.
type saidError struct{}

func (saidError) Error() string { return "already said" }

// Main runs the program and gives its exit code.
func Main(args []string) int {
	e := &env{
		t: language(args), now: time.Now, in: os.Stdin, out: os.Stdout, errout: os.Stderr,
		terminal: term.IsTerminal(os.Stdin.Fd()) && term.IsTerminal(os.Stdout.Fd()),
	}
	return e.run(context.Background(), args)
}

func (e *env) run(ctx context.Context, args []string) int {
	root := e.root()
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	var usage *usageError
	var said saidError
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &said):
		return exitRefused
	case errors.As(err, &usage):
		fmt.Fprintln(e.errout, usage.words)
		return exitUsage
	}
	fmt.Fprintln(e.errout, e.t.Error(err))
	return exitRefused
}

// language is needed before the commands are made, for their help speaks it.
func language(args []string) *text.Text {
	for i, a := range args {
		if a == "--" {
			break
		}
		if v, ok := strings.CutPrefix(a, "--lang="); ok {
			return text.For(v)
		}
		if a == "--lang" && i+1 < len(args) {
			return text.For(args[i+1])
		}
	}
	return text.ForLocale(os.Getenv)
}

func (e *env) root() *cobra.Command {
	t := e.t
	root := e.command("liuzhuan", e.open)
	root.Use = "liuzhuan [FILE]"
	root.Short, root.Long = t.CLI.Short, t.CLI.Long
	root.Example = t.CLI.Command["liuzhuan"].Example
	root.Args = e.args(0, 1)
	root.SilenceErrors, root.SilenceUsage = true, true
	root.SetOut(e.out)
	root.SetErr(e.errout)
	root.SetIn(e.in)
	root.SetUsageTemplate(e.usageTemplate())
	root.SetHelpTemplate("{{with (or .Long .Short)}}{{. | trimTrailingWhitespaces}}\n\n{{end}}{{.UsageString}}")
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return e.flagError(err) })
	lang := root.PersistentFlags().String("lang", t.Lang, t.CLI.Flag["lang"])
	root.PersistentPreRunE = func(*cobra.Command, []string) error {
		return e.choice("--lang", *lang, []string{"zh", "en"})
	}
	root.PersistentFlags().BoolP("help", "h", false, t.CLI.Flag["help"])
	root.CompletionOptions.HiddenDefaultCmd = true
	root.SetHelpCommand(e.command("help", func(c *cobra.Command, args []string) error {
		target, _, err := root.Find(args)
		if err != nil || target == nil {
			return &usageError{fmt.Sprintf(t.CLI.NoSuchCommand, strings.Join(args, " "))}
		}
		return target.Help()
	}))
	root.AddCommand(e.newCommand(), e.importCommand(), e.statusCommand(), e.checkCommand(), e.exportCommand(),
		e.logCommand(), e.undoCommand(), e.demoCommand(), e.versionCommand())
	return root
}

// command makes a command whose help is in ui/text under its name.
func (e *env) command(name string, run func(*cobra.Command, []string) error) *cobra.Command {
	help := e.t.CLI.Command[name]
	return &cobra.Command{Use: help.Use, Short: help.Short, Long: help.Long, Example: help.Example, RunE: run}
}

// args takes from least to most arguments.
func (e *env) args(least, most int) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		switch {
		case len(args) < least:
			return &usageError{fmt.Sprintf(e.t.CLI.TooFewArgs, c.CommandPath(), c.UseLine())}
		case len(args) > most:
			return &usageError{fmt.Sprintf(e.t.CLI.TooManyArgs, args[most], c.UseLine())}
		}
		return nil
	}
}

// flagError words pflag's English errors.
func (e *env) flagError(err error) error {
	msg := err.Error()
	for prefix, sentence := range map[string]string{
		"unknown flag: ": e.t.CLI.UnknownFlag, "unknown shorthand flag: ": e.t.CLI.UnknownFlag,
		"flag needs an argument: ": e.t.CLI.FlagNeedsArg, "invalid argument ": e.t.CLI.BadFlagValue,
	} {
		if rest, ok := strings.CutPrefix(msg, prefix); ok {
			return &usageError{fmt.Sprintf(sentence, rest)}
		}
	}
	return &usageError{fmt.Sprintf(e.t.CLI.WrongUse, msg)}
}

// choice refuses a value that is none of a flag's.
func (e *env) choice(flag, value string, choices []string) error {
	if slices.Contains(choices, value) {
		return nil
	}
	return &usageError{fmt.Sprintf(e.t.CLI.BadChoice, flag, value, strings.Join(choices, " "))}
}

// withStore opens a meeting file, does f, and closes it.
func (e *env) withStore(path string, f func(*store.Store) error) (err error) {
	s, err := store.Open(path)
	if err != nil {
		return err
	}
	defer func() {
		if closing := s.Close(); err == nil {
			err = closing
		}
	}()
	switch s.Notice {
	case store.NoticeRecovered:
		fmt.Fprintln(e.errout, e.t.Check.Unclean)
	case store.NoticeMigrated:
		fmt.Fprintln(e.errout, e.t.Check.Migrated)
	}
	return f(s)
}

// meetingsIn lists the meeting files of a folder.
func meetingsIn(dir string) []string {
	found, err := filepath.Glob(filepath.Join(dir, "*.db"))
	if err != nil {
		return nil
	}
	return found
}

func (e *env) usageTemplate() string {
	c := e.t.CLI
	return c.Usage + `
{{if .Runnable}}  {{.UseLine}}
{{end}}{{if .HasAvailableSubCommands}}  {{.CommandPath}} [command]
{{end}}{{if .HasExample}}
` + c.Examples + `
{{.Example}}
{{end}}{{if .HasAvailableSubCommands}}
` + c.Commands + `
{{range .Commands}}{{if (or .IsAvailableCommand (eq .Name "help"))}}  {{rpad .Name .NamePadding }} {{.Short}}
{{end}}{{end}}{{end}}{{if .HasAvailableLocalFlags}}
` + c.Flags + `
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}
{{end}}{{if .HasAvailableInheritedFlags}}
` + c.Global + `
{{.InheritedFlags.FlagUsages | trimTrailingWhitespaces}}
{{end}}{{if .HasAvailableSubCommands}}
` + c.More + `
{{end}}`
}
