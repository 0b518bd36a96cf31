package paper

// The list of what is handed over (工作交接清单): a sheet for everybody who leaves a post.

import (
	"fmt"

	"liuzhuan/data/paper/layout"
	"liuzhuan/model"
)

// handedOver are the matters of the list, with what is to be told of each.
var handedOver = [][2]string{
	{"分管和联系的工作", "工作名称、联系单位、当前情况"},
	{"未办结事项", "名称、进度、期限、责任人"},
	{"文件资料\n和保密载体", "名称、密级、份数，逐份清点"},
	{"公物", "电脑、印章、证件、钥匙、车辆，名称和数量"},
	{"遗留问题和提醒", "需要接交人注意的事"},
}

func countHandovers(x *extract) (sheets, apart int) { return len(x.owing(model.ItemHandover)), 0 }

func handoverPages(x *extract) []layout.Section {
	var out []layout.Section
	taken := names{}
	for _, p := range x.owing(model.ItemHandover) {
		out = append(out, x.handover(p, taken.sheet(p)))
	}
	if out == nil {
		out = append(out, layout.Section{Name: "工作交接清单", Page: layout.Form, Blocks: []layout.Block{
			layout.Text{Look: titleLook, Text: "工作交接清单"}, layout.Text{Look: factLook, Text: "没有需要交接的人。"}}})
	}
	return out
}

// successor is who takes the seat that p leaves, nil where nobody on the list does: of a
// rank there are many.
func (x *extract) successor(p *model.Person) *model.Person {
	for _, g := range x.SeatReader(p.Team).Groups(p.Current) {
		for _, t := range x.Seating().Takings(g) {
			if t.Leaver != nil && t.Leaver.Person == int64(p.ID) {
				return x.Person(model.ID(t.Taker.Person))
			}
		}
	}
	return nil
}

func (x *extract) handover(p *model.Person, name string) layout.Section {
	due := ""
	for _, todo := range x.owed(p) {
		if todo.Chore == model.ChoreHandover && todo.Due.On != "" {
			due = longDate(todo.Due.On)
		}
	}
	if due == "" && len(x.Info().Date) == 8 {
		due = longDate(x.options.Calendar.After(x.Info().Date, x.Terms().HandoverDays).On)
	}
	within := fmt.Sprintf("宣布后%d个工作日内", x.Terms().HandoverDays)
	if due != "" {
		within += "，" + due + "前"
	}
	taker := ""
	if q := x.successor(p); q != nil {
		taker = q.Name
	}
	// 12, 40, 82 and 31 mm; below three places to sign of 55, in one grid: tables that touch
	// get a double line.
	t := &layout.Table{Cols: []float64{12, 40, 3, 55, 24, 31}, Rows: []layout.Row{
		formRow(10, label("移交人", 2), value(p.Name+"　"+p.Current, 4)),
		formRow(10, label("去　向", 2), value(x.change(p), 4)),
		formRow(10, label("接交人", 2), value(taker, 4)),
		formRow(10, label("监交人", 2), value("", 4)),
		formRow(10, label("期　限", 2), value(within, 4)),
		formRow(9, label("序号", 1), label("事项", 1), label("内　容", 3), label("接交人核对", 1)),
	}}
	shares := map[int]float64{}
	for i, matter := range handedOver {
		shares[len(t.Rows)] = 1
		t.Rows = append(t.Rows, formRow(18, label(fmt.Sprint(i+1), 1), label(matter[0], 1), space("（"+matter[1]+"）", 3), space("", 1)))
	}
	t.Rows = append(t.Rows, formRow(24, signature("移交人", 3), signature("接交人", 1), signature("监交人", 2)))
	s := layout.Section{Name: name, Page: layout.Form, Footer: layout.PageOfPages, Blocks: []layout.Block{
		layout.Text{Look: titleLook, Text: "工作交接清单"}, t,
		layout.Text{Look: letterFile, Text: "一式四份：移交人、接交人、监交人、存档各一份。", Before: 4}}}
	fill(&s, t, shares)
	return s
}
