package text

// zhPlain is the Chinese of Plain.
var zhPlain = Plain{
	Find:        "找",
	Type:        "字",
	Hint:        "一行写一步：写键名（回车、3、F10 3，用空格隔开），或“找 姓名”，或“字 要填的内容”。F1 列出此处的键；空行重说一遍；Ctrl-Q 退出。",
	UnknownKey:  "“%s”不是键名，这一行没有办。键写作 %s；找人写“找 姓名”，填字写“字 内容”。",
	NeedsText:   "“%s”后面还要写内容，隔一个空格。这一行没有办。",
	NoField:     "此处没有可填的栏，“%s”没有写进去。",
	NotHere:     "“%s”在此处没有用。这里能用：%s",
	NotPressed:  "这一行后面的 %d 个键没有按。",
	TooLong:     "这一行超过 %d 字节，没有办。请分成几行。",
	Unreadable:  "这一行的编码认不出，没有办。请用 UTF-8 或 GB18030 编码。",
	FoundFirst:  "共找到 %d 人，这是第一个；要另一个，先按 F3，再写“字 …”，用数字选。",
	Chosen:      "%s（已选）",
	Listed:      "名单：%s，%d 人",
	NotSignedIn: "未签到",
	NoPlan:      "没有方案",
	Aloud:       "念：%s",
	Pause:       "；",
}
