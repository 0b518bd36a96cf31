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
	case has[fieldRelation] > 0 && has[fieldName]+has[fieldPerson] > 0, h.kinOnly():
		return Kin
	case has[fieldName] == 0 && has[fieldTeamName]+has[fieldTeam]+has[fieldUnit] > 0 &&
		has[fieldTeamForm]+has[fieldEstablishment]+has[fieldLeaderPosts]+has[fieldReform]+has[fieldUnits]+has[fieldPresent]+has[fieldLeadersNow] > 0:
		return Teams
	}
	return Roster
}

// kindFields are the fields that a table of one kind knows beside remarks.
var kindFields = map[string][]string{
	Teams: {fieldNo, FieldIgnored, fieldTeamName, fieldTeamForm, fieldEstablishment, fieldLeaderPosts, fieldPresent, fieldLeadersNow, fieldReform, fieldOldName, fieldUnits},
	Kin:   {fieldNo, FieldJoined, fieldPerson, fieldIDNumber, fieldRelation, fieldName, fieldUnit, fieldCurrent},
}

// assign decides what each column is in a table of this kind: by the clerk's
// mapping, else by its title. Of two columns for one field the left one is it;
// the other goes to the remark, so that nothing is lost.
func (h *header) assign(kind string, mapping map[string]string, hidden []bool) {
	if kind == Kin && len(h.kin) > 0 {
		h.assignKin(mapping)
		return
	}
	names := 0
	for _, c := range h.columns {
		if c.field == fieldName || c.field == fieldRelative {
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
			case kind == Teams && (field == fieldTeam || field == fieldUnit):
				field = fieldTeamName
			case kind == Kin && field == fieldRelative:
				field = fieldName
			case kind == Kin && field == fieldIDNumber && (seen[fieldRelation] || seen[fieldName]):
				field = "" // the relative's own
			case kind == Kin && field == fieldName && names > 1 && !seen[fieldPerson]:
				field = fieldPerson
			case kind == Roster && field == fieldTeamName:
				field = fieldTeam
			case field == fieldCurrent && strings.Contains(c.title, "职级") && h.postBeside(c.title):
				field = fieldRank
			}
			if allowed := kindFields[kind]; allowed != nil && !slices.Contains(allowed, field) ||
				allowed == nil && carries(field) == nil && !rosterOnly(field) || given[field] {
				field = ""
			}
		}
		switch {
		case field != "" && !(seen[field] && !repeatable(field)):
		case kind != Roster, c.title == "" && c.at < len(hidden) && hidden[c.at]:
			field = FieldIgnored // there is no remark; or a system's own numbers
		default:
			field = fieldRemark
		}
		seen[field] = true
		c.field = field
		switch {
		case kind == Roster && field == fieldName, kind == Teams && field == fieldTeamName, kind == Kin && field == fieldName:
			h.name = c.at
		}
	}
}

// postBeside reports whether another column has the post, so that this one, which
// may hold post and rank, has the rank.
func (h *header) postBeside(title string) bool {
	return slices.ContainsFunc(h.columns, func(c column) bool {
		return c.field == fieldCurrent && c.title != title && !strings.Contains(c.title, "职级")
	})
}

// Columns lists what a column of a kind of table can be taken for, the likeliest
// to be guessed wrong first.
func Columns(kind string) []string {
	switch kind {
	case Teams:
		return []string{fieldTeamName, fieldUnits, fieldEstablishment, fieldLeaderPosts, fieldPresent, fieldLeadersNow, fieldTeamForm, fieldReform, fieldOldName, fieldNo, FieldIgnored}
	case Kin:
		return []string{fieldPerson, fieldName, fieldRelation, fieldUnit, fieldCurrent, fieldIDNumber, fieldNo, FieldIgnored}
	}
	return []string{
		fieldCurrent, fieldProposed, fieldRelieved, fieldPlan, fieldPlanned, fieldTeam, fieldUnit, "remark", FieldIgnored,
		fieldName, fieldBirth, fieldCurrentSince, fieldRank, fieldRankSince, fieldLevel, fieldWorkDate, fieldPartyCell, fieldBatch,
		fieldNo, fieldSex, fieldEthnic, fieldNativePlace, fieldBirthPlace, fieldStudy, fieldEducation, fieldDegree, fieldSchool,
		fieldStudyIn, fieldEducationIn, fieldDegreeIn, fieldSchoolIn, fieldProTitle, fieldCareer, fieldIDNumber, fieldPhone, fieldBasis,
		fieldHealth, fieldPartyDate, fieldParty, fieldRetireOn, fieldGroup, FieldAge,
	}
}

// rosterOnly reports whether a field that fills no text of a person belongs to
// a roster all the same.
func rosterOnly(field string) bool {
	switch field {
	case fieldNo, fieldTeam, fieldBatch, FieldAge, FieldIgnored, FieldJoined, fieldRemark:
		return true
	}
	return false
}

// repeatable reports whether several columns may hold one field.
func repeatable(field string) bool {
	switch field {
	case fieldPartyCell, fieldUnits, FieldIgnored, FieldJoined, fieldEstablishment, fieldLeaderPosts, fieldPresent, fieldLeadersNow:
		return true
	}
	return false
}

// column gives the column of a field; where there is none, one without a title.
func (h *header) column(field string) (c *column, ok bool) {
	for i := range h.columns {
		if h.columns[i].field == field {
			return &h.columns[i], true
		}
	}
	return &column{}, false
}

// columnAt gives the column that stands in a column of the sheet.
func (h *header) columnAt(at int) (c *column, ok bool) {
	for i := range h.columns {
		if h.columns[i].at == at {
			return &h.columns[i], true
		}
	}
	return &column{}, false
}

// has reports whether some column was taken for the field.
func (h *header) has(field string) bool {
	_, ok := h.column(field)
	return ok
}
