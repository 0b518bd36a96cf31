package check

// R06: the same post for ten years and more. R07: a key post for as long as is enough
// here.

import (
	"strings"

	"liuzhuan/model"
)

// TenYears: Person stays in the present post, held since Date, Count years by the
// month. With TenYearsDeferred a move was planned and then put off, which needs
// the consent of the civil-service authority. TenYearsLeader: as TenYears, of who
// leads a team, which is no internal body. TenYearsTeam: by the résumé Person is in Team
// since Date; a rise in rank alone sets the time in a post back.
const (
	TenYears         Variant = "ten_years"
	TenYearsDeferred Variant = "ten_years_deferred"
	TenYearsLeader   Variant = "ten_years_leader"
	TenYearsTeam     Variant = "ten_years_team"
)

// tenYearMonths is when a post must be given up (公务员转任规定).
const tenYearMonths = 120

// keyWork reports whether the ten-year rule covers a post: heads of internal
// bodies, and anybody in discipline, supervision, personnel, audit, finance,
// licensing or purchasing work.
func keyWork(post string) bool {
	for _, work := range []string{"纪检", "监察", "纪委", "组织部", "人事", "审计", "财务", "审批", "招标", "采购", "许可", "处罚"} {
		if strings.Contains(post, work) {
			return true
		}
	}
	for _, head := range []string{"科长", "处长", "科副科长", "处副处长", "室主任", "室副主任"} {
		if strings.HasSuffix(post, head) {
			return true
		}
	}
	return false
}

// KeyPost: Person stays in the present post, held since Date, Count years by the month;
// Limit are enough here.
const KeyPost Variant = "key_post"

// keyPost is a rule of the place; after ten years that of the nation speaks.
var keyPost = eachPerson("R07", "本地规定：关键岗位轮岗年限（设置）", func(c *Context, p *model.Person) []Finding {
	years := c.Meeting.Terms().KeyPostYears
	if years <= 0 {
		return nil
	}
	months, stays := c.staysSince(p)
	if !stays || months < years*12 || months >= tenYearMonths {
		return nil
	}
	return []Finding{{Variant: KeyPost, Person: p.ID, Team: p.Team, Date: p.CurrentSince, Count: months / 12, Limit: years}}
})

// staysSince gives how many months p has held a key post, and whether p stays in it. A
// move into the identical post is the business of R27.
func (c *Context) staysSince(p *model.Person) (months int, stays bool) {
	months, ok := model.Months(p.CurrentSince, c.On)
	if !ok || !keyWork(p.Current) {
		return 0, false
	}
	o := c.Meeting.Outcome(p)
	return months, o.Post == p.Current && !o.Disposition.Moves()
}

var tenYears = eachPerson("R06", "公务员转任规定：同一职位满10年应当转任", func(c *Context, p *model.Person) []Finding {
	months, stays := c.staysSince(p)
	if !stays || months < tenYearMonths {
		return c.tenYearsInTeam(p)
	}
	o := c.Meeting.Outcome(p)
	f := Finding{Variant: TenYears, Person: p.ID, Team: p.Team, Date: p.CurrentSince, Count: months / 12}
	switch {
	case o.Disposition == model.Deferred:
		f.Variant = TenYearsDeferred
	case model.ParsePost(p.Current).Leader():
		f.Variant = TenYearsLeader
	}
	return []Finding{f}
})

// tenYearsInTeam looks at the résumé of somebody who stays in the team.
func (c *Context) tenYearsInTeam(p *model.Person) []Finding {
	o := c.Meeting.Outcome(p)
	if p.Team == 0 || c.Meeting.TeamNow(p) != p.Team || c.Meeting.TeamAfter(p, o) != p.Team {
		return nil
	}
	for _, f := range c.factsOf(p, model.FactTeam) {
		months, ok := model.Months(f.From, c.On)
		if t := c.Meeting.TeamNamed(f.Text); ok && months >= tenYearMonths && t != nil && t.ID == p.Team {
			return []Finding{{Variant: TenYearsTeam, Person: p.ID, Team: p.Team, Date: f.From, Count: months / 12}}
		}
	}
	return nil
}
