package check

// R14 and R15: which team supervises which unit. Silent until a list of units
// has been read.

import (
	"cmp"
	"slices"

	"liuzhuan/model"
)

// Uncovered: no team supervises the unit Value. Overlap: Team and Teams all do.
const (
	Uncovered Variant = "uncovered"
	Overlap   Variant = "overlap"
)

var coverage = Rule{ID: "R14", Basis: "派驻监督全覆盖，避免多头监督", Run: func(c *Context) []Finding {
	teams := map[string][]model.ID{}
	var names []string
	for _, u := range c.Meeting.Units() { // by name, so one unit's rows stand together
		if _, ok := teams[u.Name]; !ok {
			names = append(names, u.Name)
			teams[u.Name] = nil
		}
		if u.Team != 0 {
			teams[u.Name] = append(teams[u.Name], u.Team)
		}
	}
	var out []Finding
	for _, name := range names {
		switch by := c.inOrder(teams[name]); len(by) {
		case 0:
			out = append(out, Finding{Variant: Uncovered, Value: name})
		case 1:
		default:
			out = append(out, Finding{Variant: Overlap, Value: name, Team: by[0], Teams: by[1:]})
		}
	}
	return out
}}

// TeamWithoutUnit: Team supervises nothing. SingleWithMany: Team is 单独派驻 and
// supervises N units. CombinedWithOne: it is 综合派驻 and supervises Value only.
const (
	TeamWithoutUnit Variant = "team_without_unit"
	SingleWithMany  Variant = "single_with_many"
	CombinedWithOne Variant = "combined_with_one"
)

var teamShape = Rule{ID: "R15", Basis: "单独派驻、综合派驻的含义", Run: func(c *Context) []Finding {
	units := map[model.ID][]string{}
	for _, u := range c.Meeting.Units() {
		units[u.Team] = append(units[u.Team], u.Name)
	}
	if len(units) == 0 {
		return nil
	}
	// 单独派驻 and unknown look alike in a Team; a list that calls no team 综合派驻
	// did not say.
	said := false
	for _, t := range c.Meeting.Teams() {
		said = said || t.Combined
	}
	var out []Finding
	for _, t := range c.Meeting.Teams() {
		n := len(units[t.ID])
		switch {
		case t.Reform == "abolished":
		case n == 0:
			out = append(out, Finding{Variant: TeamWithoutUnit, Team: t.ID})
		case t.Combined && n == 1:
			out = append(out, Finding{Variant: CombinedWithOne, Team: t.ID, Value: units[t.ID][0]})
		case !t.Combined && said && n > 1:
			out = append(out, Finding{Variant: SingleWithMany, Team: t.ID, N: n})
		}
	}
	return out
}}

// inOrder gives teams once each, in their order.
func (c *Context) inOrder(ids []model.ID) []model.ID {
	no := func(id model.ID) int {
		if t := c.Meeting.Team(id); t != nil {
			return t.No
		}
		return 0
	}
	slices.SortFunc(ids, func(a, b model.ID) int { return cmp.Or(no(a)-no(b), cmp.Compare(a, b)) })
	return slices.Compact(ids)
}
