package check

// R35: a loan (挂职) that ends, or has ended.

import "liuzhuan/model"

// LoanEnds: the loan of Person ends on Date, Count days after the meeting (0 = that day).
// LoanOver: it ended on Date, before the meeting, and is not ticked off.
const (
	LoanEnds Variant = "loan_ends"
	LoanOver Variant = "loan_over"
)

// loanWithin is how many days ahead the end of a loan is told.
const loanWithin = 30

var loanEnd = eachPerson("R35", "公务员法第72条：挂职有期限，期满办理手续", func(c *Context, p *model.Person) []Finding {
	end := c.Meeting.LoanEnd(p)
	if end == "" || len(c.On) != 8 || c.Meeting.Fulfilment(p.ID, model.ItemLoanEnd) != nil {
		return nil
	}
	f := Finding{Variant: LoanOver, Person: p.ID, Date: end}
	if end >= c.On {
		f.Variant = LoanEnds
		for day := c.On; day < end; day = day.AddDays(1) {
			if f.Count++; f.Count > loanWithin {
				return nil
			}
		}
	}
	return []Finding{f}
})
