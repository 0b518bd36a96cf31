package screen

import (
	"strings"
	"testing"

	"liuzhuan/model"
)

// What is raised in the meeting about nobody is kept with who owes it and by when, stands
// among what is to be done, is overdue like anything else, is ticked off one by one with
// what came of it or all of a day together, and stands in the wrap-up.
func TestErrandsOfTheMeeting(t *testing.T) {
	d := openDemo(t, 120, 36)
	d.press("f10", "0", "1").shows("没有要办的了")
	raise := func(what, who, day string) {
		d.press("3").shows("会上提出的事项（不涉及个人）")
		d.press("text:"+what, "tab", "text:"+who, "tab", "text:"+day, "enter").says("已记：会上提出的事项：" + what)
	}
	raise("编制划转手续", "市委编办", "2026.11.20")
	raise("驻在部门办公用房", "市机关事务局", "2026.12.10")
	raise("驻在部门车辆", "市机关事务局", "2026.12.10")
	raise("统一挂牌", "", "")
	d.press("3", "text:再议", "tab", "tab", "text:月底", "enter").shows("日期")
	d.press("esc")
	d.shows("待办 4", "2026.11.20  会上事项", "逾期", "市委编办", "2026.12.10  会上事项", "2 件", "统一挂牌")

	// Enter corrects it, 1 asks what came of it.
	d.press("home", "enter").shows("事项清空就是删去")
	d.press("tab", "end", "text:和市委组织部", "enter").shows("市委编办和市委组织部")
	d.press("1").shows("办结：编制划转手续").press("text:已划转", "enter").says("已记：办结会上提出的事项：编制划转手续").shows("待办 3")

	d.press("f10", "6").shows("会上提出的事项  4 件", "3 件没有办结", "编制划转手续 已划转", "驻在部门办公用房", "市机关事务局", "2026.12.10")

	// A day's are done together, and one step brings them back.
	d.press("f10", "0", "1", "home", "0").shows("会上事项 2 件，都办结了吗").press("1").says("会上提出的事项 2 件已办结").shows("待办 1")
	d.press("f8").says("已撤销").press("f10", "0", "1").shows("待办 3")
	// One whose text is taken out is gone.
	d.press("end", "enter", "end", "backspace", "backspace", "backspace", "backspace", "enter").says("已记：删去会上提出的事项：统一挂牌")
	if n := len(d.a.meeting().Errands()); n != 3 {
		t.Fatal(n)
	}
}

// The wrap-up says in one line which teams have nobody whose duties are written down, and
// Tab lists who was taken over from a host body.
func TestDutiesAndOrigins(t *testing.T) {
	d := open(t, planned(t, nil), 120, 36)
	d.press("f10", "6", "end")
	lines := strings.Join(d.screen(), "\n")
	if !strings.Contains(lines, "9 个组没有填分工：驻市委办、") {
		t.Fatal(lines)
	}
	for _, p := range d.a.meeting().People()[:2] {
		after := *p
		after.Charge, after.Origin = "主持全面工作", "原驻在部门划转"
		c, err := d.a.meeting().EditPerson(after, "", 9)
		if err != nil {
			t.Fatal(err)
		}
		if !d.a.commit(c, func() {}) {
			t.Fatal("not kept")
		}
	}
	d.press("f10", "6", "end").shows("8 个组没有填分工")
	d.press("esc", "f10", "3")
	for range 6 {
		d.press("tab")
	}
	if d.a.Filter.Show != model.ShowTakenOver || len(d.a.list) != 2 {
		t.Fatalf("%+v %d", d.a.Filter, len(d.a.list))
	}
	d.shows("划转")
}

// What is to be done stands whole on a narrow screen, on as many lines as it takes.
func TestErrandStandsWhole(t *testing.T) {
	d := openDemo(t, 60, 36)
	d.press("f10", "0", "1", "3", "text:请把会议通知改好再发给各组，附上联系人和电话，下周一之前送到办公室", "enter")
	list := strings.Join(d.screen()[3:20], "\n")
	if !strings.Contains(list, "> 会上 请把会议通知改好再发给各组，") || !strings.Contains(list, "送到办公室") || strings.Contains(list, "..") {
		t.Error(list)
	}
}
