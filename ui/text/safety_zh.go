package text

import (
	"liuzhuan/data/backup"
	"liuzhuan/data/store"
	"liuzhuan/model"
)

var zhSafety = Safety{
	Backup: map[backup.Fault]string{
		backup.NoFolder:        "%s 不是文件夹，没有备份。请写一个已有的文件夹。",
		backup.WeakPassphrase:  "口令太短，没有备份到 %s。口令至少 8 个字。",
		backup.EasyPassphrase:  "口令太容易猜（一样的字，或连着的数字、字母），没有备份到 %s。请用几个不相干的词。",
		backup.NeedsPassphrase: "%s 加了口令，请用 --passphrase-file 写明口令文件。",
		backup.WrongPassphrase: "口令不对，%s 没有恢复。请核对口令再试。",
		backup.IsFolder:        "%s 是文件夹，没有恢复。请写里面的那份备份，如 会议.20261122-090000.db。",
		backup.Empty:           "%s 是空文件，里面什么也没有，没有恢复。请用另一份备份。",
		backup.Cut:             "%s 没有存全，后面缺了一截，没有恢复。请用另一份备份，或请技术人员救出能读的。",
		backup.Flipped:         "%s 被改过或坏了，没有恢复。请用另一份备份，或请技术人员救出能读的。",
		backup.InUse:           "%s 正开着，或上次没有正常退出，没有恢复。请打开它再正常退出（Ctrl-Q），它就是完整的，不用恢复；要另存一份请备份。",
		backup.Unfaithful:      "写到 %s 的备份读出来不一样，已删掉。请换个磁盘再备份。",
	},
	SealedLost: map[backup.Fault]string{
		backup.Cut:     "%s 没有存全，后面缺了一截，没有恢复。加了口令的缺一点也打不开，请用另一份备份。",
		backup.Flipped: "%s 被改过或坏了，没有恢复。加了口令的坏一点也打不开，请用另一份备份。",
	},
	BackupDone:     "已备份并核对：%d 人，%d 条操作记录。",
	BackupOfDamage: "备份与原文件一致，但原文件本身有 %d 处损坏，请找没有损坏的备份。",
	ReceiptAt:      "移交单：%s",
	NoReceipt:      "备份已写好并核对过：%s。只有移交单没有写成：%s",
	BackingUp:      "正在备份并核对",
	AutoFailed:     "这一环节的自动备份没有做成：%s",
	BackupTitle:    "备份：写完重新打开核对", BackupFolder: "文件夹", Passphrase: "口令", Again: "再输一遍",
	PlainIfEmpty: "口令空着就不加密。口令忘了谁也打不开，请另行保管。", NotTheSame: "两遍口令不一样，请重输。",
	AskPassphrase: "口令：", EmptyPassphrase: "%s 的第一行是空的，请在里面写口令。",
	Restored: "已恢复到 %s：%d 人，%d 条操作记录。", RestoredDamage: "这份备份所备份的文件当时就有 %d 处损坏，请用 check 看是哪里。",

	Sealed: "封存，名册 %d 人", Rescued: "从 %s 救出，改动 %d 行",
	AmendedAs: map[model.Amendment]string{model.Supplement: "封存后补记：", model.Correction: "封存后更正："},
	Amendment: map[model.Amendment]string{model.Supplement: "（封存后补记）%s", model.Correction: "（封存后更正）%s"},
	SealTitle: "封存：名册 %d 人 | 输人数确认", SealNote: "封存不能撤销。以后新记的列为补记，改动的列为更正，每份导出都会写明。",
	SealDone: "已封存：%d 人。以后新记的列为补记，改动的列为更正。", SealedAlready: "会议已经封存了。",
	SealWrongCount: "名册 %d 人，您输的是 %s，没有封存。", AmendFromNow: "会议已封存，现在新记的列为补记，改动的列为更正。",

	Displaced: map[store.Displacement]string{
		store.Deleted:   "会议文件 %s 被删掉了。",
		store.Moved:     "会议文件 %s 被改名或移走了。",
		store.Replaced:  "%s 现在是另一个文件：原来的会议文件被替换或覆盖了。",
		store.Unplugged: "找不到 %s 所在的文件夹：U 盘拔掉了，或文件夹改了名。",
	},
	DisplacedAtEnd: map[store.Displacement]string{
		store.Deleted:   "会议文件 %s 已被删掉，没有另存的内容随它没有了。请从“备份”里找最新的一份，再按纸质记录补记。",
		store.Moved:     "会议文件 %s 被改名或移走了，记过的都在移走的那一份里。请找到它再打开。",
		store.Replaced:  "%s 现在是另一个文件，没有动它；原来那份会议没有另存。请从“备份”里找最新的一份，再按纸质记录补记。",
		store.Unplugged: "找不到 %s 所在的文件夹（U 盘拔掉了，或文件夹改了名）。记过的在那里的文件里，旁边名字相同的文件请一起留着；插好或找到后再打开，会恢复。",
	},
	NotKeptThere: "刚才这一项没有存上。",
	AnewTitle:    "会议文件不在原处：另存，接着记", AnewFile: "新文件",
	AnewNote: "到刚才为止记的都还在程序里。回车：全部写到新文件，在新文件里接着记。",
	AnewOrNot: map[store.Displacement]string{
		store.Deleted:   "Esc：先不写。不另存就退出，这些记录就没有了。",
		store.Moved:     "Esc：先不写。放回原处、原名，也能接着记。",
		store.Replaced:  "Esc：先不写。现在这个名字下的文件不会动；不另存就退出，这些记录就没有了。",
		store.Unplugged: "Esc：先不写。插好或改回原名，也能接着记。",
	},
	AnewWriting: "正在写到新文件并核对",
	AnewDone:    "已另存为 %s：%d 人，操作记录都在，接着记。", AnewRows: "已另存为 %s：%d 人，结果都在；以前的操作记录读不出来了，从现在另起。",

	NotOpened: map[store.Fault]string{
		store.FaultFull:     "磁盘已满，%s 没有打开，也没有动过。腾出空间再打开；往别的盘备份不受影响。",
		store.FaultReadOnly: "%s 或它的文件夹不让写，没有打开，也没有动过。请拷到本机能写的文件夹再打开，或改好权限。",
	},

	LongName: "文件名太长：%s。旁边还要放几个同名的小文件，请改到 70 个汉字以内。",
	LongPath: "路径太长：%s。请把文件移到层数少些、名字短些的文件夹再打开。",
	LinkLoop: "%s 是绕圈的快捷方式（链接），没有读到文件。请直接写文件本身的位置。", OpenPhrase: "口令文件 %s 别的用户也能读，请改成只有自己能读。",

	Strange:  "%[1]s 和旁边的 %[2]s 对不上，%[2]s 是另一份会议文件的，或是另一个时候的。没有打开，两个都没有动。请把 %[2]s 移到别的文件夹留着，再打开 %[1]s。",
	Oversize: "%s 太大，不会是会议文件，没有读。请核对文件名。",

	RescueDone: "已救出到 %s：%d 人，%d 条操作记录。", RescueAll: "没有缺的。",
	RescueUnsure: "还缺什么，从这份文件里已无从知道，请与备份或纸质名册核对。",
	RescueCut:    "文件不完整：只有 %d 字节，原来是 %d 字节（剩 %d%%），后面的内容不在了。",
	RescueSpoken: "操作记录或移交单上是 %d 人，救出 %d 人。",
	RescueLost:   "有 %d 处要看：",
	LostRow: map[store.Loss]string{
		store.LossRow:      "读不出，没有救出",
		store.LossOrphan:   "所属的人或谈话没有救出，没有写入",
		store.LossRule:     "内容不合规则，没有写入",
		store.LossReplaced: "与操作记录不同，按操作记录写入",
		store.LossStranger: "操作记录里没有，没有写入",
		store.LossPart:     "有读不出的部分，可能有缺，请对照纸质名册",
		store.LossJournal:  "操作记录有读不出的部分",
		store.LossFile:     "审批表文件读不出来，没有救出",
		store.LossBeside:   "旁边的 -wal 或 -journal 文件不是它的，没有用；最后记的几条可能缺",
		store.LossEntry:    "操作记录从这里断开，没有照搬；内容以现有的为准",
	},
	LostPages: "坏的页 %d 个：%s", LostEntries: "缺 %d 处改动",
	RescueNothing: "%s 里没有找到留转的内容，没有写出文件。请核对文件名。", RescueKeep: "原文件 %s 没有动，请留着。",

	PurgeWould: "要删除的 %d 个：", PurgeConfirm: "还没有删。确认要删请加 --count 名册人数（%d）。",
	PurgeWrongCount: "名册 %d 人，您写的是 %d，没有删除。", PurgeUnsealed: "会议还没有封存，没有删除。先 seal 再移交；确实不要了就加 --unsealed。",
	PurgeLine: "  %s", PurgeDone: "已删除 %d 个。",
	PurgeSSD:     "删除只是去掉文件名；固态硬盘和 U 盘上的内容可能还能恢复，要彻底请按保密规定处理整块盘。",
	PurgeLeft:    "同一文件夹里这次会议的还有 %d 个，没有删（备份、救出的、拷贝、导出的材料），请自己处理：",
	PurgeExports: "导出的名册、别处的备份不在其中，请另行清点。",

	LockTitle: "锁屏口令", LockPhrase: "口令", LockIdle: "几分钟不动自动锁", LockNote: "0 是不自动锁。口令只挡屏幕，不给文件加密；忘了就请技术人员去掉，记过的都在。",
	LockSet: "锁屏口令已定好。", LockOn: "已锁屏，输口令打开", LockAsk: "口令", LockWrong: "口令不对。忘了口令：Ctrl-Q 退出，请技术人员去掉锁，记过的都在。", Unlocked: "锁屏和口令已去掉，记录没有动。", NoLock: "这份会议文件没有锁屏口令。", LockOff: "已打开。",
	LockIdleBad: "请写分钟数，如 10。",

	Network: map[store.Drive]string{
		store.DriveNetwork: "%s 在网络盘上，断网时可能存不上。建议先拷到本机再打开，用完放回。",
		store.DriveMaybe:   "%s 可能在网络盘上（FUSE），断网时可能存不上。是网络盘就先拷到本机再打开。",
	},
	Drive: map[store.Drive]string{
		store.DriveNetwork: "%s 在网络盘上，先拷到本机？",
		store.DriveMaybe:   "%s 可能在网络盘上，先拷到本机？",
	},
	DriveRisk: "网络一断，后面记的就存不上；别的机器同时打开，网络盘也不一定拦得住。",
	CopyTo:    "拷到文件夹", CopyOrNot: "回车：拷到这个文件夹，打开拷贝。文件夹空着回车：就在原处打开。Esc：不打开。",
	CopyBack:     "打开拷贝的话，散会后请用 F10 的“备份”放回 %s。",
	CopyNoFolder: "%s 不是文件夹，没有拷。请写一个本机已有的文件夹。", CopyElsewhere: "%s 也在网络盘上，没有拷。请写一个本机的文件夹。",
	Copying: "正在拷到本机", Copied: "现在开的是拷贝 %s。",
}
