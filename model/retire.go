package model

import "strings"

// RetirementRule is one line of the statutory table: the age before the reform,
// how many months of birth make one month of delay, and the most delay
// (2024-09-13 decision, in force from 2025-01).
type RetirementRule struct {
	BaseAge, Step, MaxDelay int
}

// The three tables. Women of 县处级 and above follow the 60 table.
var (
	RetireAt60 = RetirementRule{60, 4, 36}
	RetireAt55 = RetirementRule{55, 4, 36}
	RetireAt50 = RetirementRule{50, 2, 60}
)

// Month gives the month of retirement (到龄年月) and the months of delay for a
// month of birth. ok is false when the birth is unknown.
func (r RetirementRule) Month(birth Date) (on Date, delay int, ok bool) {
	y, m, ok := birth.YearMonth()
	if !ok {
		return "", 0, false
	}
	if n := (y+r.BaseAge-2025)*12 + m; n >= 1 {
		delay = min(r.MaxDelay, (n-1)/r.Step+1)
	}
	return birth.AddMonths(r.BaseAge*12 + delay), delay, true
}

// Retirement gives the table that a person retires by; ok is false where neither sex nor
// 职务层次 tells: titles are never read for it.
func (p *Person) Retirement() (rule RetirementRule, ok bool) {
	above, known := countyLevel(p.Level)
	switch {
	case p.Sex == "男", p.Sex == "女" && above && known:
		return RetireAt60, true
	case p.Sex == "女" && known:
		return RetireAt55, true
	}
	return RetirementRule{}, false
}

// countyLevel reports whether a 职务层次 (ZB09, name or code) is 县处级 or above, and
// whether it tells.
func countyLevel(level string) (above, known bool) {
	for _, mark := range []string{"县处级", "厅局级", "省部级", "国家级", "1A0", "1A1", "1A2", "1A3"} {
		if strings.Contains(level, mark) {
			return true, true
		}
	}
	for _, mark := range []string{"乡科级", "科员", "办事员", "1A4", "1A5", "1A6"} {
		if strings.Contains(level, mark) {
			return false, true
		}
	}
	return false, false
}
