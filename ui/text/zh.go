package text

import (
	"liuzhuan/data/store"
	"liuzhuan/model"
	"liuzhuan/model/check"
)

var zh = Text{
	Lang: "zh",
	Term: zhTerms(),
	Phase: map[model.Phase]string{
		model.Prepare:  "筹备",
		model.SignIn:   "签到",
		model.Announce: "宣布",
		model.Talk:     "谈话",
		model.Pledge:   "承诺",
		model.WrapUp:   "收尾",
		model.Sealed:   "封存",
	},
	Usual: map[model.Phase]string{
		model.Prepare:  "看卡片",
		model.SignIn:   "到",
		model.Announce: "按方案",
		model.Talk:     "记事",
		model.Pledge:   "已签",
		model.WrapUp:   "看卡片",
		model.Sealed:   "看卡片",
	},
	Item: map[model.Item]string{
		model.ItemSignIn:    "签到",
		model.ItemAnnounce:  "宣布",
		model.ItemPreTalk:   "任前谈话",
		model.ItemIntegrity: "廉政谈话",
		model.ItemPledge:    "廉政承诺书",
		model.ItemStatement: "表态",
		model.ItemReport:    "报到",
		model.ItemHandover:  "交接",
		model.ItemTold:      "当面告知",

		model.ItemFiles:      "档案转递",
		model.ItemMembership: "转组织关系",
		model.ItemPay:        "工资",
		model.ItemLoanEnd:    "挂职期满",
	},
	Kind:  map[model.Kind]string{model.PreAppointment: "任前谈话", model.Integrity: "廉政谈话"},
	Short: map[model.Kind]string{model.PreAppointment: "任前", model.Integrity: "廉政"},
	Show: map[model.Show]string{
		model.ShowAll:         "全部",
		model.ShowPending:     "待定",
		model.ShowRetained:    "留任",
		model.ShowTransferred: "转任",
		model.ShowDeviating:   "与方案不一致",
		model.ShowNotHere:     "未到",
		model.ShowBatch:       "批次",
	},
	Mark:  map[model.Presence]string{model.Present: "到", model.Leave: "假", model.Absent: "缺"},
	State: map[model.Presence]string{model.Present: "到", model.Leave: "请假", model.Absent: "缺席"},
	Field: zhField,
	Setting: map[model.SettingName]string{
		model.SettingRosterColumns: "名册各列",
		model.SettingTeamColumns:   "编制表各列",
		model.SettingKinColumns:    "家庭关系表各列",
		model.SettingStrokes:       "笔画排序",
		model.SettingNames:         "机构名称",
		model.SettingItems:         "应办事项各栏",
		model.SettingDuties:        "各类别应办事项",
		model.SettingTerms:         "期限",
		model.SettingTalkers:       "谈话人",
		model.SettingOwnItems:      "本会另办",
		model.SettingOutline:       "谈话提纲",
		model.SettingReading:       "宣读次序",
		model.SettingSeating:       "座次",
		model.SettingTalking:       "谈话次序",
	},
	Doubt: map[model.Doubt]string{
		model.DoubtDate:         "不像年月，请核对原表",
		model.DoubtOctober:      "数字写的 1 月还是 10 月分不清，请核对",
		model.DoubtDateOrder:    "日期先后不合常理，请核对",
		model.DoubtIDCheck:      "身份证号位数或校验位不对，请核对",
		model.DoubtIDBirth:      "出生年月与身份证号不一致，以认定为准，请核对",
		model.DoubtIDSex:        "性别与身份证号不一致，请核对",
		model.DoubtIDDigits:     "身份证号在表里存成了数字，后几位已丢，请补全",
		model.DoubtSex:          "不是男或女，请核对",
		model.DoubtEthnic:       "不在 56 个民族名称里，请核对",
		model.DoubtDisposition:  "任免类别不认识，方案先按拟任拟免文字定，请核对",
		model.DoubtRankRise:     "晋升职级没有对应的任免类别，先作待定，宣布时按 9 记，请核对",
		model.DoubtRelation:     "这种称谓不在回避规则里，不核对回避",
		model.DoubtPostVerb:     "没有写任还是免，先当作拟任，请核对",
		model.DoubtSameName:     "有同名的人，光凭姓名分不清，请核对",
		model.DoubtNameChar:     "姓名里有系统外字符或问号，请核对",
		model.DoubtNoPost:       "没有现任职务，请补上",
		model.DoubtAge:          "年龄与出生年月对不上，以出生年月为准",
		model.DoubtDuplicateID:  "身份证号与另一人相同，请核对",
		model.DoubtDuplicateRow: "同一个人在表里出现两次，请核对",
		model.DoubtNumber:       "不是数字，没有写入，请核对",
		model.DoubtReform:       "改革情况不认识，没有写入，请核对",
		model.DoubtFormula:      "表里的公式没有算出结果，没有写入；请在 WPS 里打开另存一次再导入，或补上",
		model.DoubtTeamForm:     "看不出单独派驻还是综合派驻，没有写入，请核对",
		model.DoubtTeamTwice:    "同一个机构有几行，写的不一样，先用前一行的，请核对",
		model.DoubtRemoval:      "拟任一栏写的是免，已按拟免记，请核对",
		model.DoubtPlanAside:    "像是任免内容，这一列却没有当作拟任拟免，请核对",
		model.DoubtNoPostColumn: "表里没有认出现任职务这一列，都没有记职务；请在导入预览里指明是哪一列",
		model.DoubtNoName:       "不像一个人的姓名，请核对",
		model.DoubtSeveral:      "像是写了几个人，先当作一个人，请一人一行",
		model.DoubtNameMark:     "姓名里夹着记号或别的字，请核对",
		model.DoubtRadical:      "用的是部首字符，看着一样却不是这个字，请核对",
		model.DoubtDitto:        "看不出和哪一格相同，照原样留着，请写明",
		model.DoubtUnitAbove:    "单位一格是空的，按上一行的记，请核对",
		model.DoubtAdded:        "写的是几个数相加，没有说各是什么；不是合计就请在表里改成一个数再导入",
		model.DoubtSum:          "小计与各项之和不一致，先按小计，请核对",
		model.DoubtUnits:        "没有写全，只记了写出来的，请补全",
		model.DoubtDamaged:      "审批表格式损坏，已尽量读出，请核对",
		model.DoubtFileName:     "审批表的文件名写的是另一个人，请核对",
		model.DoubtNobodyUnder:  "这个标题下没有读到人，请核对表是不是不全",
		model.DoubtHeadCount:    "标题写的人数与下面的人数不一致，请核对有没有漏人",
		model.DoubtHome:         "职务没有写是哪个单位的人，按标题、表名或文件名都先记在这里，请核对；不对就在表里写全单位再导入",
		model.DoubtKinTogether:  "一格写了几个人，已一人一行分开，单位职务先都记上，请核对是谁的",
		model.DoubtKinAside:     "说的是亲属，在名册里只当备注，不核对回避；请把人和亲属另存一份表，再导入一次",
		model.DoubtNotListed:    "名册里没有这个人，这一行没有写入，请核对",
	},
	Action:   zhAction,
	Help:     zhHelp,
	Findings: chinese(findings),
	Unposted: chinese(unposted),
	Topic:    chinese(topics),
	Seats:    zhSeats,
	Talks:    zhTalks,
	Deed:     zhDeeds,
	ManyKeys: zhManyKeys,
	Struck:   zhStruck,
	KeyTest:  zhKeyTest,
	Plain:    zhPlain,
	Pages:    zhPages,
	Template: zhTemplate,
	Bases:    zhBases(),
	Screen:   zhScreen,
	List:     zhList,
	Intake:   zhIntake,
	Form:     zhForm,
	Editor: Editor{
		Saved:        "已存 %s",
		Above:        "上面还有",
		Below:        "下面还有",
		Content:      "谈话内容",
		Outline:      "谈话提纲",
		SessionTitle: "%s | %s %s 起",
		EditContent:  "写谈话内容",
		EditOutline:  "写谈话提纲",
	},
	Message: zhMessage,
	Says:    zhSays,
	Problem: zhProblem,
	CLI:     zhCLI,
	Safety:  zhSafety,
	Merge:   zhMerge,

	Rehearsal: zhRehearsal,

	Tables: zhTables,
	Check: CheckWords{
		Sound:      "文件完好：%d 人，%d 条操作记录，末条摘要 %s。",
		Unprovable: "其中 %d 条的文字已经删去（第 %s 条）：链没有断，它们的内容无法再证明。",
		Unclean:    "上次没有正常退出，存过的都在。",
		Migrated:   "会议文件已升级到新格式。",
		Damage: map[store.DamageKind]string{
			store.DamageDigest:     "文件关闭后被改过（摘要不符）。",
			store.DamageIntegrity:  "文件结构损坏：",
			store.DamageForeignKey: "有一行指向不存在的内容：",
			store.DamageChain:      "操作记录被改过或缺了：",
			store.DamageReplay:     "内容与操作记录不一致：",
			store.DamageContent:    "有文件（审批表）被改过或缺了：",
			store.DamageBranch:     "并入的另一台电脑的记录被改过或缺了：",
			store.DamageHead:       "操作记录被整个改写过，里面没有这个校验码：",
			store.DamageReceipt:    "操作记录被整个改写过，不是移交单说的那一份：移交单",
		},
		Table:     chinese(rowKinds),
		Person:    "涉及 %s",
		Entry:     "第 %d 条",
		Entries:   "第 %d-%d 条",
		Row:       "%s %d 行",
		WhatToDo:  "请停止使用这份文件，改用备份；没有备份就用 rescue 救出能读的。",
		Findings:  "会前核对 %d 条：",
		NoFinding: "会前核对没有发现要提醒的事。",
	},
}

// zhTerms takes the words of the field from model, which also reads them.
func zhTerms() map[model.Disposition]string {
	out := map[model.Disposition]string{}
	for _, d := range model.Dispositions {
		out[d] = d.Term()
	}
	return out
}

// zhBases takes the source of each rule from check, whose words are Chinese.
func zhBases() map[string]string {
	out := map[string]string{}
	for _, r := range check.Rules() {
		out[r.ID] = r.Basis
	}
	return out
}
