package text

import "liuzhuan/data/paper/template"

// zhTemplate is the Chinese of Template.
var zhTemplate = Template{
	Part:      map[template.Part]string{template.Body: "正文", template.Header: "页眉", template.Footer: "页脚", template.Note: "脚注"},
	Box:       "文本框",
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
	NoDocx:    "%s 不是 docx 模板，没有读。请在 Word 或 WPS 里另存为 docx。",
}
