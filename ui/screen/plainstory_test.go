package screen

import (
	"fmt"
	"strconv"
	"testing"

	"liuzhuan/model"
)

// The meeting from sign-in to the seal, in lines: nobody looks at a screen.
func TestPlainStory(t *testing.T) {
	r := readAt(t, demoFile(t), "zh")

	// 08:30 sign-in: two namesakes, a guest, one on leave, two who are not there.
	r.clock.at("08:30")
	r.line("F10 2", "空格 空格").tally("应到 68 实到 2 迟到 0 请假 0 | 已定 0 余 68 | 任前 0/66 廉政 0/66")
	r.line("F3", "字 zhw").hears("张伟 1977年生", "张伟 1973年生")
	r.line("2 空格").hears("张伟（1973年，驻市中院） 到，08:30")
	r.line("F2 3", "字 李旁听", "Tab", "字 市审计局", "回车 Esc").refused(false)
	r.line("找 qm", "3", "字 外出学习", "回车").hears("仇敏请假，任免照常宣布，谈话列入补谈。")
	r.line("找 20", "4", "找 52", "4").refused(false)
	r.clock.at("08:58")
	r.line("F5").hears("62 人").line("6 2 回车").hears("应到 68 实到 65 迟到 0 请假 1 | 已定 0 余 68 | 任前 0/66 廉政 0/66")
	r.line("F4").hears("未签到 3 人", "仇敏", "请假 外出学习", "查文辉", "欧阳清和", "0999-").line("Esc")

	// 09:00 announcement: a first team by Enter, a second at once.
	r.clock.at("09:00")
	r.line("F10 3", "回车 回车 回车 回车 回车 回车").hears("应到 68 实到 65 迟到 0 请假 1 | 已定 6 余 62 | 任前 0/66 廉政 0/66")
	r.line("回车 回车 F5").hears("待定 8 人").line("8 回车").hears("已定 16 余 52")

	// 09:09 a wrong key and Esc; the wrong line and Esc; Enter and F8.
	r.clock.at("09:09")
	at := r.p.a.person().Name
	r.line("2", "Esc").on(at).refused(false)
	r.line("4").hears("与方案不一致，请写理由；按 Esc 不改。").line("Esc 回车 F8").hears("已撤销："+at, "现为待定").on(at)

	// 09:12 a latecomer whose item has not been read.
	r.clock.at("09:12")
	r.line("找 oy", "空格").hears("欧阳清和 09:12 到，迟到；其任免事项尚未宣读。").line("Esc").on(at)

	// 09:15 one is put off, two swap, and the swap is undone and done again.
	r.clock.at("09:15")
	r.line("回车 回车 回车").on("查文辉").line("3", "字 待复核", "回车").hears("已定 20 余 48 | 任前 0/65 廉政 0/65")
	r.clock.at("09:17")
	r.line("F2 4", "字 范清曦", "1").hears("1 确认").line("1").hears("已定 22 余 46")
	r.line("F8").hears("已定 20 余 48").line("F9").hears("已定 22 余 46")

	// 09:21 the lines end in the middle of a reason; 09:24 they go on there.
	r.clock.at("09:21")
	r.line("找 37", "3", "字 请纪")
	r.ends()
	r = readAt(t, r.path, "zh")
	r.clock.at("09:24")
	r.line("").hears("09:21 停在 37/68", "宣布进行中，回车继续", "> 理由 请纪")
	r.line("回车 Esc Esc").refused(false)

	// The rest as planned.
	r.line("Home")
	for r.p.a.counts().Pending > 0 {
		before := r.p.a.counts().Pending
		if r.line("Tab Home 回车 Shift-Tab"); r.p.a.counts().Pending >= before {
			t.Fatalf("%d are pending still\n%s", before, r.heard.String())
		}
	}
	r.tally("应到 68 实到 66 迟到 1 请假 1 | 已定 68 余 0 | 任前 0/65 廉政 0/65")

	// 09:40 the talks, held together; one leaves; another speaker.
	r.clock.at("09:40")
	r.line("F10 4", "F6", "字 市委组织部部长 王一鸣", "F6").hears("谈话进行中；一并谈；谈话人 市委组织部部长；在场 64 离席 0 中途到 0 应补 1")
	r.clock.at("10:05")
	r.line("找 szy", "空格").hears("单志远 离席，10:05", "在场 63 离席 1")
	r.clock.at("10:08")
	r.line("F6 2", "上 3 Tab", "字 市纪委书记 李一鸣", "F6").hears("谈话进行中；廉政谈话；", "在场 63 离席 0 中途到 0 应补 2")
	r.clock.at("10:31")
	r.line("F6 1").hears("单志远", "1 计入  2 补谈").line("1").hears("应补 1 人：仇敏。", "任前 64/65 廉政 64/65")
	r.line("F4").hears("未任前谈话 1 人", "仇敏").line("Tab").hears("未廉政谈话 1 人").line("Esc")

	// 10:32 pledges in pile order, by number.
	r.clock.at("10:32")
	r.line("F10 5")
	for _, p := range r.p.a.meeting().People() {
		if m := r.p.a.meeting(); m.Owes(p, model.ItemPledge) && m.Here(p.ID) {
			r.line("找 "+strconv.Itoa(p.No), "回车").refused(false)
		}
	}
	r.line("F4").hears("未交廉政承诺书 1 人", "仇敏").line("Esc")

	// 11:00 papers, a backup, the seal.
	r.clock.at("11:00")
	r.line("F10 6", "F10 8", "Tab Tab Tab Tab", "字 名册.xlsx", "回车").hears("已导出 68 人").refused(false)
	r.line("F10 0 5", "字 67", "回车").refused(true).line("字 68", "回车").hears("封存").refused(false)

	c := r.p.a.counts()
	got := fmt.Sprint(c.ByDecision[model.Deferred], c.ByDecision[model.Removed], c.Deviations, c.Pledged, c.Extra, r.p.a.meeting().Info().Sealed != 0)
	if want := "1 2 3 {65 64} 1 true"; got != want {
		t.Errorf("at the end %s, want %s", got, want)
	}
	report, err := r.p.a.Sitting.Check()
	if err != nil || len(report.Damage) > 0 {
		t.Errorf("check: %+v %v", report, err)
	}
}
