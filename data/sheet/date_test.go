package sheet

import (
	"testing"
	"time"

	"liuzhuan/model"
)

// today is the day of every test: the sample's meeting.
var today = time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)

func TestDate(t *testing.T) {
	text := func(s string) cell { return cell{text: s, format: general} }
	num := func(s string, f format) cell { return cell{text: s, number: true, format: f} }
	two := format{places: 2}
	month, day := format{date: true}, format{date: true, day: true}
	for _, c := range []struct {
		name  string
		cell  cell
		era   era
		date  model.Date
		rest  string
		doubt model.Doubt
	}{
		{"six digits", text("197508"), birth, "197508", "", ""},
		{"eight digits", text("19750817"), birth, "19750817", "", ""},
		{"six digits as a number", num("197508", general), birth, "197508", "", ""},
		{"eight digits as a number", num("19750817", general), birth, "19750817", "", ""},
		{"six digits as pandas writes them", text("197508.0"), birth, "197508", "", ""},
		{"dot, one place", text("1975.8"), birth, "197508", "", ""},
		{"dot, two places", text("1975.08"), birth, "197508", "", ""},
		{"October as text", text("1975.10"), birth, "197510", "", ""},
		{"January as text", text("1975.1"), birth, "197501", "", ""},
		{"dots with day", text("1975.8.1"), birth, "19750801", "", ""},
		{"hyphens with hour", text("1975-08-01 00:00:00"), birth, "19750801", "", ""},
		{"one place of the day, hour", text("1975-8-1 0:00"), birth, "19750801", "", ""},
		{"ISO", text("1975-08-17T00:00:00"), birth, "19750817", "", ""},
		{"hyphen", text("1975-08"), birth, "197508", "", ""},
		{"slash", text("1975/8/17"), birth, "19750817", "", ""},
		{"hanzi", text("1975年8月"), birth, "197508", "", ""},
		{"hanzi with day", text("1975年8月17日"), birth, "19750817", "", ""},
		{"hanzi with a word", text("1975年8月生"), birth, "197508", "", ""},
		{"hanzi with blanks", text("1975 年 8 月"), birth, "197508", "", ""},
		{"full-width digits", text("１９７５．０８"), birth, "197508", "", ""},
		{"full stop for a dot", text("1975。08"), birth, "197508", "", ""},
		{"no-break space inside", text("1975.\u00a008"), birth, "197508", "", ""},
		{"line tabulation inside", text("1975.\v08"), birth, "197508", "", ""},
		{"line end inside", text("1975.\n08"), birth, "197508", "", ""},
		{"age in brackets", text("1975.08\n（51岁）"), birth, "197508", "", ""},
		{"age beside", text("1975.08(51岁)"), birth, "197508", "", ""},
		{"dot at the end", text("1975.08."), birth, "197508", "", ""},
		{"month name", text("Aug-75"), birth, "197508", "", ""},
		{"serial", num("27607", general), birth, "197508", "", ""},
		{"serial inside a month", num("27623", general), birth, "19750817", "", ""},
		{"serial shown as a month", num("27623", month), birth, "197508", "", ""},
		{"serial shown as a day", num("27607", day), birth, "19750801", "", ""},
		{"serial with an hour", num("27623.5", day), birth, "19750817", "", ""},
		{"serial as text", text("27607"), birth, "197508", "", ""},
		{"two places of the year, birth", text("76.06"), birth, "197606", "", ""},
		{"born in this century", text("08.06"), birth, "200806", "", ""},
		{"too young for this century", text("09.06"), birth, "190906", "", ""},
		{"post of this century", text("13.04"), past, "201304", "", ""},
		{"post of next year", text("27.01"), past, "202701", "", ""},
		{"post of the last century", text("98.04"), past, "199804", "", ""},
		{"retirement", text("40.06"), future, "204006", "", ""},
		{"two places as a number", num("76.06", general), birth, "197606", "", ""},
		{"two places in hanzi", text("76年6月"), birth, "197606", "", ""},
		{"rank under the date", text("13.04\n正科"), past, "201304", "正科", ""},
		{"rank under a long date", text("2013.04\n一级主任科员"), past, "201304", "一级主任科员", ""},
		{"party behind the date", text("2001.08；民建"), past, "200108", "民建", ""},
		{"nothing", text("无"), past, "", "", ""},
		{"nothing in brackets", text("（无）"), past, "", "", ""},
		{"strokes", text("--"), past, "", "", ""},

		{"number 1975.08", num("1975.08", general), birth, "197508", "", ""},
		{"number 1975.08 in binary", num("1975.0799999999999", general), birth, "197508", "", ""},
		{"number 1975.12", num("1975.12", general), birth, "197512", "", ""},
		{"number 1975.8", num("1975.8", general), birth, "197508", "", ""},
		{"number 1975.1", num("1975.1", general), birth, "1975.1", "", model.DoubtOctober},
		{"number 1975.1 shown as .10", num("1975.1", two), birth, "197510", "", ""},
		{"number 1975.01 shown as .01", num("1975.01", two), birth, "197501", "", ""},
		{"number 75.1", num("75.1", general), birth, "75.1", "", model.DoubtOctober},
		{"number 1975.13", num("1975.13", general), birth, "1975.13", "", model.DoubtDate},
		{"number 1975", num("1975", general), birth, "1975", "", model.DoubtDate},
		{"text 1975.13", text("1975.13"), birth, "1975.13", "", model.DoubtDate},
		{"text 1975.00", text("1975.00"), birth, "1975.00", "", model.DoubtDate},
		{"30 February", text("1975.02.30"), birth, "1975.02.30", "", model.DoubtDate},
		{"six digits, no month", text("197513"), birth, "197513", "", model.DoubtDate},
		{"a year alone", text("1975"), birth, "1975", "", model.DoubtDate},
		{"a year alone in hanzi", text("1975年"), birth, "1975年", "", model.DoubtDate},
		{"two dots", text("2011..09"), past, "2011..09", "", model.DoubtDate},
		{"year cut in two", text("2-015.07"), past, "2-015.07", "", model.DoubtDate},
		{"two dates", text("1975.08-2001.09"), past, "1975.08-2001.09", "", model.DoubtDate},
		{"three places", text("1975.081"), birth, "1975.081", "", model.DoubtDate},
		{"words", text("不详"), birth, "不详", "", model.DoubtDate},
		{"an id number", text("999900197508170016"), birth, "999900197508170016", "", model.DoubtDate},
		{"beyond the calendar", num("1E+300", general), birth, "1E+300", "", model.DoubtDate},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := calendar{today: today}.read(&c.cell, c.era)
			if want := (reading{c.date, c.rest, c.doubt}); got != want {
				t.Errorf("%q: got %+v, want %+v", c.cell.text, got, want)
			}
		})
	}
}

// A csv has no types: what was the number 1975.1 in a workbook is the text
// 1975.1 there, and nobody can tell January from October.
func TestDateWithoutTypes(t *testing.T) {
	k := calendar{today: today, untyped: true}
	for text, want := range map[string]reading{
		"1975.1":  {date: "1975.1", doubt: model.DoubtOctober},
		"75.1":    {date: "75.1", doubt: model.DoubtOctober},
		"1975.01": {date: "197501"},
		"1975.10": {date: "197510"},
		"1975.2":  {date: "197502"},
		"1975年1月": {date: "197501"},
	} {
		if got := k.read(&cell{text: text, format: general}, birth); got != want {
			t.Errorf("%q: got %+v, want %+v", text, got, want)
		}
	}
}

func TestDate1904(t *testing.T) {
	k := calendar{today: today, date1904: true}
	got := k.read(&cell{text: "26145", number: true, format: format{date: true}}, birth)
	if want := (reading{date: "197508"}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestFormat(t *testing.T) {
	for _, c := range []struct {
		id   int
		code string
		want format
	}{
		{0, "", general},
		{2, "", format{places: 2}},
		{14, "", format{date: true, day: true}},
		{17, "", format{date: true}},
		{57, "", format{date: true}},
		{31, "", format{date: true, day: true}},
		{18, "", general}, // hours and minutes
		{164, "General", general},
		{164, "@", general},
		{164, "0.00", format{places: 2}},
		{164, "0.00_ ", format{places: 2}},
		{164, "0.00_);[Red]\\(0.00\\)", format{places: 2}},
		{164, "#,##0", format{}},
		{164, `yyyy"年"m"月"`, format{date: true}},
		{164, `yyyy"年"m"月"d"日";@`, format{date: true, day: true}},
		{164, `yyyy.mm`, format{date: true}},
		{164, `yyyy\-mm\-dd`, format{date: true, day: true}},
		{164, `[$-804]yyyy/m/d`, format{date: true, day: true}},
		{164, `0"日"`, format{}}, // a number of days, not a date
		{164, `h:mm:ss`, general},
		{164, `[Red]0.0`, format{places: 1}},
	} {
		if got := formatOf(c.id, c.code); got != c.want {
			t.Errorf("%d %q: got %+v, want %+v", c.id, c.code, got, c.want)
		}
	}
}
