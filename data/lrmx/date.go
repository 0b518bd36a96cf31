package lrmx

// Dates as they are typed: 197508, 1975.08, 1975年8月 and the rest.

import (
	"regexp"
	"strings"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
)

var (
	clock     = regexp.MustCompile(`[ T]\d{1,2}:\d{2}(:\d{2})?$`)
	separated = regexp.MustCompile(`^(\d{4})([.．\-/年])(\d{1,2})(?:[.．\-/月](\d{1,2}))?[.．月日]?$`)
)

// parseDate reads 197508, 19750801, 1975.08, 1975.08.01, 1975-08, 1975年8月. What
// is no date is given back as it stands with a doubt: 1975.13, a year alone, and
// 1975.1, which may be an October that lost its zero in a sheet.
func parseDate(text string) (d model.Date, doubt model.Doubt) {
	text = strings.TrimSpace(text)
	if text == "" {
		return "", ""
	}
	s := clock.ReplaceAllString(hanzi.Digits(text), "")
	s = strings.Join(strings.Fields(s), "")
	if m := separated.FindStringSubmatch(s); m != nil {
		if m[3] == "1" && m[4] == "" && (m[2] == "." || m[2] == "．") {
			return model.Date(text), model.DoubtOctober
		}
		s = m[1] + pad(m[3]) + pad(m[4])
	}
	if d := model.Date(s); d.Valid() {
		return d, ""
	}
	return model.Date(text), model.DoubtDate
}

func pad(digits string) string {
	if len(digits) == 1 {
		return "0" + digits
	}
	return digits
}

// yearOnly reports whether a date is a year of a living memory and no more.
func yearOnly(d model.Date) bool {
	return len(d) == 4 && (d + "01").Valid()
}

// toMonth cuts the day off: date fields are written as YYYYMM.
func toMonth(d model.Date) string {
	if d.Valid() {
		return string(d[:6])
	}
	return string(d)
}
