package screen

import (
	"strings"
	"testing"

	"liuzhuan/model"
	"liuzhuan/model/hanzi"
	"liuzhuan/ui/screen/form"
)

// The done criterion of the announcement: six Enters, a deferral with its
// reason, two undos, one redo, and the same after leaving and coming back.
func TestAnnounceSixDeferUndoRedo(t *testing.T) {
	d := openDemo(t, 120, 36)
	d.press("f10", "3", "enter", "enter", "enter", "enter", "enter", "enter")
	d.tally("应到 68 实到 0 迟到 0 请假 0 | 已定 6 余 62 | 任前 0/66 廉政 0/66").on("任文")
	d.press("3").shows("与方案不一致，请写理由；按 Esc 不改。", "改为 [暂缓]")
	d.tally("应到 68 实到 0 迟到 0 请假 0 | 已定 6 余 62 | 任前 0/66 廉政 0/66")
	d.press("enter").shows("请先填：理由")
	d.press("text:待复核", "enter")
	d.tally("应到 68 实到 0 迟到 0 请假 0 | 已定 7 余 61 | 任前 0/65 廉政 0/65").on("曾知")
	d.press("f8").says("已撤销：任文 暂缓 09:05，现为待定。").on("任文")
	d.press("f8").tally("应到 68 实到 0 迟到 0 请假 0 | 已定 5 余 63 | 任前 0/66 廉政 0/66")
	d.press("f9").tally("应到 68 实到 0 迟到 0 请假 0 | 已定 6 余 62 | 任前 0/66 廉政 0/66").says("已重做：")
	d = d.reopen(120, 36)
	d.tally("应到 68 实到 0 迟到 0 请假 0 | 已定 6 余 62 | 任前 0/66 廉政 0/66").says("停在 6/68", "宣布进行中，回车继续")
	d.press("enter").tally("应到 68 实到 0 迟到 0 请假 0 | 已定 6 余 62 | 任前 0/66 廉政 0/66")
	if d.a.message != "" {
		t.Errorf("Enter after the resume line says %q", d.a.message)
	}
	d.press("f8").says("已撤销：")
	d.tally("应到 68 实到 0 迟到 0 请假 0 | 已定 5 余 63 | 任前 0/66 廉政 0/66")
}

func TestEnterNeverOverwritesNeverWraps(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "3", "4", "text:机构撤并", "enter") // number 1 removed, against the plan
	first := d.person(1)
	if got := d.a.meeting().Decision(first.ID); got == nil || got.Disposition != model.Removed || !got.Deviates {
		t.Fatalf("decision %+v", got)
	}
	d.press("home", "enter")
	if got := d.a.meeting().Decision(first.ID).Disposition; got != model.Removed {
		t.Errorf("Enter overwrote the decision with %s", got)
	}
	d.press("end", "enter").says("名单到底了，前面跳过 66 人，F4 看名单。")
	d.press("enter").says("名单到底了，前面跳过 66 人，F4 看名单。")
	if d.a.sel != 67 {
		t.Errorf("wrapped to row %d", d.a.sel)
	}
}

func TestWrongDigitEscLeavesEverything(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "3")
	entries := len(d.a.Sitting.History.Entries())
	for _, keys := range [][]string{{"3", "text:写了一半", "esc"}, {"9", "esc"}, {"4", "esc"}, {"f5", "1", "esc"}, {"f6", "esc"},
		{"f2", "1", "text:改", "esc", "esc"}} {
		d.press(keys...)
	}
	if got := len(d.a.Sitting.History.Entries()); got != entries {
		t.Errorf("%d entries were written", got-entries)
	}
	d.tally("应到 68 实到 0 迟到 0 请假 0 | 已定 0 余 68 | 任前 0/66 廉政 0/66")
}

func TestTransferOpensDestinationFilledWithThePlan(t *testing.T) {
	d := openDemo(t, 120, 36)
	d.press("f10", "3", "down", "2") // number 2 is planned 转任
	p := d.person(2)
	f := d.a.dialog().(*form.Form)
	if get(f, "to") != p.Proposed {
		t.Fatalf("destination %q, want the plan's %q", get(f, "to"), p.Proposed)
	}
	d.press("enter") // unchanged: as planned, no reason asked
	if got := d.a.meeting().Decision(p.ID); got == nil || got.Deviates {
		t.Fatalf("decision %+v", got)
	}
	d.press("0") // on number 3, nothing to withdraw
	d.says("没有可收回的")
	d.press("up", "0").tally("应到 68 实到 0 迟到 0 请假 0 | 已定 0 余 68 | 任前 0/66 廉政 0/66")
	// Another destination by its initials: cz for 财政局.
	d.press("2", "c", "z", "j").shows("云川市纪委监委驻市财政局")
	d.press("enter")
	if got := get(d.form(), "to"); !strings.Contains(got, "驻市财政局纪检监察组") {
		t.Fatalf("picked %q", got)
	}
	d.press("enter").shows("请先填：理由")
	d.press("text:会上调整", "enter")
	got := d.a.meeting().Decision(p.ID)
	if got == nil || !got.Deviates || got.Disposition != model.Transferred || got.Reason != "会上调整" || got.By != "主持人" {
		t.Fatalf("decision %+v", got)
	}
}

func TestOtherTakesAnyDisposition(t *testing.T) {
	d := openDemo(t, 120, 36)
	d.press("f10", "3", "9")
	f := d.a.dialog().(*form.Form)
	d.press("shift+tab") // from destination to disposition
	for get(f, "disposition") != string(model.Retired) {
		d.press("right")
	}
	d.press("tab", "tab", "text:已到龄", "enter")
	got := d.a.meeting().Decision(d.person(1).ID)
	if got == nil || got.Disposition != model.Retired || got.To != "" {
		t.Fatalf("decision %+v", got)
	}
}

func TestAllOfTheTeamAfterTheCount(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "3", "f5").shows("待定 8 人按方案宣布", "单志远")
	d.press("7", "enter").shows("待定 8 人，您输的是 7，没有记入。")
	d.tally("应到 68 实到 0 迟到 0 请假 0 | 已定 0 余 68 | 任前 0/66 廉政 0/66")
	d.press("text:８", "enter").tally("应到 68 实到 0 迟到 0 请假 0 | 已定 8 余 60 | 任前 0/66 廉政 0/66")
	d.on(d.person(9).Name)
	entries := d.a.Sitting.History.Entries()
	if e := entries[len(entries)-1]; e.Command != model.CommandDecideAll || e.Edits != 8 {
		t.Errorf("journal holds %+v", e)
	}
	d.press("f8").tally("应到 68 实到 0 迟到 0 请假 0 | 已定 0 余 68 | 任前 0/66 廉政 0/66")
}

func TestFullWidthAndInputMethod(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "text:３").shows("[宣布 3/6]")
	d.press("text:０").says("没有可收回的")
	d.press("text:？").shows("帮助")
	d.press("esc", "text:今").says("输入法已开，请用数字键。")
	d.press("text:　").says("签到还没有开始").press("f10", "text:２")
	d.press("text:　") // full-width space is Space: 到
	d.tally("应到 68 实到 1 迟到 1 请假 0 | 已定 0 余 68 | 任前 0/66 廉政 0/66")
}

func TestFilterKeepsTheOneJustDecidedUntilTab(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "3", "tab").shows("[待定 68]")
	d.press("enter")
	if len(d.a.list) != 68 {
		t.Fatalf("the row just decided left the list of %d", len(d.a.list))
	}
	d.press("tab").shows("[留任 41]")
	d.press("shift+tab")
	if len(d.a.list) != 67 {
		t.Fatalf("待定 lists %d, want 67", len(d.a.list))
	}
	d.press("tab", "tab", "tab", "tab", "tab").shows("[全部 68]")
}

// A lookup never moves the place where the reading stands.
func TestLookupReturnsToTheReading(t *testing.T) {
	d := openDemo(t, 120, 36)
	d.press("f10", "2", "end", "enter") // sign-in has begun
	d.press("f10", "3", "enter", "enter", "enter").on("单志远")
	d.press("f3", "q", "m").shows("仇敏")
	d.press("enter").on("仇敏").shows("宣读到 4/68")
	d.press("esc").on("单志远")
	// 张伟 twice, told apart, picked by digit.
	d.press("f3", "z", "h", "w").shows("驻市公安局", "驻市中院")
	d.press("2")
	if got := d.a.person(); got.No != 36 {
		t.Fatalf("2 picked number %d", got.No)
	}
	d.press("space").says("张伟", "迟到", "其任免事项尚未宣读")
	d.press("esc").on("单志远").shows("宣读到 4/68")
	// Announcing somebody while looking up goes back to the reading too.
	d.press("f3", "1", "2", "enter").on("仇敏")
	d.press("enter").on("单志远").shows("宣读到 4/68")
	if d.a.meeting().Decision(d.person(12).ID) == nil {
		t.Error("the one looked up was not announced")
	}
	// Esc inside the lookup leaves everything where it was.
	d.press("f3", "s", "z", "y", "esc").on("单志远")
}

// The answers of a look-up stand in columns; a year of birth that nobody knows is not asked
// after; where there are more than have room it stands over them how many.
func TestAnswersOfALookupLineUp(t *testing.T) {
	d := openDemo(t, 80, 24)
	p := *d.person(10)
	p.Birth = ""
	c, err := d.a.meeting().EditPerson(p, "", 1)
	if err != nil {
		t.Fatal(err)
	}
	d.a.meeting().Apply(c)
	d.press("f3", "1").shows("找人：11 人", " 10 "+p.Name+"            驻市委组织部 副组长 ")
	at, rows := -1, 0
	for _, line := range d.screen() {
		before, _, found := strings.Cut(line, "年生 ")
		if !found {
			continue
		}
		if rows++; at >= 0 && hanzi.Width(before) != at {
			t.Errorf("the columns do not line up:\n%s", strings.Join(d.screen(), "\n"))
		}
		at = hanzi.Width(before)
	}
	if rows != 10 {
		t.Errorf("%d answers:\n%s", rows, strings.Join(d.screen(), "\n"))
	}
	d.press("esc", "f3", "text:驻市").shows("> 1", "下面还有 ")
	d.press("esc", "home", "f2", "4").shows("-- 余刚超与谁对调 --", "找人 >")
	d.press("text:zhw").shows("-- 余刚超与谁对调：3 人 --")
}
