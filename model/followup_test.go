package model_test

import (
	"fmt"
	"strings"
	"testing"

	"liuzhuan/model"
)

// What follows from a notice, for whom, and until when; what is ticked off is gone.
func TestFollowUps(t *testing.T) {
	const clerkC = "市丙局办公室四级主任科员"
	m := meeting(
		model.Person{Name: "转任", Current: staffA, Planned: model.Transferred, Proposed: staffB, Relieved: staffA},
		model.Person{Name: "调任", Current: "云川市某公司职员", Planned: model.TransferredIn, Proposed: staffA},
		model.Person{Name: "提任", Current: staffA, Planned: model.Promoted, Proposed: headB, Relieved: staffA},
		model.Person{Name: "外来", Current: clerkC, Planned: model.Transferred, Proposed: staffA, Relieved: clerkC},
		model.Person{Name: "晋级", Current: staffA, Planned: model.RankPromoted, Proposed: "市纪委监委驻甲局纪检监察组一级主任科员"},
		model.Person{Name: "挂职", Current: staffA, Planned: model.Seconded, Proposed: "丁县县委副书记（挂职一年）"},
		model.Person{Name: "留任", Current: staffA},
	)
	do := doing(t, m)
	do(m.ConfirmAll(m.People(), "", at(9, 30, 0)))
	say := func(chores ...model.Chore) string {
		var out []string
		for _, todo := range m.Todos(model.PublishedCalendar()) {
			for _, c := range chores {
				if c == todo.Chore {
					name := ""
					if p := m.Person(todo.Person); p != nil {
						name = p.Name
					}
					out = append(out, strings.TrimSpace(fmt.Sprint(todo.Chore, " ", name, todo.Text, " ", todo.Due.On)))
				}
			}
		}
		return strings.Join(out, ", ")
	}
	follow := []model.Chore{model.ChoreFiles, model.ChoreMembership, model.ChorePay, model.ChoreFiling}
	equal(t, "no notice yet", say(follow...), "")
	b := *m.Batches()[0]
	b.Notice, b.FileBy = "20261124", "20261204"
	do(m.EditBatch(b, at(10, 0, 0)))
	equal(t, "after the notice", say(follow...), "filing 调整会 2026.12.04, files 调任 2027.01.24, files 外来 2027.01.24, "+
		"membership 调任, membership 外来, pay 调任, pay 提任, pay 外来, pay 晋级")
	do(m.Fulfil(who(t, m, "调任").ID, model.ItemFiles, at(10, 1, 0)))
	b.Filing = "云组备〔2026〕3号"
	do(m.EditBatch(b, at(10, 2, 0)))
	equal(t, "done", say(model.ChoreFiles, model.ChoreFiling), "files 外来 2027.01.24")
	equal(t, "on loan", say(model.ChoreLoanEnd), "loan_end 挂职 2027.11.24")

	own := []model.OwnItem{{Name: "宣誓", Owes: []model.Disposition{model.Promoted}, Days: 5},
		{Name: "家属谈话", Owes: []model.Disposition{model.Promoted, model.Transferred}}}
	do(m.Set(map[model.SettingName]any{model.SettingOwnItems: own}, at(10, 3, 0)))
	equal(t, "of our own", say(model.ChoreOwn), "own 提任宣誓 2026.11.27, own 转任家属谈话, own 提任家属谈话, own 外来家属谈话")
	do(m.Fulfil(who(t, m, "提任").ID, own[0].Item(), at(10, 4, 0)))
	equal(t, "sworn in", say(model.ChoreOwn), "own 转任家属谈话, own 提任家属谈话, own 外来家属谈话")
	todo := model.Todo{Due: model.Deadline{On: "20261127"}}
	equal(t, "overdue", []bool{todo.Overdue("20261127"), todo.Overdue("20261128"), model.Todo{}.Overdue("20261128")}, []bool{false, true, false})
}

// The end of a loan is read where the text has it.
func TestLoanEnd(t *testing.T) {
	for text, want := range map[string]model.Date{
		"丁县县委副书记（挂职一年）": "20271122", "丁县县委副书记（挂职，正科级）": "", "丁县县委副书记(挂职6个月)": "20270522",
		"丁县县委副书记（挂职期两年）": "20281122", "丁县县委副书记": "",
	} {
		m := meeting(model.Person{Name: "甲", Current: staffA, Planned: model.Seconded, Proposed: text})
		p := who(t, m, "甲")
		doing(t, m)(m.Confirm(p.ID, at(9, 30, 0)))
		for _, todo := range m.TodosOf(p, model.PublishedCalendar()) {
			if todo.Chore == model.ChoreLoanEnd {
				equal(t, text, todo.Due.On, want)
			}
		}
	}
}

// Own items are typed in one line and read back; what is none is named.
func TestOwnItemsTyped(t *testing.T) {
	list, wrong := model.ReadOwnItems("宣誓=提任、进一步使用=5； 家属谈话 ＝ 提拔 ")
	equal(t, "wrong", wrong, "")
	equal(t, "read", list, []model.OwnItem{{Name: "宣誓", Owes: []model.Disposition{model.Promoted, model.FurtherUse}, Days: 5},
		{Name: "家属谈话", Owes: []model.Disposition{model.Promoted}}})
	equal(t, "written", model.WriteOwnItems(list), "宣誓=提任、进一步使用=5；家属谈话=提任")
	list, wrong = model.ReadOwnItems("")
	equal(t, "none", len(list), 0)
	equal(t, "none is right", wrong, "")
	for typed, part := range map[string]string{
		"宣誓": "宣誓", "宣誓=升官": "升官", "宣誓=提任=很多": "宣誓=提任=很多", "=提任": "=提任", "宣誓=提任；宣誓=转任": "宣誓=转任", "宣誓=": "宣誓=",
		"宣誓=提任=500": "宣誓=提任=500",
	} {
		_, wrong := model.ReadOwnItems(typed)
		equal(t, typed, wrong, part)
	}
}

// The document counts whoever gets a post and whoever gives one up; who is put off is
// in neither before it is decided.
func TestAnnouncedAgainstTheDocument(t *testing.T) {
	m := meeting(
		model.Person{Name: "甲", Current: staffA, Planned: model.Transferred, Proposed: staffB, Relieved: staffA},
		model.Person{Name: "乙", Current: staffA, Planned: model.Transferred, Proposed: staffB, Relieved: staffA},
		model.Person{Name: "丙", Current: staffA, Planned: model.Removed, Relieved: staffA},
		model.Person{Name: "丁", Current: staffA},
	)
	do := doing(t, m)
	equal(t, "no document", len(m.DocumentCounts()), 0)
	b := *m.Batches()[0]
	b.Appoints, b.Dismisses = 2, 3
	do(m.EditBatch(b, at(8, 0, 0)))
	equal(t, "by the plan before", []any{m.DocumentCounts()[0].Planned, m.DocumentCounts()[0].Agrees()}, []any{true, true})
	do(m.Decide(model.Decision{Person: who(t, m, "甲").ID, Disposition: model.Deferred, Reason: "待复核", At: at(9, 10, 0)}))
	do(m.ConfirmAll(m.People(), "", at(9, 30, 0)))
	type counted struct {
		appointed, dismissed int
		planned, agrees      bool
		apart                string
	}
	count := func() counted {
		list := m.DocumentCounts()
		if len(list) != 1 {
			t.Fatal(list)
		}
		x := list[0]
		var names string
		for _, p := range x.Apart {
			names += p.Name
		}
		return counted{x.Appointed, x.Dismissed, x.Planned, x.Agrees(), names}
	}
	equal(t, "announced", count(), counted{1, 2, false, false, "甲"})
	do(m.Decide(model.Decision{Person: who(t, m, "甲").ID, Disposition: model.Transferred, To: staffB, At: at(12, 0, 0)}))
	equal(t, "on Thursday", count(), counted{2, 3, false, true, ""})
}
