package sheet

// The list of holidays and make-up working days that a clerk keeps beside the
// meeting file (假期.csv): one line a day or run of days,
//
//	日期,类型,名称
//	2027.01.01至2027.01.03,放假,元旦
//	2027.01.10,上班,调休
//
// A list is the whole of the years it speaks of.

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"liuzhuan/model"
)

// HolidayFile is the name of that list.
const HolidayFile = "假期.csv"

// HolidayError is a line of the list that cannot be read; nothing of the list is
// used then, for a wrong day off gives a wrong deadline.
type HolidayError struct {
	File  string
	Row   int
	Value string
	Kind  bool // the kind of day is not known; else the date cannot be read
}

func (e *HolidayError) Error() string {
	return fmt.Sprintf("%s row %d: cannot read %q", e.File, e.Row, e.Value)
}

// longest is how many days one run may have; a longer one is a slip.
const longest = 31

// ReadHolidays reads a list of holidays, in UTF-8, UTF-16 or GB18030.
func ReadHolidays(path string) ([]model.Holiday, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	b, err := openText(path, f)
	if err != nil {
		return nil, err
	}
	var out []model.Holiday
	for r, err := range b.sheets[0].rows {
		if err != nil {
			return nil, err
		}
		day, kind := strings.TrimSpace(r.at(0)), strings.TrimSpace(r.at(1))
		if day == "" && kind == "" || day == "日期" || strings.HasPrefix(day, "#") {
			continue
		}
		from, to, run := strings.Cut(strings.Replace(day, "~", "至", 1), "至")
		if !run {
			to = from
		}
		first, ok1 := model.ParseDay(from)
		last, ok2 := model.ParseDay(to)
		if !ok1 || !ok2 || len(first) != 8 || len(last) != 8 || last < first || last > first.AddDays(longest) {
			return nil, &HolidayError{File: path, Row: r.n, Value: day}
		}
		worked := false
		switch kind {
		case "放假", "休", "假", "off":
		case "上班", "班", "调休上班", "补班", "work":
			worked = true
		default:
			return nil, &HolidayError{File: path, Row: r.n, Value: kind, Kind: true}
		}
		for d := first; d <= last; d = d.AddDays(1) {
			out = append(out, model.Holiday{Day: d, Worked: worked, Name: strings.TrimSpace(r.at(2))})
		}
	}
	return out, nil
}

// Calendar gives the working days that a meeting in folder goes by: the
// published years, and those of its list of holidays if there is one. With an
// error it gives the published years alone.
func Calendar(folder string) (model.Calendar, error) {
	published := model.PublishedCalendar()
	list, err := ReadHolidays(filepath.Join(folder, HolidayFile))
	if errors.Is(err, fs.ErrNotExist) {
		return published, nil
	}
	if err != nil {
		return published, err
	}
	return published.With(list), nil
}
