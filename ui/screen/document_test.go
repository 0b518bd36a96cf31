package screen

import (
	"testing"

	"liuzhuan/model"
)

// batchSays corrects the batch of the demo's first person.
func (d *driver) batchSays(f func(*model.Batch)) *driver {
	d.t.Helper()
	b := *d.a.meeting().Batch(d.person(1).Batch)
	f(&b)
	c, err := d.a.meeting().EditBatch(b, d.a.Stamp())
	if err == nil {
		_, err = d.a.Sitting.Commit(c, nil)
	}
	if err != nil {
		d.t.Fatal(err)
	}
	return d
}

// The document of appointment stands first on the wrap-up where it says other numbers
// than were announced, with the people by whom plan and announcement differ, and among
// what wants an answer before the meeting.
func TestDocumentOnWrapUp(t *testing.T) {
	d := openDemo(t, 120, 36)
	all := d.a.meeting().DocumentCounts()
	if len(all) != 0 {
		t.Fatal(all)
	}
	d.batchSays(func(b *model.Batch) { b.Document, b.Appoints, b.Dismisses = "云干〔2026〕31号", 99, 1 })
	d.press("f10", "9").shows("任免文件与宣布", "云干〔2026〕31号", "写任 99 免 1，名册上任 25 免 27，对不上").press("esc")
	d.press("f10", "3", "down", "3", "text:待复核", "enter")
	d.press("f10", "6").shows("! 云干〔2026〕31号 写任 99 免 1，宣布任 0 免 0：对不上")
	d.press("esc")
	n := d.a.meeting().DocumentCounts()[0]
	d.batchSays(func(b *model.Batch) { b.Appoints, b.Dismisses = n.Appointed, n.Dismissed+1 })
	d.press("f10", "6").shows("没有按方案", "宣布的是"+d.person(2).Name+"。")
}

// Heads who retire within the year are on the page of vacancies.
func TestComingOnVacancies(t *testing.T) {
	d := openDemo(t, 120, 36)
	p := *d.person(1)
	for _, q := range d.a.meeting().People() {
		if model.ParsePost(q.Current).Head() && q.Planned == model.Retained {
			p = *q
			break
		}
	}
	p.RetireOn = d.a.Sitting.Day().AddMonths(5)
	c, err := d.a.meeting().EditPerson(p, "", d.a.Stamp())
	if err == nil {
		_, err = d.a.Sitting.Commit(c, nil)
	}
	if err != nil {
		t.Fatal(err)
	}
	d.press("f7", "tab", "tab", "tab").shows("一年内到龄、将空出的组长岗位", p.Name, p.RetireOn.String()+" 到龄，还有 5 个月")
}
