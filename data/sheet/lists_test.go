package sheet

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"liuzhuan/model"
)

// told writes what was read in few words, a line each: people with five fields,
// teams, relatives, tables, doubts (?), skipped rows (-), refused rows (x), or
// the error (!).
func told(r *Reading, err error) []string {
	if err != nil {
		return []string{"! " + fault(err)}
	}
	var out []string
	add := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	doubts := func(all []model.Flag) {
		for _, f := range all {
			taken := ""
			if f.Taken != "" {
				taken = " > " + f.Taken
			}
			add("? %d %s“%s” %s%s", f.Row, f.Column, f.Value, f.Doubt, taken)
		}
	}
	for _, t := range r.Tables {
		unread := ""
		if t.Unread {
			unread = " unread"
		}
		add("= %s %s %d%s", t.Where, t.Kind, t.Rows, unread)
		for _, s := range t.Skipped {
			add("- %d %s %s", s.Row, s.Why, s.Text)
		}
		if len(t.Hidden) > 0 {
			add("- hidden %v", t.Hidden)
		}
		for _, c := range t.Unused() {
			add("~ %s %s %s", c.Letter, c.Title, c.Sample)
		}
	}
	doubts(r.List.Doubts)
	for _, in := range r.List.Rows {
		p := in.Person
		current := p.Current
		if in.Team != "" && model.TeamIn(current) != in.Team {
			current = in.Team + ":" + current
		}
		aside := ""
		if p.Basis != "" || p.Remark != "" {
			aside = "|" + p.Basis + "|" + p.Remark
		}
		add("%s|%s|%s|%s|%s|%s%s", p.Name, p.Birth, current, p.Proposed, p.Relieved, p.Planned, aside)
		doubts(p.Doubts)
	}
	for _, t := range r.Teams {
		grade := ""
		if t.Grade != "" {
			grade = "|" + t.Grade
		}
		add("%s|%d|%d|%d|%d|%s%s", t.Name, t.Establishment, t.LeaderPosts, t.Present, t.LeadersPresent, strings.Join(t.Units, "、"), grade)
		doubts(t.Doubts)
	}
	for _, k := range r.Kin {
		add("%s|%s|%s|%s", k.Person, k.Relation, k.Name, k.Post)
		doubts(k.Doubts)
	}
	for _, x := range r.List.Rejected {
		add("x %d %s", x.Row, x.Reason)
	}
	return out
}

// fault names an error of this package by what it says, without the file.
func fault(err error) string {
	var header *NoHeaderError
	var format *FormatError
	var form *FormError
	var none *NoRowsError
	var unparted *UnpartedError
	switch {
	case errors.As(err, &header):
		return fmt.Sprintf("header row %d", header.Row)
	case errors.As(err, &format):
		return "found " + string(format.Found)
	case errors.As(err, &form):
		return "a form"
	case errors.As(err, &none):
		return fmt.Sprintf("nothing under row %d, %d skipped", none.Row, none.Skipped)
	case errors.As(err, &unparted):
		return fmt.Sprintf("row %d is parted by %q", unparted.Row, unparted.Mark)
	}
	return err.Error()
}

// The lists that were tried on the program, each with what must come of it:
// testdata/lists.txt, a file a section, a worksheet behind its name where it is
// asked for.
func TestLists(t *testing.T) {
	const all = "testdata/lists.txt"
	b, err := os.ReadFile(all)
	if err != nil {
		t.Fatal(err)
	}
	tried := map[string]bool{}
	var got strings.Builder
	for section := range strings.SplitSeq(strings.TrimPrefix(string(b), "## "), "\n## ") {
		name, want, _ := strings.Cut(section, "\n")
		file, page, _ := strings.Cut(name, " ")
		tried[file] = true
		r, err := Read(filepath.Join("testdata/lists", file), Options{Today: today, Sheet: page})
		said := strings.Join(told(r, err), "\n")
		if want = strings.TrimSpace(want); said != want && !*update {
			t.Errorf("%s: %s", name, difference(want, said))
		}
		fmt.Fprintf(&got, "## %s\n%s\n", name, said)
	}
	if *update {
		if err := os.WriteFile(all, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	files, err := os.ReadDir("testdata/lists")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if !tried[f.Name()] {
			t.Errorf("%s has no section", f.Name())
		}
	}
}
