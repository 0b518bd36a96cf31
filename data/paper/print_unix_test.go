//go:build unix

package paper

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// printer puts a command of that name first on the path, which keeps what it was given.
func printer(t *testing.T, script string) (given func() []string) {
	t.Helper()
	folder := t.TempDir()
	kept := filepath.Join(folder, "given")
	text := "#!/bin/sh\nfor a in \"$@\"; do printf '%s\\n' \"$a\" >> '" + kept + "'; done\n" + script + "\n"
	if err := os.WriteFile(filepath.Join(folder, "lp"), []byte(text), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", folder)
	return func() []string {
		data, err := os.ReadFile(kept)
		if err != nil {
			return nil
		}
		return strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
	}
}

// lp gets the file whole, whatever its name holds, and nothing of that is run or taken for
// an option.
func TestPrintGivesTheFileToLp(t *testing.T) {
	given := printer(t, "")
	folder := t.TempDir()
	t.Chdir(folder)
	var want []string
	for _, name := range []string{"名册.pdf", "-o raw.pdf", "a; touch ran; $(touch ran) `touch ran` '\".pdf"} {
		if err := Print(name); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		path, err := filepath.Abs(name)
		if err != nil {
			t.Fatal(err)
		}
		want = append(want, path)
	}
	if got := given(); strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("lp was given %q, want %q", got, want)
	}
	if _, err := os.Stat(filepath.Join(folder, "ran")); err == nil {
		t.Error("a shell read the name")
	}
}

// Where nothing prints it is said where the paper lies, with what the system said.
func TestWhereNothingPrints(t *testing.T) {
	printer(t, "echo 'lp: Error - no default destination available.' >&2\nexit 1")
	var no *PrintError
	if err := Print("a.pdf"); !errors.As(err, &no) || no.Said != "lp: Error - no default destination available." || !filepath.IsAbs(no.Path) {
		t.Errorf("%v", err)
	}
	t.Setenv("PATH", t.TempDir())
	if err := Print("a.pdf"); !errors.As(err, &no) || no.Said != "" || filepath.Base(no.Path) != "a.pdf" {
		t.Errorf("%v", err)
	}
}
