package model

import "slices"

// Person is one line of the roster: facts about a cadre and the plan for them.
// Text is stored clean: half-width, without control characters and blanks at its
// ends; dates as Date says.
type Person struct {
	ID      ID   `json:"id"`
	No      int  `json:"no,omitempty"`       // roster number, from 1: the order on paper
	OffList bool `json:"off_list,omitempty"` // 名单外: in the room, not on the approved list
	Team    ID   `json:"team_id,omitempty"`
	Batch   ID   `json:"batch_id,omitempty"`

	Name        string `json:"name,omitempty"` // without blanks
	Reading     string `json:"reading,omitempty"`
	Sex         string `json:"sex,omitempty"` // 男 or 女
	Birth       Date   `json:"birth,omitempty"`
	IDNumber    string `json:"id_number,omitempty"`
	Ethnic      string `json:"ethnic,omitempty"`
	NativePlace string `json:"native_place,omitempty"`
	BirthPlace  string `json:"birth_place,omitempty"`
	PartyDate   Date   `json:"party_date,omitempty"`
	Party       string `json:"party,omitempty"` // 党派, where it is not the date of joining the CPC
	WorkDate    Date   `json:"work_date,omitempty"`
	Health      string `json:"health,omitempty"`
	Education   string `json:"education,omitempty"` // full-time 学历
	Degree      string `json:"degree,omitempty"`
	School      string `json:"school,omitempty"`
	EducationIn string `json:"education_in,omitempty"` // in-service 学历
	DegreeIn    string `json:"degree_in,omitempty"`
	SchoolIn    string `json:"school_in,omitempty"`
	ProTitle    string `json:"pro_title,omitempty"` // 专业技术职务
	Phone       string `json:"phone,omitempty"`

	Current      string `json:"current,omitempty"`       // 现任职务
	CurrentSince Date   `json:"current_since,omitempty"` // 任现职时间
	Rank         string `json:"rank,omitempty"`          // 职级
	RankSince    Date   `json:"rank_since,omitempty"`
	Level        string `json:"level,omitempty"` // 职务层次 (ZB09); "" = 待核
	RetireOn     Date   `json:"retire_on,omitempty"`

	Planned  Disposition `json:"planned,omitempty"`
	Proposed string      `json:"proposed,omitempty"` // 拟任职务
	Relieved string      `json:"relieved,omitempty"` // 拟免职务
	Basis    string      `json:"basis,omitempty"`    // 任免理由

	Unit   string `json:"unit,omitempty"` // 呈报单位 or 所在单位, as the list had it
	Group  string `json:"grouping,omitempty"`
	Remark string `json:"remark,omitempty"`
	Doubts []Flag `json:"doubts,omitempty"`

	Origin    string `json:"origin,omitempty"`     // 来源: where they came to the teams from, as the list words it
	Charge    string `json:"charge,omitempty"`     // 分工
	LoanFrom  Date   `json:"loan_from,omitempty"`  // 挂职, first day
	LoanUntil Date   `json:"loan_until,omitempty"` // 挂职, last day
	RaisedIn  string `json:"raised_in,omitempty"`  // 成长地
}

// Flag is a doubtful value that was kept as it stood in the list.
type Flag struct {
	Field  Field  `json:"field"`
	Column string `json:"column"` // as the list's header has it
	Value  string `json:"value"`
	Doubt  Doubt  `json:"doubt"`
	Row    int    `json:"row"`
	Part   string `json:"part,omitempty"`  // as Incoming.Part
	Taken  string `json:"taken,omitempty"` // what was taken in place of the value; "" = the value as it stood
	File   string `json:"file,omitempty"`  // of one of many files

	Against Field `json:"against,omitempty"` // of the same person: the field that the value does not fit
	Than    Date  `json:"than,omitempty"`    // the date there; "" = the value is not held to a date
}

// Doubt says what is wrong with a value. Words for it are made in ui/text.
type Doubt string

// What an import may doubt.
const (
	DoubtDate         Doubt = "date"          // no such month or day: 1975.13
	DoubtOctober      Doubt = "october"       // a number 1975.1: January or October
	DoubtDateOrder    Doubt = "date_order"    // birth, work, party, post in an impossible order
	DoubtIDCheck      Doubt = "id_check"      // wrong length or check digit
	DoubtIDBirth      Doubt = "id_birth"      // birth differs from the id number
	DoubtIDSex        Doubt = "id_sex"        // sex differs from the id number
	DoubtIDDigits     Doubt = "id_digits"     // typed as a number: the last places are lost
	DoubtSex          Doubt = "sex"           // neither 男 nor 女
	DoubtEthnic       Doubt = "ethnic"        // not one of the 56
	DoubtDisposition  Doubt = "disposition"   // a 类别 that is no known term
	DoubtRankRise     Doubt = "rank_rise"     // 晋升职级, read before there was a disposition for it: nothing is planned
	DoubtPostVerb     Doubt = "post_verb"     // 拟任免 without 任 or 免
	DoubtRemoval      Doubt = "removal"       // a removal in a 拟任 column
	DoubtPlanAside    Doubt = "plan_aside"    // 免去 or 拟任 in a column that was taken for neither
	DoubtNoPostColumn Doubt = "no_post_col"   // the list has no column for the present post
	DoubtNoName       Doubt = "no_real_name"  // a number or a title where a name should stand
	DoubtSeveral      Doubt = "several_names" // more than one name in the cell
	DoubtNameMark     Doubt = "name_mark"     // a mark or a word beside the name, which was cut off
	DoubtRadical      Doubt = "radical"       // a Kangxi radical in place of the hanzi
	DoubtDitto        Doubt = "ditto"         // 同上 with nothing above, or more than that
	DoubtUnitAbove    Doubt = "unit_above"    // no unit in a list that tells posts apart from units: that of the line above
	DoubtSum          Doubt = "sum"           // a total that is not the sum of its parts
	DoubtAdded        Doubt = "added"         // 6+1 where a number should stand: the sum was taken
	DoubtUnits        Doubt = "units"         // 等3家: not all bodies are named
	DoubtSameName     Doubt = "same_name"     // another person of this name; nothing else tells them apart
	DoubtNameChar     Doubt = "name_char"     // private-use or lost characters in the name
	DoubtNoPost       Doubt = "no_post"       // no current post
	DoubtAge          Doubt = "age"           // 年龄 column differs from the birth month
	DoubtDuplicateID  Doubt = "duplicate_id"  // two lines of the list bear one id number
	DoubtDuplicateRow Doubt = "duplicate_row" // the same person stands twice in the list
	DoubtNumber       Doubt = "number"        // 编制 or 职数 that is no number
	DoubtReform       Doubt = "reform"        // 改革情况 that is no known term
	DoubtFormula      Doubt = "formula"       // a formula of the list gave no value: #N/A
	DoubtTeamForm     Doubt = "team_form"     // 派驻方式 that is neither 综合 nor 单独
	DoubtTeamTwice    Doubt = "team_twice"    // two lines of one team contradict each other; the first counts
	DoubtDamaged      Doubt = "damaged"       // the form is malformed and was rescued field by field
	DoubtFileName     Doubt = "file_name"     // the form's file is named after somebody else
	DoubtRelation     Doubt = "relation"      // a relation that the rules on avoidance do not know
	DoubtNobodyUnder  Doubt = "nobody_under"  // a group row, and nobody under it
	DoubtHeadCount    Doubt = "head_count"    // a group row that says another number than stand under it
	DoubtHome         Doubt = "home"          // posts that name no body, in a list that is of one as a whole
	DoubtKinTogether  Doubt = "kin_together"  // several relatives in a cell, and which post is whose is not told
	DoubtKinAside     Doubt = "kin_aside"     // columns of a list of people that speak of relatives
	DoubtNotListed    Doubt = "not_listed"    // relatives of somebody who is not on the roster
)

// PersonTable names the kind, personRows is its place among the others.
const (
	PersonTable Table                   = "person"
	personRows  rowsAt[Person, *Person] = 4
)

// Table names a kind of row; it is also the name of the table in the file.
func (*Person) Table() Table { return PersonTable }

// RowID is the person's ID.
func (p *Person) RowID() ID { return p.ID }

func init() {
	personRows.hold(rows[Person, *Person]{
		order:  comparePeople,
		person: (*Person).RowID,
		counts: countsSelf,
		moved:  (*Meeting).personMoved,
	})
}

// personMoved keeps right what hangs on names and posts. A changed post may tell of
// another home, which is found anew; what hangs on names of organisations holds while it
// is the same.
func (m *Meeting) personMoved(was, is *Person) {
	if was == nil || is == nil || was.Name != is.Name {
		m.nameCounts.drop()
	}
	if was == nil || is == nil || was.Current != is.Current || was.Proposed != is.Proposed || was.No != is.No || was.OffList != is.OffList {
		m.home.drop()
	}
}

// PartyText is what rosters print under 入党时间: the date, the party, or both.
func (p *Person) PartyText() string {
	switch {
	case p.Party == "":
		return p.PartyDate.String()
	case p.PartyDate == "":
		return p.Party
	}
	return p.PartyDate.String() + "；" + p.Party
}

// Destination is the post the plan leads to: 拟任, or the current post where
// nothing moves, or "" where the person leaves without a post, or moves and nobody
// said whereto. A 拟任 that says 拟留任 or 不变 names no post.
func (p *Person) Destination() string {
	switch {
	case p.Planned.Leaves(), p.Planned.Moves() && p.Proposed == "":
		return ""
	case p.Proposed != "" && !staysPut(p.Proposed):
		return p.Proposed
	}
	return p.Current
}

// staysPut reports whether a 拟任 is one of the terms for 留任 instead of a post.
func staysPut(proposed string) bool {
	const longest = len("继续留任")
	if len(proposed) > longest {
		return false
	}
	d, ok := ParseDisposition(proposed)
	return ok && d == Retained
}

// with returns a copy of p changed by f; rows in memory are never altered in place.
func (p *Person) with(f func(*Person)) *Person {
	c := *p
	c.Doubts = slices.Clone(p.Doubts)
	f(&c)
	return &c
}
