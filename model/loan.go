package model

// 挂职: from when until when somebody is on loan. The dates are fields of the person; where
// there are none the text of the post may tell how long.

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"liuzhuan/model/hanzi"
	"liuzhuan/model/seat"
)

// LoanEnd is the last day of p's loan of a post, "" where nobody has said, or where p is
// not on loan after what is decided.
func (m *Meeting) LoanEnd(p *Person) Date {
	o := m.Outcome(p)
	if p.OffList || o.Disposition.Leaves() || o.Disposition.Moves() && !o.Disposition.OnLoan() {
		return ""
	}
	if p.LoanUntil.Valid() {
		return p.LoanUntil.lastDay()
	}
	months := LoanMonths(o.Post)
	if !o.Disposition.OnLoan() || !o.Decided || months == 0 {
		return ""
	}
	from := m.Decision(p.ID).On()
	if b := m.Batch(p.Batch); b != nil {
		from = cmp.Or(b.Notice, from)
	}
	if p.LoanFrom.Valid() {
		from = p.LoanFrom.firstDay()
	}
	return from.SameDayAfter(months)
}

// LoanSpan is what p's fields say of a loan: 2026.12—2027.11, "" for nothing.
func (p *Person) LoanSpan() string {
	if p.LoanFrom == "" && p.LoanUntil == "" {
		return ""
	}
	return p.LoanFrom.String() + "—" + p.LoanUntil.String()
}

// LoanMonths is how long the text of a post says that it is held on loan: （挂职一年）,
// （挂职6个月）; 0 where it does not tell.
func LoanMonths(post string) int {
	for _, note := range seat.Notes(post) {
		if _, span, ok := strings.Cut(note, "挂职"); ok {
			if n := SpanMonths(span); n > 0 {
				return n
			}
		}
	}
	return 0
}

// SpanMonths reads a span of time: 一年, 6个月, 半年, 期限为一年; 0 where it is none.
func SpanMonths(s string) int {
	s = strings.TrimLeft(hanzi.Bare(s), "时间期限为:：")
	if s == "半年" {
		return 6
	}
	for _, unit := range []struct {
		word   string
		months int
	}{{"个月", 1}, {"年", 12}} {
		n, tail, ok := strings.Cut(s, unit.word)
		if k := smallNumber(n); ok && k > 0 && tail == "" {
			return k * unit.months
		}
	}
	return 0
}

// smallNumber reads 1 to 12 as they are written in words, or 1 to 60 in digits; 0 for
// anything else.
func smallNumber(s string) int {
	if s == "两" {
		return 2
	}
	if i := slices.Index(strings.Fields("一 二 三 四 五 六 七 八 九 十 十一 十二"), s); i >= 0 {
		return i + 1
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 1 || n > 60 {
		return 0
	}
	return n
}

var (
	spanWords = regexp.MustCompile(`[至到~～—–―]+`)
	spanDash  = regexp.MustCompile(`-+`)
)

// ReadSpan reads two dates with a dash or 至 between; ok is false for anything else.
func ReadSpan(text string) (from, until Date, ok bool) {
	text = strings.TrimRight(hanzi.Bare(hanzi.Half(text)), "止")
	parts := spanWords.Split(text, -1)
	if len(parts) == 1 {
		parts = spanDash.Split(text, -1)
	}
	if len(parts) != 2 {
		return "", "", false
	}
	a, ok1 := ReadDate(parts[0])
	b, ok2 := ReadDate(parts[1])
	from, until = a.Date(), b.Date()
	months, valid := Months(from, until)
	return from, until, ok1 && ok2 && valid && months >= 0 && strings.Trim(a.Left, "起") == "" && b.Left == ""
}
