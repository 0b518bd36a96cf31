// Package cli is the command line: every operation of the program as a command
// with help in both languages, data on stdout, words on stderr, and exit codes
// 0 done, 1 refused or found, 2 wrong use.
//
// What does not belong here: what a command means (model, data) and the words
// themselves (ui/text).
package cli

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"liuzhuan/data/sitting"
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
	clock       *sitting.Clock
	in          io.Reader
	out, errout io.Writer
	columns     func() int                                  // of the terminal behind errout, 0 = it is none
	beats       func() (each <-chan time.Time, stop func()) // what a gauge is drawn by
	terminal    bool                                        // a person sits at both ends
	ascii       bool                                        // the screen draws no marks but those of ASCII
	plain       bool                                        // the screen is lines, which need no terminal
}

// usageError is a wrong use of a command: exit 2.
type usageError struct{ words string }

func (e *usageError) Error() string { return e.words }

// saidError has been told to the person already: exit 1 without more words.
type saidError struct{}

func (saidError) Error() string { return "already said" }

// memory is where the garbage collector begins to work harder, in bytes: a city
// of 65,000 is read and written below 200 MB so, and no slower. It is no limit:
// a folder of photos takes what it needs.
const memory = 150 << 20

// Main runs the program and gives its exit code.
func Main(args []string) int {
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(memory)
	}
	return newEnv(args).run(context.Background(), args)
}

func newEnv(args []string) *env {
	return &env{
		t: language(args), clock: sitting.SystemClock(), in: os.Stdin, out: os.Stdout, errout: os.Stderr,
		columns: columnsOf(os.Stderr), beats: beats,
		terminal: term.IsTerminal(os.Stdin.Fd()) && term.IsTerminal(os.Stdout.Fd()),
	}
}

func (e *env) now() time.Time { return e.clock.Now() }

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
		e.say(usage.words)
		return exitUsage
	}
	e.say(e.t.Error(err))
	return exitRefused
}

// language is needed before the commands are made, for their help speaks it.
func language(args []string) *text.Text { return chosen(args).ForCommands() }

func chosen(args []string) *text.Text {
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
	root.Args = func(c *cobra.Command, args []string) error {
		if len(args) > 1 && !exists(args[0]) {
			return e.noSuchCommand(c, args[0])
		}
		return e.args(0, 1)(c, args)
	}
	root.SilenceErrors, root.SilenceUsage = true, true
	root.SuggestionsMinimumDistance = 2
	root.SetOut(e.out)
	root.SetErr(e.errout)
	root.SetIn(e.in)
	root.SetHelpFunc(e.help)
	root.SetUsageFunc(func(c *cobra.Command) error {
		e.printUsage(e.errout, c)
		return nil
	})
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return e.flagError(err) })
	root.Flags().BoolVar(&e.ascii, "ascii", false, t.CLI.Flag["ascii"])
	root.Flags().BoolVar(&e.plain, "plain", e.terminal && dumb(), t.CLI.Flag["plain"])
	lang := root.PersistentFlags().String("lang", t.Lang, t.CLI.Flag["lang"])
	root.PersistentPreRunE = func(*cobra.Command, []string) error {
		return e.choice("--lang", *lang, []string{"zh", "en"})
	}
	root.PersistentFlags().BoolP("help", "h", false, t.CLI.Flag["help"])
	root.CompletionOptions.DisableDefaultCmd = true // it speaks English only
	root.SetHelpCommand(e.command("help", func(_ *cobra.Command, args []string) error {
		target, _, err := root.Find(args)
		if err != nil || target == root && len(args) > 0 {
			return e.noSuchCommand(root, strings.Join(args, " "))
		}
		return target.Help()
	}))
	root.AddCommand(
		e.newCommand(), e.importCommand(), e.statusCommand(), e.checkCommand(), e.teamsCommand(), e.chainsCommand(), e.exportCommand(), e.templateCommand(),
		e.logCommand(), e.undoCommand(), e.mergeCommand(), e.handoverCommand(), e.presentCommand(),
		e.backupCommand(), e.restoreCommand(), e.rescueCommand(), e.sealCommand(), e.redactCommand(), e.unlockCommand(), e.purgeCommand(), e.archiveCommand(),
		e.demoCommand(), e.doctorCommand(), e.versionCommand(), e.completionCommand(), e.manCommand(),
	)
	return root
}

// noSuchCommand says that a word is neither a command nor a file, with the
// command that was perhaps meant.
func (e *env) noSuchCommand(root *cobra.Command, word string) error {
	said := e.t.Sprintf(e.t.CLI.NoSuchCommand, word)
	if near := root.SuggestionsFor(word); len(near) > 0 {
		said = e.t.Together(said, e.t.Sprintf(e.t.CLI.DidYouMean, e.t.Names(near)))
	}
	return &usageError{said}
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// completionCommand prints the script that completes commands in a shell.
func (e *env) completionCommand() *cobra.Command {
	shells := []string{"bash", "zsh", "fish", "powershell"}
	c := e.command("completion", func(c *cobra.Command, args []string) error {
		if err := e.choice("SHELL", args[0], shells); err != nil {
			return err
		}
		switch root := c.Root(); args[0] {
		case "bash":
			return root.GenBashCompletionV2(e.out, true)
		case "zsh":
			return root.GenZshCompletion(e.out)
		case "fish":
			return root.GenFishCompletion(e.out, true)
		default:
			return root.GenPowerShellCompletionWithDesc(e.out)
		}
	})
	c.Hidden = true
	c.Args = e.args(1, 1)
	c.ValidArgs = shells
	return c
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
			return &usageError{e.t.Sprintf(e.t.CLI.TooFewArgs, c.CommandPath(), e.useLine(c))}
		case len(args) > most:
			return &usageError{e.t.Sprintf(e.t.CLI.TooManyArgs, args[most], e.useLine(c))}
		}
		return nil
	}
}

// flagError words pflag's English errors.
func (e *env) flagError(err error) error {
	var unknown *pflag.NotExistError
	var bare *pflag.ValueRequiredError
	var value *pflag.InvalidValueError
	var syntax *pflag.InvalidSyntaxError
	words := e.t.Sprintf(e.t.CLI.WrongUse, err)
	switch {
	case errors.As(err, &unknown):
		words = e.t.Sprintf(e.t.CLI.UnknownFlag, flagName(unknown.GetSpecifiedName(), unknown.GetSpecifiedShortnames()))
	case errors.As(err, &syntax):
		words = e.t.Sprintf(e.t.CLI.UnknownFlag, syntax.GetSpecifiedFlag())
	case errors.As(err, &bare):
		words = e.t.Sprintf(e.t.CLI.FlagNeedsArg, flagName(bare.GetSpecifiedName(), bare.GetSpecifiedShortnames()))
	case errors.As(err, &value):
		words = e.t.Sprintf(e.t.CLI.BadFlagValue, "--"+value.GetFlag().Name, value.GetValue())
	}
	return &usageError{words}
}

// flagName writes a flag as it was typed. Of several short ones in a row the
// first is the one in question.
func flagName(name, short string) string {
	if short != "" {
		return "-" + name
	}
	return "--" + name
}

// choice refuses a value that is none of a flag's.
func (e *env) choice(flag, value string, choices []string) error {
	if slices.Contains(choices, value) {
		return nil
	}
	return &usageError{e.t.Sprintf(e.t.CLI.BadChoice, flag, value, strings.Join(choices, " "))}
}

// writing opens a meeting file, says what is worth a word about that, does f,
// and closes it.
func (e *env) writing(path string, f func(*sitting.Sitting) error) error {
	return e.using(path, sitting.Open, e.afterNotice(path, f))
}

// viewing is writing for what only reads: the file is not touched.
func (e *env) viewing(path string, f func(*sitting.Sitting) error) error {
	return e.using(path, sitting.View, e.afterNotice(path, f))
}

func (e *env) afterNotice(path string, f func(*sitting.Sitting) error) func(*sitting.Sitting) error {
	return func(s *sitting.Sitting) error {
		e.notice(s.Notice)
		e.drive(path)
		return f(s)
	}
}

func (e *env) notice(n store.Notice) {
	switch n {
	case store.NoticeRecovered:
		e.say(e.t.Check.Unclean)
	case store.NoticeNoWAL:
		e.say(e.t.Message.NoWAL)
	case store.NoticeDigest:
		e.say(e.t.Message.Altered)
	case store.NoticeMigrated:
		e.say(e.t.Check.Migrated)
	}
}

// using opens a meeting file, does f, and closes it. What f prints goes out
// after the file is closed: a reader that goes away early (| head) ends the
// program with a broken pipe, and that must not leave the file open.
func (e *env) using(path string, open func(string, *sitting.Clock) (*sitting.Sitting, error), f func(*sitting.Sitting) error) (err error) {
	_, over := e.working(e.t.Reading(filepath.Base(path)))
	s, err := open(path, e.clock)
	over()
	if err != nil {
		return err
	}
	var held bytes.Buffer
	out := e.out
	e.out = &held
	defer func() {
		e.out = out
		if closing := s.Close(); err == nil {
			err = closing
		}
		if _, printing := held.WriteTo(out); err == nil {
			err = printing
		}
	}()
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
