package sheet

import (
	"cmp"
	"slices"
	"strings"
)

// kind guesses what a table lists: relatives, teams, or people.
func (h *header) kind(o Options) string {
	if o.Kind != "" {
		return o.Kind
	}
	has := map[string]int{}
	for _, c := range h.columns {
		has[cmp.Or(o.Mapping[c.title], c.field)]++
	}
	switch {
	case has[fieldRelation] > 0 && has["name"]+has[fieldPerson] > 0:
		return Kin
	case has["name"] == 0 && has[fieldTeamName]+has[fieldTeam]+has["unit"] > 0 &&
		has[fieldTeamForm]+has[fieldEstablishment]+has[fieldLeaderPosts]+has[fieldReform]+has[fieldUnits]+has[fieldPresent]+has[fieldLeadersNow] > 0:
		return Teams
	}
	return Roster
}

// kindFields are the fields that a table of one kind knows beside remarks.
var kindFields = map[string][]string{
	Teams: {fieldNo, fieldIgnored, fieldTeamName, fieldTeamForm, fieldEstablishment, fieldLeaderPosts, fieldPresent, fieldLeadersNow, fieldReform, fieldOldName, fieldUnits},
	Kin:   {fieldNo, fieldJoined, fieldPerson, "id_number", fieldRelation, "name", "unit", "current"},
}

// settle decides what each column is in a table of this kind: by the clerk's
// mapping, else by its title. Of two columns for one field the left one is it;
// the other goes to the remark, so that nothing is lost.
func (h *header) settle(kind string, mapping map[string]string, hidden []bool) {
	names := 0
	for _, c := range h.columns {
		if c.field == "name" || c.field == fieldRelative {
			names++
		}
	}
	given := map[string]bool{}
	for _, c := range h.columns {
		given[mapping[c.title]] = true
	}
	seen := map[string]bool{}
	for i := range h.columns {
		c := &h.columns[i]
		field, told := mapping[c.title]
		if !told {
			field = c.field
			switch {
			case kind == Teams && (field == fieldTeam || field == "unit"):
				field = fieldTeamName
			case kind == Kin && field == fieldRelative:
				field = "name"
			case kind == Kin && field == "name" && names > 1 && !seen[fieldPerson]:
				field = fieldPerson
			case kind == Roster && field == fieldTeamName:
				field = fieldTeam
			case field == "current" && strings.Contains(c.title, "职级") && h.postBeside(c.title):
				field = "rank"
			}
			if allowed := kindFields[kind]; allowed != nil && !slices.Contains(allowed, field) ||
				allowed == nil && carries(field) == nil && !rosterOnly(field) || given[field] {
				field = ""
			}
		}
		switch {
		case field != "" && !(seen[field] && !repeatable(field)):
		case kind != Roster, c.title == "" && c.at < len(hidden) && hidden[c.at]:
			field = fieldIgnored // there is no remark; or a system's own numbers
		default:
			field = fieldRemark
		}
		seen[field] = true
		c.field = field
		switch {
		case kind == Roster && field == "name", kind == Teams && field == fieldTeamName, kind == Kin && field == "name":
			h.name = c.at
		}
	}
}

// postBeside reports whether another column has the post, so that this one, which
// may hold post and rank, has the rank.
func (h *header) postBeside(title string) bool {
	return slices.ContainsFunc(h.columns, func(c column) bool {
		return c.field == "current" && c.title != title && !strings.Contains(c.title, "职级")
	})
}

// Columns lists what a column of a kind of table can be taken for, the likeliest
// to be guessed wrong first.
func Columns(kind string) []string {
	switch kind {
	case Teams:
		return []string{fieldTeamName, fieldUnits, fieldEstablishment, fieldLeaderPosts, fieldPresent, fieldLeadersNow, fieldTeamForm, fieldReform, fieldOldName, fieldNo, fieldIgnored}
	case Kin:
		return []string{fieldPerson, "name", fieldRelation, "unit", "current", "id_number", fieldNo, fieldIgnored}
	}
	return []string{
		"current", "proposed", "relieved", fieldPlan, "planned", fieldTeam, "unit", "remark", fieldIgnored,
		"name", "birth", "current_since", "rank", "rank_since", "level", "work_date", fieldParty, fieldBatch,
		fieldNo, "sex", "ethnic", "native_place", "birth_place", fieldStudy, "education", "degree", "school",
		fieldStudyIn, "education_in", "degree_in", "school_in", "pro_title", fieldCareer, "id_number", "phone", "basis",
		"health", "party_date", "party", "retire_on", "grouping", fieldAge,
	}
}

// rosterOnly reports whether a field that fills no text of a person belongs to
// a roster all the same.
func rosterOnly(field string) bool {
	switch field {
	case fieldNo, fieldTeam, fieldBatch, fieldAge, fieldIgnored, fieldJoined, fieldRemark:
		return true
	}
	return false
}

// repeatable reports whether several columns may hold one field.
func repeatable(field string) bool {
	switch field {
	case fieldParty, fieldUnits, fieldIgnored, fieldJoined, fieldEstablishment, fieldLeaderPosts, fieldPresent, fieldLeadersNow:
		return true
	}
	return false
}

// column gives the column of a field.
func (h *header) column(field string) (column, bool) {
	i := slices.IndexFunc(h.columns, func(c column) bool { return c.field == field })
	if i < 0 {
		return column{}, false
	}
	return h.columns[i], true
}

// columnAt gives the column that stands in a column of the sheet.
func (h *header) columnAt(at int) (column, bool) {
	i := slices.IndexFunc(h.columns, func(c column) bool { return c.at == at })
	if i < 0 {
		return column{}, false
	}
	return h.columns[i], true
}

// has reports whether some column was taken for the field.
func (h *header) has(field string) bool {
	_, ok := h.column(field)
	return ok
}
