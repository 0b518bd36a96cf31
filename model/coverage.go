package model

// Which team supervises which body.

import (
	"cmp"
	"slices"
)

// Coverage is one supervised body and the teams that answer for it: none is a
// gap, two or more are an overlap.
type Coverage struct {
	Unit  string
	Teams []*Team // in their order, each once

	Tier, Category string // 层级 and 类别, as the list says; "" = it does not
}

// Coverage lists the supervised bodies by name, a body that lists write in several
// ways under the first of them. A team that is abolished answers for nothing any
// more.
func (m *Meeting) Coverage() []Coverage {
	var out []Coverage
	at := map[string]int{} // by Key
	for _, u := range m.Units() {
		key := m.OrgKey(u.Name)
		i, again := at[key]
		if !again {
			i = len(out)
			at[key] = i
			out = append(out, Coverage{Unit: u.Name})
		}
		c := &out[i]
		c.Tier, c.Category = cmp.Or(c.Tier, u.Tier), cmp.Or(c.Category, u.Category)
		if t := m.Team(u.Team); t != nil && t.Reform != ReformAbolished && !slices.Contains(c.Teams, t) {
			c.Teams = append(c.Teams, t)
		}
	}
	for _, c := range out {
		slices.SortFunc(c.Teams, func(a, b *Team) int { return cmp.Or(a.No-b.No, cmp.Compare(a.ID, b.ID)) })
	}
	return out
}

// UnitsOf lists what a team supervises, in the order of the list that said so;
// of team 0 the gaps.
func (m *Meeting) UnitsOf(team ID) []*Unit {
	var out []*Unit
	for _, u := range m.Units() {
		if u.Team == team {
			out = append(out, u)
		}
	}
	slices.SortStableFunc(out, func(a, b *Unit) int { return a.No - b.No })
	return out
}
