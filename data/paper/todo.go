package paper

// What is left to do after the sitting (待办), by day.

import (
	"liuzhuan/model"
	"strconv"
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

// about says more of one thing to do, as far as its audience may know.
func (x *extract) about(t model.Todo) string {
	switch t.Chore {
	case model.ChoreMakeUp:
		return kindNames(t.Kinds)
	case model.ChoreWaiting:
		if q := x.Person(t.Other); q != nil {
			return "等" + q.Name + "的岗位空出：" + t.Text
		}
	}
	return t.Text
}
