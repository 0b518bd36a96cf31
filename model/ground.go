package model

// The teams and batches that lists, forms and clerks name.

import (
	"cmp"
	"slices"
	"strings"
)

// ground finds teams and batches by name and makes those that are missing.
type ground struct {
	m       *Meeting
	teams   map[string]ID
	batches map[string]ID
	edits   []Edit
	idle    map[ID]bool // teams that were only foreseen
	teamNo  int
	batchNo int
}

func newGround(m *Meeting) *ground {
	g := &ground{m: m, teams: map[string]ID{}, batches: map[string]ID{}, idle: map[ID]bool{}}
	for _, t := range m.Teams() {
		g.teams[t.Name] = t.ID
		g.teamNo = max(g.teamNo, t.No)
	}
	for name, t := range m.formerTeams() {
		if _, ok := g.teams[name]; !ok {
			g.teams[name] = t.ID
		}
	}
	for _, b := range m.Batches() {
		g.batches[b.Name] = b.ID
		g.batchNo = max(g.batchNo, b.No)
	}
	return g
}

// foresee gives a missing team its number; it is made only when somebody turns
// out to stand in it.
func (g *ground) foresee(name string) {
	if _, ok := g.teams[name]; !ok && name != "" {
		g.idle[g.team(name)] = true
	}
}

// made gives the edits that make what was missing and is needed.
func (g *ground) made() []Edit {
	return slices.DeleteFunc(slices.Clone(g.edits), func(e Edit) bool { return g.idle[e.ID()] })
}

func (g *ground) team(name string) ID {
	if name == "" {
		return 0
	}
	id, ok := g.teams[name]
	if !ok {
		g.teamNo++
		id = NewID()
		g.teams[name] = id
		g.edits = append(g.edits, Edit{After: &Team{
			ID: id, No: g.teamNo, Name: name, Establishment: Unknown, LeaderPosts: Unknown,
		}})
	}
	delete(g.idle, id)
	return id
}

// station takes a person to the team that a changed current post names, and makes
// the team that the proposed post names.
func (g *ground) station(was, p *Person) {
	if p.Current != was.Current || p.Team == 0 {
		p.Team = cmp.Or(g.team(ParsePost(p.Current).Team), p.Team)
	}
	g.team(ParsePost(p.Proposed).Team)
}

func (g *ground) batch(name string) ID {
	name = strings.TrimSpace(name)
	if name == "" {
		return 0
	}
	id, ok := g.batches[name]
	if !ok {
		g.batchNo++
		id = NewID()
		g.batches[name] = id
		g.edits = append(g.edits, Edit{After: &Batch{ID: id, No: g.batchNo, Name: name}})
	}
	return id
}
