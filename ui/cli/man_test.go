package cli

import (
	"bytes"
	"context"
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"liuzhuan/ui/text"
)

// everyFlag goes through the commands that are shown, and the flags of each.
func everyFlag(root *cobra.Command, f func(c *cobra.Command, flag string)) {
	for _, c := range append(root.Commands(), root) {
		if c == root || c.IsAvailableCommand() {
			c.LocalFlags().VisitAll(func(flag *pflag.Flag) { f(c, flag.Name) })
		}
	}
}

// said runs a command of the program in a language, and gives what it prints.
func said(t *testing.T, lang string, args ...string) (*cobra.Command, string) {
	t.Helper()
	var out, errout bytes.Buffer
	e := &env{t: text.For(lang).ForCommands(), out: &out, errout: &errout}
	if code := e.run(context.Background(), args); code != exitDone {
		t.Fatalf("%s: exit %d, %s", args, code, errout.String())
	}
	root := e.root()
	root.InitDefaultHelpCmd()
	return root, out.String()
}

// The manual page holds every command and every flag under its command, and nothing
// that a formatter would take for a request of its own.
func TestManualHoldsEveryCommand(t *testing.T) {
	request := regexp.MustCompile(`^\.(TH|SH|SS|PP|TP|nf|fi|br|EX|EE)( |$)`)
	for _, lang := range []string{"zh", "en"} {
		root, page := said(t, lang, "man")
		for line := range strings.Lines(page) {
			line = strings.TrimSuffix(line, "\n")
			if (strings.HasPrefix(line, ".") || strings.HasPrefix(line, "'")) && !request.MatchString(line) || line == "" {
				t.Errorf("%s: the line %q", lang, line)
			}
		}
		parts := map[string]string{}
		for _, part := range strings.Split(page, "\n.SS ")[1:] {
			head, rest, _ := strings.Cut(part, "\n")
			rest, _, _ = strings.Cut(rest, "\n.SH ")
			parts[strings.Fields(strings.Trim(head, `"`))[1]] = rest
		}
		everyFlag(root, func(c *cobra.Command, flag string) {
			under, written := page, `\fB`
			if c != root {
				under = parts[c.Name()]
			}
			if flag == "help" || flag == "out" {
				written += "-" + flag[:1] + ", --"
			} else {
				written += "--"
			}
			if c != root && flag == "help" {
				return // of every command
			}
			if written = strings.ReplaceAll(written+flag, "-", `\-`); !strings.Contains(under, written) {
				t.Errorf("%s: %s has no --%s", lang, c.CommandPath(), flag)
			}
		})
		for _, c := range root.Commands() {
			if shown := strings.Contains(page, `.SS "`+root.Name()+" "+c.Name()); shown != c.IsAvailableCommand() {
				t.Errorf("%s: %s is in the manual: %v", lang, c.Name(), shown)
			}
		}
	}
}

// A name or an example may begin as a request, or hold what a formatter reads.
func TestManualEscapes(t *testing.T) {
	p := &page{}
	p.text(`.TH -a 'b' c:\d`, 40)
	p.request("SS", `a "b" \c`)
	const want = ".nf\n\\&.TH \\-a \\(aqb\\(aq c:\\ed\n.fi\n.SS \"a \\(dqb\\(dq \\ec\"\n"
	if got := p.b.String(); got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got := joined("按下就\n存好 a\nb：\nc。\n不"); got != "按下就存好 a b： c。不" {
		t.Errorf("%q", got)
	}
}

// The shells ask the program what may stand next: every command, and every flag of
// each, with words in the language of the help.
func TestCompletionHoldsEveryCommand(t *testing.T) {
	for _, shell := range []string{"bash", "zsh", "fish"} {
		if _, script := said(t, "zh", "completion", shell); !strings.Contains(script, "__complete") {
			t.Errorf("%s does not ask the program", shell)
		}
	}
	for _, lang := range []string{"zh", "en"} {
		root, offered := said(t, lang, "__complete", "")
		for _, c := range root.Commands() {
			if shown := strings.Contains(offered, c.Name()+"\t"+c.Short+"\n"); shown != (c.IsAvailableCommand() || c.Name() == "help") {
				t.Errorf("%s: %s is offered: %v", lang, c.Name(), shown)
			}
		}
		everyFlag(root, func(c *cobra.Command, flag string) {
			args := []string{"__complete", c.Name(), "--" + flag}
			if c == root {
				args = append(args[:1], args[2:]...)
			}
			if _, offered := said(t, lang, args...); !strings.HasPrefix(offered, "--"+flag) {
				t.Errorf("%s: %s --%s is not offered: %s", lang, c.Name(), flag, offered)
			}
		})
	}
}

// Of a flag that takes one of several words, those are offered.
func TestCompletionOffersValues(t *testing.T) {
	for flag, want := range map[string]string{
		"export --format": "docx\n", "export --paper": "all\n", "export --profile": "public\n", "export --order": "strokes\n", "export --columns": "archive\n",
		"import --as": "kin\n", "import --prefer": "form\n", "merge --prefer": "theirs\n",
	} {
		args := append([]string{"__complete"}, append(strings.Fields(flag), "")...)
		if _, offered := said(t, "zh", args...); !strings.Contains(offered, want) {
			t.Errorf("%s offers %q", flag, offered)
		}
	}
}
