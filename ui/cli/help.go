package cli

// Help and usage in both languages: cobra's own templates speak English only.

import (
	"fmt"
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// help prints the help of a command on stdout: it was asked for.
func (e *env) help(c *cobra.Command, _ []string) {
	if c.Long != "" {
		fmt.Fprintln(e.out, c.Long)
		fmt.Fprintln(e.out)
	}
	e.printUsage(e.out, c)
}

func (e *env) printUsage(w io.Writer, c *cobra.Command) {
	words := e.t.CLI
	section := func(head string, lines []string) {
		if len(lines) > 0 {
			fmt.Fprintf(w, "\n%s\n%s\n", head, strings.Join(lines, "\n"))
		}
	}
	fmt.Fprintln(w, words.Usage)
	if c.Runnable() {
		fmt.Fprintln(w, "  "+e.useLine(c))
	}
	if c.HasAvailableSubCommands() {
		fmt.Fprintln(w, "  "+c.CommandPath()+" "+words.TakesCommand)
	}
	if c.HasExample() {
		section(words.Examples, []string{c.Example})
	}
	var commands [][2]string
	for _, sub := range c.Commands() {
		if sub.IsAvailableCommand() || sub.Name() == "help" {
			commands = append(commands, [2]string{sub.Name(), sub.Short})
		}
	}
	section(words.Commands, aligned(commands))
	section(words.Flags, e.flagLines(c.LocalFlags()))
	section(words.Global, e.flagLines(c.InheritedFlags()))
	if c.HasAvailableSubCommands() {
		fmt.Fprintf(w, "\n%s\n", words.More)
	}
}

// useLine is one line that says how a command is called.
func (e *env) useLine(c *cobra.Command) string {
	line := c.Use
	if c.HasParent() {
		line = c.Parent().CommandPath() + " " + c.Use
	}
	if c.HasAvailableFlags() {
		line += " " + e.t.CLI.TakesFlags
	}
	return line
}

func (e *env) flagLines(flags *pflag.FlagSet) []string {
	var rows [][2]string
	flags.VisitAll(func(f *pflag.Flag) {
		name, usage := e.flagWords(f)
		if f.Shorthand == "" {
			name = "    " + name
		}
		rows = append(rows, [2]string{name, usage})
	})
	return aligned(rows)
}

// flagWords are how a flag is written, and what it does.
func (e *env) flagWords(f *pflag.Flag) (name, usage string) {
	value, usage := pflag.UnquoteUsage(f)
	if !strings.Contains(f.Usage, "`") && value != "" {
		value = e.t.CLI.TakesValue
	}
	name = "--" + f.Name
	if f.Shorthand != "" {
		name = "-" + f.Shorthand + ", " + name
	}
	if value != "" {
		name += " " + value
	}
	if f.DefValue != "" && f.DefValue != "false" {
		usage += fmt.Sprintf(e.t.CLI.Default, f.DefValue)
	}
	return name, usage
}

// aligned sets two columns; hanzi take two places.
func aligned(rows [][2]string) []string {
	w := 0
	for _, r := range rows {
		w = max(w, ansi.StringWidth(r[0]))
	}
	var lines []string
	for _, r := range rows {
		lines = append(lines, "  "+r[0]+strings.Repeat(" ", w-ansi.StringWidth(r[0])+2)+r[1])
	}
	return lines
}
