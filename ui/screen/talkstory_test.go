package screen

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"
	"testing"

	"liuzhuan/data/paper"
	"liuzhuan/model"
	"liuzhuan/ui/screen/page"
)

// agree holds line 2 of the screen, the tally and the exports together: each
// counts the same people in its own way.
func (d *driver) agree() {
	d.t.Helper()
	m, c := d.a.meeting(), d.a.counts()
	d.tally(d.a.Text.Tally(c))
	write := func(k paper.Kind) []byte {
		var b bytes.Buffer
		if err := paper.Write(&b, m, paper.Options{Paper: k, Format: paper.JSON, Profile: paper.Full, Phase: d.a.phase(),
			Calendar: model.PublishedCalendar()}); err != nil {
			d.t.Fatal(err)
		}
		return b.Bytes()
	}
	var roster struct {
		People []struct {
			Decision, Attendance string
			Obligations          map[string]string
			Issuable             bool
		}
		Guests []any
	}
	var talks struct {
		People []struct {
			Kinds  map[model.Kind]string
			Pledge struct{ Owed, Signed bool }
		}
	}
	if err := json.Unmarshal(write(paper.Roster), &roster); err != nil {
		d.t.Fatal(err)
	}
	if err := json.Unmarshal(write(paper.Talks), &talks); err != nil {
		d.t.Fatal(err)
	}
	got := map[string]int{"guests": len(roster.Guests)}
	for _, p := range roster.People {
		got["people"]++
		got[p.Attendance]++
		if p.Decision != "pending" {
			got["decided"]++
		}
		if p.Issuable {
			got["issuable"]++
		}
		for item, state := range p.Obligations {
			got[item]++
			got[item+" "+state]++
		}
	}
	pledged := 0
	for _, p := range talks.People {
		for k, state := range p.Kinds {
			got["talks "+string(k)]++
			got["talks "+string(k)+" "+state]++
		}
		if p.Pledge.Owed && p.Pledge.Signed {
			pledged++
		}
	}
	want := map[string]int{"people": c.People, "present": c.Present, "leave": c.Leave, "decided": c.Decided, "guests": c.Extra, "issuable": m.CountIssuable(),
		"pledge": c.Pledged.Required, "pledge done": c.Pledged.Done, "signin done": c.Present}
	for _, k := range model.Kinds {
		want[string(k)], want[string(k)+" done"] = c.Talks[k].Required, c.Talks[k].Done
		want["talks "+string(k)], want["talks "+string(k)+" done"] = c.Talks[k].Required, c.Talks[k].Done
	}
	for name, n := range want {
		if got[name] != n {
			d.t.Errorf("%s: screen %d, export %d", name, n, got[name])
		}
	}
	if pledged != c.Pledged.Done {
		d.t.Errorf("pledged: screen %d, export of talks %d", c.Pledged.Done, pledged)
	}
}

// cut pulls the plug, starts again, and holds what is there after against what
// was there before: phase, person, talk and its clock, half-typed text.
func (d *driver) cut(h int) *driver {
	d.t.Helper()
	a := d.a
	a.writeMove()
	phase, person, list := a.phase(), a.person(), a.Filter
	draft, running := a.openDraft(), a.meeting().RunningTalk()
	var tally = a.Text.Tally(a.counts())
	if err := a.Sitting.Close(); err != nil {
		d.t.Fatal(err)
	}
	next := open(d.t, d.path, 80, h)
	next.clock.t = d.clock.t
	b := next.a
	if b.phase() != phase || b.person() == nil || b.person().ID != person.ID || b.Filter != list || b.Text.Tally(b.counts()) != tally {
		d.t.Fatalf("stood on %s in %s, now %v in %s\n%s", person.Name, phase, b.person(), b.phase(), strings.Join(next.screen(), "\n"))
	}
	switch s := b.meeting().RunningTalk(); {
	case (s == nil) != (running == nil):
		d.t.Fatalf("talk %v, now %v", running, s)
	case s != nil && (s.ID != running.ID || s.Started != running.Started):
		d.t.Fatalf("talk since %s, now since %s", running.Started.Clock(), s.Started.Clock())
	}
	again := b.openDraft()
	if (again == nil) != (draft == nil) {
		d.t.Fatalf("half-typed %+v, now %+v", draft, again)
	}
	if draft != nil {
		for id, v := range draft.Values {
			if again.Values[id] != v {
				d.t.Errorf("field %s held %q, now %q", id, v, again.Values[id])
			}
		}
		if again.At != draft.At {
			d.t.Errorf("stood on field %d, now %d", draft.At, again.At)
		}
	}
	return next
}

// TestTalkStory is the talks of a meeting and what comes after them, on the demo's 68
// people. After every step the plug is pulled, so that whatever was shown must
// be there again, and the counts of screen and exports are held together.
func TestTalkStory(t *testing.T) {
	d := openDemo(t, 80, 24)
	step := func(clock string, keys ...string) {
		t.Helper()
		if clock != "" {
			d.clock.at(clock)
		}
		d.press(keys...)
		d.agree()
		d = d.cut(24)
		if d.a.resume && d.a.dialog() == nil {
			d.press("enter") // goes on where it stopped
		}
		d.a.resume = false
	}

	// 08:30 sign-in with an input method on: full-width digits and blanks work.
	step("08:30", "f10", "２", "space", "　")
	d.tally("应到 68 实到 2 迟到 0 请假 0 | 已定 0 余 68 | 任前 0/66 廉政 0/66")
	step("", "f3", "z", "h", "w", "2", "space")
	step("", "f2", "3", "text:李旁听", "tab", "text:市审计局")
	d.press("enter", "esc")
	step("", "f3", "q", "m", "enter", "3", "text:外出学")
	d.shows("事由   外出学")
	step("", "text:习", "enter")
	// One is represented, one has not come.
	step("", "f3", "2", "0", "enter", "2", "text:周代")
	step("", "text:会", "enter")
	d.shows("代")
	step("", "f3", "5", "2", "enter", "4")
	step("08:58", "f5", "6", "2", "enter")
	d.tally("应到 68 实到 65 迟到 0 请假 2 | 已定 0 余 68 | 任前 0/66 廉政 0/66")
	d.press("f4").shows("应到68人，实到65人，请假2人，缺席1人；另有名单外1人。", "未签到 3 人")
	d.press("esc")

	// 09:00 half of them are announced; 09:12 a latecomer whose item was read.
	step("09:00", "f10", "3", "enter", "enter", "enter")
	for d.a.counts().Pending > 0 {
		d.press("enter")
	}
	d.agree()
	step("09:12", "f3", "2", "0", "enter", "space", "esc")
	d.tally("应到 68 实到 66 迟到 1 请假 1 | 已定 68 余 0 | 任前 0/66 廉政 0/66")

	// 09:40 the talks, held together; the outline is there and the talk runs on
	// through every cut.
	step("09:40", "f10", "4", "f6", "text:市委组织部部长 王一")
	step("", "text:鸣", "f6")
	d.shows("09:40 起", "在场 64  离席 0  中途到 0  应补 2", "不在场  仇敏 补谈 请假  欧阳清和 补谈 缺席")
	if s := d.a.meeting().RunningTalk(); s.Outline == "" || s.Talkers[0].Name != "王一鸣" {
		t.Errorf("%+v", s)
	}
	step("10:05", "f3", "s", "z", "y", "enter", "space")
	d.shows("在场 63  离席 1", "单志远 离席 10:05")
	// A note half-typed when the plug goes.
	step("10:06", "esc", "f3", "l", "s", "h", "enter", "enter", "text:个人有关事项会后说明，")
	step("", "text:已约时间", "enter")
	step("10:11", "f3", "s", "z", "y", "enter", "space")
	step("10:12", "f6", "2", "up", "3", "tab", "text:市纪委书记 李一鸣", "f6")
	d.shows("廉政谈话   0 分", "10:12 起", "在场 64  离席 0  中途到 0  应补 2")

	// What one of them said, half-typed when the plug goes.
	step("10:15", "f3", "3", "enter", "f2", "0", "text:坚决服从")
	step("", "text:组织安排", "enter")
	if part := d.a.meeting().Participation(d.a.meeting().RunningTalk().ID, d.person(3).ID); part.Statement != "坚决服从组织安排" {
		t.Errorf("%+v", part)
	}
	// Three minutes without power are named; the talk's clock went on.
	d.a.writeMove()
	if err := d.a.Sitting.Close(); err != nil {
		t.Fatal(err)
	}
	later := open(t, d.path, 80, 24)
	later.clock.at("10:18")
	d = later
	d.says("断开 3 分，谈话照计").shows("廉政谈话   5 分")
	d.press("enter")

	// One raises a matter: it blocks his notice and shows on this screen alone.
	who := d.person(4)
	step("10:20", "f3", "4", "enter", "f2", "7", "text:经商情况")
	step("", "text:待核", "enter")
	if m := d.a.meeting(); !m.OpenMatter(who.ID) || m.Issuable(who) {
		t.Error("the matter does not block")
	}
	d.shows(">!4")

	// 10:31 the end. The two who were not there are exactly those left.
	step("10:31", "f6", "1")
	d.tally("应到 68 实到 66 迟到 1 请假 1 | 已定 68 余 0 | 任前 64/66 廉政 64/66")
	d.press("f4").shows("未任前谈话 2 人", "仇敏", "欧阳清和").press("esc")

	// What was said is written down afterwards.
	step("", "f6", "f2", "3", "tab", "tab", "tab", "tab", "text:成绩突出")
	step("", "enter")
	if s := d.a.meeting().Sessions()[1]; s.Merits != "成绩突出" {
		t.Errorf("%+v", s)
	}

	// 10:32 pledges in pile order, by number; two are missing, then found.
	step("10:32", "f10", "5")
	for i := 68; i >= 1; i-- {
		if p := d.person(i); d.a.meeting().Owes(p, model.ItemPledge) && d.a.meeting().Here(p.ID) && i != 1 && i != 2 {
			d.press("f3")
			for _, digit := range strconv.Itoa(i) {
				d.press(string(digit))
			}
			d.press("enter", "enter")
		}
	}
	d.agree()
	d.press("f4").shows("未交廉政承诺书 4 人", "余刚超", "汪海景").press("esc")
	step("10:45", "f3", "1", "enter", "enter", "f3", "2", "enter", "enter")
	if got := d.a.counts().Pledged; got.Done != 64 || got.Required != 66 {
		t.Errorf("pledged %+v", got)
	}

	// The week after: what is left, by day; Wednesday is three working days off.
	d.press("f10", "0", "1").shows("待办", "2026.11.25  补谈  还有 3 天", "仇敏", "2026.11.22  当面告知  今天")
	d.groupDone(model.ChoreHandover, model.ItemHandover)
	d.press("esc")
	todos := d.a.meeting().Todos(model.PublishedCalendar())
	count := map[model.Chore]int{}
	for _, todo := range todos {
		count[todo.Chore]++
	}
	for chore, n := range map[model.Chore]int{model.ChoreMakeUp: 2, model.ChorePledge: 2, model.ChoreProbation: 4, model.ChoreMatter: 1, model.ChoreTell: 3} {
		if count[chore] != n {
			t.Errorf("%s: %d to do, want %d", chore, count[chore], n)
		}
	}

	// Tuesday: a make-up talk from the card, filled from what was missed.
	d.clock.t = d.clock.t.AddDate(0, 0, 2)
	step("", "f3", "q", "m", "enter", "f2", "9")
	d.shows("-- 个别谈话 12 仇敏 | 尚未开始 --", "市委组织部部长 王一鸣", "个别谈话：仇敏", "市委二号会议室")
	step("", "f6")
	d.clock.t = d.clock.t.Add(20 * 60e9)
	step("", "f6", "1")
	d.tally("应到 68 实到 66 迟到 1 请假 1 | 已定 68 余 0 | 任前 65/66 廉政 65/66")
	step("", "f2", "7", "esc", "esc")

	// The matter is cleared; the notice may go out.
	step("", "f3", "4", "enter", "f2", "8", "text:核实无问题", "enter", "esc")
	if m := d.a.meeting(); m.OpenMatter(who.ID) || !m.Issuable(who) {
		t.Error("a cleared matter still blocks")
	}
	report, err := d.a.Sitting.Check()
	if err != nil || len(report.Damage) > 0 {
		t.Errorf("check: %+v %v", report, err)
	}
}

// groupDone ticks off all of a kind from the to-do list, as one step, and takes it back.
func (d *driver) groupDone(chore model.Chore, item model.Item) {
	d.t.Helper()
	todo, ok := d.a.dialog().(*page.Todo)
	for range model.Chores {
		if ok && todo.Shown[todo.At] >= 0 && strings.Contains(strings.Join(d.screen(), "\n"), "["+d.a.Text.Talks.Chore[chore]+"]") {
			break
		}
		d.press("tab")
	}
	open := len(d.a.meeting().Open(item))
	seq, _ := d.a.Sitting.History.Last()
	d.press("0").shows(d.a.Text.Talks.Chore[chore] + " " + strconv.Itoa(open) + " 件，都办结了吗？")
	if d.press("esc"); len(d.a.meeting().Open(item)) != open {
		d.t.Error("Esc recorded it")
	}
	d.press("0", "1").says(strconv.Itoa(open) + " 人办结")
	if last, _ := d.a.Sitting.History.Last(); last.Seq != seq.Seq+1 || len(d.a.meeting().Open(item)) != 0 {
		d.t.Errorf("%d entries, %d are left", last.Seq-seq.Seq, len(d.a.meeting().Open(item)))
	}
	d.press("esc", "f8")
	if len(d.a.meeting().Open(item)) != open {
		d.t.Errorf("%d are left once it is taken back, %d were", len(d.a.meeting().Open(item)), open)
	}
	d.press("f10", "0", "1")
}
