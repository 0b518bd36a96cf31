package lrmx

// The elements of the form: names, printed labels, limits, and where
// model.Person has them.

import "liuzhuan/model"

// element is one child of <Person>.
type element struct {
	name  string
	label string // as the printed form has it
	max   int    // the official editor's limit in characters, 0 = none
	shape shape
	field model.Field // "" = in Details, or in several places
}

// shape says what the text of an element is.
type shape int

const (
	oneText   shape = iota // one line
	manyLines              // line breaks belong to the text
	date                   // YYYYMM or YYYYMMDD
	other                  // each its own way
)

// The names that code speaks of.
const (
	tagPerson = "Person"
	tagFamily = "JiaTingChengYuan"
	tagItem   = "Item"

	tagName     = "XingMing"
	tagSex      = "XingBie"
	tagBirth    = "ChuShengNianYue"
	tagEthnic   = "MinZu"
	tagParty    = "RuDangShiJian"
	tagSchool   = "QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi"
	tagSchoolIn = "ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi"
	tagCurrent  = "XianRenZhiWu"
	tagProposed = "NiRenZhiWu"
	tagRelieved = "NiMianZhiWu"
	tagResume   = "JianLi"
	tagID       = "ShenFenZheng"
	tagPhoto    = "ZhaoPian"
	tagVersion  = "Version"

	// Only files since the retirement reform have these two. Where the official
	// editor puts them is not known; new files get them last, as RMBH does.
	tagRetireOn    = "DaoLingNianYue"
	tagRetireLimit = "GaiGeQianRenZhiNianLingJieXian"

	// One tool writes 政治面貌 directly under Person; the format does not have it.
	tagPolitics = "ZhengZhiMianMao"
)

// canonical lists the 34 elements in the order of the official editor.
var canonical = []element{
	{tagName, "姓名", 18, other, model.FieldName},
	{tagSex, "性别", 1, oneText, model.FieldSex},
	{tagBirth, "出生年月", 8, date, model.FieldBirth},
	{tagEthnic, "民族", 18, oneText, model.FieldEthnic},
	{"JiGuan", "籍贯", 18, oneText, model.FieldNativePlace},
	{"ChuShengDi", "出生地", 18, oneText, model.FieldBirthPlace},
	{tagParty, "入党时间", 18, other, ""},
	{"CanJiaGongZuoShiJian", "参加工作时间", 8, date, model.FieldWorkDate},
	{"JianKangZhuangKuang", "健康状况", 18, oneText, model.FieldHealth},
	{"ZhuanYeJiShuZhiWu", "专业技术职务", 90, oneText, model.FieldProTitle},
	{"ShuXiZhuanYeYouHeZhuanChang", "熟悉专业有何专长", 110, oneText, ""},
	{"QuanRiZhiJiaoYu_XueLi", "全日制学历", 54, oneText, model.FieldEducation},
	{"QuanRiZhiJiaoYu_XueWei", "全日制学位", 54, oneText, model.FieldDegree},
	{tagSchool, "全日制毕业院校系及专业", 90, oneText, model.FieldSchool},
	{"QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi", "全日制学位毕业院校系及专业", 90, oneText, ""},
	{"ZaiZhiJiaoYu_XueLi", "在职学历", 54, oneText, model.FieldEducationIn},
	{"ZaiZhiJiaoYu_XueWei", "在职学位", 54, oneText, model.FieldDegreeIn},
	{tagSchoolIn, "在职毕业院校系及专业", 90, oneText, model.FieldSchoolIn},
	{"ZaiZhiJiaoYu_XueWei_BiYeYuanXiaoXi", "在职学位毕业院校系及专业", 90, oneText, ""},
	{tagCurrent, "现任职务", 324, oneText, model.FieldCurrent},
	{tagProposed, "拟任职务", 324, oneText, model.FieldProposed},
	{tagRelieved, "拟免职务", 324, oneText, model.FieldRelieved},
	{tagResume, "简历", 0, other, ""},
	{"JiangChengQingKuang", "奖惩情况", 552, manyLines, ""},
	{"NianDuKaoHeJieGuo", "年度考核结果", 414, manyLines, ""},
	{"RenMianLiYou", "任免理由", 552, manyLines, model.FieldBasis},
	{tagFamily, "家庭主要成员及重要社会关系", 0, other, ""},
	{"ChengBaoDanWei", "呈报单位", 252, manyLines, model.FieldUnit},
	{"JiSuanNianLingShiJian", "计算年龄时间", 8, date, ""},
	{"TianBiaoShiJian", "填表时间", 8, date, ""},
	{"TianBiaoRen", "填表人", 18, oneText, ""},
	{tagID, "身份证号", 18, other, model.FieldIDNumber},
	{tagPhoto, "照片", 0, other, ""},
	{tagVersion, "文件版本", 0, other, ""},
}

// later lists what canonical files do not have.
var later = []element{
	{tagRetireOn, "到龄年月", 8, date, model.FieldRetireOn},
	{tagRetireLimit, "改革前任职年龄界限", 0, oneText, ""},
	{tagPolitics, "政治面貌", 18, oneText, ""},
}

// text gives the place of an element in d, nil for one that is not a plain text
// or date of Details.
func (d *Details) text(name string) *string {
	switch name {
	case "ShuXiZhuanYeYouHeZhuanChang":
		return &d.Expertise
	case "QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi":
		return &d.DegreeSchool
	case "ZaiZhiJiaoYu_XueWei_BiYeYuanXiaoXi":
		return &d.DegreeSchoolIn
	case "JiangChengQingKuang":
		return &d.Awards
	case "NianDuKaoHeJieGuo":
		return &d.Assessments
	case "JiSuanNianLingShiJian":
		return (*string)(&d.AgesOn)
	case "TianBiaoShiJian":
		return (*string)(&d.FilledOn)
	case "TianBiaoRen":
		return &d.FilledBy
	case tagRetireLimit:
		return &d.RetireLimit
	case tagPolitics:
		return &d.Politics
	}
	return nil
}

// relativeElements are the children of Item, in their fixed order.
var relativeElements = [5]string{"ChengWei", tagName, "ChuShengRiQi", tagPolitics, "GongZuoDanWeiJiZhiWu"}

// elements are all that may stand directly under Person, by name; place is the
// rank in the canonical order, the later ones after all others.
var elements, place = func() (map[string]element, map[string]int) {
	byName, rank := map[string]element{}, map[string]int{}
	for i, e := range append(canonical[:len(canonical):len(canonical)], later...) {
		byName[e.name], rank[e.name] = e, i
	}
	return byName, rank
}()

// tags are all names of the format. None of them ever stands in a text, so each
// ends an element whose own end tag was lost.
var tags = func() map[string]bool {
	all := map[string]bool{tagPerson: true, tagItem: true}
	for name := range elements {
		all[name] = true
	}
	for _, name := range relativeElements {
		all[name] = true
	}
	return all
}()

// Label gives the printed label of an element, "" for one the form does not have.
func Label(name string) string { return elements[name].label }
