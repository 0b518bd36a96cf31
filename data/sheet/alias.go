package sheet

import "liuzhuan/model"

// What a column may be beside a model.Field. A field joined by + is one cell
// that holds several.
const (
	fieldNo      = "no"
	fieldTeam    = "team"
	fieldBatch   = "batch"
	fieldAge     = "age"     // compared, never stored
	fieldIgnored = "ignored" // follows from other columns, or means nothing outside the file
	fieldRemark  = "remark"  // also every unknown column
	fieldPlan    = "relieved+proposed"
	fieldStudy   = "education+degree"
	fieldStudyIn = "education_in+degree_in"
	fieldCareer  = "education+pro_title"
	fieldParty   = "party_date+party"
	fieldSurname = "surname"
	fieldGiven   = "given"  // 名 beside 姓
	fieldJoined  = "joined" // part of the column it belongs to: 出生月 beside 出生年

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
	fieldNo:        {"序号", "编号", "序", "No", "No.", "NO", "排序号"},
	"name":         {"姓名", "名字", "干部姓名", "拟任人选", "人员姓名"},
	"sex":          {"性别"},
	"ethnic":       {"民族"},
	"birth":        {"出生年月", "出生日期", "出生年月日", "出生时间", "出生"},
	"id_number":    {"身份证号", "身份证", "证件号码", "证件号", "身份证号码", "公民身份号码", "公民身份证号码"},
	"native_place": {"籍贯"},
	"birth_place":  {"出生地"},
	fieldParty:     {"入党时间", "入党日期", "入党年月", "入党时间文字", "党派", "政治面貌", "入党(派)时间"},
	"work_date":    {"参加工作时间", "参工时间", "参加工作日期", "参加工作年月", "工作年月", "工作时间", "参加工作"},
	"health":       {"健康状况", "健康"},
	"education":    {"全日制教育/学历", "全日制学历", "学历", "最高学历", "学历(全日制)", "文化程度"},
	"degree":       {"全日制教育/学位", "全日制学位", "学位", "最高学位"},
	"school": {
		"全日制教育/毕业院校及专业", "毕业院校及专业", "毕业院校系及专业", "毕业院校", "毕业院校系以及专业", "毕业院校专业",
		"全日制学历毕业院校", "全日制毕业院校及专业", "全日制教育毕业院校系及专业", "全日制教育/毕业院校系及专业",
	},
	"education_in": {"在职教育/学历", "在职学历"},
	"degree_in":    {"在职教育/学位", "在职学位"},
	"school_in": {
		"在职教育/毕业院校及专业", "在职教育/毕业院校系及专业", "在职毕业院校及专业", "在职毕业院校",
		"在职学历毕业院校", "在职教育毕业院校系及专业",
	},
	fieldStudy:   {"学历学位", "最高学历学位", "全日制教育", "全日制学历学位", "学历/学位", "学历及学位", "全日制教育/学历学位"},
	fieldStudyIn: {"在职教育", "在职学历学位", "在职教育/学历学位"},
	fieldCareer:  {"学历职称", "学历/职称"},
	"pro_title":  {"专业技术职务", "技术职务", "专技职务", "职称"},
	"phone":      {"联系电话", "手机", "手机号", "手机号码", "电话", "联系方式"},
	"current": {
		"现任职务", "职务", "现职务", "现职", "现任单位及职务", "工作单位及职务", "现任工作单位及职务", "所在单位及职务",
		"单位及职务", "现工作单位及职务", "现工作单位及职务全称", "单位职务", "职务职级", "职位", "岗位", "任现职情况", "现任", "行政职务",
	},
	"current_since": {"任现职时间", "现职时间", "现职务始任时间", "任现职务时间", "任职时间"},
	"rank":          {"职级", "现职级", "现任职级"},
	"rank_since": {
		"任现职级时间", "任同职级时间", "同职级时间", "任现职务层次时间", "现职级始任时间",
		"副处职(正处)时间", "副处职时间", "任同职务层次时间",
	},
	"level":     {"职务层次", "现职务层次"},
	"retire_on": {"到龄年月", "到龄日期", "到龄时间"},
	"planned":   {"任免类别", "调配意见", "调整类别", "调整类型", "任免类型", "拟任类型", "类别", "方案"},
	"proposed":  {"拟任职务", "拟任"},
	"relieved":  {"拟免职务", "拟免"},
	fieldPlan:   {"拟任免职务", "拟任免事项", "拟任免", "任免职务", "任免事项"},
	"basis":     {"任免理由", "任免原因"},
	"unit":      {"单位", "所在单位", "工作单位", "单位名称", "单位归口", "统计关系所在单位", "呈报单位"},
	fieldTeam:   {"派驻机构", "派驻组", "所在组", "所在派驻机构", "组别"},
	fieldBatch:  {"批次", "任免批次", "决定机关", "任免机关"},
	fieldRemark: {"备注", "说明"},
	fieldAge:    {"年龄"},
	fieldIgnored: {
		"照片", "现职务始任年限", "任现职级年限", "任现职年限",
		// What data/paper adds to a roster: it is in the meeting already, and no
		// list alters it.
		"宣布结果/结果", "宣布结果/去向", "宣布结果/理由", "宣布结果/时间", "签到/情况", "签到/时间", "谈话/任前谈话", "谈话/廉政谈话",
	},

	fieldSurname: {"姓", "姓氏"},
	fieldGiven:   {"名"},

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
		return []model.Field{"planned", "proposed", "relieved"}
	case fieldStudy:
		return []model.Field{"education", "degree"}
	case fieldStudyIn:
		return []model.Field{"education_in", "degree_in"}
	case fieldCareer:
		return []model.Field{"education", "pro_title"}
	case fieldParty:
		return []model.Field{"party_date", "party"}
	case "proposed", "relieved":
		return []model.Field{"planned", model.Field(field)}
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
