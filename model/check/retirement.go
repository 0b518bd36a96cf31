package check

// R20: 到龄 near or past.

import "liuzhuan/model"

// RetiresSoon: Person reaches retirement in Date, Count months after the meeting (0
// = the same month). RetiresPast: Date was -Count months before it. RetiresUnsure:
// the level of a woman is not known and 职务层次 is 待核; she retires in Date (Count
// months from the meeting, negative = past) if 乡科级 or below, in Until if 县处级
// or above.
const (
	RetiresSoon   Variant = "retires_soon"
	RetiresPast   Variant = "retires_past"
	RetiresUnsure Variant = "retires_unsure"
)

// retireWithin is how many months ahead retirement is told (临近到龄提醒月).
const retireWithin = 24

var retirement = eachPerson("R20", "渐进式延迟法定退休年龄办法；组通字〔2015〕14号", func(c *Context, p *model.Person) []Finding {
	if c.Meeting.Outcome(p).Disposition.Leaves() {
		return nil
	}
	if p.RetireOn.Valid() { // what the form says goes before any table
		return retires(c, p, p.RetireOn)
	}
	if rule, ok := p.Retirement(); ok {
		on, _, _ := rule.Month(p.Birth)
		return retires(c, p, on)
	}
	if p.Sex != "女" {
		return nil
	}
	at60, _, _ := model.RetireAt60.Month(p.Birth)
	at55, _, _ := model.RetireAt55.Month(p.Birth)
	// The sex alone says nothing. Past under the later table is past in any case;
	// the earlier one only asks for the level.
	if months, ok := model.Months(c.On, at60); ok && months < 0 {
		return retires(c, p, at60)
	}
	f := retires(c, p, at55)
	if f != nil {
		f[0].Variant, f[0].Until = RetiresUnsure, at60
	}
	return f
})

// retires tells of a retirement in the month on, if it is near or past.
func retires(c *Context, p *model.Person, on model.Date) []Finding {
	months, ok := model.Months(c.On, on)
	if !ok || months > retireWithin {
		return nil
	}
	f := Finding{Variant: RetiresSoon, Person: p.ID, Team: p.Team, Date: on, Count: months}
	if months < 0 {
		f.Variant = RetiresPast
	}
	return []Finding{f}
}
