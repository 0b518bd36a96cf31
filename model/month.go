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
	var err error
	switch len(d) {
	case 6:
		_, err = time.Parse("200601", string(d))
	case 8:
		_, err = time.Parse("20060102", string(d))
	default:
		return false
	}
	return err == nil && d >= "1900" && d < "2100"
}

// YearMonth gives year and month; ok is false unless d is Valid.
func (d Date) YearMonth() (year, month int, ok bool) {
	if !d.Valid() {
		return 0, 0, false
	}
	year, _ = strconv.Atoi(string(d[:4]))
	month, _ = strconv.Atoi(string(d[4:6]))
	return year, month, true
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

// Age counts completed years by month: the month of birth counts as reached
// (facts/domain.md section 4.6). ok is false when either date is unknown.
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
	return Date(time.Date(y, time.Month(m+n), 1, 0, 0, 0, 0, time.UTC).Format("200601"))
}

// DateOf gives YYYYMMDD of a local day.
func DateOf(t time.Time) Date { return Date(t.Format("20060102")) }
