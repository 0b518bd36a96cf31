package lrmx

import (
	"strconv"
	"strings"

	"liuzhuan/model"
)

// Form is one 干部任免审批表: its facts cleaned as texts of forms are, and the file
// as it was, so that it can be written back.
type Form struct {
	File  string // base name, decoded
	Path  string // within the folder or archive, with slashes; File for a single file
	Order int    // leading number in the file name, the only order forms have; 0 = none

	// Person has the texts, the doubts and the disposition that the texts plan;
	// no ID, No, Team or Batch.
	Person model.Person
	Details

	Legacy  bool // a .lrm
	Version string
	Damaged bool // not the well-formed UTF-8 the format asks for: rescued field by field
	Issues  []Issue

	raw    []byte
	again  func() ([]byte, error) // reads the file anew
	beside func() ([]byte, error) // the picture of a .lrm, likewise
	doc    *document
	spaced bool // the name has blanks that do not pad two characters
}

// Details is what the form knows beyond model.Person.
type Details struct {
	Expertise      string // 熟悉专业有何专长
	DegreeSchool   string // 全日制 lower line of 毕业院校系及专业; empty when as the upper
	DegreeSchoolIn string // 在职
	Resume         Resume
	Awards         string // 奖惩情况, lines apart by \n; "" where it says 无
	Assessments    string // 年度考核结果
	Family         []Relative
	AgesOn         model.Date // 计算年龄时间
	FilledOn       model.Date // 填表时间
	FilledBy       string
	Politics       string // 政治面貌, where a tool wrote one under Person
	RetireLimit    string // 改革前任职年龄界限为55岁, 已到龄人员
	Photo          []byte // image file as it was, nil = none
	PhotoType      string // jpeg, png, gif, bmp; "" = none or unknown
}

// Relative is one line of 家庭主要成员及重要社会关系.
type Relative struct {
	Relation string // 称谓
	Name     string
	Birth    model.Date // also YYYY, where the form has no more
	Politics string
	Post     string // 工作单位及职务
}

// Fields lists what of a model.Person a form carries. The planned disposition is
// not among them: it is derived from the texts, which never tell a promotion, and
// must not overwrite what a roster says.
var Fields = []model.Field{
	model.FieldName, model.FieldSex, model.FieldBirth, model.FieldIDNumber, model.FieldEthnic, model.FieldNativePlace, model.FieldBirthPlace,
	model.FieldPartyDate, model.FieldParty,
	model.FieldWorkDate, model.FieldHealth, model.FieldEducation, model.FieldDegree, model.FieldSchool, model.FieldEducationIn, model.FieldDegreeIn,
	model.FieldSchoolIn,
	model.FieldProTitle, model.FieldCurrent, model.FieldRetireOn, model.FieldProposed, model.FieldRelieved, model.FieldBasis, model.FieldUnit,
}

// AgeDate is the date that ages on the form are counted on: 计算年龄时间, else
// 填表时间, else today.
func (f *Form) AgeDate(today model.Date) model.Date {
	switch {
	case f.AgesOn.Valid():
		return f.AgesOn
	case f.FilledOn.Valid():
		return f.FilledOn
	}
	return today
}

// Age is the person's age as the form prints it; ok is false without a birth.
func (f *Form) Age(today model.Date) (years int, ok bool) {
	return model.Age(f.Person.Birth, f.AgeDate(today))
}

// RetireRule is the statutory table that RetireLimit names. ok is false for
// limits that have none (63, 65, 66, 已到龄人员).
func (d *Details) RetireRule() (rule model.RetirementRule, ok bool) {
	for _, rule := range []model.RetirementRule{model.RetireAt60, model.RetireAt55} {
		if strings.Contains(d.RetireLimit, strconv.Itoa(rule.BaseAge)+"岁") {
			return rule, true
		}
	}
	return model.RetirementRule{}, false
}

// Dead reports whether the post's text says that the relative has died.
func (r Relative) Dead() bool {
	for _, word := range []string{"去世", "死亡", "逝世", "已逝", "已故"} {
		if strings.Contains(r.Post, word) {
			return true
		}
	}
	return false
}

// Age is the relative's age on a date; ok is false when unknown or Dead.
func (r Relative) Age(on model.Date) (years int, ok bool) {
	if r.Dead() {
		return 0, false
	}
	return model.Age(r.Birth, on)
}
