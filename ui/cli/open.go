package cli

// The program without a command: the screen, or without a terminal the roster
// as plain lines. And demo, which does the same on an invented meeting.

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"liuzhuan/data/paper"
	"liuzhuan/data/store"
	"liuzhuan/model"
	"liuzhuan/ui/screen"
)

func (e *env) open(c *cobra.Command, args []string) error {
	if len(args) == 1 {
		return e.openFile(c, args[0])
	}
	switch found := meetingsIn("."); {
	case len(found) == 1:
		return e.openFile(c, found[0])
	case e.terminal:
		return e.screen(c, nil, ".")
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
	if !e.terminal {
		return e.withStore(path, e.printRoster)
	}
	s, err := store.Open(path)
	if err != nil {
		return err
	}
	return e.screen(c, s, filepath.Dir(path))
}

func (e *env) screen(c *cobra.Command, s *store.Store, dir string) error {
	if os.Getenv("TERM") == "dumb" {
		e.say(e.t.CLI.DumbTerminal)
		if s != nil {
			return errors.Join(e.printRoster(s), s.Close())
		}
		return saidError{}
	}
	return screen.Run(c.Context(), screen.Options{Text: e.t, Store: s, Dir: dir, Now: e.now})
}

// printRoster prints the roster as lines that align.
func (e *env) printRoster(s *store.Store) error {
	return paper.Write(e.out, s.Meeting, paper.Options{
		Paper: paper.Roster, Format: paper.Text, Profile: paper.Meeting, Order: paper.ByRoster, Head: s.Head(),
		Amendments: e.t.PaperAmendments(s.Meeting, s.History),
	})
}

func (e *env) demoCommand() *cobra.Command {
	c := e.command("demo", func(c *cobra.Command, args []string) error {
		dir := "."
		path := ""
		switch {
		case len(args) == 1:
			path = args[0]
			dir = filepath.Dir(path)
		case e.terminal:
			path = screen.FileName(model.DemoInfo(model.DateOf(e.now())))
		default:
			temp, err := os.MkdirTemp("", "liuzhuan-demo-")
			if err != nil {
				return err
			}
			defer os.RemoveAll(temp)
			path = filepath.Join(temp, "demo.db")
		}
		if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
			if err := screen.MakeDemo(path, e.now()); err != nil {
				return err
			}
			if len(args) == 1 || e.terminal {
				e.say(e.t.Sprintf(e.t.CLI.DemoMade, path))
			}
		} else if len(args) == 1 && !e.terminal {
			return &store.ExistsError{Path: path}
		}
		if !e.terminal {
			return e.withStore(path, e.printRoster)
		}
		s, err := store.Open(path)
		if err != nil {
			return err
		}
		return e.screen(c, s, dir)
	})
	c.Args = e.args(0, 1)
	return c
}
