package cli

// present: the window of the wall, and the chair's.

import (
	"github.com/spf13/cobra"

	"liuzhuan/ui/text"
	"liuzhuan/ui/wall"
)

func (e *env) presentCommand() *cobra.Command {
	var script bool
	c := e.command("present", func(c *cobra.Command, args []string) error {
		if !e.terminal {
			e.say(e.t.Wall.NeedsTerminal)
			return saidError{}
		}
		return wall.Run(c.Context(), wall.Options{Text: text.For(e.t.Lang), Path: args[0], Script: script})
	})
	c.Args = e.args(1, 1)
	c.Flags().BoolVar(&script, "script", false, e.t.CLI.Flag["script"])
	return c
}
