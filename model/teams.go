package model

// A list of teams (机构编制) meets the meeting: whose establishment, leader
// posts, form, reform and supervised bodies it says otherwise, and which bodies
// nobody supervises. People are never touched.

import (
	"cmp"
	"reflect"
	"slices"
	"strings"
)

// TeamList is a list of teams as its reader cleaned it.
type TeamList struct {
	File     string // base name
	Lines    []TeamLine
	Rejected []Rejected
}

// TeamLine is one line of a TeamList: a team, or bodies that no team supervises.
// What a line does not say changes nothing.
type TeamLine struct {
	Row           int
	Name          string // as ParsePost names a dispatched office; "" = no team: its Units are a gap in coverage
	Form          string // TeamCombined or TeamSingle; "" = the list does not say
	Establishment int    // Unknown where the list does not say
	LeaderPosts   int    // likewise
	Reform        string // new, kept, abolished, renamed; "" = the list does not say
	OldName       string
	Units         []string // bodies it supervises, in the list's order
	Doubts        []Flag
}

// How a team is set up.
const (
	TeamCombined = "combined" // 综合派驻
	TeamSingle   = "single"   // 单独派驻
)

// ReconcileTeams compares a list of teams with the meeting. A line meets a team
// by its full name, else by the old name the line gives: then the team is
// renamed; else a team that bore the line's name before. Teams the list does not
// name stay as they are, and so do gaps, until some team gains the body.
func (m *Meeting) ReconcileTeams(l TeamList) *Reconciliation {
	r := &Reconciliation{File: l.File, Rejected: l.Rejected, command: CommandTeams}
	for _, line := range l.Lines {
		r.Doubtful = append(r.Doubtful, line.Doubts...)
	}
	lines, gaps := joinTeamLines(l.Lines, r)
	match := m.teamMatcher(lines)
	carriesUnits := slices.ContainsFunc(l.Lines, func(t TeamLine) bool { return len(t.Units) > 0 })
	next := 1
	for _, t := range m.Teams() {
		next = max(next, t.No+1)
	}
	listed, gained, met := map[string]bool{}, map[string]bool{}, map[ID]bool{}
	for i := range lines {
		line := &lines[i]
		was := match(line)
		if was != nil {
			met[was.ID] = true
		}
		after := &Team{ID: NewID(), No: next, Name: line.Name, Establishment: Unknown, LeaderPosts: Unknown}
		if was == nil {
			next++
		} else {
			*after = *was
		}
		line.tell(after)
		had := unitNames(m.UnitsOf(after.ID))
		have := had
		if carriesUnits {
			have = line.Units
		}
		for _, name := range have {
			listed[name] = true
			gained[name] = gained[name] || !slices.Contains(had, name)
		}
		if was == nil {
			r.New++
			r.edits = append(r.edits, Edit{After: after})
		} else if changes := teamDifferences(line.Row, was, after, had, have); len(changes) > 0 {
			r.Changed++
			r.Changes = append(r.Changes, changes...)
		} else {
			r.Same++
		}
		if was != nil && !was.equal(after) {
			r.edits = append(r.edits, edit(was, after))
		}
		r.edits = append(r.edits, m.superviseEdits(after.ID, have)...)
	}
	m.reconcileGaps(r, gaps, listed, gained)
	r.Written = r.New + r.Changed
	for _, t := range m.Teams() {
		if !met[t.ID] {
			r.Missing = append(r.Missing, t)
		}
	}
	return r
}

// reconcileGaps adds the bodies that the list says nobody supervises, and drops
// those that a team of the list has gained.
func (m *Meeting) reconcileGaps(r *Reconciliation, lines []TeamLine, listed, gained map[string]bool) {
	had := unitNames(m.UnitsOf(0))
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
		if found {
			r.New++
		} else {
			r.Same++
		}
	}
	for _, name := range had {
		if !gained[name] && !slices.Contains(gaps, name) {
			gaps = append(gaps, name)
		}
	}
	r.edits = append(r.edits, m.superviseEdits(0, gaps)...)
}

// joinTeamLines makes one line of each team: lists that give every body a row of
// its own name the team again and again. Lines without a team come apart. Where
// two lines of a team say different things the first counts, and that is doubted.
func joinTeamLines(all []TeamLine, r *Reconciliation) (teams, gaps []TeamLine) {
	at := map[string]int{}
	for _, line := range all {
		line.Units = distinct(line.Units)
		if line.Name == "" {
			gaps = append(gaps, line)
			continue
		}
		i, again := at[line.Name]
		if !again {
			at[line.Name] = len(teams)
			teams = append(teams, line)
			continue
		}
		if !teams[i].join(line) {
			r.Doubtful = append(r.Doubtful, Flag{Field: "team_name", Value: line.Name, Doubt: DoubtTeamTwice, Row: line.Row})
		}
	}
	slices.SortStableFunc(r.Doubtful, func(a, b Flag) int { return a.Row - b.Row })
	return teams, gaps
}

// join adds what a later line says of the same team; ok is false where the two
// contradict each other.
func (t *TeamLine) join(more TeamLine) (ok bool) {
	ok = true
	text := func(have *string, said string) {
		ok = ok && (*have == "" || said == "" || *have == said)
		*have = cmp.Or(*have, said)
	}
	number := func(have *int, said int) {
		ok = ok && (*have == Unknown || said == Unknown || *have == said)
		if *have == Unknown {
			*have = said
		}
	}
	text(&t.Form, more.Form)
	text(&t.Reform, more.Reform)
	text(&t.OldName, more.OldName)
	t.Doubts = slices.Concat(t.Doubts, more.Doubts)
	number(&t.Establishment, more.Establishment)
	number(&t.LeaderPosts, more.LeaderPosts)
	t.Units = distinct(slices.Concat(t.Units, more.Units))
	return ok
}

// tell writes into a team what the line says of it.
func (t *TeamLine) tell(team *Team) {
	if t.OldName != "" && t.OldName != t.Name {
		team.OldName = t.OldName
		if team.Name == t.OldName {
			team.Name = t.Name
		}
	}
	if t.Form != "" {
		team.Combined = t.Form == TeamCombined
	}
	if t.Establishment != Unknown {
		team.Establishment = t.Establishment
	}
	if t.LeaderPosts != Unknown {
		team.LeaderPosts = t.LeaderPosts
	}
	team.Reform = cmp.Or(t.Reform, team.Reform)
	team.Doubts = t.Doubts
}

// equal reports whether two rows say the same.
func (t *Team) equal(o *Team) bool {
	a, b := *t, *o
	a.Doubts, b.Doubts = nil, nil
	return slices.Equal(t.Doubts, o.Doubts) && reflect.DeepEqual(a, b)
}

// teamMatcher finds the team a line speaks of, nil if it is new. One team meets
// one line only, and never an old name before the line that has its own.
func (m *Meeting) teamMatcher(lines []TeamLine) func(*TeamLine) *Team {
	named := map[string]bool{}
	for i := range lines {
		named[lines[i].Name] = true
	}
	taken := map[ID]bool{}
	return func(line *TeamLine) *Team {
		t := m.teamNames[line.Name]
		for _, old := range []*Team{m.teamNames[line.OldName], m.TeamNamed(line.Name)} {
			if t == nil && old != nil && !named[old.Name] && !taken[old.ID] {
				t = old
			}
		}
		if t != nil {
			taken[t.ID] = true
		}
		return t
	}
}

// teamDifferences lists the fields in which a team is to differ from what it was.
func teamDifferences(row int, was, after *Team, had, have []string) []FieldChange {
	var out []FieldChange
	note := func(f Field, old, new string) {
		if old != new {
			out = append(out, FieldChange{Row: row, No: was.No, Name: after.Name, Field: f, Old: old, New: new})
		}
	}
	note("team_name", was.Name, after.Name)
	if was.Combined != after.Combined {
		note("combined", was.Form(), after.Form())
	}
	note("establishment", countText(was.Establishment), countText(after.Establishment))
	note("leader_posts", countText(was.LeaderPosts), countText(after.LeaderPosts))
	note("reform", was.Reform, after.Reform)
	note("old_name", was.OldName, after.OldName)
	note("units", strings.Join(had, "、"), strings.Join(have, "、"))
	return out
}

// Form is how the team is set up; "" while no list has described it.
func (t *Team) Form() string {
	switch {
	case t.Combined:
		return TeamCombined
	case t.Establishment == Unknown && t.LeaderPosts == Unknown && t.Reform == "":
		return ""
	}
	return TeamSingle
}

// superviseEdits gives the edits after which the team supervises the named
// bodies, in this order, and no other; team 0 holds the gaps.
func (m *Meeting) superviseEdits(team ID, names []string) []Edit {
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
		switch {
		case was == nil:
			after.ID = NewID()
			edits = append(edits, Edit{After: after})
		case was.No != after.No:
			after.ID = was.ID
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

func countText(n int) string {
	if n == Unknown {
		return ""
	}
	return itoa(n)
}
