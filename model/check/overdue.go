package check

// R23: what a rule gave so many days for, and is not done.

import "liuzhuan/model"

// HandoverLate: Person was to hand over until Date and has not.
const HandoverLate Variant = "handover_late"

var handoverLate = eachPerson("R23", "公务员转任规定：十个工作日内交接", func(c *Context, p *model.Person) []Finding {
	m := c.Meeting
	d := m.Decision(p.ID)
	if c.Today == "" || d == nil || !m.Owes(p, model.ItemHandover) || m.Done(p, model.ItemHandover) {
		return nil
	}
	due := c.handoverBy(d.On())
	if due == "" || due >= c.Today {
		return nil
	}
	return []Finding{{Variant: HandoverLate, Person: p.ID, Date: due}}
})

// handoverBy is the last day to hand over of those who were announced on a day.
func (c *Context) handoverBy(day model.Date) model.Date {
	due, known := c.handovers[day]
	if !known {
		due = c.Days.After(day, c.Meeting.Terms().HandoverDays).On
		if c.handovers == nil {
			c.handovers = map[model.Date]model.Date{}
		}
		c.handovers[day] = due
	}
	return due
}
