package paper

// What is left to do after the sitting (待办), by day.

import (
	"slices"
	"strconv"
	"strings"

	"liuzhuan/data/paper/layout"
	"liuzhuan/model"
)

func todoTable(x *extract) *table {
	t := x.newTable("待办", "待办事项表")
	t.columns = []column{
		{head: "期限", width: 20, align: centre},
		{head: "事项", width: 12, align: centre},
		{head: "序号", width: 4, align: centre, number: true},
		{head: "姓名", width: 10, align: centre, name: true},
		{head: "单位", width: 24},
		{head: "说明", width: 40},
		{head: "电话", width: 12, align: centre},
		{head: "办结", width: 10},
	}
	if !x.may(office) {
		t.columns = append(t.columns[:6], t.columns[7])
	}
	n := 0
	for _, todo := range x.Todos(x.options.Calendar) {
		if todo.Chore == model.ChoreMatter && !x.may(office) {
			continue // what was raised is for the department alone
		}
		p := x.Person(todo.Person)
		if p == nil { // of a batch
			p = &model.Person{OffList: true}
		}
		cells := []string{dueText(todo), choreWords[todo.Chore], numberOf(x, p), p.Name, x.TeamName(p.Team), x.about(todo)}
		if x.may(office) {
			cells = append(cells, p.Phone)
		}
		t.rows = append(t.rows, row{personRow, append(cells, "")})
		n++
	}
	t.rows = append(t.rows, note("共 "+strconv.Itoa(n)+" 件。"))
	return x.end(t)
}

// todoPages groups what is due on one day for one reason: a page with a line a person
// would say the same sixty times.
func todoPages(x *extract) []layout.Section {
	t := x.newTable("待办", "待办事项表")
	t.facts = t.facts[:1]
	t.columns = []column{
		{head: "序号", width: 4, align: centre, number: true},
		{head: "期限", width: 12, align: centre},
		{head: "事项", width: 12, align: centre},
		{head: "人数", width: 4, align: centre, number: true},
		{head: "姓名", width: 60, names: true},
		{head: "说明", width: 22},
		{head: "办结", width: 12},
	}
	type group struct {
		cells []string
		names []string
	}
	var groups []*group
	n := 0
	for _, todo := range x.Todos(x.options.Calendar) {
		if todo.Chore == model.ChoreMatter && !x.may(office) {
			continue
		}
		n++
		cells := []string{dueText(todo), choreWords[todo.Chore], x.about(todo)}
		i := slices.IndexFunc(groups, func(g *group) bool { return slices.Equal(g.cells, cells) })
		if i < 0 {
			i, groups = len(groups), append(groups, &group{cells: cells})
		}
		if p := x.Person(todo.Person); p != nil { // else it is of a batch, or of nobody
			groups[i].names = append(groups[i].names, p.Name)
		}
	}
	for i, g := range groups {
		people := ""
		if len(g.names) > 0 {
			people = strconv.Itoa(len(g.names))
		}
		t.rows = append(t.rows, row{personRow, []string{strconv.Itoa(i + 1), g.cells[0], g.cells[1], people,
			strings.Join(g.names, "、"), g.cells[2], ""}})
	}
	t.rows = append(t.rows, note("共 "+strconv.Itoa(n)+" 件。"))
	return []layout.Section{x.end(t).section()}
}

// about says more of one thing to do, as far as its audience may know.
func (x *extract) about(t model.Todo) string {
	switch t.Chore {
	case model.ChoreMakeUp:
		return kindNames(t.Kinds)
	case model.ChoreErrand:
		return joined("；", t.Text, prefixed("承办：", t.Owner))
	case model.ChoreWaiting:
		if q := x.Person(t.Other); q != nil {
			return "等" + q.Name + "的岗位空出：" + t.Text
		}
	}
	return t.Text
}
