package text

import (
	"github.com/charmbracelet/colorprofile"

	"liuzhuan/data/sitting"
	"liuzhuan/data/store"
)

// zhDoctor is the Chinese of DoctorWords.
var zhDoctor = DoctorWords{
	Title: "留转体检 %s",
	Label: map[doctorRow]string{
		rowProgram: "程序", rowSystem: "系统", rowLocale: "语言", rowTerminal: "终端", rowMarks: "线条", rowGround: "背景", rowKeys: "按键",
		rowInput: "输入法", rowPaper: "材料字体", rowWall: "投影字体", rowClock: "时间", rowDisk: "磁盘", rowFile: "会议文件",
		rowJournal: "记录", rowState: "状态", rowCopies: "自动备份",
	},
	Comma: "，", Days: "%d 天", Hours: "%d 小时", Minutes: "%d 分钟",
	Size: "%d 列 %d 行",
	Page: "代码页 %d",
	Colours: map[colorprofile.Profile]string{
		colorprofile.TrueColor: "24 位色", colorprofile.ANSI256: "256 色", colorprofile.ANSI: "16 色",
		colorprofile.ASCII: "没有颜色", colorprofile.NoTTY: "没有颜色",
	},
	Marks: map[Answer]string{
		Unasked: "没有量（不是在终端里运行）",
		Silent:  "终端没有回答，框线和标记改用 ASCII 字符",
		Narrow:  "框线和 ✓ → 这类标记占一列，照画",
		Wide:    "框线和 ✓ → 这类标记占两列，改用 ASCII 字符",
	},
	Ground: map[Answer]string{Unasked: "没有问（不是在终端里运行）", Silent: "终端没有回答，按深色", Dark: "深色", Light: "浅色"},
	Kernel: "内核 %s",

	AllKeys: "这个终端试过，都收得到",
	Lost:    "这个终端试过，收不到 %s",
	Untried: "这个终端没有试过（屏幕上 F10 0 7 按键自检）",
	NoFile:  "这个文件夹里没有；要看哪一份，写在 doctor 后面",
	Several: "这个文件夹里有几份；要看哪一份，写在 doctor 后面",
	None:    "没有",

	Role:    map[FaceRole]string{RoleFangSong: "仿宋", RoleSong: "宋体", RoleHei: "黑体", RoleKai: "楷体", RoleTitle: "小标宋"},
	InPlace: "%s（代用）",
	Weights: "细 %s，粗 %s",

	Clock:  "%s，%s",
	After:  "末条记录在 %s前",
	Before: "末条记录比现在还晚 %s",
	Drive: map[store.Drive]string{
		store.DriveLocal: "本机磁盘或 U 盘", store.DriveNetwork: "网络盘", store.DriveMaybe: "可能是网络盘",
	},
	Room:    "剩 %s，共 %s",
	RO:      "只读",
	Rest:    "-wal 文件里还有 %s",
	Schema:  "结构第 %d 版（本程序第 %d 版）",
	Journal: "名册 %d 人，操作记录 %d 条，末条 %s，%s",
	Empty:   "名册 %d 人，没有操作记录",
	Open:    "正开着，%s 起",
	Opened:  "正开着",
	Closed: map[store.Notice]string{
		store.NoNotice: "没有打开，上次正常退出", store.NoticeRecovered: "没有打开，上次没有正常退出，存过的都在",
		store.NoticeNoWAL: "没有打开，上次没有正常退出，旁边的文件不见了", store.NoticeDigest: "没有打开，关闭以后被改过",
		store.NoticeMigrated: "没有打开，已升级到新格式",
	},
	Sealed: "已封存",
	Copies: "%d 份，最近 %s",

	Look:    "要看的：",
	Well:    "没有查出问题。文件本身是否完好，用 liuzhuan check 看。",
	Private: "这一页没有姓名、会议名称和文件位置，可以发给帮忙的人。",
	Trouble: map[sitting.Trouble]string{
		sitting.TroubleNone:    "没有这个文件",
		sitting.TroubleForeign: "不是会议文件", sitting.TroubleNewer: "是更新的程序写的", sitting.TroubleDamaged: "已损坏",
		sitting.TroubleStrange: "和旁边的文件对不上", sitting.TroubleDenied: "没有权限读",
		sitting.TroubleLarge: "大得不像会议文件", sitting.TroubleBusy: "一直在写，没有读成",
		sitting.TroubleDisk: "磁盘读不出来",
	},
	Concern: map[Concern]string{
		ConcernSmall:     "终端太小，至少要 80 列 24 行；把窗口拉大，或把字号调小。",
		ConcernDumb:      "这个终端不能移动光标，只能按行读写（--plain）；请换一个终端。",
		ConcernWide:      "终端把线条和标记画成两列宽，屏幕改用 ASCII 字符；终端设置里把“宽度不明的字符”改成窄的就好。",
		ConcernEncoding:  "系统的文字编码不是 UTF-8，汉字会乱；请把语言环境设成 zh_CN.UTF-8。",
		ConcernPaper:     "没有中文字体，PDF 写不了，docx 照写；请装 fonts-noto-cjk，或把字体文件放进会议文件旁边的“字体”文件夹。",
		ConcernInPlace:   "有的公文字体没有，PDF 里用别的代替；要仿宋、小标宋，把字体文件放进会议文件旁边的“字体”文件夹。",
		ConcernWall:      "没有中文字体，投影上只有普通大小的字；请装 fonts-noto-cjk。",
		ConcernClock:     "电脑时间比末条记录还早，多半是时间不对；请先校准再开会。",
		ConcernNetwork:   "会议文件在网络盘上，断网就记不进；请拷到本机再打开。",
		ConcernMaybe:     "会议文件可能在网络盘上；是的话请拷到本机再打开。",
		ConcernFull:      "磁盘快满了，备份和材料可能写不下；请先腾出空间。",
		ConcernReadOnly:  "磁盘只能读，会议打开了也记不进；请拷到别处再打开。",
		ConcernOlder:     "文件是旧版程序写的，打开时自动升级，旧的那份会留下。",
		ConcernUnclean:   "上次没有正常退出（断电或被关掉）；存过的都在，打开一次再用 Ctrl-Q 退出就好。",
		ConcernCutShort:  "上次没有正常退出，旁边的 -wal 文件又不见了，最后几项可能不在；请和备份核对。",
		ConcernAltered:   "文件关闭以后被别的程序改过；请用 check 看，有备份就用备份。",
		ConcernNoCopies:  "记了不少，旁边却没有备份；请现在备份一份。",
		ConcernForeign:   "这不是留转的会议文件；请核对是不是拿错了。加了口令的备份要先用 restore 恢复。",
		ConcernNewer:     "文件是更新的程序写的，这个程序太旧；请换新的。",
		ConcernDamaged:   "文件已损坏；有备份就用备份，没有就用 rescue 救出能读的。",
		ConcernStrange:   "旁边的 -wal 或 -journal 不是这份文件的；请不要改名、不要删，先各拷一份，再请人看。",
		ConcernDenied:    "这个用户没有权限读这份文件；请用建它的用户登录，或改权限。",
		ConcernLarge:     "文件大得不像会议文件；请核对是不是拿错了。",
		ConcernBusy:      "文件正写个不停，没有读成；过一会儿再试。",
		ConcernDiskFails: "磁盘读不出这份文件；请马上把它拷到别的磁盘上，再用备份。",
	},
}
