package screen

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/model"
	"liuzhuan/ui/screen/form"
	"liuzhuan/ui/screen/talk"
	"liuzhuan/ui/text"
)

// Everybody signed in, one talk as both kinds, everybody counted: the done
// criterion of F5 and F6.
func TestAllHereTalkCountsBothKinds(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.clock.at("08:50")
	d.press("f10", "2", "f5", "6", "8", "enter").tally("应到 68 实到 68 迟到 0 请假 0 | 已定 0 余 68 | 任前 0/66 廉政 0/66")
	d.clock.at("09:40")
	d.press("f6").shows("在场应谈 66 人", "市委二号会议室", "09:40")
	d.press("f6").shows("谈话中 09:40 起 已 0 分", "在场 66 离席 0 中途到 0 应补 0").says("还没有写谈话人")
	d.tally("应到 68 实到 68 迟到 0 请假 0 | 已定 0 余 68 | 任前 0/66 廉政 0/66")
	d.clock.at("10:31")
	d.press("f6", "1").tally("应到 68 实到 68 迟到 0 请假 0 | 已定 0 余 68 | 任前 66/66 廉政 66/66")
	d.says("谈话已结束：任前 66/66 廉政 66/66，没有要补谈的。")
}

func TestSpeakerChangesAndPeopleComeAndGo(t *testing.T) {
	d := openDemo(t, 120, 36)
	d.clock.at("08:50")
	d.press("f10", "2", "f3", "q", "m", "enter", "3", "text:出差", "enter") // 仇敏 on leave
	d.says("仇敏请假，任免照常宣布，谈话列入补谈。")
	d.press("home", "enter", "enter").says("到，08:50")
	d.press("f3", "s", "z", "y", "enter", "4") // 单志远 absent for now
	d.press("f5", "6", "4", "enter").tally("应到 68 实到 66 迟到 0 请假 1 | 已定 0 余 68 | 任前 0/66 廉政 0/66")

	d.clock.at("09:40")
	d.press("f10", "4", "f6", "text:市委组织部部长 王一鸣", "f6").shows("任前、廉政一并谈", "谈话人 市委组织部部长", "在场 64")
	d.clock.at("10:05")
	d.press("f3", "r", "w", "enter", "space").says("任文 离席，10:05").shows("在场 63   离席 1")
	d.clock.at("10:08")
	d.press("f6", "2").shows("换谈话人")
	d.press("up", "3", "tab", "text:市纪委书记 李一鸣", "f6").shows("廉政谈话   0 分", "谈话人 市纪委书记")
	d.clock.at("10:11")
	d.press("f3", "s", "z", "y", "enter", "space").says("单志远 10:11 到，迟到").shows("中途到 1")
	d.clock.at("10:31")
	d.press("f6", "1")
	// 任文 left the first part and never came back; 单志远 came into the second.
	d.shows("中途到会或离席", "1 计入  2 补谈")
	asked := map[string]bool{}
	for i := 0; i < 2; i++ {
		asked[settling(d)] = true
		key := "2"
		if settling(d) == "单志远" {
			key = "1"
		}
		d.press(key)
	}
	if !asked["任文"] || !asked["单志远"] {
		t.Fatalf("asked about %v", asked)
	}
	d.tally("应到 68 实到 67 迟到 1 请假 1 | 已定 0 余 68 | 任前 63/66 廉政 64/66")
	d.press("f4").shows("未任前谈话 3 人", "仇敏", "任文", "单志远")
	d.press("tab").shows("未廉政谈话 2 人")
	if s := d.a.meeting().Sessions(); len(s) != 2 || s[1].After != s[0].ID || s[0].Ended != s[1].Started {
		t.Errorf("sessions %+v", s)
	}
}

// settling is the person the settle dialog asks about.
func settling(d *driver) string {
	settle, ok := d.a.dialog().(talk.Counting)
	if !ok {
		return ""
	}
	part, _ := settle.Next()
	return d.a.meeting().Person(part.Person).Name
}

func TestGuestsStandApart(t *testing.T) {
	d := openDemo(t, 120, 36)
	d.press("f10", "2", "f2", "3", "text:张 三", "tab", "text:市审计局", "enter", "esc")
	d.tally("应到 68 实到 0 迟到 0 请假 0 | 已定 0 余 68 | 任前 0/66 廉政 0/66")
	if got := d.a.counts().Extra; got != 1 {
		t.Fatalf("%d guests", got)
	}
	d.press("end").on("张三").shows("名单外", "市审计局")
	d.press("f10", "3", "end", "1").says("名单外人员没有方案，不能宣布。")
	d.press("f8", "1").says("已撤销：名单外 张三")
	if len(d.a.list) != 68 {
		t.Errorf("%d rows after the guest was taken back", len(d.a.list))
	}
}

func TestMinutesAreCorrected(t *testing.T) {
	d := openDemo(t, 120, 36)
	d.clock.at("09:06")
	d.press("f10", "2", "enter").tally("应到 68 实到 1 迟到 1 请假 0 | 已定 0 余 68 | 任前 0/66 廉政 0/66")
	d.press("up", "f2", "2", "text:8：58", "enter").says("改正")
	d.tally("应到 68 实到 1 迟到 0 请假 0 | 已定 0 余 68 | 任前 0/66 廉政 0/66")
	d.press("2", "text:二十五点", "enter").shows("时间看不懂，请写成 9:05 这样。")
	d.press("esc", "esc")
}

func TestPlanIsEditedBeforeTheMeeting(t *testing.T) {
	d := openDemo(t, 120, 36)
	d.press("down", "f2", "1") // number 2, focus on 拟任
	d.press("backspace")
	f := d.a.dialog().(*form.Form)
	field(f, "proposed").Put("")
	d.press("text:财政", "enter")
	if got := get(f, "proposed"); !strings.Contains(got, "驻市财政局纪检监察组") {
		t.Fatalf("picked %q", got)
	}
	for f.Focused().ID != "batch" {
		d.press("down")
	}
	if got := get(f, "batch"); got != d.a.meeting().Info().Approval {
		t.Errorf("a list without batches is in %q", got)
	}
	field(f, "batch").Put("")
	d.press("text:市委批次", "enter").says("拟任职务", "批次")
	p := d.person(2)
	if !strings.Contains(p.Proposed, "财政局") || d.a.meeting().Batch(p.Batch) == nil {
		t.Fatalf("%+v", p)
	}
	d.press("5").shows("批次 市委批次")
	d.press("tab", "text:市委", "tab", "text:2026-11-20", "tab", "text:云委〔2026〕31号", "enter")
	if b := d.a.meeting().Batch(p.Batch); b.Date != "20261120" || b.Organ != "市委" || b.Document != "云委〔2026〕31号" {
		t.Errorf("%+v", b)
	}
}

func TestSwapIsOneStep(t *testing.T) {
	d := openDemo(t, 120, 36)
	d.press("f10", "3", "down", "f2", "4").shows("对调")
	d.press("s", "z", "y", "1").shows("单志远", "1 确认")
	d.press("1").tally("应到 68 实到 0 迟到 0 请假 0 | 已定 2 余 66 | 任前 0/66 廉政 0/66")
	a, b := d.person(2), d.person(4)
	if d.a.meeting().Decision(a.ID).To != b.Proposed || d.a.meeting().Decision(b.ID).To != a.Proposed {
		t.Errorf("not swapped: %+v %+v", d.a.meeting().Decision(a.ID), d.a.meeting().Decision(b.ID))
	}
	d.press("f8").tally("应到 68 实到 0 迟到 0 请假 0 | 已定 0 余 68 | 任前 0/66 廉政 0/66")
}

func TestPledgesInPileOrder(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "5", "f3", "1", "2", "enter", "enter").says("仇敏 廉政承诺书已签")
	d.on(d.person(1).Name) // back where the pile's walk stands
	d.press("f3", "1", "3", "enter", "enter").says("不签承诺书")
	d.press("f3", "1", "2", "enter", "0").says("收回仇敏")
	if f := d.a.meeting().Fulfilment(d.person(12).ID, model.ItemPledge); f != nil {
		t.Error("still signed")
	}
}

// Undo asks for a 1 only where it would leave this phase's facts.
func TestUndoAsksBeforeLeavingThePhase(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "2", "enter", "f10", "3")
	d.press("f8").shows("要撤销的是", "1 确认")
	d.press("enter").tally("应到 68 实到 1 迟到 1 请假 0 | 已定 0 余 68 | 任前 0/66 廉政 0/66")
	d.press("f8", "1").tally("应到 68 实到 0 迟到 0 请假 0 | 已定 0 余 68 | 任前 0/66 廉政 0/66")
	// What is left is the demo's own making: meeting facts, then the import.
	d.press("f8", "1", "f8").shows("导入", "1 确认")
	d.press("1").says("已撤销：导入")
	d.press("f8").says("没有可撤销的了。")
	d.press("f9").says("已重做：导入")
	if len(d.a.list) != 68 {
		t.Errorf("%d rows after the import came back", len(d.a.list))
	}
}

func TestQuitAsksOnlyWhileATalkRuns(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "2", "f5", "6", "8", "enter", "f6", "f6", "ctrl+q").shows("谈话还在进行")
	if d.a.quitting {
		t.Fatal("left without a word")
	}
	d.press("enter", "ctrl+q", "1")
	if !d.a.quitting {
		t.Error("1 did not leave")
	}
}

// The clerk comes back to the same phase, person, filter and talk.
func TestResume(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "2", "f5", "6", "8", "enter", "f10", "3", "tab", "tab", "down", "down", "f6", "f6")
	name := d.a.person().Name
	d.a.writeMove()
	// No Ctrl-Q, no Close: what is on the disk is all there is.
	if err := d.a.Sitting.Close(); err != nil {
		t.Fatal(err)
	}
	next := open(t, d.path, 80, 24)
	next.clock.t = d.clock.t.Add(3 * time.Minute)
	next.on(name).shows("[留任 41]", "谈话中").says("停在 3/41")
	if next.a.phase() != model.Announce {
		t.Errorf("phase %s", next.a.phase())
	}
	next.press("down") // any other key acts as it always does
	if next.a.sel != 3 {
		t.Errorf("down after the resume line went to row %d", next.a.sel)
	}
}

func TestUnavailableKeysSaySo(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("x").says("这个键在这里没有用")
	d.press("1").says("这个键在这里没有用") // digits are inert in this phase
	d.press("f5").says("这个键在这里没有用")
	if d.a.counts().Marked != 0 {
		t.Error("a dead key did something")
	}
}

// What was half typed is typed again by the desk, in the same form.
func TestHalfTypedTextComesBack(t *testing.T) {
	for _, tt := range []struct {
		name string
		keys []string
		want []string
	}{
		{"reason", []string{"f10", "3", "down", "3", "text:主持人当场通"}, []string{"改为 [暂缓]", "> 理由   主持人当场通"}},
		{"destination", []string{"f10", "3", "down", "9", "text:财政", "shift+tab", "right"}, []string{"去向   财政", "[4提任]"}},
		{"leave", []string{"f10", "2", "3", "text:出", "tab", "text:部长"}, []string{"事由   出", "> 批准人 部长"}},
		{"guest", []string{"f10", "2", "f2", "3", "text:张"}, []string{"> 姓名 张"}},
		{"talk", []string{"f10", "2", "f5", "6", "8", "enter", "f6", "text:部长 王一鸣"}, []string{"> 谈话人     部长 王一鸣"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := openDemo(t, 80, 24)
			d.press(tt.keys...)
			entries := len(d.a.Sitting.History.Entries())
			d.a.writeMove() // the throttled write of a burst
			if err := d.a.Sitting.Close(); err != nil {
				t.Fatal(err)
			}
			next := open(t, d.path, 80, 24)
			next.shows(tt.want...).says("停在")
			if got := len(next.a.Sitting.History.Entries()); got != entries {
				t.Errorf("%d entries, want %d", got, entries)
			}
			next.press("esc").shows(tt.want...) // past the resume line
			next.press("esc").says("没有记入，已输入的内容保留。")
			if next.a.openDraft() != nil {
				t.Error("the draft is still there after Esc")
			}
		})
	}
}

// Esc and the next key in one burst reach the program as Alt with that key.
func TestEscJustBeforeAnotherKey(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f7")
	f10 := keyMsg("f10")
	f10.Mod = tea.ModAlt
	d.send(f10)
	d.shows("-- 菜单")
	d.send(tea.KeyPressMsg{Code: '3', Mod: tea.ModAlt}) // Esc closes the menu; 3 is then dead here
	d.says("这个键在这里没有用")
}

// The minute of a signature is whole at 80 columns, in both languages.
func TestMinuteOfThePledgeIsWhole(t *testing.T) {
	for _, lang := range []string{"zh", "en"} {
		d := openDemo(t, 80, 24)
		d.a.Text = text.For(lang)
		d.clock.at("09:41")
		d.press("f10", "5", "enter", "up")
		if !strings.HasSuffix(d.selected(), "09:41") {
			t.Errorf("%s: row %q", lang, d.selected())
		}
	}
}

// A talk that is over has an end on the card of who stayed, as on the papers.
func TestCardShowsWhenATalkEnded(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f10", "2", "f5", "6", "8", "enter", "f6", "f6")
	d.press("f2").shows("09:05-").press("esc")
	d.clock.at("09:31")
	d.press("f6", "1", "f2").shows("09:05-09:31")
}

// F5 after the hour makes everybody late: the panel says so before, the message
// after, and the hour can be put right in either order.
func TestAllHereAfterTheHour(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.clock.at("09:12")
	d.press("f10", "2", "f5").shows("开会 09:00，现在 09:12：这 68 人都会记迟到。开会时间不对，先按 Esc，F2 6 改正。")
	d.press("6", "8", "enter").says("68 人到，09:12。68 人记迟到")
	d.press("f2", "6", "tab", "tab", "text:9:30", "enter", "esc").tally("应到 68 实到 68 迟到 0 请假 0 | 已定 0 余 68 | 任前 0/66 廉政 0/66")
	on := openDemo(t, 80, 24)
	on.clock.at("08:50")
	for _, line := range on.press("f10", "2", "f5").screen() {
		if strings.Contains(line, "迟到。") {
			t.Errorf("before the hour: %q", line)
		}
	}
	on.press("6", "8", "enter")
	if strings.Contains(on.a.message, "迟到") {
		t.Errorf("before the hour: %q", on.a.message)
	}
}

// A pledge of somebody who is not here is recorded, and said to be so.
func TestPledgeOfSomebodyAway(t *testing.T) {
	d := openDemo(t, 120, 36)
	d.clock.at("08:50")
	d.press("f10", "2", "enter", "3", "text:出差", "enter", "f10", "5")
	d.press("enter")
	if strings.Contains(d.a.message, "不在会场") {
		t.Errorf("somebody here: %q", d.a.message)
	}
	name := d.a.person().Name
	d.press("enter").says(name+" 廉政承诺书已签", name+"不在会场（请假），请核对这份是谁签的。")
	name = d.a.person().Name
	d.press("enter").says(name + "不在会场（未到），请核对这份是谁签的。")
	if got := d.a.counts().Pledged.Done; got != 3 {
		t.Errorf("%d pledges recorded, want 3", got)
	}
}

// A list without batches is one: its dates are typed once, from anybody's card.
func TestDatesOfTheWholeListAreTypedOnce(t *testing.T) {
	d := openDemo(t, 120, 36)
	d.press("down", "f2", "5").shows("批次 " + d.a.meeting().Info().Approval)
	f := d.a.dialog().(*form.Form)
	for f.Focused().ID != "posted_from" {
		d.press("down")
	}
	d.press("text:2026-11-10", "tab", "text:2026-11-17", "enter")
	for _, p := range d.a.meeting().People() {
		if b := d.a.meeting().Batch(p.Batch); b == nil || b.PostedFrom != "20261110" || b.PostedUntil != "20261117" {
			t.Fatalf("%s: %+v", p.Name, b)
		}
	}
}
