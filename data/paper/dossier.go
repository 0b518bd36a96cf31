package paper

// 材料齐全表: whose file has which sheet, and how far each has come: written, printed,
// signed. What is not ticked yet is room to tick by hand.

import (
	"fmt"
	"strconv"
	"strings"

	"liuzhuan/model"
)

const (
	ticked    = "√"
	notInFile = "—" // the sheet does not belong into this file
)

// sheetWords name the sheets, as they are called themselves.
var sheetWords = map[model.Sheet]string{
	model.SheetApproval: "干部任免审批表", model.SheetTalks: "谈话记录", model.SheetPledge: "廉政承诺书", model.SheetHandover: "工作交接清单",
}

// stepWords head the steps of a sheet.
var stepWords = map[model.Step]string{model.StepPrinted: "已印", model.StepSigned: "已签"}

func dossierTable(x *extract) *table {
	t := x.newTable("材料齐全", "材料齐全表")
	t.facts, t.signs = t.facts[:1], true
	t.columns = []column{
		{head: "序号", width: 4, align: centre, number: true},
		{head: "姓名", width: 8, align: centre, name: true},
		{head: "单位", width: 24},
	}
	var sheets []model.Sheet                       // of which anybody has one
	written := map[model.Sheet]map[model.ID]bool{} // of whom each is
	for _, s := range model.Sheets {
		if filed := x.Filed(s); len(filed) > 0 {
			sheets, written[s] = append(sheets, s), setOf(x.options.Written[Kind(s)])
			called := sheetWords[s]
			t.columns = append(t.columns, column{group: called, head: "已写", width: 5, align: centre})
			for _, step := range model.Steps {
				t.columns = append(t.columns, column{group: called, head: stepWords[step], width: 5, align: centre})
			}
		}
	}
	t.columns = append(t.columns, column{head: "备注", width: 12})
	for _, p := range x.people {
		cells := []string{strconv.Itoa(p.No), p.Name, x.TeamName(p.Team)}
		none := true
		for _, s := range sheets {
			files := x.Files(p, s)
			none = none && !files
			mark := func(is bool) string {
				switch {
				case !files:
					return notInFile
				case is:
					return ticked
				}
				return ""
			}
			cells = append(cells, mark(written[s][p.ID]))
			for _, step := range model.Steps {
				cells = append(cells, mark(x.Reached(p.ID, s, step)))
			}
		}
		if !none {
			t.rows = append(t.rows, row{personRow, append(cells, "")})
		}
	}
	for _, s := range sheets {
		t.rows = append(t.rows, note(x.sheetSum(s, written[s])))
	}
	return x.end(t)
}

func setOf(ids []model.ID) map[model.ID]bool {
	set := make(map[model.ID]bool, len(ids))
	for _, id := range ids {
		set[id] = true
	}
	return set
}

// sheetSum says how far the sheets of a kind have come, and whose are still to be signed.
func (x *extract) sheetSum(s model.Sheet, written map[model.ID]bool) string {
	filed, open, have := x.Filed(s), x.Unreached(s, model.StepSigned), 0
	for _, p := range filed {
		have += count(written[p.ID])
	}
	text := fmt.Sprintf("%s：应有 %d 份，已写 %d 份，已印 %d 份，已签 %d 份", sheetWords[s], len(filed), have,
		len(filed)-len(x.Unreached(s, model.StepPrinted)), len(filed)-len(open))
	if n := len(open); n > 0 && n <= namedAtMost {
		var names []string
		for _, p := range open {
			names = append(names, p.Name)
		}
		text += "，未签：" + strings.Join(names, "、")
	}
	return text + "。"
}
