package paper

// Which columns of the roster stand on a page: those that a meeting reads at a size that
// can be read, those that are filed, those that are counted, or whatever somebody names.

import (
	"cmp"
	"slices"
	"strings"

	"liuzhuan/model"
)

// The sets.
const (
	ForMeeting = "meeting"    // 上会: ten columns at most, one page wide
	ForArchive = "archive"    // 存档: all that the audience may have
	ForCounts  = "statistics" // 统计
)

// ColumnSets lists the sets.
var ColumnSets = []string{ForMeeting, ForArchive, ForCounts}

// rosterRoom are the columns of the roster that lies on the table in the room: the plan
// and the result as short as they can be told.
var rosterRoom = []rosterColumn{
	{column{head: "序号", width: 4, align: centre, number: true}, anyone, office, always, numberOf},
	{column{head: "姓名", width: 8, align: centre, name: true}, anyone, office, always, field(nameOf)},
	{column{head: "性别", width: 4, align: centre}, room, office, always, text(model.FieldSex)},
	{column{head: "出生年月", width: 8, align: centre}, room, office, always, field(func(p *model.Person) string { return month(p.Birth).String() })},
	{column{head: "入党时间", width: 8, align: centre}, room, office, always, field((*model.Person).PartyText)},
	{column{head: "现任职务", width: 32}, anyone, office, always, field(postOf)},
	{column{head: "拟任职务", width: 30}, room, office, always, field(toward)},
	{column{head: "方案", width: 8, align: centre}, room, office, always, field(planOf)},
	{column{head: "结果", width: 8, align: centre}, room, office, always, resultOf},
	{column{head: "备注", width: 16}, room, office, always, aside},
}

// rosterCounts are the titles of what is counted.
var rosterCounts = []string{"序号", "姓名", "性别", "民族", "出生年月", "入党时间", "参加工作时间", "全日制教育-学历学位", "在职教育-学历学位", "现任职务",
	"结果"}

// toward is where the plan leads, and what is given up where that is not the present post.
func toward(p *model.Person) string {
	to := proposedOf(p)
	if p.Planned.Leaves() {
		return "免去" + cmp.Or(model.ReadOut(p.Relieved), "现任") + "职务"
	}
	if p.Relieved != "" && to != unchanged && model.ReadOut(p.Relieved) != model.ReadOut(p.Current) {
		to += "\n（免：" + model.ReadOut(p.Relieved) + "）"
	}
	return to
}

// aside says what was announced in place of the plan, and why.
func aside(x *extract, p *model.Person) string {
	d := x.Decision(p.ID)
	if d == nil || !d.Deviates {
		return reasonOf(x, p)
	}
	instead := ""
	if d.To != "" && d.To != p.Destination() && d.To != p.Current {
		instead = "改任" + d.To
	}
	return joined("：", instead, d.Reason)
}

// chosenColumns gives the columns of the set that is asked for, ok is false where all are
// meant.
func (x *extract) chosenColumns() (_ []rosterColumn, ok bool) {
	set := x.options.Columns
	if f := x.options.Format.form(); set == "" && f != nil && f.laid != nil && x.reach == room {
		set = ForMeeting
	}
	switch set {
	case "", ForArchive:
		return nil, false
	case ForMeeting:
		return rosterRoom, x.reach != anyone // the public has a form of its own
	case ForCounts:
		return labelledColumns(rosterCounts), true
	}
	return labelledColumns(titlesOf(set)), true
}

// titlesOf parts what somebody named.
func titlesOf(set string) []string {
	return strings.FieldsFunc(set, func(r rune) bool { return strings.ContainsRune(",，、; ；", r) })
}

// labelledColumns gives the columns of some titles, in the order of the titles.
func labelledColumns(titles []string) []rosterColumn {
	var out []rosterColumn
	for _, title := range titles {
		if i := slices.IndexFunc(rosterPaper, func(c rosterColumn) bool { return c.label() == title || c.head == title }); i >= 0 {
			out = append(out, rosterPaper[i])
		}
	}
	return out
}

// columnsKnown reports whether every column that is asked for is there.
func columnsKnown(set string) bool {
	return set == "" || slices.Contains(ColumnSets, set) || len(titlesOf(set)) > 0 && len(labelledColumns(titlesOf(set))) == len(titlesOf(set))
}

// ColumnTitles lists the titles that columns can be chosen by.
func ColumnTitles() []string {
	return each(rosterPaper, func(c rosterColumn) string { return c.label() })
}
