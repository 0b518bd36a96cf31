package paper

// The sheet to sign at the door (签到表): who, of where, and a place to write one's name.

import (
	"fmt"
	"strconv"

	"liuzhuan/data/paper/layout"
	"liuzhuan/model"
)

// blankRows is how many rows without a name a sheet has for those who come besides, and
// leastBlank how many it has at least.
const blankRows, leastBlank = 5, 2

func signInTable(x *extract) *table { return x.signIn(blankRows) }

// signInPages leaves out blank rows that would stand on a page of their own; where all of
// them do, the last one who is on the list goes with them.
func signInPages(x *extract) []layout.Section {
	var best layout.Section
	pages := 0
	for n := blankRows; n >= leastBlank; n-- {
		s := x.signIn(n).section()
		if sheets := len(s.Flow()); pages == 0 || sheets < pages {
			best, pages = s, sheets
		}
	}
	g := best.Blocks[len(best.Blocks)-1].(*layout.Table)
	together(g, g.Head+1+len(x.people)) // the heading of the list comes first
	return []layout.Section{best}
}

func (x *extract) signIn(blanks int) *table {
	t := x.newTable("签到表", "签到表")
	t.portrait, t.high, t.size = true, 12, 12
	t.columns = []column{
		{head: "序号", width: 4, align: centre, number: true},
		{head: "姓名", width: 8, align: centre, name: true},
		{head: "单位", width: 22},
		{head: "职务", width: 12},
		{head: "签名", width: 18, align: centre},
		{head: "备注", width: 6},
	}
	t.facts = t.facts[:1]
	blank := ""
	if x.options.Format == Text {
		blank = "____________"
	}
	t.rows = append(t.rows, group("一、参会干部"))
	for _, p := range x.people {
		unit, title := unitAndTitle(p)
		t.rows = append(t.rows, row{personRow, []string{strconv.Itoa(p.No), p.Name, unit, title, blank, x.signInRemark(p)}})
	}
	t.rows = append(t.rows, group("二、列席和工作人员"))
	for _, p := range x.guests {
		t.rows = append(t.rows, row{guestRow, []string{"", p.Name, p.Unit, "", blank, ""}})
	}
	for range blanks - min(blanks-1, len(x.guests)) {
		t.rows = append(t.rows, row{guestRow, []string{"", "", "", "", blank, ""}})
	}
	t.rows = append(t.rows, group("三、合计"),
		note(fmt.Sprintf("应到 %d 人，实到＿＿＿人，请假＿＿＿人，缺席＿＿＿人（会后填）。备注栏写请假、缺席或代会人。", len(x.people))))
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
