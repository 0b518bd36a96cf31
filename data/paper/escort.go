package paper

// Who reports where, and who goes along (送任安排): by team, with whom to call there.

import (
	"strconv"

	"liuzhuan/model"
)

func escortTable(x *extract) *table {
	t := x.newTable("送任安排", "送任安排表")
	t.columns = []column{
		{head: "序号", width: 4, align: centre, number: true},
		{head: "姓名", width: 8, align: centre, name: true},
		{head: "现任职务", width: 24},
		{head: "新任职务", width: 24},
		{head: "电话", width: 12, align: centre},
		{head: "报到时间", width: 12, align: centre},
		{head: "送任人", width: 9},
		{head: "送任日期", width: 11, align: centre},
		{head: "驻在单位联系人", width: 13},
		{head: "备注", width: 6},
	}
	if !x.may(office) { // telephones of people are the office's
		t.columns = append(t.columns[:4], t.columns[5:]...)
	}
	to := map[*model.Team][]row{}
	for _, p := range x.people {
		if x.reports(p) {
			team := x.ReportsTo(p)
			to[team] = append(to[team], row{personRow, x.escortCells(p, team)})
		}
	}
	under := func(name string, rows []row) {
		if len(rows) > 0 {
			t.rows = append(t.rows, group(name+"（"+strconv.Itoa(len(rows))+"人）"))
			t.rows = append(t.rows, rows...)
		}
	}
	for _, team := range x.Teams() {
		under(team.Name, to[team])
	}
	under("其他单位", to[nil])
	return x.end(t)
}

// escortCells is a line of the list; there is no team where somebody goes elsewhere.
func (x *extract) escortCells(p *model.Person, team *model.Team) []string {
	b := x.Batch(p.Batch)
	if b == nil {
		b = &model.Batch{}
	}
	when := b.ReportFrom.String()
	switch {
	case b.ReportBy != "" && when != "":
		when += "至" + b.ReportBy.String()
	case b.ReportBy != "":
		when = b.ReportBy.String() + "前"
	case when != "":
		when += "起"
	}
	cells := []string{strconv.Itoa(p.No), p.Name, postOf(p), x.Outcome(p).Post}
	if x.may(office) {
		cells = append(cells, p.Phone)
	}
	if team == nil {
		team = &model.Team{}
	}
	return append(cells, when, team.Escort, team.EscortOn.String(), joined(" ", team.Contact, team.ContactPhone), "")
}

// reports tells whether somebody is to report and has not.
func (x *extract) reports(p *model.Person) bool {
	return x.Owes(p, model.ItemReport) && !x.Done(p, model.ItemReport)
}

func countEscorted(x *extract) (people, apart int) {
	for _, p := range x.people {
		people += count(x.reports(p))
	}
	return people, 0
}
