package sitting

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"liuzhuan/data/sheet"
	"liuzhuan/model"
)

// A list of holidays that is put beside the file while that is open counts for
// checks and papers alike once somebody reads it; one that cannot be read is told
// and not used.
func TestDays(t *testing.T) {
	s := mustOpen(t, demoFile(t))
	list := filepath.Join(filepath.Dir(s.Path()), sheet.HolidayFile)
	// The day after the Sunday of the meeting, and three days of holidays after that.
	dueIn := func(c model.Calendar) model.Date { return c.After("20261122", 1).On }
	days, err := s.Days()
	if err != nil || dueIn(days) != "20261123" {
		t.Fatal(dueIn(days), err)
	}
	for _, step := range []struct {
		list string
		want model.Date
		bad  bool
	}{
		{"2026.11.23至2026.11.25,放假,放假\n", "20261126", false},
		{"2026.11.99,放假,放假\n", "20261123", true},
	} {
		before := s.Preflight()
		if err := os.WriteFile(list, []byte("日期,类型,名称\n"+step.list), 0o600); err != nil {
			t.Fatal(err)
		}
		if s.Preflight() != before {
			t.Error("the rules are made anew though nobody has read anything")
		}
		var bad *sheet.HolidayError
		if _, err := s.ReadDays(); errors.As(err, &bad) != step.bad {
			t.Errorf("%q: %v", step.list, err)
		}
		days, err := s.Days()
		if dueIn(days) != step.want || dueIn(s.Preflight().Days) != step.want || errors.As(err, &bad) != step.bad {
			t.Errorf("%q: %s and %s, want %s; %v", step.list, dueIn(days), dueIn(s.Preflight().Days), step.want, err)
		}
	}
}

// The rules follow the meeting and its phase, and are made once a version of it.
func TestPreflight(t *testing.T) {
	s := mustOpen(t, demoFile(t))
	first := s.Preflight()
	if first.Phase != model.Prepare || first.On != s.Meeting.Info().Date || s.Preflight() != first {
		t.Fatalf("%s on %s", first.Phase, first.On)
	}
	s.GoTo(model.WrapUp)
	closing := s.Preflight()
	c, err := s.Meeting.Seal(s.Stamp())
	if err == nil {
		_, err = s.Commit(c, nil)
	}
	s.GoTo(model.Announce)
	if err != nil || closing.Phase != model.WrapUp || s.Preflight() == closing || s.Preflight().Phase != model.Sealed {
		t.Errorf("%s, then %s, %v", closing.Phase, s.Preflight().Phase, err)
	}
}

func TestLikelyDay(t *testing.T) {
	friday := time.Date(2026, 11, 20, 9, 0, 0, 0, time.Local)
	for hour, want := range map[int]model.Date{9: "20261120", 12: "20261123"} {
		if got := LikelyDay(t.TempDir(), friday.Add(time.Duration(hour-9)*time.Hour)); got != want {
			t.Errorf("at %d it is %s, want %s", hour, got, want)
		}
	}
}
