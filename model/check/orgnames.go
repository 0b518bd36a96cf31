package check

// R29: names of teams that may well be one team's, and names that are none.

import "liuzhuan/model/org"

// TeamsAlike: Team and Teams[0] are named nearly alike and nobody has said
// whether they are one. TeamOdd: the name of Team is not made as those of the
// others are.
const (
	TeamsAlike Variant = "teams_alike"
	TeamOdd    Variant = "team_odd"
)

var teamNames = Rule{ID: "R29", Basis: "机构名称统一", Run: func(c *Context) []Finding {
	var out []Finding
	for _, pair := range c.Meeting.TeamsAlike() {
		out = append(out, Finding{Variant: TeamsAlike, Team: pair[0].ID, Teams: ids(pair[1:])})
	}
	teams := c.Meeting.Teams()
	var odd []Finding
	for _, t := range teams {
		if host, _ := org.Team(t.Name); host == "" {
			odd = append(odd, Finding{Variant: TeamOdd, Team: t.ID})
		}
	}
	if len(odd)*2 < len(teams) { // else it is the way names are made here
		out = append(out, odd...)
	}
	return out
}}
