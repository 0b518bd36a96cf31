package check

// R12: more people or leaders than a team may have. R13: fewer than it should. R16: its
// 组长.

import (
	"strings"

	"liuzhuan/model"
	"liuzhuan/model/seat"
)

// OverStrength: Team would have Count people for an establishment of Limit.
// OverLeaders: Count leaders for Limit leader posts. OverDeputies: no more leaders than
// posts, but Count deputies for the Limit posts that are not the head's.
// AbolishedTeam: Count people would still be in a team that is abolished; they are
// named.
const (
	OverStrength  Variant = "over_strength"
	OverLeaders   Variant = "over_leaders"
	OverDeputies  Variant = "over_deputies"
	AbolishedTeam Variant = "abolished_team"
)

var overStrength = Rule{ID: "R12", Basis: "公务员法第43条：在编制限额和职数内任职", Run: func(c *Context) []Finding {
	var out []Finding
	for _, t := range c.Meeting.Teams() {
		s := c.Meeting.Strengths()[t.ID]
		if t.Reform == model.ReformAbolished {
			if s.After > 0 {
				out = append(out, Finding{Variant: AbolishedTeam, Team: t.ID, Count: s.After, Others: c.staying(t, nil)})
			}
			continue
		}
		if over, ok := s.Balance(); ok && over > 0 {
			out = append(out, Finding{Variant: OverStrength, Team: t.ID, Count: s.After, Limit: t.Establishment})
		}
		deputies := seat.At(t.Name, seat.Deputies)
		seats, known := c.Meeting.Seating().Seats(deputies)
		switch n := c.Meeting.Seating().After(deputies); {
		case t.LeaderPosts != model.Unknown && s.LeadersAfter() > t.LeaderPosts:
			out = append(out, Finding{Variant: OverLeaders, Team: t.ID, Count: s.LeadersAfter(), Limit: t.LeaderPosts})
		case known && n > seats:
			out = append(out, Finding{Variant: OverDeputies, Team: t.ID, Count: n, Limit: seats})
		}
	}
	return out
}}

// TooFew: Team would have Count people, fewer than the Limit that a team has here.
// TooFewLed: likewise, and the seats Value stay empty.
const (
	TooFew    Variant = "too_few"
	TooFewLed Variant = "too_few_led"
)

var tooFew = Rule{ID: "R13", Basis: "本地规定：派驻机构最少人数（设置）", Run: func(c *Context) []Finding {
	var out []Finding
	for _, t := range c.Meeting.Teams() {
		out = append(out, c.tooFew(t)...)
	}
	return out
}, person: func(c *Context, p *model.Person) []Finding {
	// Whoever leaves brings it about; who leads it then has to do with it.
	o := c.Meeting.Outcome(p)
	from, to := c.Meeting.Team(c.Meeting.TeamNow(p)), c.Meeting.Team(c.Meeting.TeamAfter(p, o))
	var out []Finding
	if from != nil && from != to {
		out = c.tooFew(from)
	}
	if to != nil && model.ParsePost(o.Post).Leader() {
		out = append(out, c.tooFew(to)...)
	}
	return out
}}

// tooFew tells of one team.
func (c *Context) tooFew(t *model.Team) []Finding {
	s, least := c.Meeting.Strengths()[t.ID], c.Meeting.Terms().MinStaff
	if t.Reform == model.ReformAbolished || s.After >= least {
		return nil
	}
	f := Finding{Variant: TooFew, Team: t.ID, Count: s.After, Limit: least}
	var empty []string
	for _, v := range c.Meeting.Seating().Vacant(t.Name) {
		empty = append(empty, v.Seat.Duty)
	}
	if len(empty) > 0 {
		f.Variant, f.Value = TooFewLed, strings.Join(empty, "、")
	}
	return []Finding{f}
}

// NoHead: Team would have Count people and no 组长. TwoHeads: it would have Count, and
// Others names them.
const (
	NoHead   Variant = "no_head"
	TwoHeads Variant = "two_heads"
)

var teamHead = Rule{ID: "R16", Basis: "一个派驻机构一名组长", Run: func(c *Context) []Finding {
	var out []Finding
	listed := false
	for _, t := range c.Meeting.Teams() {
		s := c.Meeting.Strengths()[t.ID]
		listed = listed || s.HeadsAfter() > 0
		switch {
		case s.After == 0 || t.Reform == model.ReformAbolished:
		case s.Blurred: // the head may be among those who are not on the roster
		case s.HeadsAfter() == 0:
			out = append(out, Finding{Variant: NoHead, Team: t.ID, Count: s.After})
		case s.HeadsAfter() > 1:
			out = append(out, Finding{Variant: TwoHeads, Team: t.ID, Count: s.HeadsAfter(), Others: c.staying(t, seat.Post.Head)})
		}
	}
	if !listed {
		return nil // a list that holds no 组长 at all leaves them out on purpose
	}
	return out
}}

// staying names who would be in a team afterwards, of those whose post fits.
func (c *Context) staying(t *model.Team, fits func(seat.Post) bool) []model.ID {
	var out []model.ID
	for _, p := range c.after()[t.ID] {
		if fits == nil || fits(model.ParsePost(c.Meeting.Outcome(p).Post)) {
			out = append(out, p.ID)
		}
	}
	return out
}

// after gives the people of each team as it would be.
func (c *Context) after() map[model.ID][]*model.Person {
	if c.afterwards == nil {
		c.afterwards = map[model.ID][]*model.Person{}
		for _, p := range c.people() {
			team := c.Meeting.TeamAfter(p, c.Meeting.Outcome(p))
			c.afterwards[team] = append(c.afterwards[team], p)
		}
	}
	return c.afterwards
}
