package paper

// The report by which appointments are put on record with the body above (任免备案): for
// each batch a letter with its number, and the list of whom it is about.

import (
	"cmp"
	"fmt"
	"strconv"

	"liuzhuan/data/paper/layout"
	"liuzhuan/model"
)

func filingPages(x *extract) []layout.Section {
	var out []layout.Section
	for _, n := range x.noticed() {
		list := x.filedList(n).section()
		partTitles(&list, x.Info().Title)
		out = append(out, x.filing(n), list)
	}
	if out == nil {
		out = append(out, nothingToIssue("任免备案", "没有可以报备的任免事项"))
	}
	return out
}

// filing is the letter.
func (x *extract) filing(n noticed) layout.Section {
	b, organ := n.batch, x.organOf(n.batch)
	_, off := x.items(n)
	how := ""
	if b.Document != "" {
		how = "（" + b.Document + "）"
	}
	when := ""
	if b.Date.Valid() && len(b.Date) == 8 {
		when = longDate(b.Date) + "，"
	}
	said := fmt.Sprintf("%s经%s研究决定%s，任职%d人次，免职%d人次", when, organ, how, len(n.appointed), off)
	if len(n.renamed) > 0 {
		said += fmt.Sprintf("，职务名称变更%d人次", len(n.renamed))
	}
	blocks := []layout.Block{layout.Text{Look: letterMark, Text: "代拟稿"}}
	if b.FileBy.Valid() && b.Filing == "" {
		blocks = append(blocks, layout.Text{Look: letterFile, Text: "（存档核对，印发时删去：" + longDate(b.FileBy) + "前报备。）"})
	}
	blocks = append(blocks,
		layout.Text{Look: letterNo, Text: cmp.Or(b.Filing, x.blankNumber()), Before: 8},
		layout.Text{Look: letterTitle, Text: "关于" + of(n.people()) + "职务任免备案的报告", Before: 16},
		layout.Text{Look: letterTo, Text: cmp.Or(b.FileWith, "＿＿＿＿＿＿＿＿＿＿") + "：", Before: 12},
		paragraph(said+"。按照干部管理权限和任免备案的有关规定，现将有关情况报请备案。"),
		paragraph(fmt.Sprintf("附件：干部任免备案表（%d人）", len(n.people()))),
	)
	return official("任免备案-"+cmp.Or(b.Name, organ), signed(blocks, organ, blankDay)...)
}

// filedList is what goes with the letter: of each what was held, what is decided.
func (x *extract) filedList(n noticed) *table {
	b := n.batch
	t := &table{name: "备案表-" + cmp.Or(b.Name, x.organOf(b)), title: "干部任免备案表", mark: "附件", signs: true}
	if facts := joined("　", prefixed("报备单位：", x.organOf(b)), prefixed("备案文号：", b.Filing), prefixed("任免文号：", b.Document),
		prefixed("决定日期：", longDate(b.Date))); facts != "" {
		t.facts = []string{facts}
	}
	t.columns = []column{
		{head: "序号", width: 4, align: centre, number: true},
		{head: "姓名", width: 8, align: centre, name: true},
		{head: "性别", width: 4, align: centre},
		{head: "民族", width: 6, align: centre},
		{head: "出生年月", width: 8, align: centre},
		{head: "学历学位", width: 14, align: centre},
		{head: "入党时间", width: 8, align: centre},
		{head: "原任职务", width: 24},
		{head: "任免情况", width: 38},
		{head: "备注", width: 8},
	}
	for i, p := range n.people() {
		t.rows = append(t.rows, row{personRow, []string{strconv.Itoa(i + 1), p.Name, p.Sex, p.Ethnic, month(p.Birth).String(),
			lines(cmp.Or(p.EducationIn, p.Education), cmp.Or(p.DegreeIn, p.Degree)), p.PartyText(), postOf(p), x.filed(p), ""}})
	}
	_, off := x.items(n)
	t.rows = append(t.rows, note(fmt.Sprintf("共 %d 人：任 %d 人次，免 %d 人次，名称变更 %d 人次。", len(n.people()), len(n.appointed), off, len(n.renamed))))
	return x.end(t)
}

// filed says what is decided of somebody.
func (x *extract) filed(p *model.Person) string {
	if o := x.Outcome(p); !o.Disposition.Moves() && !o.Disposition.Leaves() {
		return "职务名称变更为" + model.ReadOut(o.Post)
	}
	return x.change(p)
}
