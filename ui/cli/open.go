package cli

// The program without a command: the screen, or its view in lines, or without a
// terminal the roster. And demo, which does the same on an invented meeting.

import (
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"liuzhuan/data/paper"
	"liuzhuan/data/sitting"
	"liuzhuan/data/store"
	"liuzhuan/ui/screen"
	"liuzhuan/ui/text"
)

func (e *env) open(c *cobra.Command, args []string) error {
	if len(args) == 1 {
		return e.openFile(c, args[0])
	}
	switch found := meetingsIn("."); {
	case len(found) == 1:
		return e.openFile(c, found[0])
	case e.terminal || e.plain:
		return e.screen(c, screen.Options{})
	case len(found) == 0:
		e.say(e.t.CLI.NoMeetingHere)
	default:
		e.say(e.t.Sprintf(e.t.CLI.ManyMeetings, e.t.Names(found)))
	}
	return saidError{}
}

func (e *env) openFile(c *cobra.Command, path string) error {
	if filepath.Ext(path) == "" && !exists(path) {
		return e.noSuchCommand(c, path)
	}
	if !e.terminal && !e.plain {
		return e.viewing(path, e.printRoster)
	}
	o := screen.Options{Dir: filepath.Dir(path)}
	if exists(path) && store.DriveOf(path) != store.DriveLocal {
		o.Offer = path // the clerk may want a copy of it opened instead
	} else {
		o.Path = path
	}
	return e.screen(c, o)
}

// dumb reports whether the terminal cannot place the cursor.
func dumb() bool { return os.Getenv("TERM") == "dumb" || oldConsole() }

// screen shows the screen, or takes its lines.
func (e *env) screen(c *cobra.Command, o screen.Options) error {
	o.Text, o.Clock, o.ASCII = text.For(e.t.Lang), e.clock, e.ascii // which sends nobody to a command
	o.Say = e.say
	if !e.plain {
		return screen.Run(c.Context(), o)
	}
	if e.terminal && oldConsole() {
		e.say(e.t.CLI.OldConsole)
	}
	refused, err := screen.Plain(c.Context(), o, e.in, e.out)
	if err == nil && refused {
		err = saidError{}
	}
	return err
}

// printRoster prints the roster as lines that align.
func (e *env) printRoster(s *sitting.Sitting) error {
	return s.Print(e.out, s.Paper(paper.Options{
		Paper: paper.Roster, Format: paper.Text, Profile: paper.Meeting, Order: paper.ByRoster,
		Amendments: e.t.PaperAmendments(s.Meeting, s.History),
	}))
}

func (e *env) demoCommand() *cobra.Command {
	c := e.command("demo", func(c *cobra.Command, args []string) error {
		path := ""
		switch {
		case len(args) == 1:
			path = args[0]
		case e.terminal:
			path = sitting.DemoPath("", e.now())
		default:
			temp, err := os.MkdirTemp("", "liuzhuan-demo-")
			if err != nil {
				return err
			}
			defer os.RemoveAll(temp)
			path = filepath.Join(temp, "demo.db")
		}
		made, err := sitting.EnsureDemo(path, e.now())
		switch {
		case err != nil:
			return err
		case made && (len(args) == 1 || e.terminal):
			e.say(e.t.Sprintf(e.t.CLI.DemoMade, path))
		case !made && len(args) == 1 && !e.terminal:
			return &store.ExistsError{Path: path}
		}
		return e.openFile(c, path)
	})
	c.Args = e.args(0, 1)
	c.Flags().BoolVar(&e.plain, "plain", e.plain, e.t.CLI.Flag["plain"])
	return c
}
