package model

// The fields of a person, and what else a list says of people, teams and relatives.

import "strings"

// Field names a text of a row for import, editing and differences. The name is also
// the column in the file and the key in json.
type Field string

// The fields of a Person.
const (
	FieldName         Field = "name"
	FieldSex          Field = "sex"
	FieldBirth        Field = "birth"
	FieldIDNumber     Field = "id_number"
	FieldEthnic       Field = "ethnic"
	FieldNativePlace  Field = "native_place"
	FieldBirthPlace   Field = "birth_place"
	FieldPartyDate    Field = "party_date"
	FieldParty        Field = "party"
	FieldWorkDate     Field = "work_date"
	FieldHealth       Field = "health"
	FieldEducation    Field = "education"
	FieldDegree       Field = "degree"
	FieldSchool       Field = "school"
	FieldEducationIn  Field = "education_in"
	FieldDegreeIn     Field = "degree_in"
	FieldSchoolIn     Field = "school_in"
	FieldProTitle     Field = "pro_title"
	FieldPhone        Field = "phone"
	FieldCurrent      Field = "current"
	FieldCurrentSince Field = "current_since"
	FieldRank         Field = "rank"
	FieldRankSince    Field = "rank_since"
	FieldLevel        Field = "level"
	FieldRetireOn     Field = "retire_on"
	FieldPlanned      Field = "planned"
	FieldProposed     Field = "proposed"
	FieldRelieved     Field = "relieved"
	FieldBasis        Field = "basis"
	FieldOrigin       Field = "origin"
	FieldCharge       Field = "charge"
	FieldLoanFrom     Field = "loan_from"
	FieldLoanUntil    Field = "loan_until"
	FieldRaisedIn     Field = "raised_in"
	FieldUnit         Field = "unit"
	FieldGroup        Field = "grouping"
	FieldRemark       Field = "remark"
	FieldReading      Field = "reading"
)

// What else lists say, and differences speak of.
const (
	FieldNo             Field = "no" // a place in the list
	FieldTeam           Field = "team"
	FieldBatch          Field = "batch"
	FieldForm           Field = "form" // a Flag about a person's form as a whole
	FieldTeamName       Field = "team_name"
	FieldTeamForm       Field = "combined" // TeamCombined or TeamSingle
	FieldEstablishment  Field = "establishment"
	FieldLeaderPosts    Field = "leader_posts"
	FieldReform         Field = "reform"
	FieldOldName        Field = "old_name"
	FieldShortNames     Field = "short_names" // 简称: further names of a team
	FieldUnits          Field = "units"
	FieldTier           Field = "tier"     // of supervised bodies: 市直, 区县
	FieldCategory       Field = "category" // of supervised bodies: 机关, 国企, 高校
	FieldContact        Field = "contact"  // of a team: whom to call there
	FieldContactPhone   Field = "contact_phone"
	FieldEscort         Field = "escort"          // 送任: who goes along when people report
	FieldEscortOn       Field = "escort_on"       // and when
	FieldGrade          Field = "grade"           // 机构规格 of a team
	FieldPresent        Field = "present"         // how many are in the team now
	FieldLeadersPresent Field = "leaders_present" // how many of them lead
	FieldPerson         Field = "person"          // of a list of relatives: whose they are
	FieldRelation       Field = "relation"
	FieldPost           Field = "post" // a relative's
)

// field is a row of the table of the fields of a Person.
type field struct {
	name  Field
	in    func(*Person) *string
	dated bool // holds a Date
	post  bool // holds posts
}

// fields stand in the order of forms and reports.
var fields = []field{
	{name: FieldName, in: func(p *Person) *string { return &p.Name }},
	{name: FieldSex, in: func(p *Person) *string { return &p.Sex }},
	{name: FieldBirth, in: func(p *Person) *string { return (*string)(&p.Birth) }, dated: true},
	{name: FieldIDNumber, in: func(p *Person) *string { return &p.IDNumber }},
	{name: FieldEthnic, in: func(p *Person) *string { return &p.Ethnic }},
	{name: FieldNativePlace, in: func(p *Person) *string { return &p.NativePlace }},
	{name: FieldBirthPlace, in: func(p *Person) *string { return &p.BirthPlace }},
	{name: FieldPartyDate, in: func(p *Person) *string { return (*string)(&p.PartyDate) }, dated: true},
	{name: FieldParty, in: func(p *Person) *string { return &p.Party }},
	{name: FieldWorkDate, in: func(p *Person) *string { return (*string)(&p.WorkDate) }, dated: true},
	{name: FieldHealth, in: func(p *Person) *string { return &p.Health }},
	{name: FieldEducation, in: func(p *Person) *string { return &p.Education }},
	{name: FieldDegree, in: func(p *Person) *string { return &p.Degree }},
	{name: FieldSchool, in: func(p *Person) *string { return &p.School }},
	{name: FieldEducationIn, in: func(p *Person) *string { return &p.EducationIn }},
	{name: FieldDegreeIn, in: func(p *Person) *string { return &p.DegreeIn }},
	{name: FieldSchoolIn, in: func(p *Person) *string { return &p.SchoolIn }},
	{name: FieldProTitle, in: func(p *Person) *string { return &p.ProTitle }},
	{name: FieldPhone, in: func(p *Person) *string { return &p.Phone }},
	{name: FieldCurrent, in: func(p *Person) *string { return &p.Current }, post: true},
	{name: FieldCurrentSince, in: func(p *Person) *string { return (*string)(&p.CurrentSince) }, dated: true},
	{name: FieldRank, in: func(p *Person) *string { return &p.Rank }},
	{name: FieldRankSince, in: func(p *Person) *string { return (*string)(&p.RankSince) }, dated: true},
	{name: FieldLevel, in: func(p *Person) *string { return &p.Level }},
	{name: FieldRetireOn, in: func(p *Person) *string { return (*string)(&p.RetireOn) }, dated: true},
	{name: FieldPlanned, in: func(p *Person) *string { return (*string)(&p.Planned) }},
	{name: FieldProposed, in: func(p *Person) *string { return &p.Proposed }, post: true},
	{name: FieldRelieved, in: func(p *Person) *string { return &p.Relieved }, post: true},
	{name: FieldBasis, in: func(p *Person) *string { return &p.Basis }},
	{name: FieldOrigin, in: func(p *Person) *string { return &p.Origin }},
	{name: FieldCharge, in: func(p *Person) *string { return &p.Charge }},
	{name: FieldLoanFrom, in: func(p *Person) *string { return (*string)(&p.LoanFrom) }, dated: true},
	{name: FieldLoanUntil, in: func(p *Person) *string { return (*string)(&p.LoanUntil) }, dated: true},
	{name: FieldRaisedIn, in: func(p *Person) *string { return &p.RaisedIn }},
	{name: FieldUnit, in: func(p *Person) *string { return &p.Unit }},
	{name: FieldGroup, in: func(p *Person) *string { return &p.Group }},
	{name: FieldRemark, in: func(p *Person) *string { return &p.Remark }},
	{name: FieldReading, in: func(p *Person) *string { return &p.Reading }},
}

// Fields lists the texts of a Person that lists carry and clerks edit, in the order
// of forms and reports.
var Fields = func() []Field {
	out := make([]Field, len(fields))
	for i := range fields {
		out[i] = fields[i].name
	}
	return out
}()

var fieldsByName = func() map[Field]*field {
	out := make(map[Field]*field, len(fields))
	for i := range fields {
		out[fields[i].name] = &fields[i]
	}
	return out
}()

// Dated reports whether the field holds a Date.
func (f Field) Dated() bool { x := fieldsByName[f]; return x != nil && x.dated }

// HoldsPosts reports whether the field holds posts of the person.
func (f Field) HoldsPosts() bool { x := fieldsByName[f]; return x != nil && x.post }

// TakenOver reports whether p came to the teams with the posts of a host body (划转), as
// 来源 says.
func (p *Person) TakenOver() bool { return strings.Contains(p.Origin, "划转") }

// text gives the place of a field in p, nil for a name that is no field.
func (p *Person) text(f Field) *string {
	if x := fieldsByName[f]; x != nil {
		return x.in(p)
	}
	return nil
}

// Get reads a field, "" for a name that is no field.
func (p *Person) Get(f Field) string {
	if s := p.text(f); s != nil {
		return *s
	}
	return ""
}

// Set writes a field and reports whether there is one of that name.
func (p *Person) Set(f Field, v string) bool {
	s := p.text(f)
	if s != nil {
		*s = v
	}
	return s != nil
}
