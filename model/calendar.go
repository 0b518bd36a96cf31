package model

// Which days people work: weekends, holidays, and the make-up days that the
// State Council's yearly notice moves. A year
// without a notice is not guessed.

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Calendar says of the days of some years whether they are worked. The zero
// Calendar knows no year and goes by weekends alone.
type Calendar struct {
	days  map[Date]bool // days that differ from their weekday: true = worked
	years map[int]bool  // years whose notice is known
}

// notices holds the days that the yearly notices of the State Council's general
// office name: 国办发明电〔2023〕7号, 〔2024〕12号, 〔2025〕7号. Off are runs of days
// without work, on are weekend days with.
var notices = []struct {
	year    int
	off, on string
}{
	{2024, "0101 0210-0217 0404-0406 0501-0505 0608-0610 0915-0917 1001-1007", "0204 0218 0407 0428 0511 0914 0929 1012"},
	{2025, "0101 0128-0204 0404-0406 0501-0505 0531-0602 1001-1008", "0126 0208 0427 0928 1011"},
	{2026, "0101-0103 0215-0223 0404-0406 0501-0505 0619-0621 0925-0927 1001-1007", "0104 0214 0228 0509 0920 1010"},
}

// PublishedCalendar knows the years whose notices this program was built with.
func PublishedCalendar() Calendar {
	c := Calendar{days: map[Date]bool{}, years: map[int]bool{}}
	for _, n := range notices {
		c.years[n.year] = true
		year := strconv.Itoa(n.year)
		for _, run := range strings.Fields(n.off) {
			from, to, ok := strings.Cut(run, "-")
			if !ok {
				to = from
			}
			for d := Date(year + from); d <= Date(year+to); d = d.AddDays(1) {
				c.days[d] = false
			}
		}
		for _, day := range strings.Fields(n.on) {
			c.days[Date(year+day)] = true
		}
	}
	return c
}

// Holiday is one day that differs from its weekday, as a list gives it.
type Holiday struct {
	Day    Date // YYYYMMDD
	Worked bool // a weekend day with work (调休上班)
	Name   string
}

// With gives the calendar in which list decides the years it speaks of: what was
// known of those years goes, for a list is the whole of its year.
func (c Calendar) With(list []Holiday) Calendar {
	out := Calendar{days: maps.Clone(c.days), years: maps.Clone(c.years)}
	if out.days == nil {
		out.days, out.years = map[Date]bool{}, map[int]bool{}
	}
	told := map[int]bool{}
	for _, h := range list {
		if year, _, ok := h.Day.YearMonth(); ok && len(h.Day) == 8 {
			told[year], out.years[year] = true, true
		}
	}
	maps.DeleteFunc(out.days, func(d Date, _ bool) bool {
		year, _, _ := d.YearMonth()
		return told[year]
	})
	for _, h := range list {
		if h.Day.Valid() && len(h.Day) == 8 {
			out.days[h.Day] = h.Worked
		}
	}
	return out
}

// Years lists the years whose notice is known.
func (c Calendar) Years() []int { return slices.Sorted(maps.Keys(c.years)) }

// Knows reports whether the notice of the year is known.
func (c Calendar) Knows(year int) bool { return c.years[year] }

// Worked reports whether people work on d, a YYYYMMDD. Of a year without a
// notice only the weekends are known.
func (c Calendar) Worked(d Date) bool {
	if worked, ok := c.days[d]; ok {
		return worked
	}
	day, ok := d.day()
	return ok && day.Weekday() != time.Saturday && day.Weekday() != time.Sunday
}

// Deadline is a day that something is due. Unknown is a year the counting went
// through whose holidays nobody has told: the day may then be later, and that is
// said. 0 = sure.
type Deadline struct {
	On      Date
	Unknown int
}

// After gives the n-th working day after d; d itself does not count.
func (c Calendar) After(d Date, n int) Deadline {
	if _, ok := d.day(); !ok {
		return Deadline{}
	}
	var out Deadline
	for n > 0 {
		d = d.AddDays(1)
		year, _, _ := d.YearMonth()
		if year == 0 {
			return Deadline{} // beyond any date we keep
		}
		if out.Unknown == 0 && !c.Knows(year) {
			out.Unknown = year
		}
		if c.Worked(d) {
			n--
		}
	}
	out.On = d
	return out
}

// Between counts the working days from one day to another, both counted.
// unknown is the first year without a notice, 0 = none.
func (c Calendar) Between(from, to Date) (n, unknown int) {
	if _, ok := from.day(); !ok {
		return 0, 0
	}
	for d := from; d <= to && d.Valid(); d = d.AddDays(1) {
		if year, _, _ := d.YearMonth(); unknown == 0 && !c.Knows(year) {
			unknown = year
		}
		if c.Worked(d) {
			n++
		}
	}
	return n, unknown
}

// day gives a YYYYMMDD as an instant; false for any other date.
func (d Date) day() (time.Time, bool) {
	if len(d) != 8 || !d.Valid() {
		return time.Time{}, false
	}
	t, err := time.Parse("20060102", string(d))
	return t, err == nil
}

// AddDays gives the day n days after d, "" when d is no YYYYMMDD.
func (d Date) AddDays(n int) Date {
	t, ok := d.day()
	if !ok {
		return ""
	}
	return DateOf(t.AddDate(0, 0, n))
}

// SameDayAfter gives the day n months after d with its own day of the month, or
// the month's last where it has no such day. Of a YYYYMM it gives a YYYYMM.
func (d Date) SameDayAfter(n int) Date {
	month := d.AddMonths(n)
	if len(d) != 8 || month == "" {
		return month
	}
	year, m, _ := month.YearMonth()
	day, _ := strconv.Atoi(string(d[6:]))
	day = min(day, daysIn(year, m))
	return month + Date(string(rune('0'+day/10))+string(rune('0'+day%10)))
}
