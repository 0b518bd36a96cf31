package check

// Vacancies to come: heads who reach the age of retirement soon after the meeting.

import (
	"liuzhuan/model"
	"liuzhuan/model/seat"
)

// Coming is a head's seat that will be empty, in the month On, Months from the meeting.
type Coming struct {
	Person *model.Person
	Seat   seat.Group
	On     model.Date
	Months int
}

// comingWithin is how many months ahead such a seat is told.
const comingWithin = 12

// ComingVacancies lists them in roster order; of whose level nobody knows none.
func (c *Context) ComingVacancies() []Coming {
	var out []Coming
	for _, p := range c.people() {
		h := c.Meeting.Seating().Holder(int64(p.ID))
		if h == nil {
			continue
		}
		for _, g := range h.After {
			if g.Level() != seat.Heads {
				continue
			}
			for _, f := range retirement.person(c, p) {
				if f.Variant == RetiresSoon && f.Count <= comingWithin {
					out = append(out, Coming{p, g, f.Date, f.Count})
				}
			}
		}
	}
	return out
}
