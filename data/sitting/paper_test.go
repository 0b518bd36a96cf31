package sitting

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"liuzhuan/data/paper"
	"liuzhuan/data/paper/pdf/blankfont"
	"liuzhuan/data/sheet"
	"liuzhuan/data/store"
	"liuzhuan/model"
)

// A paper carries what the meeting knows; it is written anywhere but over the
// meeting file and what belongs to it, and counts what it holds.
func TestExport(t *testing.T) {
	s := mustOpen(t, demoFile(t))
	folder := filepath.Dir(s.Path())
	if err := os.WriteFile(filepath.Join(folder, sheet.HolidayFile), []byte("2026.11.23,放假,放假\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	s.GoTo(model.Talk)
	o := s.Paper(paper.Options{Paper: paper.Roster, Format: paper.JSON, Profile: paper.Meeting})
	if o.Head != s.Head() || o.Phase != model.Talk || o.Calendar.After("20261122", 1).On != "20261124" || o.Files == nil || o.Profile != paper.Meeting {
		t.Errorf("%+v", o)
	}
	path := filepath.Join(folder, "名册.json")
	held, err := s.Export(path, o)
	if err != nil || held.Count != 68 {
		t.Fatal(held, err)
	}
	written, err := os.ReadFile(path)
	if err != nil || !strings.Contains(string(written), s.Head()) || !strings.Contains(string(written), `"talk"`) {
		t.Error("the paper lacks the hash or the phase", err)
	}
	for _, own := range []string{s.Path(), s.Path() + ".lock.json", s.Path() + "-wal"} {
		var exists *store.ExistsError
		if _, err := s.Export(own, o); !errors.As(err, &exists) {
			t.Errorf("written over %s: %v", own, err)
		}
	}
	var printed bytes.Buffer
	if err := s.Print(&printed, o); err != nil || !bytes.Equal(printed.Bytes(), written) {
		t.Error("what is printed is another paper", err)
	}
}

// Fonts that lie beside the meeting file go before the system's: nothing needs to be
// installed.
func TestFontsBesideTheMeeting(t *testing.T) {
	for _, name := range []string{"字体", "fonts"} {
		s := mustOpen(t, demoFile(t))
		dir := filepath.Dir(s.Path())
		if err := os.Mkdir(filepath.Join(dir, name), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name, "simfang.ttf"), blankfont.Make(blankfont.Allowed, blankfont.Hanzi...), 0o600); err != nil {
			t.Fatal(err)
		}
		o := s.Paper(paper.Options{Paper: paper.Pledge, Format: paper.PDF, Profile: paper.Meeting})
		held, err := s.Export(filepath.Join(dir, "承诺书.pdf"), o)
		if err != nil || held.Made == nil || !slices.Contains(held.Made.Fonts, "Blank") {
			t.Errorf("%s: %+v, %v", name, held, err)
		}
		if papers, made, err := s.ExportAll(filepath.Join(dir, "材料"), o); err != nil || len(papers) == 0 || !slices.Contains(made.Fonts, "Blank") {
			t.Errorf("%s: %+v, %v", name, made, err)
		}
		var exists *store.ExistsError
		if _, _, err := s.ExportAll(s.Path(), o); !errors.As(err, &exists) {
			t.Errorf("all papers over the meeting file: %v", err)
		}
	}
}
