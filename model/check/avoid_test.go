package check_test

import (
	"testing"

	"liuzhuan/model"
	"liuzhuan/model/check"
)

// A word in a list of relatives only hints on the card, and only of who would lead.
func TestKinBusiness(t *testing.T) {
	m := gather(
		model.Person{Name: "甲", Current: headA}, model.Person{Name: "乙", Current: staffA},
		model.Person{Name: "丙", Current: deputyA}, model.Person{Name: "丁", Current: headB, Planned: model.Removed, Relieved: headB},
	)
	for _, p := range m.People() {
		kin(m, p.Name, "妻子", p.Name+"妻", "云川市某商贸有限公司法定代表人")
	}
	kin(m, "丙", "长子", "丙子", "云川市某商贸有限公司职员")
	kin(m, "丙", "哥哥", "丙兄", "云川市某工厂厂长")
	kin(m, "丙", "女儿", "丙女", "市属国有企业副总经理")
	compare(t, only(m, "R04"), nil)
	for i, want := range [][]string{
		{"R04 kin_business 甲 妻子甲妻 云川市某商贸有限公司法定代表人"}, nil, {"R04 kin_business 丙 妻子丙妻 云川市某商贸有限公司法定代表人"}, nil,
	} {
		compare(t, onCard(m, m.People()[i], "R04"), want)
	}
}

func TestGrewUpThere(t *testing.T) {
	moves := func(name, raised, to string) model.Person {
		return model.Person{Name: name, Current: deputyA, RaisedIn: raised, Planned: model.Promoted, Proposed: to, Relieved: deputyA}
	}
	m := gather(
		moves("甲", "云川市青禾县", "青禾县纪委书记"),
		moves("乙", "云川青禾县城关镇", "中共云川市青禾县委书记"),
		moves("丙", "云川市临江县", "青禾县纪委书记"),
		moves("丁", "云川市青禾县", headB),
		moves("戊", "云川市青禾县", "青禾县纪委副书记"),
		moves("己", "", "青禾县纪委书记"),
		moves("庚", "云川市", "青禾县委组织部部长"),
		moves("辛", "云川市青禾县", "云川市青禾县公安局局长"),
	)
	compare(t, only(m, "R05"), []string{
		"R05 grew_up_there 甲 青禾县 青禾县纪委书记", "R05 grew_up_there 乙 青禾县 中共云川市青禾县委书记",
		"R05 grew_up_there 辛 青禾县 云川市青禾县公安局局长",
	})
	compare(t, onCard(m, m.People()[0], "R05"), []string{"R05 grew_up_there 甲 青禾县 青禾县纪委书记"})
}

func TestLoanEnds(t *testing.T) {
	m := gather(
		model.Person{Name: "甲", Current: staffA, LoanUntil: "20261222"},
		model.Person{Name: "乙", Current: staffA, LoanUntil: "20261223"}, // more than thirty days
		model.Person{Name: "丙", Current: staffA, LoanUntil: "202610"},
		model.Person{Name: "丁", Current: staffA, LoanUntil: "202610", Planned: model.Transferred, Proposed: staffB, Relieved: staffA},
		model.Person{Name: "戊", Current: staffA, LoanUntil: "202611"},
		model.Person{Name: "己", Current: staffA},
		model.Person{Name: "庚", Current: staffA, LoanUntil: "202610"},
	)
	c, err := m.Fulfil(m.People()[6].ID, model.ItemLoanEnd, 5)
	if err != nil {
		t.Fatal(err)
	}
	m.Apply(c)
	compare(t, only(m, "R35"), []string{"R35 loan_ends 甲 2026.12.22 30/0", "R35 loan_over 丙 2026.10.31", "R35 loan_ends 戊 2026.11.30 8/0"})
	if f := (&check.Context{Meeting: m, On: "20261031"}).Run(); len(f) == 0 {
		t.Fatal("nothing on the last day")
	}
}
