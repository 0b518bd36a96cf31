package cli

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"liuzhuan/ui/text"
)

// Every command explains itself in both languages, with an example that calls
// it and words for every flag, and fits a terminal of 80 columns.
func TestEveryCommandHasHelp(t *testing.T) {
	for _, lang := range []string{"zh", "en"} {
		var out strings.Builder
		e := &env{t: text.For(lang), out: &out, errout: &out}
		root := e.root()
		root.InitDefaultHelpCmd()
		for _, c := range append(root.Commands(), root) {
			name := lang + " " + c.CommandPath()
			if c.Short == "" || c.Long == "" || c.Example == "" {
				t.Errorf("%s: short %q, long %q, example %q", name, c.Short, c.Long, c.Example)
			}
			for line := range strings.SplitSeq(c.Example, "\n") {
				if !strings.HasPrefix(line, "  liuzhuan") || c != root && !strings.HasPrefix(line, "  "+c.CommandPath()) {
					t.Errorf("%s: the example is %q", name, line)
				}
			}
			c.LocalFlags().VisitAll(func(f *pflag.Flag) {
				if f.Usage == "" || strings.Contains(f.Usage, "%!") {
					t.Errorf("%s --%s is described as %q", name, f.Name, f.Usage)
				}
			})
			checkHelp(t, e, c, &out)
		}
	}
}

func checkHelp(t *testing.T, e *env, c *cobra.Command, out *strings.Builder) {
	t.Helper()
	out.Reset()
	if err := c.Help(); err != nil {
		t.Fatal(err)
	}
	help := out.String()
	for _, part := range []string{c.Long, e.useLine(c), c.Example, e.t.CLI.Usage, e.t.CLI.Examples} {
		if !strings.Contains(help, part) {
			t.Errorf("%s: help lacks %q", c.CommandPath(), part)
		}
	}
	for line := range strings.SplitSeq(help, "\n") {
		if ansi.StringWidth(line) > 80 && !strings.Contains(c.Example, line) {
			t.Errorf("%s: %q takes %d columns", c.CommandPath(), line, ansi.StringWidth(line))
		}
	}
	if e.t == text.For("en") && strings.ContainsFunc(help, func(r rune) bool { return r > 127 }) {
		t.Errorf("%s: English help is not in ASCII:\n%s", c.CommandPath(), help)
	}
}
