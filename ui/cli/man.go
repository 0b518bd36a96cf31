package cli

// man: the manual page, made from the help of the commands. Its lines are broken here,
// for not every formatter knows where a line of hanzi may end.

import (
	"fmt"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"liuzhuan/model/hanzi"
)

func (e *env) manCommand() *cobra.Command {
	c := e.command("man", func(c *cobra.Command, _ []string) error {
		_, err := fmt.Fprint(e.out, e.manual(c.Root()))
		return err
	})
	c.Args = e.args(0, 0)
	c.Hidden = true
	return c
}

// Columns of a text behind the usual indents of a manual page, of 80.
const (
	manColumns      = 70
	manUnderColumns = 63 // of what explains a flag or a file
)

// page is a manual page that is being written, in the language of man(7).
type page struct{ b strings.Builder }

// manual is the whole page.
func (e *env) manual(root *cobra.Command) string {
	words := e.t.Manual
	p := &page{}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		info = &debug.BuildInfo{}
	}
	p.line(`.TH LIUZHUAN 1 "` + day + `" "liuzhuan ` + versionOf(info) + `" liuzhuan`)
	p.request("SH", words.Name)
	p.line(roff(root.Name() + " - " + root.Short)) // one line, for whatis
	p.request("SH", words.Synopsis)
	p.bold(e.useLine(root))
	p.request("br")
	p.bold(root.Name() + " " + e.t.CLI.TakesCommand + " ...")
	p.request("SH", words.Description)
	p.text(joined(root.Long), manColumns)
	p.request("PP")
	p.text(words.Keys, manColumns)
	p.example(root.Example)
	e.manFlags(p, root.LocalNonPersistentFlags())
	p.request("SH", words.Commands)
	for _, c := range root.Commands() {
		if !c.IsAvailableCommand() {
			continue
		}
		p.request("SS", root.Name()+" "+c.Use)
		p.text(joined(c.Long), manColumns)
		e.manFlags(p, c.LocalNonPersistentFlags())
		p.example(c.Example)
	}
	p.request("SH", words.Options)
	e.manFlags(p, root.PersistentFlags())
	heads, lists := e.t.ManualLists()
	for i, head := range heads {
		p.request("SH", head)
		for _, row := range lists[i] {
			p.under(row[0], row[1])
		}
	}
	p.request("SH", words.Licence)
	p.text(words.Terms, manColumns)
	return p.b.String()
}

func (e *env) manFlags(p *page, flags *pflag.FlagSet) {
	flags.VisitAll(func(f *pflag.Flag) {
		name, usage := e.flagWords(f)
		p.under(name, joined(usage))
	})
}

// joined makes one line of a text that was broken for a terminal: a blank stands
// between two words, none between two hanzi.
func joined(s string) string {
	var out string
	for line := range strings.SplitSeq(s, "\n") {
		wide := func(r rune) bool { return hanzi.Wide(r) || r > 0x2000 && r < 0x3000 }
		last, next := []rune(out), []rune(line)
		if len(last) > 0 && len(next) > 0 && !(wide(last[len(last)-1]) && wide(next[0])) {
			out += " "
		}
		out += line
	}
	return out
}

var special = strings.NewReplacer(`\`, `\e`, "-", `\-`, "'", `\(aq`, "`", `\(ga`, "^", `\(ha`, "~", `\(ti`)

// roff writes a text so that a formatter takes nothing of it for its own.
func roff(s string) string {
	s = special.Replace(s)
	if strings.HasPrefix(s, ".") {
		s = `\&` + s
	}
	return s
}

func (p *page) line(s string) { p.b.WriteString(s + "\n") }

func (p *page) request(name string, args ...string) {
	p.b.WriteString("." + name)
	for _, arg := range args {
		p.b.WriteString(` "` + strings.ReplaceAll(roff(arg), `"`, `\(dq`) + `"`)
	}
	p.b.WriteString("\n")
}

func (p *page) bold(s string) { p.line(`\fB` + roff(s) + `\fR`) }

// text writes lines of so many columns.
func (p *page) text(s string, columns int) {
	p.request("nf")
	for _, line := range hanzi.Wrap(s, columns) {
		p.line(roff(strings.TrimSpace(line)))
	}
	p.request("fi")
}

// under writes what a word means, set in below it.
func (p *page) under(word, means string) {
	p.request("TP")
	p.bold(word)
	p.text(means, manUnderColumns)
}

func (p *page) example(s string) {
	p.request("PP")
	p.request("EX")
	for line := range strings.SplitSeq(s, "\n") {
		p.line(roff(line))
	}
	p.request("EE")
}
