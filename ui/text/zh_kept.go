package text

import (
	"liuzhuan/data/paper/template"
	"liuzhuan/model"
)

// zhKept is the Chinese of Kept.
var zhKept = Kept{
	Title: "模板",
	None:  "还没有存入模板。按 1 存入本单位的 Word 或表格模板：要填的地方写 {{字段}}，每人一行的写在 {{#人员}} 和 {{/人员}} 之间。",
	Rest:  "要填的地方写字段，外面两层花括号，如 {{姓名}}；字段有这些，中文名称、英文代码都行：",

	Name:   "名称",
	Kind:   "种类",
	Size:   "大小",
	When:   "何时写",
	Fields: "字段",
	State:  "情况",
	Kinds:  map[template.Kind]string{template.Document: "文档", template.Workbook: "表格"},
	Use: map[model.Use]string{
		model.UseAfter: "收尾", model.UseBefore: "会前", model.UseBoth: "会前、收尾", model.UseAsked: "点名才写",
	},
	Sum:       "校验码 %s",
	Sound:     "没有问题",
	Unread:    "读不出来，请换文件",
	Unknown:   "不认识 %d 项",
	Broken:    "写坏 %d 处",
	Odd:       "花括号不对 %d 处",
	LeftBlank: "留空手写：%s",

	TakeTitle:    "存入模板",
	ReplaceTitle: "模板“%s”换一个文件",
	RenameTitle:  "模板“%s”改名",
	NewName:      "新名称",
	Large:        "%s 有 %s，超过 %s，没有存入。请把里面的图片压小或删去，再存入。",
	NotReplaced:  "“%s”是%s模板，换的文件也要是同一种；要用不同的，请按 1 另外存入。",

	TakenWell:      "存入模板“%s”：能填 %d 项，没有不认识的，也没有写坏的。",
	TakenWith:      "存入模板“%s”：能填 %d 项，%s。",
	Took:           "存入模板“%s”",
	Replaced:       "给模板“%s”换文件",
	Renamed:        "把模板“%s”改名为“%s”",
	Dropped:        "删去模板“%s”",
	UsedAs:         "定下模板“%s”何时写：%s",
	LeftToPen:      "把模板“%s”里的“%s”留空手写",
	LeftNoMore:     "恢复提醒模板“%s”里的“%s”",
	Withheld:       "按“%s”的范围，这些字段没有填：%s。",
	FilledBy:       "模板校验码 %s。",
	PrintThere:     "没有打印：请用 Word、Excel 或 WPS 打开它打印。",
	NothingWritten: "模板写坏了，没有写。",
	NoKept:         "没有 %s 这个文件，会议里也没有存入这个名称的模板。",
	Skipped:        "模板“%s”写坏了，没有写；F10 0 6 按 F5 看坏在哪里。",
}
