package model

// Dates as people write them, read in one place: what lists, forms and hands have
// in common. Which of it counts, each reader says itself.

import (
	"regexp"
	"strings"
	"time"

	"liuzhuan/model/hanzi"
)

// DateText is the date that a text begins with, taken apart.
type DateText struct {
	Year  string // of four places, or of two
	Month string // of one place or two
	Day   string // likewise; "" = none
	Left  string // what stands behind it, in half width and without blanks
	point bool   // a point and nothing else parts year and month
}

var (
	clockTail = regexp.MustCompile(`[ T]\s*\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$`)
	monthName = regexp.MustCompile(`^([A-Z][a-z]{2})-(\d{2}|\d{4})$`)
	datePoint = strings.NewReplacer("。", ".", "·", ".", "•", ".", "—", "-", "–", "-", "―", "-", "−", "-")
)

// ReadDate reads 197508, 19750801, 1975.08, 75.8.1, 1975-08-01 00:00:00,
// 1975年8月1日, Aug-75 and what stands behind. ok is false where a text begins with
// none; whether there is such a month or day, Date.Valid says.
func ReadDate(text string) (d DateText, ok bool) {
	s := strings.TrimSpace(datePoint.Replace(hanzi.Half(text)))
	if strings.Contains(s, ":") {
		s = clockTail.ReplaceAllString(s, "")
	}
	s = datePoint.Replace(hanzi.Bare(s))
	switch n := digitsAt(s, len(s)); n {
	case 6, 8:
		d = DateText{Year: s[:4], Month: s[4:6], Day: s[6:n], Left: s[n:]}
		if d.Left == ".0" { // a number once
			d.Left = ""
		}
		return d, true
	case 2, 4:
		return readParts(s[:n], s[n:])
	}
	if m := monthName.FindStringSubmatch(s); m != nil {
		if t, err := time.Parse("Jan", m[1]); err == nil { // a date cell saved as csv
			return DateText{Year: m[2], Month: t.Format("01")}, true
		}
	}
	return DateText{}, false
}

// readParts reads what follows a year: a mark and the month, a mark and the day.
func readParts(year, s string) (d DateText, ok bool) {
	mark, s := cutMark(s, ".", "-", "/", "年")
	n := digitsAt(s, 2)
	if mark == "" || n == 0 {
		return DateText{}, false
	}
	d = DateText{Year: year, Month: s[:n], Left: s[n:], point: mark == "."}
	behind, s := cutMark(d.Left, ".", "-", "/", "月")
	switch n := digitsAt(s, 2); {
	case behind != "" && n > 0:
		d.Day, d.Left = s[:n], strings.TrimPrefix(s[n:], "日")
	case behind == "月":
		d.Left, d.point = s, false
	}
	l := d.Left
	if l != "" && (l[0] >= '0' && l[0] <= '9' || l[0] == '-' || l[0] == '.' && len(l) > 1) {
		return DateText{}, false // a number, or a span of time
	}
	return d, true
}

// digitsAt counts the digits that s begins with, at most n.
func digitsAt(s string, n int) int {
	i := 0
	for i < min(n, len(s)) && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	return i
}

func cutMark(s string, marks ...string) (mark, rest string) {
	for _, m := range marks {
		if rest, ok := strings.CutPrefix(s, m); ok {
			return m, rest
		}
	}
	return "", s
}

// Date joins the parts. It is not Valid while the year has two places.
func (d DateText) Date() Date { return Date(d.Year + twoPlaces(d.Month) + twoPlaces(d.Day)) }

func twoPlaces(digits string) string {
	if len(digits) == 1 {
		return "0" + digits
	}
	return digits
}

// October reports whether the date is a 1975.1, which may be an October that lost
// its zero on its way through a number.
func (d DateText) October() bool { return d.point && d.Month == "1" && d.Day == "" }

// ParseDay reads a day or month as people type it, whatever they part it by:
// 2026-11-22, 2026年11月22日, 2026 11 22, 20261122, 2026.11. "" is the unknown date.
func ParseDay(s string) (Date, bool) {
	s = strings.TrimSpace(hanzi.Half(s))
	if s == "" {
		return "", true
	}
	parts := strings.FieldsFunc(s, func(r rune) bool { return r < '0' || r > '9' })
	if len(parts) == 1 && parts[0] != s {
		return "", false
	}
	d, ok := ReadDate(strings.Join(parts, "."))
	return d.Date(), ok && d.Left == "" && d.Date().Valid()
}

// ParseClock reads an hour as people type it: 9:00, 09：00, 0900, 9点, 9点半
// gives 09:30. "" is no hour.
func ParseClock(s string) (string, bool) {
	s = strings.Join(strings.Fields(hanzi.Half(s)), "")
	if s == "" {
		return "", true
	}
	s = strings.NewReplacer("点半", ":30", "时半", ":30", "分", "", "点", ":", "时", ":", ".", ":").Replace(s)
	if strings.HasSuffix(s, ":") {
		s += "00"
	}
	if !strings.Contains(s, ":") && (len(s) == 3 || len(s) == 4) {
		s = s[:len(s)-2] + ":" + s[len(s)-2:]
	}
	t, err := time.Parse("15:04", s)
	if err != nil {
		return "", false
	}
	return t.Format("15:04"), true
}
