package sheet

import (
	"cmp"
	"slices"
	"strings"

	"liuzhuan/model"
)

// kind guesses what a table lists: relatives, teams, or people.
func (h *header) kind(o Options) string {
	if o.Kind != "" {
		return o.Kind
	}
	has := map[model.Field]int{}
	for _, c := range h.columns {
		has[cmp.Or(model.Field(o.Mapping[c.title]), c.field)]++
	}
	switch {
	case has[model.FieldRelation] > 0 && has[model.FieldName]+has[model.FieldPerson] > 0, h.kinOnly():
		return Kin
	case has[model.FieldName] == 0 && has[model.FieldTeamName]+has[model.FieldTeam]+has[model.FieldUnit] > 0 &&
		has[model.FieldTeamForm]+has[model.FieldEstablishment]+has[model.FieldLeaderPosts]+has[model.FieldReform]+has[model.FieldUnits]+
			has[model.FieldPresent]+has[model.FieldLeadersPresent] > 0:
		return Teams
	}
	return Roster
}

// kindFields are the fields that a table of one kind knows beside remarks.
var kindFields = map[string][]model.Field{
	Teams: {model.FieldNo, FieldIgnored, model.FieldTeamName, model.FieldTeamForm, model.FieldEstablishment, model.FieldLeaderPosts, model.FieldPresent,
		model.FieldLeadersPresent, model.FieldReform, model.FieldOldName, model.FieldShortNames, model.FieldUnits, model.FieldTier, model.FieldCategory,
		model.FieldGrade, model.FieldContact, model.FieldContactPhone, model.FieldEscort, model.FieldEscortOn},
	Kin: {model.FieldNo, FieldJoined, model.FieldPerson, model.FieldIDNumber, model.FieldRelation, model.FieldName, model.FieldUnit, model.FieldCurrent},
}

// assign decides what each column is in a table of this kind: by the clerk's
// mapping, else by its title. Of two columns for one field the left one is it;
// the other goes to the remark, so that nothing is lost.
func (h *header) assign(kind string, mapping map[string]model.Field, hidden []bool) {
	if kind == Kin && len(h.kin) > 0 {
		h.assignKin(mapping)
		return
	}
	names := 0
	for _, c := range h.columns {
		if c.field == model.FieldName || c.field == fieldRelative {
			names++
		}
	}
	given := map[model.Field]bool{}
	for _, c := range h.columns {
		given[mapping[c.title]] = true
	}
	seen := map[model.Field]bool{}
	for i := range h.columns {
		c := &h.columns[i]
		field, told := mapping[c.title]
		if !told {
			field = c.field
			switch {
			case kind == Teams && (field == model.FieldTeam || field == model.FieldUnit):
				field = model.FieldTeamName
			case kind == Teams && field == model.FieldPhone:
				field = model.FieldContactPhone
			case kind == Teams && field == model.FieldPlanned && c.title == "类别":
				field = model.FieldCategory
			case kind == Kin && field == fieldRelative:
				field = model.FieldName
			case kind == Kin && field == model.FieldIDNumber && (seen[model.FieldRelation] || seen[model.FieldName]):
				field = "" // the relative's own
			case kind == Kin && field == model.FieldName && names > 1 && !seen[model.FieldPerson]:
				field = model.FieldPerson
			case kind == Roster && field == model.FieldTeamName:
				field = model.FieldTeam
			case field == model.FieldCurrent && strings.Contains(c.title, "职级") && h.postBeside(c.title):
				field = model.FieldRank
			case field == model.FieldCurrent && strings.HasPrefix(c.title, "原") && h.presentBeside(c.title):
				field = "" // held before the present one
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
			field = model.FieldRemark
		}
		seen[field] = true
		c.field = field
		switch {
		case kind == Roster && field == model.FieldName, kind == Teams && field == model.FieldTeamName, kind == Kin && field == model.FieldName:
			h.name = c.at
		}
	}
}

// postBeside reports whether another column has the post, so that this one, which
// may hold post and rank, has the rank.
func (h *header) postBeside(title string) bool {
	return slices.ContainsFunc(h.columns, func(c column) bool {
		return c.field == model.FieldCurrent && c.title != title && !strings.Contains(c.title, "职级")
	})
}

// presentBeside reports whether another column has the present post, so that this
// one tells of an earlier one.
func (h *header) presentBeside(title string) bool {
	return slices.ContainsFunc(h.columns, func(c column) bool {
		return c.field == model.FieldCurrent && c.title != title && !strings.HasPrefix(c.title, "原")
	})
}

// Columns lists what a column of a kind of table can be taken for, the likeliest
// to be guessed wrong first.
func Columns(kind string) []model.Field {
	switch kind {
	case Teams:
		return []model.Field{model.FieldTeamName, model.FieldUnits, model.FieldEstablishment, model.FieldLeaderPosts, model.FieldPresent,
			model.FieldLeadersPresent, model.FieldTeamForm, model.FieldReform, model.FieldOldName, model.FieldShortNames, model.FieldGrade, model.FieldTier,
			model.FieldCategory, model.FieldContact, model.FieldContactPhone, model.FieldEscort, model.FieldEscortOn, model.FieldNo, FieldIgnored}
	case Kin:
		return []model.Field{model.FieldPerson, model.FieldName, model.FieldRelation, model.FieldUnit, model.FieldCurrent, model.FieldIDNumber,
			model.FieldNo, FieldIgnored}
	}
	return []model.Field{
		model.FieldCurrent, model.FieldProposed, model.FieldRelieved, fieldPlan, model.FieldPlanned, model.FieldTeam, model.FieldUnit, model.FieldRemark,
		FieldIgnored,
		model.FieldName, model.FieldBirth, model.FieldCurrentSince, model.FieldRank, model.FieldRankSince, model.FieldLevel, model.FieldWorkDate,
		fieldPartyCell, model.FieldBatch,
		model.FieldNo, model.FieldSex, model.FieldEthnic, model.FieldNativePlace, model.FieldBirthPlace, fieldStudy, model.FieldEducation,
		model.FieldDegree, model.FieldSchool,
		fieldStudyIn, model.FieldEducationIn, model.FieldDegreeIn, model.FieldSchoolIn, model.FieldProTitle, fieldCareer, model.FieldIDNumber,
		model.FieldPhone, model.FieldBasis,
		model.FieldHealth, model.FieldPartyDate, model.FieldParty, model.FieldRetireOn, model.FieldOrigin, model.FieldCharge, fieldLoan,
		model.FieldLoanFrom, model.FieldLoanUntil, model.FieldRaisedIn, model.FieldGroup, FieldAge,
	}
}

// rosterOnly reports whether a field that fills no text of a person belongs to
// a roster all the same.
func rosterOnly(field model.Field) bool {
	switch field {
	case model.FieldNo, model.FieldTeam, model.FieldBatch, FieldAge, FieldIgnored, FieldJoined, model.FieldRemark:
		return true
	}
	return false
}

// repeatable reports whether several columns may hold one field.
func repeatable(field model.Field) bool {
	switch field {
	case fieldPartyCell, model.FieldUnits, FieldIgnored, FieldJoined, model.FieldEstablishment, model.FieldLeaderPosts, model.FieldPresent,
		model.FieldLeadersPresent:
		return true
	}
	return false
}

// column gives the column of a field; where there is none, one without a title.
func (h *header) column(field model.Field) (c *column, ok bool) {
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
func (h *header) has(field model.Field) bool {
	_, ok := h.column(field)
	return ok
}
