package model

// A list from outside meets the meeting: who is new, who changed, who is the
// same. Decisions, talks and attendance are never touched.

import (
	"cmp"
	"slices"
	"strings"
)

// List is a roster as its reader cleaned it, before it meets the meeting.
type List struct {
	File     string  // base name
	Fields   []Field // the fields it carries: only these may change people
	Ordered  bool    // Incoming.No is unique and is the list's own order
	Rows     []Incoming
	Rejected []Rejected
}

// Incoming is one line of a List.
type Incoming struct {
	Row    int    // 1-based row in the file
	No     int    // 序号, 0 where the list has none
	Person Person // texts and doubts only
	Team   string // the team that a group row or column names; "" = by the post
	Batch  string // the batch that a column names
}

// Rejected is a line that cannot become a person.
type Rejected struct {
	Row    int
	Reason Refusal
}

// Refusal says why a line was rejected. Words for it are made in ui/text.
type Refusal string

// Why lines are rejected.
const (
	RefusedNoName Refusal = "no_name" // facts but no name
	RefusedNoTeam Refusal = "no_team" // in a list of teams: neither a team nor a body to supervise
)

// FieldChange is one field of one person, team or relative that a list would
// change. Field is a Field name, or "no", "team" or "batch"; of a team
// "team_name", "combined", "establishment", "leader_posts", "reform", "old_name"
// or "units"; of a relative "relation" or "post".
type FieldChange struct {
	Row      int
	Person   ID  // of a relative whose it is; 0 = a team
	No       int // roster number before the import; of a team its place
	Name     string
	Field    Field
	Old, New string
}

// Reconciliation is what importing a list would do. It alters nothing itself.
type Reconciliation struct {
	File     string
	Rejected []Rejected
	New      int
	Changed  int
	Same     int
	Changes  []FieldChange
	Doubtful []Flag    // all doubts of the list's lines, in row order
	Vanished []*Person // on the roster, not in the list; they stay

	command Command
	edits   []Edit
}

// Change gives the Change that carries the reconciliation out; it is Empty
// when the list says nothing new.
func (r *Reconciliation) Change(at Stamp) Change {
	return Change{
		Command: r.command,
		Args:    Args{File: r.File, New: r.New, Changed: r.Changed, Count: r.New + r.Changed},
		At:      at,
		Edits:   r.edits,
	}
}

// Reconcile compares a list with the meeting. A line meets a person by id
// number; else where nothing at all differs; else by name and month of birth;
// else by name and current post; else by name alone where one person and one
// line bear it and nothing contradicts.
func (m *Meeting) Reconcile(l List) *Reconciliation {
	r := &Reconciliation{File: l.File, Rejected: l.Rejected, command: CommandImport}
	match := newMatcher(m, l)
	ground := newGround(m)
	next := m.nextNo(false)
	// Teams that people stand in come first, in the list's order; then those
	// that somebody only moves to.
	for i := range l.Rows {
		ground.team(cmp.Or(l.Rows[i].Team, ParsePost(l.Rows[i].Person.Current).Team))
	}
	for i := range l.Rows {
		in := &l.Rows[i]
		was := match.person(in)
		if was == nil {
			p := in.Person
			p.ID = NewID()
			p.Doubts = append(slices.Clone(p.Doubts), match.doubts(in)...)
			p.No = next
			if l.Ordered && in.No > 0 {
				p.No = in.No
			}
			next = max(next, p.No+1)
			p.Team = ground.team(cmp.Or(in.Team, ParsePost(p.Current).Team))
			ground.team(ParsePost(p.Proposed).Team)
			p.Batch = ground.batch(in.Batch)
			r.New++
			r.Doubtful = append(r.Doubtful, p.Doubts...)
			r.edits = append(r.edits, Edit{After: &p})
			continue
		}
		r.Doubtful = append(r.Doubtful, in.Person.Doubts...)
		changes, after := differences(l, in, was, ground, m)
		if len(changes) == 0 {
			r.Same++
			continue
		}
		r.Changed++
		r.Changes = append(r.Changes, changes...)
		r.edits = append(r.edits, Edit{Before: was, After: after})
	}
	r.Vanished = match.vanished()
	r.edits = append(ground.edits, r.edits...)
	return r
}

// differences lists the fields in which a line differs from the person it
// meets, and gives the person as the line would have it.
func differences(l List, in *Incoming, was *Person, ground *ground, m *Meeting) ([]FieldChange, *Person) {
	var out []FieldChange
	after := was.with(func(p *Person) {
		note := func(f Field, old, new string) {
			out = append(out, FieldChange{Row: in.Row, Person: p.ID, No: was.No, Name: p.Name, Field: f, Old: old, New: new})
		}
		for _, f := range l.Fields {
			if old, new := p.Get(f), in.Person.Get(f); old != new {
				note(f, old, new)
				p.Set(f, new)
			}
		}
		if l.Ordered && in.No > 0 && in.No != p.No {
			note("no", itoa(p.No), itoa(in.No))
			p.No = in.No
		}
		if t := ground.team(cmp.Or(in.Team, ParsePost(p.Current).Team)); t != 0 && t != p.Team {
			note("team", m.TeamName(p.Team), cmp.Or(in.Team, ParsePost(p.Current).Team))
			p.Team = t
		}
		ground.team(ParsePost(p.Proposed).Team)
		if in.Batch != "" {
			if b := ground.batch(in.Batch); b != p.Batch {
				old := ""
				if was := m.Batch(p.Batch); was != nil {
					old = was.Name
				}
				note("batch", old, in.Batch)
				p.Batch = b
			}
		}
		if len(out) > 0 {
			p.Doubts = in.Person.Doubts
		}
	})
	return out, after
}

// matcher finds the person a line speaks of.
type matcher struct {
	list   *List
	byID   map[string]*Person
	byName map[string][]*Person
	lines  map[string]int // lines of the list by name
	ids    map[string]int // lines of the list by id number
	taken  map[ID]bool
	people []*Person
}

func newMatcher(m *Meeting, l List) *matcher {
	x := &matcher{list: &l, byID: map[string]*Person{}, byName: map[string][]*Person{}, lines: map[string]int{}, ids: map[string]int{}, taken: map[ID]bool{}}
	for _, p := range m.People() {
		if p.OffList {
			continue
		}
		x.people = append(x.people, p)
		x.byName[p.Name] = append(x.byName[p.Name], p)
		if p.IDNumber != "" && x.byID[p.IDNumber] == nil {
			x.byID[p.IDNumber] = p
		}
	}
	for i := range l.Rows {
		x.lines[l.Rows[i].Person.Name]++
		if id := l.Rows[i].Person.IDNumber; id != "" {
			x.ids[id]++
		}
	}
	return x
}

// person gives the one person a line meets, nil if it is new. One person meets
// one line only.
func (x *matcher) person(in *Incoming) *Person {
	take := func(p *Person) *Person {
		x.taken[p.ID] = true
		return p
	}
	if in.Person.IDNumber != "" {
		if p := x.byID[in.Person.IDNumber]; p != nil && !x.taken[p.ID] && (p.Name == in.Person.Name || x.ids[p.IDNumber] == 1) {
			return take(p)
		}
	}
	free := slices.DeleteFunc(slices.Clone(x.byName[in.Person.Name]), func(p *Person) bool {
		// Somebody whose own number stands in another line is not meant here.
		spoken := p.IDNumber != "" && p.IDNumber != in.Person.IDNumber && x.ids[p.IDNumber] > 0
		return spoken || x.taken[p.ID]
	})
	only := func(same func(p *Person) bool) *Person {
		var hit *Person
		for _, p := range free {
			if same(p) {
				if hit != nil {
					return nil
				}
				hit = p
			}
		}
		return hit
	}
	// Namesakes of whom the list says nothing more are still the same two lines
	// when it is read again.
	if i := slices.IndexFunc(free, func(p *Person) bool { return x.list.same(in, p) }); i >= 0 {
		return take(free[i])
	}
	if p := only(func(p *Person) bool { return in.Person.Birth != "" && p.Birth == in.Person.Birth }); p != nil {
		return take(p)
	}
	if p := only(func(p *Person) bool { return in.Person.Current != "" && p.Current == in.Person.Current }); p != nil {
		return take(p)
	}
	if len(x.byName[in.Person.Name]) == 1 && x.lines[in.Person.Name] == 1 && len(free) == 1 {
		p := free[0]
		if (p.Birth == "" || in.Person.Birth == "") && (p.IDNumber == "" || in.Person.IDNumber == "") {
			return take(p)
		}
	}
	return nil
}

// same reports whether a line says nothing of p that is not so already.
func (l *List) same(in *Incoming, p *Person) bool {
	if l.Ordered && in.No > 0 && in.No != p.No {
		return false
	}
	return !slices.ContainsFunc(l.Fields, func(f Field) bool { return p.Get(f) != in.Person.Get(f) })
}

// doubts gives what only shows when the lines stand side by side.
func (x *matcher) doubts(in *Incoming) []Flag {
	var out []Flag
	if id := in.Person.IDNumber; id != "" && x.ids[id] > 1 {
		out = append(out, Flag{Field: "id_number", Value: id, Doubt: DoubtDuplicateID, Row: in.Row})
	}
	others := x.lines[in.Person.Name] + len(x.byName[in.Person.Name]) - 1
	if others > 0 && in.Person.Birth == "" && in.Person.IDNumber == "" || len(x.byName[in.Person.Name]) > 0 {
		out = append(out, Flag{Field: "name", Value: in.Person.Name, Doubt: DoubtSameName, Row: in.Row})
	}
	return out
}

func (x *matcher) vanished() []*Person {
	var out []*Person
	for _, p := range x.people {
		if !x.taken[p.ID] {
			out = append(out, p)
		}
	}
	return out
}

// ground finds teams and batches by name and makes those that are missing.
type ground struct {
	m       *Meeting
	teams   map[string]ID
	batches map[string]ID
	edits   []Edit
	teamNo  int
	batchNo int
}

func newGround(m *Meeting) *ground {
	g := &ground{m: m, teams: map[string]ID{}, batches: map[string]ID{}}
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
	return id
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
