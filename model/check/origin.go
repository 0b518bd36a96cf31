package check

// R30: somebody comes from a body that the new team supervises.

import (
	"slices"
	"strings"

	"liuzhuan/model"
	"liuzhuan/model/seat"
)

// FromSupervised: Person comes to Team from Value, which Team supervises.
// FromSupervisedLately: by the résumé Person was there until Date, not three years ago.
const (
	FromSupervised       Variant = "from_supervised"
	FromSupervisedLately Variant = "from_supervised_lately"
)

// comesFromWithin is how many months back a résumé is looked at.
const comesFromWithin = 36

var fromSupervised = eachPerson("R30", "派驻监督的独立性：来自所监督的单位", func(c *Context, p *model.Person) []Finding {
	o := c.Meeting.Outcome(p)
	if !o.Disposition.Moves() {
		return nil
	}
	team := c.Meeting.TeamAfter(p, o)
	if team == 0 && o.Disposition.OnLoan() { // on loan they supervise all the same
		if t := c.Meeting.TeamNamed(model.ParsePost(o.Post).Team); t != nil {
			team = t.ID
		}
	}
	if team == 0 || team == c.Meeting.TeamNow(p) {
		return nil
	}
	for _, unit := range c.unitsOf(team) {
		from := func(part seat.Part) bool { return !part.Past && c.within(part.Org, unit) }
		if model.ParsePost(p.Current).Team == "" && slices.ContainsFunc(seat.Parts(p.Current), from) {
			return []Finding{{Variant: FromSupervised, Person: p.ID, Team: team, Value: unit}}
		}
	}
	for _, post := range c.factsOf(p, model.FactPost) {
		gone, ok := model.Months(post.To, c.On)
		if !ok || gone > comesFromWithin {
			continue
		}
		for _, unit := range c.unitsOf(team) {
			if slices.ContainsFunc(seat.Parts(post.Text), func(part seat.Part) bool { return c.within(part.Org, unit) }) {
				return []Finding{{Variant: FromSupervisedLately, Person: p.ID, Team: team, Value: unit, Date: post.To}}
			}
		}
	}
	return nil
})

// within reports whether a body is the unit, or an office of it: 市财政局预算科.
func (c *Context) within(body, unit string) bool {
	if c.Meeting.SameOrg(body, unit) {
		return true
	}
	office, ok := strings.CutPrefix(c.Meeting.OrgKey(body), c.Meeting.OrgKey(unit))
	return ok && slices.ContainsFunc([]string{"科", "处", "室", "办", "股", "队", "所"}, func(tail string) bool { return strings.HasSuffix(office, tail) })
}
