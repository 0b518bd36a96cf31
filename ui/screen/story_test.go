package screen

import (
	"strconv"
	"testing"

	"liuzhuan/model"
)

// The meeting from sign-in to the last signature: a
// morning with a guest, a leave, a latecomer, a wrong key, a deferral, a swap,
// a pulled plug and two speakers, on the demo's 68 people.
func TestStory(t *testing.T) {
	d := openDemo(t, 80, 24)

	// 08:30 sign-in. Space and F3 with two namesakes; a guest; one on leave.
	d.clock.at("08:30")
	d.press("f10", "2", "space", "space").tally("应到 68 实到 2 迟到 0 请假 0 | 已定 0 余 68 | 任前 0/66 廉政 0/66")
	d.press("f3", "z", "h", "w").shows("张伟   1977年生", "张伟   1973年生")
	d.press("2", "space").says("张伟（1973年，驻市中院） 到，08:30")
	d.press("f2", "3", "text:李旁听", "tab", "text:市审计局", "enter", "esc")
	d.press("f3", "q", "m", "enter", "3", "text:外出学习", "enter").says("仇敏请假，任免照常宣布，谈话列入补谈。")
	// Two are not there yet; everybody else is.
	d.press("f3", "2", "0", "enter", "4", "f3", "5", "2", "enter", "4")
	d.clock.at("08:58")
	d.press("f5", "6", "2", "enter").tally("应到 68 实到 65 迟到 0 请假 1 | 已定 0 余 68 | 任前 0/66 廉政 0/66")
	if extra := d.a.counts().Extra; extra != 1 {
		t.Fatalf("%d people off the list", extra)
	}
	d.press("f4").shows("未签到 3 人", "仇敏", "请假 外出学习", "查文辉", "欧阳清和", "0999-")
	d.press("esc")

	// 09:00 announcement: a first team by Enter, a second by F5.
	d.clock.at("09:00")
	d.press("f10", "3", "enter", "enter", "enter", "enter", "enter", "enter").tally("应到 68 实到 65 迟到 0 请假 1 | 已定 6 余 62 | 任前 0/66 廉政 0/66")
	d.press("enter", "enter", "f5").shows("待定 8 人")
	d.press("8", "enter").tally("应到 68 实到 65 迟到 0 请假 1 | 已定 16 余 52 | 任前 0/66 廉政 0/66")

	// 09:09 a wrong key, and Esc; 09:10 the wrong line, and Esc; then Enter, and F8.
	d.clock.at("09:09")
	at := d.a.person()
	d.press("2", "esc").tally("应到 68 实到 65 迟到 0 请假 1 | 已定 16 余 52 | 任前 0/66 廉政 0/66").on(at.Name)
	d.press("4").shows("与方案不一致，请写理由；按 Esc 不改。")
	d.press("esc", "enter", "f8").says("已撤销：" + at.Name).on(at.Name)
	d.says("现为待定")

	// 09:12 a latecomer whose item has not been read; Esc returns to the reading.
	d.clock.at("09:12")
	d.press("f3", "o", "y", "enter", "space").says("欧阳清和 09:12 到，迟到；其任免事项尚未宣读。")
	d.press("esc").on(at.Name).tally("应到 68 实到 66 迟到 1 请假 1 | 已定 16 余 52 | 任前 0/66 廉政 0/66")

	// 09:15 one is put off; 09:17 two swap. One F8 would undo both.
	d.clock.at("09:15")
	d.press("enter", "enter", "enter").on("查文辉")
	d.press("3", "text:待复核", "enter").tally("应到 68 实到 66 迟到 1 请假 1 | 已定 20 余 48 | 任前 0/65 廉政 0/65")
	d.clock.at("09:17")
	d.press("f2", "4", "text:范清曦", "1").shows("1 确认")
	d.press("1").tally("应到 68 实到 66 迟到 1 请假 1 | 已定 22 余 46 | 任前 0/65 廉政 0/65")
	d.press("f8").tally("应到 68 实到 66 迟到 1 请假 1 | 已定 20 余 48 | 任前 0/65 廉政 0/65")
	d.press("f9").tally("应到 68 实到 66 迟到 1 请假 1 | 已定 22 余 46 | 任前 0/65 廉政 0/65")

	// 09:21 the plug, in the middle of a reason; 09:24 again, at the same place.
	d.clock.at("09:21")
	d.press("f3", "3", "7", "enter", "3", "text:请纪")
	where := d.a.person().Name
	d.a.writeMove()
	if err := d.a.Sitting.Close(); err != nil {
		t.Fatal(err)
	}
	next := open(t, d.path, 80, 24)
	next.clock.at("09:24")
	d = next
	d.says("09:21 停在 37/68", "宣布进行中，回车继续").shows("> 理由   请纪").on(where)
	d.press("enter", "esc", "esc")
	d.tally("应到 68 实到 66 迟到 1 请假 1 | 已定 22 余 46 | 任前 0/65 廉政 0/65")

	// The rest as planned.
	d.clock.at("09:25")
	d.press("home")
	for d.a.counts().Pending > 0 {
		before := d.a.sel
		d.press("enter")
		if d.a.sel == before && d.a.counts().Pending > 0 {
			t.Fatalf("stuck on row %d", before)
		}
	}
	d.tally("应到 68 实到 66 迟到 1 请假 1 | 已定 68 余 0 | 任前 0/65 廉政 0/65")
	c := d.a.counts()
	if c.ByDecision[model.Deferred] != 1 || c.ByDecision[model.Removed] != 2 || c.Deviations != 3 {
		t.Errorf("decided %v, %d deviations", c.ByDecision, c.Deviations)
	}

	// 09:40 the talks, held together: 64 present who owe them; one leaves and returns.
	d.clock.at("09:40")
	d.press("f10", "4", "f6", "text:市委组织部部长 王一鸣", "f6").shows("任前、廉政一并谈   0 分", "09:40 起",
		"在场 64  离席 0  中途到 0  应补 1  谈话人 市委组织部部长")
	d.clock.at("10:05")
	d.press("f3", "s", "z", "y", "enter", "space").says("单志远 离席，10:05")
	d.clock.at("10:08")
	d.press("f6", "2", "up", "3", "tab", "text:市纪委书记 李一鸣", "f6").shows("廉政谈话   0 分", "10:08 起", "在场 63  离席 0  中途到 0  应补 2")
	d.clock.at("10:31")
	d.press("f6", "1").shows("单志远", "1 计入  2 补谈")
	d.press("1").tally("应到 68 实到 66 迟到 1 请假 1 | 已定 68 余 0 | 任前 64/65 廉政 64/65").says("应补 1 人：仇敏。")
	d.press("f4").shows("未任前谈话 1 人", "仇敏")
	d.press("tab").shows("未廉政谈话 1 人", "仇敏")
	d.press("esc")

	// 10:32 pledges in pile order, by number.
	d.clock.at("10:32")
	d.press("f10", "5")
	for i := 1; i <= 68; i++ {
		if p := d.person(i); d.a.meeting().Owes(p, model.ItemPledge) && d.a.meeting().Here(p.ID) {
			d.press("f3")
			for _, digit := range strconv.Itoa(i) {
				d.press(string(digit))
			}
			d.press("enter", "enter")
		}
	}
	if got := d.a.counts().Pledged; got.Done != 64 || got.Required != 65 {
		t.Errorf("pledged %+v", got)
	}
	d.press("f4").shows("未交廉政承诺书 1 人", "仇敏")
	d.press("esc")

	// Nothing typed twice, and the journal holds it all.
	report, err := d.a.Sitting.Check()
	if err != nil || len(report.Damage) > 0 {
		t.Errorf("check: %+v %v", report, err)
	}
}
