package sheet

import "liuzhuan/model"

// The fields of a person, as columns name them.
const (
	fieldName         = string(model.FieldName)
	fieldSex          = string(model.FieldSex)
	fieldBirth        = string(model.FieldBirth)
	fieldIDNumber     = string(model.FieldIDNumber)
	fieldEthnic       = string(model.FieldEthnic)
	fieldNativePlace  = string(model.FieldNativePlace)
	fieldBirthPlace   = string(model.FieldBirthPlace)
	fieldPartyDate    = string(model.FieldPartyDate)
	fieldWorkDate     = string(model.FieldWorkDate)
	fieldHealth       = string(model.FieldHealth)
	fieldEducation    = string(model.FieldEducation)
	fieldDegree       = string(model.FieldDegree)
	fieldSchool       = string(model.FieldSchool)
	fieldEducationIn  = string(model.FieldEducationIn)
	fieldDegreeIn     = string(model.FieldDegreeIn)
	fieldSchoolIn     = string(model.FieldSchoolIn)
	fieldProTitle     = string(model.FieldProTitle)
	fieldParty        = string(model.FieldParty)
	fieldGroup        = string(model.FieldGroup)
	fieldPhone        = string(model.FieldPhone)
	fieldCurrent      = string(model.FieldCurrent)
	fieldCurrentSince = string(model.FieldCurrentSince)
	fieldRank         = string(model.FieldRank)
	fieldRankSince    = string(model.FieldRankSince)
	fieldLevel        = string(model.FieldLevel)
	fieldRetireOn     = string(model.FieldRetireOn)
	fieldPlanned      = string(model.FieldPlanned)
	fieldProposed     = string(model.FieldProposed)
	fieldRelieved     = string(model.FieldRelieved)
	fieldBasis        = string(model.FieldBasis)
	fieldUnit         = string(model.FieldUnit)
)

// What a column may be beside a model.Field. A field joined by + is one cell
// that holds several.
const (
	fieldNo        = "no"
	fieldTeam      = "team"
	fieldBatch     = "batch"
	FieldAge       = "age"     // compared, never stored
	FieldIgnored   = "ignored" // follows from other columns, or means nothing outside the file
	fieldRemark    = "remark"  // also every unknown column
	fieldPlan      = "relieved+proposed"
	fieldStudy     = "education+degree"
	fieldStudyIn   = "education_in+degree_in"
	fieldCareer    = "education+pro_title"
	fieldPartyCell = "party_date+party"
	FieldSurname   = "surname"
	FieldGiven     = "given"  // 名 beside 姓
	FieldJoined    = "joined" // part of the column it belongs to: 出生月 beside 出生年

	// Lists of teams.
	fieldTeamName      = "team_name"
	fieldTeamForm      = "combined"
	fieldEstablishment = "establishment"
	fieldLeaderPosts   = "leader_posts"
	fieldReform        = "reform"
	fieldOldName       = "old_name"
	fieldUnits         = "units"
	fieldPresent       = "present"         // 实有
	fieldLeadersNow    = "leaders_present" // 现有领导

	// Lists of relatives.
	fieldPerson   = "person"
	fieldRelation = "relation"
	fieldRelative = "relative" // the relative's name where 姓名 is the person's
)

// aliases gives the titles under which lists know a field, as normalize writes
// them. A title with / is a two-row header joined.
var aliases = map[string][]string{
	fieldNo:          {"序号", "编号", "序", "No", "No.", "NO", "排序号"},
	fieldName:        {"姓名", "名字", "干部姓名", "拟任人选", "人员姓名"},
	fieldSex:         {"性别"},
	fieldEthnic:      {"民族"},
	fieldBirth:       {"出生年月", "出生日期", "出生年月日", "出生时间", "出生"},
	fieldIDNumber:    {"身份证号", "身份证", "证件号码", "证件号", "身份证号码", "公民身份号码", "公民身份证号码"},
	fieldNativePlace: {"籍贯"},
	fieldBirthPlace:  {"出生地"},
	fieldPartyCell:   {"入党时间", "入党日期", "入党年月", "入党时间文字", "党派", "政治面貌", "入党(派)时间"},
	fieldWorkDate:    {"参加工作时间", "参工时间", "参加工作日期", "参加工作年月", "工作年月", "工作时间", "参加工作"},
	fieldHealth:      {"健康状况", "健康"},
	fieldEducation:   {"全日制教育/学历", "全日制学历", "学历", "最高学历", "学历(全日制)", "文化程度"},
	fieldDegree:      {"全日制教育/学位", "全日制学位", "学位", "最高学位"},
	fieldSchool: {
		"全日制教育/毕业院校及专业", "毕业院校及专业", "毕业院校系及专业", "毕业院校", "毕业院校系以及专业", "毕业院校专业",
		"全日制学历毕业院校", "全日制毕业院校及专业", "全日制教育毕业院校系及专业", "全日制教育/毕业院校系及专业",
	},
	fieldEducationIn: {"在职教育/学历", "在职学历"},
	fieldDegreeIn:    {"在职教育/学位", "在职学位"},
	fieldSchoolIn: {
		"在职教育/毕业院校及专业", "在职教育/毕业院校系及专业", "在职毕业院校及专业", "在职毕业院校",
		"在职学历毕业院校", "在职教育毕业院校系及专业",
	},
	fieldStudy:    {"学历学位", "最高学历学位", "全日制教育", "全日制学历学位", "学历/学位", "学历及学位", "全日制教育/学历学位"},
	fieldStudyIn:  {"在职教育", "在职学历学位", "在职教育/学历学位"},
	fieldCareer:   {"学历职称", "学历/职称"},
	fieldProTitle: {"专业技术职务", "技术职务", "专技职务", "职称"},
	fieldPhone:    {"联系电话", "手机", "手机号", "手机号码", "电话", "联系方式"},
	fieldCurrent: {
		"现任职务", "职务", "现职务", "现职", "现任单位及职务", "工作单位及职务", "现任工作单位及职务", "所在单位及职务",
		"单位及职务", "现工作单位及职务", "现工作单位及职务全称", "单位职务", "职务职级", "职位", "岗位", "任现职情况", "现任", "行政职务",
	},
	fieldCurrentSince: {"任现职时间", "现职时间", "现职务始任时间", "任现职务时间", "任职时间"},
	fieldRank:         {"职级", "现职级", "现任职级"},
	fieldRankSince: {
		"任现职级时间", "任同职级时间", "同职级时间", "任现职务层次时间", "现职级始任时间",
		"副处职(正处)时间", "副处职时间", "任同职务层次时间",
	},
	fieldLevel:    {"职务层次", "现职务层次"},
	fieldRetireOn: {"到龄年月", "到龄日期", "到龄时间"},
	fieldPlanned:  {"任免类别", "调配意见", "调整类别", "调整类型", "任免类型", "拟任类型", "类别", "方案"},
	fieldProposed: {"拟任职务", "拟任"},
	fieldRelieved: {"拟免职务", "拟免"},
	fieldPlan:     {"拟任免职务", "拟任免事项", "拟任免", "任免职务", "任免事项"},
	fieldBasis:    {"任免理由", "任免原因"},
	fieldUnit:     {"单位", "所在单位", "工作单位", "单位名称", "单位归口", "统计关系所在单位", "呈报单位"},
	fieldTeam:     {"派驻机构", "派驻组", "所在组", "所在派驻机构", "组别"},
	fieldBatch:    {"批次", "任免批次", "决定机关", "任免机关"},
	fieldRemark:   {"备注", "说明"},
	FieldAge:      {"年龄"},
	FieldIgnored: {
		"照片", "现职务始任年限", "任现职级年限", "任现职年限",
		// What data/paper adds to a roster: it is in the meeting already, and no
		// list alters it.
		"宣布结果/结果", "宣布结果/去向", "宣布结果/理由", "宣布结果/时间", "签到/情况", "签到/时间", "谈话/任前谈话", "谈话/廉政谈话",
	},

	FieldSurname: {"姓", "姓氏"},
	FieldGiven:   {"名"},

	fieldTeamName:      {"机构名称", "派驻机构名称", "机构", "派驻纪检监察组", "纪检监察组"},
	fieldTeamForm:      {"派驻方式", "派驻形式", "设置方式"},
	fieldEstablishment: {"编制数", "编制", "核定编制", "行政编制", "人员编制"},
	fieldLeaderPosts:   {"领导职数", "职数", "核定领导职数"},
	fieldReform:        {"改革情况", "改革方式", "调整情况", "变动情况"},
	fieldOldName:       {"原名称", "原机构名称", "曾用名", "改革前名称"},
	fieldUnits:         {"监督单位", "驻在单位", "驻在部门", "监督范围", "综合监督单位", "监督对象"},

	fieldPresent:    {"实有人数", "现有人数", "实有", "现有", "在编人数", "实配人数"},
	fieldLeadersNow: {"现有领导", "现有领导人数", "实有领导", "实配领导", "现任领导人数"},

	fieldRelation: {"称谓", "关系", "亲属关系", "与本人关系"},
	fieldRelative: {"成员姓名", "亲属姓名", "家属姓名", "家庭成员姓名"},
}

// fields turns aliases round: the field of a title.
var fields = func() map[string]string {
	out := map[string]string{}
	for field, titles := range aliases {
		for _, t := range titles {
			out[t] = field
		}
	}
	return out
}()

// carries gives the model fields that a column of some field can fill.
func carries(field string) []model.Field {
	switch field {
	case fieldPlan:
		return []model.Field{model.FieldPlanned, model.FieldProposed, model.FieldRelieved}
	case fieldStudy:
		return []model.Field{model.FieldEducation, model.FieldDegree}
	case fieldStudyIn:
		return []model.Field{model.FieldEducationIn, model.FieldDegreeIn}
	case fieldCareer:
		return []model.Field{model.FieldEducation, model.FieldProTitle}
	case fieldPartyCell:
		return []model.Field{model.FieldPartyDate, model.FieldParty}
	case fieldProposed, fieldRelieved:
		return []model.Field{model.FieldPlanned, model.Field(field)}
	}
	if new(model.Person).Set(model.Field(field), "") {
		return []model.Field{model.Field(field)}
	}
	return nil
}

// known reports whether a field may be named in Options.Mapping.
func known(field string) bool {
	_, ok := aliases[field]
	return ok || field == fieldPerson || carries(field) != nil
}
