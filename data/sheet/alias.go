package sheet

import "liuzhuan/model"

// What a column may be beside a field of the model. A field joined by + is one
// cell that holds several.
const (
	FieldAge       model.Field = "age"     // compared, never stored
	FieldIgnored   model.Field = "ignored" // follows from other columns, or means nothing outside the file
	fieldPlan      model.Field = "relieved+proposed"
	fieldStudy     model.Field = "education+degree"
	fieldStudyIn   model.Field = "education_in+degree_in"
	fieldCareer    model.Field = "education+pro_title"
	fieldPartyCell model.Field = "party_date+party"
	FieldSurname   model.Field = "surname"
	FieldGiven     model.Field = "given"  // 名 beside 姓
	FieldJoined    model.Field = "joined" // part of the column it belongs to: 出生月 beside 出生年
	fieldLoan      model.Field = "loan_from+loan_until"
	fieldRelative  model.Field = "relative" // a relative's name where 姓名 is the person's
)

// aliases gives the titles under which lists know a field, as normalize writes
// them. A title with / is a two-row header joined.
var aliases = map[model.Field][]string{
	model.FieldNo:          {"序号", "编号", "序", "No", "No.", "NO", "排序号"},
	model.FieldName:        {"姓名", "名字", "干部姓名", "拟任人选", "人员姓名"},
	model.FieldSex:         {"性别"},
	model.FieldEthnic:      {"民族"},
	model.FieldBirth:       {"出生年月", "出生日期", "出生年月日", "出生时间", "出生"},
	model.FieldIDNumber:    {"身份证号", "身份证", "证件号码", "证件号", "身份证号码", "公民身份号码", "公民身份证号码"},
	model.FieldNativePlace: {"籍贯"},
	model.FieldBirthPlace:  {"出生地"},
	model.FieldRaisedIn:    {"成长地"},
	model.FieldOrigin:      {"来源", "人员来源", "来源渠道", "进入方式", "划转来源"},
	model.FieldCharge:      {"分工", "工作分工", "分管工作", "职责分工", "分管", "分管领域"},
	model.FieldLoanFrom:    {"挂职起", "挂职开始时间", "挂职起始时间", "挂职开始", "挂职起始"},
	model.FieldLoanUntil:   {"挂职止", "挂职结束时间", "挂职期满", "挂职到期", "挂职截止", "挂职终止时间", "挂职结束"},
	fieldLoan:              {"挂职起止", "挂职起止时间", "挂职期限", "挂职时间", "挂职期间"},
	fieldPartyCell:         {"入党时间", "入党日期", "入党年月", "入党时间文字", "党派", "政治面貌", "入党(派)时间"},
	model.FieldWorkDate:    {"参加工作时间", "参工时间", "参加工作日期", "参加工作年月", "工作年月", "工作时间", "参加工作"},
	model.FieldHealth:      {"健康状况", "健康"},
	model.FieldEducation:   {"全日制教育/学历", "全日制学历", "学历", "最高学历", "学历(全日制)", "文化程度"},
	model.FieldDegree:      {"全日制教育/学位", "全日制学位", "学位", "最高学位"},
	model.FieldSchool: {
		"全日制教育/毕业院校及专业", "毕业院校及专业", "毕业院校系及专业", "毕业院校", "毕业院校系以及专业", "毕业院校专业",
		"全日制学历毕业院校", "全日制毕业院校及专业", "全日制教育毕业院校系及专业", "全日制教育/毕业院校系及专业",
	},
	model.FieldEducationIn: {"在职教育/学历", "在职学历"},
	model.FieldDegreeIn:    {"在职教育/学位", "在职学位"},
	model.FieldSchoolIn: {
		"在职教育/毕业院校及专业", "在职教育/毕业院校系及专业", "在职毕业院校及专业", "在职毕业院校",
		"在职学历毕业院校", "在职教育毕业院校系及专业",
	},
	fieldStudy:          {"学历学位", "最高学历学位", "全日制教育", "全日制学历学位", "学历/学位", "学历及学位", "全日制教育/学历学位"},
	fieldStudyIn:        {"在职教育", "在职学历学位", "在职教育/学历学位"},
	fieldCareer:         {"学历职称", "学历/职称"},
	model.FieldProTitle: {"专业技术职务", "技术职务", "专技职务", "职称"},
	model.FieldPhone:    {"联系电话", "手机", "手机号", "手机号码", "电话", "联系方式"},
	model.FieldCurrent: {
		"现任职务", "职务", "现职务", "现职", "现任单位及职务", "工作单位及职务", "现任工作单位及职务", "所在单位及职务",
		"单位及职务", "现工作单位及职务", "现工作单位及职务全称", "单位职务", "职务职级", "职位", "岗位", "任现职情况", "现任", "行政职务", "原任职务",
		"原职务", "原任单位及职务", "原单位及职务",
	},
	model.FieldCurrentSince: {"任现职时间", "现职时间", "现职务始任时间", "任现职务时间", "任职时间"},
	model.FieldRank:         {"职级", "现职级", "现任职级"},
	model.FieldRankSince: {
		"任现职级时间", "任同职级时间", "同职级时间", "任现职务层次时间", "现职级始任时间",
		"副处职(正处)时间", "副处职时间", "任同职务层次时间",
	},
	model.FieldLevel:    {"职务层次", "现职务层次"},
	model.FieldRetireOn: {"到龄年月", "到龄日期", "到龄时间"},
	model.FieldPlanned:  {"任免类别", "调配意见", "调整类别", "调整类型", "任免类型", "拟任类型", "类别", "方案"},
	model.FieldProposed: {"拟任职务", "拟任"},
	model.FieldRelieved: {"拟免职务", "拟免"},
	fieldPlan:           {"拟任免职务", "拟任免事项", "拟任免", "任免职务", "任免事项"},
	model.FieldBasis:    {"任免理由", "任免原因"},
	model.FieldUnit: {"单位", "所在单位", "工作单位", "单位名称", "单位归口", "统计关系所在单位", "呈报单位", "任职单位", "现单位", "现工作单位",
		"现任单位"},
	model.FieldTeam:   {"派驻机构", "派驻组", "所在组", "所在派驻机构", "组别"},
	model.FieldBatch:  {"批次", "任免批次", "决定机关", "任免机关"},
	model.FieldRemark: {"备注", "说明"},
	FieldAge:          {"年龄"},
	FieldIgnored: {
		"照片", "现职务始任年限", "任现职级年限", "任现职年限",
		// What data/paper adds to a roster: it is in the meeting already, and no
		// list alters it.
		"宣布结果/结果", "宣布结果/去向", "宣布结果/理由", "宣布结果/时间", "签到/情况", "签到/时间", "谈话/任前谈话", "谈话/廉政谈话",
	},

	FieldSurname: {"姓", "姓氏"},
	FieldGiven:   {"名"},

	model.FieldTeamName:      {"机构名称", "派驻机构名称", "机构", "派驻纪检监察组", "纪检监察组"},
	model.FieldTeamForm:      {"派驻方式", "派驻形式", "设置方式"},
	model.FieldEstablishment: {"编制数", "编制", "核定编制", "行政编制", "人员编制"},
	model.FieldLeaderPosts:   {"领导职数", "职数", "核定领导职数"},
	model.FieldReform:        {"改革情况", "改革方式", "调整情况", "变动情况"},
	model.FieldOldName:       {"原名称", "原机构名称", "曾用名", "改革前名称"},
	model.FieldShortNames:    {"简称", "机构简称", "别称", "又称"},
	model.FieldGrade:         {"机构规格", "规格", "机构级别", "单位规格"},
	model.FieldTier:          {"层级", "单位层级", "监督单位层级"},
	model.FieldCategory:      {"单位类别", "单位性质", "监督单位类别"},
	model.FieldContact:       {"联系人", "驻在单位联系人", "单位联系人", "送任联系人"},
	model.FieldContactPhone:  {"联系人电话", "联系人手机", "联系人联系方式", "驻在单位联系电话"},
	model.FieldEscort:        {"送任人", "送任领导", "送任人员", "陪同送任"},
	model.FieldEscortOn:      {"送任日期", "送任时间"},
	model.FieldUnits:         {"监督单位", "驻在单位", "驻在部门", "监督范围", "综合监督单位", "监督对象"},

	model.FieldPresent:        {"实有人数", "现有人数", "实有", "现有", "在编人数", "实配人数"},
	model.FieldLeadersPresent: {"现有领导", "现有领导人数", "实有领导", "实配领导", "现任领导人数"},

	model.FieldRelation: {"称谓", "成员称谓", "家庭成员称谓", "成员关系", "关系", "亲属关系", "与本人关系"},
	fieldRelative:       {"成员姓名", "亲属姓名", "家属姓名", "家庭成员姓名"},
}

// fields turns aliases round: the field of a title.
var fields = func() map[string]model.Field {
	out := map[string]model.Field{}
	for field, titles := range aliases {
		for _, t := range titles {
			out[t] = field
		}
	}
	return out
}()

// carries gives the model fields that a column of some field can fill.
func carries(field model.Field) []model.Field {
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
	case fieldLoan:
		return []model.Field{model.FieldLoanFrom, model.FieldLoanUntil}
	case model.FieldProposed, model.FieldRelieved:
		return []model.Field{model.FieldPlanned, field}
	}
	if new(model.Person).Set(field, "") {
		return []model.Field{field}
	}
	return nil
}

// known reports whether a field may be named in Options.Mapping.
func known(field model.Field) bool {
	_, ok := aliases[field]
	return ok || field == model.FieldPerson || carries(field) != nil
}
