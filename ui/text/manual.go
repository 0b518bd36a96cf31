package text

// Manual holds what the manual page says beside the help of the commands.
type Manual struct {
	Name, Synopsis, Description, Commands, Options, Files, Environment, ExitStatus, Licence string // heads

	Keys  string // where the keys of the screen are explained
	Terms string
}

var zhManual = Manual{
	Name: "名称", Synopsis: "用法", Description: "说明", Commands: "命令", Options: "通用选项", Files: "文件",
	Environment: "环境变量", ExitStatus: "返回值", Licence: "许可",
	Keys:  "屏幕上的键：F1 说明当前这一屏的键，F10 是菜单。没有保存键，看到的都已存好。请别人帮忙看问题，先运行 liuzhuan doctor，把那一页发给对方。",
	Terms: "MIT 许可。所链接各库的许可证：liuzhuan version --notices。",
}

var enManual = Manual{
	Name: "NAME", Synopsis: "SYNOPSIS", Description: "DESCRIPTION", Commands: "COMMANDS", Options: "OPTIONS OF EVERY COMMAND", Files: "FILES",
	Environment: "ENVIRONMENT", ExitStatus: "EXIT STATUS", Licence: "LICENCE",
	Keys: "On the screen F1 explains the keys of what is shown and F10 is the menu. There is no key to save: what is seen is kept. " +
		"Whoever asks somebody else for help runs liuzhuan doctor first and hands on its page.",
	Terms: "MIT licence. The licences of everything that is linked: liuzhuan version --notices.",
}

// explained is a name of the manual page, and what it means in both languages.
type explained struct {
	name  string
	means pair[string]
}

var manualFiles = []explained{
	{"DB", pair[string]{
		"会议文件：一次会议一个（SQLite），文件名随意，下面各文件的名字跟着它。",
		"A meeting file: one for each meeting (SQLite). Its name is free; the names below follow it."}},
	{"DB.lock.json", pair[string]{"谁正开着它。只用来说明，不作依据。", "Who has it open. It words a message and proves nothing."}},
	{"DB.sha256", pair[string]{"上次正常关闭时的校验码。", "The digest at the last clean close."}},
	{"DB.room, DB.script", pair[string]{"投影和主持人看到的内容，会议打开时才有。", "What the wall and the chair see, while the meeting is open."}},
	{"DB.vN.bak", pair[string]{"升级文件结构以前的那一份。", "The file as it was before its schema was brought up."}},
	{"备份/", pair[string]{"换环节时自动做的备份，留最近十份。", "Automatic backups at each change of phase, the last ten."}},
	{"字体/", pair[string]{"系统没有装、只给这个文件夹里的会议用的字体。", "Fonts that the system does not know, for the meetings of this folder."}},
	{"假期.csv", pair[string]{"放假和调休，2027 年起的由它说明。", "Holidays and working weekends, needed from 2027 on."}},
}

var manualVariables = []explained{
	{"LC_ALL, LC_MESSAGES, LANG", pair[string]{
		"以 en 开头时说英语，别的都说中文；--lang 优先。",
		"English where they begin with en, else Chinese; --lang goes before them."}},
	{"NO_COLOR", pair[string]{"设了就不用颜色。", "No colours, where it is set."}},
	{"TERM", pair[string]{"是 dumb 时按行读写，和 --plain 一样。", "With dumb the screen is read and written in lines, as with --plain."}},
}

var manualExits = []explained{
	{"0", pair[string]{"做完了。", "Done."}},
	{"1", pair[string]{"没有做，或者查出了问题；原因在标准错误上。", "Refused, or something was found; standard error says what."}},
	{"2", pair[string]{"用法不对。", "Wrong use."}},
}

// ManualLists gives the lists of the manual page: head, then names with what each means.
func (t *Text) ManualLists() (heads []string, rows [][][2]string) {
	m := t.Manual
	for _, list := range [][]explained{manualFiles, manualVariables, manualExits} {
		var said [][2]string
		for _, one := range list {
			means := one.means.zh
			if t.Lang == "en" {
				means = one.means.en
			}
			said = append(said, [2]string{one.name, means})
		}
		rows = append(rows, said)
	}
	return []string{m.Files, m.Environment, m.ExitStatus}, rows
}
