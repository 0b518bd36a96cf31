package paper

// The sheet to sign at the door (签到表): who, of where, and a place to write one's name.

import (
	"fmt"
	"strconv"

	"liuzhuan/model"
)

func signInTable(x *extract) *table {
	t := x.newTable("签到表", "签到表")
	t.portrait, t.tall = true, 2
	t.columns = []column{
		{head: "序号", width: 4, align: centre, number: true},
		{head: "姓名", width: 10, align: centre, name: true},
		{head: "单位", width: 18},
		{head: "职务", width: 24},
		{head: "签名", width: 16, align: centre},
		{head: "备注", width: 12},
	}
	blank := ""
	if x.options.Format == Text {
		blank = "____________"
	}
	for _, p := range x.people {
		post := model.ParsePost(p.Current)
		unit, title := post.Org(), post.Title
		if title == "" {
			unit, title = "", p.Current
		}
		t.rows = append(t.rows, row{personRow, []string{strconv.Itoa(p.No), p.Name, unit, title, blank, x.signInRemark(p)}})
	}
	t.rows = append(t.rows, note(fmt.Sprintf("应到 %d 人。备注栏写请假、缺席或代会人。名单外人员：", len(x.people))))
	for _, p := range x.guests {
		t.rows = append(t.rows, row{guestRow, []string{"", p.Name, p.Unit, "", blank, ""}})
	}
	for range 4 - min(3, len(x.guests)) {
		t.rows = append(t.rows, row{guestRow, []string{"", "", "", "", blank, ""}})
	}
	return x.end(t)
}

// signInRemark says what is known before anybody comes: leave, and who comes
// instead.
func (x *extract) signInRemark(p *model.Person) string {
	a := x.Attendance(p.ID)
	switch {
	case a == nil:
		return ""
	case a.State == model.Present && a.Deputy == "":
		return ""
	}
	return x.presence(p)
}
