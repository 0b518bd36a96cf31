package sheet

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
)

// calendar reads dates in every notation lists use.
type calendar struct {
	today    time.Time // what years of two places are measured by
	date1904 bool      // serials count from 1904-01-01
	untyped  bool      // the file has no types (csv): a text may once have been a number
}

// era says which century a year of two places belongs to.
type era int

const (
	past   era = iota // at most next year
	birth             // at least 18 years ago
	future            // 20YY
)

// reading is a date cell taken apart.
type reading struct {
	date  model.Date  // digits, or the text as it stood where doubt is set
	rest  string      // what stands beside the date, its lines joined by a space
	doubt model.Doubt // "" = none
}

// aside is what stands beside a date and says nothing but what date it is.
var aside = regexp.MustCompile(`^[.。,，、]?\(?(\d{1,3}周?岁)?\)?(出?生|加入|入党|参加工作|起|任职?|至今)?[.。,，]?$`)

// read reads the date of a cell.
func (k calendar) read(c *cell, e era) reading {
	if d, ok := plain(c); ok {
		return reading{date: d}
	}
	raw := strings.Join(lines(c.text), " ")
	switch {
	case raw == "":
		return reading{}
	case len(raw) > maxReadable:
		return reading{date: model.Date(raw), doubt: model.DoubtDate}
	}
	if c.number {
		d, doubt := k.number(c, e)
		if doubt != "" {
			d = model.Date(raw)
		}
		return reading{date: d, doubt: doubt}
	}
	first, rest := c.text, ""
	if i := strings.IndexAny(strings.TrimLeft(c.text, "\r\n\t \u3000\u00a0"), "\r\n"); i >= 0 {
		// A line end inside a date only wraps it; else the date is the first line.
		if d, ok := k.leading(c.text, e); ok && d.Left == "" {
			return k.sure(d, raw)
		}
		trimmed := strings.TrimLeft(c.text, "\r\n\t \u3000\u00a0")
		first, rest = trimmed[:i], strings.Join(lines(trimmed[i:]), " ")
	}
	d, ok := k.leading(first, e)
	if !ok {
		return reading{date: model.Date(raw), doubt: model.DoubtDate}
	}
	r := k.sure(d, raw)
	if rest != "" && aside.MatchString(hanzi.Bare(rest)) {
		rest = ""
	}
	r.rest = strings.TrimSpace(strings.Trim(d.Left, "；;，,、 ()（）") + " " + rest)
	return r
}

// plain reads 1975.08 typed as text, which nearly every date is.
func plain(c *cell) (model.Date, bool) {
	s := c.text
	if c.number || len(s) != 7 || s[4] != '.' {
		return "", false
	}
	digits := [6]byte([]byte(s[:4] + s[5:]))
	year, month, ok := model.Date(digits[:]).YearMonth()
	if !ok {
		return "", false
	}
	at := ((year-firstYear)*12 + month - 1) * len("197508")
	return model.Date(months()[at : at+len("197508")]), true
}

// The years that a Date may have.
const firstYear, lastYear = 1900, 2099

// months writes all of them behind each other, so that the dates of a list, a few
// a line, take no memory of their own.
var months = sync.OnceValue(func() string {
	var b strings.Builder
	for year := firstYear; year <= lastYear; year++ {
		for month := 1; month <= 12; month++ {
			fmt.Fprintf(&b, "%d%02d", year, month)
		}
	}
	return b.String()
})

// sure doubts a date that is none, and a 1975.1 that may have lost the zero of
// October on its way through a number.
func (k calendar) sure(d model.DateText, raw string) reading {
	switch {
	case !d.Date().Valid():
		return reading{date: model.Date(raw), doubt: model.DoubtDate}
	case k.untyped && d.October():
		return reading{date: model.Date(raw), doubt: model.DoubtOctober}
	}
	return reading{date: d.Date()}
}

// leading reads the date that a text begins with, its year in full. ok is false
// where it begins with none; a date that does not exist is not Valid.
func (k calendar) leading(text string, e era) (d model.DateText, ok bool) {
	if d, ok = model.ReadDate(text); !ok {
		n, err := strconv.Atoi(strings.TrimSuffix(hanzi.Bare(text), ".0"))
		if err != nil || n < 10000 || n > 60000 {
			return d, false
		}
		day := string(k.serial(float64(n), format{}))
		return model.DateText{Year: day[:4], Month: day[4:6], Day: day[6:]}, true
	}
	if len(d.Year) == 2 {
		d.Year = k.fullYear(d.Year, e)
	}
	if aside.MatchString(d.Left) {
		d.Left = ""
	}
	return d, true
}

// fullYear gives a year of two places its century.
func (k calendar) fullYear(year string, e era) string {
	yy, _ := strconv.Atoi(year)
	return strconv.Itoa(yy + k.century(yy, e))
}

// century gives what a year of two places lacks.
func (k calendar) century(yy int, e era) int {
	now := k.today.Year() % 100
	switch {
	case e == future, e == birth && yy <= now-18, e == past && yy <= now+1:
		return 2000
	}
	return 1900
}

// number reads a date that was typed as a number.
func (k calendar) number(c *cell, e era) (model.Date, model.Doubt) {
	v, err := strconv.ParseFloat(c.text, 64)
	if err != nil || math.IsNaN(v) || math.IsInf(v, 0) {
		return "", model.DoubtDate
	}
	whole := v == math.Trunc(v)
	switch {
	case whole && (v >= 190001 && v < 210001 || v >= 19000101 && v < 21000101): // yyyyMM, yyyyMMdd
		d := model.Date(strconv.FormatFloat(v, 'f', 0, 64))
		if !d.Valid() {
			return "", model.DoubtDate
		}
		return d, ""
	case v >= 10000 && v <= 60000, c.format.date && v >= 2200 && v < 100000:
		if d := k.serial(v, c.format); d.Valid() {
			return d, ""
		}
		return "", model.DoubtDate
	case whole || v < 0 || v >= 2200:
		return "", model.DoubtDate
	}
	return k.decimal(v, c.format, e)
}

// decimal reads 1975.08 or 75.08. One place after the point is the month's
// first digit: .1 is January or, its zero lost, October. Only a format that
// shows two places tells that it stood there as .10.
func (k calendar) decimal(v float64, f format, e era) (model.Date, model.Doubt) {
	hundredths := math.Round(v * 100)
	if math.Abs(v*100-hundredths) > 1e-6 {
		return "", model.DoubtDate
	}
	year, month := int(hundredths)/100, int(hundredths)%100
	if month%10 == 0 {
		if month == 10 && f.places < 2 {
			return "", model.DoubtOctober
		}
		if month != 10 {
			month /= 10
		}
	}
	if year < 100 {
		year += k.century(year, e)
	}
	d := model.DateText{Year: strconv.Itoa(year), Month: strconv.Itoa(month)}.Date()
	if !d.Valid() {
		return "", model.DoubtDate
	}
	return d, ""
}

// serial reads a day count. The day is kept where the cell shows it; where the
// cell shows only a month, or shows no date at all and the day is the first,
// the program that stored it made the day up.
func (k calendar) serial(v float64, f format) model.Date {
	base := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	if k.date1904 {
		base = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	t := base.AddDate(0, 0, int(v))
	if f.date && !f.day || !f.date && t.Day() == 1 {
		return model.Date(t.Format("200601"))
	}
	return model.Date(t.Format("20060102"))
}
