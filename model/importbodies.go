package model

// The teams and batches that lists, forms and clerks name.

import (
	"cmp"
	"iter"
	"slices"
	"strings"
)

// bodies finds teams and batches by name and makes those that are missing.
type bodies struct {
	m       *Meeting
	names   *names
	teams   map[string]ID // by name as it is written, and by Key
	batches map[string]ID
	edits   []Edit
	idle    map[ID]bool // teams that were only foreseen
	teamNo  int
	batchNo int
}

func newBodies(m *Meeting, texts iter.Seq[string]) *bodies {
	g := &bodies{m: m, names: newNames(m, texts), teams: map[string]ID{}, batches: map[string]ID{}, idle: map[ID]bool{}}
	for _, t := range m.Teams() {
		g.teamNo = max(g.teamNo, t.No)
	}
	for _, b := range m.Batches() {
		g.batches[b.Name] = b.ID
		g.batchNo = max(g.batchNo, b.No)
	}
	return g
}

// foresee gives a missing team that a row names its number; it is made only when
// somebody turns out to stand in it.
func (g *bodies) foresee(name string, row int) {
	g.names.meet(name, row)
	if _, ok := g.known(name); !ok && name != "" {
		g.idle[g.team(name)] = true
	}
}

// made gives the edits that make what was missing and is needed.
func (g *bodies) made() []Edit {
	return slices.DeleteFunc(slices.Clone(g.edits), func(e Edit) bool { return g.idle[e.ID()] })
}

// known finds a team of the meeting, or one that was made here, under any way to
// write its name.
func (g *bodies) known(name string) (ID, bool) {
	id, ok := g.teams[name]
	if !ok {
		key := g.names.key(name)
		if id, ok = g.teams[key]; !ok {
			if t := g.names.team(name); t != nil {
				id, ok = t.ID, true
			}
		}
		if ok {
			g.teams[name] = id
		}
	}
	return id, ok
}

func (g *bodies) team(name string) ID {
	if name == "" {
		return 0
	}
	id, ok := g.known(name)
	if !ok {
		g.teamNo++
		id = NewID()
		g.teams[name], g.teams[g.names.key(name)] = id, id
		g.edits = append(g.edits, Edit{After: &Team{
			ID: id, No: g.teamNo, Name: name, Establishment: Unknown, LeaderPosts: Unknown,
		}})
	}
	delete(g.idle, id)
	return id
}

// station takes a person to the team that a changed current post names, and makes
// the team that the proposed post names.
func (g *bodies) station(was, p *Person) {
	if p.Current != was.Current || p.Team == 0 {
		p.Team = cmp.Or(g.team(ParsePost(p.Current).Team), p.Team)
	}
	g.team(ParsePost(p.Proposed).Team)
}

func (g *bodies) batch(name string) ID {
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
