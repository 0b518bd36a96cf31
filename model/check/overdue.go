package check

// R23: what a rule gave so many days for, and is not done.

import "liuzhuan/model"

// HandoverLate: Person was to hand over until Date and has not.
const HandoverLate Variant = "handover_late"

var handoverLate = Rule{ID: "R23", Basis: "公务员转任规定：十个工作日内交接", Run: func(c *Context) []Finding {
	m := c.Meeting
	if c.Today == "" {
		return nil
	}
	days, dues := m.Terms().HandoverDays, map[model.Date]model.Date{} // by the day of the announcement
	var out []Finding
	for _, p := range c.people() {
		d := m.Decision(p.ID)
		if d == nil || !m.Owes(p, model.ItemHandover) || m.Done(p, model.ItemHandover) {
			continue
		}
		day := model.DateOf(d.At.Time())
		due, known := dues[day]
		if !known {
			due = c.Days.After(day, days).On
			dues[day] = due
		}
		if due != "" && due < c.Today {
			out = append(out, Finding{Variant: HandoverLate, Person: p.ID, Date: due})
		}
	}
	return out
}}
