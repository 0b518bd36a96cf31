package text

import "liuzhuan/data/room"

// zhWall is the Chinese of Wall.
var zhWall = Wall{
	On:    "投影跟随",
	Blank: "投影遮住",
	Follows: map[room.State]string{
		room.Welcome: "投影开始跟随，现在是签到的欢迎页。F12 立刻遮住。",
		room.Title:   "投影开始跟随，现在只有会议名称，宣布时是念到的人。F12 立刻遮住。",
		room.Heading: "投影开始跟随，现在是组名。F12 立刻遮住。",
		room.Person:  "投影开始跟随宣读，现在是 %s。F12 立刻遮住。",
		room.Tally:   "投影开始跟随，现在是宣布的人数。F12 立刻遮住。",
		room.Blank:   "投影开始跟随，但现在遮着：会议已封存，或谈话中有待核事项。",
	},
	Covered:    "投影已遮住，只剩会议名称。再按 F12 接着跟随。",
	Rests:      "投影没有跟随，上面只有会议名称。要跟随按 F11。",
	Fault:      "投影没有更新：会议文件所在的文件夹写不进去。记录照常；投影五秒后只剩会议名称。",
	NotCovered: "投影没能立刻遮住，最多五秒后只剩会议名称；等不及请关掉投影窗口。",

	Welcome:       "欢迎参加会议  请签到入座",
	Decided:       "已定 ",
	Pending:       "余 ",
	Waits:         "等着 %s：请在另一个窗口打开这个会议文件，这里会出现会议名称；那边按 F11，投影开始跟随。",
	NoFile:        "没有找到 %s。如果路径写错了，请退出再写；如果还没有新建，建好就会接上。",
	Leave:         "把这个窗口拖到投影上。+ - 调大小，Esc 或 Ctrl-Q 退出。",
	NoFont:        "这台电脑没有找到中文字体，只能用普通字：请放大这个窗口的字号（多数终端是 Ctrl 和加号）。",
	NeedsTerminal: "投影窗口要在终端里开，这里不是终端。",
}
