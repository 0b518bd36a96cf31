package text

// zhPages is the Chinese of Pages.
var zhPages = Pages{
	Above: "上面还有 %d 行",
	Below: "下面还有 %d 行",
	Subject: map[Subject]string{
		SubjectPhase:   "当前环节",
		SubjectUndo:    "撤销",
		SubjectPeople:  "人和机构",
		SubjectList:    "名单",
		SubjectProgram: "菜单和程序",
	},
}
