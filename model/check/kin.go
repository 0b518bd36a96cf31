package check

// R01 to R03: relatives in one team, above one another, or in charge of what the
// person supervises. Silent until a list of
// relatives has been read.

import (
	"regexp"
	"slices"
	"strings"

	"liuzhuan/model"
	"liuzhuan/model/seat"
)

// Facts of all: Person, and Relative of theirs; Team is the person's afterwards.
//
// KinInTeam: both would be in Team. KinAbove: one of them would be directly
// above the other there. KinLeads: the relative, whose post is Value, leads the
// unit Against that Team supervises.
const (
	KinInTeam Variant = "kin_in_team"
	KinAbove  Variant = "kin_above"
	KinLeads  Variant = "kin_leads"
)

var (
	kinInTeam = Rule{ID: "R01", Basis: "监察官法第24条：夫妻、直系血亲、三代以内旁系血亲和近姻亲不得在同一派驻机构任监察官", Run: func(c *Context) []Finding {
		return c.kinPairs(KinInTeam, func(seat.Post, seat.Post) bool { return true })
	}}
	kinAbove = Rule{ID: "R02", Basis: "公务员法第74条：夫妻、直系血亲、三代以内旁系血亲和近姻亲不得有直接上下级领导关系", Run: func(c *Context) []Finding {
		return c.kinPairs(KinAbove, func(a, b seat.Post) bool { return standing(a) != standing(b) })
	}}
)

// standing is the place of a post among those of a team: 2 for 组长, 1 for 副组长,
// 0 below. Each leads those under it.
func standing(p seat.Post) int {
	switch {
	case p.Head():
		return 2
	case p.Leader():
		return 1
	}
	return 0
}

// kinPairs finds the relatives who would be in one team and whose posts there
// match. Two who name each other are one pair, told of the first by roster.
func (c *Context) kinPairs(v Variant, match func(a, b seat.Post) bool) []Finding {
	var out []Finding
	type pair struct{ a, b model.ID }
	told := map[pair]bool{}
	for _, p := range c.people() {
		for _, r := range c.Meeting.Relatives(p.ID) {
			team := c.Meeting.TeamAfter(p, c.Meeting.Outcome(p))
			if team == 0 || !model.NearRelation(r.Relation) {
				continue
			}
			post, at := heldNow(r.Post), model.ID(0)
			if q := c.listed(p, r); q != nil {
				o := c.Meeting.Outcome(q)
				post, at = model.ParsePost(o.Post), c.Meeting.TeamAfter(q, o)
				if told[pair{q.ID, p.ID}] {
					continue
				}
				told[pair{p.ID, q.ID}] = true
			} else if t := c.Meeting.TeamNamed(post.Team); t != nil {
				at = t.ID
			}
			if at == team && match(model.ParsePost(c.Meeting.Outcome(p).Post), post) {
				out = append(out, Finding{Variant: v, Person: p.ID, Relative: r.ID, Team: team})
			}
		}
	}
	return out
}

var kinLeads = eachPerson("R03", "公务员法第74条关于任职回避的规定", func(c *Context, p *model.Person) []Finding {
	kin := c.Meeting.Relatives(p.ID)
	team := model.ID(0)
	if len(kin) > 0 {
		team = c.Meeting.TeamAfter(p, c.Meeting.Outcome(p))
	}
	if team == 0 {
		return nil
	}
	var out []Finding
	for _, r := range kin {
		if !model.NearRelation(r.Relation) {
			continue
		}
		post := r.Post
		if q := c.listed(p, r); q != nil {
			post = c.Meeting.Outcome(q).Post
		}
		for _, u := range c.unitsOf(team) {
			if c.leads(post, u) {
				out = append(out, Finding{Variant: KinLeads, Person: p.ID, Relative: r.ID, Team: team, Against: u, Value: post})
				break
			}
		}
	}
	return out
})

// chief is a duty by which somebody is among the leaders of a unit. The head of
// an office within it (办公室主任) is not.
var chief = regexp.MustCompile(`^(党组|党委|党工委|工委)?(第一|常务)?副?(书记|局长|主任|部长|院长|检察长|主席|会长|理事长|校长|社长|秘书长|` +
	`总编辑|台长|行长|总经理|董事长)$|^(党组|党委|领导班子)(成员|委员)$`)

// leads reports whether a post makes its holder a leader of the unit now.
func (c *Context) leads(post, unit string) bool {
	return slices.ContainsFunc(seat.Parts(post), func(p seat.Part) bool {
		return !p.Past && chief.MatchString(p.Duty) &&
			(c.Meeting.SameOrg(p.Org, unit) || c.Meeting.SameOrg(p.Org, strings.TrimSuffix(unit, "机关")))
	})
}

// heldNow is the part of a relative's post that is in a team, and still held.
func heldNow(post string) seat.Post {
	for _, p := range seat.Parts(post) {
		if held := model.ParsePost(p.Org + p.Duty); held.Team != "" && !p.Past {
			return held
		}
	}
	return seat.Post{}
}

// unitsOf names what a team supervises.
func (c *Context) unitsOf(team model.ID) []string {
	if c.supervised == nil {
		c.supervised = map[model.ID][]string{}
		for _, u := range c.Meeting.Units() {
			c.supervised[u.Team] = append(c.supervised[u.Team], u.Name)
		}
	}
	return c.supervised[team]
}

// listed gives the person on the roster that a relative is, nil if the list does
// not tell: the only one of the name whose posts the relative's does not
// contradict.
func (c *Context) listed(p *model.Person, r *model.Relative) *model.Person {
	if c.named == nil {
		c.named = map[string][]*model.Person{}
		for _, q := range c.people() {
			c.named[q.Name] = append(c.named[q.Name], q)
		}
	}
	var hit *model.Person
	for _, q := range c.named[r.Name] {
		if q == p || !c.fits(r.Post, q) {
			continue
		}
		if hit != nil {
			return nil
		}
		hit = q
	}
	return hit
}

// fits reports whether a relative's post can be that of q.
func (c *Context) fits(post string, q *model.Person) bool {
	org := model.ParsePost(post).Org()
	return post == "" || slices.ContainsFunc([]string{q.Current, q.Proposed}, func(own string) bool {
		have := model.ParsePost(own).Org()
		return c.Meeting.SameOrg(org, have) || have != "" && org != "" && strings.HasSuffix(have, org)
	})
}
