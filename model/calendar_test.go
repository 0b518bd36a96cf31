package model_test

import (
	"testing"

	"liuzhuan/model"
)

// Deadlines over weekends, holidays and make-up days. The days were counted by
// hand on the notices' own calendars.
func TestWorkingDays(t *testing.T) {
	c := model.PublishedCalendar()
	for _, x := range []struct {
		from    model.Date
		n       int
		want    model.Date
		unknown int
	}{
		{"20261122", 3, "20261125", 0}, // a Sunday
		{"20261122", 10, "20261204", 0},
		{"20260930", 1, "20261008", 0},    // the week of the national day
		{"20260930", 3, "20261010", 0},    // its Saturday is worked
		{"20260918", 1, "20260920", 0},    // a Sunday that is worked
		{"20240209", 1, "20240218", 0},    // 除夕 2024 itself was a working day
		{"20240208", 1, "20240209", 0},    //
		{"20250127", 2, "20250206", 0},    // spring festival 2025 ends on February 4
		{"20261230", 3, "20270104", 2027}, // 2027 is not known: by weekends alone, and said
		{"202611", 3, "", 0},
		{"", 3, "", 0},
	} {
		got := c.After(x.from, x.n)
		if got != (model.Deadline{On: x.want, Unknown: x.unknown}) {
			t.Errorf("%d working days after %s: %+v, want %s %d", x.n, x.from, got, x.want, x.unknown)
		}
	}
	if n, unknown := c.Between("20260928", "20261009"); n != 5 || unknown != 0 {
		t.Errorf("from 28 September to 9 October 2026: %d working days, %d", n, unknown)
	}
}

// The year's days by the notices: 250 to 251 working days in each.
func TestPublishedYears(t *testing.T) {
	c := model.PublishedCalendar()
	for year, want := range map[model.Date]int{"2024": 251, "2025": 248, "2026": 248} {
		if n, _ := c.Between(year+"0101", year+"1231"); n != want {
			t.Errorf("%s has %d working days, want %d", year, n, want)
		}
	}
	if c.Knows(2027) || !c.Knows(2026) {
		t.Error(c.Years())
	}
}

// A list decides its years and leaves the others.
func TestCalendarWithList(t *testing.T) {
	c := model.PublishedCalendar().With([]model.Holiday{{Day: "20270101"}, {Day: "20270103", Worked: true}})
	if got := c.After("20261231", 1); got != (model.Deadline{On: "20270103"}) {
		t.Error(got)
	}
	if !c.Knows(2027) || !c.Knows(2026) || c.Worked("20261001") {
		t.Error(c.Years())
	}
	if c := c.With([]model.Holiday{{Day: "20261002"}}); !c.Worked("20261001") || c.Worked("20261002") {
		t.Error("the list does not decide 2026")
	}
}

func TestSameDayAfter(t *testing.T) {
	for _, x := range []struct {
		d    model.Date
		n    int
		want model.Date
	}{{"20261122", 12, "20271122"}, {"20240229", 12, "20250228"}, {"20260131", 1, "20260228"}, {"202611", 12, "202711"}, {"", 12, ""}} {
		if got := x.d.SameDayAfter(x.n); got != x.want {
			t.Errorf("%d months after %s: %s, want %s", x.n, x.d, got, x.want)
		}
	}
}
