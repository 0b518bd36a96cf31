package text

import "liuzhuan/data/paper"

// PaperWords are the words for one paper.
type PaperWords struct {
	Name     string
	File     string // what a file of it is called
	Exported string // that it was written: count, aside, path
}

// papers is what the papers are called, as a choice and as a file, and what is said
// when one is written.
var papers = map[paper.Kind]pair[PaperWords]{
	paper.Roster: {
		PaperWords{Name: "名册", File: "干部名册", Exported: "已导出 %d 人%s：%s。"},
		PaperWords{Name: "roster", File: "roster", Exported: "Exported %d {person|people}%s: %s."},
	},
	paper.Talks: {
		PaperWords{Name: "谈话记录", File: "谈话记录", Exported: "已导出谈话记录 %d 份%s：%s。"},
		PaperWords{Name: "talk records", File: "talks", Exported: "Exported %d talk {record|records}%s: %s."},
	},
	paper.SignIn: {
		PaperWords{Name: "签到表", File: "签到表", Exported: "已导出签到表，%d 人%s：%s。"},
		PaperWords{Name: "sign-in sheet", File: "signin", Exported: "Exported the sign-in sheet, %d {person|people}%s: %s."},
	},
	paper.Scripted: {
		PaperWords{Name: "宣读稿", File: "宣读稿", Exported: "已导出宣读稿，宣读 %d 人%s：%s。"},
		PaperWords{Name: "reading script", File: "script", Exported: "Exported the reading script, %d {person|people}%s: %s."},
	},
	paper.ToDo: {
		PaperWords{Name: "待办", File: "待办", Exported: "已导出待办 %d 件%s：%s。"},
		PaperWords{Name: "to do", File: "todo", Exported: "Exported %d {thing|things} to do%s: %s."},
	},
	paper.Approval: {
		PaperWords{Name: "干部任免审批表", File: "干部任免审批表", Exported: "已导出干部任免审批表 %d 份%s：%s。"},
		PaperWords{Name: "approval forms", File: "approval", Exported: "Exported %d approval {form|forms} on paper%s: %s."},
	},
	paper.Collective: {
		PaperWords{Name: "集体谈话记录", File: "集体谈话记录", Exported: "已导出集体谈话记录 %d 份%s：%s。"},
		PaperWords{Name: "record of a collective talk", File: "collective", Exported: "Exported the {record|records} of %d collective {talk|talks}%s: %s."},
	},
	paper.Escort: {
		PaperWords{Name: "送任安排表", File: "送任安排", Exported: "已导出送任安排表，%d 人%s：%s。"},
		PaperWords{Name: "list of escorts", File: "escort", Exported: "Exported the list of escorts, %d {person|people}%s: %s."},
	},
	paper.Arrangement: {
		PaperWords{Name: "谈话安排", File: "谈话安排", Exported: "已导出谈话安排，%d 人%s：%s。"},
		PaperWords{Name: "arrangement of talks", File: "arrangement", Exported: "Exported the arrangement of talks, %d {person|people}%s: %s."},
	},
	paper.Notice: {
		PaperWords{Name: "任免通知", File: "任免通知", Exported: "已导出任免通知，列入 %d 人%s：%s。"},
		PaperWords{Name: "notice of appointments", File: "notice", Exported: "Exported the notice of appointments, %d {person|people}%s: %s."},
	},
	paper.Filing: {
		PaperWords{Name: "任免备案", File: "任免备案", Exported: "已导出任免备案，列入 %d 人%s：%s。"},
		PaperWords{Name: "report for the record", File: "filing", Exported: "Exported the report for the record, %d {person|people}%s: %s."},
	},
	paper.Publicity: {
		PaperWords{Name: "任前公示", File: "任前公示", Exported: "已导出任前公示，%d 人%s：%s。"},
		PaperWords{Name: "public notice", File: "publicity", Exported: "Exported the public notice, %d {person|people}%s: %s."},
	},
	paper.Pledge: {
		PaperWords{Name: "廉政承诺书", File: "廉政承诺书", Exported: "已导出廉政承诺书 %d 份%s：%s。"},
		PaperWords{Name: "pledges of integrity", File: "pledges", Exported: "Exported %d {pledge|pledges}%s: %s."},
	},
	paper.Minutes: {
		PaperWords{Name: "会议纪实", File: "会议纪实", Exported: "已导出会议纪实，%d 条%s：%s。"},
		PaperWords{Name: "draft minutes", File: "minutes", Exported: "Exported the draft minutes, %d {entry|entries}%s: %s."},
	},
	paper.Handover: {
		PaperWords{Name: "工作交接清单", File: "工作交接清单", Exported: "已导出工作交接清单 %d 份%s：%s。"},
		PaperWords{Name: "handover lists", File: "handover", Exported: "Exported %d handover {list|lists}%s: %s."},
	},
	paper.Establishment: {
		PaperWords{Name: "职数预审表", File: "职数预审表", Exported: "已导出职数预审表，%d 个机构%s：%s。"},
		PaperWords{Name: "establishment by level", File: "establishment", Exported: "Exported the establishment by level, %d {team|teams}%s: %s."},
	},
	paper.Dossier: {
		PaperWords{Name: "材料齐全表", File: "材料齐全表", Exported: "已导出材料齐全表，%d 人%s：%s。"},
		PaperWords{Name: "list of files", File: "dossier", Exported: "Exported the list of files, %d {person|people}%s: %s."},
	},
}
