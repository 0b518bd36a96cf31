package text

import "liuzhuan/data/sheet"

// zhCLI is the Chinese of CLI.
var zhCLI = CLI{
	Usage:        "用法：",
	TakesFlags:   "[选项]",
	TakesCommand: "[命令]",
	TakesValue:   "内容",
	Default:      "（不写是 %s）",
	Commands:     "命令：",
	Flags:        "选项：",
	Global:       "通用选项：",
	Examples:     "例子：",
	More:         "看某个命令的说明：liuzhuan 命令 --help",
	Command: map[string]CommandHelp{
		"liuzhuan": {
			Use:   "liuzhuan [FILE]",
			Short: "留转：派驻机构改革干部调整会的宣布、任前谈话、廉政谈话一起记",
			Long: "留转：一台笔记本、一个会议文件、一次会。逐人宣布、签到、谈话，一键一人，\n" +
				"按下就存好；会后导出名册。不联网。不带命令时打开会议文件的屏幕。",
			Example: "  liuzhuan 会议.db        打开会议\n  liuzhuan demo           看演示\n" +
				"  liuzhuan                打开这个文件夹里唯一的会议文件\n  liuzhuan 会议.db --plain  按行读写，给读屏软件和脚本",
		},
		"help": {Use: "help [命令]", Short: "看说明", Long: "看某个命令的说明。", Example: "  liuzhuan help import"},
		"new": {
			Use:   "new FILE",
			Short: "新建会议文件",
			Long:  "新建一个会议文件。已有的文件不会被覆盖。\n加 --from 从上一次会议开始：人在宣布后的岗位上，\n编制、监督单位、机构名称和设置照旧。",
			Example: "  liuzhuan new 会议.db --title 云川市派驻机构改革干部调整会 --date 2026-11-22 --time 09:00 --venue 市委二号会议室 " +
				"--approval 经市委同意\n  liuzhuan new 下次.db --title 第二次调整会 --from 会议.db",
		},
		"import": {
			Use:   "import FILE... --into DB",
			Short: "导入名册、机构编制、家庭关系（xlsx、xls、csv）和任免审批表",
			Long: "读入名册、机构编制表或家庭关系表（看表头分辨，也可用 --as 指明），\n" +
				"或任免审批表（一个文件、一个文件夹、一个 zip）。审批表按身份证号、\n" +
				"姓名加出生年月对上名册里的人，与名册不同的逐条列出，留着待核，\n或用 --prefer 说明按哪一边。\n" +
				"先全部读完分清新增、修改、相同、存疑、不能导入的，再一次写入。\n" +
				"有不能导入的行就整份不写，除非加 --skip-rejected。\n再次导入改过的名册只改不同的栏，不动结果、谈话和签到。",
			Example: "  liuzhuan import 名册.xlsx --into 会议.db\n  liuzhuan import 机构编制.csv 家庭关系.csv --into 会议.db\n" +
				"  liuzhuan import 名册.xlsx --into 会议.db --dry-run\n  liuzhuan import 审批表文件夹 --into 会议.db --prefer form",
		},
		"status": {
			Use:     "status DB",
			Short:   "看各项数字",
			Long:    "看一次会议的数字：签到、方案、结果、谈话，会前核对有几条。",
			Example: "  liuzhuan status 会议.db --json",
		},
		"check": {
			Use:   "check DB",
			Short: "检查文件是否完好，并做会前核对",
			Long: "检查文件结构、操作记录是否前后连得上、照记录重做是否等于现在的内容、文件校验码；\n" +
				"只有损坏才返回 1。会前核对的提醒只列出来，加 --strict 时也返回 1。\n" +
				"加 --head 可核对导出页脚或移交单上的校验码是否还在操作记录里；\n加 --receipt 把操作记录和移交单对一遍，加 --key " +
				"只认这把钥匙签的。",
			Example: "  liuzhuan check 会议.db\n  liuzhuan check 会议.db --receipt 会议.20261122-120000.移交单.txt --key 签名.key.pub",
		},
		"teams": {
			Use:     "teams DB",
			Short:   "看职数预审表",
			Long:    "按机构和层级看核定、现有、拟免、拟配、调整后和超缺。没有编制或职数的写未知。",
			Example: "  liuzhuan teams 会议.db\n  liuzhuan teams 会议.db --json",
		},
		"chains": {
			Use:     "chains DB",
			Short:   "看调整的链和环、空岗和没有岗位的人",
			Long:    "看谁接谁的岗位：环和链，谁在等岗位，哪些岗位空着，谁没有岗位，\n哪里一岗多人，哪些岗位待核。不知道职数的，不说有人在等。",
			Example: "  liuzhuan chains 会议.db\n  liuzhuan chains 会议.db --json",
		},
		"export": {
			Use:   "export DB -o FILE",
			Short: "导出名册、谈话记录、签到表、宣读稿、待办",
			Long: "导出一种材料。不写范围时，谈话记录、待办是全部，别的是会议用；不写次序时，\n" +
				"宣读稿按宣读次序，签到表按座次，谈话记录按谈话次序。同样的数据得到同样的字节；\n末行核对人数，页脚是末条操作记录的校验码。",
			Example: "  liuzhuan export 会议.db --format xlsx --profile meeting -o 名册.xlsx\n" +
				"  liuzhuan export 会议.db --format json --profile full -o -\n  liuzhuan export 会议.db --paper talks -o 谈话记录.docx\n" +
				"  liuzhuan export 会议.db --paper talks --format pdf -o 谈话记录\n  liuzhuan export 会议.db --template 本单位名册.docx " +
				"-o 名册.docx",
		},
		"template": {
			Use:   "template FILE [DB]",
			Short: "看本单位的 docx、xlsx 模板能填什么、缺什么",
			Long: "看一份本单位的 docx 或 xlsx 模板：哪些 {{字段}} 能填，哪些不认识、在哪里，\n" +
				"有会议文件时还看哪些没有内容、缺几处。有不认识的或写坏的返回 1。\n{{#人员}} 到 {{/人员}} 每人一份：同一段里重复文字，表格里重复整行，\n" +
				"别处重复整段；{{#留任}} 到 {{/留任}} 只给留任的人，{{^留任}} 给别的人。\n字段写中文名或下面的代码都行。",
			Example: "  liuzhuan template 本单位名册.docx\n  liuzhuan template 本单位名册.docx 会议.db --json\n  liuzhuan template --example " +
				"示例.docx",
		},
		"log": {
			Use:     "log DB",
			Short:   "列出操作记录",
			Long:    "列出操作记录：什么时候、做了什么、对谁，旧的在前。",
			Example: "  liuzhuan log 会议.db --json",
		},
		"merge": {
			Use:   "merge DB OTHER",
			Short: "把另一台电脑上的记录并进来",
			Long: "把同一次会议另一份文件里的记录并进来：只有一边改的照取，两边一样的不问，\n" +
				"同一件事两个时间按早的并列出，别的不一样要您定。有要定的就不写，返回 1，\n" +
				"除非用 --prefer 说明按哪一边。并入是一步，一次撤销就退回；另一份不会动。",
			Example: "  liuzhuan merge 会议.db /media/usb/会议.db --dry-run\n  liuzhuan merge 会议.db /media/usb/会议.db --prefer ours",
		},
		"undo": {
			Use:     "undo DB",
			Short:   "撤销最后一步",
			Long:    "撤销最后一步，说明撤了什么；撤销本身也写进操作记录，\n撤掉的内容仍留在操作记录和备份里。",
			Example: "  liuzhuan undo 会议.db",
		},
		"demo": {
			Use:     "demo [FILE]",
			Short:   "演示：虚构的 68 人会议",
			Long:    "做一个虚构的 68 人会议并打开。没有终端时打印名册；不给 FILE 就用临时文件夹，\n用完删掉。",
			Example: "  liuzhuan demo\n  liuzhuan demo 演示.db",
		},
		"present": {
			Use:   "present DB",
			Short: "投影窗口：念到谁，墙上就是谁",
			Long: "另开一个终端窗口运行，拖到投影上。它不打开会议文件，只看主窗口写的 DB.room：\n主窗口按 F11 才跟随，F12 立刻遮住，" +
				"没有动静五秒就只剩会议名称。\n记入以前只有姓名和现任，记入以后是去向。加 --script 是给主持人看的宣读稿。\n字体用这台电脑的，" +
				"也用会议文件旁边“字体”文件夹里的。",
			Example: "  liuzhuan present 会议.db\n  liuzhuan present 会议.db --script",
		},
		"backup": {
			Use:   "backup DB FOLDER",
			Short: "备份到文件夹，可加口令",
			Long: "把会议文件备份到一个已有的文件夹，写完重新打开核对，再打印路径，\n" +
				"旁边放一张移交单。给口令文件就加密（age），不给就不加密。\n给签名钥匙（--sign）移交单就签名：钥匙另放一处，以后谁改写了操作记录都查得出来。",
			Example: "  liuzhuan backup 会议.db /media/usb\n  liuzhuan backup 会议.db /media/usb --passphrase-file 口令.txt\n" +
				"  liuzhuan backup --new-key 签名.key\n  liuzhuan backup 会议.db /media/usb --sign 签名.key",
		},
		"handover": {
			Use:   "handover DB FOLDER",
			Short: "拷一份给另一台电脑记，回来用 merge 合并",
			Long: "往一个已有的文件夹写一份拷贝，给另一台电脑用（如门口签到），写完重新打开核对，\n" +
				"再打印路径。拷贝不带这边打了一半的字和锁屏口令；--desk 写明给哪一处，\n" +
				"那边记的每一项前面就有这个名称。散会后用 merge 并回来。",
			Example: "  liuzhuan handover 会议.db /media/usb --desk 门口",
		},
		"restore": {
			Use:   "restore BACKUP NEW",
			Short: "把备份或随身副本恢复成新文件",
			Long: "把备份恢复成一个新的会议文件，从不覆盖已有的文件。加密的备份要口令。\n" +
				"写随身副本的文件夹，就恢复到电脑坏之前最后写上的那一条，核对过，\n说明是第几条、几点几分。",
			Example: "  liuzhuan restore 会议.20261122-113000.db.age 恢复.db --passphrase-file 口令.txt\n" +
				"  liuzhuan restore /media/usb/会议.随身副本 恢复.db",
		},
		"rescue": {
			Use:     "rescue DAMAGED NEW",
			Short:   "从损坏的文件里救出内容",
			Long:    "从损坏的会议文件里读出所有还能读的，写成一个新文件，再逐条列出读不出的。\n原文件不动。全救出来返回 0，有缺的返回 1。",
			Example: "  liuzhuan rescue 坏了.db 救出.db",
		},
		"unlock": {
			Use:     "unlock DB",
			Short:   "忘了锁屏口令时去掉锁",
			Long:    "去掉屏幕的锁和口令，别的都不动。锁屏挡的是路过的人，不是能运行命令的人：\n文件本身没有加密，要加密请用带口令的备份。",
			Example: "  liuzhuan unlock 会议.db",
		},
		"redact": {
			Use:   "redact DB --entry N --reason R",
			Short: "把不该留的文字从文件里删去",
			Long: "第 N 条操作记录里写的文字，从内容、操作记录、合并来的记录\n和没写完的字里全部删去，换成〔已删去〕；\n" +
				"哪条、谁、什么时候、为什么删，记在操作记录里（log 看是第几条）。\n" +
				"动过的记录校验码不变，前后仍连得上，删去的内容以后无法再核对。\n一条写了几个人的，加 --no 说明是谁的。删去的找不回来。",
			Example: "  liuzhuan redact 会议.db --entry 57 --reason 经领导同意，传言不留",
		},
		"archive": {
			Use:   "archive FOLDER DB...",
			Short: "把多次会议的结果存成档案，供查询",
			Long: "把封存的会议写成 Parquet 文件，DuckDB 等可以直接查：谁任同一职位满十年、谁的\n" +
				"谈话还没有办、谁两次暂缓、覆盖怎么变。文件夹里有说明和 views.sql。没有\n身份证号、电话、记事、待核事项和照片。没有变的会议不重写。",
			Example: "  liuzhuan archive --new-key 档案.key\n  liuzhuan archive 档案 2025/*.db 2026/*.db --key 档案.key",
		},
		"seal": {
			Use:     "seal DB --count N",
			Short:   "封存会议，以后新记的列为补记，改动的列为更正",
			Long:    "封存会议：N 要等于名册人数。封存不能撤销；以后的改动照样能记，\n但在操作记录和每份导出里列为补记（新记的）或更正（改动的）。",
			Example: "  liuzhuan seal 会议.db --count 68",
		},
		"purge": {
			Use:   "purge DB --count N",
			Short: "移交后删除会议文件和它的备份",
			Long: "移交以后删除会议文件、旁边的文件和“备份”文件夹里它的备份，列出删了什么。\n" +
				"不写 --count 只列出要删的。N 要等于名册人数。没有封存的要加 --unsealed。",
			Example: "  liuzhuan purge 会议.db\n  liuzhuan purge 会议.db --count 68",
		},
		"doctor": {
			Use:   "doctor [DB]",
			Short: "体检：终端、字体、时间、磁盘、会议文件，一页说清",
			Long: "打印一页，请别人帮忙看问题时发给对方：版本、系统、终端和它收得到的键、字体、\n" +
				"时间、磁盘、会议文件的状态，最后是要看的几条和怎么办。没有姓名、会议名称和\n文件位置。" +
				"会议正开着也能看，什么都不改。会议文件读不出来时返回 1。",
			Example: "  liuzhuan doctor\n  liuzhuan doctor 会议.db",
		},
		"version": {Use: "version", Short: "看版本", Long: "看这是哪一版。", Example: "  liuzhuan version"},
		"completion": {
			Use:     "completion SHELL",
			Short:   "命令补全脚本",
			Long:    "打印命令补全的脚本：bash、zsh、fish 或 powershell。",
			Example: "  liuzhuan completion bash",
		},
		"man": {
			Use:     "man",
			Short:   "手册页",
			Long:    "打印手册页（man 的格式），由各命令的说明做成。",
			Example: "  liuzhuan man --lang zh | man -l -",
		},
	},
	Flag: map[string]string{
		"lang":            "语言：`zh|en`",
		"ascii":           "屏幕上的线条和标记只用 ASCII 字符",
		"help":            "看说明",
		"title":           "会议名称",
		"date":            "日期，如 `2026-11-22`（不写是今天）",
		"time":            "开会时间，如 `09:00`（不写就没有人算迟到）",
		"venue":           "地点",
		"from":            "从这次会议的结果开始",
		"approval":        "批准依据，如 经市委同意",
		"into":            "写入哪个会议`文件`",
		"as":              "当作哪种`表`：%s",
		"sheet":           "哪张`工作表`",
		"prefer":          "审批表与名册不同时按`哪边`：%s",
		"skip-rejected":   "跳过不能导入的行，其余照写",
		"prefer-merge":    "两边不一样时都按`哪边`：%s",
		"dry-run":         "只看结果，不写",
		"json":            "输出 json",
		"strict":          "有提醒也返回 1",
		"notices":         "列出所链接的各库的许可证",
		"format":          "`格式`：%s",
		"columns":         "`列`：%s，或用逗号隔开的列名",
		"paper":           "哪种`材料`：%s",
		"profile":         "给谁看的`范围`：%s",
		"order":           "`次序`：%s",
		"example":         "写一份列全字段的示例`模板`，docx 或 xlsx",
		"template":        "本单位的 docx 或 xlsx `模板`，或会议里存的名称，按它填",
		"out":             "写到哪个`文件`（.zip 是打成一包），- 是标准输出",
		"head":            "导出或移交单上的`校验码`，看操作记录里有没有",
		"desk":            "给哪一处用的`名称`，如 门口",
		"script":          "给主持人看：念的这一句、后面两句，名字上标读音",
		"passphrase-file": "口令所在的`文件`，用第一行",
		"sign":            "用这把`钥匙`给移交单签名，钥匙要另放一处",
		"new-key":         "新做签名钥匙，写到这个`文件`，公钥写到 .pub",
		"receipt":         "`移交单`，看操作记录是不是它说的那一份",
		"receipt-key":     "只认这把`钥匙`签的移交单，公钥就行",
		"count":           "名册`人数`，确认用",
		"archive-key":     "单位的`密钥`文件，同一个人各次会议对得上",
		"archive-new-key": "新做密钥，写到这个`文件`",
		"archive-all":     "没有封存的也写",
		"entry":           "操作记录的`序号`，用 log 看",
		"reason":          "为什么删，谁同意的（`理由`）",
		"no":              "名册`序号`，一条写了几个人时说明是谁",
		"plain":           "按行读写，给读屏软件和脚本，不要终端",
		"unsealed":        "没有封存也删",
	},
	CreatedFrom: "已新建 %[1]s，从“%[2]s”带入 %[3]d 人，现任按宣布的结果。\n" +
		"编制、监督单位有变的，导入新的机构表；然后导入这次的名册：liuzhuan import 名册.xlsx --into %[1]s",
	Created:       "已新建 %[1]s。下一步：liuzhuan import 名册.xlsx --into %[1]s",
	ImportSummary: "%s：表头在第 %d 行，读到 %d 行，新增 %d 修改 %d 相同 %d 存疑 %d 不能导入 %d。",
	MergeOpen:     "要定的有 %d 处，没有写。都按一边就加 --prefer ours（这里）或 --prefer theirs（对方）。",
	ImportDry:     "只看不写（--dry-run）。",
	ImportWritten: map[string]string{
		sheet.Roster: "已写入 %d 人。",
		sheet.Teams:  "已写入 %d 项。",
		sheet.Kin:    "已写入 %d 名亲属。",
	},
	StatusPhase:    "环节 %s",
	StatusPlanned:  "方案 ",
	StatusDecided:  "结果 ",
	StatusWarnings: "会前核对 %d 条（check 看内容）",
	Reconciled:     "核对：批准 %d = 宣布 %d + 暂缓 %d + 待定 %d",
	NothingToUndo:  "没有可撤销的了。",
	OldConsole:     "这个窗口是旧版控制台，只能一行一行用。要用整屏：右键点标题栏，属性、选项，去掉“使用旧版控制台”，关掉窗口再打开。",
	NoMeetingHere:  "这个文件夹里没有会议文件。先 liuzhuan new 会议.db --title 名称，或 liuzhuan demo 看演示。",
	ManyMeetings:   "这个文件夹里有几个会议文件：%s。请写明打开哪一个。",
	WrongUse:       "用法不对：%s。加 --help 看说明。",
	NoSuchCommand:  "没有 %s 这个命令，也没有这个文件。liuzhuan --help 看有哪些命令。",
	DidYouMean:     "是不是 %s？",
	NeedTitle:      "请用 --title 写会议名称。",
	BadDate:        "日期看不懂：%s。请写成 2026-11-22。",
	BadTime:        "时间看不懂：%s。请写成 09:00。",
	BadChoice:      "%s 不能是 %s，可以是：%s。",
	Checking:       "正在核对整份文件",
	Rescuing:       "正在抢救能读的内容",
	DemoMade:       "已做好演示会议 %s。",
	UnknownFlag:    "没有 %s 这个选项。加 --help 看说明。",
	FlagNeedsArg:   "%s 后面还要写内容。加 --help 看说明。",
	FlagMissing:    "还要写 %s。加 --help 看说明。",
	BadFlagValue:   "%s 不能是 %s。加 --help 看说明。",
	TooManyArgs:    "多写了 %s。用法：%s",
	TooFewArgs:     "%s 后面还要写文件名。用法：%s",
	Version:        "留转 %s",
	VersionCommit:  "，提交 %s",
	VersionGo:      "，%s",
	Device:         "%s 是 Windows 留给设备的名字，写了也存不下来。请换个名字，如 名册.xlsx、会议.db。",
	NotReadable:    "%s 格式在终端上看不了。请用 -o 写到文件，或改用 text、csv、json。",
	AllToFolder:    "--paper all 写的是一个文件夹，请用 -o 写文件夹的名字。",
	NoTemplate:     "没写要看哪份模板。请写模板的文件名，或用 --example 写一份示例。",
	ExampleAlone:   "--example 只写一份示例，后面不用再写文件名。",
	TemplateAlone:  "--template 填的是 docx 或 xlsx，写到文件或文件夹，不能和 --paper all、-o - 或别的 --format 一起用。",
}
