package model

// A list of teams (机构编制) meets the meeting: whose establishment, leader
// posts, form, reform and supervised bodies it says otherwise, and which bodies
// nobody supervises. People stay where they are, but for those of a team that
// becomes part of another.

import (
	"slices"
	"strconv"
	"strings"
)

// TeamList is a list of teams as its reader cleaned it.
type TeamList struct {
	File     string // base name
	Lines    []TeamLine
	Rejected []Rejected
	Answers  Answers `json:"-"` // to the questions of an earlier look at the same list
}

// TeamLine is one line of a TeamList: a team, or bodies that no team supervises.
// What a line does not say changes nothing.
type TeamLine struct {
	Row            int
	Part           string   // as Incoming.Part
	Name           string   // as ParsePost names a dispatched office; "" = no team: its Units are a gap in coverage
	Form           string   // TeamCombined or TeamSingle; "" = the list does not say
	Establishment  int      // Unknown where the list does not say
	LeaderPosts    int      // likewise
	Present        int      // 实有, people outside the roster included; 0 = the list does not say
	LeadersPresent int      // 现有领导, likewise
	Reform         string   // new, kept, abolished, renamed; "" = the list does not say
	OldName        string   // of several teams that became one all, with 、 between
	ShortNames     []string // 简称: what else the team is called
	Units          []string // bodies it supervises, in the list's order
	Tier, Category string   // 层级 and 类别 of those bodies; "" = the list does not say
	Grade          string   // 机构规格; likewise

	Contact, ContactPhone string // whom to call at the host body
	Escort                string // 送任: who goes along
	EscortOn              Date

	Doubts []Flag
}

// How a team is set up.
const (
	TeamCombined = "combined" // 综合派驻
	TeamSingle   = "single"   // 单独派驻
)

// What a reform makes of a team, as Team.Reform holds it.
const (
	ReformNew       = "new"
	ReformKept      = "kept"
	ReformAbolished = "abolished"
	ReformRenamed   = "renamed"
)

// teamReconciler is one look at a list of teams.
type teamReconciler struct {
	*Reconciliation
	m      *Meeting
	names  *names
	listed map[string]bool // Keys of the teams that have a line of their own
	met    map[ID]bool

	shorter map[string]bool // lines that bring a short name nobody knew, by the name of their team

	bodies map[string]bodyKind      // the supervised bodies as the list has them, by name
	kinds  map[string][]FieldChange // what it says otherwise of them

	next int // the next team's place
}

// ReconcileTeams compares a list of teams with the meeting. A line meets a team
// by its name, however it is written, else by the old name the line gives: then
// the team is renamed; else a team that bore the line's name before. Where the
// meeting has teams under the new name and under old ones they become one. Teams
// the list does not name stay as they are, and so do gaps, until some team gains
// the body.
func (m *Meeting) ReconcileTeams(l TeamList) *Reconciliation {
	x := teamReconciler{
		Reconciliation: &Reconciliation{File: l.File, Rejected: l.Rejected, command: CommandTeams},
		m:              m, names: newNames(m, l.texts), listed: map[string]bool{}, met: map[ID]bool{}, shorter: map[string]bool{},
		bodies: m.bodyKinds(), kinds: map[string][]FieldChange{}, next: 1,
	}
	x.names.ask = func(q Question) Question { return x.ask(q, l.Answers) }
	for _, line := range l.Lines {
		x.Doubtful = append(x.Doubtful, line.Doubts...)
		for _, short := range line.ShortNames {
			x.shorter[line.Name] = x.names.call(short, line.Name) || x.shorter[line.Name]
		}
		x.names.meet(line.Name, line.Row)
		x.listed[x.names.key(line.Name)] = true
	}
	lines, gaps := x.joined(l.Lines)
	carriesUnits := slices.ContainsFunc(l.Lines, func(t TeamLine) bool { return len(t.Units) > 0 })
	for _, t := range m.Teams() {
		x.next = max(x.next, t.No+1)
	}
	listed, gained := map[string]bool{}, map[string]bool{}
	for i := range lines {
		had, have := x.line(&lines[i], carriesUnits)
		for _, name := range have {
			listed[name] = true
			gained[name] = gained[name] || !slices.Contains(had, name)
		}
	}
	x.gaps(gaps, listed, gained)
	x.edits = append(x.edits, x.names.kept()...)
	x.Written = x.New + x.Changed
	for _, t := range m.Teams() {
		if !x.met[t.ID] {
			x.Missing = append(x.Missing, t)
		}
	}
	return x.Reconciliation
}

// line takes one team in, and gives the bodies it had and has.
func (x *teamReconciler) line(line *TeamLine, carriesUnits bool) (had, have []string) {
	was := x.team(line)
	parts := x.parts(line, was)
	after := &Team{ID: NewID(), No: x.next, Name: line.Name, Establishment: Unknown, LeaderPosts: Unknown}
	if was == nil {
		x.next++
	} else {
		*after = *was
	}
	had = unitNames(x.m.UnitsOf(after.ID))
	have = had
	for _, part := range parts {
		after.gain(part)
		have = distinct(slices.Concat(have, unitNames(x.m.UnitsOf(part.ID))))
	}
	line.tell(after, x.names)
	if carriesUnits {
		have = line.Units
	}
	var changes []FieldChange
	if was != nil {
		changes = teamDifferences(line, was, after, had, have)
		if x.shorter[line.Name] {
			changes = append(changes, FieldChange{Row: line.Row, Part: line.Part, No: was.No, Name: after.Name, Field: FieldShortNames,
				New: strings.Join(line.ShortNames, "、")})
		}
	}
	changes = append(changes, x.kindsOf(have)...)
	for _, part := range parts {
		changes = append(changes, FieldChange{Row: line.Row, Part: line.Part, No: part.No, Name: after.Name, Field: FieldTeamName, Old: part.Name,
			New: after.Name})
	}
	switch {
	case was == nil:
		x.New++
		x.edits = append(x.edits, Edit{After: after})
	case len(changes) > 0:
		x.Changed++
		x.Changes = append(x.Changes, changes...)
	default:
		x.Same++
	}
	if was != nil && !was.equal(after) {
		x.edits = append(x.edits, edit(was, after))
	}
	for _, part := range parts {
		x.edits = append(x.edits, x.m.dissolve(part, after.ID)...)
	}
	x.edits = append(x.edits, x.m.superviseEdits(after.ID, have, x.bodies)...)
	return had, have
}

// team gives the team a line speaks of, nil if it is new. One team meets one
// line only, and never an old name before the line that has its own.
func (x *teamReconciler) team(line *TeamLine) *Team {
	t := x.m.teamNames[line.Name]
	for _, name := range slices.Concat([]string{line.Name}, oldNames(line.OldName), line.ShortNames) {
		if other := x.names.team(name); t == nil && other != nil && x.free(other, line) {
			t = other
		}
	}
	if t != nil {
		x.met[t.ID] = true
	}
	return t
}

// free reports whether a team is not another line's.
func (x *teamReconciler) free(t *Team, line *TeamLine) bool {
	key := x.names.key(t.Name)
	return !x.met[t.ID] && (!x.listed[key] || key == x.names.key(line.Name))
}

// parts are further teams of the meeting that a line says are part of its team
// now: those of the old names, and of the short ones.
func (x *teamReconciler) parts(line *TeamLine, was *Team) []*Team {
	if was == nil {
		return nil
	}
	var out []*Team
	for _, name := range append(oldNames(line.OldName), line.ShortNames...) {
		if t := x.names.team(name); t != nil && t != was && x.names.key(t.Name) == x.names.key(name) && x.free(t, line) {
			x.met[t.ID] = true
			out = append(out, t)
		}
	}
	return out
}

// gaps adds the bodies that the list says nobody supervises, and drops those that a
// team of the list has gained.
func (x *teamReconciler) gaps(lines []TeamLine, listed, gained map[string]bool) {
	had := unitNames(x.m.UnitsOf(0))
	var gaps []string
	for _, line := range lines {
		found := false
		for _, name := range line.Units {
			if listed[name] || slices.Contains(gaps, name) {
				continue
			}
			gaps = append(gaps, name)
			found = found || !slices.Contains(had, name)
		}
		changes := x.kindsOf(line.Units)
		x.Changes = append(x.Changes, changes...)
		switch {
		case found:
			x.New++
		case len(changes) > 0:
			x.Changed++
		default:
			x.Same++
		}
	}
	for _, name := range had {
		if !gained[name] && !slices.Contains(gaps, name) {
			gaps = append(gaps, name)
		}
	}
	x.edits = append(x.edits, x.m.superviseEdits(0, gaps, x.bodies)...)
}

// superviseEdits gives the edits after which the team supervises the named
// bodies, in this order, and no other; team 0 holds the gaps. kinds says of
// each what it is.
func (m *Meeting) superviseEdits(team ID, names []string, kinds map[string]bodyKind) []Edit {
	var edits []Edit
	have := map[string]*Unit{}
	for _, u := range m.UnitsOf(team) {
		if have[u.Name] != nil || !slices.Contains(names, u.Name) {
			edits = append(edits, Edit{Before: u})
			continue
		}
		have[u.Name] = u
	}
	for i, name := range names {
		was := have[name]
		after := &Unit{No: i + 1, Name: name, Team: team}
		kind := kinds[name]
		after.Tier, after.Category = kind.tier, kind.category
		if was == nil {
			after.ID = NewID()
			edits = append(edits, Edit{After: after})
			continue
		}
		if after.ID = was.ID; *after != *was {
			edits = append(edits, edit(was, after))
		}
	}
	return edits
}

func unitNames(units []*Unit) []string {
	var out []string
	for _, u := range units {
		out = append(out, u.Name)
	}
	return out
}

// distinct keeps the first of each text.
func distinct(texts []string) []string {
	var out []string
	for _, s := range texts {
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

func presentText(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func countText(n int) string {
	if n == Unknown {
		return ""
	}
	return strconv.Itoa(n)
}
