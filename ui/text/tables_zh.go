package text

import "liuzhuan/data/sheet"

var zhTables = Tables{
	Table:  map[string]string{sheet.Roster: "表 %s：%d 人", sheet.Teams: "表 %s：机构 %d 行", sheet.Kin: "表 %s：亲属 %d 名"},
	Unread: "表 %s 像%s，这次没有读；要读它请单独导入一次。", Kind: map[string]string{sheet.Roster: "名册", sheet.Teams: "机构编制表", sheet.Kin: "家庭关系表"},
	Skipped: "跳过 %d 行：%s",
	Skip: map[sheet.Why]string{
		sheet.SkipHeader: "重复的表头%s", sheet.SkipTitle: "重复的标题%s", sheet.SkipLabel: "单位和日期一类的说明%s", sheet.SkipPage: "页码%s",
		sheet.SkipTotal: "合计%s", sheet.SkipFooter: "表下的说明%s", sheet.SkipCodes: "系统代码%s", sheet.SkipNumber: "只有序号或公式的%s",
		sheet.SkipHeading: "分组标题%s", sheet.SkipVacancy: "空缺%s",
	},
	Vacancy: "%s是空缺，没有当作人：%s", Hidden: "有 %d 行在表里是隐藏的，也读了：%s", Rows: "第 %s 行", More: "等，另有 %d 个",
	Unused: "没有用上的列：%s", Column: "%s（例：%s）", Untitled: "%s 列（没有标题）", Sample: "（例：%s）",
	Plans: "方案：%s", NoPost: "没有现任职务 %d 人：%s", Taken: "，先取“%s”", Alike: "  0 表头相同的 %d 张一起读", Together: "读的是表头相同的 %d 张工作表：%s；按数字只读一张：%s",
	OtherAlike: "表头相同的 %d 张可以一起读。", SaidTogether: "读的是表头相同的 %d 张工作表：%s。", RowPart: "%s 第 %d 行",

	Form: "%s%s 是一人一张的审批表样式，不是名册，没有写入。请导入它的 .lrmx 原件，或者把人列成一行一人，另存为 xlsx 再导入。",
	NoRows: map[string]string{
		sheet.Roster: "%s%s 第 %d 行是表头，表头下没有人，没有写入。请核对是不是这一份。", sheet.Teams: "%s%s 第 %d 行是表头，表头下没有机构，没有写入。请核对是不是这一份。",
		sheet.Kin: "%s%s 第 %d 行是表头，表头下没有亲属，没有写入。请核对是不是这一份。",
	},
	NoField:  "“%s”这一列要读作“%s”，没有这样的项目，没有写入。请另选这一列是什么。",
	SkippedN: "表头下跳过了 %d 行。",
	Unparted: "%s 第 %d 行的几列没有分开，中间用的是%s，没有写入。请在 WPS 里用“数据-分列”分开，另存为 xlsx 再导入。",
	Mark:     map[string]string{"|": "竖线", "｜": "竖线", "，": "全角逗号", "、": "顿号", ",": "逗号", ";": "分号", "；": "全角分号", "\t": "制表符", " ": "空格"},
	NoHeader: map[string]string{
		sheet.Roster: "%s%s 前 15 行里没有认出表头，没有写入。请核对表头里有没有姓名、现任职务这些列。",
		sheet.Teams:  "%s%s 前 15 行里没有认出机构编制表的表头，没有写入。请核对表头里有没有机构名称、编制数、领导职数这些列。",
		sheet.Kin:    "%s%s 前 15 行里没有认出家庭关系表的表头，没有写入。请核对表头里有没有干部姓名、称谓、姓名这些列。",
	},
	At: "（%s）", Split: "%[1]s%[3]s 太大（超过 %[2]d MB），没有读。请分成几份再导入。",
}
