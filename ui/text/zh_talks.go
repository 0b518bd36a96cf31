package text

import (
	"liuzhuan/data/paper"
	"liuzhuan/model"
)

var zhTalks = TalkWords{
	Chore: map[model.Chore]string{
		model.ChoreMatter: "待核事项", model.ChoreTell: "当面告知", model.ChoreMakeUp: "补谈", model.ChorePledge: "补交承诺书",
		model.ChoreStatement: "表态", model.ChoreReport: "报到", model.ChoreHandover: "交接", model.ChorePublicity: "公示期满",
		model.ChoreProbation: "试用期满", model.ChoreDeferred: "暂缓待议", model.ChoreWaiting: "等待岗位", model.ChoreRegular: "例行谈话",
	},
	NoDay: map[model.NoDay]string{
		model.NoDayNotice: "通知发出后定", model.NoDayReport: "报到日期待定", model.NoDayOpen: "未定日期",
	},
	TodoTitle: "待办：%d 件，按期限排", NothingToDo: "没有要办的了。",
	TodoLine: "%s %s %s %s", Unsure: "（%s年假期未录）", WaitsFor: "等%s的岗位 %s",
	NotTickable: "这一件不能直接办结：补谈按 F2 9，待核按 F2 8，其余到期自动销号。",
	CalendarBad: "%s 第 %d 行的日期看不懂：%s。请写成 2027.01.01 或 2027.01.01至2027.01.03；这份假期表先没有用。",
	KindBad:     "%s 第 %d 行的类型看不懂：%s。请写放假或上班；这份假期表先没有用。",
	UnknownYear: "%s 年的放假安排还不知道，期限先只避开周末；把 %s 放在会议文件旁边就会重算。",

	MatterTitle: "%s %s 的待核事项 | 清核前不可发文，不上投影", ClearTitle: "%s %s 的待核事项 | 清核", Matter: "事项", Outcome: "核实结果",
	MatterLine: "待核事项：%s（%s 提出），清核前不可发文", MatterCleared: "待核事项：%s（已清核：%s）", NoMatter: "这个人没有待核事项；F2 7 记一件。",
	Said: "记 %s 的表态", Raised: "%s 有待核事项", Taken: "收回 %s 的待核事项", Cleared: "%s 的待核事项已清核：%s",

	OrderTitle: map[model.SettingName]string{
		model.SettingReading: "宣读稿，按宣读次序，%d 人", model.SettingSeating: "座次，%d 人", model.SettingTalking: "谈话次序，%d 人",
	},

	Roll: "应到%d人，实到%d人%s，请假%d人，缺席%d人", RollLate: "（其中迟到%d人）", RollMissing: "，未到%d人", RollExtra: "；另有名单外%d人",
	DeputyTitle: "%s %s 他人代为参会，本人按请假记 | 尚未记入", Deputy: "代会人", DeputyReason: "由%s代会", DeputyCame: "%s 请假，%s 代会", DeputyMark: "代",
	Missed: "错过了%s，列入补谈。",

	SettingsTitle: "设置：期限、谁欠哪一项、谈话提纲",
	MakeUpDays:    "补谈(工作日)", PledgeDays: "补交承诺书(工作日)", Statement: "%s %s 的表态", HandoverDays: "交接(工作日)", ReportDays: "报到(工作日，0=不定)", PublicityDays: "公示(工作日)",
	ProbationMonths: "试用期(月)", RegularMonths: "例行谈话(月，0=不用)", OwedBy: "欠%s的类别", OutlineOf: "%s提纲", TalkersFor: "谈话人(对象=谈话人；…)",
	BadNumber: "%s要写数字。", BadTerm: "没有“%s”这个类别。",
	Merits: "肯定成绩", Faults: "指出不足", Demands: "提出要求", Caution: "注意事项", Planned: "计划",
	Notice: "通知发出日", ReportBy: "报到期限", PostedFrom: "公示起", PostedUntil: "公示止",
	HeldKey: "F2 改上一场的记录。", HeldTitle: "改上一场：%s %s-%s",
	Gap: "断开 %d 分，谈话照计", TalkerRank: "按设置，谈话人一般是%s。",

	Paper: "材料",
	Papers: map[paper.Kind]PaperWords{
		paper.Roster:   {Name: "名册", File: "干部名册", Exported: "已导出 %d 人%s：%s。"},
		paper.Talks:    {Name: "谈话记录", File: "谈话记录", Exported: "已导出谈话记录 %d 份%s：%s。"},
		paper.SignIn:   {Name: "签到表", File: "签到表", Exported: "已导出签到表，%d 人%s：%s。"},
		paper.Scripted: {Name: "宣读稿", File: "宣读稿", Exported: "已导出宣读稿，宣读 %d 人%s：%s。"},
		paper.ToDo:     {Name: "待办", File: "待办", Exported: "已导出待办 %d 件%s：%s。"},
	},
	NoPublic: "%s没有公开的范围，请选会议用或全部。", StatusOpen: "可发文 %d 人，待核事项 %d 件未清",
}
