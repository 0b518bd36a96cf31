package text

import "liuzhuan/data/paper/template"

// zhTemplate is the Chinese of Template.
var zhTemplate = Template{
	Part: map[template.Part]string{template.Body: "正文", template.Header: "页眉", template.Footer: "页脚", template.Note: "脚注",
		template.Cells: "单元格"},
	Box:       "文本框",
	Remark:    "批注",
	Paragraph: "第 %d 段",
	Cell:      "表 %d 第 %d 行第 %d 格",
	Between:   "，",
	Filled:    "能填 %d 项：%s。",
	Unknown:   "不认识 %s（%s）。请改成认识的字段，或删掉。",
	Empty:     "%s 有 %d 处没有内容，会空着。",
	Fault: map[template.FaultKind]string{
		template.NoEnd:   "%s 没有结尾（%s），填不了。请在要重复的内容后面补上 {{/ 开头的结尾。",
		template.NoStart: "%s 没有开头（%s），填不了。请在要重复的内容前面补上 {{# 开头的开头，或删掉这一处。",
		template.Crossed: "%s 套错了层（%s），填不了。里面的一段请先结束。",
		template.Shared:  "%s 和前一段在同一行或同一段文字里（%s），填不了。请分成两行。",
		template.Halved:  "“%s”只有一半花括号（%s），不会填。请写成 {{字段}}。",
		template.Wide:    "“%s”用的是全角花括号（%s），不会填。请换成半角 {{ }}。",
	},
	Sound:     "没有不认识的，也没有写坏的。",
	Blank:     "不认识 %s（%s），留了空。",
	Written:   "已按模板写好：%s。",
	NotFilled: "模板写坏了，%s 没有写。",
	Each:      "这份模板的页眉、页脚或脚注里有个人的字段，%s 一个文件写不下各人的，没有写。请用 -o 写一个文件夹的名字。",
	Ending:    "模板填出来还是原来的格式，%s 没有写。请把文件名的后缀写成 %s。",
	NoFile: map[template.FormatKind]string{
		template.Other:   "%s 不是 docx 或 xlsx 模板，没有读。请在 Word、Excel 或 WPS 里另存为 docx 或 xlsx。",
		template.Locked:  "%s 带打开密码，读不了。请打开它去掉密码，再另存为 docx 或 xlsx。",
		template.Old:     "%s 是旧格式（doc、wps、xls、et），没有读。请在 Word、Excel 或 WPS 里另存为 docx 或 xlsx。",
		template.Macros:  "%s 带宏，没有读。请另存为不带宏的 docx 或 xlsx。",
		template.Damaged: "%s 读不全，可能没有拷完整。请重新拷一份，或打开后另存为 docx 或 xlsx。",
	},
	Example:   "示例写好了：%s。照着改成本单位的样子，再用 template 看一遍。",
	OfMeeting: "会议的字段",
	OfPerson:  "个人的字段",
	OfKin:     "亲属的字段",
	Sections:  "可以重复或按条件留下的段",
	Worksheet: "工作表“%s”",
}
