package sheet

// 挂职起止: two dates in one cell, or how long from a day that another column tells.

import (
	"strconv"

	"liuzhuan/model"
)

// takeLoan reads such a cell. What it cannot read stays as the last day, doubted.
func (l *line) takeLoan(col *column, cl *cell) {
	p := &l.Person
	text := tidy(cl.text)
	if from, until, ok := model.ReadSpan(text); ok {
		p.LoanFrom, p.LoanUntil = from, until
		return
	}
	if n := model.SpanMonths(text); n > 0 {
		l.loan, l.months = col, n
		return
	}
	if d, ok := model.ReadDate(text); ok && d.Left == "" && d.Date().Valid() {
		p.LoanUntil = d.Date()
		return
	}
	p.LoanUntil = model.Date(text)
	l.doubt(model.FieldLoanUntil, col, text, model.DoubtDate)
}

// endLoan counts from the first day of a loan how long it is; where nobody says which day
// that is the remark tells.
func (l *line) endLoan() {
	p := &l.Person
	switch {
	case l.loan == nil || p.LoanUntil != "":
	case p.LoanFrom.Valid():
		p.LoanUntil = p.LoanFrom.AddMonths(l.months)
		if len(p.LoanFrom) == 8 {
			p.LoanUntil = p.LoanFrom.SameDayAfter(l.months)
		}
	default:
		l.carried[model.FieldRemark] = true
		l.remarks = append(l.remarks, l.loan.title+"："+strconv.Itoa(l.months)+"个月")
	}
}
