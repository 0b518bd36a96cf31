package text

import (
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/colorprofile"

	"liuzhuan/data/machine"
	"liuzhuan/data/sitting"
	"liuzhuan/data/store"
	"liuzhuan/model"
)

// whole is a checkup where all is as it should be.
func whole() *Checkup {
	at := time.Date(2026, 11, 22, 9, 30, 0, 0, time.FixedZone("CST", 8*3600))
	return &Checkup{
		At: at, Program: "liuzhuan v1", System: machine.System{Name: "UOS", Kernel: "6.6", Built: "linux/amd64"}, Locale: "LANG=zh_CN.UTF-8",
		Term: "TERM=xterm-256color", Width: 120, Height: 36, Colours: colorprofile.TrueColor, Marks: Narrow, Ground: Dark,
		Faces: []Face{{RoleFangSong, "FangSong", true}}, Wall: [2]string{"a", "b"}, Disk: machine.Disk{Kind: "ext4", Free: 50 << 30, Size: 90 << 30},
		File: &sitting.Condition{
			Schema: store.Schema(), Size: 200 << 10, People: 68, Entries: 141, Head: strings.Repeat("ab", 32),
			Last: model.At(at.Add(-10 * time.Minute)), Tried: true, Copies: 10, Copied: at.Add(-time.Hour),
		},
	}
}

// Each thing that is not as it should be is said, that one alone.
func TestConcerns(t *testing.T) {
	said := map[string]bool{}
	for name, c := range map[string]struct {
		spoil func(c *Checkup)
		want  Concern
	}{
		"small":          {func(c *Checkup) { c.Height = 23 }, ConcernSmall},
		"dumb":           {func(c *Checkup) { c.Term = "TERM=dumb COLORTERM=x" }, ConcernDumb},
		"wide":           {func(c *Checkup) { c.Marks = Wide }, ConcernWide},
		"gb18030":        {func(c *Checkup) { c.Locale = "LC_ALL=zh_CN.GB18030 LANG=zh_CN.UTF-8" }, ConcernEncoding},
		"no font":        {func(c *Checkup) { c.Faces = []Face{{RoleHei, "", false}} }, ConcernPaper},
		"in its place":   {func(c *Checkup) { c.Faces[0].Own = false }, ConcernInPlace},
		"wall":           {func(c *Checkup) { c.Wall = [2]string{} }, ConcernWall},
		"clock":          {func(c *Checkup) { c.At = c.At.Add(-time.Hour) }, ConcernClock},
		"network":        {func(c *Checkup) { c.Drive = store.DriveNetwork }, ConcernNetwork},
		"maybe":          {func(c *Checkup) { c.Drive = store.DriveMaybe }, ConcernMaybe},
		"full":           {func(c *Checkup) { c.Disk.Free = 100 << 20 }, ConcernFull},
		"read-only":      {func(c *Checkup) { c.Disk.ReadOnly, c.Disk.Free = true, 0 }, ConcernReadOnly},
		"older":          {func(c *Checkup) { c.File.Schema-- }, ConcernOlder},
		"recovered":      {func(c *Checkup) { c.File.Notice = store.NoticeRecovered }, ConcernUnclean},
		"no wal":         {func(c *Checkup) { c.File.Notice = store.NoticeNoWAL }, ConcernCutShort},
		"digest":         {func(c *Checkup) { c.File.Notice = store.NoticeDigest }, ConcernAltered},
		"no copies":      {func(c *Checkup) { c.File.Copies = 0 }, ConcernNoCopies},
		"foreign":        {func(c *Checkup) { c.File = &sitting.Condition{Trouble: sitting.TroubleForeign} }, ConcernForeign},
		"newer":          {func(c *Checkup) { c.File = &sitting.Condition{Trouble: sitting.TroubleNewer} }, ConcernNewer},
		"damaged":        {func(c *Checkup) { c.File = &sitting.Condition{Trouble: sitting.TroubleDamaged} }, ConcernDamaged},
		"strange":        {func(c *Checkup) { c.File = &sitting.Condition{Trouble: sitting.TroubleStrange} }, ConcernStrange},
		"denied":         {func(c *Checkup) { c.File = &sitting.Condition{Trouble: sitting.TroubleDenied} }, ConcernDenied},
		"large":          {func(c *Checkup) { c.File = &sitting.Condition{Trouble: sitting.TroubleLarge} }, ConcernLarge},
		"busy":           {func(c *Checkup) { c.File = &sitting.Condition{Trouble: sitting.TroubleBusy, Held: true} }, ConcernBusy},
		"disk":           {func(c *Checkup) { c.File = &sitting.Condition{Trouble: sitting.TroubleDisk} }, ConcernDiskFails},
		"all is well":    {func(*Checkup) {}, ""},
		"not there":      {func(c *Checkup) { c.File = &sitting.Condition{Trouble: sitting.TroubleNone} }, ""},
		"not named":      {func(c *Checkup) { c.File = nil }, ""},
		"no terminal":    {func(c *Checkup) { c.Width, c.Height, c.Marks = 0, 0, Unasked }, ""},
		"plain C":        {func(c *Checkup) { c.Locale = "LANG=C" }, ""},
		"nobody can say": {func(c *Checkup) { c.Disk, c.NoDisk = machine.Disk{}, true }, ""},
	} {
		checkup := whole()
		c.spoil(checkup)
		got := zh.Concerns(checkup)
		if want := zh.DoctorWords.Concern[c.want]; c.want == "" && len(got) > 0 || c.want != "" && (len(got) != 1 || got[0] != want) {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
		for _, lang := range []*Text{&zh, &en} {
			if page := strings.Join(lang.Doctor(checkup), "\n"); strings.Contains(page, "%!") || strings.Contains(page, "{") {
				t.Errorf("%s: %s", name, page)
			}
		}
		said[string(c.want)] = true
	}
	for name, c := range constants(t, "ui/text", nil)["Concern"] {
		if !said[c] || zh.DoctorWords.Concern[Concern(c)] == "" {
			t.Errorf("%s was not tried, or has no words", name)
		}
	}
	for name, v := range constants(t, "data/sitting", nil)["Trouble"] {
		trouble := sitting.Trouble(v)
		if trouble == sitting.NoTrouble {
			continue
		}
		if _, told := troubles[trouble]; zh.DoctorWords.Trouble[trouble] == "" || !told && trouble != sitting.TroubleNone {
			t.Errorf("%s has no words", name)
		}
	}
}

// The page of a machine on which all is well.
func TestDoctorPage(t *testing.T) {
	c := whole()
	c.File.Absent = []string{"f10", "f11"}
	const want = `留转体检 2026-11-22 09:30

程序      liuzhuan v1
系统      UOS，内核 6.6，linux/amd64
语言      LANG=zh_CN.UTF-8
终端      TERM=xterm-256color，120 列 36 行，24 位色
线条      框线和 ✓ → 这类标记占一列，照画
背景      深色
按键      这个终端试过，收不到 F10、F11
输入法    没有
材料字体  仿宋 FangSong
投影字体  细 a，粗 b
时间      2026-11-22 09:30:00，UTC+08:00 CST，末条记录在 10 分钟前
磁盘      本机磁盘或 U 盘，ext4，剩 50 GB，共 90 GB
会议文件  200 KB，结构第 SCHEMA 版（本程序第 SCHEMA 版）
记录      名册 68 人，操作记录 141 条，末条 abababababab，TIME
状态      没有打开，上次正常退出
自动备份  10 份，最近 2026-11-22 08:30

没有查出问题。文件本身是否完好，用 liuzhuan check 看。
这一页没有姓名、会议名称和文件位置，可以发给帮忙的人。`
	filled := strings.NewReplacer("SCHEMA", zh.Sprintf("%d", store.Schema()), "TIME", c.File.Last.Time().Format("2006-01-02 15:04")).Replace(want)
	if got := strings.Join(zh.Doctor(c), "\n"); got != filled {
		t.Errorf("got\n%s\nwant\n%s", got, filled)
	}
}

// A desk may be a stranger's: only keys are keys.
func TestKnownKey(t *testing.T) {
	for k, want := range map[string]bool{
		"f1": true, "f12": true, "ctrl+o": true, "enter": true, "pgup": true, "f13": false, "张三": false, "ctrl+张三": false, "fzhang": false, "": false, "x": false,
	} {
		if got := KnownKey(k); got != want {
			t.Errorf("%q is a key: %v", k, got)
		}
	}
}
