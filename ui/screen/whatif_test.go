package screen

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"liuzhuan/model"
	"liuzhuan/ui/screen/page"
)

// tryOut makes a what-if in which the person of a number goes to the first post that the
// letters find.
func (d *driver) tryOut(no, letters string) *driver {
	d.t.Helper()
	return d.press("f7", "1", "1", "enter", "f3", "text:"+no, "enter", "enter", "text:"+letters, "enter", "enter")
}

// A plan is tried out beside the meeting, survives the end of the program, becomes the
// plan as one step, and is back once that is undone.
func TestWhatIf(t *testing.T) {
	d := openDemo(t, 120, 36)
	seq, before := d.a.lastSeq(), d.person(3).Intent()
	d.tryOut("3", "sz").shows("推演“方案1”  改 1 人", "去向不同", "宋凯", "转任 驻市").says("推演“方案1”：宋凯 转任。会议没有动。")
	if d.a.lastSeq() != seq || d.person(3).Intent() != before {
		t.Fatal("the meeting was touched")
	}
	d.press("tab").shows("有变化", "没有变化", "全部         其他").lacks("全部         合计") // whose figures are alike stands far below
	d.press("tab", "tab").shows("推演后没有了").press("tab").shows("推演才有", "会前核对里看")
	d = d.reopen(120, 36)
	d.press("esc", "f7", "1").shows("方案1", "改 1 人").press("enter").shows("宋凯", "转任 驻市")
	d.press("1").shows("采用推演“方案1”：1 人的方案", "宋凯").press("1").says("已采用推演“方案1”，改了 1 人的方案。")
	if d.a.lastSeq() != seq+1 || d.person(3).Planned != model.Transferred {
		t.Fatalf("taken over: %+v", d.person(3).Intent())
	}
	d.shows("已是方案", "改 0 人")
	d.press("f8").says("已撤销")
	if d.person(3).Intent() != before {
		t.Errorf("undone: %+v", d.person(3).Intent())
	}
	d.press("f7", "1", "enter").shows("改 1 人")
	d.press("0").says("宋凯 按方案").shows("改 0 人")
	d.press("esc", "0").shows("删去推演“方案1”").press("1").says("已删去推演“方案1”").shows("还没有推演")
	d.reopen(120, 36).press("esc", "f7", "1").shows("还没有推演")
}

// As long as one is in a what-if the first line says so, whatever lies on top of it.
func TestWhatIfSaysSo(t *testing.T) {
	for _, w := range []int{80, 120} {
		d := openDemo(t, w, 24)
		says := func(want bool) {
			t.Helper()
			if first := d.screen()[0]; strings.HasPrefix(first, "推演“方案1” 不是会议") != want {
				t.Errorf("the first line at %d columns: %q", w, first)
			}
		}
		d.press("f7", "1", "1")
		says(false)
		for _, k := range []string{"enter", "down", "enter", "esc", "f3", "esc", "f1", "esc", "tab"} {
			d.press(k)
			says(true)
		}
		d.press("esc")
		says(false)
	}
}

// What has changed in the meeting meanwhile is said of whom it is about, and is in the
// way until somebody settles it; a result that was announced stays what it is.
func TestWhatIfMeetsWhatChanged(t *testing.T) {
	d := openDemo(t, 120, 36)
	d.tryOut("3", "sz").press("f3", "text:5", "enter", "enter", "text:sz", "enter", "enter", "f3", "text:7", "enter", "enter", "text:sz", "enter",
		"enter").shows("改 3 人")
	d.press("f10", "3")
	after := *d.person(3)
	after.Planned, after.Relieved = model.Removed, after.Current
	c, err := d.a.meeting().EditPerson(after, "", 9)
	d.a.commit(c, nil)
	if err != nil {
		t.Fatal(err)
	}
	c, err = d.a.meeting().Confirm(d.person(5).ID, 9)
	d.a.commit(c, nil)
	if err != nil {
		t.Fatal(err)
	}
	decision := *d.a.meeting().Decision(d.person(5).ID)
	d.press("f7", "1").shows("2 人要定").press("enter").shows("方案后来改了", "结果已宣布")
	d.press("1").says("有 2 人要先定").marks("宋凯")
	d.press("9").shows("1 人要定").press("1").says("有 1 人要先定")
	d.press("0").press("1", "1").says("已采用推演“方案1”，改了 2 人的方案。")
	if d.person(3).Planned != model.Transferred || d.person(5).Planned != model.Retained || *d.a.meeting().Decision(d.person(5).ID) != decision {
		t.Errorf("%+v %+v", d.person(3).Intent(), d.person(5).Intent())
	}
}

// marks checks who is marked on a page.
func (d *driver) marks(name string) *driver {
	d.t.Helper()
	l := d.a.dialog().(*page.WhatIf)
	if p := d.a.meeting().Person(l.Lines[l.At].Person); p == nil || p.Name != name {
		d.t.Errorf("marked: %+v, want %s", p, name)
	}
	return d
}

// Somebody whose result is announced is not tried out; one who was put off is, and the
// form says what follows.
func TestWhatIfOfDecided(t *testing.T) {
	d := openDemo(t, 120, 36)
	d.press("f10", "3", "enter", "3", "text:待复核", "enter")
	who := slices.IndexFunc(d.a.meeting().People(), func(p *model.Person) bool {
		x := d.a.meeting().Decision(p.ID)
		return x != nil && x.Disposition == model.Deferred
	})
	d.press("f7", "1", "1", "enter", "home", "enter").says("这个人的结果已经宣布")
	d.press("f3", "text:"+d.a.Text.Number(d.a.meeting().People()[who]), "enter", "enter").shows("这个人暂缓了")
	d.press("text:sz", "enter", "enter").shows("改 1 人")
}

// Of a large meeting it is counted beside the screen, after every change anew.
func TestWhatIfOfMany(t *testing.T) {
	d := crowded(t)
	d.press("f7", "1", "1")
	d.begins("enter")()
	d.press("enter", "text:sz", "enter")
	finish := d.begins("enter")
	d.shows("改 1 人").says("正在统计")
	finish()
	d.press("tab").shows("没有变化")
}

// Two copies of one name could not be told apart; what is on the desk in another shape is
// none.
func TestWhatIfNames(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f7", "1", "1", "text:甲案", "enter", "esc", "1", "text:甲案", "enter").shows("已经有推演“甲案”").press("esc").shows("甲案")
	if err := d.a.Sitting.PutDesk(map[string]any{"whatif": "nothing"}); err != nil {
		t.Fatal(err)
	}
	d.press("esc", "1").shows("还没有推演")
}

// The phase stands free of a name of the meeting that is cut however little room both have.
func TestStepStandsFree(t *testing.T) {
	d := openDemo(t, 120, 36)
	d.tryOut("3", "sz")
	for w := 50; w <= 140; w++ {
		d.send(tea.WindowSizeMsg{Width: w, Height: 36})
		if line := d.screen()[0]; strings.Contains(line, "..[筹备") || strings.Contains(line, "]现在") || strings.Contains(line, "]开会") {
			t.Errorf("%d columns: %q", w, line)
		}
	}
}

// A what-if cuts nothing at any width: the panel has the post that there is no column for.
func TestWhatIfShowsPostsWhole(t *testing.T) {
	for _, w := range []int{60, 70, 80, 100, 120, 160} {
		d := openDemo(t, w, 36)
		d.tryOut("3", "sz").shows("留任", "转任 驻市自规", d.person(3).Current)
		for i, line := range d.screen() {
			if i > 0 && strings.Contains(line, "..") {
				t.Errorf("%d columns: %q", w, line)
			}
		}
	}
}

// Where nothing is tried out there is nothing to be marked.
func TestNoWhatIfIsMarked(t *testing.T) {
	d := openDemo(t, 80, 24)
	d.press("f7", "1").shows("  还没有推演")
	if strings.Contains(strings.Join(d.screen(), "\n"), "> 还没有") {
		t.Error("it is marked")
	}
}
