package model

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
