package check

// R14 and R15: which team supervises which unit. Silent until a list of units
// has been read.

import "liuzhuan/model"

// Uncovered: no team supervises the unit Value. Overlap: Team and Teams all do.
const (
	Uncovered Variant = "uncovered"
	Overlap   Variant = "overlap"
)

var coverage = Rule{ID: "R14", Basis: "派驻监督全覆盖，避免多头监督", Run: func(c *Context) []Finding {
	var out []Finding
	for _, unit := range c.Meeting.Coverage() {
		switch len(unit.Teams) {
		case 0:
			out = append(out, Finding{Variant: Uncovered, Value: unit.Unit})
		case 1:
		default:
			f := Finding{Variant: Overlap, Value: unit.Unit, Team: unit.Teams[0].ID}
			for _, t := range unit.Teams[1:] {
				f.Teams = append(f.Teams, t.ID)
			}
			out = append(out, f)
		}
	}
	return out
}}

// TeamWithoutUnit: Team supervises nothing. SingleWithMany: Team is 单独派驻 and
// supervises Count units. CombinedWithOne: it is 综合派驻 and supervises Value only.
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
		case t.Reform == model.ReformAbolished:
		case n == 0:
			out = append(out, Finding{Variant: TeamWithoutUnit, Team: t.ID})
		case t.Combined && n == 1:
			out = append(out, Finding{Variant: CombinedWithOne, Team: t.ID, Value: units[t.ID][0]})
		case !t.Combined && said && n > 1:
			out = append(out, Finding{Variant: SingleWithMany, Team: t.ID, Count: n})
		}
	}
	return out
}}
