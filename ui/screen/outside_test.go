package screen

import (
	"strings"
	"testing"

	"liuzhuan/model"
)

// Of a ring of three one is put off, and two wait. Days after the seal that case is decided
// outside the meeting: a correction with the day and the document, by which nobody waits
// any more, and the document of appointment is met.
func TestDecidedOutsideTheMeeting(t *testing.T) {
	d := open(t, planned(t, map[int]int{1: 9, 9: 17, 17: 1}), 120, 36)
	d.press("f10", "3")
	if d.goToNo(9); d.a.dialog() != nil {
		t.Fatal("something is open")
	}
	d.press("3").hidesField("会外决定日").press("text:待复核", "enter")
	if len(d.a.meeting().AllWaiting()) != 2 {
		t.Fatal(d.a.meeting().AllWaiting())
	}
	c, err := d.a.meeting().ConfirmAll(d.a.meeting().People(), "全部", d.a.Stamp())
	if err != nil || !d.a.commit(c, func() {}) {
		t.Fatal(err)
	}
	d.batchSays(func(b *model.Batch) { b.Document, b.Appoints, b.Dismisses = "云干〔2026〕31号", 3, 3 })
	d.press("f10", "6").shows("! 云干〔2026〕31号 写任 3 免 3，宣布任 2 免 2：对不上", "没有按方案宣布的是"+d.person(9).Name)
	d.press("f10", "0", "1").shows("等待岗位", "暂缓待议")
	d.press("f10", "0", "5", "text:68", "enter")
	if d.a.meeting().Info().Sealed == 0 {
		t.Fatal("not sealed")
	}

	// Thursday: today stands there as the day.
	d.clock.t = d.clock.t.AddDate(0, 0, 4)
	d.press("f10", "3").goToNo(9)
	d.press("2").shows("会外决定日", "2026.11.26")
	d.press("tab", "tab", "tab", "text:云干〔2026〕35号", "enter")
	d.says("转任，按方案，会外 2026.11.26 决定，依据 云干〔2026〕35号", "更正")
	of := d.a.meeting().Decision(d.person(9).ID)
	if of.OutsideOn != "20261126" || of.Basis != "云干〔2026〕35号" || of.By != "" || of.Deviates || of.Disposition != model.Transferred {
		t.Fatalf("%+v", of)
	}
	if len(d.a.meeting().AllWaiting()) != 0 {
		t.Error("somebody waits still")
	}
	d.press("f10", "6").shows("* 云干〔2026〕31号 写任 3 免 3，宣布任 3 免 3：一致", "批准 68 = 宣布 68 + 暂缓 0")
	// He is told in person, and hands over within ten working days of Thursday.
	due := map[model.Chore]model.Date{}
	for _, todo := range d.a.meeting().TodosOf(d.person(9), model.PublishedCalendar()) {
		due[todo.Chore] = todo.Due.On
	}
	if due[model.ChoreTell] != "20261126" || due[model.ChoreHandover] != "20261210" {
		t.Error(due)
	}
	d.press("f10", "0", "2").shows("会外 2026.11.26 决定")
	d.press("esc").goToNo(9)
	d.shows("11.26")
	if report, err := d.a.Sitting.Check(); err != nil || len(report.Damage) > 0 {
		t.Error(report, err)
	}
	// A day that is none is asked for again.
	d.press("f10", "3").goToNo(9)
	d.press("9", "tab", "tab", "tab", "tab", "text:上周四", "enter").shows("日期要写成年月日")
}

// hidesField fails where a form has a field of that label.
func (d *driver) hidesField(label string) *driver {
	d.t.Helper()
	if all := strings.Join(d.screen(), "\n"); strings.Contains(all, label) {
		d.t.Error(all)
	}
	return d
}
