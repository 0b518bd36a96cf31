package paper

import (
	"path/filepath"
	"testing"

	"liuzhuan/model"
)

// What is said of a paper is what stands on it, and guests stand apart.
func TestHold(t *testing.T) {
	s := talkSitting(t, 34)
	s.do(s.AddGuest("又一来宾", "报社", at("09:00")))
	for _, tt := range []struct {
		paper   Kind
		format  Format
		profile Profile
		want    Holding
	}{
		{Roster, XLSX, Meeting, Holding{Roster, false, 34, 0, nil, nil}},
		{Roster, CSV, Public, Holding{Roster, false, 33, 0, nil, nil}},   // one is deferred
		{Talks, XLSX, Full, Holding{Talks, false, 32, 2, nil, nil}},      // the deferred and the removed owe none; 5 and 13 were not there
		{SignIn, XLSX, Meeting, Holding{SignIn, false, 34, 0, nil, nil}}, // the lines for guests are no people
		{Scripted, XLSX, Meeting, Holding{Scripted, false, 33, 0, nil, nil}},
		{Roster, LRMX, Full, Holding{Roster, true, 34, 34, nil, nil}}, // nobody came with a form
		{Roster, XLSX, "all", Holding{Roster, false, 0, 0, nil, nil}},
	} {
		o := talkOptions(tt.paper, tt.format)
		o.Profile = tt.profile
		if got := Hold(s.Meeting, o); got != tt.want {
			t.Errorf("%s as %s for %s holds %+v, want %+v", tt.paper, tt.format, tt.profile, got, tt.want)
		}
	}
	if got, want := Hold(s.Meeting, talkOptions(ToDo, XLSX)).Count, len(s.Todos(model.PublishedCalendar())); got != want {
		t.Errorf("%d things to do, want %d", got, want)
	}

	// A form that somebody came with is not made up.
	s.Load(&model.Form{Person: s.no(1).ID, File: "1.lrmx", Data: "x"})
	o := options(LRMX, Full)
	if got := Hold(s.Meeting, o); got.Count != 34 || got.Apart != 33 {
		t.Errorf("%+v", got)
	}
}

// The number of forms is the number of files.
func TestHoldCountsFiles(t *testing.T) {
	s := newSitting(t, 5)
	o := options(LRMX, Full)
	o.Files = func(string) ([]byte, error) { return nil, nil }
	folder := filepath.Join(t.TempDir(), "审批表")
	if _, err := Save(folder, s.Meeting, o); err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(folder, "*.lrmx"))
	if err != nil || len(files) != Hold(s.Meeting, o).Count {
		t.Errorf("%d files, %+v, %v", len(files), Hold(s.Meeting, o), err)
	}
}
