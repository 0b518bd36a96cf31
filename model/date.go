package model

import (
	"strconv"
	"time"
)

// Date is a stored date: "" (unknown), YYYYMM or YYYYMMDD, or, where a list was
// doubtful, the text as it stood there. Stored digits are never invented.
type Date string

// Valid reports whether d is YYYYMM or YYYYMMDD of a real day from 1900 to 2099.
func (d Date) Valid() bool {
	_, _, ok := d.YearMonth()
	return ok
}

// YearMonth gives year and month; ok is false unless d is Valid. The preflight
// asks for every date of every person, so the digits are read here.
func (d Date) YearMonth() (year, month int, ok bool) {
	if len(d) != 6 && len(d) != 8 {
		return 0, 0, false
	}
	for i := range len(d) {
		if d[i] < '0' || d[i] > '9' {
			return 0, 0, false
		}
	}
	two := func(i int) int { return int(d[i]-'0')*10 + int(d[i+1]-'0') }
	year, month = two(0)*100+two(2), two(4)
	if year < 1900 || year > 2099 || month < 1 || month > 12 {
		return 0, 0, false
	}
	if len(d) == 8 && (two(6) < 1 || two(6) > daysIn(year, month)) {
		return 0, 0, false
	}
	return year, month, true
}

func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// String shows d as people write it: 1975.08, 2026.11.22; doubtful text as it stands.
func (d Date) String() string {
	if !d.Valid() {
		return string(d)
	}
	if len(d) == 8 {
		return string(d[:4] + "." + d[4:6] + "." + d[6:])
	}
	return string(d[:4] + "." + d[4:])
}

// Age counts completed years by month: the month of birth counts as reached, as
// approval forms have it. ok is false when either date is unknown.
func Age(birth, on Date) (years int, ok bool) {
	by, bm, ok1 := birth.YearMonth()
	oy, om, ok2 := on.YearMonth()
	if !ok1 || !ok2 {
		return 0, false
	}
	years = oy - by
	if om < bm {
		years--
	}
	return years, years >= 0
}

// Months counts the months from one date to another, negative when to is earlier.
func Months(from, to Date) (int, bool) {
	fy, fm, ok1 := from.YearMonth()
	ty, tm, ok2 := to.YearMonth()
	return (ty-fy)*12 + tm - fm, ok1 && ok2
}

// AddMonths gives YYYYMM n months after d, "" when d is unknown.
func (d Date) AddMonths(n int) Date {
	y, m, ok := d.YearMonth()
	if !ok {
		return ""
	}
	months := y*12 + m - 1 + n
	return Date(strconv.Itoa(months/12*100 + months%12 + 1))
}

// lastDay is d itself where it has a day, else the last one of its month.
func (d Date) lastDay() Date {
	y, m, ok := d.YearMonth()
	if !ok || len(d) == 8 {
		return d
	}
	return d + Date(strconv.Itoa(daysIn(y, m)))
}

// firstDay is d itself where it has a day, else the first one of its month.
func (d Date) firstDay() Date {
	if !d.Valid() || len(d) == 8 {
		return d
	}
	return d + "01"
}

// DateOf gives YYYYMMDD of a local day.
func DateOf(t time.Time) Date { return Date(t.Format("20060102")) }
