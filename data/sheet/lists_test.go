package sheet

import (
	"cmp"
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
	}
	doubts(r.List.Doubts)
	for _, in := range r.List.Rows {
		p := in.Person
		current := p.Current
		if in.Team != "" && model.ParsePost(current).Team != in.Team {
			current = in.Team + ":" + current
		}
		add("%s|%s|%s|%s|%s|%s", p.Name, p.Birth, current, p.Proposed, p.Relieved, p.Planned)
		doubts(p.Doubts)
	}
	for _, t := range r.Teams {
		add("%s|%d|%d|%d|%d|%s", t.Name, t.Establishment, t.LeaderPosts, t.Present, t.LeadersPresent, strings.Join(t.Units, "、"))
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
	switch {
	case errors.As(err, &header):
		return fmt.Sprintf("header row %d", header.Row)
	case errors.As(err, &format):
		return "found " + string(format.Found)
	}
	return cmp.Or(err.Error(), "?")
}

// The lists that were tried on the program, each with what must come of it.
func TestLists(t *testing.T) {
	files, err := filepath.Glob("testdata/lists/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range files {
		if only := os.Getenv("LISTS"); only != "" && !strings.Contains(path, only) {
			continue
		}
		r, err := Read(path, Options{Today: today})
		fmt.Println("##", filepath.Base(path))
		for _, line := range told(r, err) {
			fmt.Println(line)
		}
	}
}
