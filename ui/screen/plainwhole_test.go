package screen

import (
	"path/filepath"
	"strings"
	"testing"

	"liuzhuan/ui/text"
)

// readIn hears the program begin in lines in a folder without a meeting.
func readIn(t testing.TB, dir string) *reader {
	t.Helper()
	r := &reader{t: t, clock: &clock{}}
	r.clock.at("15:00")
	r.p = newPlain(Options{Text: text.For("zh"), Dir: dir, Clock: r.clock.untouched()}, &r.heard)
	t.Cleanup(func() {
		r.p.a.beside.close()
		close(r.p.over)
		r.p.a.closeWall()
		if r.p.a.Sitting != nil {
			_ = r.p.a.Sitting.Close()
		}
	})
	r.p.tell()
	return r
}

// driving gives the hands that put files beside the meeting.
func (r *reader) driving() *driver { return &driver{t: r.t, a: r.p.a, clock: r.clock} }

// The day before the meeting, in lines: list, forms, teams, a destination that is
// corrected, chains, preflight, a template, the rehearsal and the copy on the stick.
func TestPlainDayBefore(t *testing.T) {
	r := readIn(t, t.TempDir())
	r.hears("没有打开会议文件", "1 新建会议（回车）")
	r.line("1", "字 云川市派驻机构改革干部调整会", "回车 回车 回车", "字 市委二号会议室", "回车", "字 经市委同意", "回车").hears("名册还是空的")
	r.driving().give("名册-云川.xlsx", "名册.xlsx")
	r.line("F10 7", "回车").hears("预览 68 人：新增 68", "任现职时间 “2014.08”：早于参加工作时间 2015.07，请核对", "第 6 行 谭慎明")
	r.line("1").line("回车").hears("新增 68 人", "应到 68 实到 0")

	// Forms: one with a blank in the name, three destinations that differ.
	to := "云川市纪委监委驻市财政局纪检监察组二级主任科员"
	spaced := r.driving().person(5)
	r.driving().giveForms("审批表", map[int]func([]byte) []byte{
		5: with("XingMing", spaced.Name[:3]+" "+spaced.Name[3:]),
		4: with("NiRenZhiWu", to), 12: with("NiRenZhiWu", to), 20: with("NiRenZhiWu", to),
	})
	r.line("F10 7", "字 审批表", "回车").hears("68 份：新增 0 修改 3 相同 65", "是不是名册上的这一位？")
	r.line("1 1 1 2", "回车").hears("按名册 2、按审批表 1、待核 0")
	r.driving().give("机构编制-云川.csv", "机构编制.csv")
	r.line("F10 7", "字 机构编制.csv", "回车").hears("预览机构编制 14 行").line("回车").hears("已导入机构编制")
	r.line("F7").hears("超 1").line("Tab Tab").hears("链条").line("Esc")

	// A destination is corrected by its initials, and taken back.
	r.line("找 2", "F2 1").hears("> 拟任职务 云川市纪委监委驻市公安局纪检监察组副组长")
	r.line("Ctrl-U", "字 sz").hears("驻市").line("回车").hears("> 拟任职务 云川市").line("回车").hears("已改蔡独峰的拟任职务")
	r.line("Esc", "F8").hears("已撤销：改蔡独峰的拟任职务")
	r.line("F10 9").hears("会前核对", "姓名读音待核").line("1").hears("已核定吕生行读 ").line("Esc")

	// The unit's own paper is looked at, and what it asks for that nobody knows is named.
	r.driving().giveTemplates()
	r.line("F10 0 6", "F5", "1", "字 1-本单位名册.docx", "回车").hears("能填 14 项，不认识 1 项", "不认识 {{监印}}").line("Esc Esc")

	// Five minutes of Enter that leave nothing behind.
	journal := r.driving().entries()
	r.line("F10 0 8").hears("彩排").line("F10 3", "回车 回车 回车").hears("彩排", "已定 3 余 65")
	r.line("Ctrl-Q").hears("彩排结束：演练 3 项，没有写入；数据与开始时一致").hears("已定 0 余 68")
	if got := r.driving().entries(); got != journal {
		t.Errorf("%d entries, then %d", journal, got)
	}
	stick := t.TempDir()
	r.line("F10 0 4 1", "Ctrl-U", "字 "+stick, "回车").hears("已备份并核对：68 人").refused(false)
	if copies, err := filepath.Glob(filepath.Join(stick, "*.db")); err != nil || len(copies) != 1 {
		t.Error(copies, err)
	}
}

// What comes after the talks, in lines: the desk at the door, the sums, the seal, the
// papers, the to-do list, a case decided outside the meeting, and what happened when.
func TestPlainAfterwards(t *testing.T) {
	r := readAt(t, demoFile(t), "zh")
	r.clock.at("08:59")
	r.line("F10 2", "找 3", "空格", "Home")
	r.clock.at("09:12")
	r.line("空格").hears("迟到").line("Esc")
	r.driving().giveDoor()
	r.line("F10 0 3", "字 "+door, "回车").hears("要您定的还有 1 处", "迟到 09:12", "到 08:58", "1 这里", "2 对方")
	r.line("1").line("回车").hears("已并入 门口.db").refused(false)
	r.line("F8").hears("要撤销的是：").line("1").hears("已撤销：并入").line("F9").hears("并入 门口.db")

	r.clock.at("09:15")
	r.line("F5", "6 1", "回车").hears("实到 68").line("F10 3", "找 20", "3", "字 待复核", "回车").hears("暂缓")
	r.line("Tab F5", "6 7", "回车").hears("全部宣布完：", "与方案不一致 1 人：查文辉 暂缓。")
	r.line("F11").hears("投影开始跟随").line("F12").hears("投影已遮住").line("F12")
	r.line("F6", "字 王一鸣", "F6", "F6 1").hears("任前 65/65 廉政 65/65").line("F7").hears("派驻机构 12").line("Esc")

	// 11:00 the sums, the seal, the papers of this phase.
	r.clock.at("11:00")
	r.line("F10 6").hears("批准 68 = 宣布 67 + 暂缓 1 + 待定 0", "廉政承诺书", "0/65", "与方案不一致 1 人", "查文辉 暂缓 待复核")
	r.line("4", "字 68", "回车").hears("已封存：68 人。以后新记的列为补记，改动的列为更正。")
	r.line("F10 6", "1").hears("已写好材料").refused(false)

	// The week after: what is to be done by its day, the case that comes back, the journal.
	r.line("F10 0 1").hears("待办", "补交承诺书", "暂缓待议").line("Esc")
	r.clock.t = r.clock.t.AddDate(0, 0, 4)
	r.line("F10 3", "找 20", "2").hears("会外决定日 2026.11.26").line("Tab Tab Tab", "字 云干〔2026〕35号", "回车").hears("会外 2026.11.26 决定", "更正")
	r.line("F10 6").hears("批准 68 = 宣布 68 + 暂缓 0 + 待定 0").line("Esc")
	r.line("F10 0 2").hears("查文辉 暂缓").line("F3", "字 0915").hears("操作记录 5", "09:15:00").line("Esc Esc")
	if report, err := r.p.a.Sitting.Check(); err != nil || len(report.Damage) > 0 {
		t.Errorf("check: %+v %v", report, err)
	}
	if n := strings.Count(strings.Join(r.p.view(), "\n"), "\x1b"); n > 0 {
		t.Errorf("%d escapes come out", n)
	}
}
