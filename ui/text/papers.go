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
		PaperWords{Name: "sign-in sheet", File: "signin", Exported: "Exported the sheet to sign, %d {person|people}%s: %s."},
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
}
