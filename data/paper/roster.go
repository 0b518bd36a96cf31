package paper

// The roster paper (名册): everybody on the approved list with what was planned
// and what became of it.

import (
	"slices"
	"strconv"
	"strings"

	"liuzhuan/model"
)

// newTable begins a paper of the meeting: its heads, and where and when it was.
func (x *extract) newTable(name, title string) *table {
	t := &table{name: name, title: x.Info().Title + title, date: x.Info().Date, mark: materialMark, facts: x.rosterFacts()}
	if x.options.Head != "" {
		t.footer = "记录校验码 " + shortHash(x.options.Head)
	}
	return t
}

// end closes a paper with what was changed after the seal.
func (x *extract) end(t *table) *table {
	for _, line := range x.amendments() {
		t.rows = append(t.rows, note(line))
	}
	return t
}

// rosterTable builds the roster for every form but json.
func rosterTable(x *extract) *table {
	info := x.Info()
	t := &table{
		name:  "名册",
		title: info.Title + "干部名册",
		date:  info.Date,
	}
	if x.may(room) {
		t.mark, t.signs = materialMark, x.options.Format != XLSX // what a workbook ends with is read by programs
	}
	if x.reach == anyone {
		t.title = info.Title + "干部名单"
	}
	if x.options.Head != "" {
		t.footer = "记录校验码 " + shortHash(x.options.Head)
	}
	t.facts = x.rosterFacts()

	columns := x.rosterColumns()
	for _, c := range columns {
		t.columns = append(t.columns, c.column)
	}
	line := func(kind rowKind, p *model.Person) row {
		r := row{kind, make([]string, len(columns))}
		for i, c := range columns {
			r.cells[i] = c.value(x, p)
		}
		return r
	}
	shown := 0
	headings := x.teamHeadings()
	for i, p := range x.people {
		if h, ok := headings[i]; ok {
			t.rows = append(t.rows, group(h))
		}
		t.rows = append(t.rows, line(personRow, p))
		if x.Decision(p.ID) != nil {
			shown++
		}
	}
	c := x.count(shown)
	if x.may(room) { // how many were approved and not announced is no matter for the public
		t.alerts = c.gaps()
	}
	for _, text := range x.rosterTotals() {
		t.rows = append(t.rows, note(text))
	}
	if len(x.guests) > 0 && x.may(room) { // who was there besides is no matter for the public
		t.rows = append(t.rows, heading("名单外（"+strconv.Itoa(len(x.guests))+" 人，不计入应到）"))
		for _, p := range x.guests {
			t.rows = append(t.rows, line(guestRow, p))
		}
	}
	if x.may(room) {
		t.rows = append(t.rows, note(c.reconciliation()))
	}
	return t
}

// rosterFacts gives the lines under the title. Where and on whose approval
// people met is no matter for the public.
func (x *extract) rosterFacts() []string {
	info := x.Info()
	var parts []string
	add := func(label, value string) {
		if value = strings.TrimSpace(value); value != "" {
			parts = append(parts, label+"："+value)
		}
	}
	if x.reach == anyone {
		add("日期", longDate(info.Date))
	} else {
		add("时间", longDate(info.Date)+" "+info.Time)
		add("地点", info.Venue)
		add("批准依据", info.Approval)
	}
	parts = append(parts, "共 "+strconv.Itoa(len(x.people))+" 人")
	lines := []string{strings.Join(parts, "　")}
	if b := x.batchLine(); b != "" && x.may(room) {
		lines = append(lines, b)
	}
	return lines
}

// batchLine says who decided which part of the list, "" without batches.
func (x *extract) batchLine() string {
	count := map[model.ID]int{}
	for _, p := range x.people {
		count[p.Batch]++
	}
	var parts []string
	for _, b := range x.Batches() {
		if count[b.ID] == 0 {
			continue
		}
		from := strings.Join(slices.DeleteFunc([]string{b.Organ, b.Date.String(), b.Document}, func(s string) bool { return s == "" }), "，")
		if from != "" {
			from = "（" + from + "）"
		}
		parts = append(parts, b.Name+" "+strconv.Itoa(count[b.ID])+" 人"+from)
	}
	if parts == nil {
		return ""
	}
	if len(parts) == 1 && count[0] == 0 && strings.HasPrefix(parts[0], x.DefaultBatch()+" ") && !strings.HasSuffix(parts[0], "）") {
		return "" // the list is one batch, called after the approval that stands above
	}
	if n := count[0]; n > 0 {
		parts = append(parts, "未分批次 "+strconv.Itoa(n)+" 人")
	}
	return "批次：" + strings.Join(parts, "；")
}
