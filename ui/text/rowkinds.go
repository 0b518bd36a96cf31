package text

import "liuzhuan/model"

// rowKinds says in the plural what the rows of a table are.
var rowKinds = map[model.Table]pair[string]{
	model.InfoTable:          {"会议信息", "the meeting"},
	model.BatchTable:         {"批次", "batches"},
	model.TeamTable:          {"派驻机构", "teams"},
	model.UnitTable:          {"监督单位", "supervised units"},
	model.PersonTable:        {"名册", "the roster"},
	model.RelativeTable:      {"家庭关系", "relatives"},
	model.DecisionTable:      {"结果", "results"},
	model.AttendanceTable:    {"签到", "sign-in"},
	model.SessionTable:       {"谈话", "talks"},
	model.ParticipationTable: {"谈话在场", "people in talks"},
	model.FulfilmentTable:    {"应办事项", "items done"},
	model.FormTable:          {"审批表", "approval forms"},
	model.DifferenceTable:    {"表册差异", "differences"},
	model.SettingTable:       {"设置", "settings"},
	model.ErrandTable:        {"会上提出的事项", "matters of the meeting"},
	model.MatterTable:        {"待核事项", "matters raised"},
}
