package text

import "liuzhuan/model/check"

// topics head the findings of one kind.
var topics = map[check.Topic]pair[string]{
	check.TopicKin:       {"亲属在同一派驻机构", "relatives in one team"},
	check.TopicKinLeads:  {"亲属在所监督的单位任领导", "relatives who lead a supervised unit"},
	check.TopicBusiness:  {"亲属经商办企业", "relatives who run a business"},
	check.TopicHomeland:  {"在成长地任职", "heads where they grew up"},
	check.TopicStrength:  {"编制、职数、规格和组长", "establishment, leader posts, grades and heads"},
	check.TopicTwice:     {"重名、重号、一岗两人", "names, numbers and posts that stand twice"},
	check.TopicPlan:      {"类别与拟任拟免对不上", "dispositions against posts"},
	check.TopicHaste:     {"任现职不满一年又调整", "moved again within a year"},
	check.TopicProbation: {"试用期", "probation"},
	check.TopicPosting:   {"公示", "publicity"},
	check.TopicRecord:    {"审批表写有处分诫勉、考核较差", "sanctions and poor assessments on forms"},
	check.TopicMatter:    {"待核事项没有核清", "open matters"},
	check.TopicNames:     {"姓名读音待核、生僻字", "readings and rare characters"},
	check.TopicImport:    {"导入时存疑", "doubted at import"},
	check.TopicTenure:    {"任同一职位年限已满、挂职期满", "long in one post, and secondments that end"},
	check.TopicCoverage:  {"监督空白、多头监督", "gaps and overlaps in coverage"},
	check.TopicTeams:     {"机构名称不统一", "names of teams"},
	check.TopicOrigin:    {"来自所监督的单位", "from a supervised unit"},
	check.TopicRetiring:  {"临近或已到退休年龄", "at or near the age of retirement"},
	check.TopicDates:     {"日期和身份证号", "dates and ID numbers"},
	check.TopicDocument:  {"任免文件与宣布对不上", "documents against announcements"},
	check.TopicTemplates: {"模板有不认识的字段、写坏的地方", "templates with unknown fields or faults"},
	check.TopicTalks:     {"谈话没有谈、要补谈", "talks missing or to be made up"},
	check.TopicHandover:  {"交接逾期", "handovers overdue"},
}
