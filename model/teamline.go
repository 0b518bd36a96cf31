package model

// What one line of a list of teams says: joined with the other lines of its team,
// written into the team, and compared with what the team was.

import (
	"cmp"
	"reflect"
	"slices"
	"strings"
)

// joined makes one line of each team: lists that give every body a row of its own
// name the team again and again. Lines without a team come apart. Where two lines
// of a team say different things the first counts, and that is doubted. Bodies
// that the meeting has are called as it has them.
func (x *teamReconciler) joined(all []TeamLine) (teams, gaps []TeamLine) {
	at, called := map[string]int{}, map[string]string{}
	for _, u := range x.m.Units() {
		called[x.names.key(u.Name)] = u.Name
	}
	for _, line := range all {
		line.Units = slices.Clone(line.Units)
		for i, name := range line.Units {
			key := x.names.key(name)
			called[key] = cmp.Or(called[key], name)
			line.Units[i] = called[key]
		}
		line.Units = distinct(line.Units)
		x.kind(&line)
		if line.Name == "" {
			gaps = append(gaps, line)
			continue
		}
		key := x.names.key(line.Name)
		i, again := at[key]
		if !again {
			at[key] = len(teams)
			teams = append(teams, line)
			continue
		}
		if !teams[i].join(line) {
			x.Doubtful = append(x.Doubtful, Flag{Field: FieldTeamName, Value: line.Name, Doubt: DoubtTeamTwice, Row: line.Row, Part: line.Part})
		}
	}
	slices.SortStableFunc(x.Doubtful, func(a, b Flag) int { return a.Row - b.Row })
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
	text(&t.Grade, more.Grade)
	text(&t.Contact, more.Contact)
	text(&t.ContactPhone, more.ContactPhone)
	text(&t.Escort, more.Escort)
	text((*string)(&t.EscortOn), string(more.EscortOn))
	t.OldName = strings.Join(distinct(slices.Concat(oldNames(t.OldName), oldNames(more.OldName))), "、")
	t.ShortNames = distinct(slices.Concat(t.ShortNames, more.ShortNames))
	t.Present = cmp.Or(t.Present, more.Present)
	t.LeadersPresent = cmp.Or(t.LeadersPresent, more.LeadersPresent)
	t.Doubts = slices.Concat(t.Doubts, more.Doubts)
	number(&t.Establishment, more.Establishment)
	number(&t.LeaderPosts, more.LeaderPosts)
	t.Units = distinct(slices.Concat(t.Units, more.Units))
	return ok
}

// tell writes into a team what the line says of it. A team that only posts have
// named is called as the list calls it.
func (t *TeamLine) tell(team *Team, n *names) {
	called := team.Form() == "" && n.names.Key(team.Name) == n.names.Key(t.Name)
	old := slices.DeleteFunc(oldNames(t.OldName), func(name string) bool { return n.key(name) == n.key(t.Name) })
	for _, name := range slices.Concat(old, t.ShortNames) {
		called = called || team.Name == name || n.key(team.Name) == n.key(name)
	}
	if called {
		team.Name = t.Name
	}
	if len(old) > 0 {
		team.OldName = strings.Join(old, "、")
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
	team.Present = cmp.Or(t.Present, team.Present)
	team.LeadersPresent = cmp.Or(t.LeadersPresent, team.LeadersPresent)
	team.Reform = cmp.Or(t.Reform, team.Reform)
	team.Grade = cmp.Or(t.Grade, team.Grade)
	team.Contact, team.ContactPhone = cmp.Or(t.Contact, team.Contact), cmp.Or(t.ContactPhone, team.ContactPhone)
	team.Escort, team.EscortOn = cmp.Or(t.Escort, team.Escort), cmp.Or(t.EscortOn, team.EscortOn)
	team.Doubts = t.Doubts
}

// equal reports whether two rows say the same.
func (t *Team) equal(o *Team) bool {
	a, b := *t, *o
	a.Doubts, b.Doubts = nil, nil
	return slices.Equal(t.Doubts, o.Doubts) && reflect.DeepEqual(a, b)
}

// teamDifferences lists the fields in which a team is to differ from what it was.
func teamDifferences(line *TeamLine, was, after *Team, had, have []string) []FieldChange {
	var out []FieldChange
	note := func(f Field, old, new string) {
		if old != new {
			out = append(out, FieldChange{Row: line.Row, Part: line.Part, No: was.No, Name: after.Name, Field: f, Old: old, New: new})
		}
	}
	note(FieldTeamName, was.Name, after.Name)
	if was.Combined != after.Combined {
		note(FieldTeamForm, was.Form(), after.Form())
	}
	note(FieldEstablishment, countText(was.Establishment), countText(after.Establishment))
	note(FieldLeaderPosts, countText(was.LeaderPosts), countText(after.LeaderPosts))
	note(FieldPresent, presentText(was.Present), presentText(after.Present))
	note(FieldLeadersPresent, presentText(was.LeadersPresent), presentText(after.LeadersPresent))
	note(FieldReform, was.Reform, after.Reform)
	note(FieldOldName, was.OldName, after.OldName)
	note(FieldGrade, was.Grade, after.Grade)
	note(FieldContact, was.Contact, after.Contact)
	note(FieldContactPhone, was.ContactPhone, after.ContactPhone)
	note(FieldEscort, was.Escort, after.Escort)
	note(FieldEscortOn, string(was.EscortOn), string(after.EscortOn))
	note(FieldUnits, strings.Join(had, "、"), strings.Join(have, "、"))
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
