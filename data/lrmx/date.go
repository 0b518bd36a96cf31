package lrmx

// Dates as they are typed: 197508, 1975.08, 1975年8月 and the rest.

import (
	"strings"

	"liuzhuan/model"
)

// parseDate reads 197508, 19750801, 1975.08, 1975.08.01, 1975-08, 1975年8月. What
// is no date is given back as it stands with a doubt: 1975.13, a year alone, and
// 1975.1, which may be an October that lost its zero in a sheet.
func parseDate(text string) (d model.Date, doubt model.Doubt) {
	text = strings.TrimSpace(text)
	if text == "" {
		return "", ""
	}
	switch read, ok := model.ReadDate(text); {
	case !ok || strings.Trim(read.Left, ".月日") != "" || !read.Date().Valid():
		return model.Date(text), model.DoubtDate
	case read.October():
		return model.Date(text), model.DoubtOctober
	default:
		return read.Date(), ""
	}
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
