package text

// What commands say otherwise than the screen: they may send to one another, and
// to their own flags. A clerk at the screen is never sent to a command line.

import (
	"maps"

	"liuzhuan/data/backup"
	"liuzhuan/data/store"
)

// ForCommands gives the language as the commands speak it.
func (t *Text) ForCommands() *Text {
	c := *t
	c.Problem.NotDone, c.Problem.File, c.Safety.Backup = maps.Clone(t.Problem.NotDone), maps.Clone(t.Problem.File), maps.Clone(t.Safety.Backup)
	if t.Lang == "en" {
		c.speakCommandsEn()
	} else {
		c.speakCommandsZh()
	}
	return &c
}

func (t *Text) speakCommandsZh() {
	const rescue = "没有备份就用 rescue 救出能读的。"
	t.Intake.OtherSheets = "读的是工作表“%s”，另有 %s；要读别的加 --sheet。"
	t.Tables.OtherAlike = "表头相同的 %d 张要一起读，加 --sheet '*'。"
	t.Problem.NotDone[store.FaultIO] = "没有写入：磁盘读写出错。请先用 backup 备份到别的磁盘，再用备份接着做。"
	t.Problem.NotDone[store.FaultDamaged] = "没有写入：文件已损坏。请用 check 看是哪里；有备份就用备份，" + rescue
	t.Problem.File[store.FaultDamaged] = "%s 已损坏。请用备份；" + rescue
	t.Problem.NotMeeting = "%s 不是留转的会议文件，没有打开。请核对文件名；原来是会议文件、后来坏了的，用 rescue 救出能读的。"
	t.Problem.SealedBackup = "%s 是加了口令的备份，不能直接打开。请先用 restore 恢复成会议文件。"
	t.Problem.Damaged = "%s 已损坏，没有打开。请用备份；" + rescue
	t.Problem.FormsPublic = "公开的材料（public）里没有审批表：表上有身份证号和家庭成员。请用 --profile meeting 或 full。"
	t.Problem.FormsPaper = "%s没有审批表（lrmx）这种格式，审批表只随名册出。请用 --paper roster，或换个格式。"
	t.Problem.NothingWritten = "，整份名单没有写入。%s再导入，或加 --skip-rejected 跳过。"
	t.Safety.Backup[backup.InUse] = "%s 正开着，或上次没有正常退出，没有恢复。请打开它再正常退出（Ctrl-Q），它就是完整的，不用恢复；要另存一份请用 backup。"
	t.Safety.Backup[backup.Cut] = "%s 没有存全，后面缺了一截，没有恢复。请用另一份备份，或用 rescue 救出能读的。"
	t.Safety.Backup[backup.Flipped] = "%s 被改过或坏了，没有恢复。请用另一份备份，或用 rescue 救出能读的。"
	t.Safety.BackupOfDamage = "备份与原文件一致，但原文件本身有 %d 处损坏，请用 check 看是哪里。"
}

func (t *Text) speakCommandsEn() {
	const rescue = "without one, save what can be read with rescue."
	t.Intake.OtherSheets = "Worksheet \"%s\" was read; there are also %s. --sheet reads another."
	t.Tables.OtherAlike = "To read the %d with the same titles together use --sheet '*'."
	t.Problem.NotDone[store.FaultDamaged] = "Nothing was written: the file is damaged. Look at it with check; use a backup, or save what can " +
		"be read with rescue."
	t.Problem.File[store.FaultDamaged] = "%s is damaged. Use a backup; " + rescue
	t.Problem.NotMeeting = "%s is not a meeting file of liuzhuan and was not opened. Please check its name; if it was one and got damaged, " +
		"save what can be read with rescue."
	t.Problem.SealedBackup = "%s is an encrypted backup and cannot be opened as it is. Please make a meeting file of it with restore first."
	t.Problem.Damaged = "%s is damaged and was not opened. Use a backup; " + rescue
	t.Problem.FormsPublic = "Approval forms carry ID numbers and relatives and have no public profile. Please use --profile meeting or full."
	t.Problem.FormsPaper = "%s has no approval forms (lrmx); they come with the roster only. Please use --paper roster or another format."
	t.Problem.NothingWritten = ", so nothing was written. %s and import again, or skip it with --skip-rejected."
	t.Safety.Backup[backup.InUse] = "%s is open, or was not closed cleanly, and was not restored. Open it and quit (Ctrl-Q); then it is " +
		"whole and needs no restoring. For a copy, use backup."
	t.Safety.Backup[backup.Cut] = "%s is not all there, its end is missing; nothing was restored. Please use another backup, or save what " +
		"can be read with rescue."
	t.Safety.Backup[backup.Flipped] = "%s was altered or is damaged; nothing was restored. Please use another backup, or save what can be read with rescue."
	t.Safety.BackupOfDamage = "The backup is as the file is, but the file itself is damaged in %d {place|places}; check tells where."
}
